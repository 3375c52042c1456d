"""人员递补 where somebody leaves several seats at once: ticks, routes, one successor for all or each, one undo."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit

from secretariat.domain.bodies import BodyKind, BodyRules
from secretariat.domain.meetings import MeetingKind
from secretariat.domain.readings import ReplacementRoute
from secretariat.domain.records import RecordKind, RecordRef
from tests.ui.conftest import TODAY, settle


@pytest.fixture
def seats(founded, qtbot):
    """The member's seat of 区教育局 and two more of the same person in a committee whose changes need an answer."""
    office = founded.office
    (body,) = office.bodies.entries()
    member = next(row for row in office.bodies.roster(body.body_id, TODAY).rows if row.unit == "区教育局")
    second = office.bodies.create("澄川区安全生产委员会", "安委会", BodyKind.OTHER, None, TODAY)
    office.bodies.set_rules(second, office.bodies.view(second).version, BodyRules(replacement=ReplacementRoute.APPROVAL))
    also = [office.seats.add(second, role=role, unit=member.unit_id, title="副局长", holder=member.person_id, since=date(2026, 1, 5))
            for role in ("委员", "副主任")]
    founded.window.go(RecordRef(RecordKind.SEAT, member.seat_id))
    settle(qtbot, founded)
    return member.seat_id, second, also


def rows(program, body):
    return {row.seat_id: row for row in program.office.bodies.roster(body, TODAY).rows}


def replace(program, qtbot, prompts, fill):
    prompts.fill.append(fill)
    program.window.commands.run("seat.replace")
    settle(qtbot, program)
    settle(qtbot, program)


def tick(dialog, seat) -> QCheckBox:
    return dialog.findChild(QCheckBox, f"replacement_form.also.{seat}")


def test_every_seat_held_through_the_post_is_ticked_and_goes_in_one_act(founded, seats, qtbot, prompts):
    _, second, (one, other) = seats
    before = {seat: row.name for seat, row in rows(founded, second).items()}

    def fill(dialog):
        assert [tick(dialog, seat).isChecked() for seat in (one, other)] == [True, True]
        dialog.findChild(QComboBox, f"replacement_form.also_successor.{other}").setCurrentText("暂时空缺")
        dialog.set_new(new=True)
        dialog.findChild(QLineEdit, "replacement_form.successor").setText("温以成")

    replace(founded, qtbot, prompts, fill)
    assert founded.window.bottom.bar.history[0].text == "已登记递补：区教育局 温以成接替葛秋白，来函待补，另有2个席位同时空出，备案表已生成"
    now = rows(founded, second)
    assert (now[one].state_text, now[other].state_text) == ("空缺（拟温以成，待批）", "今日起空缺")
    founded.window.commands.run("office.undo")
    settle(qtbot, founded)
    assert {seat: row.name for seat, row in rows(founded, second).items()} == before


def test_a_portfolio_that_goes_unticks_what_the_post_keeps_unless_the_clerk_said_so(founded, seats, qtbot, prompts):
    _, second, (one, other) = seats

    def fill(dialog):
        reason = dialog.findChild(QComboBox, "replacement_form.reason")
        tick(dialog, one).click()
        assert not tick(dialog, one).isChecked()
        reason.setCurrentText("分工调整")
        assert tick(dialog, other).isChecked()
        reason.setCurrentText("退休")
        assert not tick(dialog, one).isChecked()

    replace(founded, qtbot, prompts, fill)
    now = rows(founded, second)
    assert (now[one].name, now[other].name) == ("葛秋白", None)


def test_somebody_may_act_for_the_time_being(founded, seats, qtbot, prompts):
    member, _, _ = seats

    def fill(dialog):
        dialog.set_new(new=True)
        dialog.findChild(QLineEdit, "replacement_form.successor").setText("温以成")
        dialog.findChild(QComboBox, "replacement_form.manner").setCurrentText("主持工作")

    replace(founded, qtbot, prompts, fill)
    assert founded.office.bodies.seat_story(member, TODAY).state_text == "主持工作"


def test_papers_made_before_are_named_with_the_way_to_print_them_again(founded, seats, qtbot, prompts):
    office = founded.office
    (body,) = (entry.body_id for entry in office.bodies.entries() if entry.body_id != seats[1])
    meeting = office.meetings.arrange(body, MeetingKind.PLENARY, "", "全体会议", datetime(2026, 12, 1, 9, 0), "三楼会议室", "办公室")
    office.meeting_papers.draft_sign_in_sheet(meeting)
    settle(qtbot, founded)

    def fill(dialog):
        dialog.set_new(new=True)
        dialog.findChild(QLineEdit, "replacement_form.successor").setText("温以成")

    replace(founded, qtbot, prompts, fill)
    assert "备案表已生成；名单有变，重印1份（签到表）" in founded.window.bottom.bar.history[0].text
    next(button for button in founded.window.bottom.bar.buttons() if button.text() == "去重印").click()
    settle(qtbot, founded)
    assert founded.window.current_page == "meetings"
