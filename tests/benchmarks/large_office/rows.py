"""Rows on their way into the office file: ids given here, written in large pieces through Core."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from sqlalchemy import Boolean, Connection, Table, insert

_PIECE = 4_000


class Rows:
    """Collects rows by table and writes them; ``close`` writes what is left."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self._waiting: dict[Table, list[dict[str, Any]]] = defaultdict(list)
        self._last: dict[Table, int] = defaultdict(int)
        self._empty: dict[Table, dict[str, Any]] = {}

    def add(self, table: Table, **values: Any) -> int:
        """Take one row of a table of editable rows, as new as the program's own; columns not given stay empty, or say no."""
        self._last[table] += 1
        if table not in self._empty:
            self._empty[table] = {
                column.key: False if isinstance(column.type, Boolean) and not column.nullable else None for column in table.columns}
        row = self._empty[table] | values | {"id": self._last[table], "version": 1}
        waiting = self._waiting[table]
        waiting.append(row)
        if len(waiting) >= _PIECE:
            self.write(table)
        return self._last[table]

    def count(self, table: Table) -> int:
        """Return how many rows of a table were taken."""
        return self._last[table]

    def write(self, table: Table) -> None:
        """Write what waits of one table."""
        if self._waiting[table]:
            self.connection.execute(insert(table), self._waiting[table])
            self._waiting[table].clear()

    def close(self) -> None:
        """Write everything that waits."""
        for table in list(self._waiting):
            self.write(table)
