"""Connections to one office file: a single one that writes, a few that read snapshots."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING
from urllib.parse import quote

from sqlalchemy import create_engine, event
from sqlalchemy.pool import QueuePool

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from sqlalchemy import Connection, Engine

PAGE_SIZE = 8192
"""Bytes; against the default of 4096 it nearly halves a file full of documents."""

WAITING_SECONDS = 5.0
"""How long a writer waits for another window before the clerk is told."""

_CACHE = "PRAGMA cache_size = -8192"
_WRITING = ("PRAGMA foreign_keys = ON", "PRAGMA synchronous = FULL", "PRAGMA recursive_triggers = ON", _CACHE)
_READING = ("PRAGMA query_only = ON", _CACHE)


def connect(path: Path, *, waiting_seconds: float = WAITING_SECONDS) -> sqlite3.Connection:
    """Open the file, which must be there, without the driver's own transactions; raises ``sqlite3.Error``."""
    posix = path.absolute().as_posix()
    # Path.as_uri() writes a server's name as the authority, which SQLite refuses; four slashes are what it wants.
    address = "file://" + ("" if posix.startswith("/") else "/") + quote(posix) + "?mode=rw"
    return sqlite3.connect(
        address, uri=True, timeout=waiting_seconds, isolation_level=None, check_same_thread=False, cached_statements=512
    )


def writing_engine(path: Path) -> Engine:
    """Make the engine of the one writer: every transaction takes the write lock at once (BEGIN IMMEDIATE)."""
    return _engine(_opener(path, _WRITING), beginning="BEGIN IMMEDIATE", size=1)


def reading_engine(path: Path) -> Engine:
    """Make the engine of the readers: every transaction is a snapshot and refuses to write."""
    return _engine(_opener(path, _READING), beginning="BEGIN", size=4)


def _opener(path: Path, pragmas: tuple[str, ...]) -> Callable[[], sqlite3.Connection]:
    def open_connection() -> sqlite3.Connection:
        connection = connect(path)
        for pragma in pragmas:
            connection.execute(pragma)
        return connection

    return open_connection


def _engine(opener: Callable[[], sqlite3.Connection], *, beginning: str, size: int) -> Engine:
    engine = create_engine(
        "sqlite://", creator=opener, poolclass=QueuePool, pool_size=size, max_overflow=0, pool_timeout=WAITING_SECONDS
    )

    def begin(connection: Connection) -> None:
        connection.exec_driver_sql(beginning)

    event.listen(engine, "begin", begin)
    event.listen(engine, "checkin", _roll_back)
    return engine


def _roll_back(connection: sqlite3.Connection | None, _: object) -> None:
    """End a transaction whose COMMIT failed: SQLite leaves it open, and SQLAlchemy takes it for ended."""
    if connection is not None and connection.in_transaction:
        connection.rollback()
