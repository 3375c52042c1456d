"""Meetings: kinds, stages, topics, invitations, attendance and what was decided."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from secretariat.domain.stages import STAGES, Stage
from secretariat.errors import RuleBroken


class MeetingKind(StrEnum):
    """The kinds every office knows; the name printed is the meeting's own ``kind_name``."""

    PLENARY = "plenary"
    PARTIAL = "partial"
    LIAISON = "liaison"
    OFFICE = "office"
    OTHER = "other"


KIND_NAMES: dict[MeetingKind, str] = {
    MeetingKind.PLENARY: "全体会议", MeetingKind.PARTIAL: "专题会议", MeetingKind.LIAISON: "联络员会议",
    MeetingKind.OFFICE: "办公室会议", MeetingKind.OTHER: "工作会议",
}


class ReceiptState(StrEnum):
    """未签收 → 已签收 → 已报名."""

    UNSIGNED = "unsigned"
    ACKNOWLEDGED = "acknowledged"
    REGISTERED = "registered"


class AttendanceState(StrEnum):
    """出席, 代会, 请假, 缺席; EXPECTED until the day."""

    EXPECTED = "expected"
    PRESENT = "present"
    SUBSTITUTE = "substitute"
    EXCUSED = "excused"
    ABSENT = "absent"


class ParticipantKind(StrEnum):
    """In what capacity somebody takes part: 出席 by a seat, 出席 for a unit without a member seat, 列席, guest."""

    SEAT = "seat"
    DELEGATE = "delegate"
    OBSERVER = "observer"
    GUEST = "guest"


@dataclass(eq=False, kw_only=True)
class MeetingStep:
    """One stage that was reached: when, by whom, and how."""

    id: int = field(init=False)
    meeting_id: int = field(init=False)
    stage: Stage
    on: date
    by: str | None = None
    note: str | None = None
    version: int = field(init=False)


@dataclass(eq=False, kw_only=True)
class AgendaItem:
    """A topic 议题, with who reports and for how long."""

    id: int = field(init=False)
    meeting_id: int = field(init=False)
    ordinal: int
    text: str
    reporter: str | None = None
    """Reporting unit or units, as printed."""
    minutes: int | None = None
    """Planned duration in minutes."""
    material: str | None = None
    """已收, 未收 or 不需要 as the clerk keeps it; None while unknown."""
    version: int = field(init=False)


@dataclass(eq=False, kw_only=True)
class Invitation:
    """A unit that is called to a meeting, and its receipt 回执."""

    id: int = field(init=False)
    meeting_id: int = field(init=False)
    unit_id: int | None = None
    unit_printed: str
    ordinal: int
    state: ReceiptState = ReceiptState.UNSIGNED
    signed_on: date | None = None
    note: str | None = None
    version: int = field(init=False)


@dataclass(eq=False, kw_only=True)
class Attendance:
    """One participant of a meeting: the seat's holder on the meeting's day, a unit's delegate, an observer or a guest.

    Names and posts are those of the meeting's day (domain rule 1); a substitute keeps the seat and has the own name.
    """

    id: int = field(init=False)
    meeting_id: int = field(init=False)
    kind: ParticipantKind
    ordinal: int
    seat_id: int | None = None
    unit_id: int | None = None
    unit_printed: str = ""
    role: str | None = None
    person_id: int | None = None
    name: str | None = None
    """None while 待报名 or where the seat is vacant."""
    post: str | None = None
    phone: str | None = None
    state: AttendanceState = AttendanceState.EXPECTED
    substitute_name: str | None = None
    substitute_post: str | None = None
    reason: str | None = None
    signed_at: datetime | None = None
    version: int = field(init=False)


@dataclass(eq=False, kw_only=True)
class Decision:
    """Something the meeting decided 议定事项; it can become a task."""

    id: int = field(init=False)
    meeting_id: int = field(init=False)
    ordinal: int
    text: str
    agenda_item_id: int | None = None
    lead: str | None = None
    """Units that lead, as printed, joined by 、."""
    responsible: str | None = None
    deadline: date | None = None
    task_id: int | None = None
    version: int = field(init=False)


@dataclass(eq=False, kw_only=True)
class Meeting:
    """A meeting of a body and everything that leads to it and follows from it."""

    id: int = field(init=False)
    body_id: int
    kind: MeetingKind
    kind_name: str
    title: str
    starts_at: datetime | None = None
    room: str | None = None
    purpose: str | None = None
    proposer: str
    """Role or unit that proposed it."""
    chair: str | None = None
    """Name of who chairs, where the convener delegates; None means the convener."""
    reply_by: datetime | None = None
    record_text: str | None = None
    """会议记录: who said what; internal."""
    minutes_text: str | None = None
    """Running text of the minutes between opening and decisions, one paragraph a line."""
    cancelled_on: date | None = None
    cancel_reason: str | None = None
    entered_afterwards: bool = False
    """补录: held before the body came into this program; it has no stages, counts for the plenary watch and keeps its file."""
    steps: list[MeetingStep] = field(default_factory=list)
    agenda: list[AgendaItem] = field(default_factory=list)
    invitations: list[Invitation] = field(default_factory=list)
    attendances: list[Attendance] = field(default_factory=list)
    decisions: list[Decision] = field(default_factory=list)
    version: int = field(init=False)

    @property
    def day(self) -> date | None:
        """The meeting's day, which its rosters are as of."""
        return self.starts_at.date() if self.starts_at else None

    def step(self, stage: Stage) -> MeetingStep | None:
        """Return when and by whom a stage was reached, or None."""
        return next((step for step in self.steps if step.stage is stage), None)

    @property
    def current(self) -> Stage | None:
        """The first stage not yet reached, None when all are."""
        return next((stage for stage in STAGES if self.step(stage) is None), None)

    def reach(self, stage: Stage, on: date, *, by: str | None = None, note: str | None = None) -> MeetingStep:
        """Record that a stage was reached.

        Raises RuleBroken where the meeting was cancelled, the stage was reached before, or an earlier one is missing:
        what may be left out is decided by the body's rules before this is called, by recording it with a note.
        """
        self.demand_not_cancelled()
        if self.step(stage) is not None:
            raise RuleBroken(f"“{stage.label}”已经登记过。")
        missing = next((earlier for earlier in STAGES[:STAGES.index(stage)] if self.step(earlier) is None), None)
        if missing is not None:
            raise RuleBroken(f"还没有完成“{missing.label}”，不能登记“{stage.label}”。")
        step = MeetingStep(stage=stage, on=on, by=by, note=note)
        self.steps.append(step)
        return step

    def demand_not_cancelled(self) -> None:
        """Raise RuleBroken where the meeting was cancelled."""
        if self.cancelled_on is not None:
            raise RuleBroken("会议已经取消，不能再办理。")

    def postpone(self, starts_at: datetime, room: str | None) -> None:
        """Move the meeting 延期. Raises RuleBroken once it was held or cancelled."""
        self.demand_not_cancelled()
        if self.step(Stage.HELD) is not None:
            raise RuleBroken("会议已经召开，不能再延期。")
        self.starts_at, self.room = starts_at, room

    def cancel(self, on: date, reason: str) -> None:
        """Call the meeting off 取消会议. Raises RuleBroken once it was held or cancelled."""
        self.demand_not_cancelled()
        if self.step(Stage.HELD) is not None:
            raise RuleBroken("会议已经召开，不能再取消。")
        self.cancelled_on, self.cancel_reason = on, reason
