"""Bodies: what they are, who sits in them on any day, by which rules they work."""

from __future__ import annotations

from datetime import date

from secretariat.domain.adjustments import SeatChange, change_words
from secretariat.domain.articles import source_of_rule
from secretariat.domain.bodies import Body, BodyKind, BodyRules
from secretariat.domain.listings.bodies import AdjustmentRow, BodyView, Roster, SeatStory
from secretariat.domain.listings.desk import BodyEntry
from secretariat.domain.plenary_tracks import entry
from secretariat.domain.roster_differences import DifferenceRow, differences
from secretariat.domain.rosters import liaison_of_units, place_in_list, roster, state_of
from secretariat.domain.rule_words import ROUTE_WORDS, basis_words
from secretariat.domain.seat_stories import episodes
from secretariat.domain.seats import AppointmentState
from secretariat.errors import NotFound, RuleBroken
from secretariat.persistence.queries import adjustments, bodies, plenaries, rosters
from secretariat.services.founding import series_of
from secretariat.services.seat_effects import effects_of_replacement
from secretariat.services.workplace import Workplace

_NO_BODY = "找不到这个机构，可能已被撤销登记。"
_NO_SEAT = "找不到这个席位，可能已被撤销登记。"


class Bodies:
    """Shows bodies and their rosters, and changes what they are called and how they work."""

    def __init__(self, workplace: Workplace) -> None:
        self._workplace = workplace

    def entries(self) -> tuple[BodyEntry, ...]:
        """Return the bodies at work for the navigation, each with its plenary mark, in the order they were set up."""
        today = self._workplace.today()
        with self._workplace.glance() as connection:
            return tuple(entry(track, name, today.year) for name, track in plenaries.plenary_tracks(connection, today))

    def view(self, body_id: int) -> BodyView:
        """Return the head of a body's page and its overview. Raises NotFound."""
        with self._workplace.look() as connection:
            found = bodies.view(connection, body_id, self._workplace.today())
        if found is None:
            raise NotFound(_NO_BODY)
        return found

    def roster(self, body_id: int, day: date, *, liaisons: bool = False) -> Roster:
        """Return who sits in a body on a day, in the notice's own order: members, or the liaisons where asked for.

        Raises NotFound for a body that is not there.
        """
        with self._workplace.look() as connection:
            seats = rosters.seats_of_body(connection, body_id)
            if not seats and bodies.rules(connection, body_id) is None:
                raise NotFound(_NO_BODY)
        return roster(body_id, day, seats, liaisons=liaisons)

    def differences(self, body_id: int, earlier: date, later: date) -> tuple[DifferenceRow, ...]:
        """Return what became of a body's seats, liaisons included, between two days. Raises NotFound."""
        with self._workplace.look() as connection:
            seats = rosters.seats_of_body(connection, body_id)
            if not seats and bodies.rules(connection, body_id) is None:
                raise NotFound(_NO_BODY)
        return differences(seats, earlier, later)

    def seat_story(self, seat_id: int, day: date) -> SeatStory:
        """Return a seat as it stands on a day and everybody who held it up to then. Raises NotFound."""
        with self._workplace.look() as connection:
            seat = rosters.seat(connection, seat_id)
            if seat is None:
                raise NotFound(_NO_SEAT)
            rules = bodies.rules(connection, seat.body_id) or BodyRules()
            number, text = bodies.founding_text(connection, seat.body_id)
            effects = effects_of_replacement(connection, seat, day)
            seats = rosters.seats_of_body(connection, seat.body_id)
            body_end = bodies.end_of(connection, seat.body_id, self._workplace.today())
        route = seat.route or rules.replacement
        state, state_text = state_of(seat, day)
        liaison = liaison_of_units(seats, day).get(seat.unit_id) if seat.unit_id is not None else None
        held = seat.holder_on(day)
        return SeatStory(
            seat_id=seat.seat_id, body_id=seat.body_id, ordinal=place_in_list(seat, seats, day), role=seat.role,
            unit=seat.unit or seat.role, title=seat.title or "", basis_text=basis_words(seat.basis, seat.title), route=route,
            route_text=ROUTE_WORDS[route] if route else "未规定",
            source=source_of_rule(number, text, "递补|备案|人员变动|工作变动") if route else "", state=state,
            state_text=state_text, effects=effects, liaison=liaison.name if liaison else None,
            liaison_phone=(liaison.mobile or liaison.phone) if liaison else None, established=seat.since,
            episodes=episodes(seat, day), person_id=held.person_id if held else None, unit_id=seat.unit_id,
            basis=seat.basis,
            acting_as=(held.acting_as or "代理") if held and held.acting else None, until=held.until if held else None,
            remind_on=held.remind_on if held else None,
            substitute="　".join(part for part in (seat.substitute, seat.substitute_post) if part) or None, body_end=body_end)

    def adjustments(self, body_id: int) -> tuple[AdjustmentRow, ...]:
        """Return what was done to a body and its seats, newest first; what was undone is left out."""
        with self._workplace.look() as connection:
            facts = adjustments.adjustments(connection, body_id)
            people = adjustments.names_of_people(connection, body_id)
            seats = {seat.seat_id: seat.unit or seat.role for seat in rosters.seats_of_body(connection, body_id)}
        # The act that founded the body is its first; taking it back would take the body.
        first = facts[-1].act_id if facts else 0
        return tuple(AdjustmentRow(fact.act_id, fact.at, fact.actor, fact.verb, change_words(_seat_changes(fact, people, seats)),
                                   undoable=fact.undoable and bool(fact.appointments) and fact.act_id != first) for fact in facts)

    def create(self, name: str, short_name: str, kind: BodyKind, founded_on: date | None, in_use_from: date) -> int:
        """Set up a body by hand and return its id; its seats are added afterwards. Raises RuleBroken for a name in use."""
        full_name = name.strip()
        if not full_name:
            raise RuleBroken("请填写机构全称。")
        with self._workplace.act("建立机构") as work:
            known = bodies.known_bodies(work.connection, self._workplace.today(), None)
            if any(body.name == full_name for body in known):
                raise RuleBroken(f"已有同名机构：{full_name}。")
            body = Body(kind=kind, name=full_name, short_name=short_name.strip() or full_name, founded_on=founded_on,
                        in_use_from=in_use_from)
            work.add(body)
            work.flush()
            work.add(*series_of(body.id))
            work.commit()
            return body.id

    def set_rules(self, body_id: int, version: int, rules: BodyRules) -> int:
        """Set how a body works and return the act; 0 where nothing changed. Raises Conflict, NotFound, RuleBroken."""
        if rules.plenaries is not None and rules.plenaries < 1:
            raise RuleBroken("全体会议次数至少是1；不要求开会时请留空。")
        with self._workplace.act("修改工作规则") as work:
            body = work.get(Body, body_id, version=version)
            if body.rules != rules:
                body.rules = rules
            changes = work.commit()
            return changes.act_id if changes else 0

    def rename_short(self, body_id: int, version: int, short_name: str) -> int:
        """Set what lists call a body and return the act; 0 where nothing changed. Raises Conflict, NotFound, RuleBroken."""
        if not short_name.strip():
            raise RuleBroken("请填写简称。")
        with self._workplace.act("修改机构简称") as work:
            work.get(Body, body_id, version=version).short_name = short_name.strip()
            changes = work.commit()
            return changes.act_id if changes else 0


def _seat_changes(fact: adjustments.AdjustmentFact, people: dict[int, str], seats: dict[int, str]) -> tuple[SeatChange, ...]:
    """Fold the appointments an act ended and began into one change a seat."""
    left: dict[int, str] = {}
    came: dict[int, str] = {}
    reasons: dict[int, str] = {}
    refused: dict[int, str] = {}
    proposed: set[int] = set()
    for before, after in fact.appointments:
        if after is None:
            continue
        seat_id, person = int(after["seat_id"] or 0), people.get(int(after["person_id"] or 0), "")
        if before is None:
            came[seat_id] = person
            if after["state"] == AppointmentState.PENDING.value:
                proposed.add(seat_id)
        elif before["state"] != after["state"] and after["state"] == AppointmentState.IN_FORCE.value:
            came[seat_id] = person
        elif before["state"] != after["state"] and after["state"] == AppointmentState.REFUSED.value:
            refused[seat_id] = person
        elif before["until"] != after["until"] and after["until"] is not None and after["end_reason"]:
            left[seat_id], reasons[seat_id] = person, str(after["end_reason"])
    return tuple(SeatChange(seats.get(seat_id, ""), left.get(seat_id), came.get(seat_id), reasons.get(seat_id), seat_id in proposed,
                            refused.get(seat_id)) for seat_id in dict.fromkeys((*left, *came, *refused)))
