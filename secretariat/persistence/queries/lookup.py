"""Records by what a clerk types of their names."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, func, or_, select

from secretariat.domain.seats import AppointmentState
from secretariat.persistence.search_keys import folded
from secretariat.persistence.tables.bodies import BODY
from secretariat.persistence.tables.documents import DOCUMENT
from secretariat.persistence.tables.meetings import MEETING
from secretariat.persistence.tables.people import PERSON, POST
from secretariat.persistence.tables.seats import APPOINTMENT, SEAT
from secretariat.persistence.tables.tasks import TASK
from secretariat.persistence.tables.units import UNIT, UNIT_ALIAS

RECENT = 200
"""Titles carry no keys; those of so many newest records are offered for spelling by pinyin."""


def bodies(connection: Connection, words: str, limit: int) -> list[Any]:
    """Return (id, short name, name) of bodies."""
    return _rows(connection, select(BODY.c.id, BODY.c.short_name, BODY.c.name).where(_has(BODY.c.search_keys, words))
                 .order_by(BODY.c.id).limit(limit))


def people(connection: Connection, words: str, limit: int) -> list[Any]:
    """Return (id, name, unit, title) of people; a person with several posts stands there with the first."""
    held = POST.alias("held")
    first = (select(func.min(held.c.id)).where(held.c.person_id == PERSON.c.id, held.c.until.is_(None))
             .correlate(PERSON).scalar_subquery())
    return _rows(connection, select(PERSON.c.id, PERSON.c.name, UNIT.c.full_name, POST.c.title)
                 .select_from(PERSON).outerjoin(POST, POST.c.id == first).outerjoin(UNIT, UNIT.c.id == POST.c.unit_id)
                 .where(_has(PERSON.c.search_keys, words)).order_by(func.length(PERSON.c.name), PERSON.c.id).limit(limit))


def seats_held(connection: Connection, person_id: int, day: date, limit: int) -> list[Any]:
    """Return (id, role, body's short name) of the seats a person holds on a day, in bodies at work."""
    return _rows(connection, select(SEAT.c.id, SEAT.c.role, BODY.c.short_name).join(BODY, BODY.c.id == SEAT.c.body_id)
                 .join(APPOINTMENT, APPOINTMENT.c.seat_id == SEAT.c.id)
                 .where(APPOINTMENT.c.person_id == person_id, APPOINTMENT.c.state == AppointmentState.IN_FORCE,
                        APPOINTMENT.c.since <= day, or_(APPOINTMENT.c.until.is_(None), APPOINTMENT.c.until > day),
                        or_(BODY.c.ended_on.is_(None), BODY.c.ended_on > day))
                 .order_by(BODY.c.id, SEAT.c.ordinal).limit(limit))


def units(connection: Connection, words: str, limit: int) -> list[Any]:
    """Return (id, full name) of units, found by any of their names."""
    alias = select(UNIT_ALIAS.c.unit_id).where(_has(UNIT_ALIAS.c.search_keys, words))
    return _rows(connection, select(UNIT.c.id, UNIT.c.full_name)
                 .where(or_(_has(UNIT.c.search_keys, words), UNIT.c.id.in_(alias)))
                 .order_by(func.length(UNIT.c.full_name), UNIT.c.id).limit(limit))


def meetings(connection: Connection, words: str, limit: int) -> list[Any]:
    """Return (id, title, starts_at) of meetings, newest first."""
    return _titled(connection, select(MEETING.c.id, MEETING.c.title, MEETING.c.starts_at), MEETING.c.title,
                   MEETING.c.starts_at.desc(), words, limit)


def tasks(connection: Connection, words: str, limit: int) -> list[Any]:
    """Return (id, text, deadline, status) of tasks, newest first."""
    return _titled(connection, select(TASK.c.id, TASK.c.text, TASK.c.deadline, TASK.c.status), TASK.c.text, TASK.c.id.desc(),
                   words, limit)


def documents(connection: Connection, words: str, limit: int) -> list[Any]:
    """Return (id, title, number, registered_on) of documents, newest first; their numbers are looked through too."""
    described = func.coalesce(DOCUMENT.c.number, "") + " " + DOCUMENT.c.title
    return _titled(connection, select(DOCUMENT.c.id, DOCUMENT.c.title, DOCUMENT.c.number, DOCUMENT.c.registered_on), described,
                   DOCUMENT.c.id.desc(), words, limit)


def _titled(connection: Connection, rows: Any, title: ColumnElement[str], order: ColumnElement[Any], words: str,
            limit: int) -> list[Any]:
    wanted = folded(words)
    if wanted.isascii():
        return _rows(connection, rows.order_by(order).limit(RECENT))
    return _rows(connection, rows.where(title.contains(wanted, autoescape=True)).order_by(order).limit(limit))


def _has(keys: Column[str], words: str) -> ColumnElement[bool]:
    return keys.contains(folded(words), autoescape=True)


def _rows(connection: Connection, statement: Any) -> list[Any]:
    return list(connection.execute(statement).all())
