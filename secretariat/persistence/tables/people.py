"""Tables of people and their posts."""

from __future__ import annotations

from sqlalchemy import Column, Date, String, Text

from secretariat.persistence.tables.metadata import record_table, reference

PERSON = record_table(
    "person",
    Column("name", String, nullable=False, index=True),
    Column("phone", String, nullable=True),
    Column("mobile", String, nullable=True),
    Column("notes", Text, nullable=True),
    Column("ended_on", Date, nullable=True),
    Column("search_keys", String, nullable=False),
)

POST = record_table(
    "post",
    reference("person_id", "person"),
    reference("unit_id", "unit", nullable=True),
    Column("title", String, nullable=True),
    Column("since", Date, nullable=True),
    Column("until", Date, nullable=True),
)
