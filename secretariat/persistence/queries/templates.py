"""Which templates the office chose itself."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, or_, select

from secretariat.persistence.tables.bodies import BODY
from secretariat.persistence.tables.templates import OFFICE_TEMPLATE


class Chosen(NamedTuple):
    """One template the office chose."""

    kind: str
    body_id: int | None
    body: str | None
    file_name: str
    digest: str
    chosen_on: date


def chosen(connection: Connection) -> tuple[Chosen, ...]:
    """Return every template the office chose, those of the whole office before those of single bodies."""
    rows = connection.execute(
        select(OFFICE_TEMPLATE.c.kind, OFFICE_TEMPLATE.c.body_id, BODY.c.short_name, OFFICE_TEMPLATE.c.file_name,
               OFFICE_TEMPLATE.c.digest, OFFICE_TEMPLATE.c.chosen_on)
        .outerjoin(BODY, BODY.c.id == OFFICE_TEMPLATE.c.body_id)
        .order_by(OFFICE_TEMPLATE.c.body_id.is_not(None), OFFICE_TEMPLATE.c.body_id))
    return tuple(Chosen(*row) for row in rows)


def row_id(connection: Connection, kind: str, body_id: int | None) -> int | None:
    """Return the row of the template chosen for exactly this scope; None where there is none."""
    own = OFFICE_TEMPLATE.c.body_id.is_(None) if body_id is None else OFFICE_TEMPLATE.c.body_id == body_id
    return connection.execute(select(OFFICE_TEMPLATE.c.id).where(OFFICE_TEMPLATE.c.kind == kind, own)).scalar()


def digest_in_force(connection: Connection, kind: str, body_id: int | None) -> str | None:
    """Return the SHA-256 of the template in force: the body's own, else the office's; None for the one the program brings."""
    scope: ColumnElement[bool] = OFFICE_TEMPLATE.c.body_id.is_(None)
    if body_id is not None:
        scope = or_(scope, OFFICE_TEMPLATE.c.body_id == body_id)
    return connection.execute(
        select(OFFICE_TEMPLATE.c.digest).where(OFFICE_TEMPLATE.c.kind == kind, scope)
        .order_by(OFFICE_TEMPLATE.c.body_id.is_(None)).limit(1)).scalar()
