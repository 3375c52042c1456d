"""The facts the desk is judged from: what is open in the office on one day.

The desk is what the clerk waits for in the morning, so these questions are put to the driver in plain SQL: the database
library alone would take as long to import as the whole window to show.
"""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from secretariat.domain.bodies import Consent
from secretariat.domain.desk import MeetingFact, PaperFact, TaskFact, VacancyFact
from secretariat.domain.documents import DocumentKind, DocumentState
from secretariat.domain.meetings import ReceiptState
from secretariat.domain.numbers import NUMBERED_KINDS
from secretariat.domain.seats import RoleRank
from secretariat.domain.stages import STAGES

if TYPE_CHECKING:
    from sqlite3 import Connection

LIMIT = 200
"""More open things of one kind than this are a list of their own, not a desk."""

_TASKS = """
    SELECT task.id, task.text, coalesce(body.short_name, '本办') AS body,
           (SELECT group_concat(printed_name, '、') FROM task_party WHERE task_id = task.id AND role = 'lead') AS lead, deadline
    FROM task LEFT JOIN body ON body.id = task.body_id
    WHERE task.status <> 'completed' AND task.deadline <= :until
    ORDER BY task.deadline, task.id LIMIT :most
"""
# What is archived or cancelled is left out before a row is looked at, of which most are.
_MEETINGS = """
    SELECT meeting.id, meeting.title, meeting.starts_at, meeting.room, meeting.reply_by, body.short_name, body.approver,
           body.consent,
           (SELECT role FROM seat WHERE body_id = body.id AND rank = 'head' ORDER BY ordinal LIMIT 1) AS head,
           (SELECT group_concat(stage) FROM meeting_step WHERE meeting_id = meeting.id) AS reached,
           (SELECT group_concat(state) FROM invitation WHERE meeting_id = meeting.id) AS receipts
    FROM meeting JOIN body ON body.id = meeting.body_id
    WHERE meeting.id IN (
        SELECT id FROM meeting
        WHERE cancelled_on IS NULL AND id NOT IN (SELECT meeting_id FROM meeting_step WHERE stage = 'archived')
        ORDER BY starts_at, id LIMIT :most)
    ORDER BY meeting.starts_at, meeting.id
"""
_VACANCIES = """
    SELECT seat.id, coalesce(unit.full_name, seat.unit_printed, '') AS unit, seat.role, seat.rank, body.short_name,
           coalesce((SELECT max(until) FROM appointment WHERE seat_id = seat.id AND until <= :today), seat.since) AS since,
           (SELECT min(starts_at) FROM meeting WHERE body_id = seat.body_id AND starts_at >= :today AND cancelled_on IS NULL) AS next,
           (SELECT name FROM appointment JOIN person ON person.id = person_id
            WHERE seat_id = seat.id AND state = 'pending' LIMIT 1) AS proposed
    FROM seat JOIN body ON body.id = seat.body_id LEFT JOIN unit ON unit.id = seat.unit_id
    WHERE seat.id IN (
        SELECT seat.id FROM seat JOIN body ON body.id = seat.body_id
        WHERE seat.since <= :today AND (seat.until IS NULL OR seat.until > :today)
          AND (body.ended_on IS NULL OR body.ended_on > :today) AND body.in_use_from <= :today
          AND NOT EXISTS (
              SELECT 1 FROM appointment
              WHERE seat_id = seat.id AND state = 'in_force' AND since <= :today AND (until IS NULL OR until > :today))
        ORDER BY seat.body_id, seat.ordinal LIMIT :most)
    ORDER BY seat.body_id, seat.ordinal
"""
_PAPERS = """
    SELECT document.id, document.kind, document.title, coalesce(body.short_name, '本办') AS body, document.state, registered_on
    FROM document LEFT JOIN body ON body.id = document.body_id
    WHERE document.state IN ('draft', 'in_circulation', 'approved')
      AND document.kind IN (<numbered>) AND (document.kind <> 'meeting_notice' OR document.state <> 'draft')
    ORDER BY registered_on, document.id LIMIT :most
""".replace("<numbered>", ", ".join(f"'{kind.value}'" for kind in sorted(NUMBERED_KINDS)))


def open_tasks(connection: Connection, until: date) -> tuple[TaskFact, ...]:
    """Return open tasks due by ``until``, the oldest deadline first."""
    rows = connection.execute(_TASKS, {"until": until.isoformat(), "most": LIMIT})
    return tuple(TaskFact(id_, text, body, lead or "", date.fromisoformat(deadline)) for id_, text, body, lead, deadline in rows)


def open_meetings(connection: Connection) -> tuple[MeetingFact, ...]:
    """Return meetings that are neither archived nor cancelled, the nearest first."""
    facts = []
    for id_, title, starts_at, room, reply_by, body, approver, consent, head, reached, receipts in connection.execute(
            _MEETINGS, {"most": LIMIT}):
        stages = set((reached or "").split(","))
        current = next(stage for stage in STAGES if stage.value not in stages)
        states = Counter(receipts.split(",") if receipts else ())
        # A proposal of the convener's own has its consent recorded at once, so whatever waits at this stage waits for consent.
        owed = consent == Consent.ALL_BUT_CONVENER.value
        facts.append(MeetingFact(
            id_, title, body, _moment(starts_at), room, _moment(reply_by), current, states.total(),
            states[ReceiptState.REGISTERED.value], states[ReceiptState.UNSIGNED.value], owed, approver or head or "召集人"))
    return tuple(facts)


def vacant_seats(connection: Connection, today: date) -> tuple[VacancyFact, ...]:
    """Return the seats of bodies at work that nobody holds on ``today``; liaisons count as seats too."""
    rows = connection.execute(_VACANCIES, {"today": today.isoformat(), "most": LIMIT})
    return tuple(
        VacancyFact(id_, unit, "联络员" if rank == RoleRank.LIAISON.value else role, body, date.fromisoformat(since),
                    date.fromisoformat(upcoming[:10]) if upcoming else None, proposed)
        for id_, unit, role, rank, body, since, upcoming, proposed in rows)


def open_papers(connection: Connection) -> tuple[PaperFact, ...]:
    """Return documents under way that no stage of a meeting says already: minutes that were drafted are among them."""
    return tuple(
        PaperFact(id_, DocumentKind(kind), title, body, DocumentState(state), date.fromisoformat(on))
        for id_, kind, title, body, state, on in connection.execute(_PAPERS, {"most": LIMIT}))


def horizon(today: date) -> date:
    """Return the last day whose deadlines lie on the desk already."""
    return today + timedelta(days=14)


def _moment(stored: str | None) -> datetime | None:
    return datetime.fromisoformat(stored) if stored is not None else None
