"""Parties of a task tied to the units of the directory their names mean."""

from __future__ import annotations

from secretariat.domain.bodies import Body
from secretariat.domain.tasks import Task
from secretariat.domain.units import Unit
from secretariat.persistence.unit_of_work import UnitOfWork


def name_units(work: UnitOfWork, task: Task, body_id: int) -> None:
    """Set the unit of each party whose printed name is, word for word, a name of a member unit of the body.

    A collective party, and a name nobody confirmed, keeps its wording and no unit.
    """
    body = work.get(Body, body_id)
    meant: dict[str, int] = {}
    for member in body.member_units:
        meant.update(dict.fromkeys(work.get(Unit, member.unit_id).names(), member.unit_id))
        meant[member.printed_name] = member.unit_id
    for party in task.parties:
        party.unit_id = meant.get(party.printed_name)
