"""The record of changes of a body's seats 调整记录, told from the journal."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, Table, exists, not_, select, union_all

from secretariat.persistence.row_images import Image, from_json
from secretariat.persistence.tables.bodies import BODY
from secretariat.persistence.tables.journal import ACT, CHANGE
from secretariat.persistence.tables.people import PERSON
from secretariat.persistence.tables.seats import APPOINTMENT, SEAT

_UNDOING = ACT.alias("undoing")
_REDOING = ACT.alias("redoing")


@dataclass(frozen=True, slots=True)
class AdjustmentFact:
    """What one act did to the appointments and the rules of a body, as row images."""

    act_id: int
    at: datetime
    actor: str
    verb: str
    undoable: bool
    appointments: tuple[tuple[Image | None, Image | None], ...]


def adjustments(connection: Connection, body_id: int) -> tuple[AdjustmentFact, ...]:
    """Return the acts that touched a body or its seats, newest first; acts taken back, and the taking back, are left out."""
    seats = select(SEAT.c.id).where(SEAT.c.body_id == body_id)
    appointments = select(APPOINTMENT.c.id).where(APPOINTMENT.c.seat_id.in_(seats))
    undone = exists(select(_UNDOING.c.id).where(
        _UNDOING.c.undo_of == ACT.c.id, not_(exists(select(_REDOING.c.id).where(_REDOING.c.undo_of == _UNDOING.c.id)))))
    # Three look-ups by index; asked as one with OR, the whole journal would be walked through.
    touched = union_all(_changes(APPOINTMENT, CHANGE.c.row_id.in_(appointments)), _changes(SEAT, CHANGE.c.row_id.in_(seats)),
                        _changes(BODY, CHANGE.c.row_id == body_id)).subquery()
    rows = connection.execute(
        select(ACT.c.id, ACT.c.at, ACT.c.actor, ACT.c.verb, ACT.c.undoable, touched.c.table_name, touched.c.before, touched.c.after)
        .join(touched, touched.c.act_id == ACT.c.id).where(ACT.c.undo_of.is_(None), not_(undone))
        .order_by(ACT.c.id.desc(), touched.c.id)).all()
    images: dict[int, list[tuple[Image | None, Image | None]]] = defaultdict(list)
    heads: dict[int, tuple[datetime, str, str, bool]] = {}
    for row in rows:
        heads[row.id] = (row.at, row.actor, row.verb, row.undoable)
        if row.table_name == APPOINTMENT.name:
            images[row.id].append((from_json(row.before), from_json(row.after)))
    return tuple(AdjustmentFact(id_, *head, tuple(images[id_])) for id_, head in heads.items())


def _changes(table: Table, rows: ColumnElement[bool]) -> Select[Any]:
    return (select(CHANGE.c.id, CHANGE.c.act_id, CHANGE.c.table_name, CHANGE.c.before, CHANGE.c.after)
            .where(CHANGE.c.table_name == table.name, rows))


def names_of_people(connection: Connection, body_id: int) -> dict[int, str]:
    """Return the names of everybody who ever sat in a body."""
    rows = connection.execute(
        select(PERSON.c.id, PERSON.c.name).join(APPOINTMENT, APPOINTMENT.c.person_id == PERSON.c.id)
        .join(SEAT, SEAT.c.id == APPOINTMENT.c.seat_id).where(SEAT.c.body_id == body_id))
    return {id_: str(name) for id_, name in rows}
