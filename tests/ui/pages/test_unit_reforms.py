"""机构改革 at the window: a unit renamed or merged from a day on; the list of each day prints what it was called then."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QListWidget

from secretariat.domain.records import RecordKind, RecordRef
from tests.services.founding_examples import joint_meeting, take_in
from tests.ui.conftest import settle
from ui.widgets.date_field import DateField

RENAMED = date(2026, 6, 1)


@pytest.fixture
def page(program, qtbot):
    body = take_in(program.office, joint_meeting()).body_id
    program.window.go(RecordRef(RecordKind.BODY, body))
    settle(qtbot, program)
    return program.window.page("bodies")


def run(program, qtbot, command: str) -> None:
    program.window.commands.run(command)
    settle(qtbot, program)
    settle(qtbot, program)


def units_of(program, page, day: date) -> list[str]:
    return [row.unit for row in program.office.bodies.roster(page.body_id, day).rows]


def test_the_unit_of_the_selected_seat_is_renamed_from_a_day_on(page, program, qtbot, prompts):
    page.roster.table.select_row(7)
    settle(qtbot, program)

    def fill(dialog) -> None:
        assert dialog.unit().full_name == "区消防救援大队"
        dialog.findChild(QLineEdit, "rename_unit_form.name").setText("区消防救援局")
        dialog.findChild(DateField, "rename_unit_form.on").set_day(RENAMED)

    prompts.fill = [fill]
    run(program, qtbot, "unit.rename_on")
    assert program.window.bottom.bar.history[0].text == "区消防救援大队已更名为区消防救援局"
    assert units_of(program, page, RENAMED)[7] == "区消防救援局"
    assert units_of(program, page, RENAMED - timedelta(days=1))[7] == "区消防救援大队"
    assert page.roster.model.rows()[7].unit == "区消防救援局"
    run(program, qtbot, "office.undo")
    assert units_of(program, page, RENAMED)[7] == "区消防救援大队"


def test_a_unit_passes_into_another_with_the_seats_that_are_ticked(page, program, qtbot, prompts):
    def fill(dialog) -> None:
        dialog.findChild(QComboBox, "merge_unit_form.unit").setCurrentText("区妇联")
        dialog.findChild(QComboBox, "merge_unit_form.into").setCurrentText("区教育局")
        dialog.findChild(DateField, "merge_unit_form.on").set_day(RENAMED)
        seats = dialog.findChild(QListWidget, "merge_unit_form.seats")
        qtbot.waitUntil(lambda: seats.count() == 2)
        assert [seats.item(row).text() for row in range(2)] == ["社区助餐联席会议　成员　欧阳竹君", "社区助餐联席会议　联络员　江晚晴"]
        seats.item(0).setCheckState(Qt.CheckState.Checked)

    prompts.fill = [fill]
    run(program, qtbot, "unit.merge_on")
    assert program.window.bottom.bar.history[0].text == "区妇联已并入区教育局"
    after = units_of(program, page, RENAMED)
    assert (after.count("区教育局"), after.count("区妇联")) == (2, 0)
    assert "区妇联" in units_of(program, page, RENAMED - timedelta(days=1))


def test_a_unit_into_itself_is_refused_in_the_form(page, program, qtbot, prompts):
    def fill(dialog) -> None:
        for name in ("unit", "into"):
            dialog.findChild(QComboBox, f"merge_unit_form.{name}").setCurrentText("区妇联")

    prompts.fill = [fill]
    run(program, qtbot, "unit.merge_on")
    assert "区妇联" in units_of(program, page, date(2026, 11, 10))


def test_the_directory_hands_its_unit_over(page, program, qtbot, prompts):
    fire = next(unit for unit in program.office.directory.units() if "消防" in unit.full_name)
    seen: list[str] = []
    prompts.fill = [lambda dialog: seen.append(dialog.unit().full_name)]
    program.window.go("directory")
    settle(qtbot, program)
    directory = program.window.page("directory")
    directory.units.select_key(fire.unit_id)
    directory._reform("unit.rename_on")
    settle(qtbot, program)
    qtbot.waitUntil(lambda: bool(seen))
    assert (seen, program.window.current_page) == (["区消防救援大队"], "bodies")
