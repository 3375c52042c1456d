"""Who sits in a body on one day, as far as a meeting needs to know it."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import Connection, and_, func, or_, select

from secretariat.domain.participants import CalledUnit, SeatOnDay
from secretariat.domain.seats import AppointmentState, RoleRank
from secretariat.domain.unit_history import UnitNames
from secretariat.persistence.queries.unit_history import former_names
from secretariat.persistence.tables.bodies import MEMBER_UNIT
from secretariat.persistence.tables.people import PERSON
from secretariat.persistence.tables.seats import APPOINTMENT, FORMER_PLACE, SEAT
from secretariat.persistence.tables.units import UNIT


def seats_on(connection: Connection, body_id: int, day: date) -> tuple[SeatOnDay, ...]:
    """Return the seats in use on a day, liaisons included, in the order the body had that day; a vacant one has no name."""
    # A seat that was moved since stands where it stood on the day: its former place with the nearest end after it.
    place = func.coalesce(
        select(FORMER_PLACE.c.ordinal).where(FORMER_PLACE.c.seat_id == SEAT.c.id, FORMER_PLACE.c.until > day)
        .order_by(FORMER_PLACE.c.until).limit(1).scalar_subquery(), SEAT.c.ordinal)
    held = and_(APPOINTMENT.c.seat_id == SEAT.c.id, APPOINTMENT.c.state == AppointmentState.IN_FORCE,
                APPOINTMENT.c.since <= day, or_(APPOINTMENT.c.until.is_(None), APPOINTMENT.c.until > day))
    rows = connection.execute(
        select(SEAT.c.id, place.label("ordinal"), SEAT.c.role, SEAT.c.rank, SEAT.c.unit_id,
               SEAT.c.since, SEAT.c.unit_printed, SEAT.c.title, UNIT.c.full_name, PERSON.c.id.label("person_id"),
               PERSON.c.name, APPOINTMENT.c.post, APPOINTMENT.c.since.label("held_since"),
               func.coalesce(PERSON.c.mobile, PERSON.c.phone).label("phone"))
        .outerjoin(UNIT, UNIT.c.id == SEAT.c.unit_id).outerjoin(APPOINTMENT, held)
        .outerjoin(PERSON, PERSON.c.id == APPOINTMENT.c.person_id)
        .where(SEAT.c.body_id == body_id, SEAT.c.since <= day, or_(SEAT.c.until.is_(None), SEAT.c.until > day))
        .order_by(place, SEAT.c.id)).all()
    former = former_names(connection, {row.unit_id for row in rows if row.unit_id is not None})
    return tuple(_seat(row, former.get(row.unit_id, ()), day) for row in rows)


def _seat(row: Any, former: tuple[tuple[date, str], ...], day: date) -> SeatOnDay:
    names = UnitNames(row.full_name or "", former)
    post = names.post(row.post, {row.unit_printed or "", row.full_name or "", *(name for _, name in former)}, row.held_since or day, day)
    return SeatOnDay(row.id, row.ordinal, row.role, row.rank, row.unit_id, names.printed(row.unit_printed, row.since, day),
                     row.person_id, row.name, post or row.title, row.phone)


def units_on(connection: Connection, body_id: int, day: date) -> tuple[CalledUnit, ...]:
    """Return the member units of a body on a day, in the notice's order, under the names it prints."""
    rows = connection.execute(
        select(MEMBER_UNIT.c.unit_id, MEMBER_UNIT.c.printed_name, MEMBER_UNIT.c.ordinal, MEMBER_UNIT.c.since, UNIT.c.full_name)
        .join(UNIT, UNIT.c.id == MEMBER_UNIT.c.unit_id)
        .where(MEMBER_UNIT.c.body_id == body_id, MEMBER_UNIT.c.since <= day,
               or_(MEMBER_UNIT.c.until.is_(None), MEMBER_UNIT.c.until > day))
        .order_by(MEMBER_UNIT.c.ordinal, MEMBER_UNIT.c.id)).all()
    former = former_names(connection, {row.unit_id for row in rows})
    return tuple(CalledUnit(row.unit_id, UnitNames(row.full_name, former.get(row.unit_id, ())).printed(row.printed_name, row.since, day),
                            row.ordinal) for row in rows)


def heads_on(connection: Connection, body_id: int, day: date) -> tuple[SeatOnDay, ...]:
    """Return the seats of the body's heads on a day: two of them where it has two conveners."""
    return tuple(seat for seat in seats_on(connection, body_id, day) if seat.rank is RoleRank.HEAD)


def standing_in(connection: Connection, body_id: int) -> dict[int, tuple[str, str | None]]:
    """Return, by seat, name and post of who attends for its holder as a rule 固定代会人."""
    rows = connection.execute(
        select(SEAT.c.id, PERSON.c.name, SEAT.c.substitute_post).join(PERSON, PERSON.c.id == SEAT.c.substitute_id)
        .where(SEAT.c.body_id == body_id))
    return {id_: (name, post) for id_, name, post in rows}
