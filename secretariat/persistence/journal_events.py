"""Where the journal listens: every insert, update and delete of a mapped entity, orphans included.

The events of mappers, not those of the session: ``session.dirty`` and ``session.deleted`` do not know of orphans.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import event
from sqlalchemy.orm import object_session

from secretariat.persistence.journal import OPEN_ACT, OpenAct, write_change
from secretariat.persistence.row_images import image_of

if TYPE_CHECKING:
    from sqlalchemy import Connection, Table
    from sqlalchemy.orm import Mapper

    from secretariat.persistence.row_images import Image

_BEFORE = "images_before"


def follow(mapper: Mapper[Any]) -> None:
    """Journal every insert, update and delete of this mapper's entities from now on."""
    event.listen(mapper, "after_insert", _after_insert)
    event.listen(mapper, "before_update", _before_update)
    event.listen(mapper, "after_update", _after_update)
    event.listen(mapper, "before_delete", _before_delete)
    event.listen(mapper, "after_delete", _after_delete)


def _open_act(target: object) -> tuple[OpenAct, dict[object, Image | None]]:
    session = object_session(target)
    act = session.info.get(OPEN_ACT) if session is not None else None
    if session is None or not isinstance(act, OpenAct):
        # A defect of the program: entities are written through a unit of work, or the journal would have a hole.
        raise RuntimeError(f"{type(target).__name__} is written outside a unit of work")
    return act, session.info.setdefault(_BEFORE, {})


def _table(mapper: Mapper[Any]) -> Table:
    return mapper.local_table  # type: ignore[return-value]


def _after_insert(mapper: Mapper[Any], connection: Connection, target: Any) -> None:
    act, _ = _open_act(target)
    after = image_of(connection, _table(mapper), target.id)
    write_change(connection, act, _table(mapper), target.id, before=None, after=after)


def _before_update(mapper: Mapper[Any], connection: Connection, target: Any) -> None:
    _, before = _open_act(target)
    before[target] = image_of(connection, _table(mapper), target.id)


def _after_update(mapper: Mapper[Any], connection: Connection, target: Any) -> None:
    act, before = _open_act(target)
    after = image_of(connection, _table(mapper), target.id)
    write_change(connection, act, _table(mapper), target.id, before=before.pop(target), after=after)


def _before_delete(mapper: Mapper[Any], connection: Connection, target: Any) -> None:
    _before_update(mapper, connection, target)


def _after_delete(mapper: Mapper[Any], connection: Connection, target: Any) -> None:
    act, before = _open_act(target)
    write_change(connection, act, _table(mapper), target.id, before=before.pop(target), after=None)
