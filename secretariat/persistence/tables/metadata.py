"""What all tables share: one MetaData with settled names, and the columns every editable row has."""

from __future__ import annotations

from enum import Enum as PythonEnum
from typing import Any, TypeVar

from sqlalchemy import Column, Enum, ForeignKey, Integer, MetaData, Table
from sqlalchemy.schema import SchemaItem

METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

_Choice = TypeVar("_Choice", bound=PythonEnum)


def record_table(name: str, *items: SchemaItem) -> Table:
    """Describe a table of editable, journaled rows: ``id``, the columns given, and ``version`` against lost updates.

    Ids are never used twice, so that the journal's rows stay unmistakable.
    """
    return Table(
        name,
        METADATA,
        Column("id", Integer, primary_key=True, autoincrement=True),
        *items,
        Column("version", Integer, nullable=False),
        sqlite_autoincrement=True,
    )


def reference(name: str, table: str, *, nullable: bool = False) -> Column[int]:
    """Make an indexed column that names a row of another table.

    Nothing cascades in the database, for the journal would not see it; the check is made at commit, because an act
    may write rows that name each other, and undo takes them back in the opposite order.
    """
    key = ForeignKey(f"{table}.id", deferrable=True, initially="DEFERRED")
    return Column(name, Integer, key, nullable=nullable, index=True)


def choice(name: str, choices: type[_Choice], *, nullable: bool = False) -> Column[_Choice]:
    """Make a column for one of an enumeration's members, stored by value; the domain guards the list, not the database."""
    kind = Enum(choices, native_enum=False, create_constraint=False, length=32, values_callable=_values)
    return Column(name, kind, nullable=nullable)


def _values(choices: type[PythonEnum]) -> list[Any]:
    return [member.value for member in choices]
