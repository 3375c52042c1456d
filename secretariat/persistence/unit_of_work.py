"""One act of the clerk: one transaction, one entry in the journal, one announcement."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from secretariat.errors import Conflict, NotFound
from secretariat.persistence import blobs, journal
from secretariat.persistence.undo import undo

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from sqlalchemy import Connection
    from sqlalchemy.orm import Session

    from secretariat.domain.changes import ChangeSet

_Entity = TypeVar("_Entity")

CHANGED_MEANWHILE = "这条记录已被修改：在您打开之后，别人或另一个窗口保存过它。本次没有保存，请重新打开后再改。"
_NOT_THERE = "要找的记录不在了，可能已被删除。"


class UnitOfWork:
    """Everything one act reads and writes; nothing of it lasts unless ``commit`` is reached.

    Got from ``Database.unit_of_work``, used in one thread, gone with its block. Entities loaded here stay here:
    hand out frozen rows only.
    """

    def __init__(self, session: Session, act: journal.OpenAct, announce: Callable[[ChangeSet], None]) -> None:
        self.session = session
        self._act = act
        self._announce = announce
        self._changes: ChangeSet | None = None

    @property
    def connection(self) -> Connection:
        """The Core connection of this transaction, for the functions of ``queries``; flush first what they should see."""
        return self.session.connection()

    @property
    def now(self) -> datetime:
        """The moment of the act, as it was handed in."""
        return self._act.at

    @property
    def actor(self) -> str:
        """Who acts."""
        return self._act.actor

    @property
    def changes(self) -> ChangeSet | None:
        """What was committed; None before ``commit`` and where nothing changed."""
        return self._changes

    def add(self, *entities: object) -> None:
        """Put new entities under this act; they get their ids at the next ``flush`` or ``commit``."""
        self.session.add_all(entities)

    def get(self, entity: type[_Entity], id: int, *, version: int | None = None) -> _Entity:  # noqa: A002
        """Load one entity by its id, whole and unsaved changes included.

        ``version`` is the counter the clerk saw when the form was opened: another one raises Conflict, and a form
        that was filled in from old values cannot overwrite newer ones. Raises NotFound where there is none.
        """
        found = self.session.get(entity, id)
        if found is None:
            raise NotFound(_NOT_THERE)
        if version is not None and getattr(found, "version") != version:  # noqa: B009
            raise Conflict(CHANGED_MEANWHILE)
        return found

    def delete(self, entity: object) -> None:
        """Delete one entity; parts that belong to it go only as far as the mapping cascades in the session."""
        self.session.delete(entity)

    def flush(self) -> None:
        """Write what has changed so far, so that ids are known and queries see it; still nothing lasts."""
        self.session.flush()

    def keep_file(self, data: bytes) -> str:
        """Keep a file's bytes and return their SHA-256, 64 hexadecimal digits; the same bytes lie in the office file once."""
        return blobs.put(self.connection, data)

    def file(self, sha256: str) -> bytes:
        """Return kept bytes, verified; raises NotFound, or DatabaseDamaged when they do not match their name."""
        return blobs.get(self.connection, sha256)

    def undo(self, act_id: int) -> None:
        """Put back what an earlier act changed, all columns but the version counters; this act is then its undoing.

        Raises NotFound, or RuleBroken where the act is not undoable, was undone before, or somebody changed a row since.
        Entities loaded before are read anew at their next use.
        """
        undo(self.session, act_id)

    def forbid_undo(self) -> None:
        """Mark this act as one 撤销 may not take back: it spent a number, issued or sealed something."""
        journal.forbid_undo(self.session, self._act)

    def commit(self) -> ChangeSet | None:
        """Make everything last, then announce it; returns what changed, None where nothing did.

        Raises Conflict when another window changed one of the rows, RuleBroken when a row is still used elsewhere,
        StorageUnavailable when the disk is full or the file cannot be written; then nothing of the act lasts.
        """
        self.session.flush()
        changes = journal.summary(self._act)
        self.session.commit()
        self._changes = changes
        if changes is not None:
            self._announce(changes)
        return changes
