"""The lines of one cell of a table or a form: its paragraphs broken to the cell's width, condensed where they would just miss it."""

from __future__ import annotations

from dataclasses import dataclass

from secretariat.rendering.fitting import fit_cell
from secretariat.rendering.fonts import Fonts
from secretariat.rendering.lines import Line, break_lines, spell
from secretariat.rendering.styles import CELL_MARGIN, LOOKS, Look, Style

BORDER = 0.5
"""Weight of a table's lines in points; a row of a .docx is that much higher than the lines in its cells."""

CONDENSED = frozenset({Style.TABLE_HEAD, Style.TABLE_TEXT, Style.TABLE_CENTRED, Style.FORM_LABEL, Style.FORM_CENTRED})
"""Styles of cells whose words are condensed rather than broken, as names and posts are; running text in a form is broken."""


@dataclass(frozen=True, slots=True)
class CellLine:
    """One line of a cell; ``last`` ends a paragraph, ``scale`` condenses it, in per cent, ``indent`` is in points."""

    glyphs: Line
    look: Look
    scale: int
    last: bool
    indent: float = 0.0


def cell_scale(words: str, style: Style, width: float, fonts: Fonts) -> int:
    """Return the scale in per cent of a paragraph in a cell ``width`` points wide from border to border."""
    return fit_cell(words, LOOKS[style], width - 2 * CELL_MARGIN, fonts) if style in CONDENSED else 100


def cell_lines(words: str, style: Style, width: float, fonts: Fonts) -> list[CellLine]:
    """Return the lines of a cell's paragraphs, which line ends part."""
    look = LOOKS[style]
    room = width - 2 * CELL_MARGIN - look.left - look.right
    found = []
    for paragraph in words.split("\n"):
        scale = cell_scale(paragraph, style, width, fonts)
        glyphs = spell(((paragraph, None),), look, fonts)
        lines = [glyphs] if scale < 100 else break_lines(glyphs, room - look.first, room)
        found += [
            CellLine(line, look, scale, number == len(lines) - 1, look.left + (0.0 if number else look.first))
            for number, line in enumerate(lines)
        ]
    return found
