"""The errand 比较日期: from the list to the comparison of two days, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from secretariat.domain.records import RecordKind, RecordRef
from ui.pages.bodies.commands import ROSTER
from ui.pages.bodies.comparison import ComparisonPane

if TYPE_CHECKING:
    from ui.pages.bodies.page import BodyPage


class Comparing(QObject):
    """Shows the comparison in place of the list, and reads it again when the days or the seats change."""

    def __init__(self, page: BodyPage) -> None:
        super().__init__(page)
        self._page = page
        self.pane = ComparisonPane(page.context.today(), page.context.settings, page)
        self.pane.asked.connect(self.read)
        self.pane.closed.connect(lambda: page.show_tab(ROSTER))
        self.pane.seat_opened.connect(lambda seat_id: page.go(RecordRef(RecordKind.SEAT, seat_id)))
        self.pane.message.connect(lambda words: page.done(words, undoable=False))

    def begin(self) -> None:
        """Compare the day of the list with a year before it."""
        view = self._page.view
        if view is None:
            return
        self._page.show_tab(ROSTER)
        self.pane.begin(self._page.roster.asked_day(), view.founded_on)
        self._page.show_pane(self.pane)
        self.read()

    def read(self) -> None:
        """Read what became of the seats; nothing while the comparison is not in front."""
        view = self._page.view
        if view is None or self.pane.isHidden():
            return
        office, (earlier, later) = self._page.context.office, self.pane.days()
        self._page.context.tasks.read(lambda: office.bodies.differences(view.body_id, earlier, later), self.pane.show_differences,
                                      key="comparison")
