"""The desk's side: every body's plenary year, and the meetings ahead."""

from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from secretariat.domain.listings.desk import Desk
from secretariat.domain.records import RecordKind, RecordRef
from ui.pages.desk.panel_rows import PanelRow, PlenaryRow, UpcomingRow
from ui.theme import tokens
from ui.widgets.buttons import Button
from ui.widgets.labels import Rule, label

_AT_ONCE: Final = 24
"""Rows made in one go: more than a window shows, fewer than a person would notice."""


class DeskSide(QScrollArea):
    """全体会议 over 近期会议.

    Signals: ``opened(RecordRef)`` a row was pressed; ``all_meetings_requested()`` the link beside 近期会议.
    """

    opened = Signal(object)
    all_meetings_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("desk.side")
        self._desk: Desk | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._make_some)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        ground = QWidget(self)
        ground.setProperty("surface", "page")
        self._column = QVBoxLayout(ground)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._year = label("", "caption", parent=ground)
        self._column.addLayout(self._head("全体会议", self._year))
        self._column.addWidget(Rule(parent=ground))
        self._plenaries = self._section(ground)
        self._column.addSpacing(8)
        all_meetings = Button("全部会议", "link", name="desk.all_meetings", parent=ground)
        all_meetings.clicked.connect(self.all_meetings_requested)
        self._column.addLayout(self._head("近期会议", all_meetings, at_end=True))
        self._column.addWidget(Rule(parent=ground))
        self._upcoming = self._section(ground)
        self._none = label("没有已定日期的会议。", "caption", parent=ground)
        self._none.setContentsMargins(tokens.PAGE_MARGIN, 12, tokens.PAGE_MARGIN, 12)
        self._column.addWidget(self._none)
        self._column.addStretch(1)
        self.setWidget(ground)

    def show_desk(self, desk: Desk) -> None:
        """Show the plenaries and the meetings of a desk."""
        self._year.setText(f"{desk.today.year}年")
        _empty(self._plenaries)
        _empty(self._upcoming)
        self._desk = desk
        for meeting in desk.upcoming:
            self._add(self._upcoming, UpcomingRow(meeting), RecordRef(RecordKind.MEETING, meeting.meeting_id))
        self._none.setHidden(bool(desk.upcoming))
        self._make_some()

    def _section(self, ground: QWidget) -> QVBoxLayout:
        section = QVBoxLayout()
        section.setSpacing(0)
        self._column.addLayout(section)
        ground.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        return section

    @staticmethod
    def _head(title: str, beside: QWidget, *, at_end: bool = False) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(tokens.PAGE_MARGIN, 10, 12, 10)
        row.setSpacing(8)
        row.addWidget(label(title, "section"))
        if at_end:
            row.addStretch(1)
        row.addWidget(beside)
        if not at_end:
            row.addStretch(1)
        return row

    def _make_some(self) -> None:
        """Make the next rows of the plenaries; the rest comes when the window has had time to paint and to answer."""
        made = self._plenaries.count()
        if self._desk is None:
            return
        tracks, today = self._desk.plenaries, self._desk.today
        for track in tracks[made:made + _AT_ONCE]:
            self._add(self._plenaries, PlenaryRow(track, today), RecordRef(RecordKind.BODY, track.body_id))
        if made + _AT_ONCE < len(tracks):
            self._timer.start()

    def _add(self, section: QVBoxLayout, row: PanelRow, target: RecordRef) -> None:
        row.clicked.connect(lambda: self.opened.emit(target))
        section.addWidget(row)


def _empty(section: QVBoxLayout) -> None:
    while section.count():
        old = section.takeAt(0).widget()
        old.hide()
        old.deleteLater()
