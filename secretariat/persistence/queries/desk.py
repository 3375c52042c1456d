"""The facts the desk is judged from: what is open in the office on one day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta

from sqlalchemy import Connection, and_, exists, func, not_, or_, select

from secretariat.domain.bodies import Consent
from secretariat.domain.desk import MeetingFact, PaperFact, TaskFact, VacancyFact
from secretariat.domain.documents import DocumentKind, DocumentState
from secretariat.domain.meetings import ReceiptState
from secretariat.domain.seats import AppointmentState, RoleRank
from secretariat.domain.stages import STAGES, Stage
from secretariat.domain.tasks import PartyRole, TaskStatus
from secretariat.persistence.tables.bodies import BODY
from secretariat.persistence.tables.documents import DOCUMENT
from secretariat.persistence.tables.meetings import INVITATION, MEETING, MEETING_STEP
from secretariat.persistence.tables.seats import APPOINTMENT, SEAT
from secretariat.persistence.tables.tasks import TASK, TASK_PARTY
from secretariat.persistence.tables.units import UNIT

_MEETING_PAPERS = (DocumentKind.SIGN_IN_SHEET, DocumentKind.NAME_CARDS, DocumentKind.MEETING_NOTICE, DocumentKind.MINUTES,
                   DocumentKind.RECORD)
LIMIT = 200
"""More open things of one kind than this are a list of their own, not a desk."""


def open_tasks(connection: Connection, until: date) -> tuple[TaskFact, ...]:
    """Return open tasks due by ``until``, the oldest deadline first."""
    leads = (select(func.group_concat(TASK_PARTY.c.printed_name, "、"))
             .where(TASK_PARTY.c.task_id == TASK.c.id, TASK_PARTY.c.role == PartyRole.LEAD).scalar_subquery())
    rows = connection.execute(
        select(TASK.c.id, TASK.c.text, BODY.c.short_name, leads, TASK.c.deadline)
        .outerjoin(BODY, BODY.c.id == TASK.c.body_id)
        .where(TASK.c.status != TaskStatus.COMPLETED, TASK.c.deadline <= until)
        .order_by(TASK.c.deadline, TASK.c.id).limit(LIMIT))
    return tuple(TaskFact(id_, text, body or "本办", lead or "", deadline) for id_, text, body, lead, deadline in rows)


def open_meetings(connection: Connection) -> tuple[MeetingFact, ...]:
    """Return meetings that are neither archived nor cancelled, the nearest first."""
    archived = exists().where(MEETING_STEP.c.meeting_id == MEETING.c.id, MEETING_STEP.c.stage == Stage.ARCHIVED)
    head = (select(SEAT.c.role).where(SEAT.c.body_id == BODY.c.id, SEAT.c.rank == RoleRank.HEAD)
            .order_by(SEAT.c.ordinal).limit(1).scalar_subquery())
    meetings = connection.execute(
        select(MEETING.c.id, MEETING.c.title, MEETING.c.starts_at, MEETING.c.room, MEETING.c.reply_by, MEETING.c.proposer,
               BODY.c.short_name, BODY.c.approver, BODY.c.consent, head.label("head"))
        .join(BODY, BODY.c.id == MEETING.c.body_id)
        .where(MEETING.c.cancelled_on.is_(None), not_(archived))
        .order_by(MEETING.c.starts_at, MEETING.c.id).limit(LIMIT)).all()
    ids = [meeting.id for meeting in meetings]
    reached = _reached(connection, ids)
    receipts = _receipts(connection, ids)
    facts = []
    for meeting in meetings:
        current = next(stage for stage in STAGES if stage not in reached.get(meeting.id, set()))
        counts = receipts.get(meeting.id, {})
        # A proposal of the convener's own has its consent recorded at once, so whatever waits at this stage waits for consent.
        owed = meeting.consent is Consent.ALL_BUT_CONVENER
        approver = meeting.approver or meeting.head or "召集人"
        facts.append(MeetingFact(
            meeting.id, meeting.title, meeting.short_name, meeting.starts_at, meeting.room, meeting.reply_by, current,
            sum(counts.values()), counts.get(ReceiptState.REGISTERED, 0), counts.get(ReceiptState.UNSIGNED, 0), owed, approver))
    return tuple(facts)


def vacant_seats(connection: Connection, today: date) -> tuple[VacancyFact, ...]:
    """Return the seats of bodies at work that nobody holds on ``today``; liaisons count as seats too."""
    held = exists().where(
        APPOINTMENT.c.seat_id == SEAT.c.id, APPOINTMENT.c.state == AppointmentState.IN_FORCE, APPOINTMENT.c.since <= today,
        or_(APPOINTMENT.c.until.is_(None), APPOINTMENT.c.until > today))
    last = (select(func.max(APPOINTMENT.c.until))
            .where(APPOINTMENT.c.seat_id == SEAT.c.id, APPOINTMENT.c.until <= today).scalar_subquery())
    upcoming = (select(func.min(MEETING.c.starts_at))
                .where(MEETING.c.body_id == SEAT.c.body_id, MEETING.c.starts_at >= datetime.combine(today, time()),
                       MEETING.c.cancelled_on.is_(None)).scalar_subquery())
    rows = connection.execute(
        select(SEAT.c.id, UNIT.c.full_name, SEAT.c.unit_printed, SEAT.c.role, SEAT.c.rank, BODY.c.short_name,
               last.label("ended"), SEAT.c.since, upcoming.label("next"))
        .join(BODY, BODY.c.id == SEAT.c.body_id).outerjoin(UNIT, UNIT.c.id == SEAT.c.unit_id)
        .where(SEAT.c.since <= today, or_(SEAT.c.until.is_(None), SEAT.c.until > today), not_(held),
               or_(BODY.c.ended_on.is_(None), BODY.c.ended_on > today))
        .order_by(SEAT.c.body_id, SEAT.c.ordinal).limit(LIMIT))
    return tuple(
        VacancyFact(row.id, row.full_name or row.unit_printed or "", "联络员" if row.rank is RoleRank.LIAISON else row.role,
                    row.short_name, row.ended or row.since, row.next.date() if row.next else None)
        for row in rows)


def open_papers(connection: Connection) -> tuple[PaperFact, ...]:
    """Return documents under way that no stage of a meeting says already: minutes that were drafted are among them."""
    rows = connection.execute(
        select(DOCUMENT.c.id, DOCUMENT.c.kind, DOCUMENT.c.title, BODY.c.short_name, DOCUMENT.c.state, DOCUMENT.c.registered_on)
        .outerjoin(BODY, BODY.c.id == DOCUMENT.c.body_id)
        .where(DOCUMENT.c.state.in_((DocumentState.DRAFT, DocumentState.IN_CIRCULATION, DocumentState.APPROVED)),
               or_(DOCUMENT.c.kind.not_in(_MEETING_PAPERS), DOCUMENT.c.kind == DocumentKind.MINUTES,
                   and_(DOCUMENT.c.state != DocumentState.DRAFT, DOCUMENT.c.kind == DocumentKind.MEETING_NOTICE)))
        .order_by(DOCUMENT.c.registered_on, DOCUMENT.c.id).limit(LIMIT))
    return tuple(PaperFact(id_, kind, title, body or "本办", state, on) for id_, kind, title, body, state, on in rows)


def _reached(connection: Connection, meeting_ids: Iterable[int]) -> dict[int, set[Stage]]:
    found: dict[int, set[Stage]] = {}
    for meeting_id, stage in connection.execute(
            select(MEETING_STEP.c.meeting_id, MEETING_STEP.c.stage).where(MEETING_STEP.c.meeting_id.in_(list(meeting_ids)))):
        found.setdefault(meeting_id, set()).add(stage)
    return found


def _receipts(connection: Connection, meeting_ids: Iterable[int]) -> dict[int, dict[ReceiptState, int]]:
    found: dict[int, dict[ReceiptState, int]] = {}
    for meeting_id, state, count in connection.execute(
            select(INVITATION.c.meeting_id, INVITATION.c.state, func.count())
            .where(INVITATION.c.meeting_id.in_(list(meeting_ids))).group_by(INVITATION.c.meeting_id, INVITATION.c.state)):
        found.setdefault(meeting_id, {})[state] = count
    return found


def horizon(today: date) -> date:
    """Return the last day whose deadlines lie on the desk already."""
    return today + timedelta(days=14)
