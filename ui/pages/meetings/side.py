"""The right half of a meeting: receipts, sign-in or minutes, by what its stage asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from secretariat.domain.stages import Stage
from ui.pages.meetings.receipts import ReceiptsPanel
from ui.pages.meetings.sign_in import SignInPanel
from ui.pages.meetings.writing import WritingPanel
from ui.theme import tokens
from ui.widgets.painting import hairline
from ui.widgets.segments import Segment, Tabs

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from secretariat.domain.listings.meetings import MeetingView
    from ui.widgets.buttons import Button

RECEIPTS: Final = "receipts"
SIGN_IN: Final = "sign_in"
WRITING: Final = "writing"
_OF_STAGE: Final = {
    Stage.PROPOSED: RECEIPTS, Stage.APPROVED: RECEIPTS, Stage.NOTIFIED: RECEIPTS, Stage.RECEIPTS: RECEIPTS, Stage.HELD: SIGN_IN,
    Stage.MINUTES: WRITING, Stage.ISSUED: WRITING, Stage.ARCHIVED: WRITING,
}


class SidePane(QWidget):
    """Tabs with the verbs of each, over its panel.

    Signals: ``shown(str)`` another tab is in front.
    """

    shown = Signal(str)

    def __init__(
        self, receipts: ReceiptsPanel, sign_in: SignInPanel, writing: WritingPanel, links: Mapping[str, Sequence[Button]], parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.receipts, self.sign_in, self.writing = receipts, sign_in, writing
        self._closed = False
        self._links = {key: tuple(each) for key, each in links.items()}
        self._panels: dict[str, QWidget] = {RECEIPTS: receipts, SIGN_IN: sign_in, WRITING: writing}
        self.tabs = Tabs((Segment(RECEIPTS, "回执"), Segment(SIGN_IN, "签到"), Segment(WRITING, "纪要")), "meeting.tabs", self)
        head = _TabLine(self)
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 4, tokens.PAGE_MARGIN - 4, 0)
        row.setSpacing(4)
        row.addWidget(self.tabs, 1)
        for link in (link for links_of in self._links.values() for link in links_of):
            row.addWidget(link)
        self._stack = QStackedWidget(self)
        for panel in self._panels.values():
            self._stack.addWidget(panel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self._stack, 1)
        self.tabs.chosen.connect(self.show_tab)
        self.show_tab(RECEIPTS)

    def show_meeting(self, view: MeetingView, today: date) -> None:
        """Show a meeting in all three."""
        self._closed = view.current is None
        self.tabs.set_segments((
            Segment(RECEIPTS, "回执", view.receipt_counts.units), Segment(SIGN_IN, "签到", view.attendance_counts.expected),
            Segment(WRITING, "纪要", len(view.decisions) or None)))
        self.receipts.show_meeting(view)
        self.sign_in.show_meeting(view, today)
        self.writing.show_meeting(view)
        self._show_links()

    def show_tab(self, key: str) -> None:
        """Bring a tab to the front with its verbs."""
        self.tabs.set_current(key)
        self._stack.setCurrentWidget(self._panels[key])
        self._show_links()
        self.shown.emit(key)

    def _show_links(self) -> None:
        """Show the verbs of the tab in front; a meeting that is archived or was called off has none."""
        for owner, links in self._links.items():
            for link in links:
                link.setVisible(owner == self.tabs.current() and not self._closed)

    def current_tab(self) -> str:
        """Give the tab in front."""
        return self.tabs.current()

    def show_stage(self, stage: Stage) -> None:
        """Bring the tab to the front that a stage works in."""
        self.show_tab(_OF_STAGE[stage])


def tab_for(view: MeetingView, today: date) -> str:
    """Say which tab a meeting opens with: sign-in from its day on, the minutes once somebody has signed in."""
    if view.current is None:
        return WRITING if view.cancelled is None else RECEIPTS
    counts = view.attendance_counts
    signed = counts.present + counts.substitutes > 0
    if view.current.number > Stage.HELD.number:
        return WRITING if signed else SIGN_IN
    notified = view.current.number > Stage.NOTIFIED.number
    day_came = view.starts_at is not None and today >= view.starts_at.date()
    return SIGN_IN if notified and day_came else RECEIPTS


class _TabLine(QWidget):
    """The line under the tabs goes on under the verbs beside them."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        hairline(QPainter(self), 0, self.width(), self.height() - 1, tokens.LINE_2)
