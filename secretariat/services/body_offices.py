"""The office of a body 办公室: where it is, who directs it, who belongs to it on any day."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from sqlalchemy import Connection

from secretariat.domain.bodies import Body
from secretariat.domain.body_offices import OfficeMember, OfficeRole
from secretariat.domain.listings.body_offices import OfficeLine, OfficeView
from secretariat.domain.names import stored
from secretariat.domain.office_posts import director_seat
from secretariat.domain.people import Person, Post
from secretariat.domain.rosters import SeatFact
from secretariat.domain.seats import RoleRank
from secretariat.domain.units import Unit
from secretariat.errors import NotFound
from secretariat.persistence.queries import body_offices, directory, rosters
from secretariat.persistence.unit_of_work import UnitOfWork
from secretariat.services.named_units import unit_named
from secretariat.services.results import act_id
from secretariat.services.workplace import Workplace

_BETWEEN = re.compile(r"[、，,；;\s]+")


class BodyOffices:
    """Shows and sets who works in the office of a body."""

    def __init__(self, workplace: Workplace) -> None:
        self._workplace = workplace

    def view(self, body_id: int, day: date) -> OfficeView:
        """Return the office of a body as it stands on a day. Raises NotFound."""
        with self._workplace.look() as connection:
            return office_on(connection, body_id, day)

    def set_office(self, body_id: int, version: int, *, located_at: str | None, director: str | None, deputies: str, members: str,
                   liaisons: bool) -> int:
        """Set where the office is and who belongs to it, from today on; returns the act, 0 where nothing changed.

        ``deputies`` and ``members`` are names with 、 between: a name that holds a seat of the body stands for that seat and
        follows it; another is somebody of the unit the office is at, entered there where nobody knows the name.
        ``director`` is a post as papers print it, or a name. Raises Conflict, NotFound.
        """
        today = self._workplace.today()
        with self._workplace.act("设置办公室") as work:
            body = work.get(Body, body_id, version=version)
            unit_id = unit_named(work, located_at, body.place_id)
            if body.office_unit_id != unit_id:
                body.office_unit_id = unit_id
            words = (director or "").strip() or None
            if body.office_director != words:
                body.office_director = words
            if body.liaisons_in_office != liaisons:
                body.liaisons_in_office = liaisons
            seats = rosters.seats_of_body(work.connection, body_id)
            for role, names in ((OfficeRole.DEPUTY, deputies), (OfficeRole.MEMBER, members)):
                _set_staff(work, body, role, _named(names), seats, unit_id, today)
            return act_id(work.commit())


def office_on(connection: Connection, body_id: int, day: date) -> OfficeView:
    """Return the office of a body on a day. Raises NotFound."""
    facts = body_offices.office_facts(connection, body_id, day)
    if facts is None:
        raise NotFound("找不到这个机构，可能已被撤销登记。")
    seats = rosters.seats_of_body(connection, body_id)
    by_id = {seat.seat_id: seat for seat in seats}
    lines = [_line_of_seat(one.role, by_id[one.seat_id], day) if one.seat_id in by_id else
             OfficeLine(one.role, None, one.person_id, one.name, one.unit, one.post, one.phone) for one in facts.staff]
    chief = director_seat(facts.director_text, seats, day)
    named = next((line for line in lines if line.role is OfficeRole.DIRECTOR), None)
    liaisons = sum(seat.rank is RoleRank.LIAISON and seat.exists_on(day) for seat in seats)
    return OfficeView(
        body_id=body_id, version=facts.version, day=day, name=facts.name, located_at=facts.located_at, phone=facts.phone,
        director_text=facts.director_text,
        director=named or (_line_of_seat(OfficeRole.DIRECTOR, chief, day) if chief is not None else None),
        deputies=tuple(line for line in lines if line.role is OfficeRole.DEPUTY),
        members=tuple(line for line in lines if line.role is OfficeRole.MEMBER),
        liaisons_in_office=facts.liaisons_in_office, liaisons=liaisons if facts.liaisons_in_office else 0)


def _line_of_seat(role: OfficeRole, seat: SeatFact, day: date) -> OfficeLine:
    held = seat.holder_on(day)
    return OfficeLine(role, seat.seat_id, held.person_id if held else None, held.name if held else None, seat.printed_on(day),
                      seat.post_on(held, day) if held else None, (held.mobile or held.phone) if held else None)


def _named(names: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for part in _BETWEEN.split(names) if (name := stored(part))))


def _set_staff(work: UnitOfWork, body: Body, role: OfficeRole, names: Iterable[str], seats: Iterable[SeatFact], unit_id: int | None,
               today: date) -> None:
    """Make the places of a role those of the names: who stays keeps the place, the others end today."""
    wanted = [_place_of(work, name, seats, unit_id, today) for name in names]
    present = [one for one in body.office_staff if one.role is role and one.serves_on(today)]
    for one in present:
        if (one.seat_id, one.person_id) not in wanted:
            if one.since >= today:
                body.office_staff.remove(one)
            else:
                one.until = today
    kept = {(one.seat_id, one.person_id) for one in present}
    last = max((one.ordinal for one in body.office_staff), default=0)
    for number, (seat_id, person_id) in enumerate((each for each in wanted if each not in kept), last + 1):
        body.office_staff.append(OfficeMember(ordinal=number, role=role, seat_id=seat_id, person_id=person_id, since=today))


def _place_of(work: UnitOfWork, name: str, seats: Iterable[SeatFact], unit_id: int | None, today: date) -> tuple[int | None, int | None]:
    """Return (seat, None) for a name of the roster, else (None, person) of the office's unit."""
    for seat in seats:
        held = seat.holder_on(today) if seat.exists_on(today) else None
        if held is not None and held.name == name:
            return seat.seat_id, None
    known = directory.people_of(work.connection, [unit_id]).get((name, unit_id)) if unit_id is not None else None
    if known is not None:
        return None, known
    person = Person(name=name, posts=[Post(unit_id=work.get(Unit, unit_id).id)] if unit_id is not None else [])
    work.add(person)
    work.flush()
    return None, person.id
