"""A table that goes out as a workbook: its title, its columns, its rows."""

from __future__ import annotations

from dataclasses import dataclass

Cell = str | int


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its heading, its width in Chinese characters, and how its words stand."""

    head: str
    width: int
    centred: bool = False
    wraps: bool = False


@dataclass(frozen=True, slots=True)
class ExportedTable:
    """A table with a title over it and a line under the title that says of which day it is; rows are as long as the columns."""

    title: str
    note: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    sheet: str
    """Name of the table inside the workbook."""
