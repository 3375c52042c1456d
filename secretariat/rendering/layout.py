"""Pages from blocks: slabs stacked line by line in the measure of the .docx, so that both break where the other does.

A .docx sets 22 lines of 28.95 points; our PDF stretches them evenly so that the first character touches the upper and the last
the lower edge of the type area (GB/T 9704-2012, 5.2.3). Positions are therefore worked out in the .docx's measure and
multiplied by one factor when they are drawn.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from secretariat.papers.blocks import Card, Paper, PaperFormat
from secretariat.rendering import gbt9704
from secretariat.rendering.fonts import Fonts
from secretariat.rendering.lines import spell
from secretariat.rendering.pages import ASCENT, GRID, Page, Pages, set_line
from secretariat.rendering.profiles import profile_of
from secretariat.rendering.read_docx import Reading
from secretariat.rendering.setting import Setting
from secretariat.rendering.setting_cards import card_pages
from secretariat.rendering.sheets import Section, Sheet
from secretariat.rendering.slabs import TOGETHER, Slab
from secretariat.rendering.styles import EM, IMPRINT_AIR, LOOKS, Align, Style

_TOLERANCE = 0.05


def lay_out(reading: Reading, fonts: Fonts) -> Pages:
    """Return the pages of a .docx that was read, page numbers included."""
    paper, sheet = reading.paper, reading.sheet
    if paper.format is PaperFormat.CARDS:
        cards = [block for block in paper.blocks if isinstance(block, Card)]
        return Pages(sheet, tuple(card_pages(cards, sheet, fonts)))
    stack = _stacked(paper, reading.sections or (Section(0, sheet),), fonts, preprinted=reading.preprinted)
    for number, page in enumerate(stack.pages, start=1):
        # The first page of a letter bears no number (10.1).
        if page.numbered and (number > 1 or paper.format is not PaperFormat.LETTER):
            _number(page, number, fonts)
    return Pages(sheet, tuple(stack.pages))


def parts_begin(paper: Paper, sections: Sequence[Section], fonts: Fonts) -> Mapping[str, int]:
    """Return the pages on which the parts of a handbook begin, by their titles."""
    return _stacked(paper, sections, fonts).parts


def _stacked(paper: Paper, sections: Sequence[Section], fonts: Fonts, *, preprinted: bool = False) -> _Stack:
    upright = next((section.sheet for section in sections if not section.sheet.landscape), sections[0].sheet)
    profile = profile_of(upright)
    stack = _Stack(_measure(sections[0].sheet), [Page(sheet=sections[0].sheet, numbered=sections[0].numbered)])
    ends = [*(section.first for section in sections[1:]), len(paper.blocks)]
    for place, (section, end) in enumerate(zip(sections, ends, strict=True)):
        if place:
            stack.begin(section)
        left = section.sheet.left * gbt9704.POINTS_PER_MM
        setting = Setting(fonts, left, section.sheet.area_width, paper.format, profile=profile, preprinted=preprinted,
                          top=stack.measure.top)
        stack.put(setting.slabs(paper.blocks[section.first : end]))
    return stack


@dataclass(frozen=True, slots=True)
class _Measure:
    """The type area's upper edge and height in points as drawn, its height in the .docx, and the factor between them."""

    top: float
    height: float
    room: float
    factor: float
    lift: float = 0.0
    """By how much the type area begins below the margin, in points."""


def _measure(sheet: Sheet) -> _Measure:
    room = sheet.area_height
    profile = profile_of(sheet)
    official = abs(profile.top - sheet.top) + abs(profile.bottom - sheet.bottom) < 0.5
    if official and abs(sheet.height - gbt9704.value("sheet_height")) < 1:
        top = gbt9704.points("top_edge")
        lift = top - profile.top * gbt9704.POINTS_PER_MM
        return _Measure(top, gbt9704.points("type_area_height"), room, gbt9704.line_pitch() / profile.line, lift)
    return _Measure(sheet.top * gbt9704.POINTS_PER_MM, room, room, 1.0)


@dataclass(slots=True)
class _Stack:
    """The pages filled so far and how far down the last one is filled, in the .docx's points."""

    measure: _Measure
    pages: list[Page]
    used: float = 0.0
    fresh: bool = True
    placed: list[tuple[Slab, int, float]] = field(default_factory=list)
    """Slab, line and place of what goes on the last page; it is drawn when all of it is known."""
    parts: dict[str, int] = field(default_factory=dict)
    """The pages on which the parts of a handbook begin."""

    def begin(self, section: Section) -> None:
        """Begin a page on the sheet of a section."""
        self._draw()
        if section.even and len(self.pages) % 2 == 0:
            self.pages.append(Page(sheet=section.sheet, numbered=False))
        self.measure = _measure(section.sheet)
        self.pages.append(Page(sheet=section.sheet, numbered=section.numbered))
        self.used, self.fresh = 0.0, True

    def put(self, slabs: list[Slab]) -> None:
        for place, slab in enumerate(slabs):
            if slab.new_page and not self.fresh:
                self._turn()
            if slab.at_foot:
                self._foot(slab)
                continue
            self._slab(slabs, place)
        self._draw()

    def _draw(self) -> None:
        tabled = any(slab.rows for slab, _, _ in self.placed)
        factor = 1.0 if tabled else self.measure.factor
        bottom = self.measure.top + self.measure.height
        for slab, number, used in self.placed:
            # Rows begin at the margin, as a .docx has them, and type where the type area begins.
            upper = self.measure.top - (self.measure.lift if slab.rows else 0.0)
            top = bottom - slab.height if slab.at_foot else upper + used * factor
            slab.lines[number](self.pages[-1], top, bottom if slab.at_foot else top + slab.line * factor)
        self.placed = []

    def _turn(self) -> None:
        self._draw()
        self.pages.append(Page(sheet=self.pages[-1].sheet, numbered=self.pages[-1].numbered))
        self.used, self.fresh = 0.0, True

    def _left(self) -> float:
        return self.measure.room - self.used + _TOLERANCE

    def _slab(self, slabs: list[Slab], place: int) -> None:
        slab = slabs[place]
        # Distances before a paragraph vanish at the head of a page that filled up, not at the head of the paper.
        at_head = self.fresh and (len(self.pages) > 1)
        before = 0.0 if at_head else slab.before
        bound = self._bound(slabs, place)
        if bound + slab.line > self.measure.room:
            # What no page could hold together is not bound: of a chain so long only its end stays whole.
            bound = 0.0
        count = len(slab.lines)
        first_together = self._together(slab)
        needed = before + slab.line * first_together + (bound if first_together == count else 0.0)
        if needed > self._left() and not self.fresh:
            self._turn()
            self._repeat(slab)
            before = 0.0
        self.used += before
        if slab.part:
            self.parts.setdefault(slab.part, len(self.pages))
        for number in range(count):
            rest = count - number
            needed = slab.line + (slab.line * (rest - 1) + bound if slab.keep_next and rest == min(TOGETHER, count) else 0.0)
            if number and needed > self._left() and not self.fresh:
                self._turn()
                self._repeat(slab)
            self._line(slab, number)
        self.used += slab.after

    def _repeat(self, slab: Slab) -> None:
        if slab.head is not None:
            self._line(slab.head, 0)

    def _line(self, slab: Slab, number: int) -> None:
        self.placed.append((slab, number, self.used))
        self.used += slab.line
        self.fresh = False

    def _bound(self, slabs: list[Slab], place: int) -> float:
        """Return the height of what must follow on the same page: bound slabs and the first line behind them."""
        height = 0.0
        while slabs[place].keep_next and place + 1 < len(slabs):
            height += slabs[place].after
            place += 1
            slab = slabs[place]
            together = self._together(slab)
            height += slab.before + slab.line * together + (IMPRINT_AIR + self.measure.lift if slab.at_foot else 0.0)
            if together < len(slab.lines):
                break
        return height

    @staticmethod
    def _together(slab: Slab) -> int:
        """Return how many lines of a slab stand together at its beginning; a long one may go on over the page's end."""
        count = len(slab.lines)
        return count if slab.whole or (slab.keep_next and count <= TOGETHER + 1) else 1

    def _foot(self, slab: Slab) -> None:
        if slab.height + IMPRINT_AIR + self.measure.lift > self._left() and not self.fresh:
            self._turn()
        self.placed.append((slab, 0, self.used))
        self.fresh = False


def _number(page: Page, number: int, fonts: Fonts) -> None:
    """Put the page number below the type area: odd pages right, even pages left, a dash on each side, inset 1 (7.5).

    On a landscape page it keeps the place it has on the sheet upright (7.5).
    """
    look = LOOKS[Style.PAGE_NUMBER]
    sheet = page.sheet.turned() if page.sheet.landscape else page.sheet
    area = gbt9704.points("top_edge") + gbt9704.points("type_area_height")
    if abs(sheet.height - gbt9704.value("sheet_height")) >= 1:
        area = (sheet.height - sheet.bottom) * gbt9704.POINTS_PER_MM
    dash = area + gbt9704.points("page_number_below")
    baseline = dash + (ASCENT - 0.5) * look.size
    line = spell(((f"— {number} —", None),), look, fonts)
    inset = EM * GRID
    left = sheet.left * gbt9704.POINTS_PER_MM + inset
    room = (sheet.width - sheet.left - sheet.right) * gbt9704.POINTS_PER_MM - 2 * inset
    target = page.sideways if page.sheet.landscape else page.stretches
    target += set_line(line, left, room, baseline, Align.RIGHT if number % 2 else Align.LEFT, last=True)
