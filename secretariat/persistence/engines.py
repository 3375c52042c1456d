"""The database library over the driver's connections: engines, their transactions, and what they report."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING

import sqlalchemy.exc
from sqlalchemy import create_engine, event
from sqlalchemy.pool import QueuePool

from secretariat.errors import StorageUnavailable
from secretariat.persistence.connections import WAITING_SECONDS, connect_to_read, connect_to_write
from secretariat.persistence.faults import WAITING, driver_faults, sentence_for

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from sqlalchemy import Connection, Engine


def writing_engine(path: Path) -> Engine:
    """Make the engine of the one writer: every transaction takes the write lock at once (BEGIN IMMEDIATE)."""
    return _engine(partial(connect_to_write, path), beginning="BEGIN IMMEDIATE", size=1)


def reading_engine(path: Path) -> Engine:
    """Make the engine of the readers: every transaction is a snapshot and refuses to write."""
    return _engine(partial(connect_to_read, path), beginning="BEGIN", size=4)


@contextmanager
def storage_faults() -> Iterator[None]:
    """Let what the database reports leave this block as a SecretariatError; defects of the program pass unchanged."""
    try:
        with driver_faults():
            yield
    except sqlalchemy.exc.DBAPIError as error:
        told = sentence_for(error.orig) if isinstance(error.orig, sqlite3.Error) else None
        if told is None:
            raise
        raise told from error
    except sqlalchemy.exc.TimeoutError as error:
        raise StorageUnavailable(WAITING) from error


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
