"""Tables of registered documents, their files and their numbers."""

from __future__ import annotations

from sqlalchemy import Column, Date, DateTime, ForeignKey, Index, Integer, String, Text, UniqueConstraint

from secretariat.domain.documents import DocumentKind, DocumentState, RevisionOrigin, SeriesKind
from secretariat.persistence.tables.metadata import choice, record_table, reference

DOCUMENT = record_table(
    "document",
    choice("kind", DocumentKind),
    Column("title", String, nullable=False),
    reference("body_id", "body", nullable=True),
    reference("meeting_id", "meeting", nullable=True),
    choice("state", DocumentState),
    Column("number", String, nullable=True, index=True),
    reference("series_id", "number_series", nullable=True),
    Column("year", Integer, nullable=True),
    Column("serial", Integer, nullable=True),
    Column("issuer", String, nullable=True),
    Column("roster_date", Date, nullable=True),
    Column("copies", Integer, nullable=True),
    Column("approver", String, nullable=True),
    Column("approved_on", Date, nullable=True),
    Column("issued_on", Date, nullable=True),
    Column("void_reason", String, nullable=True),
    Column("registered_on", Date, nullable=False, index=True),
    # A number once given stays with its document, void or not, and is never given again (domain rule 7).
    UniqueConstraint("series_id", "year", "serial"),
    # The desk asks for what is under way, a handful among a hundred thousand.
    Index("ix_document_state", "state"),
    # The register offers the kinds there are.
    Index("ix_document_kind", "kind"),
)

REVISION = record_table(
    "revision",
    reference("document_id", "document"),
    Column("ordinal", Integer, nullable=False),
    choice("origin", RevisionOrigin),
    Column("file_name", String, nullable=False),
    Column("digest", String(64), ForeignKey("blob.sha256"), nullable=False, index=True),
    Column("pdf_digest", String(64), ForeignKey("blob.sha256"), nullable=True),
    Column("text", Text, nullable=False),
    Column("made_at", DateTime, nullable=False),
    Column("made_by", String, nullable=False),
    UniqueConstraint("document_id", "ordinal"),
)

NUMBER_SERIES = record_table(
    "number_series",
    reference("body_id", "body", nullable=True),
    choice("document_kind", DocumentKind, nullable=True),
    choice("kind", SeriesKind),
    Column("code", String, nullable=True),
    Column("start", Integer, nullable=False),
)

NUMBER_COUNTER = record_table(
    "number_counter",
    reference("series_id", "number_series"),
    Column("year", Integer, nullable=False),
    Column("last", Integer, nullable=False),
    UniqueConstraint("series_id", "year"),
)
