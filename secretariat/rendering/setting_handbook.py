"""The parts of a handbook as slabs: its cover, the heads of its parts, its contents with leaders to the page numbers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from secretariat.papers.blocks import Block, Contents, Cover, Paper, PartHead
from secretariat.rendering import gbt9704
from secretariat.rendering.fonts import Fonts
from secretariat.rendering.lines import Glyph, break_lines, natural_width, spell
from secretariat.rendering.pages import ASCENT, Page, set_line
from secretariat.rendering.sheets import LANDSCAPE, UPRIGHT, Section
from secretariat.rendering.slabs import Drawing, Slab
from secretariat.rendering.styles import EM, LOOKS, Align, Style

_LEADER = "."
_COVER_AIR = 40.0
"""Points left free below the last line of a cover."""


def sections_of(paper: Paper) -> tuple[Section, ...]:
    """Return the sections of a paper as composed: a cover by itself, a landscape part by itself, what lies between them."""
    if paper.landscape:
        return (Section(0, LANDSCAPE),)
    found: list[Section] = []
    for place, block in enumerate(paper.blocks):
        if isinstance(block, Cover):
            found.append(Section(place, UPRIGHT, numbered=False))
        elif isinstance(block, PartHead):
            sheet = LANDSCAPE if block.landscape else UPRIGHT
            if not found or found[-1].sheet != sheet or not found[-1].numbered:
                found.append(Section(place, sheet))
        elif not found or not found[-1].numbered:
            found.append(Section(place, UPRIGHT))
    return tuple(found) or (Section(0, UPRIGHT),)


def with_pages(blocks: Iterable[Block], begin: Mapping[str, int]) -> tuple[Block, ...]:
    """Return the blocks with the pages of parts filled into the contents; a part that is not there has none."""
    return tuple(
        Contents(block.titles, tuple(str(begin.get(title, "")) for title in block.titles)) if isinstance(block, Contents) else block
        for block in blocks
    )


def cover_gap(title_lines: int, *, labelled: bool, feet: int) -> float:
    """Return the distance in points that puts the last lines of a cover at the foot of its page."""
    title, label, foot = (LOOKS[style] for style in (Style.COVER_TITLE, Style.COVER_LABEL, Style.COVER_FOOT))
    used = title.before + title.line * title_lines + (label.before + label.line if labelled else 0.0) + foot.line * feet
    return max(0.0, gbt9704.points("type_area_height") - used - _COVER_AIR)


def contents_slabs(block: Contents, fonts: Fonts, left: float, room: float) -> list[Slab]:
    """Return a line for every part: its title, dots, its page at the right."""
    look = LOOKS[Style.CONTENTS]
    dot = spell(((_LEADER, None),), look, fonts)[0]
    found = []
    for title, page in zip(block.titles, block.pages or ("",) * len(block.titles), strict=True):
        number = spell(((page, None),), look, fonts)
        lines = break_lines(spell(((title, None),), look, fonts), room - 3 * EM, room - 3 * EM)
        free = room - natural_width(lines[-1]) - natural_width(number) - EM / 2
        # Dots end where the number begins, so that they stand one below the other.
        dots = [dot] * max(0, int(free / dot.width))
        drawings = [_line(line, (), left, room) for line in lines[:-1]]
        drawings.append(_line(lines[-1], (*dots, *number), left, room))
        found.append(Slab(drawings, look.line))
    return found


def _line(words: Sequence[Glyph], tail: Sequence[Glyph], left: float, room: float) -> Drawing:
    def draw(page: Page, top: float, _bottom: float) -> None:
        baseline = top + ASCENT * LOOKS[Style.CONTENTS].size
        page.stretches += set_line(words, left, room, baseline, Align.LEFT, last=True)
        page.stretches += set_line(tail, left, room, baseline, Align.RIGHT, last=True)

    return draw


