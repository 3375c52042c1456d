"""The order of seats, and what became of them between two days."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from secretariat.domain.people import NewPerson
from secretariat.domain.roster_differences import SeatDifference
from secretariat.errors import NotFound, RuleBroken
from secretariat.persistence.queries.participants import seats_on
from tests.services.founding_examples import FOUNDED, TODAY, joint_meeting, office_at, take_in


@pytest.fixture
def office(tmp_path):
    with office_at(tmp_path) as opened:
        yield opened


@pytest.fixture
def body(office):
    return take_in(office, joint_meeting()).body_id


def order(office, body, day=TODAY, *, liaisons=False):
    return [row.seat_id for row in office.bodies.roster(body, day, liaisons=liaisons).rows]


def members(office, body):
    return [row.seat_id for row in office.bodies.roster(body, TODAY).rows if row.role == "成员"]


def test_a_seat_steps_among_its_rank_and_the_past_keeps_its_order(office, body):
    before, (first, second, *_) = order(office, body), members(office, body)
    act = office.seat_order.step(second, -1)
    assert members(office, body)[:2] == [second, first]
    assert [seat for seat in order(office, body) if seat not in {first, second}] == [seat for seat in before if seat not in {first, second}]
    assert order(office, body, TODAY - timedelta(days=1)) == before
    assert office.bodies.seat_story(second, TODAY).ordinal == office.bodies.seat_story(first, TODAY - timedelta(days=1)).ordinal
    office.journal.undo(act)
    assert order(office, body) == before


def test_stepping_twice_on_one_day_keeps_one_former_place(office, body):
    before, second = order(office, body), members(office, body)[1]
    office.seat_order.step(second, 1)
    office.seat_order.step(second, 1)
    assert members(office, body).index(second) == 3
    assert order(office, body, TODAY - timedelta(days=1)) == before


def test_a_meeting_s_list_stands_in_the_order_of_its_own_day(office, body):
    yesterday, tomorrow = TODAY - timedelta(days=1), TODAY + timedelta(days=1)
    before, second = members(office, body), members(office, body)[1]
    office.seat_order.step(second, -1)

    def called(day):
        with office._workplace.look() as connection:
            found = seats_on(connection, body, day)
        assert [seat.ordinal for seat in found] == sorted(seat.ordinal for seat in found)
        return [seat.seat_id for seat in found if seat.role == "成员"]

    assert called(yesterday) == before
    assert called(TODAY) == called(tomorrow) == members(office, body) != before


def test_the_first_and_the_last_of_a_rank_stay_there(office, body):
    listed = members(office, body)
    with pytest.raises(RuleBroken, match="成员里已经是第一席"):
        office.seat_order.step(listed[0], -1)
    with pytest.raises(RuleBroken, match="成员里已经是最后一席"):
        office.seat_order.step(listed[-1], 1)


def test_a_seat_is_put_before_another_or_behind_all_of_its_rank(office, body):
    listed = members(office, body)
    office.seat_order.put_before(listed[3], listed[0])
    assert members(office, body)[:2] == [listed[3], listed[0]]
    office.seat_order.put_before(listed[3], None)
    assert members(office, body)[-1] == listed[3]
    assert office.seat_order.put_before(listed[3], None) == 0
    with pytest.raises(RuleBroken, match="同一类席位"):
        office.seat_order.put_before(listed[3], order(office, body)[0])
    with pytest.raises(NotFound):
        office.seat_order.step(999, 1)


def test_liaisons_have_an_order_of_their_own(office, body):
    listed = order(office, body, liaisons=True)
    before = order(office, body)
    office.seat_order.step(listed[1], -1)
    assert order(office, body, liaisons=True)[:2] == [listed[1], listed[0]]
    assert order(office, body) == before


def test_a_seat_given_up_has_no_place(office, body):
    seat = office.bodies.roster(body, TODAY).rows[4]
    office.seats.retire(seat.seat_id, seat.version, TODAY)
    with pytest.raises(RuleBroken, match="已经停用"):
        office.seat_order.step(seat.seat_id, 1)


def test_two_days_are_compared_seat_by_seat(office, body):
    rows = {row.unit: row for row in office.bodies.roster(body, TODAY).rows if row.role == "成员"}
    replaced, left, changed, retired = (rows[unit] for unit in ("区教育局", "区妇联", "区委编办", "团区委"))
    day = date(2026, 10, 8)
    office.replacements.replace(replaced.seat_id, leaving_on=day, reason="退休", successor=NewPerson("温以成"), since=TODAY, title="副局长",
                                letter=None)
    office.replacements.vacate(left.seat_id, day, "工作变动")
    office.terms.change_post(changed.seat_id, on=day, title="党委委员")
    office.seats.retire(retired.seat_id, retired.version, TODAY)
    added = office.seats.add(body, role="成员", unit="区残联", title="副理事长", holder=NewPerson("甘霖"), since=day)
    office.seat_order.step(added, -1)
    found = {row.seat_id: row for row in office.bodies.differences(body, FOUNDED, TODAY)}
    told = {seat: (row.kind, row.before, row.after, row.reason, row.on) for seat, row in found.items()}
    assert told == {
        replaced.seat_id: (SeatDifference.REPLACED, "裴青原", "温以成", "退休", TODAY),
        left.seat_id: (SeatDifference.LEFT, left.name, None, "工作变动", day),
        changed.seat_id: (SeatDifference.POST_CHANGED, changed.name, changed.name, None, day),
        retired.seat_id: (SeatDifference.SEAT_RETIRED, retired.name, None, None, TODAY),
        added: (SeatDifference.SEAT_ADDED, None, "甘霖", None, day),
    }
    assert (found[changed.seat_id].before_post, found[changed.seat_id].after_post) == (changed.title, "党委委员")
    assert office.bodies.differences(body, TODAY, FOUNDED) == office.bodies.differences(body, FOUNDED, TODAY)
    assert [row.kind for row in office.bodies.differences(body, TODAY - timedelta(days=1), TODAY)] == [
        SeatDifference.CAME, SeatDifference.SEAT_RETIRED]
    with pytest.raises(NotFound):
        office.bodies.differences(99, FOUNDED, TODAY)
