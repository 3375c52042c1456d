"""A table from outside as it was read: rows of words, each with the number it has in its file."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One row: its number in the file, counted from 1, its cells as words, and what is wrong with it, if so."""

    number: int
    cells: tuple[str, ...]
    problem: str = ""
    """Why a cell of it could not be read: 公式没有结果; empty where everything could."""

    def cell(self, column: int) -> str:
        """Return the words of a column; empty where the row is shorter."""
        return self.cells[column] if 0 <= column < len(self.cells) else ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table of a workbook; empty rows are left out."""

    name: str
    rows: tuple[SheetRow, ...]


@dataclass(frozen=True, slots=True)
class SheetFile:
    """A workbook or a list, read: its name and its tables."""

    name: str
    sheets: tuple[Sheet, ...]
