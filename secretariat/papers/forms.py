"""A ruled form: labelled cells to fill in, joined across columns and rows, as 发文稿纸, 备案表 or 反馈单 have them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from secretariat.errors import RuleBroken


@dataclass(frozen=True, slots=True)
class Label:
    """Static words of a form, which the office may change in its template; a line end begins another line.

    ``columns`` and ``rows`` say over how many of them the cell reaches.
    """

    words: str
    columns: int = 1
    rows: int = 1


@dataclass(frozen=True, slots=True)
class Entry:
    """A cell to be filled in: the template names it ``{{ 表.name }}``, so ``name`` is a word without brackets or blanks.

    ``words`` may be several paragraphs, parted by line ends. ``top`` lets them begin at the cell's upper edge instead of standing
    in its middle; ``foot`` is a line at the right of the cell's lower edge, such as （盖章）　　年　月　日, and goes with ``top``.
    """

    name: str
    words: str = ""
    columns: int = 1
    rows: int = 1
    centred: bool = False
    top: bool = False
    foot: str = ""


Cell: TypeAlias = Label | Entry


@dataclass(frozen=True, slots=True)
class FormRow:
    """The cells that begin in one row, from left to right; ``height`` in mm is a minimum."""

    cells: tuple[Cell, ...]
    height: float = 10.0


@dataclass(frozen=True, slots=True)
class Form:
    """A ruled form; ``widths`` of its columns in mm. ``name`` is how a template knows the form (发文稿纸).

    A row whose words need more than half a page goes on over the page's end; any other stays in one piece.
    """

    name: str
    widths: tuple[float, ...]
    rows: tuple[FormRow, ...]


@dataclass(frozen=True, slots=True)
class Placed:
    """A cell with the row and the column of its upper left corner, both from 0."""

    cell: Cell
    row: int
    column: int


def placed(form: Form) -> Iterator[Placed]:
    """Yield the cells of a form in reading order with their places; raises RuleBroken where they do not fill the grid exactly."""
    taken: set[tuple[int, int]] = set()
    for number, row in enumerate(form.rows):
        column = 0
        for cell in row.cells:
            while (number, column) in taken:
                column += 1
            covered = {(down, across) for down in range(number, number + cell.rows) for across in range(column, column + cell.columns)}
            if covered & taken or column + cell.columns > len(form.widths) or number + cell.rows > len(form.rows):
                raise RuleBroken(f"表单“{form.name}”第{number + 1}行的格子排不下。")
            taken |= covered
            yield Placed(cell, number, column)
    if len(taken) != len(form.rows) * len(form.widths):
        raise RuleBroken(f"表单“{form.name}”里有的格子没有内容。")
