"""The composition root: one office file and the services that work in it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Self

from secretariat.domain.changes import ChangeSet
from secretariat.domain.findings import Finding
from secretariat.office_services.bodies import BodyServices
from secretariat.office_services.meetings import MeetingServices
from secretariat.office_services.papers import PaperServices
from secretariat.persistence.database import open_database
from secretariat.services.workplace import Workplace

if TYPE_CHECKING:
    from types import TracebackType

    from secretariat.services.desk import DeskService
    from secretariat.services.journal import Journal
    from secretariat.services.lookup import Lookup

FILE_ENDING = ".ysms"
"""Ending of office files, so that the system can tell them from others."""


class Office(BodyServices, MeetingServices, PaperServices):
    """An open office: every verb of the program hangs on one of its services.

    A service is made when it is first asked for, because most of them bring libraries that the first page does not need.
    Services are safe to use from one writing and some reading threads; ``close`` ends them all.
    """

    def __init__(self, workplace: Workplace) -> None:
        self._workplace = workplace

    @property
    def location(self) -> Path:
        """The office file."""
        return self._workplace.database.path

    @property
    def name(self) -> str:
        """What the office is called: the name of its file without the ending."""
        return self.location.stem

    @property
    def actor(self) -> str:
        """Who acts here."""
        return self._workplace.actor

    def today(self) -> date:
        """Return the day the office works on."""
        return self._workplace.today()

    def changes_since(self, act_id: int) -> tuple[ChangeSet, ...]:
        """Return what this or any other window did after an act, oldest first."""
        return self._workplace.database.changes_since(act_id)

    def newest_act(self) -> int:
        """Return the id of the newest act; 0 in a new office."""
        return self._workplace.database.newest_act()

    def examine(self) -> tuple[Finding, ...]:
        """Return everything that is wrong with the file, its numbers and its archive; empty where all is in order."""
        from secretariat.persistence.verify import examine

        return examine(self._workplace.database)

    def save_copy(self, target: Path) -> None:
        """Write a complete, verified copy of the office into a new file. Raises StorageUnavailable; then there is no copy."""
        from secretariat.persistence.backup import copy_database

        copy_database(self.location, target)

    def checkpoint(self) -> None:
        """Bring everything into the one file, so that it can be copied; for idle moments."""
        self._workplace.database.checkpoint()

    def prepare(self) -> None:
        """Bring the libraries of the first page: for the thread that opens the office, so that the window need not."""
        _ = self.desk

    def prepare_pages(self) -> None:
        """Bring the libraries of every other page and of writing: for the reading thread, at the clerk's first touch."""
        from secretariat.persistence import sessions  # noqa: F401

        # What is asked for most comes first, for each takes its time.
        every = (name for part in Office.__mro__ for name, kind in vars(part).items() if isinstance(kind, cached_property))
        for name in ("bodies", "meetings", "documents", "tasks", *every):
            getattr(self, name)

    def close(self) -> None:
        """Bring everything into the one file and let go of it."""
        self._workplace.database.close()

    @cached_property
    def desk(self) -> DeskService:
        """What must be done now."""
        from secretariat.services.desk import DeskService

        return DeskService(self._workplace)

    @cached_property
    def lookup(self) -> Lookup:
        """The palette's search."""
        from secretariat.services.lookup import Lookup

        return Lookup(self._workplace)

    @cached_property
    def journal(self) -> Journal:
        """The record of acts, and undo."""
        from secretariat.services.journal import Journal

        return Journal(self._workplace)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()


def open_office(
    location: str | Path, *, today: Callable[[], date], now: Callable[[], datetime], actor: str,
    announce: Callable[[ChangeSet], None] | None = None, create: bool = True,
) -> Office:
    """Open the office file at ``location``; a missing one is made where ``create`` says so.

    ``announce`` is called with every committed act, in the thread that wrote it. Raises StorageUnavailable or one of its
    kinds with the sentence for the clerk.
    """
    database = open_database(location, create=create, announce=announce)
    return Office(Workplace(database, actor, today, now))


def restore_office(backup: Path, location: Path) -> Path | None:
    """Put a checked backup in the place of an office file nobody has open; return where the replaced file lies now.

    Raises NotAnOfficeFile or DatabaseDamaged where the backup is no good, StorageUnavailable where it cannot be put there.
    """
    from secretariat.persistence.backup import restore

    return restore(backup, location)
