"""A meeting's page, put together from the meeting, its documents and the roster of its day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from secretariat.domain import agendas, meeting_stages, presence, receipts, summons
from secretariat.domain.bodies import Body
from secretariat.domain.convening import approver_of
from secretariat.domain.documents import Document, DocumentKind, DocumentState
from secretariat.domain.listings.meetings import AgendaRow, AttendanceRow, DecisionRow, MeetingView, ReceiptRow
from secretariat.domain.meetings import (
    AgendaItem,
    Attendance,
    AttendanceState,
    Invitation,
    Meeting,
    ParticipantKind,
    ReceiptState,
)
from secretariat.domain.stages import Stage
from secretariat.persistence.queries.participants import heads_on, standing_in
from secretariat.persistence.tables.documents import DOCUMENT
from secretariat.services.meeting_paper_rows import paper_rows
from secretariat.services.receipt_verbs import lines_of
from secretariat.services.summoning import expected_at


def meeting_view(session: Session, meeting: Meeting, today: date) -> MeetingView:
    """Return a meeting's page as of today; ``session`` is a snapshot, in which the lists may follow the roster unsaved."""
    body = session.get_one(Body, meeting.body_id)
    summons.keep_in_step(meeting, *expected_at(session.connection(), meeting, today))
    answers = [(invitation, lines_of(meeting, invitation))
               for invitation in sorted(meeting.invitations, key=lambda one: one.ordinal)]
    counts = receipts.counts(answers)
    documents = documents_of(session, meeting.id)
    attendances = sorted(meeting.attendances, key=lambda row: row.ordinal)
    approved = meeting.step(Stage.APPROVED)
    agenda = tuple(_agenda_row(item) for item in agendas.in_order(meeting))
    heads = heads_on(session.connection(), body.id, meeting.day or today)
    substitutes = standing_in(session.connection(), body.id)
    cancelled = meeting.cancel_reason if meeting.cancelled_on is not None else None
    return MeetingView(
        meeting_id=meeting.id, version=meeting.version, body_id=body.id, body=body.short_name, title=meeting.title,
        kind=meeting.kind, kind_name=meeting.kind_name, starts_at=meeting.starts_at, room=meeting.room,
        proposer=meeting.proposer, approver=approved.by if approved else None, chair=meeting.chair,
        convener="、".join(head.name for head in heads if head.name) or None, reply_by=meeting.reply_by, cancelled=cancelled,
        stages=meeting_stages.stage_rows(meeting, approver_of(body.rules, [head.role for head in heads]), today),
        current=meeting.current if cancelled is None else None,
        next_act=meeting_stages.next_act(meeting, counts, documents.get(DocumentKind.MEETING_NOTICE),
                                         documents.get(DocumentKind.MINUTES), today),
        agenda=agenda, total_minutes=sum(row.minutes or 0 for row in agenda),
        receipts=_receipt_rows(meeting, answers, today), receipt_counts=counts,
        papers=paper_rows(session, meeting, body, documents, today),
        attendance=tuple(_attendance_row(row, substitutes) for row in attendances), attendance_counts=presence.counts(attendances),
        decisions=tuple(_decision_rows(meeting)), record_text=meeting.record_text or "",
        minutes_text=meeting.minutes_text or "", roster_day=meeting.day)


def documents_of(session: Session, meeting_id: int) -> dict[DocumentKind, Document]:
    """Return a meeting's papers by kind: of several the newest that is not void, else the newest."""
    found: dict[DocumentKind, Document] = {}
    for document in session.scalars(select(Document).where(DOCUMENT.c.meeting_id == meeting_id).order_by(DOCUMENT.c.id)):
        standing = found.get(document.kind)
        if standing is None or document.state is not DocumentState.VOID or standing.state is DocumentState.VOID:
            found[document.kind] = document
    return found


def _agenda_row(item: AgendaItem) -> AgendaRow:
    return AgendaRow(item.id, item.version, item.ordinal, item.text, item.reporter or "", item.minutes, item.material or "",
                     item.material == "未收")


def _receipt_rows(meeting: Meeting, answers: Sequence[tuple[Invitation, Sequence[Attendance]]],
                  today: date) -> tuple[ReceiptRow, ...]:
    """List the receipts, those that lack an answer first: the clerk looks for them."""
    order = list(ReceiptState)
    return tuple(
        ReceiptRow(invitation.id or 0, invitation.version or 0, invitation.unit_id, invitation.unit_printed, invitation.state,
                   receipts.STATE_WORDS[invitation.state], _participant(invitation, rows),
                   _receipt_note(meeting, invitation, rows, today))
        for invitation, rows in sorted(answers, key=lambda answer: order.index(answer[0].state)))


def _participant(invitation: Invitation, rows: Sequence[Attendance]) -> str | None:
    if invitation.state is not ReceiptState.REGISTERED:
        return None
    excused = next((row.name for row in rows if row.state is AttendanceState.EXCUSED), None)
    return receipts.who_comes(rows) or excused


def _receipt_note(meeting: Meeting, invitation: Invitation, rows: Sequence[Attendance], today: date) -> str:
    note = invitation.note or ""
    if invitation.state is ReceiptState.REGISTERED:
        states = {row.state for row in rows}
        prefix = "代会" if AttendanceState.SUBSTITUTE in states else "请假" if AttendanceState.EXCUSED in states else ""
        return "，".join(part for part in (prefix, note) if part)
    notified = meeting.step(Stage.NOTIFIED)
    if not note and any(presence.is_vacant(row) for row in rows):
        return "席位空缺"
    if not note and any(row.kind is ParticipantKind.DELEGATE for row in rows):
        return "没有成员席位，由联络员报名"
    if not note and invitation.state is ReceiptState.UNSIGNED and notified and (days := (today - notified.on).days) > 0:
        return f"通知发出{days}天"
    return note


def _attendance_row(row: Attendance, standing_in: Mapping[int, tuple[str, str | None]]) -> AttendanceRow:
    vacant = presence.is_vacant(row)
    announced = presence.standing(row) is not row.state
    words = "空缺" if vacant else "代会，未签到" if announced else presence.STATE_WORDS[row.state]
    return AttendanceRow(
        row.id or 0, row.version or 0, row.kind, row.ordinal, row.role or "", row.unit_printed, row.name, row.post, row.state,
        words, row.substitute_name, row.substitute_post, row.reason, row.signed_at,
        standing_in.get(row.seat_id) if row.seat_id is not None else None)


def _decision_rows(meeting: Meeting) -> list[DecisionRow]:
    return [DecisionRow(one.id, one.version, one.ordinal, one.text, one.lead or "", one.responsible or "", one.deadline,
                        one.task_id)
            for one in sorted(meeting.decisions, key=lambda one: one.ordinal)]
