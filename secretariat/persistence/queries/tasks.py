"""The ledger of tasks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, exists, func, or_, select

from secretariat.domain.listings.tasks import TaskRow
from secretariat.domain.task_words import standing
from secretariat.domain.tasks import PartyRole, TaskStatus
from secretariat.persistence.tables.bodies import BODY
from secretariat.persistence.tables.documents import DOCUMENT
from secretariat.persistence.tables.meetings import MEETING
from secretariat.persistence.tables.tasks import TASK, TASK_PARTY

LIMIT = 500


def ledger(connection: Connection, today: date, *, body_id: int | None = None, words: str = "") -> tuple[TaskRow, ...]:
    """Return tasks, open ones first and by deadline, in the order of their plan; at most 500.

    ``words`` narrow by text, number or party; several must all be met.
    """
    # The order is settled over ids alone; what a row shows is looked up for those that are shown.
    shown = select(TASK.c.id).order_by(*_order()).limit(LIMIT)
    if body_id is not None:
        shown = shown.where(TASK.c.body_id == body_id)
    for word in words.split():
        party = exists().where(TASK_PARTY.c.task_id == TASK.c.id, TASK_PARTY.c.printed_name.icontains(word, autoescape=True))
        shown = shown.where(or_(TASK.c.text.icontains(word, autoescape=True), TASK.c.category.icontains(word, autoescape=True),
                                TASK.c.number == word, party))
    return _rows(connection, TASK.c.id.in_(shown), today)


def by_ids(connection: Connection, today: date, task_ids: Sequence[int]) -> tuple[TaskRow, ...]:
    """Return the tasks of these ids in the ledger's order; ids that are not there are left out."""
    return _rows(connection, TASK.c.id.in_(task_ids), today)


def _rows(connection: Connection, wanted: ColumnElement[bool], today: date) -> tuple[TaskRow, ...]:
    statement = (
        select(TASK.c.id, TASK.c.version, TASK.c.body_id, BODY.c.short_name, TASK.c.number, TASK.c.category, TASK.c.text,
               func.coalesce(MEETING.c.title, DOCUMENT.c.number, DOCUMENT.c.title, "").label("source"), TASK.c.deadline,
               TASK.c.status, TASK.c.progress)
        .outerjoin(BODY, BODY.c.id == TASK.c.body_id).outerjoin(MEETING, MEETING.c.id == TASK.c.meeting_id)
        .outerjoin(DOCUMENT, DOCUMENT.c.id == TASK.c.document_id)
        .where(wanted).order_by(*_order()))
    found = connection.execute(statement).all()
    parties = _parties(connection, [row.id for row in found])
    rows = []
    for row in found:
        status_text, tone = standing(row.status, row.deadline, today)
        rows.append(TaskRow(
            task_id=row.id, version=row.version, body_id=row.body_id, body=row.short_name or "本办", number=row.number,
            category=row.category, text=row.text, lead="、".join(parties[row.id, PartyRole.LEAD]) or "未明确牵头",
            responsible="、".join(parties[row.id, PartyRole.RESPONSIBLE]), source=row.source, deadline=row.deadline,
            status=row.status, status_text=status_text, tone=tone, progress=row.progress or ""))
    return tuple(rows)


def _order() -> tuple[ColumnElement[Any], ...]:
    return (TASK.c.status == TaskStatus.COMPLETED, TASK.c.deadline.is_(None), TASK.c.deadline, TASK.c.body_id, TASK.c.document_id,
            TASK.c.ordinal, TASK.c.id)


def _parties(connection: Connection, task_ids: Iterable[int]) -> dict[tuple[int, PartyRole], list[str]]:
    found: dict[tuple[int, PartyRole], list[str]] = defaultdict(list)
    for task_id, role, name in connection.execute(
            select(TASK_PARTY.c.task_id, TASK_PARTY.c.role, TASK_PARTY.c.printed_name)
            .where(TASK_PARTY.c.task_id.in_(list(task_ids))).order_by(TASK_PARTY.c.task_id, TASK_PARTY.c.ordinal)):
        found[task_id, role].append(name)
    return found
