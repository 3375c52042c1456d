"""Changed posts, further terms, reminders and a change of term, in the real window."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QLineEdit

from secretariat.domain.records import RecordKind, RecordRef
from tests.ui.conftest import TODAY, settle
from ui.dialogs.turn_of_term import TurnOfTermDialog
from ui.widgets.date_field import DateField


@pytest.fixture
def seat(founded, qtbot):
    (body,) = founded.office.bodies.entries()
    row = next(row for row in founded.office.bodies.roster(body.body_id, TODAY).rows if row.unit == "区教育局")
    founded.window.go(RecordRef(RecordKind.SEAT, row.seat_id))
    settle(qtbot, founded)
    return row.seat_id


def run(program, qtbot, prompts, command, *fills):
    prompts.fill.extend(fills)
    program.window.commands.run(command)
    settle(qtbot, program)
    settle(qtbot, program)
    return program.window.bottom.bar.history[0].text


def line(dialog, name, text):
    dialog.findChild(QLineEdit, name).setText(text)


def day(dialog, name, when):
    dialog.findChild(DateField, name).set_day(when)


def test_the_post_of_the_same_person_changes(founded, seat, qtbot, prompts):
    said = run(founded, qtbot, prompts, "seat.change_post", lambda dialog: line(dialog, "post_form.title", "党组副书记"))
    assert said == "已登记职务变动：葛秋白　党组副书记"
    page = founded.window.page("bodies")
    row = next(row for row in page.roster.model.rows() if row.seat_id == seat)
    assert (row.title, row.since, row.state_text) == ("党组副书记", date(2025, 3, 18), "在任")
    assert [one.reason for one in page.roster.panel.story.episodes] == [None, "职务变动"]


def test_a_term_is_set_reminded_of_on_the_desk_and_followed_by_another(founded, seat, qtbot, prompts):
    def term(dialog):
        day(dialog, "term_form.until", date(2026, 12, 31))
        line(dialog, "term_form.substitute", "苏沐")
        line(dialog, "term_form.substitute_post", "区教育局科长")

    assert run(founded, qtbot, prompts, "seat.set_term", term) == "已保存任期与代会：区教育局"
    assert founded.window.page("bodies").roster.panel.story.substitute == "苏沐　区教育局科长"
    item = next(item for item in founded.office.desk.show().items if item.target == RecordRef(RecordKind.SEAT, seat))
    assert (item.title, item.verb) == ("区教育局成员葛秋白任期12月31日届满", "登记连任")
    founded.window.go("desk")
    settle(qtbot, founded)

    def again(dialog):
        assert dialog.on() == date(2027, 1, 1)
        day(dialog, "reappointment_form.until", date(2029, 12, 31))

    prompts.fill.append(again)
    founded.window.run_on(item.command, item.target)
    settle(qtbot, founded)
    settle(qtbot, founded)
    assert founded.window.bottom.bar.history[0].text == "已登记连任：区教育局 葛秋白"
    assert all(item.target != RecordRef(RecordKind.SEAT, seat) for item in founded.office.desk.show().items)


def test_a_seat_nobody_holds_is_neither_reappointed_nor_changed(founded, seat, qtbot, prompts):
    founded.office.replacements.vacate(seat, TODAY, "退休")
    settle(qtbot, founded)
    for command in ("seat.reappoint", "seat.change_post"):
        assert run(founded, qtbot, prompts, command) == "这个席位今天没有人在任。"
    assert prompts.asked == []


def test_a_change_of_term_takes_many_seats_and_one_undo(founded, seat, qtbot, prompts):
    body = founded.window.page("bodies").body_id
    before = [(row.seat_id, row.name) for row in founded.office.bodies.roster(body, TODAY).rows]

    def turn(dialog: TurnOfTermDialog):
        assert len(dialog.seats()) == 20
        line(dialog, f"turn_form.name.{seat}", "温以成")
        line(dialog, f"turn_form.name.{before[0][0]}", "")
        day(dialog, "turn_form.until", date(2029, 12, 31))

    assert run(founded, qtbot, prompts, "body.turn_term", turn) == "已登记换届：社区养老助餐联席会议"
    now = {row.seat_id: row for row in founded.office.bodies.roster(body, TODAY).rows}
    assert (now[seat].name, now[before[0][0]].name) == ("温以成", None)
    assert founded.office.bodies.seat_story(before[1][0], TODAY).until == date(2030, 1, 1)
    founded.window.commands.run("office.undo")
    settle(qtbot, founded)
    assert [(row.seat_id, row.name) for row in founded.office.bodies.roster(body, TODAY).rows] == before


def test_what_was_refused_may_be_filled_in_further(founded, seat, qtbot, prompts):
    said = run(founded, qtbot, prompts, "body.turn_term", lambda dialog: None)
    assert said == "没有要登记的变动。"
    prompts.fill.append(lambda dialog: line(dialog, f"turn_form.name.{seat}", "温以成"))
    next(button for button in founded.window.bottom.bar.buttons() if button.text() == "接着填").click()
    settle(qtbot, founded)
    settle(qtbot, founded)
    assert founded.office.bodies.seat_story(seat, TODAY).episodes[0].name == "温以成"
