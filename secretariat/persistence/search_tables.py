"""The tables of the full-text index; they follow from the archive, are never mapped, and can be made anew from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Column, ForeignKey, Integer, String, Table, UniqueConstraint, column, table

from secretariat.persistence.tables.metadata import METADATA

if TYPE_CHECKING:
    from sqlalchemy import Connection

PAPER_FACET = Table(
    "paper_facet",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("body_id", Integer, nullable=True),
    Column("year", Integer, nullable=False),
    Column("kind_label", String, nullable=False),
    UniqueConstraint("body_id", "year", "kind_label"),
)
"""What hits are narrowed to and counted by: each body, year and kind that papers have together, once."""

PAPER = Table(
    "paper",
    METADATA,
    # The day of the paper and a running number of that day in one: its order, downwards, is the order of hits.
    Column("key", Integer, primary_key=True, autoincrement=False),
    Column("unit_id", Integer, ForeignKey("archival_unit.id", deferrable=True, initially="DEFERRED"), nullable=False, unique=True),
    Column("facet_id", Integer, ForeignKey("paper_facet.id"), nullable=False, index=True),
)
"""The papers that are in the index: narrow rows, because those of the archive carry whole texts."""

PAPER_INDEX = table("paper_index", column("paper_index"), column("rowid"), column("title"), column("text"), column("facets"))
"""The FTS5 table; its ``rowid`` is the paper's ``key``, its hidden column of the same name takes MATCH and commands."""

INDEX_STATEMENT = (
    "CREATE VIRTUAL TABLE paper_index USING fts5(title, text, facets, content='', tokenize='ascii', detail='full')"
)


def create_search_tables(connection: Connection) -> None:
    """Create the empty full-text index; the tables beside it come with all others."""
    connection.exec_driver_sql(INDEX_STATEMENT)
