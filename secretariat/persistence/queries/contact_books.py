"""Everybody of the directory with every post held today: what a contact book from outside is compared with, and what goes out."""

from __future__ import annotations

from sqlalchemy import Connection, and_, select

from secretariat.domain.contact_differences import KnownContact
from secretariat.persistence.queries.directory import PROTOCOL
from secretariat.persistence.tables.people import PERSON, POST
from secretariat.persistence.tables.units import PLACE, UNIT

_JOINED = (PERSON.outerjoin(POST, and_(POST.c.person_id == PERSON.c.id, POST.c.until.is_(None)))
           .outerjoin(UNIT, UNIT.c.id == POST.c.unit_id).outerjoin(PLACE, PLACE.c.id == UNIT.c.place_id))


def known_contacts(connection: Connection) -> list[KnownContact]:
    """Return everybody in the lists, once for each post held today."""
    rows = connection.execute(
        select(PERSON.c.id, PERSON.c.version, PERSON.c.name, POST.c.unit_id, UNIT.c.full_name, POST.c.title, PERSON.c.mobile,
               PERSON.c.phone, PERSON.c.notes)
        .select_from(_JOINED).where(PERSON.c.ended_on.is_(None)).order_by(PERSON.c.id, POST.c.id))
    return [KnownContact(id_, version, name, unit_id, unit or "", title or "", mobile or "", phone or "", notes or "")
            for id_, version, name, unit_id, unit, title, mobile, phone, notes in rows]


def contact_lines(connection: Connection) -> list[tuple[str, ...]]:
    """Return place, unit, name, title, mobile, office telephone and notes of everybody in the lists, in protocol order."""
    rows = connection.execute(
        select(PLACE.c.name, UNIT.c.full_name, PERSON.c.name, POST.c.title, PERSON.c.mobile, PERSON.c.phone, PERSON.c.notes)
        .select_from(_JOINED).where(PERSON.c.ended_on.is_(None))
        .order_by(UNIT.c.id.is_(None), UNIT.c.place_id, *PROTOCOL, PERSON.c.id, POST.c.id))
    return [tuple(cell or "" for cell in row) for row in rows]
