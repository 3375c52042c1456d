"""Tables of tasks and their parties."""

from __future__ import annotations

from sqlalchemy import Column, Date, Index, Integer, String, Text, text

from secretariat.domain.tasks import PartyRole, TaskStatus
from secretariat.persistence.tables.metadata import choice, record_table, reference

TASK = record_table(
    "task",
    reference("body_id", "body", nullable=True),
    reference("document_id", "document", nullable=True),
    reference("meeting_id", "meeting", nullable=True),
    Column("ordinal", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("category", String, nullable=True),
    Column("number", String, nullable=True),
    Column("deadline", Date, nullable=True, index=True),
    choice("status", TaskStatus),
    Column("completed_on", Date, nullable=True),
    Column("progress", Text, nullable=True),
    # The desk finds what is open and due among fifty thousand that are done.
    Index("ix_task_open_deadline", "deadline", sqlite_where=text("status <> 'completed'")),
)

TASK_PARTY = record_table(
    "task_party",
    reference("task_id", "task"),
    choice("role", PartyRole),
    Column("ordinal", Integer, nullable=False),
    Column("printed_name", String, nullable=False),
    reference("unit_id", "unit", nullable=True),
)
