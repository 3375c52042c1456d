"""The directory 通讯录: places, units with every name that means them, and people with what they hold today."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, case, func, or_, select

from secretariat.domain.import_units import KnownUnit
from secretariat.domain.listings.directory import PersonRow, UnitRow
from secretariat.domain.seats import AppointmentState
from secretariat.domain.units import KIND_ORDER
from secretariat.persistence.search_keys import folded
from secretariat.persistence.tables.bodies import BODY, MEMBER_UNIT
from secretariat.persistence.tables.people import PERSON, POST
from secretariat.persistence.tables.seats import APPOINTMENT, SEAT
from secretariat.persistence.tables.units import PLACE, UNIT, UNIT_ALIAS

_KIND_RANK = case({kind: rank for rank, kind in enumerate(KIND_ORDER)}, value=UNIT.c.kind, else_=len(KIND_ORDER))
_FIRST_POST = (select(func.min(POST.c.id)).where(POST.c.person_id == PERSON.c.id, POST.c.until.is_(None))
               .correlate(PERSON).scalar_subquery())


def places(connection: Connection) -> dict[str, int]:
    """Return the ids of the places by full name, in the order they were entered."""
    return {name: id_ for id_, name in connection.execute(select(PLACE.c.id, PLACE.c.name).order_by(PLACE.c.id))}


def known_units(connection: Connection, place_id: int | None) -> tuple[KnownUnit, ...]:
    """Return the units of one place with all their names; None asks for the units that belong to no place."""
    here = UNIT.c.place_id.is_(None) if place_id is None else UNIT.c.place_id == place_id
    aliases: dict[int, set[str]] = defaultdict(set)
    for unit_id, text in connection.execute(
            select(UNIT_ALIAS.c.unit_id, UNIT_ALIAS.c.text).join(UNIT, UNIT.c.id == UNIT_ALIAS.c.unit_id).where(here)):
        aliases[unit_id].add(text)
    rows = connection.execute(select(UNIT.c.id, UNIT.c.full_name, UNIT.c.short_name).where(here).order_by(UNIT.c.id))
    return tuple(KnownUnit(id_, full_name, frozenset({full_name, *aliases[id_], *([short] if short else [])}))
                 for id_, full_name, short in rows)


def unit_names(connection: Connection, unit_ids: Iterable[int]) -> dict[int, frozenset[str]]:
    """Return every name of each unit."""
    ids = list(unit_ids)
    names: dict[int, set[str]] = defaultdict(set)
    for id_, full_name, short in connection.execute(
            select(UNIT.c.id, UNIT.c.full_name, UNIT.c.short_name).where(UNIT.c.id.in_(ids))):
        names[id_] |= {full_name, *([short] if short else [])}
    for id_, text in connection.execute(
            select(UNIT_ALIAS.c.unit_id, UNIT_ALIAS.c.text).where(UNIT_ALIAS.c.unit_id.in_(ids))):
        names[id_].add(text)
    return {id_: frozenset(found) for id_, found in names.items()}


def people_of(connection: Connection, unit_ids: Iterable[int]) -> dict[tuple[str, int], int]:
    """Return the person of each name and unit; only whoever still holds a post there counts."""
    rows = connection.execute(
        select(PERSON.c.name, POST.c.unit_id, PERSON.c.id).join(POST, POST.c.person_id == PERSON.c.id)
        .where(POST.c.unit_id.in_(list(unit_ids)), POST.c.until.is_(None)).order_by(PERSON.c.id.desc()))
    return {(name, unit_id): id_ for name, unit_id, id_ in rows}


def units(connection: Connection, words: str) -> tuple[UnitRow, ...]:
    """Return the units any of whose names has these words, in characters, pinyin or initials; in protocol order."""
    statement = select(UNIT.c.id, UNIT.c.version, UNIT.c.full_name, UNIT.c.short_name, UNIT.c.kind, PLACE.c.name, UNIT.c.phone,
                       _people_count(), _bodies_count()).outerjoin(PLACE, PLACE.c.id == UNIT.c.place_id)
    if words.strip():
        statement = statement.where(_unit_has(words))
    rows = connection.execute(statement.order_by(UNIT.c.place_id, _KIND_RANK, UNIT.c.protocol_order, UNIT.c.id)).all()
    aliases = _aliases(connection)
    return tuple(UnitRow(id_, version, full_name, short, aliases.get(id_, ()), kind, place, phone, people, bodies)
                 for id_, version, full_name, short, kind, place, phone, people, bodies in rows)


def people(connection: Connection, words: str, today: date, limit: int, offset: int) -> tuple[PersonRow, ...]:
    """Return people by their own name or their unit's, with the seats they hold on ``today``; in protocol order."""
    order = (UNIT.c.id.is_(None), _KIND_RANK, UNIT.c.protocol_order, UNIT.c.id, PERSON.c.id)
    ids = list(connection.execute(_people(select(PERSON.c.id), words).order_by(*order).limit(limit).offset(offset)).scalars())
    # What a row shows is asked for the rows of the page only: it costs more than putting everybody in order.
    page = _people(select(PERSON.c.id, PERSON.c.version, PERSON.c.name, UNIT.c.full_name, POST.c.title, PERSON.c.phone,
                          PERSON.c.mobile, _seats_held(today)), "").where(PERSON.c.id.in_(ids))
    found = {row.id: row for row in connection.execute(page)}
    return tuple(PersonRow(person_id=row.id, version=row.version, name=row.name, unit=row.full_name, title=row.title,
                           phone=row.phone, mobile=row.mobile, seats=row.seats or "") for row in (found[id_] for id_ in ids))


def people_count(connection: Connection, words: str) -> int:
    """Return how many people ``people`` would list."""
    if not words.strip():
        return int(connection.execute(select(func.count(PERSON.c.id))).scalar_one())
    return int(connection.execute(_people(select(func.count(PERSON.c.id)), words)).scalar_one())


def _people(statement: Select[Any], words: str) -> Select[Any]:
    joined = statement.select_from(PERSON)
    joined = joined.outerjoin(POST, POST.c.id == _FIRST_POST).outerjoin(UNIT, UNIT.c.id == POST.c.unit_id)
    return joined.where(or_(_has(PERSON.c.search_keys, words), _unit_has(words))) if words.strip() else joined


def _unit_has(words: str) -> ColumnElement[bool]:
    alias = select(UNIT_ALIAS.c.unit_id).where(_has(UNIT_ALIAS.c.search_keys, words))
    return or_(_has(UNIT.c.search_keys, words), UNIT.c.id.in_(alias))


def _has(keys: ColumnElement[str], words: str) -> ColumnElement[bool]:
    return keys.contains(folded(words), autoescape=True)


def _aliases(connection: Connection) -> dict[int, tuple[str, ...]]:
    found: dict[int, list[str]] = defaultdict(list)
    for unit_id, text in connection.execute(select(UNIT_ALIAS.c.unit_id, UNIT_ALIAS.c.text).order_by(UNIT_ALIAS.c.id)):
        found[unit_id].append(text)
    return {unit_id: tuple(texts) for unit_id, texts in found.items()}


def _people_count() -> Any:
    return (select(func.count(POST.c.person_id.distinct())).where(POST.c.unit_id == UNIT.c.id, POST.c.until.is_(None))
            .correlate(UNIT).scalar_subquery())


def _bodies_count() -> Any:
    seats = select(SEAT.c.body_id).where(SEAT.c.unit_id == UNIT.c.id, SEAT.c.until.is_(None)).correlate(UNIT)
    members = select(MEMBER_UNIT.c.body_id).where(MEMBER_UNIT.c.unit_id == UNIT.c.id,
                                                  MEMBER_UNIT.c.until.is_(None)).correlate(UNIT)
    return (select(func.count(BODY.c.id)).where(or_(BODY.c.id.in_(seats), BODY.c.id.in_(members)))
            .correlate(UNIT).scalar_subquery())


def _seats_held(today: date) -> Any:
    held = and_(APPOINTMENT.c.person_id == PERSON.c.id, APPOINTMENT.c.state == AppointmentState.IN_FORCE,
                APPOINTMENT.c.since <= today, or_(APPOINTMENT.c.until.is_(None), APPOINTMENT.c.until > today))
    return (select(func.group_concat(BODY.c.short_name + SEAT.c.role, "、"))
            .select_from(APPOINTMENT).join(SEAT, SEAT.c.id == APPOINTMENT.c.seat_id).join(BODY, BODY.c.id == SEAT.c.body_id)
            .where(held).correlate(PERSON).scalar_subquery().label("seats"))
