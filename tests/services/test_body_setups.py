"""A body set up by hand with its whole list at once, or after the pattern of another."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from secretariat.domain.bodies import BodyKind, BodyRules, ReplacementRoute
from secretariat.domain.new_bodies import BodyFacts, NewBody, duties_of_lines
from secretariat.errors import Conflict, RuleBroken
from tests.services.founding_examples import TODAY, joint_meeting, office_at, take_in

ROSTER = """主任：陆景和　区政府区长
副主任：杭远亭　区政府副区长
委员：
邵宁　区应急管理局局长
裴青原　区教育局副局长
联络员：何静姝　区应急管理局
"""
SINCE = date(2026, 3, 1)


@pytest.fixture
def office(tmp_path):
    with office_at(tmp_path) as opened:
        yield opened


def new_body(office, **changes) -> NewBody:
    values = {
        "name": "澄川区安全生产委员会", "short_name": "安委会", "kind": BodyKind.OTHER, "in_use_from": TODAY, "founded_on": SINCE,
        "founding_number": "澄政办〔2026〕5号", "place": "望州市澄川区", "lead_unit": "区应急管理局", "office_at": "区应急管理局",
        "office_director": "区应急管理局主要负责同志", "liaisons_in_office": True, "seats": office.body_setups.read_roster(ROSTER),
        "rules": BodyRules(plenaries=2, replacement=ReplacementRoute.APPROVAL)}
    return NewBody(**(values | changes))


def test_a_body_typed_by_hand_has_its_seats_holders_office_and_rules_at_once(office):
    body = office.body_setups.set_up(new_body(office))
    rows = office.bodies.roster(body, TODAY).rows
    assert [(row.role, row.name, row.unit, row.post) for row in rows] == [
        ("主任", "陆景和", "区政府", "区政府区长"), ("副主任", "杭远亭", "区政府", "区政府副区长"),
        ("委员", "邵宁", "区应急管理局", "区应急管理局局长"), ("委员", "裴青原", "区教育局", "区教育局副局长")]
    assert office.bodies.roster(body, TODAY).counts.liaisons == 1
    view = office.bodies.view(body)
    assert (view.lead_unit, view.place, view.founding_number, view.rules.plenaries) == (
        "区应急管理局", "望州市澄川区", "澄政办〔2026〕5号", 2)
    assert (view.founded_on, view.in_use_from) == (SINCE, TODAY)
    shown = office.body_offices.view(body, TODAY)
    assert (shown.located_at, shown.liaisons) == ("区应急管理局", 1)
    assert shown.director.name == "邵宁"


def test_setting_up_is_one_act_that_can_be_undone(office):
    office.body_setups.set_up(new_body(office))
    office.journal.undo(office.newest_act())
    assert office.bodies.entries() == ()
    assert office.directory.units() == ()


def test_units_the_directory_knows_are_not_entered_again(office):
    take_in(office, joint_meeting())
    before = {unit.full_name for unit in office.directory.units()}
    office.body_setups.set_up(new_body(office))
    assert {unit.full_name for unit in office.directory.units()} - before == {"区应急管理局"}


def test_a_name_in_use_and_no_name_are_refused(office):
    office.body_setups.set_up(new_body(office))
    with pytest.raises(RuleBroken, match="同名"):
        office.body_setups.set_up(new_body(office))
    with pytest.raises(RuleBroken, match="全称"):
        office.body_setups.set_up(new_body(office, name=" "))


def test_a_pattern_gives_its_seats_units_duties_rules_and_office(office):
    pattern = take_in(office, joint_meeting()).body_id
    clone = office.body_setups.clone(pattern, "澄川区托育服务工作联席会议", "托育联席会议", since=TODAY, holders=False)
    old, new = office.bodies.roster(pattern, TODAY), office.bodies.roster(clone, TODAY)
    assert [(row.role, row.unit, row.title) for row in new.rows] == [(row.role, row.unit, row.title) for row in old.rows]
    assert {row.name for row in new.rows} == {None}
    views = [office.bodies.view(body) for body in (pattern, clone)]
    assert views[0].rules == views[1].rules
    assert [duty.text for duty in views[0].duties] == [duty.text for duty in views[1].duties]
    assert (views[1].unit_count, views[1].office_director, views[1].founding_number) == (9, "区卫健委主要负责同志", None)


def test_a_pattern_with_holders_seats_who_sits_there_that_day_and_leaves_the_pattern_alone(office):
    pattern = take_in(office, joint_meeting()).body_id
    before = office.bodies.roster(pattern, TODAY)
    clone = office.body_setups.clone(pattern, "澄川区托育服务工作联席会议", "", since=TODAY, holders=True)
    assert [row.name for row in office.bodies.roster(clone, TODAY).rows] == [row.name for row in before.rows]
    assert office.bodies.roster(clone, TODAY - timedelta(days=1)).rows == ()
    assert office.bodies.roster(pattern, TODAY).rows == before.rows
    assert office.bodies.view(clone).short_name == "澄川区托育服务工作联席会议"


def test_facts_are_corrected_and_a_stale_form_is_refused(office):
    body = office.body_setups.set_up(new_body(office))
    version = office.bodies.view(body).version
    facts = BodyFacts(BodyKind.LEADING_GROUP, "安委", date(2026, 6, 1), SINCE, "澄政办〔2026〕6号", "区政府办公室", "望州市澄川区",
                      "区教育局", "统筹全区安全生产。", ("望政办〔2026〕1号", " "))
    office.body_setups.set_facts(body, version, facts)
    view = office.bodies.view(body)
    assert (view.kind, view.short_name, view.in_use_from, view.lead_unit) == (
        BodyKind.LEADING_GROUP, "安委", date(2026, 6, 1), "区教育局")
    assert (view.founding_number, view.mandate, view.basis_documents) == ("澄政办〔2026〕6号", "统筹全区安全生产。", ("望政办〔2026〕1号",))
    with pytest.raises(Conflict):
        office.body_setups.set_facts(body, version, facts)
    with pytest.raises(RuleBroken, match="简称"):
        office.body_setups.set_facts(body, view.version, BodyFacts(BodyKind.OTHER, " ", SINCE))


def test_duties_are_typed_a_line_each_reordered_and_taken_back(office):
    body = take_in(office, joint_meeting()).body_id
    before = office.bodies.view(body)
    assert [(duty.units, duty.text) for duty in before.duties][2] == ("其他有关部门", "按职责配合。")
    typed = "区教育局、区体育局：办好学生餐。\n其他有关部门：按职责配合。\n区卫健委:负责办公室日常工作。\n\n统筹推进。"
    act = office.body_setups.set_duties(body, before.version, duties_of_lines(typed))
    after = office.bodies.view(body)
    assert [(duty.units, duty.text) for duty in after.duties] == [
        ("区教育局、区体育局", "办好学生餐。"), ("其他有关部门", "按职责配合。"), ("区卫健委", "负责办公室日常工作。"), ("", "统筹推进。")]
    assert {duty.duty_id for duty in after.duties} >= {before.duties[0].duty_id, before.duties[2].duty_id}
    assert office.directory.units("体育局")
    assert office.body_setups.set_duties(body, after.version, duties_of_lines(typed)) == 0
    office.journal.undo(act)
    assert office.bodies.view(body).duties == before.duties
