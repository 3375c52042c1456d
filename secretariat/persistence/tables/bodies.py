"""Tables of bodies, their units, duties and phases."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Date, Integer, String, Text

from secretariat.domain.bodies import BodyKind, Consent, EndKind, IssuerKind, PlenaryPeriod, ReplacementRoute
from secretariat.persistence.tables.metadata import choice, record_table, reference

BODY = record_table(
    "body",
    choice("kind", BodyKind),
    Column("name", String, nullable=False),
    Column("short_name", String, nullable=False),
    reference("place_id", "place", nullable=True),
    Column("mandate", Text, nullable=True),
    Column("basis_documents", Text, nullable=True),
    reference("superior_id", "body", nullable=True),
    reference("founding_document_id", "document", nullable=True),
    Column("founding_number", String, nullable=True),
    Column("founding_issuer", String, nullable=True),
    Column("founded_on", Date, nullable=True),
    Column("in_use_from", Date, nullable=False),
    reference("lead_unit_id", "unit", nullable=True),
    reference("office_unit_id", "unit", nullable=True),
    Column("office_director", String, nullable=True),
    Column("office_members", String, nullable=True),
    Column("plenaries", Integer, nullable=True),
    choice("plenary_period", PlenaryPeriod),
    choice("replacement", ReplacementRoute, nullable=True),
    Column("approver", String, nullable=True),
    choice("consent", Consent),
    Column("seal_unit", String, nullable=True),
    choice("issuer", IssuerKind, nullable=True),
    Column("proposers", String, nullable=True),
    Column("chairs", String, nullable=True),
    Column("ended_on", Date, nullable=True),
    choice("end_kind", EndKind, nullable=True),
    reference("successor_id", "body", nullable=True),
    Column("liaisons_in_office", Boolean, nullable=False, default=False),
    Column("end_document", String, nullable=True),
    Column("search_keys", String, nullable=False),
)

FORMER_NAME = record_table(
    "former_name",
    reference("body_id", "body"),
    Column("name", String, nullable=False),
    Column("short_name", String, nullable=False),
    Column("until", Date, nullable=False),
    Column("document", String, nullable=True),
)

MEMBER_UNIT = record_table(
    "member_unit",
    reference("body_id", "body"),
    reference("unit_id", "unit"),
    Column("ordinal", Integer, nullable=False),
    Column("printed_name", String, nullable=False),
    Column("since", Date, nullable=False),
    Column("until", Date, nullable=True),
)

DUTY = record_table(
    "duty",
    reference("body_id", "body"),
    Column("ordinal", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("printed_units", String, nullable=True),
)

DUTY_UNIT = record_table("duty_unit", reference("duty_id", "duty"), reference("unit_id", "unit"))

PHASE = record_table(
    "phase",
    reference("body_id", "body"),
    Column("ordinal", Integer, nullable=False),
    Column("name", String, nullable=False),
    Column("start", Date, nullable=True),
    Column("end", Date, nullable=True),
)
