"""Bringing an office file of an older program up to this one: a verified copy first, then all steps or none."""

from __future__ import annotations

from importlib.resources import as_file, files
from typing import TYPE_CHECKING

from alembic import command
from alembic.config import Config

from secretariat.persistence.backup import copy_database
from secretariat.persistence.connections import connect
from secretariat.persistence.engines import storage_faults, writing_engine
from secretariat.persistence.schema_number import SCHEMA, SCHEMA_REVISION

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Connection


def migrate(path: Path) -> Path:
    """Bring a file up to this program's schema and return the copy that was laid beside it before.

    Raises StorageUnavailable where the copy cannot be made or the disk is full; the file is then as it was.
    """
    with storage_faults():
        copy = _copy_before(path)
        engine = writing_engine(path)
        try:
            with engine.connect() as connection:
                # Tables are made anew on the way; what refers to them must hold at the end, not in between.
                connection.exec_driver_sql("COMMIT")
                connection.exec_driver_sql("PRAGMA foreign_keys = OFF")
                connection.exec_driver_sql("BEGIN IMMEDIATE")
                run_steps(connection)
                connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA}")
                connection.commit()
        finally:
            engine.dispose()
    return copy


def run_steps(connection: Connection, target: str = SCHEMA_REVISION) -> None:
    """Run every step up to the target over this connection; nothing is committed here."""
    with as_file(files("secretariat.persistence") / "migrations") as folder:
        config = Config()
        config.set_main_option("script_location", str(folder).replace("%", "%%"))
        config.attributes["connection"] = connection
        command.upgrade(config, target)


def _copy_before(path: Path) -> Path:
    """Lay a verified copy beside the file, named after its schema; an older copy of that name is kept."""
    raw = connect(path)
    try:
        (number,) = raw.execute("PRAGMA user_version").fetchone()
    finally:
        raw.close()
    stem = f"{path.stem}（升级前的副本，第{number}版）"
    attempt = 1
    copy = path.with_name(f"{stem}{path.suffix}")
    while copy.exists():
        attempt += 1
        copy = path.with_name(f"{stem}{attempt}{path.suffix}")
    copy_database(path, copy)
    return copy
