"""The row by which the migrations know the schema of a file."""

from __future__ import annotations

from sqlalchemy import Column, PrimaryKeyConstraint, String, Table

from secretariat.persistence.tables.metadata import METADATA

REVISION = Table(
    "alembic_version",
    METADATA,
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)
"""Described exactly as Alembic makes it, so that a new file and a migrated one are the same."""
