"""Bodies set up by hand or after the pattern of another, and their facts corrected afterwards."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from secretariat.domain.bodies import Body, Duty, DutyUnit, MemberUnit
from secretariat.domain.body_offices import OfficeMember
from secretariat.domain.import_units import printed_units, resolve_units
from secretariat.domain.listings.imports import ImportDecision, ImportDraft
from secretariat.domain.new_bodies import BodyFacts, DutyEntry, NewBody
from secretariat.domain.readings import BodyReading, Located, NoticeReading, SeatReading
from secretariat.domain.seats import Seat
from secretariat.domain.unit_names import is_collective
from secretariat.errors import RuleBroken
from secretariat.intake.reading import read_notice
from secretariat.persistence.queries import bodies, directory, rosters
from secretariat.persistence.unit_of_work import UnitOfWork
from secretariat.services import founding
from secretariat.services.import_parties import ImportParties, find_or_add_place
from secretariat.services.named_units import unit_named
from secretariat.services.results import act_id
from secretariat.services.workplace import Workplace


class BodySetups:
    """Makes bodies without a founding notice at hand, each as one act, and corrects what their overview says."""

    def __init__(self, workplace: Workplace) -> None:
        self._workplace = workplace

    def read_roster(self, text: str) -> tuple[SeatReading, ...]:
        """Read a name list as typed or pasted, 席位：姓名　单位职务 a line, by the rules notices are read with."""
        return read_notice(f"组成人员名单\n{text}\n").seats if text.strip() else ()

    def set_up(self, new: NewBody) -> int:
        """Set a body up with its seats, holders, office and rules, and return its id.

        Seats and holders count from the founding date, or else from the first day of use. Raises RuleBroken without a name,
        and for one in use.
        """
        reading = NoticeReading(
            text="", date=new.founded_on, seats=new.seats, doc_number=_located(new.founding_number),
            body=BodyReading(new.kind, Located(new.name.strip()), _located(new.lead_unit), _located(new.office_at),
                             _located(new.office_director)))
        with self._workplace.act("建立机构") as work:
            _demand_new_name(work, new.name, self._workplace.today())
            place_id = find_or_add_place(work, new.place)
            known = directory.known_units(work.connection, place_id)
            resolutions, _ = resolve_units(printed_units(reading), known, new.place)
            draft = ImportDraft(source_name="", source=b"", reading=reading, units=resolutions, points=(), place=new.place,
                                suggested_short_name=None)
            decision = ImportDecision(draft, reading, short_name=new.short_name.strip() or None, in_use_from=new.in_use_from)
            parties = ImportParties(work, place_id, decision)
            parties.enter_units(tuple(unit.name for unit in printed_units(reading)))
            parties.enter_people(reading.seats)
            since = new.founded_on or new.in_use_from
            body = founding.body_of(decision, reading, parties, place_id, since)
            body.rules, body.liaisons_in_office = new.rules, new.liaisons_in_office
            work.add(body)
            work.flush()
            work.add(*founding.seats_of(body.id, decision, reading, parties, since), *founding.series_of(body.id))
            work.commit()
            return body.id

    def clone(self, body_id: int, name: str, short_name: str, *, since: date, holders: bool) -> int:
        """Set up a body after the pattern of another 以此新建 and return its id: kind, units, seats, duties, rules and office.

        ``holders`` seats there who sits in the pattern on ``since``; else every seat waits for its name. Raises RuleBroken
        without a name and for one in use, NotFound.
        """
        with self._workplace.act("以此新建机构") as work:
            _demand_new_name(work, name, self._workplace.today())
            pattern = work.get(Body, body_id)
            body = Body(
                kind=pattern.kind, name=name.strip(), short_name=short_name.strip() or name.strip(), place_id=pattern.place_id,
                mandate=pattern.mandate, superior_id=pattern.superior_id, in_use_from=since, founded_on=since,
                lead_unit_id=pattern.lead_unit_id, office_unit_id=pattern.office_unit_id, office_director=pattern.office_director,
                office_members=pattern.office_members, liaisons_in_office=pattern.liaisons_in_office, rules=pattern.rules)
            body.member_units = [MemberUnit(unit_id=one.unit_id, ordinal=one.ordinal, printed_name=one.printed_name, since=since)
                                 for one in pattern.member_units if one.until is None or one.until > since]
            body.duties = [Duty(ordinal=one.ordinal, text=one.text, printed_units=one.printed_units,
                                units=[DutyUnit(unit_id=unit.unit_id) for unit in one.units]) for one in pattern.duties]
            work.add(body)
            work.flush()
            seats = self._clone_seats(work, body_id, body.id, since, holders=holders)
            body.office_staff = [
                OfficeMember(ordinal=one.ordinal, role=one.role, post=one.post, since=since, person_id=one.person_id,
                             seat_id=seats[one.seat_id].id if one.seat_id is not None else None)
                for one in pattern.office_staff if one.serves_on(since) and (one.seat_id is None or one.seat_id in seats)]
            work.add(*founding.series_of(body.id))
            work.commit()
            return body.id

    def set_facts(self, body_id: int, version: int, facts: BodyFacts) -> int:
        """Correct the facts of a body's overview and return the act; 0 where nothing changed. Raises Conflict, RuleBroken."""
        if not facts.short_name.strip():
            raise RuleBroken("请填写简称。")
        with self._workplace.act("修改机构概况") as work:
            body = work.get(Body, body_id, version=version)
            place_id = find_or_add_place(work, facts.place)
            values = {
                "kind": facts.kind, "short_name": facts.short_name.strip(), "in_use_from": facts.in_use_from,
                "founded_on": facts.founded_on, "founding_number": _plain(facts.founding_number),
                "founding_issuer": _plain(facts.founding_issuer), "place_id": place_id, "mandate": _plain(facts.mandate),
                "lead_unit_id": unit_named(work, facts.lead_unit, place_id),
                "basis_documents": "\n".join(line.strip() for line in facts.basis_documents if line.strip()) or None}
            for name, value in values.items():
                if getattr(body, name) != value:
                    setattr(body, name, value)
            return act_id(work.commit())

    def set_duties(self, body_id: int, version: int, duties: Sequence[DutyEntry]) -> int:
        """Set what the units do for a body, in this order, and return the act; 0 where nothing changed.

        A duty that is listed as it was stays the same row; a unit nobody knows is entered, a collective party keeps its
        wording. Raises Conflict, NotFound.
        """
        with self._workplace.act("修改职责分工") as work:
            body = work.get(Body, body_id, version=version)
            standing = {(one.printed_units or "", one.text): one for one in body.duties}
            kept: list[Duty] = []
            for place, entry in enumerate(duties, 1):
                printed = "、".join(entry.units)
                duty = standing.pop((printed, entry.text), None)
                if duty is None:
                    ids = [unit_named(work, name, body.place_id) for name in entry.units if not is_collective(name)]
                    duty = Duty(ordinal=place, text=entry.text, printed_units=printed or None,
                                units=[DutyUnit(unit_id=unit_id) for unit_id in dict.fromkeys(ids) if unit_id is not None])
                    body.duties.append(duty)
                elif duty.ordinal != place:
                    duty.ordinal = place
                kept.append(duty)
            for gone in standing.values():
                body.duties.remove(gone)
            return act_id(work.commit())

    def places(self) -> tuple[str, ...]:
        """Return the places the office knows, for a form to offer."""
        with self._workplace.look() as connection:
            return tuple(directory.places(connection))

    def _clone_seats(self, work: UnitOfWork, pattern_id: int, body_id: int, since: date, *, holders: bool) -> dict[int, Seat]:
        made: dict[int, Seat] = {}
        for fact in rosters.seats_of_body(work.connection, pattern_id):
            if not fact.exists_on(since):
                continue
            old = work.get(Seat, fact.seat_id)
            seat = Seat(body_id=body_id, role=old.role, rank=old.rank, unit_id=old.unit_id, unit_printed=old.unit_printed,
                        title=old.title, basis=old.basis, ordinal=fact.ordinal_on(since), route=old.route, since=since)
            held = old.holder_on(since)
            if holders and held is not None:
                seat.appoint(held.person_id, since=since, post=held.post)
            made[fact.seat_id] = seat
        work.add(*made.values())
        work.flush()
        return made


def _demand_new_name(work: UnitOfWork, name: str, today: date) -> None:
    plain = name.strip()
    if not plain:
        raise RuleBroken("请填写机构全称。")
    if any(body.name == plain for body in bodies.known_bodies(work.connection, today, None)):
        raise RuleBroken(f"已有同名机构：{plain}。")


def _located(words: str | None) -> Located | None:
    return Located(words.strip()) if words and words.strip() else None


def _plain(words: str | None) -> str | None:
    return (words or "").strip() or None
