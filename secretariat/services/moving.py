"""What hangs on an entry of the directory, said in the clerk's words, and moved to another entry."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy.orm import Session, object_mapper

from secretariat.domain.bodies import Body, Duty, DutyUnit, MemberUnit
from secretariat.domain.dates import in_tables
from secretariat.domain.duplicates import DirectoryKind
from secretariat.domain.listings.directory import MovingRow
from secretariat.domain.meetings import Attendance, Invitation, Meeting
from secretariat.domain.people import Person, Post
from secretariat.domain.seats import Appointment, Seat
from secretariat.domain.tasks import Task, TaskParty
from secretariat.domain.units import GroupMember, Unit, UnitAlias, UnitGroup
from secretariat.persistence.references import references_to
from secretariat.persistence.tables.people import PERSON
from secretariat.persistence.tables.units import UNIT

ENTITIES: dict[DirectoryKind, type[Any]] = {DirectoryKind.UNIT: Unit, DirectoryKind.PERSON: Person}
_TABLES = {DirectoryKind.UNIT: UNIT, DirectoryKind.PERSON: PERSON}
_LONGEST = 24


def hanging_on(session: Session, kind: DirectoryKind, entry_id: int) -> tuple[tuple[Any, str], ...]:
    """Return every entity that names the entry, with the attribute that does."""
    return tuple(references_to(session, _TABLES[kind], entry_id))


def told(session: Session, kind: DirectoryKind, entry_id: int) -> tuple[MovingRow, ...]:
    """Return every record that hangs on an entry, in words."""
    return tuple(MovingRow(_table(entity), entity.id, *_words(session, kind, entity))
                 for entity, _ in hanging_on(session, kind, entry_id))


def key_of(entity: Any) -> tuple[str, int]:
    """Return what a ``MovingRow`` calls an entity."""
    return _table(entity), entity.id


def _table(entity: Any) -> str:
    return str(object_mapper(entity).local_table.description)


def _words(session: Session, kind: DirectoryKind, entity: Any) -> tuple[str, str]:
    """Say what kind of record it is and which."""
    if isinstance(entity, Post):
        return _post(session, kind, entity)
    what, label = _WORDS.get(type(entity), ("其他记录", lambda _session, _entity: ""))
    return what, label(session, entity)


def _post(session: Session, kind: DirectoryKind, post: Post) -> tuple[str, str]:
    """Say a post by its person where it hangs on a unit, and by its unit where it hangs on a person."""
    if kind is DirectoryKind.UNIT:
        person = session.get(Person, post.person_id)
        return "人员", "，".join(part for part in (person.name if person else "", post.title) if part)
    unit = session.get(Unit, post.unit_id) if post.unit_id is not None else None
    return "职务", f"{unit.full_name if unit else '没有单位'}{post.title or ''}"


def _appointment(session: Session, appointment: Appointment) -> str:
    seat = session.get(Seat, appointment.seat_id)
    where = f"{_body(session, seat.body_id)}{seat.role}，" if seat is not None else ""
    return f"{where}{in_tables(appointment.since)}起"


def _meeting(session: Session, entity: Any) -> str:
    meeting = session.get(Meeting, entity.meeting_id)
    return meeting.title if meeting is not None else ""


def _duty(session: Session, entity: DutyUnit) -> str:
    duty = session.get(Duty, entity.duty_id)
    return _short(duty.text) if duty is not None else ""


def _task(session: Session, entity: TaskParty) -> str:
    task = session.get(Task, entity.task_id)
    return _short(task.text) if task is not None else ""


def _group(session: Session, entity: GroupMember) -> str:
    group = session.get(UnitGroup, entity.group_id)
    return group.name if group is not None else ""


def _seat(session: Session, seat: Seat) -> str:
    return f"{_body(session, seat.body_id)}{seat.role}{f'（{seat.title}）' if seat.title else ''}"


def _body(session: Session, body_id: int) -> str:
    body = session.get(Body, body_id)
    return body.short_name if body is not None else ""


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


_WORDS: dict[type[Any], tuple[str, Callable[[Session, Any], str]]] = {
    Seat: ("席位", _seat),
    Appointment: ("任职", _appointment),
    MemberUnit: ("成员单位", lambda session, entity: _body(session, entity.body_id)),
    DutyUnit: ("职责", _duty),
    TaskParty: ("任务", _task),
    Invitation: ("回执", _meeting),
    Attendance: ("参会", _meeting),
    GroupMember: ("集体称谓", _group),
    UnitAlias: ("简称", lambda _session, entity: entity.text),
    Body: ("机构", lambda _session, entity: entity.short_name),
    Unit: ("单位联系人", lambda _session, entity: entity.full_name),
}
