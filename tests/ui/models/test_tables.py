"""The table and its delegate: what is painted, pressed, copied, remembered."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication, QHelpEvent, QImage
from PySide6.QtWidgets import QStyleOptionViewItem, QToolTip
from pytestqt.qtbot import QtBot

from tests.ui.conftest import show_active
from tests.ui.models.test_rows import ROWS, Seat, Seats
from ui.core.settings import Settings
from ui.models.tables import record_table
from ui.theme import tokens
from ui.widgets.cells import Section
from ui.widgets.record_table import RecordTable


@pytest.fixture
def table(qtbot: QtBot) -> RecordTable:
    made = record_table(Seats(), "seats", "席位")
    qtbot.addWidget(made)
    made.resize(1300, 400)
    made.model().set_rows(ROWS)
    show_active(qtbot, made)
    return made


def colours(image: QImage) -> set[str]:
    return {image.pixelColor(x, y).name().upper() for x in range(image.width()) for y in range(image.height())}


def cell(table: RecordTable, row: int, column: int) -> QImage:
    return table.viewport().grab(table.visualRect(table.model().index(row, column))).toImage()


def test_a_vacant_seat_wears_a_chip_and_a_held_one_is_a_word(table: RecordTable) -> None:
    assert tokens.SEAL_T in colours(cell(table, 2, Seats.Column.NAME))
    assert tokens.SEAL_T not in colours(cell(table, 1, Seats.Column.NAME))


def test_selection_is_indigo_with_focus_and_paper_without(qtbot: QtBot, table: RecordTable) -> None:
    table.select_row(1)
    table.setFocus()
    qtbot.waitUntil(table.hasFocus)
    assert {tokens.SELECT, tokens.INDIGO} <= colours(cell(table, 1, 0))
    table.clearFocus()
    assert tokens.PAPER_3 in colours(cell(table, 1, 0))
    assert tokens.SELECT not in colours(cell(table, 1, 0))


def test_a_click_on_the_verb_carries_it_out_for_its_row(qtbot: QtBot, table: RecordTable) -> None:
    place = table.visualRect(table.model().index(1, Seats.Column.VERB)).center()
    left = table.visualRect(table.model().index(1, Seats.Column.VERB)).left() + 20
    with qtbot.waitSignal(table.link_activated) as pressed:
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(left, place.y()))
    assert pressed.args == [ROWS[1], "seat.replace"]


def test_everything_in_a_row_works_by_keyboard(qtbot: QtBot, table: RecordTable) -> None:
    heard: list[tuple[str, object]] = []
    table.row_opened.connect(lambda row: heard.append(("open", row)))
    table.details_requested.connect(lambda row: heard.append(("details", row)))
    table.edit_requested.connect(lambda row: heard.append(("edit", row)))
    table.remove_requested.connect(lambda row: heard.append(("remove", row)))
    table.link_activated.connect(lambda row, act: heard.append((act, row)))
    table.setFocus(Qt.FocusReason.TabFocusReason)
    assert table.current_row() == ROWS[0], "Tab into a table makes its first row current"
    qtbot.keyClick(table, Qt.Key.Key_Down)
    for key, modifier in (
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier), (Qt.Key.Key_F2, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier),
    ):
        qtbot.keyClick(table, key, modifier)
    assert [what for what, _ in heard] == ["open", "details", "seat.replace", "edit", "remove"]
    assert {row for _, row in heard} == {ROWS[1]}
    qtbot.keyClick(table, Qt.Key.Key_End)
    assert table.current_row() == ROWS[-1]
    qtbot.keyClick(table, Qt.Key.Key_Home)
    assert table.current_row() == ROWS[0]
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().split("\t")[:2] == ["1", "召集人"]


def test_three_clicks_on_a_head_sort_up_down_and_back(qtbot: QtBot, table: RecordTable) -> None:
    head = table.horizontalHeader()
    place = QPoint(head.sectionViewportPosition(Seats.Column.NUMBER) + 10, 10)
    orders = []
    for _ in range(3):
        qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=place)
        orders.append([row.id for row in table.model().rows()])
    assert orders == [[1, 2, 3, 10], [10, 3, 2, 1], [1, 2, 3, 10]]
    assert head.sortIndicatorSection() == -1


def test_the_current_row_stays_current_when_the_list_is_read_again(table: RecordTable) -> None:
    table.select_key(3)
    table.model().set_rows([ROWS[2], ROWS[0]])
    assert table.current_row() == ROWS[2]
    heard: list[object] = []
    table.row_selected.connect(heard.append)
    table.model().set_rows([ROWS[0]])
    assert heard[-1] == ROWS[0], "with the focus in the list the clerk goes on where the row stood"
    table.clearFocus()
    table.model().set_rows([ROWS[1]])
    assert heard[-1] is None
    assert not table.select_key(3)


def test_a_list_that_has_the_focus_before_its_rows_stands_on_the_first_of_them(table: RecordTable) -> None:
    table.model().set_rows([])
    table.setFocus(Qt.FocusReason.OtherFocusReason)
    table.model().set_rows(ROWS)
    assert table.current_row() == ROWS[0]


def test_headings_are_passed_over(table: RecordTable) -> None:
    table.model().set_rows([Section("已超期", 1), ROWS[0]])
    table.select_row(0)
    assert table.current_row() == ROWS[0]
    assert table.columnSpan(0, 0) == len(Seats.columns)


def test_an_empty_list_says_what_is_missing_and_offers_one_act(qtbot: QtBot) -> None:
    table = record_table(Seats(), "seats", "席位")
    qtbot.addWidget(table)
    table.show()
    empty = table.empty_state()
    empty.say("还没有席位", "名单从成立文件里来", "导入成立文件")
    assert not empty.isVisible(), "nothing is said before the first reading"
    table.model().set_rows([])
    assert empty.isVisible()
    with qtbot.waitSignal(empty.act_requested):
        empty.findChild(type(empty._button), "empty.act").click()
    table.model().set_rows(ROWS)
    assert not empty.isVisible()


def test_low_priority_columns_go_when_room_is_short(table: RecordTable) -> None:
    assert not table.isColumnHidden(Seats.Column.NAME)
    table.resize(700, 400)
    assert table.isColumnHidden(Seats.Column.NAME)
    assert not table.isColumnHidden(Seats.Column.UNIT)
    table.resize(1300, 400)
    assert not table.isColumnHidden(Seats.Column.NAME)
    widths = table.widths()
    assert sum(widths) == table.viewport().width()


def test_widths_are_remembered_by_the_name_of_the_table(qtbot: QtBot, tmp_path: Path) -> None:
    settings = Settings(tmp_path / "x.ini")
    first = record_table(Seats(), "seats", "席位", settings=settings)
    qtbot.addWidget(first)
    first.horizontalHeader().resizeSection(Seats.Column.ROLE, 177)
    first.widths_changed.emit()
    second = record_table(Seats(), "seats", "席位", settings=settings)
    qtbot.addWidget(second)
    assert second.widths()[Seats.Column.ROLE] == 177


def test_elided_text_has_a_tip_and_whole_text_has_none(qtbot: QtBot, table: RecordTable, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _place, text, _widget: shown.append(text))
    table.model().set_rows([Seat(1, "成员", "区" + "很长的名字" * 60, "陆景和")])
    for column in (Seats.Column.UNIT, Seats.Column.ROLE):
        index = table.model().index(0, column)
        place = table.visualRect(index).center()
        option = QStyleOptionViewItem()
        option.rect = table.visualRect(index)
        option.widget = table
        event = QHelpEvent(QHelpEvent.Type.ToolTip, place, table.viewport().mapToGlobal(place))
        assert table.itemDelegate().helpEvent(event, table, option, index)
    assert len(shown) == 1
    assert "很长的名字" in shown[0]


def test_void_rows_are_struck_through(table: RecordTable) -> None:
    struck, plain = cell(table, 3, Seats.Column.UNIT), cell(table, 1, Seats.Column.UNIT)
    assert QColor(tokens.INK_5).name().upper() in colours(struck)
    assert QColor(tokens.INK_9).name().upper() in colours(plain)


def test_the_first_column_that_is_shown_has_the_inset_of_the_page(table: RecordTable) -> None:
    assert table.stands_first(0)
    table.setColumnHidden(0, True)
    assert table.stands_first(1)
    assert not table.stands_first(2)


def test_the_current_row_stays_in_view_when_the_window_becomes_low(qtbot: QtBot, table: RecordTable) -> None:
    table.model().set_rows([Seat(number, "成员", "区民政局", "温以成") for number in range(40)])
    table.resize(700, 600)
    table.select_row(12)
    before = table.visualRect(table.currentIndex())
    assert before.bottom() < table.viewport().height()
    table.resize(700, 240)
    after = table.visualRect(table.currentIndex())
    assert after.top() >= 0
    assert after.bottom() <= table.viewport().height()
