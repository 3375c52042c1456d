"""A table as slabs: a row each, never split, the head row repeated where a page begins inside the table."""

from __future__ import annotations

from collections.abc import Sequence

from secretariat.papers.blocks import Table
from secretariat.rendering import gbt9704
from secretariat.rendering.fitting import fit_cell
from secretariat.rendering.fonts import Fonts
from secretariat.rendering.lines import Line, break_lines, spell
from secretariat.rendering.pages import ASCENT, Page, Stroke, set_line
from secretariat.rendering.slabs import Slab
from secretariat.rendering.styles import CELL_MARGIN, LOOKS, Look, Style

BORDER = 0.5
"""Weight of a table's lines in points; a row of a .docx is that much higher than the lines in its cells."""


def table_slabs(table: Table, fonts: Fonts, left: float, room: float) -> list[Slab]:
    """Return the rows of a table that stands centred between the margins, the head row first."""
    widths = [column * gbt9704.POINTS_PER_MM for column in table.widths]
    x = left + (room - sum(widths)) / 2
    head = None
    found: list[Slab] = []
    if any(table.head):
        looks = [LOOKS[Style.TABLE_HEAD]] * len(widths)
        head = _row(table.head, widths, looks, table.row_height, fonts, x)
        head.keep_next = True
        found.append(head)
    looks = [LOOKS[Style.TABLE_CENTRED if column in table.centred else Style.TABLE_TEXT] for column in range(len(widths))]
    for cells in table.rows:
        slab = _row(cells, widths, looks, table.row_height, fonts, x)
        slab.head = head
        found.append(slab)
    return found


def _row(
    cells: Sequence[str], widths: Sequence[float], looks: Sequence[Look], least: float, fonts: Fonts, x: float
) -> Slab:
    columns = [_cell(words, look, width, fonts) for words, look, width in zip(cells, looks, widths, strict=True)]
    scales = [
        fit_cell(words, look, width - 2 * CELL_MARGIN, fonts) if len(lines) == 1 else 100
        for words, look, width, lines in zip(cells, looks, widths, columns, strict=True)
    ]
    tallest = max((len(lines) * look.line for lines, look in zip(columns, looks, strict=True)), default=0.0)
    # A .docx counts in twentieths of a point; its least height holds the border already.
    height = max(round(least * gbt9704.POINTS_PER_MM * 20) / 20, tallest + BORDER)

    def draw(page: Page, top: float, bottom: float) -> None:
        place = x
        for lines, look, width, scale in zip(columns, looks, widths, scales, strict=True):
            y = (top + bottom - len(lines) * look.line) / 2 + (look.line - look.size) / 2 + ASCENT * look.size
            for number, line in enumerate(lines):
                page.stretches += set_line(
                    line, place + CELL_MARGIN, width - 2 * CELL_MARGIN, y + number * look.line, look.align,
                    last=number == len(lines) - 1, scale=scale,
                )
            page.strokes.append(Stroke(place, top, place, bottom, BORDER))
            place += width
        page.strokes.append(Stroke(place, top, place, bottom, BORDER))
        page.strokes.append(Stroke(x, top, place, top, BORDER))
        page.strokes.append(Stroke(x, bottom, place, bottom, BORDER))

    return Slab([draw], height, whole=True, rows=True)


def _cell(words: str, look: Look, width: float, fonts: Fonts) -> list[Line]:
    inner = width - 2 * CELL_MARGIN
    if "\n" not in words and fit_cell(words, look, inner, fonts) < 100:
        return [spell(((words, None),), look, fonts)]
    return [line for part in words.split("\n") for line in break_lines(spell(((part, None),), look, fonts), inner, inner)]

