"""Whatever an adjustment notice, a reform, a verification or a clone does on a day, the lists of earlier days stay as they were."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from secretariat.domain.listings.imports import ImportDecision
from secretariat.domain.verifications import SeatAnswer
from secretariat.errors import RuleBroken
from tests.services.adjustment_examples import LIST, SENTENCES
from tests.services.founding_examples import FOUNDED, TODAY, joint_meeting, office_at, take_in

BODY = 1
SPAN = (TODAY - FOUNDED).days
DAYS = st.integers(min_value=1, max_value=SPAN).map(lambda offset: FOUNDED + timedelta(days=offset))
ACTS = st.lists(st.tuples(st.sampled_from(["list", "sentences", "rename", "merge", "verify", "clone"]), DAYS, st.integers(0, 8)),
                min_size=1, max_size=6)


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    with office_at(tmp_path_factory.mktemp("office")) as opened:
        take_in(opened, joint_meeting())
        opened.verifications.begin(BODY)
        yield opened


def lists(office, until: date) -> list:
    days = [FOUNDED + timedelta(days=offset) for offset in range(0, (until - FOUNDED).days, 47)] + [until - timedelta(days=1)]
    return [[(row.ordinal, row.seat_id, row.role, row.name, row.post, row.title, row.unit, row.unit_printed, row.since)
             for row in office.bodies.roster(BODY, day, liaisons=liaisons).rows]
            for day in days for liaisons in (False, True)]


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(acts=ACTS)
def test_lists_before_the_day_of_an_act_never_change(office, acts):
    done: list[int] = []
    try:
        for number, (verb, day, which) in enumerate(acts):
            before = lists(office, day)
            try:
                act = carry_out(office, verb, day, which, number)
            except RuleBroken:
                assert lists(office, day) == before, f"{verb}: refused and yet changed"
                continue
            if act:
                done.append(act)
            assert lists(office, day) == before, verb
            demand_no_overlap(office)
    finally:
        while done:
            office.journal.undo(done.pop())


def test_undoing_them_all_brings_back_every_list(office):
    before = lists(office, TODAY + timedelta(days=1))
    done = [act for number, (verb, which) in enumerate((("sentences", 0), ("rename", 3), ("verify", 4), ("list", 0), ("merge", 2)))
            if (act := carry_out(office, verb, TODAY - timedelta(days=9 - number), which, 100 + number))]
    assert lists(office, TODAY + timedelta(days=1)) != before
    while done:
        office.journal.undo(done.pop())
    assert lists(office, TODAY + timedelta(days=1)) == before


def carry_out(office, verb: str, day: date, which: int, number: int) -> int:
    if verb in {"list", "sentences"}:
        # A blank at the end makes it another file each time: the same one is taken in only once.
        draft = office.imports.read_text((LIST if verb == "list" else SENTENCES) + " " * number + f"\n{day}{which}", "调整.txt")
        return office.imports.confirm(ImportDecision(draft, draft.reading, effective_on=day)).act_id
    if verb == "verify":
        row = office.verifications.round(BODY)[which]
        answers = [SeatAnswer(seat.seat_id, f"新人{number}" if place == 0 else seat.name or "", seat.title, "")
                   for place, seat in enumerate(row.seats)]
        return office.verifications.answer(row.verification_id, row.version, answers, day)
    if verb == "clone":
        office.body_setups.clone(BODY, f"澄川区第{office.newest_act()}号联席会议", "", since=day, holders=True)
        return office.newest_act()
    units = [unit for unit in office.directory.units() if unit.bodies]
    if verb == "rename":
        return office.reforms.rename(units[which % len(units)].unit_id, f"区第{number}{which}新局", day, None)
    first, second = units[which % len(units)].unit_id, units[(which + 1) % len(units)].unit_id
    plan = office.reforms.merge_plan(first, second, day)
    return office.reforms.merge(first, second, day, moving=frozenset(move.seat_id for move in plan if move.moves))


def demand_no_overlap(office):
    with office._workplace.look() as connection:
        overlapping = connection.exec_driver_sql(
            "SELECT count(*) FROM appointment a JOIN appointment b ON a.seat_id = b.seat_id AND a.id < b.id "
            "AND a.state = 'in_force' AND b.state = 'in_force' "
            "AND (a.until IS NULL OR b.since < a.until) AND (b.until IS NULL OR a.since < b.until)").scalar()
    assert overlapping == 0
