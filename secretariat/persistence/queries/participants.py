"""Who sits in a body on one day, as far as a meeting needs to know it."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Connection, and_, func, or_, select

from secretariat.domain.participants import CalledUnit, SeatOnDay
from secretariat.domain.seats import AppointmentState, RoleRank
from secretariat.persistence.tables.bodies import MEMBER_UNIT
from secretariat.persistence.tables.people import PERSON
from secretariat.persistence.tables.seats import APPOINTMENT, SEAT
from secretariat.persistence.tables.units import UNIT


def seats_on(connection: Connection, body_id: int, day: date) -> tuple[SeatOnDay, ...]:
    """Return the seats in use on a day, liaisons included, in the body's own order; a vacant one has no name."""
    held = and_(APPOINTMENT.c.seat_id == SEAT.c.id, APPOINTMENT.c.state == AppointmentState.IN_FORCE,
                APPOINTMENT.c.since <= day, or_(APPOINTMENT.c.until.is_(None), APPOINTMENT.c.until > day))
    rows = connection.execute(
        select(SEAT.c.id, SEAT.c.ordinal, SEAT.c.role, SEAT.c.rank, SEAT.c.unit_id,
               func.coalesce(SEAT.c.unit_printed, UNIT.c.full_name, "").label("unit"), PERSON.c.id.label("person_id"),
               PERSON.c.name, func.coalesce(APPOINTMENT.c.post, SEAT.c.title).label("post"),
               func.coalesce(PERSON.c.mobile, PERSON.c.phone).label("phone"))
        .outerjoin(UNIT, UNIT.c.id == SEAT.c.unit_id).outerjoin(APPOINTMENT, held)
        .outerjoin(PERSON, PERSON.c.id == APPOINTMENT.c.person_id)
        .where(SEAT.c.body_id == body_id, SEAT.c.since <= day, or_(SEAT.c.until.is_(None), SEAT.c.until > day))
        .order_by(SEAT.c.ordinal, SEAT.c.id))
    return tuple(SeatOnDay(row.id, row.ordinal, row.role, row.rank, row.unit_id, row.unit, row.person_id, row.name, row.post,
                           row.phone) for row in rows)


def units_on(connection: Connection, body_id: int, day: date) -> tuple[CalledUnit, ...]:
    """Return the member units of a body on a day, in the notice's order, under the names it prints."""
    rows = connection.execute(
        select(MEMBER_UNIT.c.unit_id, MEMBER_UNIT.c.printed_name, MEMBER_UNIT.c.ordinal)
        .where(MEMBER_UNIT.c.body_id == body_id, MEMBER_UNIT.c.since <= day,
               or_(MEMBER_UNIT.c.until.is_(None), MEMBER_UNIT.c.until > day))
        .order_by(MEMBER_UNIT.c.ordinal, MEMBER_UNIT.c.id))
    return tuple(CalledUnit(row.unit_id, row.printed_name, row.ordinal) for row in rows)


def heads_on(connection: Connection, body_id: int, day: date) -> tuple[SeatOnDay, ...]:
    """Return the seats of the body's heads on a day: two of them where it has two conveners."""
    return tuple(seat for seat in seats_on(connection, body_id, day) if seat.rank is RoleRank.HEAD)
