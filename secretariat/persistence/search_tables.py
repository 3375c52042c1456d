"""The full-text index as a table of the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy import Connection


def create_search_tables(connection: Connection) -> None:
    """Create the empty index over archived papers."""
    connection.exec_driver_sql(
        "CREATE VIRTUAL TABLE paper_index USING fts5(words, content='', tokenize='ascii', detail='full')"
    )
