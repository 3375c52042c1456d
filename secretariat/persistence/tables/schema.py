"""Which schema this program writes, and the row by which the migrations know it."""

from __future__ import annotations

from sqlalchemy import Column, String, Table

from secretariat.persistence.tables.metadata import METADATA

SCHEMA = 1
"""Number of the newest migration; lies in the file as ``user_version``, so that opening asks one question."""

SCHEMA_REVISION = f"{SCHEMA:04d}"
"""The same as Alembic names it."""

REVISION = Table("alembic_version", METADATA, Column("version_num", String(32), primary_key=True))
