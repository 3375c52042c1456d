"""Tables of places, units, their names, and collective parties."""

from __future__ import annotations

from sqlalchemy import Column, Date, Integer, String, Text, UniqueConstraint

from secretariat.domain.duplicates import DirectoryKind
from secretariat.domain.units import UnitKind
from secretariat.persistence.tables.metadata import choice, record_table, reference

PLACE = record_table("place", Column("name", String, nullable=False, unique=True))

UNIT = record_table(
    "unit",
    Column("full_name", String, nullable=False, index=True),
    Column("short_name", String, nullable=True, index=True),
    choice("kind", UnitKind),
    reference("place_id", "place", nullable=True),
    Column("protocol_order", Integer, nullable=False),
    Column("address", String, nullable=True),
    Column("phone", String, nullable=True),
    reference("contact_id", "person", nullable=True),
    Column("ended_on", Date, nullable=True),
    reference("successor_id", "unit", nullable=True),
    Column("search_keys", String, nullable=False),
)

FORMER_UNIT_NAME = record_table(
    "former_unit_name",
    reference("unit_id", "unit"),
    Column("name", String, nullable=False),
    Column("until", Date, nullable=False),
    Column("document", String, nullable=True),
)

UNIT_ALIAS = record_table(
    "unit_alias",
    reference("unit_id", "unit"),
    Column("text", String, nullable=False, index=True),
    Column("search_keys", String, nullable=False),
    UniqueConstraint("unit_id", "text"),
)

UNIT_GROUP = record_table(
    "unit_group",
    Column("name", String, nullable=False, index=True),
    reference("place_id", "place", nullable=True),
    Column("notes", Text, nullable=True),
    Column("ended_on", Date, nullable=True),
    Column("search_keys", String, nullable=False),
)

GROUP_MEMBER = record_table(
    "group_member",
    reference("group_id", "unit_group"),
    reference("unit_id", "unit"),
    Column("ordinal", Integer, nullable=False),
    Column("since", Date, nullable=True),
    Column("until", Date, nullable=True),
)

DISTINCT_PAIR = record_table(
    "distinct_pair",
    choice("kind", DirectoryKind),
    Column("first_id", Integer, nullable=False),
    Column("second_id", Integer, nullable=False),
    UniqueConstraint("kind", "first_id", "second_id"),
)
