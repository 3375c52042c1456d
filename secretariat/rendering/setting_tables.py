"""A table as slabs: a row each, never split, the head row repeated where a page begins inside the table."""

from __future__ import annotations

from collections.abc import Sequence

from secretariat.papers.blocks import Table
from secretariat.rendering import gbt9704
from secretariat.rendering.fonts import Fonts
from secretariat.rendering.pages import ASCENT, Page, Stroke, set_line
from secretariat.rendering.setting_cells import BORDER, CellLine, cell_lines
from secretariat.rendering.slabs import Slab
from secretariat.rendering.styles import CELL_AIR, CELL_MARGIN, Style


def table_slabs(table: Table, fonts: Fonts, left: float, room: float) -> list[Slab]:
    """Return the rows of a table that stands centred between the margins, the head row first; groups go with their first row."""
    widths = [column * gbt9704.POINTS_PER_MM for column in table.widths]
    x = left + (room - sum(widths)) / 2
    head = None
    found: list[Slab] = []
    if any(table.head):
        head = _row(table.head, widths, [Style.TABLE_HEAD] * len(widths), table.row_height, fonts, x)
        head.keep_next = True
        found.append(head)
    styles = [Style.TABLE_CENTRED if column in table.centred else Style.TABLE_TEXT for column in range(len(widths))]
    for cells in table.rows:
        if len(cells) == 1 < len(widths):
            slab = _row(cells, [sum(widths)], [Style.TABLE_GROUP], table.row_height, fonts, x)
            slab.keep_next = True
        else:
            slab = _row(cells, widths, styles, table.row_height, fonts, x)
        slab.head = head
        found.append(slab)
    if found:
        # A group without rows below it is bound to nothing.
        found[-1].keep_next = False
    return found


def _row(
    cells: Sequence[str], widths: Sequence[float], styles: Sequence[Style], least: float, fonts: Fonts, x: float
) -> Slab:
    columns = [cell_lines(words, style, width, fonts) for words, style, width in zip(cells, styles, widths, strict=True)]
    tallest = max((_height(lines) for lines in columns), default=0.0)
    # A .docx counts in twentieths of a point; its least height holds the border already.
    height = max(round(least * gbt9704.POINTS_PER_MM * 20) / 20, tallest + 2 * CELL_AIR + BORDER)

    def draw(page: Page, top: float, bottom: float) -> None:
        place = x
        for lines, width in zip(columns, widths, strict=True):
            y = (top + bottom - _height(lines)) / 2
            for line in lines:
                look = line.look
                page.stretches += set_line(
                    line.glyphs, place + CELL_MARGIN, width - 2 * CELL_MARGIN, y + (look.line - look.size) / 2 + ASCENT * look.size,
                    look.align, last=line.last, scale=line.scale,
                )
                y += look.line
            page.strokes.append(Stroke(place, top, place, bottom, BORDER))
            place += width
        page.strokes.append(Stroke(place, top, place, bottom, BORDER))
        page.strokes.append(Stroke(x, top, place, top, BORDER))
        page.strokes.append(Stroke(x, bottom, place, bottom, BORDER))

    return Slab([draw], height, whole=True, rows=True)


def _height(lines: Sequence[CellLine]) -> float:
    return sum(line.look.line for line in lines)
