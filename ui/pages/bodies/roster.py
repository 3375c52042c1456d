"""The roster tab: the day it is asked for, which seats, the list itself, and the panel of the seat that is selected."""

from datetime import date
from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSplitter, QVBoxLayout, QWidget

from secretariat.domain.dates import parse_typed
from secretariat.domain.listings.bodies import Roster, RosterRow, SeatState
from ui.core.commands import Commands
from ui.core.settings import Settings
from ui.models.body_rows import RosterModel
from ui.models.tables import record_table
from ui.pages.bodies.seat_panel import SeatPanel
from ui.theme.fonts import heights, scaled
from ui.widgets.buttons import Button
from ui.widgets.date_field import DateField
from ui.widgets.labels import Rule, label
from ui.widgets.row_drag import RowDrag
from ui.widgets.search_field import SearchField
from ui.widgets.segments import Segment, Segmented

SEATS: Final = "seats"
LIAISONS: Final = "liaisons"
VACANT: Final = "vacant"
_NARROW: Final = 800
"""Below this width of the list its tools have no room for all of them."""


class RosterPane(QWidget):
    """The list of a day with its filters, and the seat panel.

    Signals: ``asked()`` another day or other seats are wanted; ``seat_selected(object)`` id of a seat, or None;
    ``replacement_requested(int)`` 人员递补 on a seat; ``message(str)`` something to say; ``search_requested(str, object)`` which of
    these rows do the words mean: the answer comes by ``show_found``; ``compare_requested()`` this day against another;
    ``seat_dropped(object, object)`` a row was dragged in front of another one (None: the end).
    """

    asked = Signal()
    seat_selected = Signal(object)
    replacement_requested = Signal(int)
    message = Signal(str)
    search_requested = Signal(str, object)
    compare_requested = Signal()
    seat_dropped = Signal(object, object)

    def __init__(self, today: date, settings: Settings, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today, self._commands = today, commands
        self._rows: tuple[RosterRow, ...] = ()
        self._found: frozenset[int] = frozenset()
        self._by_hand = self._is_over = False
        self._setup_ui(settings)
        self._connect()

    def _setup_ui(self, settings: Settings) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._splitter.setChildrenCollapsible(False)
        left = QWidget(self._splitter)
        inner = QVBoxLayout(left)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        inner.addWidget(self._tools(left))
        self.model = RosterModel(self)
        self.table = record_table(self.model, "roster", "名单", dense=True, settings=settings, parent=left)
        self.table.setProperty("part", "pane")
        inner.addWidget(self.table, 1)
        self.panel = SeatPanel(self._splitter)
        self._splitter.addWidget(left)
        self._splitter.addWidget(self.panel)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setStretchFactor(1, 0)
        self._splitter.setSizes([900, 300])
        settings.remember_splitter(self._splitter, "roster")
        self._splitter.splitterMoved.connect(lambda *_: self._fit_columns())
        column.addWidget(self._splitter)

    def _tools(self, parent: QWidget) -> QWidget:
        tools = QWidget(parent)
        tools.setFixedHeight(heights().tools)
        row = QHBoxLayout(tools)
        row.setContentsMargins(20, 0, 16, 0)
        row.setSpacing(8)
        row.addWidget(label("名单日期", "secondary", parent=tools))
        self.day = DateField("roster.day", "名单日期", self._today, parse=parse_typed, parent=tools)
        self.day.setToolTip("名单日期（Ctrl+D）")
        self.day.set_day(self._today)
        row.addWidget(self.day)
        self._to_today = Button("今天", "link", name="roster.today", parent=tools)
        row.addWidget(self._to_today)
        self._compare = Button("比较日期", "link", name="roster.compare", hint="和另一天的名单对照", parent=tools)
        row.addWidget(self._compare)
        rule = Rule("vertical", tools)
        rule.setFixedHeight(20)
        row.addWidget(rule)
        self.segments = Segmented((Segment(SEATS, "席位"), Segment(LIAISONS, "联络员"), Segment(VACANT, "空缺与到期")),
                                  "roster.segments", parent=tools)
        row.addWidget(self.segments)
        self._filtered = label("", "caption", parent=tools)
        row.addWidget(self._filtered)
        row.addStretch()
        self.search = SearchField("姓名、单位、拼音", "roster.search", tools)
        self.search.setMaximumWidth(scaled(188))
        row.addWidget(self.search)
        return tools

    def _connect(self) -> None:
        self.day.date_changed.connect(lambda day: self.asked.emit() if day is not None else None)
        self._to_today.clicked.connect(self.go_to_today)
        self._compare.clicked.connect(self.compare_requested)
        self._drag = RowDrag(self.table)
        self._drag.dropped.connect(self.seat_dropped)
        self.segments.chosen.connect(lambda _: self.asked.emit())
        self.search.searched.connect(lambda _: self._search())
        self.search.down_pressed.connect(lambda: self.table.setFocus(Qt.FocusReason.ShortcutFocusReason))
        self.table.row_selected.connect(lambda row: self.seat_selected.emit(row.seat_id if row is not None else None))
        self.table.row_opened.connect(lambda row: self.replacement_requested.emit(row.seat_id))
        self.table.details_requested.connect(lambda _: self.panel.primary.setFocus(Qt.FocusReason.ShortcutFocusReason))
        self.table.menu_requested.connect(self._open_menu)
        self.table.remove_requested.connect(lambda _: self._commands.run("seat.retire"))
        self.table.empty_state().act_requested.connect(self._cure)
        self.panel.number_copied.connect(self.message)
        self.panel.menu_requested.connect(self._open_acts)

    # -- what the page calls ---------------------------------------------------------------------------------------------------

    def asked_day(self) -> date:
        """Give the day of the list; today while the field cannot be read."""
        return self.day.day() or self._today

    def liaisons(self) -> bool:
        """Tell whether the liaisons are asked for."""
        return self.segments.current() == LIAISONS

    def show_roster(self, roster: Roster, *, by_hand: bool = False, is_over: bool = False) -> None:
        """Show a list; ``by_hand``: the body has no founding notice its seats could come from; ``is_over``: nothing changes any more."""
        self._rows, self._by_hand, self._is_over = roster.rows, by_hand and not is_over, is_over
        counts = roster.counts
        self.segments.set_segments((
            Segment(SEATS, "席位", counts.seats), Segment(LIAISONS, "联络员", counts.liaisons),
            Segment(VACANT, "空缺与到期", sum(_is_open(row) for row in self._rows)),
        ))
        self._to_today.setVisible(roster.day != self._today)
        self._fit_columns()
        self._search()

    def show_found(self, words: str, seat_ids: frozenset[int]) -> None:
        """Show the rows the words in the search field mean; an answer to words that were changed since is dropped."""
        if words == self.search.text().strip():
            self._found = seat_ids
            self._show()

    def select_seat(self, seat_id: int) -> bool:
        """Make a seat current; false where the list does not hold it."""
        return self.table.select_key(seat_id)

    def reset(self, *, keep_day: bool = False) -> None:
        """Go back to today's seats, for another body."""
        if not keep_day:
            self.day.set_day(self._today)
        self.segments.set_current(SEATS)
        self.search.clear()

    def go_to_today(self) -> None:
        """Ask for today's list."""
        if self.day.day() != self._today:
            self.day.set_day(self._today)
            self.asked.emit()

    def focus_day(self) -> None:
        """Put the focus into the day."""
        self.day.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.day.selectAll()

    def focus_search(self) -> None:
        """Put the focus where a seat is looked for by name."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def roles(self) -> tuple[str, ...]:
        """Give the names of the seats in the list, each once."""
        return tuple(dict.fromkeys(row.role for row in self._rows))

    def may_reorder(self) -> bool:
        """Tell whether today's list stands in the body's own order, all of it."""
        whole = self.segments.current() != VACANT and not self.search.text().strip() and self.model.in_protocol_order
        return whole and self.asked_day() == self._today

    def copy_list(self) -> int:
        """Put the list as it is shown on the clipboard, heads first, and answer how many seats that were."""
        rows = self.table.model().rowCount()
        if rows:
            QGuiApplication.clipboard().setText(self.table.words())
        return rows

    # -- inner ---------------------------------------------------------------------------------------------------------------

    def _search(self) -> None:
        words = self.search.text().strip()
        if words:
            self.search_requested.emit(words, self._rows)
        else:
            self._show()

    def _show(self) -> None:
        words = self.search.text().strip()
        rows = [row for row in self._rows if _is_open(row)] if self.segments.current() == VACANT else list(self._rows)
        found = [row for row in rows if row.seat_id in self._found] if words else rows
        self._say_empty(words, of=len(rows))
        self.model.set_rows(found)
        self._filtered.setText(f"筛选后{len(found)}席" if words else "")
        if found and self.table.current_row() is None:
            self.table.select_row(0)
        elif not found:
            self.seat_selected.emit(None)

    def _say_empty(self, words: str, *, of: int) -> None:
        empty = self.table.empty_state()
        if words and of:
            empty.say(f"名单里没有“{self.search.text().strip()}”", "可以输入姓名、单位，或者拼音首字母。", "清除筛选", "search")
        elif self.segments.current() == VACANT:
            empty.say("没有空缺和快到期的席位", "这一天每个席位都有人，也没有六十天以内届满的。")
        elif self.segments.current() == LIAISONS:
            empty.say("没有联络员", "联络员随成立文件导入。")
        elif self._by_hand:
            empty.say("这个机构还没有席位", "先增设召集人、组长或主任，再增设成员；有了席位才能通知开会。", "增设席位", "user-plus")
        else:
            empty.say("这一天还没有席位", "名单从成立文件的日期开始。", "看今天的名单", "calendar")

    def _cure(self) -> None:
        if self.search.text():
            self.search.clear()
            self._show()
        elif self._by_hand:
            self._commands.run("seat.add")
        else:
            self.go_to_today()

    def _open_menu(self, row: RosterRow, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if not self._is_over:
            for id_ in ("seat.replace", "seat.change_post", "seat.reappoint", "seat.set_term", "seat.add", "seat.retire"):
                menu.addAction(self._commands[id_])
            menu.addSeparator()
        number = row.mobile or row.liaison_phone
        copy_number = menu.addAction("复制号码")
        copy_number.setEnabled(number is not None)
        copy_number.triggered.connect(lambda: self._copy(number or ""))
        menu.addAction("复制一行").triggered.connect(self.table.copy_row)
        menu.addAction(self._commands["body.copy_roster"])
        menu.popup(place)

    def _open_acts(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for id_ in ("seat.change_post", "seat.reappoint", "seat.set_term"):
            menu.addAction(self._commands[id_])
        menu.popup(place)

    def _copy(self, number: str) -> None:
        QGuiApplication.clipboard().setText(number)
        self.message.emit(f"已复制号码{number}")

    def _fit_columns(self) -> None:
        """Leave out columns without a single word, then telephones where the list is narrow; the start date went before them."""
        columns = RosterModel.Column
        left_out = {column for column, is_empty in (
            (columns.MOBILE, all(row.mobile is None for row in self._rows)), (columns.LIAISON, self.liaisons()),
            (columns.LIAISON_PHONE, all(row.liaison_phone is None for row in self._rows)),
        ) if is_empty}
        wanted = {column: RosterModel.columns[column].width for column in columns if column != columns.SINCE}
        for column in (columns.LIAISON_PHONE, columns.MOBILE):
            if sum(wanted[each] for each in wanted if each not in left_out) > self.table.viewport().width():
                left_out.add(column)
        self.table.leave_out(left_out)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the columns to the width; where it is scarce, 比较日期 stands in the menu only."""
        super().resizeEvent(event)
        self._compare.setHidden(self.width() - self.panel.width() < scaled(_NARROW))
        self._fit_columns()


def _is_open(row: RosterRow) -> bool:
    """Tell whether somebody is to be found for a seat, now or soon."""
    return row.name is None or row.state is SeatState.ENDING
