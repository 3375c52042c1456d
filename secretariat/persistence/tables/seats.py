"""Tables of seats and of who sits on them from when to when."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Date, Index, Integer, String

from secretariat.domain.body_kinds import ReplacementRoute
from secretariat.domain.seats import AppointmentState, RoleRank, SeatBasis
from secretariat.persistence.tables.metadata import choice, record_table, reference

SEAT = record_table(
    "seat",
    reference("body_id", "body"),
    Column("role", String, nullable=False),
    choice("rank", RoleRank),
    reference("unit_id", "unit", nullable=True),
    Column("unit_printed", String, nullable=True),
    Column("title", String, nullable=True),
    choice("basis", SeatBasis),
    Column("ordinal", Integer, nullable=False),
    choice("route", ReplacementRoute, nullable=True),
    Column("since", Date, nullable=False),
    Column("until", Date, nullable=True),
    reference("substitute_id", "person", nullable=True),
    Column("substitute_post", String, nullable=True),
)

FORMER_PLACE = record_table(
    "former_place",
    reference("seat_id", "seat"),
    Column("until", Date, nullable=False),
    Column("ordinal", Integer, nullable=False),
)

APPOINTMENT = record_table(
    "appointment",
    reference("seat_id", "seat"),
    reference("person_id", "person"),
    Column("post", String, nullable=True),
    Column("since", Date, nullable=False),
    Column("until", Date, nullable=True),
    Column("end_reason", String, nullable=True),
    choice("state", AppointmentState),
    Column("acting", Boolean, nullable=False),
    Column("letter", String, nullable=True),
    Column("letter_owed", Boolean, nullable=False),
    reference("filing_document_id", "document", nullable=True),
    Column("acting_as", String, nullable=True),
    choice("route", ReplacementRoute, nullable=True),
    Column("basis_document", String, nullable=True),
    Column("proposed_on", Date, nullable=True),
    Column("decided_on", Date, nullable=True),
    Column("reported_on", Date, nullable=True),
    Column("filed_on", Date, nullable=True),
    Column("remind_on", Date, nullable=True, index=True),
    # Who holds a seat, on any day, is answered by the index alone.
    Index("ix_appointment_seat_since", "seat_id", "since", "until", "state"),
)
