"""Opens what reads and writes entities; with this module comes the ORM, which nobody who only lists needs."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError

from secretariat.errors import Conflict
from secretariat.persistence import journal
from secretariat.persistence.engines import storage_faults
from secretariat.persistence.mapping import map_everything
from secretariat.persistence.unit_of_work import CHANGED_MEANWHILE, UnitOfWork

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from sqlalchemy import Engine

    from secretariat.domain.changes import ActLabel, ChangeSet


@contextmanager
def unit_of_work(
    engine: Engine, label: ActLabel, *, actor: str, now: datetime, announce: Callable[[ChangeSet], None]
) -> Iterator[UnitOfWork]:
    """Open one act on the writing engine and hold the write lock until the block ends; rolled back unless committed."""
    map_everything()
    act = journal.OpenAct(verb=label.verb, undoable=label.undoable, actor=actor, at=now)
    with storage_faults(), Session(engine, expire_on_commit=False, info={journal.OPEN_ACT: act}) as session:
        try:
            # The lock first: what the act reads is then what it changes.
            session.connection()
            yield UnitOfWork(session, act, announce)
        except StaleDataError as error:
            raise Conflict(CHANGED_MEANWHILE) from error


def entities_of(engine: Engine) -> Session:
    """Open a session that only reads; what is changed in it is never written."""
    map_everything()
    return Session(engine, autoflush=False)
