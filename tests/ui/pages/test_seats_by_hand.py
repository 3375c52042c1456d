"""Seats set up and given up by hand on the page of a body, and its list copied."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton

from secretariat.domain.bodies import BodyKind
from secretariat.domain.records import RecordKind, RecordRef
from secretariat.services.lookup import _ACTS
from tests.ui.conftest import TODAY, settle
from ui.dialogs.seat_form import SeatDialog
from ui.widgets.date_field import DateField


def page_of(program, qtbot, body: int):
    program.window.go(RecordRef(RecordKind.BODY, body))
    settle(qtbot, program)
    return program.window.page("bodies")


@pytest.fixture
def bare(founded, qtbot):
    """The page of a body set up by hand, which has no seat yet."""
    body = founded.office.bodies.create("澄川区安全生产委员会", "安委会", BodyKind.OTHER, None, date(2026, 1, 1))
    return page_of(founded, qtbot, body)


def fill(role: str, unit: str, title: str, name: str):
    def act(dialog: SeatDialog) -> None:
        dialog.findChild(QComboBox, "seat_form.role").setEditText(role)
        dialog.findChild(QLineEdit, "seat_form.unit").setText(unit)
        dialog.findChild(QLineEdit, "seat_form.title").setText(title)
        dialog.findChild(QLineEdit, "seat_form.holder").setText(name)
        since = dialog.findChild(DateField, "seat_form.since")
        since.set_day(date(2026, 1, 1))

    return act


def rows(page) -> list[tuple[str, str, str | None]]:
    return [(row.role, row.unit, row.name) for row in page.roster.model.rows()]


def test_a_body_set_up_by_hand_offers_its_first_seat_where_the_list_would_be(bare, founded, prompts, qtbot):
    empty = bare.roster.table.empty_state()
    assert "还没有席位" in empty.accessibleName()
    prompts.fill = [fill("主任", "区政府", "区长", "陆景和")]
    empty.findChild(QPushButton, "empty.act").click()
    settle(qtbot, founded)
    qtbot.waitUntil(lambda: rows(bare) == [("主任", "区政府", "陆景和")])
    assert bare.seat_id == bare.roster.table.current_row().seat_id
    prompts.fill = [fill("委员", "区应急管理局", "", "")]
    founded.window.commands.run("seat.add")
    settle(qtbot, founded)
    qtbot.waitUntil(lambda: rows(bare)[1:] == [("委员", "区应急管理局", None)])


def test_the_first_seat_of_a_body_is_offered_as_its_heads_and_the_next_as_a_members(bare, founded, prompts, qtbot):
    offered = []

    def look(dialog: SeatDialog) -> None:
        offered.append(dialog.role())
        fill(dialog.role(), "区政府", "", "陆景和")(dialog)

    for _ in range(2):
        prompts.fill = [look]
        founded.window.commands.run("seat.add")
        settle(qtbot, founded)
        qtbot.waitUntil(lambda: len(rows(bare)) == len(offered))
    assert offered == ["主任", "委员"]


def test_a_seat_without_a_unit_is_not_taken_and_what_was_typed_is_kept(bare, founded, prompts, qtbot):
    prompts.fill = [fill("主任", "", "", "陆景和")]
    founded.window.commands.run("seat.add")
    settle(qtbot, founded)
    assert rows(bare) == []
    kept = []
    prompts.fill = [lambda dialog: kept.append(dialog.findChild(QLineEdit, "seat_form.holder").text())]
    founded.window.commands.run("seat.add")
    settle(qtbot, founded)
    assert kept == ["陆景和"]


def test_a_person_of_the_directory_is_taken_and_not_made_twice(founded, prompts, qtbot):
    (body,) = founded.office.bodies.entries()
    page_of(founded, qtbot, body.body_id)
    person = founded.office.directory.people("裴若川", 5)[0]
    before = founded.office.directory.people_count()

    def choose(dialog: SeatDialog) -> None:
        fill("成员", person.unit, "", "")(dialog)
        holder = dialog.findChild(QLineEdit, "seat_form.holder")
        holder.setText("裴若川")
        holder.textEdited.emit("裴若川")
        qtbot.waitUntil(lambda: bool(dialog._people))

    prompts.fill = [choose]
    founded.window.commands.run("seat.add")
    settle(qtbot, founded)
    qtbot.waitUntil(lambda: founded.office.bodies.roster(body.body_id, TODAY).counts.seats == 21)
    assert founded.office.bodies.roster(body.body_id, TODAY).rows[-1].person_id == person.person_id
    assert founded.office.directory.people_count() == before


def test_a_seat_is_retired_from_its_panel_and_comes_back_by_undoing(founded, qtbot):
    (body,) = founded.office.bodies.entries()
    page = page_of(founded, qtbot, body.body_id)
    page.roster.table.select_row(4)
    settle(qtbot, founded)
    gone = page.roster.table.current_row().seat_id
    page.roster.panel.findChild(QPushButton, "seat.retire").click()
    settle(qtbot, founded)
    qtbot.waitUntil(lambda: gone not in {row.seat_id for row in page.roster.model.rows()})
    assert founded.window.bottom.bar.text().startswith("已停用席位")
    founded.window.commands.run("office.undo")
    settle(qtbot, founded)
    qtbot.waitUntil(lambda: gone in {row.seat_id for row in page.roster.model.rows()})


def test_the_list_is_copied_as_it_is_shown_for_excel(founded, qtbot):
    (body,) = founded.office.bodies.entries()
    page = page_of(founded, qtbot, body.body_id)
    founded.window.commands.run("body.copy_roster")
    lines = QGuiApplication.clipboard().text().split("\n")
    assert lines[0].split("\t")[:4] == ["序", "席位", "单位", "姓名"]
    assert len(lines) == 1 + len(page.roster.model.rows())
    assert lines[1].split("\t")[:4] == ["1", "召集人", "区政府", "闻人清"]


def test_every_act_the_palette_offers_for_a_body_is_a_declared_command(founded, qtbot):
    (body,) = founded.office.bodies.entries()
    page_of(founded, qtbot, body.body_id)
    qtbot.waitUntil(lambda: all(command in founded.window.commands for command, _ in _ACTS))


def test_roles_are_given_routes_of_their_own_in_the_rules(founded, qtbot, prompts):
    (body,) = founded.office.bodies.entries()
    page = page_of(founded, qtbot, body.body_id)
    prompts.fill.append(lambda dialog: dialog.findChild(QComboBox, "routes_form.0").setCurrentText("发文"))
    page.rules.findChild(QPushButton, "sheet.body.set_routes").click()
    settle(qtbot, founded)
    settle(qtbot, founded)
    assert founded.window.bottom.bar.history[0].text == f"已修改{body.short_name}的递补办法"
    assert "召集人：另行发文调整" in next(row.text for row in page.view.rule_rows if row.field == "replacement")
