"""The line above the red rule of minutes: the issuer at the left, however long its name, the date at the right."""

from __future__ import annotations

from secretariat.rendering.fitting import fit_head_line
from secretariat.rendering.fonts import Fonts
from secretariat.rendering.lines import spell
from secretariat.rendering.pages import ASCENT, GRID, Page, set_line
from secretariat.rendering.slabs import Drawing, Slab
from secretariat.rendering.styles import EM, LOOKS, Align, Style


def head_line_slab(issuer: str, date: str, fonts: Fonts, left: float, room: float) -> Slab:
    """Return the lines of an issuer with the date on the last of them, both inset by one character."""
    look = LOOKS[Style.HEAD_LINE]
    inset = EM * GRID
    fit = fit_head_line(issuer, fonts)

    def line(words: str, align: Align, scale: int) -> Drawing:
        glyphs = spell(((words, None),), look, fonts)

        def draw(page: Page, top: float, _bottom: float) -> None:
            baseline = top + ASCENT * look.size
            page.stretches += set_line(glyphs, left + inset, room - 2 * inset, baseline, align, last=True, scale=scale)

        return draw

    lines = [line(words, Align.LEFT, fit.scale) for words in fit.issuer]
    last, day = lines[-1], line(date, Align.RIGHT, 100)

    def beside(page: Page, top: float, bottom: float) -> None:
        last(page, top, bottom)
        day(page, top, bottom)

    return Slab([*lines[:-1], beside], look.line, look.before, whole=True)
