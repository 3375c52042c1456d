"""Which rows name an entry of the directory, whatever table they lie in, so that merging forgets none."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from sqlalchemy import select
from sqlalchemy.orm import Mapper, class_mapper

from secretariat.persistence.mapping import mapped_entities

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, Table
    from sqlalchemy.orm import Session


def references_to(session: Session, table: Table, row_id: int) -> Iterator[tuple[Any, str]]:
    """Give every entity that names a row of ``table``, with the attribute that does; in the order of tables and ids."""
    for mapper, column in referring(table):
        attribute = mapper.get_property_by_column(column).key
        found = session.scalars(select(mapper.class_).where(column == row_id).order_by(mapper.local_table.c.id))
        for entity in found.all():
            yield entity, attribute


def referring(table: Table) -> Iterator[tuple[Mapper[Any], ColumnElement[Any]]]:
    """Give every mapped column that names rows of ``table``."""
    for entity in mapped_entities():
        mapper = class_mapper(entity)
        for column in mapper.local_table.c:
            if any(key.column.table is table for key in column.foreign_keys):
                yield mapper, column
