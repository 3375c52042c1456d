"""签到: type part of a name and press Enter; substitutes, leave and absence beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from secretariat.domain.dates import month_and_day
from secretariat.domain.listings.meetings import AttendanceRow
from ui.models.participant_rows import AttendanceRows, is_open
from ui.models.tables import record_table
from ui.theme import tokens
from ui.widgets.figures import Figure, Figures, Shares
from ui.widgets.labels import Rule, label
from ui.widgets.painting import Tone
from ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from secretariat.domain.listings.meetings import MeetingView
    from ui.core.settings import Settings
    from ui.widgets.buttons import Button


class SignInPanel(QWidget):
    """Who is there, and how the room fills.

    Signals: ``sign_in_requested(AttendanceRow)`` somebody is there; ``command_requested(str)`` a command on the current row;
    ``searched(str, tuple)`` which of these lines do the words mean? The answer comes by ``show_found``.
    """

    searched = Signal(str, object)
    sign_in_requested = Signal(object)
    command_requested = Signal(str)

    def __init__(self, buttons: Sequence[Button], settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self._all: tuple[AttendanceRow, ...] = ()
        self._found: frozenset[int] | None = None
        self._taking = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(0)
        self._figures = Figures("meeting.attendance_counts", self)
        self._shares = Shares(self)
        line = QHBoxLayout()
        line.setContentsMargins(tokens.PAGE_MARGIN, 0, tokens.PAGE_MARGIN, 8)
        line.setSpacing(6)
        self.field = SearchField("姓名或拼音首字母，回车签到", "meeting.sign_in_field", self)
        self.field.setAccessibleName("签到：姓名、单位或拼音首字母，回车签到")
        self.field.setMinimumWidth(150)
        self.field.installEventFilter(self)
        line.addWidget(self.field, 1)
        self._line = (self.field, *buttons)
        for button in buttons:
            line.addWidget(button)
        self._hint = label("", "caption", wrap=True, parent=self)
        self._hint.setContentsMargins(tokens.PAGE_MARGIN, 0, tokens.PAGE_MARGIN, 6)
        self._rows = AttendanceRows(self)
        self.table = record_table(self._rows, "meeting.attendance", "签到", dense=True, settings=settings, parent=self)
        column.addWidget(self._figures)
        column.addWidget(self._shares)
        column.addLayout(line)
        column.addWidget(self._hint)
        column.addWidget(Rule(parent=self))
        column.addWidget(self.table, 1)
        self._connect()

    def _connect(self) -> None:
        self.field.textChanged.connect(self._search)
        self.table.row_opened.connect(self._open)
        self.table.link_activated.connect(lambda row, _act: self.sign_in_requested.emit(row))
        self.table.edit_requested.connect(lambda _row: self.command_requested.emit("meeting.substitute"))
        self.table.remove_requested.connect(lambda _row: self.command_requested.emit("meeting.clear_attendance"))

    def show_meeting(self, view: MeetingView, today: date) -> None:
        """Show those expected."""
        self._all = view.attendance
        closed = view.current is None
        for widget in self._line:
            widget.setHidden(closed)
        self.table.setColumnHidden(AttendanceRows.Column.VERB, closed)
        counts = view.attendance_counts
        figures = (Figure(counts.present, "出席", Tone.OK), Figure(counts.substitutes, "代会", Tone.INDIGO),
                   Figure(counts.excused, "请假", Tone.WARN), Figure(counts.absent, "缺席", Tone.SEAL, alarming=True))
        rate = f"出席率{round(100 * counts.rate)}%" if counts.rate is not None else ""
        self._figures.set_figures(figures, [part for part in (f"应到{counts.expected}", rate) if part])
        self._shares.set_figures((*figures, Figure(counts.open, "未签到", Tone.QUIET)))
        day = view.starts_at.date() if view.starts_at else None
        early = not closed and (day is None or today < day)
        self._hint.setText("" if not early else "会议时间还没有定。" if day is None
                           else f"{month_and_day(day)}开会，到当天签到；已经知道的代会、请假现在就可以登记。")
        self._hint.setVisible(early)
        self._search(self.field.text())

    def show_found(self, words: str, found: frozenset[int]) -> None:
        """Show the lines the words mean, by their places in the list; an answer to other words is dropped."""
        if words == self.field.text().strip():
            self._found = found
            self._show()
            if self._taking:
                self._take_first()

    def current(self) -> AttendanceRow | None:
        """Give the line that is current."""
        row = self.table.current_row()
        return row if isinstance(row, AttendanceRow) else None

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Sign in by Enter and go through the list by ↑ ↓ without leaving the field."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._take_first()
            return True
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if step:
            place = self.table.currentIndex().row() + step
            self.table.select_row(min(max(place, 0), max(0, self._rows.rowCount() - 1)))
        return bool(step)

    def _search(self, typed: str) -> None:
        self._taking = False
        words = typed.strip()
        if words:
            self._found = None
            self.searched.emit(words, self._all)
        else:
            self._found = frozenset(row.ordinal for row in self._all)
            self._show()

    def _show(self) -> None:
        words, found = self.field.text().strip(), self._found or frozenset()
        shown = [row for row in self._all if row.ordinal in found]
        empty = self.table.empty_state()
        if words:
            empty.say("名单里没有这个人", "可以用“代会”登记来代会的人，或者添加列席人员。", "", "users")
        else:
            empty.say("没有应到人员", "这一天的名单是空的，请先核对机构的名单。", "", "users")
        self._rows.set_rows(shown)
        if words:
            first = next((place for place, row in enumerate(self._rows.rows()) if is_open(row)), 0)
            self.table.select_row(first)

    def _take_first(self) -> None:
        # Enter may come before the words are looked up; then the answer signs in.
        self._taking = self._found is None
        row = self.current() if self._found is not None else None
        if self.field.text().strip() and row is not None:
            self.field.clear()
            if is_open(row):
                self.sign_in_requested.emit(row)

    def _open(self, row: object) -> None:
        if isinstance(row, AttendanceRow) and is_open(row):
            self.sign_in_requested.emit(row)
        else:
            self.command_requested.emit("meeting.substitute")
