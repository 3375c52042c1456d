"""Settings that live in the office file."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, select

from secretariat.persistence.tables.settings import OFFICE_SETTING


def values(connection: Connection, names: Sequence[str]) -> dict[str, str]:
    """Return those of the settings named that are set."""
    rows = connection.execute(select(OFFICE_SETTING.c.name, OFFICE_SETTING.c.value).where(OFFICE_SETTING.c.name.in_(names)))
    return {row.name: row.value for row in rows}


def row_id(connection: Connection, name: str) -> int | None:
    """Return the row of a setting; None where it is not set."""
    return connection.execute(select(OFFICE_SETTING.c.id).where(OFFICE_SETTING.c.name == name)).scalar()
