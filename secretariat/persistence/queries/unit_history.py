"""Former names of units, and the seats a merger of two units concerns."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from sqlalchemy import Connection, and_, or_, select

from secretariat.domain.listings.unit_reforms import SeatMove
from secretariat.domain.seats import AppointmentState
from secretariat.persistence.tables.bodies import BODY
from secretariat.persistence.tables.people import PERSON
from secretariat.persistence.tables.seats import APPOINTMENT, SEAT
from secretariat.persistence.tables.units import FORMER_UNIT_NAME


def former_names(connection: Connection, unit_ids: Iterable[int]) -> dict[int, tuple[tuple[date, str], ...]]:
    """Return by unit (first day of the next name, former name), oldest first; units that were never renamed are left out."""
    wanted = set(unit_ids)
    found: dict[int, list[tuple[date, str]]] = defaultdict(list)
    # Renamings are few, units of a large body many: the whole short table is asked for.
    for unit_id, until, name in connection.execute(
            select(FORMER_UNIT_NAME.c.unit_id, FORMER_UNIT_NAME.c.until, FORMER_UNIT_NAME.c.name).order_by(FORMER_UNIT_NAME.c.until)):
        if unit_id in wanted:
            found[unit_id].append((until, name))
    return {unit_id: tuple(names) for unit_id, names in found.items()}


def seat_moves(connection: Connection, unit_id: int, into_id: int, day: date) -> tuple[SeatMove, ...]:
    """Return the seats of a unit on a day, each proposed to move where the other unit has none of its rank in that body."""
    in_use = and_(SEAT.c.since <= day, or_(SEAT.c.until.is_(None), SEAT.c.until > day))
    theirs = {(body_id, rank) for body_id, rank in connection.execute(
        select(SEAT.c.body_id, SEAT.c.rank).where(SEAT.c.unit_id == into_id, in_use))}
    rows = connection.execute(
        select(SEAT.c.id, SEAT.c.body_id, SEAT.c.rank, SEAT.c.role, BODY.c.short_name, PERSON.c.name)
        .join(BODY, BODY.c.id == SEAT.c.body_id)
        .outerjoin(APPOINTMENT, and_(APPOINTMENT.c.seat_id == SEAT.c.id, APPOINTMENT.c.state == AppointmentState.IN_FORCE,
                                     APPOINTMENT.c.since <= day, or_(APPOINTMENT.c.until.is_(None), APPOINTMENT.c.until > day)))
        .outerjoin(PERSON, PERSON.c.id == APPOINTMENT.c.person_id)
        .where(SEAT.c.unit_id == unit_id, in_use, or_(BODY.c.ended_on.is_(None), BODY.c.ended_on > day))
        .order_by(BODY.c.id, SEAT.c.ordinal, SEAT.c.id))
    return tuple(SeatMove(row.id, row.short_name, row.role, row.name, moves=(row.body_id, row.rank) not in theirs) for row in rows)
