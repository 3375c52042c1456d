"""Random careers: whatever is appointed, replaced, ended or taken back, every roster stays right."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from secretariat.domain.people import NewPerson
from secretariat.errors import RuleBroken
from tests.services.founding_examples import FOUNDED, joint_meeting, office_at, take_in

LAST = 900
DAYS = st.integers(min_value=0, max_value=LAST).map(lambda offset: FOUNDED + timedelta(days=offset))
ACTS = st.lists(st.one_of(
    st.tuples(st.just("replace"), st.integers(0, 2), DAYS, st.integers(0, 60)),
    st.tuples(st.just("vacate"), st.integers(0, 2), DAYS, st.just(0)),
    st.tuples(st.just("undo"), st.just(0), st.just(FOUNDED), st.just(0)),
), min_size=1, max_size=12)
SAMPLED = [FOUNDED + timedelta(days=offset) for offset in range(0, LAST + 100, 3)]


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    with office_at(tmp_path_factory.mktemp("office")) as opened:
        take_in(opened, joint_meeting())
        yield opened


class Line:
    """The plain model of one seat: (name, since, until), in the order entered."""

    def __init__(self, name: str) -> None:
        self.held: list[tuple[str, date, date | None]] = [(name, FOUNDED, None)]

    def on(self, day: date) -> str | None:
        return next((name for name, since, until in self.held if since <= day and (until is None or day < until)), None)

    def end(self, day: date) -> bool:
        for place, (name, since, until) in enumerate(self.held):
            if since <= day and (until is None or until > day):
                if since == day:
                    return False
                self.held[place] = (name, since, day)
                return True
        return False

    def begin(self, name: str, since: date) -> bool:
        if any(until is None or since < until for _, _, until in self.held):
            return False
        self.held.append((name, since, None))
        return True


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(acts=ACTS)
def test_the_roster_of_every_day_is_what_was_registered(office, acts):
    body = 1
    rows = office.bodies.roster(body, FOUNDED).rows[3:6]
    lines = {row.seat_id: Line(row.name) for row in rows}
    done: list[tuple[int, int, list]] = []
    try:
        for number, (verb, place, day, gap) in enumerate(acts):
            seat = rows[place].seat_id
            if verb == "undo":
                if done:
                    act, undone_seat, before = done.pop()
                    office.journal.undo(act)
                    lines[undone_seat].held = before
                continue
            _register(office, verb, seat, lines[seat], day, gap, f"人{number}", done)
        for day in SAMPLED[:: max(1, len(SAMPLED) // 40)]:
            there = {row.seat_id: row.name for row in office.bodies.roster(body, day).rows}
            assert {seat: there[seat] for seat in lines} == {seat: line.on(day) for seat, line in lines.items()}
        _demand_no_overlap(office, body)
    finally:
        while done:
            office.journal.undo(done.pop()[0])


def _register(office, verb, seat, line, day, gap, name, done):
    before = list(line.held)
    arriving = day + timedelta(days=gap)
    expected = line.end(day) or (verb == "replace" and line.on(day) is None)
    if verb == "replace":
        expected = expected and line.begin(name, arriving)
    try:
        act = office.replacements.vacate(seat, day, "调动") if verb == "vacate" else office.replacements.replace(
            seat, leaving_on=day, reason="调动", successor=NewPerson(name), since=arriving, title="副局长", letter=None)
    except RuleBroken:
        line.held = before
        assert not expected, (verb, before, day, arriving)
    else:
        assert expected, (verb, before, day, arriving)
        done.append((act, seat, before))


def _demand_no_overlap(office, body):
    with office._workplace.look() as connection:
        overlapping = connection.exec_driver_sql(
            "SELECT count(*) FROM appointment a JOIN appointment b ON a.seat_id = b.seat_id AND a.id < b.id "
            "AND (a.until IS NULL OR b.since < a.until) AND (b.until IS NULL OR a.since < b.until)").scalar()
    assert overlapping == 0


def test_the_past_does_not_change_when_the_present_does(office):
    seat = office.bodies.roster(1, FOUNDED).rows[4]
    past = [day for day in SAMPLED if day < date(2026, 1, 1)][::25]
    before = [office.bodies.roster(1, day) for day in past]
    act = office.replacements.replace(seat.seat_id, leaving_on=None, reason="", successor=NewPerson("温以成"),
                                      since=date(2026, 1, 1), title="副局长", letter=None)
    after = [office.bodies.roster(1, day) for day in past]
    strip = [[(row.seat_id, row.name, row.post, row.since, row.liaison) for row in roster.rows] for roster in before]
    assert strip == [[(row.seat_id, row.name, row.post, row.since, row.liaison) for row in roster.rows] for roster in after]
    office.journal.undo(act)
