"""Counterparts and verifications of a body as rows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, func, select

from secretariat.domain.listings.body_ledgers import CounterpartRow
from secretariat.domain.verifications import VerificationState
from secretariat.persistence.tables.body_ledgers import COUNTERPART, VERIFICATION
from secretariat.persistence.tables.units import UNIT, UNIT_GROUP


@dataclass(frozen=True, slots=True)
class VerificationFact:
    """One unit of a round as its row says it."""

    verification_id: int
    version: int
    unit_id: int
    unit: str
    state: VerificationState
    asked_on: date
    sent_on: date | None
    verified_on: date | None
    note: str | None


def counterparts(connection: Connection, body_id: int) -> tuple[CounterpartRow, ...]:
    """Return the counterparts of a body in their own order."""
    rows = connection.execute(
        select(COUNTERPART, UNIT.c.full_name).outerjoin(UNIT, UNIT.c.id == COUNTERPART.c.unit_id)
        .where(COUNTERPART.c.body_id == body_id).order_by(COUNTERPART.c.ordinal, COUNTERPART.c.id))
    return tuple(CounterpartRow(
        row.id, row.version, place, row.full_name or row.unit_printed, row.state, row.name, row.leader, row.contact, row.phone,
        row.founding_number, row.founded_on, row.due_on, row.note) for place, row in enumerate(rows, 1))


def verifications(connection: Connection, body_id: int) -> tuple[VerificationFact, ...]:
    """Return the newest round of a body's verifications; empty where none was begun."""
    newest = select(func.max(VERIFICATION.c.asked_on)).where(VERIFICATION.c.body_id == body_id).scalar_subquery()
    rows = connection.execute(
        select(VERIFICATION, UNIT.c.full_name).join(UNIT, UNIT.c.id == VERIFICATION.c.unit_id)
        .where(VERIFICATION.c.body_id == body_id, VERIFICATION.c.asked_on == newest).order_by(VERIFICATION.c.id))
    return tuple(VerificationFact(row.id, row.version, row.unit_id, row.full_name, row.state, row.asked_on, row.sent_on,
                                  row.verified_on, row.note) for row in rows)


def group_named(connection: Connection, name: str) -> int | None:
    """Return the collective party of this name that is in use; None where there is none."""
    return connection.execute(select(UNIT_GROUP.c.id).where(UNIT_GROUP.c.name == name, UNIT_GROUP.c.ended_on.is_(None))).scalar()


def group_names(connection: Connection) -> tuple[str, ...]:
    """Return the collective parties in use, for a form to offer."""
    return tuple(connection.execute(select(UNIT_GROUP.c.name).where(UNIT_GROUP.c.ended_on.is_(None)).order_by(UNIT_GROUP.c.id)).scalars())
