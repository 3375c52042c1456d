"""Whom to ask about a task: the contact of its lead unit."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, func, select

from secretariat.domain.tasks import PartyRole
from secretariat.persistence.tables.people import PERSON
from secretariat.persistence.tables.tasks import TASK_PARTY
from secretariat.persistence.tables.units import UNIT

_PIECE = 500


def lead_contacts(connection: Connection, task_ids: Sequence[int]) -> dict[int, str]:
    """Return name and telephone of the contacts of each task's lead units; tasks without one are left out."""
    found: dict[int, list[str]] = {}
    number = func.coalesce(PERSON.c.mobile, PERSON.c.phone, UNIT.c.phone)
    for start in range(0, len(task_ids), _PIECE):
        rows = connection.execute(
            select(TASK_PARTY.c.task_id, PERSON.c.name, number).join(UNIT, UNIT.c.id == TASK_PARTY.c.unit_id)
            .join(PERSON, PERSON.c.id == UNIT.c.contact_id)
            .where(TASK_PARTY.c.task_id.in_(task_ids[start:start + _PIECE]), TASK_PARTY.c.role == PartyRole.LEAD)
            .order_by(TASK_PARTY.c.ordinal))
        for task_id, name, telephone in rows:
            found.setdefault(task_id, []).append(" ".join(part for part in (name, telephone) if part))
    return {task_id: "；".join(names) for task_id, names in found.items()}
