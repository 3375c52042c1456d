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
PROTOCOL = (_KIND_RANK, UNIT.c.protocol_order == 0, UNIT.c.protocol_order, UNIT.c.id)
"""Protocol order; a unit that was never put in its place comes behind those that were."""
_CONTACT = PERSON.alias("contact")
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


def units(connection: Connection, words: str, *, ended: bool = False) -> tuple[UnitRow, ...]:
    """Return the units any of whose names has these words, in characters, pinyin or initials; in protocol order.

    Units that ended are left out unless asked for.
    """
    statement = _UNITS
    if words.strip():
        statement = statement.where(_unit_has(words))
    if not ended:
        statement = statement.where(UNIT.c.ended_on.is_(None))
    rows = connection.execute(statement.order_by(UNIT.c.place_id, *PROTOCOL)).all()
    return _unit_rows(connection, rows)


def unit(connection: Connection, unit_id: int) -> UnitRow | None:
    """Return one unit, ended or not; None where there is none."""
    rows = connection.execute(_UNITS.where(UNIT.c.id == unit_id)).all()
    return next(iter(_unit_rows(connection, rows)), None)


def order_of_class(connection: Connection, unit_id: int) -> tuple[int, ...]:
    """Return the units of one place and class in protocol order, those that ended included: what one of them moves among."""
    one = connection.execute(select(UNIT.c.place_id, UNIT.c.kind).where(UNIT.c.id == unit_id)).first()
    if one is None:
        return ()
    here = UNIT.c.place_id.is_(None) if one.place_id is None else UNIT.c.place_id == one.place_id
    return tuple(connection.execute(select(UNIT.c.id).where(here, UNIT.c.kind == one.kind).order_by(*PROTOCOL)).scalars())


def people(connection: Connection, words: str, today: date, limit: int, offset: int, *, ended: bool = False) -> tuple[PersonRow, ...]:
    """Return people by their own name or their unit's, with the seats they hold on ``today``; in protocol order.

    Who was taken out of the lists is left out unless asked for.
    """
    order = (UNIT.c.id.is_(None), *PROTOCOL, PERSON.c.id)
    found = _people(select(PERSON.c.id), words, ended=ended).order_by(*order).limit(limit).offset(offset)
    return people_rows(connection, list(connection.execute(found).scalars()), today)


def people_rows(connection: Connection, ids: list[int], today: date) -> tuple[PersonRow, ...]:
    """Return these people, in this order, with the seats they hold on ``today``."""
    # What a row shows is asked for the rows of the page only: it costs more than putting everybody in order.
    page = _people(select(PERSON.c.id, PERSON.c.version, PERSON.c.name, UNIT.c.full_name, POST.c.title, PERSON.c.phone,
                          PERSON.c.mobile, POST.c.unit_id, PERSON.c.notes, PERSON.c.ended_on, _seats_held(today)), "", ended=True)
    found = {row.id: row for row in connection.execute(page.where(PERSON.c.id.in_(ids)))}
    return tuple(PersonRow(person_id=row.id, version=row.version, name=row.name, unit=row.full_name, title=row.title,
                           phone=row.phone, mobile=row.mobile, seats=row.seats or "", unit_id=row.unit_id, notes=row.notes,
                           ended_on=row.ended_on) for row in (found[id_] for id_ in ids if id_ in found))


def people_count(connection: Connection, words: str, *, ended: bool = False) -> int:
    """Return how many people ``people`` would list."""
    return int(connection.execute(_people(select(func.count(PERSON.c.id)), words, ended=ended)).scalar_one())


def _people(statement: Select[Any], words: str, *, ended: bool) -> Select[Any]:
    joined = statement.select_from(PERSON)
    joined = joined.outerjoin(POST, POST.c.id == _FIRST_POST).outerjoin(UNIT, UNIT.c.id == POST.c.unit_id)
    if words.strip():
        joined = joined.where(or_(_has(PERSON.c.search_keys, words), _unit_has(words)))
    return joined if ended else joined.where(PERSON.c.ended_on.is_(None))


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


def _unit_rows(connection: Connection, rows: Iterable[Any]) -> tuple[UnitRow, ...]:
    aliases = _aliases(connection)
    return tuple(UnitRow(
        unit_id=row.id, version=row.version, full_name=row.full_name, short_name=row.short_name, aliases=aliases.get(row.id, ()),
        kind=row.kind, place=row.place, phone=row.phone, people=row.people, bodies=row.bodies, address=row.address,
        contact_id=row.contact_id, contact=row.contact, ended_on=row.ended_on) for row in rows)


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


_UNITS = (select(UNIT.c.id, UNIT.c.version, UNIT.c.full_name, UNIT.c.short_name, UNIT.c.kind, PLACE.c.name.label("place"), UNIT.c.phone,
                 _people_count().label("people"), _bodies_count().label("bodies"), UNIT.c.address, UNIT.c.contact_id,
                 _CONTACT.c.name.label("contact"), UNIT.c.ended_on)
          .select_from(UNIT).outerjoin(PLACE, PLACE.c.id == UNIT.c.place_id)
          .outerjoin(_CONTACT, _CONTACT.c.id == UNIT.c.contact_id))
