"""All meetings in one list, narrowed by year, body and words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from secretariat.domain.listings.meetings import MeetingRow
from ui.models.meeting_rows import MeetingRows
from ui.models.tables import record_table
from ui.widgets.buttons import Button
from ui.widgets.filter_combo import FilterCombo
from ui.widgets.labels import label
from ui.widgets.page_head import PageHead
from ui.widgets.search_field import SearchField
from ui.widgets.tools import tools_row

if TYPE_CHECKING:
    from ui.core.settings import Settings


@dataclass(frozen=True, slots=True)
class ListRead:
    """What the list shows, read at one moment."""

    rows: tuple[MeetingRow, ...]
    years: tuple[int, ...]
    bodies: tuple[tuple[int, str], ...]


class MeetingList(QWidget):
    """The list with its filters.

    Signals: ``asked()`` the list should be read again; ``opened(int)`` a meeting was opened; ``arrange_requested()`` the
    button of the empty list.
    """

    asked = Signal()
    opened = Signal(int)
    arrange_requested = Signal()

    def __init__(self, arrange: Button, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._head = PageHead("会议", self)
        self._head.add_button(arrange)
        column.addWidget(self._head)
        tools, line = tools_row(self)
        self._year = _combo("meeting.year", "按年度筛选", "全部年度", tools)
        self._body = _combo("meeting.body", "按机构筛选", "全部机构", tools)
        self.search = SearchField("会议名称、地点", "meeting.search", tools)
        self._filtered = label("", "caption", parent=tools)
        self._clear = Button("清除筛选", "link", name="meeting.clear", parent=tools)
        for widget in (self._year, self._body, self._filtered, self._clear):
            line.addWidget(widget)
        line.addStretch(1)
        line.addWidget(self.search)
        column.addWidget(tools)
        self._model = MeetingRows(self)
        self.table = record_table(self._model, "meeting.table", "会议", two_line=True, settings=settings, parent=self)
        column.addWidget(self.table, 1)
        self._rows: tuple[MeetingRow, ...] = ()
        self._connect()

    def _connect(self) -> None:
        for combo in (self._year, self._body):
            combo.currentIndexChanged.connect(lambda _place: self.asked.emit())
        self.search.searched.connect(lambda _words: self._show())
        self.search.down_pressed.connect(lambda: self.table.setFocus(Qt.FocusReason.OtherFocusReason))
        self._clear.clicked.connect(self.clear)
        self.table.row_opened.connect(self._open)
        self.table.link_activated.connect(lambda row, _act: self._open(row))
        self.table.empty_state().act_requested.connect(self.arrange_requested)

    def narrowed_to(self) -> tuple[int | None, int | None]:
        """Give the body and the year the list is narrowed to."""
        return self._body.currentData(), self._year.currentData()

    def current(self) -> MeetingRow | None:
        """Give the meeting that is current in the list."""
        row = self.table.current_row()
        return row if isinstance(row, MeetingRow) else None

    def show_list(self, read: ListRead) -> None:
        """Show what was read."""
        self._rows = read.rows
        self._year.offer([(f"{year}年", year) for year in read.years])
        self._body.offer([(name, body_id) for body_id, name in read.bodies])
        self._show()

    def clear(self) -> None:
        """Show every meeting."""
        with QSignalBlocker(self._year), QSignalBlocker(self._body), QSignalBlocker(self.search):
            self._year.setCurrentIndex(0)
            self._body.setCurrentIndex(0)
            self.search.clear()
        self.asked.emit()

    def _show(self) -> None:
        words = self.search.text().strip().casefold()
        shown = [row for row in self._rows if words in f"{row.title}{row.room or ''}{row.body}{row.kind_name}".casefold()]
        narrowed = bool(words) or self.narrowed_to() != (None, None)
        self._head.set_caption("" if narrowed else f"{len(shown)}次")
        self._filtered.setText(f"筛选后{len(shown)}次" if narrowed else "")
        self._clear.setVisible(narrowed)
        empty = self.table.empty_state()
        if narrowed:
            empty.say("没有符合条件的会议", "换一个年度或者机构，或清除筛选再看。", "", "calendar-days")
        else:
            empty.say("还没有会议", "会议登记之后，通知、回执、签到表、席卡和纪要都从这里办理。", "新建会议", "calendar-plus")
        self._model.set_rows(shown)

    def _open(self, row: object) -> None:
        if isinstance(row, MeetingRow):
            self.opened.emit(row.meeting_id)


def _combo(name: str, accessible: str, everything: str, parent: QWidget) -> FilterCombo:
    combo = FilterCombo(name, accessible, everything, parent)
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    combo.setMaximumWidth(170)
    return combo
