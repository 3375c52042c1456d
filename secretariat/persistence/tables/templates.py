"""Table of the office's own templates."""

from __future__ import annotations

from sqlalchemy import Column, Date, ForeignKey, String, UniqueConstraint

from secretariat.persistence.tables.metadata import record_table, reference

OFFICE_TEMPLATE = record_table(
    "office_template",
    Column("kind", String, nullable=False),
    reference("body_id", "body", nullable=True),
    Column("file_name", String, nullable=False),
    Column("digest", String(64), ForeignKey("blob.sha256"), nullable=False),
    Column("chosen_on", Date, nullable=False),
    UniqueConstraint("kind", "body_id"),
)
