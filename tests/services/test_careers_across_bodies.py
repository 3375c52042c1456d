"""Random careers over several bodies: whatever happens to seats, people and units, no past list and no issued paper changes.

Acts are drawn with days of their own; each changes lists from one day on. Before that day every list must read as it did, no seat
may ever be held twice, an act that is refused must leave no trace, and what is undone must be as if it had never been.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from secretariat.domain.bodies import BodyKind, BodyRules
from secretariat.domain.departures import AlsoVacated, goes_with
from secretariat.domain.people import NewPerson
from secretariat.domain.readings import ReplacementRoute
from secretariat.domain.rosters import roster
from secretariat.domain.terms import TermSeat
from secretariat.errors import SecretariatError
from secretariat.persistence.queries import rosters
from tests.services.founding_examples import FOUNDED
from tests.services.meeting_examples import Story

LAST = 900
ACTS = ("replace", "leave_post", "lose_portfolio", "change_post", "reappoint", "turn", "step", "rename_unit", "decide", "retire",
        "undo")
SAMPLED = [FOUNDED + timedelta(days=offset) for offset in range(0, LAST + 200, 61)]


@dataclass(frozen=True)
class Act:
    """One act as drawn: what, on the nth seat, on which day, how long the seat stays vacant."""

    kind: str
    place: int
    day: date
    gap: int


DRAWN = st.lists(st.builds(Act, kind=st.sampled_from(ACTS), place=st.integers(0, 11),
                           day=st.integers(1, LAST).map(lambda offset: FOUNDED + timedelta(days=offset)), gap=st.integers(0, 90)),
                 min_size=1, max_size=10)


class Stage:
    """An office with two bodies that share people, a year of issued papers, and the acts of one drawn career."""

    def __init__(self, folder) -> None:
        story = Story(folder)
        self.office = office = story.office
        story.issued()
        member = next(row for row in office.bodies.roster(story.body, FOUNDED).rows if row.unit == "区教育局")
        other = office.bodies.create("澄川区安全生产委员会", "安委会", BodyKind.OTHER, FOUNDED, FOUNDED)
        for role in ("委员", "副主任"):
            office.seats.add(other, role=role, unit=member.unit_id, title="副局长", holder=member.person_id, since=FOUNDED)
        # In the second body whoever is proposed waits for an answer.
        office.bodies.set_rules(other, office.bodies.view(other).version, BodyRules(replacement=ReplacementRoute.APPROVAL))
        self.bodies = (story.body, other)
        self.seats = [row.seat_id for body in self.bodies for row in office.bodies.roster(body, FOUNDED).rows]
        self.units = sorted({row.unit_id for row in office.bodies.roster(story.body, FOUNDED).rows if row.unit_id is not None})
        self.papers = self.issued_papers()
        self.done: list[int] = []
        assert len(self.papers) >= 2

    def issued_papers(self):
        """Everything that went out, byte by byte."""
        return {row.document_id: (row.number, row.title, self.office.documents.source(row.document_id)[1],
                                  self.office.documents.view(row.document_id).text)
                for row in self.office.documents.list() if row.state.value in {"issued", "archived"}}

    def lists(self):
        """What every sampled day's lists say, members and liaisons: order, unit, name, post, since."""
        with self.office._workplace.look() as connection:
            seats = {body: rosters.seats_of_body(connection, body) for body in self.bodies}
        return {(body, day, liaisons): tuple(
            (row.seat_id, row.role, row.unit, row.unit_printed, row.name, row.post, row.title, row.since)
            for row in roster(body, day, seats[body], liaisons=liaisons).rows)
            for body in self.bodies for day in SAMPLED for liaisons in (False, True)}

    def carry_out(self, act: Act, number: int) -> tuple[int, date]:
        """Carry an act out; answer its id and the first day it may change. Raises what the service refuses."""
        office, seat, day = self.office, self.seats[act.place % len(self.seats)], act.day
        arriving = day + timedelta(days=act.gap)
        if act.kind == "change_post":
            return office.terms.change_post(seat, on=day, title=f"职务{number}"), day
        if act.kind == "reappoint":
            return office.terms.reappoint(seat, on=day, until=arriving + timedelta(days=400)), day
        if act.kind == "turn":
            body = self.bodies[act.place % 2]
            rows = office.bodies.roster(body, day).rows
            wished = tuple(TermSeat(row.seat_id, f"新{number}" if place % 3 == 0 else (row.name or ""), row.title)
                           for place, row in enumerate(rows))
            return office.terms.turn(body, wished, on=day, until=arriving + timedelta(days=300), basis_document="澄政办〔2026〕50号"), day
        if act.kind == "step":
            return office.seat_order.step(seat, 1 if act.gap % 2 else -1), office.today()
        if act.kind == "decide":
            return office.replacements.decide(seat, granted=act.gap % 3 > 0, on=day), day
        if act.kind == "retire":
            rows = (row for body in self.bodies for row in office.bodies.roster(body, office.today()).rows)
            version = next((row.version for row in rows if row.seat_id == seat), 0)
            return office.seats.retire(seat, version, day), day
        if act.kind == "rename_unit":
            return office.reforms.rename(self.units[act.place % len(self.units)], f"区新{number}局", day, None), day
        reason = {"leave_post": "退休", "lose_portfolio": "分工调整"}.get(act.kind, "工作变动")
        unit = office.bodies.seat_story(seat, day).unit_id
        also = tuple(AlsoVacated(one.seat_id) for one in office.replacements.held_with(seat, day) if goes_with(one, unit, reason))
        if act.kind == "replace":
            return office.replacements.replace(seat, leaving_on=day, reason=reason, successor=NewPerson(f"人{number}"), since=arriving,
                                               title="副局长", letter=None, also=also), day
        return office.replacements.vacate(seat, day, reason, also), day

    def overlaps(self) -> int:
        """Count pairs of stretches in force on one seat that share a day."""
        with self.office._workplace.look() as connection:
            return connection.exec_driver_sql(
                "SELECT count(*) FROM appointment a JOIN appointment b ON a.seat_id = b.seat_id AND a.id < b.id "
                "AND a.state = 'in_force' AND b.state = 'in_force' "
                "AND (a.until IS NULL OR b.since < a.until) AND (b.until IS NULL OR a.since < b.until)").scalar()


@pytest.fixture(scope="module")
def stage(tmp_path_factory):
    made = Stage(tmp_path_factory.mktemp("office"))
    yield made
    made.office.close()


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(drawn=DRAWN)
def test_no_act_changes_a_list_of_a_day_before_it_or_a_paper_that_went_out(stage, drawn):
    at_first = stage.lists()
    history: list[tuple[int, dict]] = []
    try:
        for number, act in enumerate(drawn):
            before = stage.lists()
            if act.kind == "undo":
                if history:
                    undone, as_it_was = history.pop()
                    stage.office.journal.undo(undone)
                    assert stage.lists() == as_it_was
                continue
            try:
                done, first = stage.carry_out(act, number)
            except SecretariatError:
                assert stage.lists() == before, f"{act} was refused and left a trace"
                continue
            after = stage.lists()
            changed = [key for key in before if key[1] < first and before[key] != after[key]]
            assert not changed, f"{act} changed {changed[0]}: {set(before[changed[0]]) ^ set(after[changed[0]])}"
            assert stage.overlaps() == 0, act
            if done:
                history.append((done, before))
        assert stage.issued_papers() == stage.papers
        assert stage.office.examine() == ()
    finally:
        while history:
            stage.office.journal.undo(history.pop()[0])
    assert stage.lists() == at_first
