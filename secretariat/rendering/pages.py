"""What stands where on a page: stretches of text and strokes, in points from the upper left corner of the sheet."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, field

from secretariat.rendering import gbt9704
from secretariat.rendering.embedding import EmbeddedFont
from secretariat.rendering.lines import Glyph, natural_width
from secretariat.rendering.sheets import UPRIGHT, Sheet
from secretariat.rendering.styles import EM, Align

ASCENT = 0.88
"""The em box of Chinese type: 0.88 above the baseline and 0.12 below."""

GRID = gbt9704.character_pitch() / EM
"""How much wider the grid of our PDF is than a .docx sets it: 28 characters there leave a point, here they fill the line."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Characters of one font set in one go; ``gap`` is added behind each, ``scale`` condenses them, in per cent."""

    x: float
    baseline: float
    words: str
    font: EmbeddedFont
    size: float
    gap: float = 0.0
    scale: int = 100
    colour: str = ""


@dataclass(frozen=True, slots=True)
class Stroke:
    """A straight line of a width in points."""

    x1: float
    y1: float
    x2: float
    y2: float
    width: float
    colour: str = ""


@dataclass(frozen=True, slots=True)
class Fill:
    """A rectangle in one colour, behind everything else."""

    x1: float
    y1: float
    x2: float
    y2: float
    colour: str


@dataclass(slots=True)
class Page:
    """One page; ``turned`` is printed upside down, as the upper half of a folded card is.

    ``sideways`` is placed as on the sheet upright and turned with it, as the number of a landscape page is.
    """

    stretches: list[Stretch] = field(default_factory=list)
    strokes: list[Stroke] = field(default_factory=list)
    fills: list[Fill] = field(default_factory=list)
    turned: list[Stretch] = field(default_factory=list)
    sideways: list[Stretch] = field(default_factory=list)
    sheet: Sheet = UPRIGHT
    numbered: bool = True


@dataclass(frozen=True, slots=True)
class Pages:
    """A paper laid out: the sheet it begins with and its pages, each on its own."""

    sheet: Sheet
    pages: tuple[Page, ...]


def set_line(
    line: Sequence[Glyph], x: float, room: float, baseline: float, align: Align, *, last: bool, colour: str = "", scale: int = 100
) -> list[Stretch]:
    """Return a line's stretches between ``x`` and ``x + room``; a justified line fills the room but on its last line.

    Room is given between Chinese characters and beside words, never inside words and numbers. The last line of 3号 type
    keeps to the grid of 28 characters where that fits.
    """
    glyphs = list(line)
    while glyphs and glyphs[-1].character == " ":
        glyphs.pop()
    if not glyphs:
        return []
    width = (natural_width(glyphs) - glyphs[-1].spacing) * scale / 100
    gaps = [_stretches(left, right) for left, right in itertools.pairwise(glyphs)]
    extra = 0.0
    if align is Align.BOTH and not last and any(gaps):
        extra = (room - width) / sum(gaps)
    elif glyphs[0].spacing and any(gaps):
        grid = EM * (GRID - 1)
        extra = grid if width + grid * sum(gaps) <= room else 0.0
    width += extra * sum(gaps)
    if align is Align.CENTRE:
        x += (room - width) / 2
    elif align is Align.RIGHT:
        x += room - width
    return _stretched(glyphs, gaps, extra, x, baseline, colour, scale)


def _stretches(left: Glyph, right: Glyph) -> bool:
    return not (left.latin and right.latin) or left.character == " "


def _stretched(
    glyphs: list[Glyph], gaps: list[bool], extra: float, x: float, baseline: float, colour: str, scale: int
) -> list[Stretch]:
    found: list[Stretch] = []
    start, start_x, start_gap = 0, x, 0.0
    for place, glyph in enumerate(glyphs):
        gap = glyph.spacing + (extra if place < len(gaps) and gaps[place] else 0.0)
        if place == start:
            start_gap = gap
        x += (glyph.width - glyph.spacing + gap) * scale / 100
        following = glyphs[place + 1] if place + 1 < len(glyphs) else None
        if following is None or following.font is not glyph.font or following.size != glyph.size or gap != start_gap:
            words = "".join(one.character for one in glyphs[start : place + 1])
            found.append(Stretch(start_x, baseline, words, glyph.font, glyph.size, start_gap, scale, colour))
            start, start_x = place + 1, x
    return found
