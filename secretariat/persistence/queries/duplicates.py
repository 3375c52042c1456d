"""Entries of the directory that may be the same, and what was said to be different."""

from __future__ import annotations

from collections import defaultdict

from sqlalchemy import ColumnElement, Connection, func, select

from secretariat.domain.duplicates import (
    DirectoryKind,
    NamedPerson,
    NamedUnit,
    person_duplicates,
    unit_duplicates,
)
from secretariat.persistence.tables.people import PERSON, POST
from secretariat.persistence.tables.units import DISTINCT_PAIR, PLACE, UNIT, UNIT_ALIAS


def units(connection: Connection) -> tuple[tuple[int, ...], ...]:
    """Return groups of units that may be one, by id; units that ended are no part of it."""
    names: dict[int, list[str]] = defaultdict(list)
    for unit_id, text in connection.execute(select(UNIT_ALIAS.c.unit_id, UNIT_ALIAS.c.text)):
        names[unit_id].append(text)
    rows = connection.execute(
        select(UNIT.c.id, UNIT.c.place_id, PLACE.c.name, UNIT.c.full_name, UNIT.c.short_name)
        .outerjoin(PLACE, PLACE.c.id == UNIT.c.place_id).where(UNIT.c.ended_on.is_(None)))
    named = [NamedUnit(id_, place_id, place, (full, *([short] if short else []), *names[id_]))
             for id_, place_id, place, full, short in rows]
    return unit_duplicates(named, _distinct(connection, DirectoryKind.UNIT))


def people(connection: Connection) -> tuple[tuple[int, ...], ...]:
    """Return groups of people that may be one, by id; who was taken out of the lists is no part of it."""
    today = POST.outerjoin(PERSON, PERSON.c.id == POST.c.person_id)
    twice = (select(PERSON.c.name, POST.c.unit_id).select_from(today).where(POST.c.until.is_(None), PERSON.c.ended_on.is_(None))
             .group_by(PERSON.c.name, POST.c.unit_id))
    counted = [(name, unit_id) for name, unit_id, count in connection.execute(
        twice.add_columns(_count_distinct())) if count > 1]
    if not counted:
        return ()
    rows = connection.execute(
        select(PERSON.c.id, PERSON.c.name, POST.c.unit_id).select_from(today)
        .where(POST.c.until.is_(None), PERSON.c.ended_on.is_(None), PERSON.c.name.in_({name for name, _ in counted})))
    return person_duplicates((NamedPerson(*row) for row in rows), _distinct(connection, DirectoryKind.PERSON))


def _count_distinct() -> ColumnElement[int]:
    return func.count(PERSON.c.id.distinct())


def _distinct(connection: Connection, kind: DirectoryKind) -> frozenset[tuple[int, int]]:
    rows = connection.execute(
        select(DISTINCT_PAIR.c.first_id, DISTINCT_PAIR.c.second_id).where(DISTINCT_PAIR.c.kind == kind))
    return frozenset((first, second) for first, second in rows)
