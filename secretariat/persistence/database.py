"""One open office file: acts are written through it, lists are read from it."""

# The database library takes longer to import than the first page to show, the ORM as long again. Opening a file and the
# first page do without both, so everything that needs them is imported where it is used.

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Self

from secretariat.errors import StorageUnavailable
from secretariat.persistence import faults
from secretariat.persistence.connections import connect_to_glance
from secretariat.persistence.faults import driver_faults
from secretariat.persistence.office_file import check_header, check_schema, create_office_file
from secretariat.persistence.queries import announced
from secretariat.persistence.schema_number import SCHEMA

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager
    from datetime import datetime
    from types import TracebackType

    from sqlalchemy import Connection, Engine
    from sqlalchemy.orm import Session

    from secretariat.domain.changes import ActLabel, ChangeSet
    from secretariat.persistence.unit_of_work import UnitOfWork


class Database:
    """An office file that was opened with ``open_database``; safe to use from one writing and some reading threads.

    Writing: ``with database.unit_of_work(ActLabel("登记会议"), actor=..., now=...) as work: ...; work.commit()``.
    Reading: ``with database.reading() as connection: ...`` gives a snapshot for the functions of ``queries``; those of the
    first page take the driver's connection, ``with database.glance() as connection: ...``.
    """

    def __init__(self, path: Path, announce: Callable[[ChangeSet], None]) -> None:
        self.path = path
        self._announce = announce
        self._identity = _identity_of(path)
        self._glancing: sqlite3.Connection | None = None
        self._made: tuple[Engine, Engine] | None = None
        self._one_at_a_time, self._making = Lock(), Lock()

    @property
    def _writing(self) -> Engine:
        return self._engines()[0]

    @property
    def _reading(self) -> Engine:
        return self._engines()[1]

    def _engines(self) -> tuple[Engine, Engine]:
        with self._making:
            if self._made is None:
                from secretariat.persistence.engines import reading_engine, writing_engine

                self._made = writing_engine(self.path), reading_engine(self.path)
            return self._made

    def unit_of_work(self, label: ActLabel, *, actor: str, now: datetime) -> AbstractContextManager[UnitOfWork]:
        """Open one act; the write lock is held from its first line to its end, and it is rolled back unless committed.

        After ``commit`` the ``announce`` given to ``open_database`` is called, in this thread, with what changed.
        Raises StorageUnavailable where another window writes for more than five seconds or the file is gone.
        """
        from secretariat.persistence.sessions import unit_of_work

        self._demand_same_file()
        return unit_of_work(self._writing, label, actor=actor, now=now, announce=self._announce)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a Core connection on a snapshot: one moment of the file, however long the block lasts; it cannot write."""
        from secretariat.persistence.engines import storage_faults

        with storage_faults(), self._reading.begin() as connection:
            yield connection

    @contextmanager
    def glance(self) -> Iterator[sqlite3.Connection]:
        """Give the driver's own connection on a snapshot, to one thread at a time; for what the first page asks."""
        with self._driver() as connection:
            connection.execute("BEGIN")
            try:
                yield connection
            finally:
                connection.rollback()

    @contextmanager
    def reading_entities(self) -> Iterator[Session]:
        """Give a session on a snapshot, for rules that need entities; what is changed in it is never written."""
        from secretariat.persistence.engines import storage_faults
        from secretariat.persistence.sessions import entities_of

        with storage_faults(), entities_of(self._reading) as session:
            yield session

    def newest_act(self) -> int:
        """Return the id of the newest act of this window or any other; 0 in a new file."""
        with self.glance() as connection:
            return announced.newest_act(connection)

    def changes_since(self, act_id: int) -> tuple[ChangeSet, ...]:
        """Return what was done after an act, oldest first; other windows' acts are noticed by asking this now and then."""
        with self.glance() as connection:
            return announced.changes_since(connection, act_id)

    def checkpoint(self) -> None:
        """Bring everything into the one file, so that it can be copied; for idle moments. A busy file is left for later."""
        with self._driver() as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def close(self) -> None:
        """Bring everything into the one file and let go of it."""
        writing, reading = self._made or (None, None)
        if reading is not None:
            reading.dispose()
        try:
            if _identity_of(self.path) == self._identity:
                self.checkpoint()
        finally:
            if writing is not None:
                writing.dispose()
            with self._one_at_a_time:
                if self._glancing is not None:
                    self._glancing.close()
                    self._glancing = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    @contextmanager
    def _driver(self) -> Iterator[sqlite3.Connection]:
        with self._one_at_a_time, driver_faults():
            if self._glancing is None:
                self._glancing = connect_to_glance(self.path)
            yield self._glancing

    def _demand_same_file(self) -> None:
        """Refuse to write into a file that was deleted or replaced: what is written there would be lost with it."""
        if _identity_of(self.path) != self._identity:
            raise StorageUnavailable(faults.GONE)


def open_database(
    path: str | Path, *, create: bool = False, announce: Callable[[ChangeSet], None] | None = None
) -> Database:
    """Open an office file, given as a path or as ``sqlite:///path``; with ``create`` a missing one is made first.

    A file of an older program is migrated after a copy was laid beside it. Raises NotAnOfficeFile, DatabaseTooNew,
    DatabaseDamaged, and StorageUnavailable where the file or its folder is gone, locked or cannot be written.
    """
    file = Path(str(path).removeprefix("sqlite:///")).absolute()
    if create and not _is_there(file):
        create_office_file(file)
    check_header(file)
    database = Database(file, announce or _tell_nobody)
    try:
        with database.glance() as connection:
            number = check_schema(connection)
        if number < SCHEMA:
            _migrate(file)
    except BaseException:
        database.close()
        raise
    return database


def _migrate(path: Path) -> None:
    # Alembic takes longer to import than everything else here, and is needed once in the life of a version.
    from secretariat.persistence.migrating import migrate

    migrate(path)


def _tell_nobody(_: ChangeSet) -> None:
    """Stand in where nobody listens."""


def _is_there(path: Path) -> bool:
    """Tell whether a file can be seen; in a folder that may not be entered none can, and making one says why."""
    try:
        return path.exists()
    except OSError:
        return False


def _identity_of(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino
