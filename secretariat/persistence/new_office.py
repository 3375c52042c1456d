"""What a new office file holds: every table, and nothing in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import insert

from secretariat.persistence.engines import storage_faults, writing_engine
from secretariat.persistence.schema_number import SCHEMA, SCHEMA_REVISION
from secretariat.persistence.search_tables import create_search_tables
from secretariat.persistence.tables.catalogue import METADATA
from secretariat.persistence.tables.schema import REVISION

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Connection


def fill(path: Path, *, application_id: int, page_size: int) -> None:
    """Make an empty file an office file; raises StorageUnavailable, and the file is then no office file."""
    engine = writing_engine(path)
    try:
        with storage_faults():
            _settle_format(path, application_id, page_size)
            with engine.begin() as connection:
                create_everything(connection)
    finally:
        engine.dispose()


def create_everything(connection: Connection) -> None:
    """Create all tables, indices, triggers and the search index at once, stamped as the migrations would leave them."""
    METADATA.create_all(connection)
    create_search_tables(connection)
    connection.execute(insert(REVISION).values(version_num=SCHEMA_REVISION))
    connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA}")


def _settle_format(path: Path, application_id: int, page_size: int) -> None:
    """Set what can only be set while the file is empty."""
    engine = writing_engine(path)
    try:
        raw = engine.raw_connection()
        try:
            cursor = raw.cursor()
            for pragma in (f"page_size = {page_size}", f"application_id = {application_id}", "journal_mode = WAL"):
                cursor.execute(f"PRAGMA {pragma}").fetchall()
        finally:
            raw.close()
    finally:
        engine.dispose()
