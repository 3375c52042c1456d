"""A room as it is seated: plates with name and unit on a grid of half plates, and the tables between them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Plate:
    """One place: ``column`` in half plates from the left, ``row`` in plates from the top, both from 0.

    ``mark`` are the small words above the name: the number of the place, 代 for a substitute. A free place has no words.
    """

    row: int
    column: int
    name: str = ""
    unit: str = ""
    mark: str = ""


@dataclass(frozen=True, slots=True)
class TableTop:
    """A table, in half plates across and plates down; a cell of the grid is part of it where it covers a third of the cell."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class SeatingChart:
    """A seating plan that fits its sheet; ``columns`` are half plates, ``rows`` plates.

    ``plate_width`` and ``plate_height`` in mm are chosen for the sheet where they are 0. ``name`` is how a template knows it.
    """

    name: str
    columns: int
    rows: int
    plates: tuple[Plate, ...]
    tables: tuple[TableTop, ...] = ()
    plate_width: float = 0.0
    plate_height: float = 0.0


@dataclass(frozen=True, slots=True)
class Spot:
    """A stretch of a row of the grid: a plate, a piece of a table, or nothing; ``width`` in half plates."""

    column: int
    width: int
    plate: Plate | None = None
    table: bool = False


_COVERED = 0.3


def spots(chart: SeatingChart, row: int) -> tuple[Spot, ...]:
    """Return what stands in one row from left to right; neighbours that are alike and no plates are one stretch."""
    plates = {plate.column: plate for plate in chart.plates if plate.row == row}
    found: list[Spot] = []
    column = 0
    while column < chart.columns:
        plate = plates.get(column)
        if plate is not None:
            found.append(Spot(column, 2, plate))
            column += 2
            continue
        table = _covered(chart, row, column)
        last = found[-1] if found else None
        if last is not None and last.plate is None and last.table is table:
            found[-1] = Spot(last.column, last.width + 1, table=table)
        else:
            found.append(Spot(column, 1, table=table))
        column += 1
    return tuple(found)


def _covered(chart: SeatingChart, row: int, column: int) -> bool:
    for table in chart.tables:
        across = min(table.left + table.width, column + 1) - max(table.left, column)
        down = min(table.top + table.height, row + 1) - max(table.top, row)
        if across > 0 and down > 0 and across * down >= _COVERED:
            return True
    return False
