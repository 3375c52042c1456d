"""The row of stages over a meeting's page, and the one act the current stage asks for."""

from __future__ import annotations

from datetime import date

from secretariat.domain import dates
from secretariat.domain.convening import NO_CONSENT_ASKED, OWN_PROPOSAL
from secretariat.domain.documents import Document, DocumentState
from secretariat.domain.listings.meetings import NextAct, ReceiptCounts, StageRow, StageState
from secretariat.domain.meetings import Meeting, MeetingStep
from secretariat.domain.past_meetings import ENTERED_AFTERWARDS
from secretariat.domain.plenaries import end_of_week
from secretariat.domain.stages import STAGES, Stage

MINUTES_WORKDAYS = 5
"""Workdays after a meeting within which its minutes are usually written."""


_PLAIN_ACTS: dict[Stage, NextAct] = {
    Stage.PROPOSED: NextAct("meeting.record_consent", "登记批准"), Stage.APPROVED: NextAct("meeting.record_consent", "登记批准"),
    Stage.HELD: NextAct("meeting.hold", "登记召开"), Stage.MINUTES: NextAct("meeting.draft_minutes", "起草纪要"),
    Stage.ARCHIVED: NextAct("meeting.archive", "归档"),
}


def stage_rows(meeting: Meeting, approver: str, today: date) -> tuple[StageRow, ...]:
    """Return the eight stages with who and when under each; a meeting called off has no current one."""
    current = meeting.current if meeting.cancelled_on is None else None
    rows = []
    for stage in STAGES:
        step = meeting.step(stage)
        if step is not None:
            rows.append(StageRow(stage, StageState.DONE, stage.label, _done(step)))
        else:
            state = StageState.CURRENT if stage is current else StageState.AHEAD
            rows.append(StageRow(stage, state, stage.label, _ahead(stage, meeting, approver, today)))
    return tuple(rows)


def next_act(meeting: Meeting, receipts: ReceiptCounts, notice: Document | None, minutes: Document | None,
             today: date) -> NextAct | None:
    """Return what the current stage asks for; None once everything is done or the meeting was called off."""
    if meeting.cancelled_on is not None:
        return None
    if meeting.current is Stage.RECEIPTS:
        missing = receipts.units - receipts.registered
        if missing and (meeting.day is None or today < meeting.day):
            return NextAct("meeting.open_receipts", f"催回执（{missing}家）")
        return NextAct("meeting.hold", "登记召开")
    if meeting.current is Stage.NOTIFIED:
        return _issuing(notice, "meeting.draft_notice", "生成会议通知", "meeting.issue_notice", "通知")
    if meeting.current is Stage.ISSUED:
        return _issuing(minutes, "meeting.draft_minutes", "起草纪要", "meeting.issue_minutes", "纪要")
    return _PLAIN_ACTS[meeting.current] if meeting.current else None


def _issuing(document: Document | None, draft: str, draft_label: str, issue: str, word: str) -> NextAct:
    if document is None or document.state is DocumentState.VOID:
        return NextAct(draft, draft_label)
    approved = document.state is DocumentState.APPROVED
    return NextAct(issue, f"印发{word}" if approved else f"签发{word}", document.id)


def _done(step: MeetingStep) -> str:
    on = f"{step.on.month:02d}-{step.on.day:02d}"
    if step.note == ENTERED_AFTERWARDS:
        return f"{on} {ENTERED_AFTERWARDS}" if step.stage is Stage.HELD else ""
    if step.note in {OWN_PROPOSAL, NO_CONSENT_ASKED}:
        return "无需批准"
    words = {Stage.NOTIFIED: "印发", Stage.RECEIPTS: step.note or "", Stage.HELD: "", Stage.MINUTES: "起草", Stage.ISSUED: "印发",
             Stage.ARCHIVED: "归档"}
    return f"{on} {words.get(step.stage, step.by or '')}".strip()


def _ahead(stage: Stage, meeting: Meeting, approver: str, today: date) -> str:
    if stage is Stage.RECEIPTS and meeting.reply_by is not None:
        due = meeting.reply_by.date()
        near = today <= due <= end_of_week(today)
        day = f"周{'一二三四五六日'[due.weekday()]}" if near else f"{due.month:02d}-{due.day:02d}"
        return f"{day} {dates.clock(meeting.reply_by.time())} 截止"
    if stage is Stage.HELD and meeting.starts_at is not None:
        at = meeting.starts_at
        return f"{at.month:02d}-{at.day:02d} {dates.clock(at.time())}"
    if stage is Stage.ARCHIVED:
        return f"{(meeting.day or today).year + 1}年3月"
    return {Stage.APPROVED: f"待{approver}同意", Stage.MINUTES: f"会后{MINUTES_WORKDAYS}个工作日", Stage.ISSUED: f"{approver}签发",
            Stage.HELD: "时间未定"}.get(stage, "")
