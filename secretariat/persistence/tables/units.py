"""Tables of places, units and their names."""

from __future__ import annotations

from sqlalchemy import Column, Date, Integer, String, UniqueConstraint

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
    Column("ended_on", Date, nullable=True),
    Column("search_keys", String, nullable=False),
)

UNIT_ALIAS = record_table(
    "unit_alias",
    reference("unit_id", "unit"),
    Column("text", String, nullable=False, index=True),
    Column("search_keys", String, nullable=False),
    UniqueConstraint("unit_id", "text"),
)
