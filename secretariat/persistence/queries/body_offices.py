"""The office of a body as its rows say it: where it is, and who was placed there one by one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, func, or_, select

from secretariat.domain.body_offices import OfficeRole
from secretariat.persistence.tables.bodies import BODY
from secretariat.persistence.tables.body_ledgers import OFFICE_MEMBER
from secretariat.persistence.tables.people import PERSON, POST
from secretariat.persistence.tables.units import UNIT


@dataclass(frozen=True, slots=True)
class StaffFact:
    """One place in the office; the name is that of the person where no seat goes with it."""

    role: OfficeRole
    seat_id: int | None
    person_id: int | None
    name: str | None
    unit: str
    post: str | None
    phone: str | None


@dataclass(frozen=True, slots=True)
class OfficeFacts:
    """What the rows say of an office on a day."""

    version: int
    name: str
    located_at: str | None
    phone: str | None
    director_text: str | None
    liaisons_in_office: bool
    staff: tuple[StaffFact, ...]


def office_facts(connection: Connection, body_id: int, day: date) -> OfficeFacts | None:
    """Return the office of a body on a day; None where there is no such body."""
    row = connection.execute(
        select(BODY.c.version, BODY.c.name, BODY.c.office_director, BODY.c.liaisons_in_office, UNIT.c.full_name, UNIT.c.phone)
        .outerjoin(UNIT, UNIT.c.id == BODY.c.office_unit_id).where(BODY.c.id == body_id)).first()
    if row is None:
        return None
    post = select(func.min(POST.c.id)).where(POST.c.person_id == PERSON.c.id, POST.c.until.is_(None)).correlate(PERSON).scalar_subquery()
    home = UNIT.alias("home")
    rows = connection.execute(
        select(OFFICE_MEMBER.c.role, OFFICE_MEMBER.c.seat_id, OFFICE_MEMBER.c.person_id, OFFICE_MEMBER.c.post, PERSON.c.name,
               func.coalesce(PERSON.c.mobile, PERSON.c.phone).label("phone"), POST.c.title, home.c.full_name)
        .outerjoin(PERSON, PERSON.c.id == OFFICE_MEMBER.c.person_id).outerjoin(POST, POST.c.id == post)
        .outerjoin(home, home.c.id == POST.c.unit_id)
        .where(OFFICE_MEMBER.c.body_id == body_id, OFFICE_MEMBER.c.since <= day,
               or_(OFFICE_MEMBER.c.until.is_(None), OFFICE_MEMBER.c.until > day)).order_by(OFFICE_MEMBER.c.ordinal))
    staff = tuple(StaffFact(one.role, one.seat_id, one.person_id, one.name, one.full_name or "",
                            one.post or (f"{one.full_name or ''}{one.title}" if one.title else None), one.phone) for one in rows)
    return OfficeFacts(row.version, f"{row.name}办公室", row.full_name, row.phone, row.office_director, bool(row.liaisons_in_office), staff)
