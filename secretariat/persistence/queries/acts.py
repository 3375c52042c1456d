"""What was done in this office, newest first."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Select, exists, not_, select

from secretariat.domain.listings.journal import ActRow
from secretariat.persistence.tables.journal import ACT

_UNDOING = ACT.alias("undoing")
_REDOING = ACT.alias("redoing")

# An act is undone while an undo of it stands, that is, one that was not itself undone.
_UNDONE = exists(
    select(_UNDOING.c.id).where(
        _UNDOING.c.undo_of == ACT.c.id,
        not_(exists(select(_REDOING.c.id).where(_REDOING.c.undo_of == _UNDOING.c.id))),
    )
)


def _rows() -> Select[Any]:
    columns = (ACT.c.id, ACT.c.at, ACT.c.actor, ACT.c.verb, ACT.c.undoable, _UNDONE.label("undone"))
    return select(*columns).order_by(ACT.c.id.desc())


def recent(connection: Connection, limit: int) -> tuple[ActRow, ...]:
    """Return the newest acts, at most ``limit``."""
    return tuple(ActRow(*row) for row in connection.execute(_rows().limit(limit)))


def last_undoable(connection: Connection) -> ActRow | None:
    """Return the newest act that may be undone, is not undone and is itself no undo; None where there is none.

    An act that cannot be undone stands like a wall: nothing before it is offered, because it may build on it.
    """
    newest = connection.execute(_rows().where(ACT.c.undo_of.is_(None), not_(_UNDONE)).limit(1)).first()
    if newest is None or not newest.undoable:
        return None
    return ActRow(*newest)


def one(connection: Connection, act_id: int) -> ActRow | None:
    """Return one act, None where there is none."""
    row = connection.execute(_rows().where(ACT.c.id == act_id)).first()
    return ActRow(*row) if row else None
