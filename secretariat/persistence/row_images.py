"""What a row holds, column by column, exactly as the database stores it: the journal's before and after."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, TypeAlias

from sqlalchemy import bindparam, column, delete, insert, select, table, update

if TYPE_CHECKING:
    from sqlalchemy import Connection, Select, Table, TableClause

Stored: TypeAlias = "str | int | float | None"
Image: TypeAlias = "dict[str, Stored]"
"""Values by column name. Dates, moments, enumerations and composites are stored as text, so nothing is lost in JSON;
bytes never lie in a journaled row, only their hash does."""

VERSION = "version"


def image_of(connection: Connection, described: Table, row_id: int) -> Image | None:
    """Read one row as it is stored, past all conversions; None where there is none."""
    row = connection.execute(_selection(described), {"row_id": row_id}).mappings().first()
    return dict(row) if row is not None else None


def as_json(image: Image | None) -> str | None:
    """Write an image down; None stays None."""
    return None if image is None else json.dumps(image, ensure_ascii=False, separators=(",", ":"))


def from_json(text: str | None) -> Image | None:
    """Read an image back, equal to the one written down."""
    if text is None:
        return None
    image: Image = json.loads(text)
    return image


def same_content(one: Image | None, other: Image | None) -> bool:
    """Tell whether two images agree in everything but the version counter."""
    if one is None or other is None:
        return one is other
    return {**one, VERSION: None} == {**other, VERSION: None}


def insert_image(connection: Connection, described: Table, image: Image) -> None:
    """Put a row back with its old id, as it was stored."""
    connection.execute(insert(_untyped(described)), image)


def update_image(connection: Connection, described: Table, image: Image) -> None:
    """Set every column of an existing row to what the image says."""
    raw = _untyped(described)
    connection.execute(update(raw).where(raw.c.id == image["id"]).values(image))


def delete_row(connection: Connection, described: Table, row_id: int) -> None:
    """Take one row away."""
    raw = _untyped(described)
    connection.execute(delete(raw).where(raw.c.id == row_id))


@cache
def _untyped(described: Table) -> TableClause:
    """Return the table without its types: what is read and written is what lies in the file."""
    return table(described.name, *(column(one.name) for one in described.columns))


@cache
def _selection(described: Table) -> Select[tuple[Stored, ...]]:
    raw = _untyped(described)
    return select(raw).where(raw.c.id == bindparam("row_id"))
