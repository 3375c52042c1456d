"""Incomplete lists lie on the desk behind everything else, one row a body, with the verb that cures them."""

from __future__ import annotations

from datetime import date

import pytest

from secretariat.domain.new_bodies import BodyFacts
from tests.services.founding_examples import TODAY, joint_meeting, leading_group, office_at, take_in


@pytest.fixture
def office(tmp_path):
    with office_at(tmp_path) as opened:
        yield opened


def gaps(office):
    return [item for item in office.desk.with_gaps(office.desk.show()).items if "名单不全" in item.title]


def test_a_unit_without_a_member_is_one_row_that_ends_in_its_cure(office):
    body = take_in(office, joint_meeting()).body_id
    (item,) = gaps(office)
    assert (item.title, item.detail, item.verb, item.command, item.target.id) == (
        "社区助餐联席会议名单不全：1个单位没有成员席位", "社区助餐联席会议 • 区计生协会", "增设席位", "seat.add", body)
    assert office.desk.with_gaps(office.desk.show()).counters == office.desk.show().counters


def test_liaisons_who_left_are_counted_and_a_body_without_liaisons_is_not_asked_for_them(office):
    body = take_in(office, joint_meeting()).body_id
    take_in(office, leading_group(), "双拥.txt")
    for row in office.bodies.roster(body, TODAY, liaisons=True).rows[:3]:
        office.replacements.vacate(row.seat_id, TODAY, "调动")
    (item,) = gaps(office)
    assert "3个单位没有联络员" in item.title


def test_nobody_is_warned_before_the_body_s_day_of_use_nor_after_its_end(office):
    body = take_in(office, joint_meeting()).body_id
    office.replacements.vacate(office.bodies.roster(body, TODAY).rows[4].seat_id, TODAY, "调动")
    assert [item.title for item in office.desk.show().items if item.command == "seat.replace"] == ["区教育局成员席位空缺0天"]
    view = office.bodies.view(body)
    office.body_setups.set_facts(body, view.version, BodyFacts(view.kind, view.short_name, date(2027, 1, 1)))
    assert gaps(office) == []
    assert [item for item in office.desk.show().items if item.command == "seat.replace"] == []
    assert office.desk.with_gaps(office.desk.show()) == office.desk.show()


def test_counterparts_past_their_day_and_units_that_do_not_answer_are_said(office, tmp_path):
    body = take_in(office, joint_meeting()).body_id
    office.counterparts.require(body, ["东桥镇", "西河街道"], date(2026, 10, 31))
    office.verifications.begin(body)
    office.verifications.mark_sent([row.verification_id for row in office.verifications.round(body)[:2]])
    rows = {item.command: item for item in office.desk.with_gaps(office.desk.show()).items}
    late = rows["body.show_counterparts"]
    assert (late.title, late.due, late.verb) == ("社区助餐联席会议比照成立还差2家", "超期10天", "登记情况")
    assert "body.begin_verification" not in rows, "a unit may take a fortnight"
    office.close()
    with office_at(tmp_path, today=date(2026, 11, 25)) as later:
        asked = {item.command: item for item in later.desk.with_gaps(later.desk.show()).items}["body.begin_verification"]
        assert (asked.title, asked.due) == ("社区助餐联席会议名单核实还有2家没有回复", "已15天")
