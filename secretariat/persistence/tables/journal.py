"""Tables of the journal and of file contents: written by this room alone, never mapped, themselves not journaled."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, DateTime, ForeignKey, Index, Integer, LargeBinary, String, Table, Text

from secretariat.persistence.tables.metadata import METADATA

ACT = Table(
    "act",
    METADATA,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("at", DateTime, nullable=False),
    Column("actor", String, nullable=False),
    Column("verb", String, nullable=False),
    Column("undoable", Boolean, nullable=False),
    Column("undo_of", Integer, ForeignKey("act.id"), nullable=True, index=True),
    sqlite_autoincrement=True,
)

CHANGE = Table(
    "change",
    METADATA,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("act_id", Integer, ForeignKey("act.id"), nullable=False, index=True),
    Column("table_name", String, nullable=False),
    Column("row_id", Integer, nullable=False),
    Column("before", Text, nullable=True),
    Column("after", Text, nullable=True),
    Index("ix_change_row", "table_name", "row_id"),
    sqlite_autoincrement=True,
)

BLOB = Table(
    "blob",
    METADATA,
    Column("sha256", String(64), primary_key=True),
    Column("size", Integer, nullable=False),
    Column("packed", Boolean, nullable=False),
    Column("data", LargeBinary, nullable=False),
)
