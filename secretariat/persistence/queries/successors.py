"""Who of the directory could take a seat."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Connection, func, or_, select

from secretariat.domain.listings.bodies import SuccessorCandidate
from secretariat.domain.seats import AppointmentState
from secretariat.persistence.search_keys import folded
from secretariat.persistence.tables.people import PERSON, POST
from secretariat.persistence.tables.seats import APPOINTMENT, SEAT
from secretariat.persistence.tables.units import UNIT


def candidates(connection: Connection, seat_id: int, words: str, today: date, limit: int) -> tuple[SuccessorCandidate, ...]:
    """Return people found by name or unit, those of the seat's unit first; who sits there today is left out.

    Without words only the people of the seat's unit are offered, for a seat without a unit everybody.
    """
    unit_id = connection.execute(select(SEAT.c.unit_id).where(SEAT.c.id == seat_id)).scalar()
    sitting = select(APPOINTMENT.c.person_id).where(
        APPOINTMENT.c.seat_id == seat_id, APPOINTMENT.c.state != AppointmentState.REFUSED,
        or_(APPOINTMENT.c.until.is_(None), APPOINTMENT.c.until > today))
    first = (select(func.min(POST.c.id)).where(POST.c.person_id == PERSON.c.id, POST.c.until.is_(None))
             .correlate(PERSON).scalar_subquery())
    statement = (
        select(PERSON.c.id, PERSON.c.name, UNIT.c.full_name, POST.c.title)
        .outerjoin(POST, POST.c.id == first).outerjoin(UNIT, UNIT.c.id == POST.c.unit_id)
        .where(PERSON.c.id.not_in(sitting))
        .order_by(func.coalesce(POST.c.unit_id, 0) != (unit_id or -1), func.length(PERSON.c.name), PERSON.c.id).limit(limit))
    wanted = folded(words)
    if wanted:
        statement = statement.where(or_(PERSON.c.search_keys.contains(wanted, autoescape=True),
                                        UNIT.c.search_keys.contains(wanted, autoescape=True)))
    elif unit_id is not None:
        statement = statement.where(POST.c.unit_id == unit_id)
    return tuple(SuccessorCandidate(id_, name, unit, title) for id_, name, unit, title in connection.execute(statement))
