"""Meetings as lists."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time

from sqlalchemy import Connection, func, select

from secretariat.domain.listings.meetings import MeetingRow
from secretariat.domain.meeting_words import standing
from secretariat.domain.meetings import ReceiptState
from secretariat.domain.past_meetings import ENTERED_AFTERWARDS
from secretariat.domain.stages import STAGES, Stage
from secretariat.persistence.tables.bodies import BODY
from secretariat.persistence.tables.meetings import INVITATION, MEETING, MEETING_STEP

LIMIT = 500


def meetings(
    connection: Connection, today: date, *, body_id: int | None = None, year: int | None = None
) -> tuple[MeetingRow, ...]:
    """Return meetings, those without a day first, then the latest first; at most 500."""
    statement = (
        select(MEETING.c.id, MEETING.c.body_id, BODY.c.short_name, MEETING.c.title, MEETING.c.kind, MEETING.c.kind_name,
               MEETING.c.starts_at, MEETING.c.room, MEETING.c.cancelled_on, MEETING.c.entered_afterwards)
        .join(BODY, BODY.c.id == MEETING.c.body_id)
        .order_by(MEETING.c.starts_at.is_not(None), MEETING.c.starts_at.desc(), MEETING.c.id.desc()).limit(LIMIT))
    if body_id is not None:
        statement = statement.where(MEETING.c.body_id == body_id)
    if year is not None:
        first, last = (datetime.combine(date(one, 1, 1), time()) for one in (year, year + 1))
        statement = statement.where(MEETING.c.starts_at.is_(None)
                                    | ((MEETING.c.starts_at >= first) & (MEETING.c.starts_at < last)))
    found = connection.execute(statement).all()
    ids = [row.id for row in found]
    reached, receipts = _reached(connection, ids), _receipts(connection, ids)
    rows = []
    for row in found:
        current = next((stage for stage in STAGES if stage not in reached.get(row.id, set())), None)
        units, registered = receipts.get(row.id, (0, 0))
        words, tone = standing(current, cancelled=row.cancelled_on is not None, starts_at=row.starts_at, today=today,
                               registered=registered, units=units)
        if row.entered_afterwards:
            words, tone = ENTERED_AFTERWARDS, "plain"
        rows.append(MeetingRow(row.id, row.body_id, row.short_name, row.title, row.kind, row.kind_name, row.starts_at, row.room,
                               current, words, tone))
    return tuple(rows)


def years(connection: Connection) -> tuple[int, ...]:
    """Return the years meetings lie in, the latest first."""
    found = connection.scalars(select(func.strftime("%Y", MEETING.c.starts_at)).where(MEETING.c.starts_at.is_not(None)).distinct())
    return tuple(sorted((int(year) for year in found), reverse=True))


def upcoming_of_body(connection: Connection, body_id: int, today: date) -> tuple[tuple[int, str, datetime], ...]:
    """Return (id, title, start) of a body's meetings that are ahead and not yet held or cancelled, the nearest first."""
    held = select(MEETING_STEP.c.meeting_id).where(MEETING_STEP.c.stage == Stage.HELD)
    rows = connection.execute(
        select(MEETING.c.id, MEETING.c.title, MEETING.c.starts_at)
        .where(MEETING.c.body_id == body_id, MEETING.c.cancelled_on.is_(None), MEETING.c.id.not_in(held),
               MEETING.c.starts_at >= datetime.combine(today, time()))
        .order_by(MEETING.c.starts_at))
    return tuple((row.id, row.title, row.starts_at) for row in rows)


def _reached(connection: Connection, meeting_ids: Iterable[int]) -> dict[int, set[Stage]]:
    found: dict[int, set[Stage]] = {}
    for meeting_id, stage in connection.execute(
            select(MEETING_STEP.c.meeting_id, MEETING_STEP.c.stage).where(MEETING_STEP.c.meeting_id.in_(list(meeting_ids)))):
        found.setdefault(meeting_id, set()).add(stage)
    return found


def _receipts(connection: Connection, meeting_ids: Iterable[int]) -> dict[int, tuple[int, int]]:
    """Return by meeting how many units were called and how many named who comes."""
    rows = connection.execute(
        select(INVITATION.c.meeting_id, func.count().label("units"),
               func.sum(func.iif(INVITATION.c.state == ReceiptState.REGISTERED, 1, 0)).label("registered"))
        .where(INVITATION.c.meeting_id.in_(list(meeting_ids))).group_by(INVITATION.c.meeting_id))
    return {row.meeting_id: (row.units, int(row.registered)) for row in rows}
