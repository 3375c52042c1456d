"""Tables of what is kept for a body besides its seats: its office, counterparts elsewhere, names verified with the units."""

from __future__ import annotations

from sqlalchemy import Column, Date, Integer, String

from secretariat.domain.body_offices import OfficeRole
from secretariat.domain.counterparts import CounterpartState
from secretariat.domain.verifications import VerificationState
from secretariat.persistence.tables.metadata import choice, record_table, reference

OFFICE_MEMBER = record_table(
    "office_member",
    reference("body_id", "body"),
    Column("ordinal", Integer, nullable=False),
    choice("role", OfficeRole),
    reference("seat_id", "seat", nullable=True),
    reference("person_id", "person", nullable=True),
    Column("post", String, nullable=True),
    Column("since", Date, nullable=False),
    Column("until", Date, nullable=True),
)

COUNTERPART = record_table(
    "counterpart",
    reference("body_id", "body"),
    Column("ordinal", Integer, nullable=False),
    reference("unit_id", "unit", nullable=True),
    Column("unit_printed", String, nullable=False),
    choice("state", CounterpartState),
    Column("name", String, nullable=True),
    Column("leader", String, nullable=True),
    Column("contact", String, nullable=True),
    Column("phone", String, nullable=True),
    Column("founding_number", String, nullable=True),
    Column("founded_on", Date, nullable=True),
    Column("due_on", Date, nullable=True),
    Column("note", String, nullable=True),
)

VERIFICATION = record_table(
    "verification",
    reference("body_id", "body"),
    reference("unit_id", "unit"),
    choice("state", VerificationState),
    Column("asked_on", Date, nullable=False),
    Column("sent_on", Date, nullable=True),
    Column("verified_on", Date, nullable=True),
    Column("note", String, nullable=True),
)
