"""What a body leaves behind on its end."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import Connection, Select, exists, func, or_, select

from secretariat.domain.listings.body_ends import EndOutlook, MeetingLeft
from secretariat.domain.stages import Stage
from secretariat.domain.tasks import TaskStatus
from secretariat.persistence.tables.bodies import BODY
from secretariat.persistence.tables.meetings import MEETING, MEETING_STEP
from secretariat.persistence.tables.tasks import TASK


def outlook(connection: Connection, body_id: int, today: date) -> EndOutlook | None:
    """Return what would have to be settled if a body ended; None where there is no such body."""
    body = connection.execute(select(BODY.c.version, BODY.c.name, BODY.c.short_name).where(BODY.c.id == body_id)).first()
    if body is None:
        return None
    others = connection.execute(
        select(BODY.c.id, BODY.c.short_name)
        .where(BODY.c.id != body_id, or_(BODY.c.ended_on.is_(None), BODY.c.ended_on > today)).order_by(BODY.c.id))
    tasks = connection.execute(select(func.count()).where(TASK.c.id.in_(_open_tasks(body_id)))).scalar_one()
    return EndOutlook(body_id, body.version, body.name, body.short_name, tasks, meetings_left(connection, body_id),
                      tuple((id_, short_name) for id_, short_name in others))


def meetings_left(connection: Connection, body_id: int) -> tuple[MeetingLeft, ...]:
    """Return the meetings of a body that were neither held nor cancelled, the nearest first."""
    held, told = (exists().where(MEETING_STEP.c.meeting_id == MEETING.c.id, MEETING_STEP.c.stage == stage)
                  for stage in (Stage.HELD, Stage.NOTIFIED))
    rows = connection.execute(
        select(MEETING.c.id, MEETING.c.title, MEETING.c.starts_at, told.label("told"))
        .where(MEETING.c.body_id == body_id, MEETING.c.cancelled_on.is_(None), ~held).order_by(MEETING.c.starts_at, MEETING.c.id))
    return tuple(MeetingLeft(row.id, row.title, row.starts_at.date() if row.starts_at else None, bool(row.told)) for row in rows)


def open_tasks(connection: Connection, body_id: int) -> tuple[int, ...]:
    """Return the ids of a body's open tasks."""
    return tuple(connection.execute(_open_tasks(body_id)).scalars())


def _open_tasks(body_id: int) -> Select[Any]:
    return select(TASK.c.id).where(TASK.c.body_id == body_id, TASK.c.status != TaskStatus.COMPLETED)
