"""Heads as slabs: labels, the red mark, numbers, 签发人 and red rules of documents, letters and minutes (7.2, 10.1, 10.3)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from secretariat.papers.blocks import HeadLabels, Mark, NumberLine, PaperFormat
from secretariat.rendering import gbt9704
from secretariat.rendering.fitting_heads import (
    SIGNERS_LABEL,
    fit_head_line,
    fit_mark,
    joint_mark,
    letter_number_top,
    mark_lines_height,
    place_signers,
    signer_rows,
)
from secretariat.rendering.fonts import Fonts
from secretariat.rendering.lines import Line, natural_width, spell
from secretariat.rendering.pages import ASCENT, GRID, Page, Stroke, set_line
from secretariat.rendering.slabs import Drawing, Slab
from secretariat.rendering.styles import (
    BETWEEN_RULES,
    EM,
    LINE,
    LOOKS,
    MARK_AIR,
    MARK_BEFORE,
    MARK_SIZE,
    THICK_RULE,
    THIN_RULE,
    Align,
    Face,
    Look,
    Style,
)

_RULE = 1.0
_RULE_ROOM = 6.0
"""Space and weight of the red rule below 发文字号 in a .docx, in points."""
_SHEET = gbt9704.points("sheet_width")
_LETTER_RULE = gbt9704.points("letter_rule_width")


@dataclass(slots=True)
class HeadSetting:
    """Sets one paper's head between two margins; ``left`` and ``room`` are points.

    ``preprinted`` leaves out what the paper already bears: the mark and every red rule. Labels of a letter are kept until its
    number, on whose line they begin.
    """

    fonts: Fonts
    left: float
    room: float
    format: PaperFormat
    profile: gbt9704.Profile = gbt9704.PAGE37
    preprinted: bool = False
    _labels: tuple[str, ...] = ()
    _label_lines: int = 0
    _mark_size: float = field(default=MARK_SIZE)

    def labels(self, block: HeadLabels) -> list[Slab]:
        """Set 份号, 密级 and 紧急程度 flush left, one a line (7.2.1 to 7.2.3); those of a letter wait for its number."""
        lines = [(Style.COPY_NUMBER, block.copy_number)] if block.copy_number else []
        lines += [(Style.HEAD_LABEL, words) for words in block.labels]
        if self.format is PaperFormat.LETTER:
            self._labels = tuple(words for _, words in lines)
            return []
        self._label_lines += len(lines)
        return [self._slab([self._words(words, LOOKS[style], Align.LEFT)], LOOKS[style]) for style, words in lines]

    def mark(self, block: Mark, *, at_head: bool) -> list[Slab]:
        """Set 发文机关标志 in red, its upper edge 35 mm below the type area's or, of a letter, 30 mm below the sheet's.

        Only the head of a paper is measured from the edge (``at_head``): labels above it are part of the 35 mm.
        """
        letter = self.format is PaperFormat.LETTER
        fit = fit_mark(block.lines, self.fonts, block.shared)
        self._mark_size = fit.size
        height = mark_lines_height(len(block.lines), fit.size)
        below = gbt9704.points("top_edge") + gbt9704.points("mark_below_edge")
        edge = gbt9704.points("letter_mark_from_sheet") if letter else below

        def draw(page: Page, top: float, _bottom: float) -> None:
            if self.preprinted:
                return
            upper = edge - MARK_AIR if at_head else top
            left = (_SHEET - self.room) / 2 if letter else self.left
            self._draw_mark(page, block, upper, left)
            if letter:
                self._letter_rules(page, upper + height - MARK_AIR)

        if letter:
            return [Slab([draw], LOOKS[Style.HEAD_PLACE].line, whole=True)]
        before = MARK_BEFORE + self._lift() - self._label_lines * self.profile.line if at_head else LOOKS[Style.MARK].before
        return [Slab([draw], height, before=max(0.0, before), whole=True)]

    def _lift(self) -> float:
        """Return by how many points the type area begins below the margin."""
        return gbt9704.points("top_edge") - self.profile.top * gbt9704.POINTS_PER_MM

    def _draw_mark(self, page: Page, block: Mark, top: float, left: float) -> None:
        fit = fit_mark(block.lines, self.fonts, block.shared)
        look = replace(LOOKS[Style.MARK], size=fit.size)
        pitch = mark_lines_height(1, fit.size)
        joint = joint_mark(block.lines, block.shared, fit, self.fonts) if block.shared else None
        for place, words in enumerate(block.lines):
            glyphs = spell(((words, None),), look, self.fonts)
            baseline = top + place * pitch + MARK_AIR + ASCENT * fit.size
            if joint is None:
                page.stretches += set_line(glyphs, left, self.room, baseline, Align.CENTRE, last=True, colour=look.colour, scale=fit.scale)
            else:
                start = left + (self.room - joint.width) / 2
                page.stretches += set_line(_spread(glyphs, joint.names, fit.scale), start, joint.names, baseline, Align.LEFT, last=True,
                                           colour=look.colour, scale=fit.scale)
        if joint is not None:
            glyphs = spell(((block.shared, None),), look, self.fonts)
            baseline = top + (len(block.lines) - 1) * pitch / 2 + MARK_AIR + ASCENT * fit.size
            start = left + (self.room + joint.width) / 2 - joint.shared
            page.stretches += set_line(glyphs, start, joint.shared, baseline, Align.LEFT, last=True, colour=look.colour, scale=fit.scale)

    def _letter_rules(self, page: Page, mark_foot: float) -> None:
        """Draw the thick-over-thin rule 4 mm below the mark, and the thin-over-thick one 20 mm above the sheet's foot (10.1)."""
        upper = mark_foot + gbt9704.points("letter_rule_below_mark")
        foot = gbt9704.points("sheet_height") - gbt9704.points("letter_rule_from_foot")
        start = (_SHEET - _LETTER_RULE) / 2
        for weight, y in (
            (THICK_RULE, upper + THICK_RULE / 2), (THIN_RULE, upper + THICK_RULE + BETWEEN_RULES + THIN_RULE / 2),
            (THIN_RULE, foot - THICK_RULE - BETWEEN_RULES - THIN_RULE / 2), (THICK_RULE, foot - THICK_RULE / 2),
        ):
            page.strokes.append(Stroke(start, y, start + _LETTER_RULE, y, weight, gbt9704.RED))

    def number(self, block: NumberLine) -> list[Slab]:
        """Set the number as the format has it: centred above the red rule, upward at the left of 签发人, of a letter at the right."""
        if self.format is PaperFormat.LETTER:
            return [self._letter_number(block.number.words)]
        if block.issuer is not None:
            issue = LOOKS[Style.ISSUE]
            found = [self._slab([self._words(block.number.words, issue, Align.CENTRE)], issue),
                     self._head_line(block.issuer, block.date.words if block.date else "")]
            ruled = LOOKS[Style.HEAD_LINE]
        elif block.signers:
            found, ruled = self._upward(block.number.words, block.signers), LOOKS[Style.UPWARD_NUMBER]
        else:
            ruled = LOOKS[Style.NUMBER]
            found = [self._slab([self._words(block.number.words, ruled, Align.CENTRE)], ruled)]
        slab = found[-1]
        slab.lines[-1] = self._underlined(slab.lines[-1], ruled)
        slab.after = _RULE_ROOM + ruled.after * self.profile.line / LINE
        return found

    def _letter_number(self, number: str) -> Slab:
        look, label_look = LOOKS[Style.LETTER_NUMBER], LOOKS[Style.HEAD_LABEL]
        edge = letter_number_top(self._mark_size)
        pitch, air = gbt9704.line_pitch(), (self.profile.line - look.size) / 2
        labels, self._labels = self._labels, ()

        def drawing(place: int) -> Drawing:
            words = labels[place] if place < len(labels) else ""

            def draw(page: Page, _top: float, _bottom: float) -> None:
                top = edge + place * pitch
                self._words(words, label_look, Align.LEFT)(page, top, top)
                if place == 0:
                    self._words(number, look, Align.RIGHT)(page, top, top)

            return draw

        before = edge - self.profile.top * gbt9704.POINTS_PER_MM - LOOKS[Style.HEAD_PLACE].line - air
        return Slab([drawing(place) for place in range(max(1, len(labels)))], look.line, before=before, whole=True)

    def _upward(self, number: str, signers: Sequence[str]) -> list[Slab]:
        """Set 签发人, two a line and one below the other, the number on the last of their lines (7.2.5, 7.2.6)."""
        rows = signer_rows(number, signers, self.fonts)
        places = place_signers(number, rows, self.fonts)
        look = LOOKS[Style.UPWARD_NUMBER]
        named = replace(look, face=Face.KAI)
        found = []
        for place, row in enumerate(rows):
            parts = [(start, name, named, 100) for start, name in zip(places.columns, row, strict=False)]
            if place == 0:
                parts.append((places.label, SIGNERS_LABEL, look, 100))
            if place == len(rows) - 1:
                parts.append((look.first, number, look, places.scale))
            slab = self._slab([self._side_by_side(parts)], look)
            if place:
                slab.before = 0.0
            found.append(slab)
        return found

    def _side_by_side(self, parts: Sequence[tuple[float, str, Look, int]]) -> Drawing:
        def draw(page: Page, top: float, _bottom: float) -> None:
            for start, words, look, scale in parts:
                glyphs = spell(((words, None),), look, self.fonts)
                x = self.left + start * GRID
                page.stretches += set_line(glyphs, x, self.left + self.room - x, top + ASCENT * look.size, Align.LEFT, last=True,
                                           scale=scale)

        return draw

    def _head_line(self, issuer: str, date: str) -> Slab:
        """Set the line above the red rule of minutes: the issuer at the left, however long its name, the date at the right."""
        look = LOOKS[Style.HEAD_LINE]
        inset = EM * GRID
        fit = fit_head_line(issuer, self.fonts)
        lines = [self._words(words, look, Align.LEFT, inset, fit.scale) for words in fit.issuer]
        last, day = lines[-1], self._words(date, look, Align.RIGHT, inset)

        def beside(page: Page, top: float, bottom: float) -> None:
            last(page, top, bottom)
            day(page, top, bottom)

        return self._slab([*lines[:-1], beside], look)

    def _words(self, words: str, look: Look, align: Align, inset: float = 0.0, scale: int = 100) -> Drawing:
        """Return a drawing of one line of words whose upper edge is that of the line, as 22 lines fill the type area."""
        glyphs = spell(((words, None),), look, self.fonts)

        def draw(page: Page, top: float, _bottom: float) -> None:
            baseline = top + ASCENT * look.size
            page.stretches += set_line(glyphs, self.left + inset, self.room - 2 * inset, baseline, align, last=True, scale=scale)

        return draw

    def _slab(self, lines: list[Drawing], look: Look) -> Slab:
        return Slab(lines, look.line, look.before, look.after, whole=True)

    def _underlined(self, inner: Drawing, look: Look) -> Drawing:
        def draw(page: Page, top: float, bottom: float) -> None:
            inner(page, top, bottom)
            if not self.preprinted:
                y = top + look.size + gbt9704.points("rule_below_number")
                page.strokes.append(Stroke(self.left, y, self.left + self.room, y, _RULE, gbt9704.RED))

        return draw


def _spread(glyphs: Line, room: float, scale: int) -> Line:
    """Return a line's glyphs with so much space behind each that they fill the room at their scale, in points."""
    if len(glyphs) < 2 or not scale:
        return glyphs
    extra = (room * 100 / scale - natural_width(glyphs)) / (len(glyphs) - 1)
    return [glyph._replace(spacing=glyph.spacing + extra, width=glyph.width + extra) for glyph in glyphs[:-1]] + glyphs[-1:]
