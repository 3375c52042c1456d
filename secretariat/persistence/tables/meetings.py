"""Tables of meetings and of all that belongs to one."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Date, DateTime, Index, Integer, String, Text, UniqueConstraint, text

from secretariat.domain.meetings import AttendanceState, MeetingKind, ParticipantKind, ReceiptState
from secretariat.domain.seating import EvenRule, Facing, RoomShape, Zone
from secretariat.domain.stages import Stage
from secretariat.persistence.tables.metadata import choice, record_table, reference

MEETING = record_table(
    "meeting",
    reference("body_id", "body"),
    choice("kind", MeetingKind),
    Column("kind_name", String, nullable=False),
    Column("title", String, nullable=False),
    Column("starts_at", DateTime, nullable=True, index=True),
    Column("room", String, nullable=True),
    Column("purpose", Text, nullable=True),
    Column("proposer", String, nullable=False),
    Column("chair", String, nullable=True),
    Column("reply_by", DateTime, nullable=True),
    Column("record_text", Text, nullable=True),
    Column("minutes_text", Text, nullable=True),
    Column("cancelled_on", Date, nullable=True),
    Column("cancel_reason", String, nullable=True),
    Column("entered_afterwards", Boolean, nullable=False, default=False),
    # The desk finds the few that are under way without opening the twenty thousand that are over.
    Index("ix_meeting_cancelled_on_starts_at", "cancelled_on", "starts_at"),
)

MEETING_STEP = record_table(
    "meeting_step",
    reference("meeting_id", "meeting"),
    choice("stage", Stage),
    Column("on", Date, nullable=False),
    Column("by", String, nullable=True),
    Column("note", String, nullable=True),
    UniqueConstraint("meeting_id", "stage"),
    Index("ix_meeting_step_archived", "meeting_id", sqlite_where=text("stage = 'archived'")),
)

AGENDA_ITEM = record_table(
    "agenda_item",
    reference("meeting_id", "meeting"),
    Column("ordinal", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("reporter", String, nullable=True),
    Column("minutes", Integer, nullable=True),
    Column("material", String, nullable=True),
)

INVITATION = record_table(
    "invitation",
    reference("meeting_id", "meeting"),
    reference("unit_id", "unit", nullable=True),
    Column("unit_printed", String, nullable=False),
    Column("ordinal", Integer, nullable=False),
    choice("state", ReceiptState),
    Column("signed_on", Date, nullable=True),
    Column("note", String, nullable=True),
)

ATTENDANCE = record_table(
    "attendance",
    reference("meeting_id", "meeting"),
    choice("kind", ParticipantKind),
    Column("ordinal", Integer, nullable=False),
    reference("seat_id", "seat", nullable=True),
    reference("unit_id", "unit", nullable=True),
    Column("unit_printed", String, nullable=False),
    Column("role", String, nullable=True),
    reference("person_id", "person", nullable=True),
    Column("name", String, nullable=True),
    Column("post", String, nullable=True),
    Column("phone", String, nullable=True),
    choice("state", AttendanceState),
    Column("substitute_name", String, nullable=True),
    Column("substitute_post", String, nullable=True),
    Column("reason", String, nullable=True),
    Column("signed_at", DateTime, nullable=True),
)

DECISION = record_table(
    "decision",
    reference("meeting_id", "meeting"),
    Column("ordinal", Integer, nullable=False),
    Column("text", Text, nullable=False),
    reference("agenda_item_id", "agenda_item", nullable=True),
    Column("lead", String, nullable=True),
    Column("responsible", String, nullable=True),
    Column("deadline", Date, nullable=True),
    reference("task_id", "task", nullable=True),
)

SEATING_PLAN = record_table(
    "seating_plan",
    reference("meeting_id", "meeting"),
    choice("shape", RoomShape),
    choice("facing", Facing),
    choice("even", EvenRule),
    Column("main_places", Integer, nullable=True),
    UniqueConstraint("meeting_id"),
)

SEATING_PLACE = record_table(
    "seating_place",
    reference("seating_plan_id", "seating_plan"),
    choice("zone", Zone),
    Column("number", Integer, nullable=False),
    Column("sitter", String, nullable=False),
)
