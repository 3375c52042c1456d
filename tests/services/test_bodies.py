"""What the page of a body shows and changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from secretariat.domain.bodies import BodyKind, PlenaryPeriod
from secretariat.domain.listings.desk import PlenaryMark
from secretariat.domain.people import NewPerson
from secretariat.errors import Conflict, NotFound, RuleBroken
from tests.services.founding_examples import FOUNDED, TODAY, joint_meeting, leading_group, office_at, take_in


@pytest.fixture
def office(tmp_path):
    with office_at(tmp_path) as opened:
        yield opened


@pytest.fixture
def body(office):
    return take_in(office, joint_meeting()).body_id


def test_the_head_of_the_page_says_who_leads_and_where_the_office_sits(office, body):
    view = office.bodies.view(body)
    assert (view.name, view.short_name, view.kind) == ("澄川区社区助餐服务工作联席会议", "社区助餐联席会议", BodyKind.JOINT_MEETING)
    assert (view.lead_unit, view.office) == ("区卫生健康委", "设在区卫生健康委，主任由区卫健委主要负责同志兼任")
    assert (view.founded_on, view.founding_issuer) == (FOUNDED, "望州市澄川区人民政府办公室")
    assert [(phase.name, phase.current) for phase in view.phases] == [("推进阶段", True)]


def test_the_navigation_lists_bodies_in_the_order_they_were_set_up(office, body):
    take_in(office, leading_group())
    entries = office.bodies.entries()
    assert [(entry.short_name, entry.mark) for entry in entries] == [
        ("社区助餐联席会议", PlenaryMark.OWED), ("双拥领导小组", PlenaryMark.OWED)]
    assert entries[0].mark_text == "社区助餐联席会议：2026年全体会议未安排，余51天"


def test_before_the_body_was_founded_its_list_is_empty(office, body):
    roster = office.bodies.roster(body, FOUNDED - timedelta(days=1))
    assert (roster.rows, roster.counts.seats) == ((), 0)
    assert len(office.bodies.roster(body, FOUNDED).rows) == 9


def test_members_stand_beside_their_unit_s_liaison(office, body):
    rows = {row.unit: row for row in office.bodies.roster(body, TODAY).rows}
    assert rows["区卫生健康委"].liaison == "何静姝"
    assert rows["区政府"].liaison is None
    liaison = next(row for row in office.bodies.roster(body, TODAY, liaisons=True).rows if row.name == "何静姝")
    contact = next(person for person in office.directory.people("何静姝"))
    office.directory.set_contact(contact.person_id, contact.version, "", " 13912340000 ")
    assert next(row for row in office.bodies.roster(body, TODAY).rows if row.unit == "区卫生健康委").liaison_phone == "13912340000"
    assert liaison.mobile is None


def test_where_the_notice_is_silent_the_head_consents_under_the_head_s_own_name(office):
    view = office.bodies.view(take_in(office, leading_group()).body_id)
    assert view.rules.approver == "组长"
    assert "经组长同意后召开，组长自己提议的不需要" in [row.text for row in view.rule_rows]


def test_what_is_not_there_is_said_in_a_sentence(office):
    for ask in (lambda: office.bodies.view(9), lambda: office.bodies.roster(9, TODAY), lambda: office.bodies.seat_story(9, TODAY)):
        with pytest.raises(NotFound, match="找不到这个"):
            ask()


def test_a_body_set_up_by_hand_is_there_and_may_be_taken_back(office):
    body = office.bodies.create(" 澄川区安全生产委员会 ", "安委会", BodyKind.OTHER, date(2020, 1, 1), TODAY)
    view = office.bodies.view(body)
    assert (view.name, view.short_name, view.in_use_from) == ("澄川区安全生产委员会", "安委会", TODAY)
    assert office.bodies.roster(body, TODAY).rows == ()
    with pytest.raises(RuleBroken, match="已有同名机构"):
        office.bodies.create("澄川区安全生产委员会", "安委会", BodyKind.OTHER, None, TODAY)
    with pytest.raises(RuleBroken, match="请填写机构全称"):
        office.bodies.create("  ", "", BodyKind.OTHER, None, TODAY)
    office.journal.undo(office.journal.last_undoable().act_id)
    assert office.bodies.entries() == ()


def test_rules_are_changed_whole_and_only_from_what_was_seen(office, body):
    seen = office.bodies.view(body)
    office.bodies.set_rules(body, seen.version, replace(seen.rules, plenaries=2, period=PlenaryPeriod.HALF_YEAR, chairs="副召集人"))
    now = office.bodies.view(body)
    assert (now.rules.plenaries_per_year, now.rules.chairs, now.rules.proposers) == (4, "副召集人", "召集人")
    with pytest.raises(Conflict, match="已被修改"):
        office.bodies.set_rules(body, seen.version, seen.rules)
    with pytest.raises(RuleBroken, match="至少是1"):
        office.bodies.set_rules(body, now.version, replace(now.rules, plenaries=0))
    assert office.bodies.set_rules(body, now.version, now.rules) == 0


def test_the_short_name_is_hers_to_choose(office, body):
    view = office.bodies.view(body)
    act = office.bodies.rename_short(body, view.version, " 助餐会 ")
    assert office.bodies.entries()[0].short_name == "助餐会"
    office.journal.undo(act)
    assert office.bodies.entries()[0].short_name == "社区助餐联席会议"
    with pytest.raises(RuleBroken, match="请填写简称"):
        office.bodies.rename_short(body, office.bodies.view(body).version, "")


def test_the_record_of_changes_leaves_out_what_was_taken_back(office, body):
    seat = office.bodies.roster(body, TODAY).rows[4].seat_id
    act = office.replacements.replace(seat, leaving_on=None, reason="", successor=NewPerson("温以成"), since=TODAY, title="副局长",
                                      letter=None)
    told = office.bodies.adjustments(body)
    assert [(row.label, row.detail) for row in told] == [
        ("人员递补", "区教育局：温以成接替裴青原"), ("建立机构", "18个席位，18人任职")]
    assert (told[0].act_id, told[0].actor) == (act, "何静姝")
    office.journal.undo(act)
    assert [row.label for row in office.bodies.adjustments(body)] == ["建立机构"]


def test_a_seat_tells_what_its_vacancy_touches_elsewhere(office, body):
    group = take_in(office, leading_group()).body_id
    here = next(row for row in office.bodies.roster(body, TODAY).rows if row.unit == "区教育局")
    assert office.bodies.seat_story(here.seat_id, TODAY).effects == ("裴青原还是双拥领导小组成员",)
    there = next(row for row in office.bodies.roster(group, TODAY).rows if row.unit == "区教育局")
    office.replacements.vacate(there.seat_id, TODAY, "调动")
    office.replacements.vacate(here.seat_id, TODAY, "调动")
    assert office.bodies.seat_story(here.seat_id, TODAY).effects == ("双拥领导小组另有1席同时空缺",)
