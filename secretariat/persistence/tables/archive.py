"""Tables of the archive: sealed units and the files in them."""

from __future__ import annotations

from sqlalchemy import Column, Date, DateTime, ForeignKey, Integer, String, Text, UniqueConstraint

from secretariat.domain.archive import ArchivalPart, Retention
from secretariat.persistence.tables.metadata import choice, record_table, reference

ARCHIVAL_UNIT = record_table(
    "archival_unit",
    reference("document_id", "document"),
    reference("body_id", "body", nullable=True),
    reference("meeting_id", "meeting", nullable=True),
    Column("kind_label", String, nullable=False),
    Column("title", String, nullable=False),
    Column("responsible", String, nullable=True),
    Column("number", String, nullable=True),
    Column("dated", Date, nullable=False),
    Column("year", Integer, nullable=False, index=True),
    choice("retention", Retention),
    Column("pages", Integer, nullable=True),
    Column("text", Text, nullable=False),
    Column("sealed_at", DateTime, nullable=False),
    Column("seal", String(64), nullable=False),
    Column("archival_number", String, nullable=True, unique=True),
)

ARCHIVAL_FILE = record_table(
    "archival_file",
    reference("unit_id", "archival_unit"),
    choice("part", ArchivalPart),
    Column("ordinal", Integer, nullable=False),
    Column("file_name", String, nullable=False),
    Column("digest", String(64), ForeignKey("blob.sha256"), nullable=False, index=True),
    UniqueConstraint("unit_id", "ordinal"),
)
