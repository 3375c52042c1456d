"""The journal: what each row was and became, by whom, in which act; written in the transaction it tells of.

It is the audit trail, the source of undo and of what screens refresh from. It holds only because every write goes
through a mapped entity: no bulk UPDATE or DELETE, no cascade in the database, no unmapped association table.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sqlalchemy import insert, update

from secretariat.domain.changes import ChangedRow, ChangeSet
from secretariat.persistence.row_images import as_json
from secretariat.persistence.search_index import follow_row
from secretariat.persistence.tables.archive import ARCHIVAL_UNIT
from secretariat.persistence.tables.journal import ACT, CHANGE

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection, Table
    from sqlalchemy.orm import Session

    from secretariat.persistence.row_images import Image

OPEN_ACT = "open_act"
"""Key in ``Session.info`` under which the act of the session lies."""


@dataclass(kw_only=True)
class OpenAct:
    """The act a session belongs to; its row is written with the first change, so that acts without effect leave none."""

    verb: str
    undoable: bool
    actor: str
    at: datetime
    undo_of: int | None = None
    id: int | None = None
    rows: set[ChangedRow] = field(default_factory=set)

    def row_id(self, connection: Connection) -> int:
        """Return the id of the act's row, writing it at the first call."""
        if self.id is None:
            row = {"at": self.at, "actor": self.actor, "verb": self.verb, "undoable": self.undoable, "undo_of": self.undo_of}
            self.id = connection.execute(insert(ACT).values(row).returning(ACT.c.id)).scalar_one()
        return self.id


def write_change(
    connection: Connection, act: OpenAct, table: Table, row_id: int, *, before: Image | None, after: Image | None
) -> None:
    """Enter one change of one row; a row that is as it was is no change."""
    if before == after:
        return
    connection.execute(
        insert(CHANGE).values(
            act_id=act.row_id(connection), table_name=table.name, row_id=row_id, before=as_json(before), after=as_json(after)
        )
    )
    act.rows.add(ChangedRow(table.name, row_id))
    if table is ARCHIVAL_UNIT:
        follow_row(connection, before, after)


def forbid_undo(session: Session, act: OpenAct) -> None:
    """Mark the open act as not undoable, whether its row is written already or not."""
    act.undoable = False
    if act.id is not None:
        session.connection().execute(update(ACT).where(ACT.c.id == act.id).values(undoable=False))


def summary(act: OpenAct) -> ChangeSet | None:
    """Return what the open act changed so far; None where it changed nothing."""
    if act.id is None:
        return None
    return ChangeSet(
        act_id=act.id, verb=act.verb, actor=act.actor, at=act.at, undoable=act.undoable, rows=frozenset(act.rows)
    )
