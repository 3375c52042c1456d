"""Which schema this program writes, and the row by which the migrations know it."""

from __future__ import annotations

from sqlalchemy import Column, PrimaryKeyConstraint, String, Table

from secretariat.persistence.tables.metadata import METADATA

SCHEMA = 1
"""Number of the newest migration; lies in the file as ``user_version``, so that opening asks one question."""

SCHEMA_REVISION = f"{SCHEMA:04d}"
"""The same as Alembic names it."""

REVISION = Table(
    "alembic_version",
    METADATA,
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)
"""Described exactly as Alembic makes it, so that a new file and a migrated one are the same."""
