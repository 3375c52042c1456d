"""Table of the office's settings."""

from __future__ import annotations

from sqlalchemy import Column, String, Text

from secretariat.persistence.tables.metadata import record_table

OFFICE_SETTING = record_table(
    "office_setting",
    Column("name", String, nullable=False, unique=True),
    Column("value", Text, nullable=False),
)
