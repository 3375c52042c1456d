"""Tables over frozen rows: Qt's own examiner, three orders, pages, sections, keys."""

from dataclasses import dataclass, replace
from enum import IntEnum
from typing import ClassVar

import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from ui.models.columns import ColumnOf
from ui.models.rows import RowsModel
from ui.widgets.cells import CellLink, Progress, Role, Section
from ui.widgets.painting import Tone


@dataclass(frozen=True)
class Seat:
    id: int
    role: str
    unit: str
    name: str


class Seats(RowsModel[Seat]):
    class Column(IntEnum):
        NUMBER = 0
        ROLE = 1
        UNIT = 2
        NAME = 3
        PART = 4
        VERB = 5

    columns: ClassVar = {
        Column.NUMBER: ColumnOf[Seat](head="序", text=lambda row: str(row.id), sort=lambda row: row.id, right=True),
        Column.ROLE: ColumnOf[Seat](head="席位", text=lambda row: row.role, once=True),
        Column.UNIT: ColumnOf[Seat](head="单位", text=lambda row: row.unit, stretch=True, second=lambda row: ("成员", "")),
        Column.NAME: ColumnOf[Seat](
            head="姓名", text=lambda row: row.name, tone=lambda row: Tone.SEAL if row.name == "空缺" else Tone.NORMAL,
            chip=lambda row: Tone.SEAL if row.name == "空缺" else None, low_priority=True,
        ),
        Column.PART: ColumnOf[Seat](head="进度", progress=lambda row: Progress(0.5, "50%", detail="1/2")),
        Column.VERB: ColumnOf[Seat](head="", links=lambda row: (CellLink("seat.replace", "人员递补"),)),
    }

    def is_struck(self, row: Seat) -> bool:
        return row.unit == "区商务局"


ROWS = [
    Seat(1, "召集人", "区政府", "陆景和"), Seat(2, "成员", "区教育局", "温以成"),
    Seat(3, "成员", "区民政局", "空缺"), Seat(10, "成员", "区商务局", "裴青原"),
]


@pytest.fixture
def model(qapp: object) -> Seats:
    made = Seats()
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    made.set_rows(ROWS)
    return made


def texts(model: Seats, column: int) -> list[str]:
    return [model.index(row, column).data() for row in range(model.rowCount())]


def test_a_role_that_repeats_is_shown_once_and_still_spoken(model: Seats) -> None:
    assert texts(model, Seats.Column.ROLE) == ["召集人", "成员", "", ""]
    assert model.index(2, Seats.Column.ROLE).data(Qt.ItemDataRole.AccessibleTextRole) == "成员"


def test_a_cell_answers_for_every_role_it_has(model: Seats) -> None:
    vacant = model.index(2, Seats.Column.NAME)
    assert vacant.data(Role.CHIP) == Tone.SEAL
    assert model.index(1, Seats.Column.NAME).data(Role.CHIP) is None
    assert model.index(0, Seats.Column.UNIT).data(Role.SECOND) == ("成员", "")
    assert model.index(0, Seats.Column.PART).data(Role.PROGRESS).text == "50%"
    assert model.index(0, Seats.Column.VERB).data(Role.LINKS)[0].act == "seat.replace"
    assert model.index(3, 0).data(Role.STRUCK) is True
    assert model.index(0, 0).data(Role.ROW) is ROWS[0]
    assert model.index(0, 0).data(Role.KEY) == 1
    assert int(model.index(0, 0).data(Qt.ItemDataRole.TextAlignmentRole)) & int(Qt.AlignmentFlag.AlignRight)
    said = " ".join(model.index(0, column).data(Qt.ItemDataRole.AccessibleTextRole) for column in range(6))
    assert "人员递补" in said
    assert "1/2" in said


def test_heads_say_how_their_column_behaves(model: Seats) -> None:
    assert model.headerData(Seats.Column.UNIT, Qt.Orientation.Horizontal, Role.STRETCH) is True
    assert model.headerData(Seats.Column.NAME, Qt.Orientation.Horizontal, Role.LOW_PRIORITY) is True
    assert model.headerData(Seats.Column.VERB, Qt.Orientation.Horizontal, Role.SORTABLE) is False
    assert model.headerData(0, Qt.Orientation.Vertical) is None


def test_a_third_order_brings_the_protocol_order_back(model: Seats) -> None:
    kept = QPersistentModelIndex(model.index(1, 0))
    model.sort(Seats.Column.NUMBER, Qt.SortOrder.DescendingOrder)
    assert texts(model, 0) == ["10", "3", "2", "1"]
    assert kept.row() == 2, "whoever holds an index holds the same row"
    model.sort(-1)
    assert texts(model, 0) == ["1", "2", "3", "10"]
    assert kept.row() == 1


def test_only_what_changed_is_announced_when_the_list_is_read_again(model: Seats) -> None:
    changed: list[int] = []
    resets: list[int] = []
    model.dataChanged.connect(lambda first, _last: changed.append(first.row()))
    model.modelReset.connect(lambda: resets.append(1))
    model.set_rows([ROWS[0], ROWS[1], replace(ROWS[2], name="秦观澜"), ROWS[3]])
    assert changed == [2]
    assert resets == []
    model.set_rows(ROWS[:2])
    assert resets == [1]
    assert model.rowCount() == 2


def test_one_row_can_be_replaced_by_its_key(model: Seats) -> None:
    assert model.replace_row(replace(ROWS[2], name="秦观澜"))
    assert model.index(2, Seats.Column.NAME).data() == "秦观澜"
    assert not model.replace_row(Seat(99, "成员", "区审计局", "某"))


def test_a_long_list_comes_page_by_page(qapp: object) -> None:
    model = Seats()  # without the examiner, which asks for more by itself
    wanted: list[tuple[int, int]] = []
    orders: list[tuple[int, bool]] = []
    model.more_requested.connect(lambda offset, number: wanted.append((offset, number)))
    model.order_requested.connect(lambda column, downwards: orders.append((column, downwards)))
    many = [Seat(number, "成员", "区政府", "某") for number in range(1200)]
    model.set_rows(many[:500], total=1200)
    assert model.total == 1200
    assert model.canFetchMore()
    model.fetchMore()
    assert not model.canFetchMore(), "one question at a time"
    assert wanted == [(500, 500)]
    model.append_rows(many[500:1000])
    assert model.rowCount() == 1000
    model.sort(Seats.Column.UNIT, Qt.SortOrder.DescendingOrder)
    assert orders == [(Seats.Column.UNIT, True)], "a list that is not whole is sorted by the office"
    model.fetchMore()
    model.append_rows(many[1000:])
    assert not model.canFetchMore()


def test_headings_between_rows_cannot_be_selected_or_sorted_away(model: Seats) -> None:
    model.set_rows([Section("已超期", 1, Tone.SEAL), ROWS[0], Section("今天", 3), *ROWS[1:]])
    assert not model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsSelectable
    assert model.index(0, 0).data() == "已超期 1"
    assert model.index(0, 0).data(Role.ROW) is None
    assert model.row_at(0) is None
    assert model.row_at(1) == ROWS[0]
    assert model.headerData(0, Qt.Orientation.Horizontal, Role.SORTABLE) is False
    assert model.rows() == ROWS


def test_an_empty_state_waits_for_the_first_reading(qapp: object) -> None:
    made = Seats()
    assert not made.loaded
    made.set_rows([])
    assert made.loaded
