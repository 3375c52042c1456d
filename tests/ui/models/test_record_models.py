"""The models of pages over their frozen rows: Qt's own examiner, what they show, what may be typed into them."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from secretariat.domain.filings import FilingRow, FilingState
from secretariat.domain.listings.bodies import AdjustmentRow, RosterRow, SeatState
from secretariat.domain.listings.directory import PersonRow, UnitRow
from secretariat.domain.readings import Span
from secretariat.domain.roster_differences import DifferenceRow, SeatDifference
from secretariat.domain.seats import RoleRank
from secretariat.domain.units import UnitKind
from ui.models.body_rows import AdjustmentsModel, DifferencesModel, FilingsModel, RosterModel
from ui.models.directory_rows import PeopleModel, UnitsModel
from ui.models.editing import EditableRowsModel, edit_current, editable_table
from ui.models.import_rows import (
    CopiesModel,
    CopyLine,
    DutiesModel,
    DutyLine,
    PhaseLine,
    PhasesModel,
    RuleLine,
    RulesModel,
    SeatLine,
    SeatsModel,
    TaskLine,
    TasksModel,
)
from ui.models.rows import RowsModel
from ui.widgets.cells import Role
from ui.widgets.painting import Tone

PERSON = PersonRow(7, 1, "苏砚", "区委编办", "副主任", None, None, "")


def roster_row(seat_id: int, role: str, name: str | None, state: SeatState) -> RosterRow:
    return RosterRow(
        seat_id=seat_id, version=1, ordinal=seat_id, role=role, rank=RoleRank.MEMBER, repeats_role=False, unit_id=seat_id,
        unit="区财政局", unit_printed="区财政局", person_id=1 if name else None, name=name, title="副局长", post=None,
        since=date(2025, 3, 18) if name else None, mobile=None, liaison=None, liaison_phone=None, state=state,
        state_text="在任" if state is SeatState.HELD else "空缺33天")


def read_line(of: type, **values: object):
    return of(index=0, span=Span(3, 9), line=2, **values)


EXAMPLES: tuple[tuple[type[RowsModel], object], ...] = (
    (RosterModel, roster_row(1, "成员", "柏程", SeatState.HELD)),
    (AdjustmentsModel, AdjustmentRow(1, datetime(2026, 11, 10, 9, 0), "经办人", "人员递补", "区财政局：柏知予接替柏程", undoable=True)),
    (DifferencesModel, DifferenceRow(1, 1, "成员", "区财政局", SeatDifference.REPLACED, "柏程", "副局长", "柏知予", "副局长", "退休",
                                     date(2026, 1, 15))),
    (FilingsModel, FilingRow(1, 1, 1, "助餐联席会议", "成员", "区财政局", "柏程", "柏知予", "区财政局副局长", date(2026, 1, 15), None,
                             FilingState.OWED, None, None, None)),
    (PeopleModel, PERSON),
    (UnitsModel, UnitRow(3, 1, "区卫健委", None, ("区卫生健康委",), UnitKind.GOVERNMENT, "望州市澄川区", None, 2, 1)),
    (SeatsModel, read_line(SeatLine, ordinal=1, role="成员", name="苏砚", unit="区委编办", unit_printed="区委编办", title="副主任",
                           uncertain=True)),
    (DutiesModel, read_line(DutyLine, units="区财政局", text="安排补助资金。")),
    (TasksModel, read_line(TaskLine, number="", text="建设助餐点", lead="区民政局", responsible="各镇")),
    (PhasesModel, read_line(PhaseLine, name="启动阶段", start=date(2025, 6, 1), end=None)),
    (RulesModel, read_line(RuleLine, field="plenaries_per_year", label="全体会议每年次数", text="1")),
    (CopiesModel, read_line(CopyLine, kind="抄送", text="区委办公室")),
)


@pytest.mark.parametrize(("kind", "row"), EXAMPLES, ids=lambda value: getattr(value, "__name__", ""))
def test_every_model_of_the_pages_passes_the_examiner(kind, row):
    model = kind()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_rows([row])
    assert model.rowCount() == 1
    model.set_rows([])
    assert model.rowCount() == 0


@pytest.mark.parametrize(("kind", "row"), EXAMPLES, ids=lambda value: getattr(value, "__name__", ""))
def test_every_cell_says_something_or_holds_a_verb(kind, row):
    model = kind()
    model.set_rows([row])
    for column in range(model.columnCount()):
        index = model.index(0, column)
        assert index.data() or index.data(Role.LINKS), model.headerData(column, Qt.Orientation.Horizontal)


def test_a_vacant_seat_is_red_in_name_and_state_and_a_held_one_is_quiet():
    model = RosterModel()
    model.set_rows([roster_row(1, "成员", "柏程", SeatState.HELD), roster_row(2, "成员", None, SeatState.VACANT)])
    names = [model.index(row, RosterModel.Column.NAME) for row in range(2)]
    assert [index.data() for index in names] == ["柏　程", "空缺"]
    assert [index.data(Role.TONE) for index in names] == [Tone.NORMAL, Tone.SEAL]
    assert [model.index(row, RosterModel.Column.STATE).data(Role.CHIP) for row in range(2)] == [None, Tone.SEAL]


def test_a_role_that_repeats_is_shown_once():
    model = RosterModel()
    model.set_rows([roster_row(1, "成员", "柏程", SeatState.HELD), roster_row(2, "成员", "尹书禾", SeatState.HELD)])
    assert [model.index(row, RosterModel.Column.ROLE).data() for row in range(2)] == ["成员", ""]


def test_an_editor_begins_with_the_text_as_stored_not_as_padded():
    model = PeopleModel()
    model.set_rows([PERSON])
    index = model.index(0, PeopleModel.Column.NAME)
    assert index.data() == "苏　砚"
    assert index.data(Qt.ItemDataRole.EditRole) == "苏砚"
    assert model.index(0, PeopleModel.Column.MOBILE).data(Qt.ItemDataRole.EditRole) == ""


def test_a_model_announces_what_was_typed_and_changes_nothing(qtbot):
    model = PeopleModel()
    model.set_rows([PERSON])
    index = model.index(0, PeopleModel.Column.MOBILE)
    with qtbot.waitSignal(model.value_edited) as edited:
        model.setData(index, " 13900001111 ")
    assert edited.args == [PERSON, PeopleModel.Column.MOBILE, "13900001111"]
    assert index.data() == "—"
    with qtbot.assertNotEmitted(model.value_edited):
        model.setData(index, "")


def test_only_declared_columns_may_be_typed_into():
    model = PeopleModel()
    model.set_rows([PERSON])
    editable = [column.name for column in PeopleModel.Column if model.index(0, column).flags() & Qt.ItemFlag.ItemIsEditable]
    assert editable == ["NAME", "MOBILE", "PHONE"]


def test_a_long_text_is_typed_on_a_sheet_that_stays_inside_the_table(qtbot):
    model: EditableRowsModel = DutiesModel()
    table = editable_table(model, "duties", "职责")
    qtbot.addWidget(table)
    model.setParent(table)
    model.set_rows([read_line(DutyLine, units="区财政局", text="安排补助资金。")])
    table.resize(600, 140)
    table.show()
    table.select_row(0)
    edit_current(table, DutiesModel.Column.TEXT)
    sheet = table.findChild(object, "table.editor")
    assert sheet.toPlainText() == "安排补助资金。"
    assert sheet.geometry().bottom() <= table.viewport().height()
    sheet.setPlainText("安排补助资金，\n管好用好。")
    with qtbot.waitSignal(model.value_edited) as edited:
        qtbot.keyClick(sheet, Qt.Key.Key_Return)
    assert edited.args[2] == "安排补助资金，\n管好用好。"
