"""Undo 撤销: an act's rows put back as they were, in the opposite order, as an act of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from secretariat.errors import NotFound, RuleBroken
from secretariat.persistence.journal import OPEN_ACT, OpenAct, write_change
from secretariat.persistence.row_images import (
    VERSION,
    delete_row,
    from_json,
    image_of,
    insert_image,
    same_content,
    update_image,
)
from secretariat.persistence.tables.journal import ACT, CHANGE
from secretariat.persistence.tables.metadata import METADATA

if TYPE_CHECKING:
    from sqlalchemy import Connection, Table
    from sqlalchemy.orm import Session

    from secretariat.persistence.row_images import Image

_NO_SUCH_ACT = "找不到要撤销的这一步。"
_NOT_UNDOABLE = "“{verb}”不能撤销：它已经用去编号、印发或者归档。需要改正时请作废或者更正。"
_UNDONE_ALREADY = "“{verb}”已经撤销过了。"
_CHANGED_SINCE = "“{verb}”之后有人又改过其中的内容，不能再撤销；请直接修改。"


def undo(session: Session, act_id: int) -> None:
    """Put every row an act touched back to what it was, all columns but the version counter, under the session's act.

    The session is that of a unit of work whose own label says it undoes something; it is committed by its owner.
    Raises NotFound, or RuleBroken where the act is not undoable, was undone before, or one of its rows changed since.
    """
    connection = session.connection()
    session.flush()
    act = connection.execute(select(ACT).where(ACT.c.id == act_id)).first()
    if act is None:
        raise NotFound(_NO_SUCH_ACT)
    if not act.undoable:
        raise RuleBroken(_NOT_UNDOABLE.format(verb=act.verb))
    if _is_undone(connection, act_id):
        raise RuleBroken(_UNDONE_ALREADY.format(verb=act.verb))
    own: OpenAct = session.info[OPEN_ACT]
    own.undo_of = act_id
    changes = connection.execute(select(CHANGE).where(CHANGE.c.act_id == act_id).order_by(CHANGE.c.id.desc())).all()
    for change in changes:
        table = METADATA.tables[change.table_name]
        present = image_of(connection, table, change.row_id)
        if not same_content(present, from_json(change.after)):
            raise RuleBroken(_CHANGED_SINCE.format(verb=act.verb))
        restored = _put_back(connection, table, change.row_id, present, from_json(change.before))
        write_change(connection, own, table, change.row_id, before=present, after=restored)
    # What the session holds of these rows is no longer true.
    session.expire_all()


def _put_back(connection: Connection, table: Table, row_id: int, present: Image | None, before: Image | None) -> Image | None:
    """Make one row what it was and return it as it now stands, its counter above every one it had."""
    if before is None:
        delete_row(connection, table, row_id)
        return None
    counter = (present or before).get(VERSION)
    restored = {**before, VERSION: int(counter or 0) + 1} if VERSION in before else before
    if present is None:
        insert_image(connection, table, restored)
    else:
        update_image(connection, table, restored)
    return restored


def _is_undone(connection: Connection, act_id: int) -> bool:
    """Tell whether an undo of this act stands, that is, was not itself undone."""
    undoings = connection.execute(select(ACT.c.id).where(ACT.c.undo_of == act_id)).scalars()
    return any(not _is_undone(connection, undoing) for undoing in undoings)
