"""A ruled form as slabs: a row each, cells joined across rows and columns, a long row going on over the page's end."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from secretariat.papers.forms import Entry, Form, Label, Placed, placed
from secretariat.rendering import gbt9704
from secretariat.rendering.fonts import Fonts
from secretariat.rendering.pages import ASCENT, Page, Stroke, set_line
from secretariat.rendering.setting_cells import BORDER, CellLine, cell_lines
from secretariat.rendering.slabs import Drawing, Slab
from secretariat.rendering.styles import CELL_AIR, CELL_MARGIN, Style

SPLIT_ABOVE = gbt9704.points("type_area_height") / 2
"""A row whose words alone are higher than this, in points, may go on over the page's end; any other stays whole."""


def style_of(cell: Label | Entry) -> Style:
    """Return the style of a cell's words."""
    if isinstance(cell, Label):
        return Style.FORM_LABEL
    return Style.FORM_CENTRED if cell.centred else Style.FORM_TEXT


def form_slabs(form: Form, fonts: Fonts, left: float, room: float) -> list[Slab]:
    """Return the rows of a form that stands centred between the margins."""
    edges = _edges(form, left, room)
    cells = _cells(form, fonts, edges)
    heights = _heights(form, cells)
    found = []
    for number, height in enumerate(heights):
        begun = [cell for cell in cells if cell.place.row <= number < cell.place.row + cell.place.cell.rows]
        done = [cell for cell in begun if cell.place.row + cell.place.cell.rows == number + 1]
        lines = _pieces(cells, number)
        drawings = [_drawing(begun, done if piece == lines - 1 else []) for piece in range(lines)]
        found.append(Slab(drawings, height / lines, whole=lines == 1, rows=True))
    return found


def row_heights(form: Form, fonts: Fonts) -> tuple[float, ...]:
    """Return the heights of a form's rows in points, as .docx and PDF have them."""
    return tuple(_heights(form, _cells(form, fonts, _edges(form, 0.0, 0.0))))


def words_height(form: Form, fonts: Fonts) -> tuple[float, ...]:
    """Return how high the words of every row's own cells are, in points, whatever height the row is given."""
    cells = _cells(form, fonts, _edges(form, 0.0, 0.0))
    return tuple(_own(cells, number) for number in range(len(form.rows)))


@dataclass(slots=True)
class _Cell:
    """A cell ready to be drawn; ``parts`` are the stretches of pages it covers so far: page, upper and lower edge."""

    place: Placed
    x: float
    width: float
    lines: list[CellLine]
    foot: list[CellLine]
    parts: list[tuple[Page, float, float]] = field(default_factory=list)

    @property
    def height(self) -> float:
        return sum(line.look.line for line in (*self.lines, *self.foot))

    def cover(self, page: Page, top: float, bottom: float) -> None:
        if self.parts and self.parts[-1][0] is page:
            bottom = max(bottom, self.parts[-1][2])
            top = self.parts.pop()[1]
        self.parts.append((page, top, bottom))

    def draw(self) -> None:
        rest = list(self.lines)
        for page, top, bottom in self.parts:
            self._frame(page, top, bottom)
            if len(self.parts) == 1:
                cell = self.place.cell
                high = sum(line.look.line for line in rest)
                stands_high = isinstance(cell, Entry) and (cell.top or bool(cell.foot))
                self._lines(page, rest, top + CELL_AIR if stands_high else (top + bottom - high) / 2)
                self._lines(page, self.foot, bottom - CELL_AIR - sum(line.look.line for line in self.foot))
                return
            fits = sum(end <= bottom - top - CELL_AIR + BORDER for end in _ends(rest))
            self._lines(page, rest[:fits], top + CELL_AIR)
            rest = rest[fits:]
        if self.parts:
            page, _, bottom = self.parts[-1]
            self._lines(page, self.foot, bottom - CELL_AIR - sum(line.look.line for line in self.foot))
        self.parts = []

    def _frame(self, page: Page, top: float, bottom: float) -> None:
        right = self.x + self.width
        page.strokes += [
            Stroke(self.x, top, right, top, BORDER), Stroke(self.x, bottom, right, bottom, BORDER),
            Stroke(self.x, top, self.x, bottom, BORDER), Stroke(right, top, right, bottom, BORDER),
        ]

    def _lines(self, page: Page, lines: Sequence[CellLine], y: float) -> None:
        for line in lines:
            look = line.look
            baseline = y + (look.line - look.size) / 2 + ASCENT * look.size
            page.stretches += set_line(
                line.glyphs, self.x + CELL_MARGIN + line.indent, self.width - 2 * CELL_MARGIN - line.indent, baseline, look.align,
                last=line.last, scale=line.scale,
            )
            y += look.line


def _ends(lines: Sequence[CellLine]) -> Iterator[float]:
    return itertools.accumulate(line.look.line for line in lines)


def _edges(form: Form, left: float, room: float) -> list[float]:
    widths = [width * gbt9704.POINTS_PER_MM for width in form.widths]
    return list(itertools.accumulate(widths, initial=left + (room - sum(widths)) / 2))


def _cells(form: Form, fonts: Fonts, edges: Sequence[float]) -> list[_Cell]:
    found = []
    for place in placed(form):
        cell = place.cell
        x, right = edges[place.column], edges[place.column + cell.columns]
        lines = cell_lines(cell.words, style_of(cell), right - x, fonts)
        foot = cell_lines(cell.foot, Style.FORM_FOOT, right - x, fonts) if isinstance(cell, Entry) and cell.foot else []
        found.append(_Cell(place, x, right - x, lines, foot))
    return found


def _own(cells: Sequence[_Cell], number: int) -> float:
    return max((cell.height for cell in cells if cell.place.row == number and cell.place.cell.rows == 1), default=0.0)


def _heights(form: Form, cells: Sequence[_Cell]) -> list[float]:
    """Return the rows' heights: at least what the form says and what the cells need, the last row of a joined cell giving way."""
    # A .docx counts in twentieths of a point; its least height holds the border already.
    heights = [
        max(round(row.height * gbt9704.POINTS_PER_MM * 20) / 20, _own(cells, number) + 2 * CELL_AIR + BORDER)
        for number, row in enumerate(form.rows)
    ]
    for cell in cells:
        first, last = cell.place.row, cell.place.row + cell.place.cell.rows
        missing = cell.height + 2 * CELL_AIR + BORDER - sum(heights[first:last])
        if cell.place.cell.rows > 1 and missing > 0:
            heights[last - 1] += missing
    return heights


def _pieces(cells: Sequence[_Cell], number: int) -> int:
    """Return into how many pieces a row may come apart: one a line where its words fill more than half a page."""
    if _own(cells, number) <= SPLIT_ABOVE:
        return 1
    return max(len(cell.lines) + len(cell.foot) for cell in cells if cell.place.row == number and cell.place.cell.rows == 1)


def _drawing(begun: Sequence[_Cell], done: Sequence[_Cell]) -> Drawing:
    def draw(page: Page, top: float, bottom: float) -> None:
        for cell in begun:
            cell.cover(page, top, bottom)
        for cell in done:
            cell.draw()

    return draw
