"""Seats with the line of their holders: what every roster and every seat's history is judged from."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, func, or_, select

from secretariat.domain.documents import DocumentKind, DocumentState
from secretariat.domain.rosters import HolderFact, SeatFact
from secretariat.domain.seats import AppointmentState
from secretariat.persistence.queries import directory, unit_history
from secretariat.persistence.tables.bodies import BODY
from secretariat.persistence.tables.documents import DOCUMENT
from secretariat.persistence.tables.meetings import MEETING
from secretariat.persistence.tables.people import PERSON
from secretariat.persistence.tables.seats import APPOINTMENT, FORMER_PLACE, SEAT
from secretariat.persistence.tables.units import UNIT

LISTS = (DocumentKind.SIGN_IN_SHEET, DocumentKind.SEATING_PLAN, DocumentKind.NAME_CARDS, DocumentKind.RETURN_FORM,
         DocumentKind.MATERIALS_RECEIPT, DocumentKind.RECORD_SHEET, DocumentKind.HANDBOOK)
"""Papers of a meeting that name who is expected."""


def seats_of_body(connection: Connection, body_id: int) -> tuple[SeatFact, ...]:
    """Return all seats a body ever had, in its own order."""
    return _seats(connection, SEAT.c.body_id == body_id)


def seat(connection: Connection, seat_id: int) -> SeatFact | None:
    """Return one seat; None where there is none."""
    return next(iter(_seats(connection, SEAT.c.id == seat_id)), None)


def other_seats(connection: Connection, person_id: int, body_id: int, day: date) -> tuple[tuple[str, str], ...]:
    """Return (body's short name, role) of the seats a person holds on a day in bodies other than the one given."""
    rows = connection.execute(
        select(BODY.c.short_name, SEAT.c.role).join(SEAT, SEAT.c.body_id == BODY.c.id)
        .join(APPOINTMENT, APPOINTMENT.c.seat_id == SEAT.c.id)
        .where(APPOINTMENT.c.person_id == person_id, SEAT.c.body_id != body_id, in_force(day)).order_by(BODY.c.id, SEAT.c.ordinal))
    return tuple((short_name, role) for short_name, role in rows)


def vacant_elsewhere(connection: Connection, unit_id: int, body_id: int, day: date) -> tuple[tuple[str, int], ...]:
    """Return (body's short name, count) of a unit's vacant seats on a day in other bodies at work."""
    held = select(APPOINTMENT.c.id).where(APPOINTMENT.c.seat_id == SEAT.c.id, in_force(day)).exists()
    rows = connection.execute(
        select(BODY.c.short_name, SEAT.c.id).join(SEAT, SEAT.c.body_id == BODY.c.id)
        .where(SEAT.c.unit_id == unit_id, SEAT.c.body_id != body_id, SEAT.c.since <= day,
               or_(SEAT.c.until.is_(None), SEAT.c.until > day), or_(BODY.c.ended_on.is_(None), BODY.c.ended_on > day), ~held)
        .order_by(BODY.c.id))
    counted: dict[str, int] = defaultdict(int)
    for short_name, _ in rows:
        counted[short_name] += 1
    return tuple(counted.items())


def meetings_ahead(connection: Connection, body_id: int, day: date) -> tuple[tuple[int, date, str], ...]:
    """Return (id, day, kind as named) of the body's meetings on or after a day that are not cancelled, the nearest first."""
    rows = connection.execute(
        select(MEETING.c.id, MEETING.c.starts_at, MEETING.c.kind_name)
        .where(MEETING.c.body_id == body_id, MEETING.c.starts_at >= datetime.combine(day, time()),
               MEETING.c.cancelled_on.is_(None)).order_by(MEETING.c.starts_at))
    return tuple((id_, starts_at.date(), kind_name) for id_, starts_at, kind_name in rows)


def lists_prepared(connection: Connection, meeting_id: int) -> tuple[DocumentKind, ...]:
    """Return the kinds of papers made for a meeting that name who is expected and did not go out yet, as they were made."""
    rows = connection.execute(
        select(DOCUMENT.c.kind).where(DOCUMENT.c.meeting_id == meeting_id, DOCUMENT.c.kind.in_(LISTS),
                                      DOCUMENT.c.state == DocumentState.DRAFT).order_by(DOCUMENT.c.id))
    return tuple(dict.fromkeys(rows.scalars()))


def in_force(day: date) -> ColumnElement[bool]:
    """Return the condition that an appointment is in force on a day."""
    return and_(APPOINTMENT.c.state == AppointmentState.IN_FORCE, APPOINTMENT.c.since <= day,
                or_(APPOINTMENT.c.until.is_(None), APPOINTMENT.c.until > day))


def _seats(connection: Connection, wanted: ColumnElement[bool]) -> tuple[SeatFact, ...]:
    rows = connection.execute(
        select(SEAT, UNIT.c.full_name, PERSON.c.name.label("substitute"),
               func.coalesce(PERSON.c.mobile, PERSON.c.phone).label("substitute_phone"))
        .outerjoin(UNIT, UNIT.c.id == SEAT.c.unit_id).outerjoin(PERSON, PERSON.c.id == SEAT.c.substitute_id).where(wanted)
        .order_by(SEAT.c.ordinal, SEAT.c.id)).all()
    holders, places = _holders(connection, wanted), _former_places(connection, wanted)
    units = {row.unit_id for row in rows if row.unit_id is not None}
    names, former = directory.unit_names(connection, units), unit_history.former_names(connection, units)
    return tuple(
        SeatFact(seat_id=row.id, body_id=row.body_id, version=row.version, ordinal=row.ordinal, role=row.role, rank=row.rank,
                 basis=row.basis, route=row.route, unit_id=row.unit_id, unit=row.full_name or row.unit_printed or "",
                 unit_names=names.get(row.unit_id, frozenset()), unit_printed=row.unit_printed or row.full_name or "",
                 title=row.title, since=row.since, until=row.until, holders=tuple(holders[row.id]), former_places=tuple(places[row.id]),
                 substitute=row.substitute, substitute_post=row.substitute_post, substitute_phone=row.substitute_phone,
                 former_units=former.get(row.unit_id, ()))
        for row in rows)


def _former_places(connection: Connection, wanted: ColumnElement[bool]) -> dict[int, list[tuple[date, int]]]:
    found: dict[int, list[tuple[date, int]]] = defaultdict(list)
    for seat_id, until, ordinal in connection.execute(
            select(FORMER_PLACE.c.seat_id, FORMER_PLACE.c.until, FORMER_PLACE.c.ordinal)
            .join(SEAT, SEAT.c.id == FORMER_PLACE.c.seat_id).where(wanted).order_by(FORMER_PLACE.c.until)):
        found[seat_id].append((until, ordinal))
    return found


def _holders(connection: Connection, wanted: ColumnElement[bool]) -> dict[int, list[HolderFact]]:
    rows: Any = connection.execute(
        select(APPOINTMENT, PERSON.c.name, PERSON.c.phone, PERSON.c.mobile)
        .join(SEAT, SEAT.c.id == APPOINTMENT.c.seat_id).join(PERSON, PERSON.c.id == APPOINTMENT.c.person_id).where(wanted)
        .order_by(APPOINTMENT.c.since, APPOINTMENT.c.id))
    found: dict[int, list[HolderFact]] = defaultdict(list)
    for row in rows:
        found[row.seat_id].append(HolderFact(
            person_id=row.person_id, name=row.name, post=row.post, since=row.since, until=row.until, state=row.state,
            acting=row.acting, end_reason=row.end_reason, letter=row.letter, letter_owed=row.letter_owed,
            filing_document_id=row.filing_document_id, phone=row.phone, mobile=row.mobile,
            appointment_id=row.id, acting_as=row.acting_as, route=row.route, basis_document=row.basis_document,
            proposed_on=row.proposed_on, decided_on=row.decided_on, remind_on=row.remind_on))
    return found
