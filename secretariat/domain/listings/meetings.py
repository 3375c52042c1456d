"""Meetings as lists and as one page: stages, topics, receipts, papers, attendance."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from secretariat.domain.documents import DocumentKind, DocumentState
from secretariat.domain.meetings import AttendanceState, MeetingKind, ParticipantKind, ReceiptState
from secretariat.domain.stages import Stage


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """A meeting in a list."""

    meeting_id: int
    body_id: int
    body: str
    title: str
    kind: MeetingKind
    kind_name: str
    starts_at: datetime | None
    room: str | None
    stage: Stage | None
    stage_text: str
    """回执 12/18, 待批准, 已归档, 已取消 …"""
    tone: str
    """``ok``, ``warn``, ``alarm``, ``info`` or ``plain``."""


class StageState(StrEnum):
    """How a stage is drawn."""

    DONE = "done"
    CURRENT = "current"
    AHEAD = "ahead"
    SKIPPABLE = "skippable"


@dataclass(frozen=True, slots=True)
class StageRow:
    """One stage of the stepper: its word, and who and when under it."""

    stage: Stage
    state: StageState
    label: str
    caption: str


@dataclass(frozen=True, slots=True)
class AgendaRow:
    """One topic."""

    item_id: int
    version: int
    ordinal: int
    text: str
    reporter: str
    minutes: int | None
    material: str
    material_missing: bool


@dataclass(frozen=True, slots=True)
class ReceiptRow:
    """One unit's receipt and who comes for it."""

    invitation_id: int
    version: int
    unit_id: int | None
    unit: str
    state: ReceiptState
    state_text: str
    participant: str | None
    note: str


@dataclass(frozen=True, slots=True)
class ReceiptCounts:
    """How the receipts stand."""

    registered: int
    acknowledged: int
    unsigned: int
    present: int
    substitutes: int
    excused: int

    @property
    def units(self) -> int:
        """Number of units called."""
        return self.registered + self.acknowledged + self.unsigned


class PaperPart(StrEnum):
    """When a paper of a meeting is needed; the value is the word a clerk reads."""

    BEFORE = "会前"
    AT = "会中"
    AFTER = "会后"


@dataclass(frozen=True, slots=True)
class MeetingPaperRow:
    """One paper of a meeting: what it is, how it stands, and its document where there is one."""

    kind: DocumentKind
    label: str
    detail: str
    """文号, 份数, 人数: what the middle column shows."""
    state_text: str
    tone: str
    document_id: int | None
    document_state: DocumentState | None
    stale: bool
    """True where the roster changed since it was made: 名单有变，重印n份."""
    can_draft: bool
    """False where it is not its time yet; ``state_text`` then says when."""
    part: PaperPart = PaperPart.BEFORE
    main: bool = True
    """False for what many meetings do without: listed once it was made, till then offered under 更多文书."""
    to_write: bool = False
    """True where its text has to be typed before it can be laid out: a record nobody has written yet."""


@dataclass(frozen=True, slots=True)
class AttendanceRow:
    """One participant on the sign-in page."""

    attendance_id: int
    version: int
    kind: ParticipantKind
    ordinal: int
    role: str
    unit: str
    name: str | None
    post: str | None
    state: AttendanceState
    state_text: str
    substitute_name: str | None
    substitute_post: str | None
    reason: str | None
    signed_at: datetime | None
    attends_as_a_rule: tuple[str, str | None] | None = None
    """Name and post of who stands in for this seat's holder as a rule 固定代会人."""


@dataclass(frozen=True, slots=True)
class AttendanceCounts:
    """How the room is filled; the rate counts substitutes and keeps leave in the denominator (domain rule 12)."""

    expected: int
    present: int
    substitutes: int
    excused: int
    absent: int
    open: int

    @property
    def rate(self) -> float | None:
        """Share of seats present or substituted, 0 to 1; None where nobody is expected."""
        return (self.present + self.substitutes) / self.expected if self.expected else None


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """One decision of the meeting, and the task it became."""

    decision_id: int
    version: int
    ordinal: int
    text: str
    lead: str
    responsible: str
    deadline: date | None
    task_id: int | None


@dataclass(frozen=True, slots=True)
class NextAct:
    """The one primary button of a meeting: what the current stage asks for."""

    command: str
    """``meeting.record_consent``, ``meeting.draft_notice``, ``meeting.issue_notice``, ``meeting.open_receipts``,
    ``meeting.hold``, ``meeting.draft_minutes``, ``meeting.issue_minutes``, ``meeting.archive``."""
    label: str
    document_id: int | None = None


@dataclass(frozen=True, slots=True)
class MeetingView:
    """A meeting's page, complete."""

    meeting_id: int
    version: int
    body_id: int
    body: str
    title: str
    kind: MeetingKind
    kind_name: str
    starts_at: datetime | None
    room: str | None
    proposer: str
    approver: str | None
    chair: str | None
    convener: str | None
    reply_by: datetime | None
    cancelled: str | None
    """The reason, where the meeting was called off."""
    stages: tuple[StageRow, ...]
    current: Stage | None
    next_act: NextAct | None
    agenda: tuple[AgendaRow, ...]
    total_minutes: int
    receipts: tuple[ReceiptRow, ...]
    receipt_counts: ReceiptCounts
    papers: tuple[MeetingPaperRow, ...]
    attendance: tuple[AttendanceRow, ...]
    attendance_counts: AttendanceCounts
    decisions: tuple[DecisionRow, ...]
    record_text: str
    minutes_text: str
    roster_day: date | None
