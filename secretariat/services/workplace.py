"""Where every service works: one office file, one clerk, and a day that is handed in."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from secretariat.domain.changes import ActLabel
from secretariat.persistence.database import Database

if TYPE_CHECKING:
    from sqlite3 import Connection as DriverConnection

    from sqlalchemy import Connection

    # Writing brings the ORM along, which the first page does without.
    from secretariat.persistence.unit_of_work import UnitOfWork


@dataclass(frozen=True)
class Workplace:
    """Who acts, in which file, and what day it is. ``today`` and ``now`` are asked anew for every act."""

    database: Database
    actor: str
    today: Callable[[], date]
    now: Callable[[], datetime]

    def act(self, verb: str, *, undoable: bool = True) -> AbstractContextManager[UnitOfWork]:
        """Open one act of the clerk under a name she reads in the record and on 撤销; nothing lasts before its ``commit``."""
        return self.database.unit_of_work(ActLabel(verb, undoable), actor=self.actor, now=self.now())

    def look(self) -> AbstractContextManager[Connection]:
        """Give a connection on one moment of the file, for the functions of ``persistence.queries``."""
        return self.database.reading()

    def glance(self) -> AbstractContextManager[DriverConnection]:
        """Give the driver's connection on one moment of the file, for the queries of the first page: they wait for no library."""
        return self.database.glance()
