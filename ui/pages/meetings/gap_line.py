"""One quiet line over a meeting whose notice has not gone out: what the list still lacks, and the verbs that cure it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from secretariat.domain.records import RecordKind, RecordRef
from secretariat.domain.stages import Stage
from ui.widgets.buttons import Button
from ui.widgets.labels import Rule, label

if TYPE_CHECKING:
    from secretariat.domain.listings.body_ledgers import Gap
    from secretariat.domain.listings.meetings import MeetingView
    from ui.pages.base import Page

_BEFORE_NOTICE: Final = frozenset({Stage.PROPOSED, Stage.APPROVED, Stage.NOTIFIED})
_VERBS_AT_MOST: Final = 3


class GapLine(QWidget):
    """Shows what the roster of a meeting's day lacks while its notice is still to be made; hidden where it lacks nothing."""

    def __init__(self, page: Page, parent: QWidget) -> None:
        super().__init__(parent)
        self._page = page
        self._body_id = 0
        self.setObjectName("meeting.gaps")
        self.setProperty("surface", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._row = QHBoxLayout()
        self._row.setContentsMargins(20, 6, 16, 6)
        self._row.setSpacing(8)
        self._words = label("", "caption", wrap=True, name="meeting.gaps.words", parent=self)
        self._row.addWidget(self._words, 1)
        column.addLayout(self._row)
        column.addWidget(Rule(parent=self))
        self._verbs: list[Button] = []
        self.hide()

    def show_meeting(self, view: MeetingView) -> None:
        """Ask what the roster of the meeting's day lacks, where the notice has not gone out yet."""
        self._body_id = view.body_id
        if view.cancelled is not None or view.current not in _BEFORE_NOTICE:
            self.hide()
            return
        office, body_id = self._page.context.office, view.body_id
        day = view.starts_at.date() if view.starts_at is not None else None
        self._page.context.tasks.read(lambda: office.verifications.gaps(body_id, day), self._show, key="meeting.gaps")

    def _show(self, gaps: tuple[Gap, ...]) -> None:
        for verb in self._verbs:
            self._row.removeWidget(verb)
            verb.hide()
            verb.deleteLater()
        self._verbs = []
        self._words.setText("发通知前，名单还缺：" + "；".join(gap.words for gap in gaps) + "。" if gaps else "")
        for gap in tuple({gap.verb: gap for gap in reversed(gaps)}.values())[::-1][:_VERBS_AT_MOST]:
            button = Button(gap.verb, "link", name=f"meeting.gaps.{gap.command}", hint=gap.words, parent=self)
            button.clicked.connect(lambda _=False, gap=gap: self._cure(gap))
            self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
            self._verbs.append(button)
        self.setVisible(bool(gaps))

    def _cure(self, gap: Gap) -> None:
        if gap.seat_id is not None:
            self._page.act_requested.emit(gap.command, RecordRef(RecordKind.SEAT, gap.seat_id))
        elif gap.command == "directory.open":
            self._page.go("directory")
        else:
            self._page.act_requested.emit(gap.command, RecordRef(RecordKind.BODY, self._body_id))
