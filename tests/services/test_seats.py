"""Seats set up and given up by hand."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from secretariat.domain.bodies import BodyKind
from secretariat.domain.people import NewPerson
from secretariat.domain.readings import ReplacementRoute
from secretariat.errors import Conflict, NotFound, RuleBroken
from tests.services.founding_examples import TODAY, joint_meeting, office_at, take_in


@pytest.fixture
def office(tmp_path):
    with office_at(tmp_path) as opened:
        yield opened


@pytest.fixture
def seats(office):
    return office.seats


def test_a_body_made_by_hand_gets_its_seats_one_by_one(office, seats):
    body = office.bodies.create("澄川区安全生产委员会", "安委会", BodyKind.OTHER, None, TODAY)
    since = date(2026, 1, 1)
    seats.add(body, role="主任", unit="区政府", title="区长", holder=NewPerson("陆景和"), since=since)
    seats.add(body, role="委员", unit="区应急管理局", title="局长", holder=NewPerson("喻之恒"), since=since)
    seats.add(body, role="委员", unit="区教育局", title="", holder=None, since=since)
    seats.add(body, role="联络员", unit="区应急管理局", title="", holder=NewPerson("曾砺"), since=since)
    rows = office.bodies.roster(body, TODAY).rows
    assert [(row.ordinal, row.role, row.unit, row.name, row.post, row.liaison) for row in rows] == [
        (1, "主任", "区政府", "陆景和", "区政府区长", None), (2, "委员", "区应急管理局", "喻之恒", "区应急管理局局长", "曾砺"),
        (3, "委员", "区教育局", None, None, None)]
    assert office.bodies.view(body).unit_count == 2
    assert len(office.directory.units()) == 3


def test_a_seat_for_a_known_unit_makes_no_second_unit(office, seats):
    body = take_in(office, joint_meeting()).body_id
    before = len(office.directory.units())
    seats.add(body, role="成员", unit="区卫健委", title="副主任", holder=NewPerson("柳清漪"), since=TODAY)
    row = office.bodies.roster(body, TODAY).rows[-1]
    assert (row.unit, row.post, row.title, row.ordinal) == ("区卫生健康委", "区卫健委副主任", "副主任", 10)
    assert len(office.directory.units()) == before


def test_a_unit_has_one_liaison(office, seats):
    body = take_in(office, joint_meeting()).body_id
    with pytest.raises(RuleBroken, match="已有联络员席位"):
        seats.add(body, role="联络员", unit="区教育局", title="", holder=NewPerson("苏沐"), since=TODAY)
    with pytest.raises(RuleBroken, match="请填写席位名称"):
        seats.add(body, role=" ", unit=None, title="", holder=None, since=TODAY)
    with pytest.raises(NotFound):
        seats.add(body, role="成员", unit=999, title="", holder=None, since=TODAY)


def test_a_retired_seat_leaves_the_lists_but_not_the_past(office, seats):
    body = take_in(office, joint_meeting()).body_id
    gone = office.bodies.roster(body, TODAY).rows[4]
    act = seats.retire(gone.seat_id, gone.version, TODAY)
    now = office.bodies.roster(body, TODAY)
    assert (now.counts.seats, [row.ordinal for row in now.rows]) == (8, list(range(1, 9)))
    yesterday = office.bodies.roster(body, TODAY - timedelta(days=1)).rows[4]
    assert (yesterday.name, yesterday.state_text) == ("裴青原", "11月届满")
    with pytest.raises(RuleBroken, match="已经停用"):
        office.replacements.replace(gone.seat_id, leaving_on=None, reason="", successor=NewPerson("甘霖"), since=TODAY, title="",
                                    letter=None)
    office.journal.undo(act)
    assert office.bodies.roster(body, TODAY).counts.seats == 9


def test_a_seat_is_retired_once_after_its_beginning_and_from_what_was_seen(office, seats):
    body = take_in(office, joint_meeting()).body_id
    row = office.bodies.roster(body, TODAY).rows[4]
    with pytest.raises(RuleBroken, match="必须晚于席位设立日期"):
        seats.retire(row.seat_id, row.version, date(2024, 7, 22))
    with pytest.raises(Conflict):
        seats.retire(row.seat_id, row.version + 1, TODAY)
    seats.retire(row.seat_id, row.version, TODAY)
    with pytest.raises(RuleBroken, match="已经停用"):
        seats.retire(row.seat_id, row.version + 1, TODAY)


def test_a_role_may_be_filled_on_a_route_of_its_own(office, seats):
    body = take_in(office, joint_meeting()).body_id
    assert [(one.role, one.route, one.seats) for one in seats.routes(body)] == [
        ("召集人", None, 1), ("副召集人", None, 1), ("成员", None, 7), ("联络员", None, 9)]
    act = seats.set_routes(body, {"召集人": ReplacementRoute.REISSUE, "副召集人": ReplacementRoute.REISSUE, "成员": None})
    row = next(row for row in office.bodies.view(body).rule_rows if row.field == "replacement")
    assert row.text == "由所在单位相应职务人员递补，报办公室备案，不另行发文；召集人、副召集人：另行发文调整"
    head, _, member, *_ = office.bodies.roster(body, TODAY).rows
    assert office.bodies.seat_story(head.seat_id, TODAY).route is ReplacementRoute.REISSUE
    assert office.bodies.seat_story(member.seat_id, TODAY).route is ReplacementRoute.FILING
    assert seats.set_routes(body, {"成员": None}) == 0
    office.journal.undo(act)
    assert office.bodies.seat_story(head.seat_id, TODAY).route is ReplacementRoute.FILING


def test_a_seat_with_somebody_proposed_is_not_given_up(office, seats):
    body = take_in(office, joint_meeting()).body_id
    row = office.bodies.roster(body, TODAY).rows[4]
    seats.set_routes(body, {"成员": ReplacementRoute.APPROVAL})
    office.replacements.replace(row.seat_id, leaving_on=TODAY, reason="退休", successor=NewPerson("甘霖"), since=TODAY, title="",
                                letter=None)
    with pytest.raises(RuleBroken, match="有待批的人选"):
        seats.retire(row.seat_id, office.bodies.roster(body, TODAY).rows[4].version, TODAY + timedelta(days=1))
