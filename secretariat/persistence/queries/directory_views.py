"""One entry of the directory in full: what a person holds, which bodies a unit sits in, whom a collective party means."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import Any

from sqlalchemy import Connection, Select, and_, func, or_, select

from secretariat.domain.listings.directory import (
    BodyOfUnit,
    GroupRow,
    GroupView,
    HeldSeat,
    MemberRow,
    PersonView,
    PostRow,
    UnitView,
)
from secretariat.domain.seats import AppointmentState
from secretariat.persistence.queries import directory
from secretariat.persistence.search_keys import folded
from secretariat.persistence.tables.bodies import BODY, MEMBER_UNIT
from secretariat.persistence.tables.people import PERSON, POST
from secretariat.persistence.tables.seats import APPOINTMENT, SEAT
from secretariat.persistence.tables.units import GROUP_MEMBER, PLACE, UNIT, UNIT_GROUP

_SEAT_UNIT = func.coalesce(UNIT.c.full_name, SEAT.c.unit_printed)


def person(connection: Connection, person_id: int, today: date) -> PersonView | None:
    """Return a person with every post and every seat ever held, those of today first; None where there is none."""
    row = next(iter(directory.people_rows(connection, [person_id], today)), None)
    if row is None:
        return None
    posts = connection.execute(
        select(POST.c.id, POST.c.unit_id, UNIT.c.full_name, POST.c.title, POST.c.since, POST.c.until)
        .outerjoin(UNIT, UNIT.c.id == POST.c.unit_id).where(POST.c.person_id == person_id).order_by(POST.c.until.isnot(None), POST.c.id))
    held = connection.execute(
        select(SEAT.c.id, BODY.c.id, BODY.c.short_name, SEAT.c.role, _SEAT_UNIT, APPOINTMENT.c.post, APPOINTMENT.c.since,
               APPOINTMENT.c.until)
        .select_from(APPOINTMENT).join(SEAT, SEAT.c.id == APPOINTMENT.c.seat_id).join(BODY, BODY.c.id == SEAT.c.body_id)
        .outerjoin(UNIT, UNIT.c.id == SEAT.c.unit_id)
        .where(APPOINTMENT.c.person_id == person_id, APPOINTMENT.c.state == AppointmentState.IN_FORCE)
        .order_by(and_(APPOINTMENT.c.until.isnot(None), APPOINTMENT.c.until <= today), APPOINTMENT.c.since.desc(), SEAT.c.id))
    return PersonView(row, tuple(PostRow(*post) for post in posts), tuple(HeldSeat(*seat) for seat in held))


def unit(connection: Connection, unit_id: int, today: date) -> UnitView | None:
    """Return a unit with the bodies it sits in today, its people and its collective parties; None where there is none."""
    row = directory.unit(connection, unit_id)
    if row is None:
        return None
    ids = list(connection.execute(
        select(PERSON.c.id).join(POST, POST.c.person_id == PERSON.c.id)
        .where(POST.c.unit_id == unit_id, POST.c.until.is_(None), PERSON.c.ended_on.is_(None)).group_by(PERSON.c.id)
        .order_by(func.min(POST.c.id))).scalars())
    groups = connection.execute(
        select(UNIT_GROUP.c.name).join(GROUP_MEMBER, GROUP_MEMBER.c.group_id == UNIT_GROUP.c.id)
        .where(GROUP_MEMBER.c.unit_id == unit_id, _belongs_on(today), UNIT_GROUP.c.ended_on.is_(None)).order_by(UNIT_GROUP.c.id))
    return UnitView(row, _bodies(connection, unit_id, today), directory.people_rows(connection, ids, today),
                    tuple(groups.scalars()))


def groups(connection: Connection, words: str, day: date, *, ended: bool = False) -> tuple[GroupRow, ...]:
    """Return the collective parties whose name, or one of whose members' names, has these words, with the members of a day."""
    statement = _GROUPS.order_by(UNIT_GROUP.c.place_id, UNIT_GROUP.c.id)
    if words.strip():
        wanted = folded(words)
        member = select(GROUP_MEMBER.c.group_id).join(UNIT, UNIT.c.id == GROUP_MEMBER.c.unit_id).where(
            UNIT.c.search_keys.contains(wanted, autoescape=True))
        statement = statement.where(or_(UNIT_GROUP.c.search_keys.contains(wanted, autoescape=True), UNIT_GROUP.c.id.in_(member)))
    if not ended:
        statement = statement.where(UNIT_GROUP.c.ended_on.is_(None))
    members: dict[int, dict[int, str]] = defaultdict(dict)
    for group_id, unit_id, name in connection.execute(
            select(GROUP_MEMBER.c.group_id, UNIT.c.id, UNIT.c.full_name).join(UNIT, UNIT.c.id == GROUP_MEMBER.c.unit_id)
            .where(_belongs_on(day)).order_by(GROUP_MEMBER.c.ordinal, GROUP_MEMBER.c.id)):
        members[group_id].setdefault(unit_id, name)
    return tuple(GroupRow(row.id, row.version, row.name, row.place, row.notes, tuple(members[row.id].values()), row.ended_on)
                 for row in connection.execute(statement))


def group(connection: Connection, group_id: int, today: date) -> GroupView | None:
    """Return a collective party with its members of all days; None where there is none."""
    row = next((row for row in groups(connection, "", today, ended=True) if row.group_id == group_id), None)
    if row is None:
        return None
    members = connection.execute(
        select(UNIT.c.id, UNIT.c.full_name, GROUP_MEMBER.c.since, GROUP_MEMBER.c.until)
        .join(UNIT, UNIT.c.id == GROUP_MEMBER.c.unit_id).where(GROUP_MEMBER.c.group_id == group_id)
        .order_by(GROUP_MEMBER.c.ordinal, GROUP_MEMBER.c.id))
    return GroupView(row, tuple(MemberRow(*member) for member in members))


def _bodies(connection: Connection, unit_id: int, today: date) -> tuple[BodyOfUnit, ...]:
    parts: dict[tuple[int, str], list[str]] = defaultdict(list)
    leads = connection.execute(select(BODY.c.id, BODY.c.short_name).where(BODY.c.lead_unit_id == unit_id, BODY.c.ended_on.is_(None)))
    for body_id, body in leads:
        parts[body_id, body].append("牵头单位")
    for body_id, body in connection.execute(
            select(BODY.c.id, BODY.c.short_name).join(MEMBER_UNIT, MEMBER_UNIT.c.body_id == BODY.c.id)
            .where(MEMBER_UNIT.c.unit_id == unit_id, _on(MEMBER_UNIT, today), BODY.c.ended_on.is_(None))):
        if not parts[body_id, body]:
            parts[body_id, body].append("成员单位")
    in_force = and_(APPOINTMENT.c.seat_id == SEAT.c.id, APPOINTMENT.c.state == AppointmentState.IN_FORCE, _on(APPOINTMENT, today))
    for body_id, body, role, name in connection.execute(
            select(BODY.c.id, BODY.c.short_name, SEAT.c.role, PERSON.c.name).select_from(SEAT)
            .join(BODY, BODY.c.id == SEAT.c.body_id).outerjoin(APPOINTMENT, in_force)
            .outerjoin(PERSON, PERSON.c.id == APPOINTMENT.c.person_id)
            .where(SEAT.c.unit_id == unit_id, _on(SEAT, today), BODY.c.ended_on.is_(None)).order_by(SEAT.c.ordinal)):
        parts[body_id, body].append(f"{role}{name or '空缺'}")
    return tuple(BodyOfUnit(body_id, body, tuple(told)) for (body_id, body), told in sorted(parts.items()))


def _on(table: Any, day: date) -> Any:
    return and_(table.c.since <= day, or_(table.c.until.is_(None), table.c.until > day))


def _belongs_on(day: date) -> Any:
    return and_(or_(GROUP_MEMBER.c.since.is_(None), GROUP_MEMBER.c.since <= day),
                or_(GROUP_MEMBER.c.until.is_(None), GROUP_MEMBER.c.until > day))


_GROUPS: Select[Any] = (
    select(UNIT_GROUP.c.id, UNIT_GROUP.c.version, UNIT_GROUP.c.name, PLACE.c.name.label("place"), UNIT_GROUP.c.notes,
           UNIT_GROUP.c.ended_on).outerjoin(PLACE, PLACE.c.id == UNIT_GROUP.c.place_id))
