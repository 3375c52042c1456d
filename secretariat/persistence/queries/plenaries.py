"""The plenaries of each body, held and planned, and the rules they are measured by."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from sqlalchemy import Connection, and_, select

from secretariat.domain.bodies import BodyRules
from secretariat.domain.listings.desk import PlenaryTrack
from secretariat.domain.meetings import MeetingKind
from secretariat.domain.plenary_tracks import track
from secretariat.domain.stages import Stage
from secretariat.persistence.tables.bodies import BODY
from secretariat.persistence.tables.meetings import MEETING, MEETING_STEP

RULES = (BODY.c.plenaries, BODY.c.plenary_period, BODY.c.replacement, BODY.c.approver, BODY.c.consent, BODY.c.seal_unit,
         BODY.c.issuer)
"""The columns a body's rules are stored in, in the order ``BodyRules`` takes them."""


def plenary_tracks(connection: Connection, today: date) -> tuple[tuple[str, PlenaryTrack], ...]:
    """Return (full name, track) of every body at work on ``today``, in the order they were set up."""
    held, planned = _days(connection, today.year)
    bodies = connection.execute(
        select(BODY.c.id, BODY.c.name, BODY.c.short_name, BODY.c.in_use_from, *RULES)
        .where((BODY.c.ended_on.is_(None)) | (BODY.c.ended_on > today)).order_by(BODY.c.id))
    return tuple(
        (name, track(id_, short_name, BodyRules(*rules), today, held=held[id_], planned=planned[id_], counted_from=in_use_from))
        for id_, name, short_name, in_use_from, *rules in bodies)


def _days(connection: Connection, year: int) -> tuple[dict[int, list[date]], dict[int, list[date]]]:
    """Return the plenaries of a year by body: those recorded as held, and those that are still to come."""
    held: dict[int, list[date]] = defaultdict(list)
    planned: dict[int, list[date]] = defaultdict(list)
    step = MEETING_STEP.alias("held")
    rows = connection.execute(
        select(MEETING.c.body_id, MEETING.c.starts_at, step.c.id.label("step"))
        .outerjoin(step, and_(step.c.meeting_id == MEETING.c.id, step.c.stage == Stage.HELD))
        .where(MEETING.c.kind == MeetingKind.PLENARY, MEETING.c.cancelled_on.is_(None),
               MEETING.c.starts_at >= date(year, 1, 1), MEETING.c.starts_at < date(year + 1, 1, 1)))
    for body_id, starts_at, step_id in rows:
        (planned if step_id is None else held)[body_id].append(starts_at.date())
    return held, planned
