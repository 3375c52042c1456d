"""Connections of the driver to one office file: one that writes, some that read snapshots.

Nothing above the driver is imported here: the first page is read before the database library is there.
"""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING
from urllib.parse import quote

if TYPE_CHECKING:
    from pathlib import Path

PAGE_SIZE = 8192
"""Bytes; against the default of 4096 it nearly halves a file full of documents."""

WAITING_SECONDS = 5.0
"""How long a writer waits for another window before the clerk is told."""

_CACHE = "PRAGMA cache_size = -4096"
"""Kilobytes of pages a connection keeps for itself; the system keeps the file's pages for all of them besides."""
_WRITING = ("PRAGMA foreign_keys = ON", "PRAGMA synchronous = FULL", "PRAGMA recursive_triggers = ON", _CACHE)
_READING = ("PRAGMA query_only = ON", _CACHE)
_GLANCING = ("PRAGMA query_only = ON", "PRAGMA cache_size = -1024")


def connect(path: Path, *, waiting_seconds: float = WAITING_SECONDS) -> sqlite3.Connection:
    """Open the file, which must be there, without the driver's own transactions; raises ``sqlite3.Error``."""
    posix = path.absolute().as_posix()
    # Path.as_uri() writes a server's name as the authority, which SQLite refuses; four slashes are what it wants.
    address = "file://" + ("" if posix.startswith("/") else "/") + quote(posix) + "?mode=rw"
    return sqlite3.connect(
        address, uri=True, timeout=waiting_seconds, isolation_level=None, check_same_thread=False, cached_statements=512
    )


def connect_to_write(path: Path) -> sqlite3.Connection:
    """Open the file for the one writer: references are checked, and what is committed lies on the disk."""
    return _set(connect(path), _WRITING)


def connect_to_read(path: Path) -> sqlite3.Connection:
    """Open the file for a reader, which refuses to write."""
    return _set(connect(path), _READING)


def connect_to_glance(path: Path) -> sqlite3.Connection:
    """Open the file for the few questions that are asked all day long, keeping next to nothing of it in memory."""
    return _set(connect(path), _GLANCING)


def _set(connection: sqlite3.Connection, pragmas: tuple[str, ...]) -> sqlite3.Connection:
    for pragma in pragmas:
        connection.execute(pragma)
    return connection
