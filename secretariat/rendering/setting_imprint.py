"""版记 as one slab on the lower edge of the type area, and how high it is; its box in a .docx is as high (7.4, 10.1)."""

from __future__ import annotations

from collections.abc import Sequence

from secretariat.papers.blocks import Imprint
from secretariat.rendering import gbt9704
from secretariat.rendering.fitting import fit_printed_line
from secretariat.rendering.fonts import Fonts
from secretariat.rendering.lines import Line, break_lines, spell
from secretariat.rendering.pages import ASCENT, GRID, Page, Stroke, set_line
from secretariat.rendering.slabs import Slab
from secretariat.rendering.styles import IMPRINT_INSET, LOOKS, Align, Style


def imprint_height(receivers: Sequence[str], fonts: Fonts, *, printed: bool = True, publicity: bool = False) -> float:
    """Return the height of the imprint in points: the lines of 主送 and 抄送, and the line of 印发 and that of publicity, if any."""
    look = LOOKS[Style.IMPRINT_COPIES]
    room = gbt9704.points("type_area_width") - 2 * IMPRINT_INSET
    lines = int(printed)
    for words in receivers:
        lines += len(break_lines(spell(((words, None),), look, fonts), room - look.left - look.first, room - look.left))
    return look.line * lines + (LOOKS[Style.PUBLICITY].line if publicity else 0.0)


def imprint_slab(block: Imprint, fonts: Fonts, left: float, room: float) -> Slab:
    """Set 版记: rules 0.35, 0.25, 0.35 mm, 抄送 and 印发 inset 1; a letter's has neither rules nor 印发 (7.4, 10.1)."""
    look = LOOKS[Style.IMPRINT_COPIES]
    inset = IMPRINT_INSET * GRID
    x, inner_room = left + inset, room - 2 * inset
    outer, inner = gbt9704.points("imprint_outer_rule"), gbt9704.points("imprint_inner_rule")
    ruled = bool(block.issuer or block.printed_on.words or block.printed_on.field)
    lines: list[tuple[Line, bool, bool]] = []
    for words in block.receivers:
        broken = break_lines(spell(((words, None),), look, fonts), inner_room - look.left - look.first, inner_room - look.left)
        lines += [(line, place == 0, place == len(broken) - 1) for place, line in enumerate(broken)]
    printed = [spell(((words, None),), look, fonts) for words in (block.issuer, f"{block.printed_on.words}印发")]
    scale = fit_printed_line(block.issuer, block.printed_on.words, fonts)
    height = imprint_height(block.receivers, fonts, printed=ruled, publicity=bool(block.publicity))
    public = LOOKS[Style.PUBLICITY]
    publicity = spell(((block.publicity, None),), public, fonts)

    def rule(page: Page, y: float, weight: float) -> None:
        if ruled:
            page.strokes.append(Stroke(left, y, left + room, y, weight))

    def draw(page: Page, top: float, _bottom: float) -> None:
        foot = top + height - outer / 2
        if block.publicity:
            page.stretches += set_line(publicity, x, inner_room, top + ASCENT * public.size, Align.LEFT, last=True)
            top += public.line
        rule(page, top + outer / 2, outer)
        offset = (look.line - look.size) / 2 + ASCENT * look.size
        for place, (line, is_first, is_last) in enumerate(lines):
            hang = 0.0 if is_first else look.left
            page.stretches += set_line(line, x + hang, inner_room - hang, top + place * look.line + offset, Align.BOTH, last=is_last)
        last = top + len(lines) * look.line
        if ruled:
            if lines:
                rule(page, last, inner)
            page.stretches += set_line(printed[0], x, inner_room, last + offset, Align.LEFT, last=True, scale=scale)
            page.stretches += set_line(printed[1], x, inner_room, last + offset, Align.RIGHT, last=True, scale=scale)
            rule(page, foot, outer)

    return Slab([draw], height, whole=True, at_foot=True)
