"""What was done in the office since, by this window or another: asked every few seconds, and of the driver itself."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from secretariat.domain.changes import ChangedRow, ChangeSet

if TYPE_CHECKING:
    from sqlite3 import Connection


def newest_act(connection: Connection) -> int:
    """Return the id of the newest act, 0 where there is none; windows poll it to notice each other."""
    row = connection.execute("SELECT id FROM act ORDER BY id DESC LIMIT 1").fetchone()
    return int(row[0]) if row is not None else 0


def changes_since(connection: Connection, act_id: int) -> tuple[ChangeSet, ...]:
    """Return what was done after an act, oldest first: the acts of this window and of all others."""
    acts = connection.execute("SELECT id, verb, actor, at, undoable FROM act WHERE id > ? ORDER BY id", (act_id,)).fetchall()
    rows: dict[int, set[ChangedRow]] = {id_: set() for id_, *_ in acts}
    for act, table, row_id in connection.execute("SELECT act_id, table_name, row_id FROM change WHERE act_id > ?", (act_id,)):
        rows[act].add(ChangedRow(table, row_id))
    return tuple(
        ChangeSet(act_id=id_, verb=verb, actor=actor, at=datetime.fromisoformat(at), undoable=bool(undoable),
                  rows=frozenset(rows[id_]))
        for id_, verb, actor, at, undoable in acts)
