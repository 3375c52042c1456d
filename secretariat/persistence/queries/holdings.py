"""What a person holds: the seats in all bodies at work on a day."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Connection, or_, select

from secretariat.domain.approval_requests import Proposal
from secretariat.domain.body_kinds import ReplacementRoute
from secretariat.domain.departures import HeldSeat
from secretariat.domain.rosters import place_in_list
from secretariat.domain.seats import AppointmentState
from secretariat.persistence.queries import rosters
from secretariat.persistence.tables.bodies import BODY
from secretariat.persistence.tables.seats import APPOINTMENT, SEAT


def held_by(connection: Connection, person_id: int, day: date) -> tuple[HeldSeat, ...]:
    """Return every seat a person holds on a day in bodies at work, by body and in its order."""
    rows = connection.execute(
        select(SEAT.c.id, BODY.c.id.label("body_id"), BODY.c.short_name, BODY.c.replacement)
        .join(SEAT, SEAT.c.body_id == BODY.c.id).join(APPOINTMENT, APPOINTMENT.c.seat_id == SEAT.c.id)
        .where(APPOINTMENT.c.person_id == person_id, rosters.in_force(day), SEAT.c.since <= day,
               or_(SEAT.c.until.is_(None), SEAT.c.until > day), or_(BODY.c.ended_on.is_(None), BODY.c.ended_on > day))
        .order_by(BODY.c.id, SEAT.c.ordinal, SEAT.c.id)).all()
    found: list[HeldSeat] = []
    for body_id in dict.fromkeys(row.body_id for row in rows):
        seats = rosters.seats_of_body(connection, body_id)
        by_id = {seat.seat_id: seat for seat in seats}
        for row in rows:
            if row.body_id != body_id:
                continue
            seat = by_id[row.id]
            held = seat.holder_on(day)
            found.append(HeldSeat(
                seat.seat_id, body_id, row.short_name, place_in_list(seat, seats, day), seat.role, seat.rank, seat.basis, seat.unit_id,
                seat.unit or seat.role, seat.title_of(held), seat.route or row.replacement, held.since if held else seat.since))
    return tuple(found)


def holder_of(connection: Connection, seat_id: int, day: date) -> int | None:
    """Return the id of who holds a seat on a day; None where it is vacant."""
    return connection.execute(
        select(APPOINTMENT.c.person_id).where(APPOINTMENT.c.seat_id == seat_id, rosters.in_force(day)).limit(1)).scalar()


def waiting(connection: Connection, body_id: int, route: ReplacementRoute) -> tuple[int, ...]:
    """Return the seats of a body with somebody proposed on a route, in the body's order."""
    return tuple(connection.execute(
        select(SEAT.c.id).join(APPOINTMENT, APPOINTMENT.c.seat_id == SEAT.c.id)
        .where(SEAT.c.body_id == body_id, APPOINTMENT.c.state == AppointmentState.PENDING, APPOINTMENT.c.route == route)
        .order_by(SEAT.c.ordinal, SEAT.c.id)).scalars())


def proposals(connection: Connection, body_id: int, route: ReplacementRoute) -> tuple[Proposal, ...]:
    """Return who is proposed for a body's seats on a route, in the body's order, each with who sat there last."""
    found = []
    for seat in rosters.seats_of_body(connection, body_id):
        for held in seat.holders:
            if held.state is AppointmentState.PENDING and held.route is route:
                last = max((one for one in seat.holders if one.state is AppointmentState.IN_FORCE and one.until is not None
                            and one.until <= held.since), key=lambda one: one.until or date.min, default=None)
                found.append(Proposal(seat.seat_id, seat.role, held.name, held.post or "", last.name if last else None,
                                      (last.post or "") if last else "", last.end_reason if last else None))
    return tuple(found)
