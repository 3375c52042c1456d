"""Which schema this program writes, said where nothing but the standard library is needed to read it."""

from __future__ import annotations

SCHEMA = 1
"""Number of the newest migration; lies in the file as ``user_version``, so that opening asks one question."""

SCHEMA_REVISION = f"{SCHEMA:04d}"
"""The same as Alembic names it."""
