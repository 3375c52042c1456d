"""Blocks → slabs: every block's lines broken, placed between the margins and ready to be stacked."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from secretariat.papers.blocks import (
    Addressees,
    AttachmentHead,
    AttachmentNote,
    Block,
    Contents,
    Cover,
    HeadLabels,
    Imprint,
    Mark,
    NameList,
    Note,
    NumberLine,
    PaperFormat,
    Paragraph,
    PartHead,
    Signature,
    Table,
    TableCaption,
    TableNote,
    Title,
)
from secretariat.papers.forms import Form
from secretariat.papers.seating_charts import SeatingChart
from secretariat.rendering import gbt9704
from secretariat.rendering.adjusting_signature import SEAL_ROW_BEFORE
from secretariat.rendering.distances import gap_above, in_profile
from secretariat.rendering.fitting import issuer_lines, signature_lines, width
from secretariat.rendering.fitting_heads import joint_signature
from secretariat.rendering.fonts import Fonts
from secretariat.rendering.headings import heads
from secretariat.rendering.lines import Line, break_lines, spell
from secretariat.rendering.pages import ASCENT, GRID, Page, set_line
from secretariat.rendering.setting_forms import form_slabs
from secretariat.rendering.setting_handbook import contents_slabs, cover_gap
from secretariat.rendering.setting_heads import HeadSetting
from secretariat.rendering.setting_imprint import imprint_slab
from secretariat.rendering.setting_lists import NameLists
from secretariat.rendering.setting_seats import chart_slabs
from secretariat.rendering.setting_tables import table_slabs
from secretariat.rendering.slabs import Drawing, Slab, bind_to_imprint
from secretariat.rendering.styles import LEVELS, LINE, LOOKS, Align, Face, Look, Style
from secretariat.rendering.titles import break_title


class Setting:
    """Sets the blocks of one paper between two margins; ``left``, ``room`` and ``top`` are points.

    They are the type area's left edge, width and upper edge.
    """

    def __init__(
        self, fonts: Fonts, left: float, room: float, paper_format: PaperFormat, *,
        profile: gbt9704.Profile = gbt9704.PAGE37, preprinted: bool = False, top: float = 0.0,
    ) -> None:
        self.fonts = fonts
        self.left = left
        self.room = room
        self.format = paper_format
        self.profile = profile
        self.top = top
        self.heads = HeadSetting(fonts, left, room, paper_format, profile, preprinted)
        self.at_head = True

    def slabs(self, blocks: Sequence[Block]) -> list[Slab]:
        """Return the slabs of the blocks in their order; cards are no slabs and are left out."""
        found: list[Slab] = []
        lists = NameLists(blocks, self.fonts, self.left, self.room)
        for place, block in enumerate(blocks):
            self.at_head = all(isinstance(before, HeadLabels) for before in blocks[:place])
            if isinstance(block, AttachmentNote | Signature) and found:
                found[-1].keep_next = True
            if isinstance(block, Imprint):
                bind_to_imprint(found)
            if isinstance(block, NameList):
                found += lists.slabs(block)
            elif type(block) in _SETTERS:
                # A heading goes with the text it heads.
                headed = place > 0 and isinstance(block, Paragraph) and heads(blocks[place - 1], block)
                if headed and found:
                    found[-1].keep_next = True
                set_ = _SETTERS[type(block)](self, block)
                if set_ and (gap := gap_above(blocks, place)) is not None:
                    set_[0].before = gap
                found += set_
        return [in_profile(slab, self.profile) for slab in found]

    def paragraph(self, runs: Sequence[tuple[str, Look | None]], look: Look) -> Slab:
        """Return a paragraph of runs in a look."""
        glyphs = spell(runs, look, self.fonts)
        right = look.right
        lines = break_lines(glyphs, self.room - look.left - look.first - right, self.room - look.left - right)
        drawings = [self._drawing(line, look, place, len(lines)) for place, line in enumerate(lines)]
        return Slab(drawings, look.line, look.before, look.after, look.new_page, look.keep_next)

    def _drawing(self, line: Line, look: Look, place: int, count: int, scale: int = 100) -> Drawing:
        indent = (look.left + (look.first if place == 0 else 0.0)) * GRID
        x, room = self.left + indent, self.room - indent - look.right
        rise = _rise(look)

        def draw(page: Page, top: float, _bottom: float) -> None:
            # A title on a sheet's first line, higher than that line, begins where the type area begins.
            baseline = max(top + rise, self.top) + ASCENT * look.size
            page.stretches += set_line(
                line, x, room, baseline, look.align, last=place == count - 1, colour=look.colour, scale=scale
            )

        return draw

    def head(self, block: HeadLabels | Mark | NumberLine) -> list[Slab]:
        """Set a part of the head: labels, mark or number."""
        if isinstance(block, HeadLabels):
            return self.heads.labels(block)
        return self.heads.mark(block, at_head=self.at_head) if isinstance(block, Mark) else self.heads.number(block)

    def title(self, block: Title) -> list[Slab]:
        """Set a title, broken at words or as the .docx has it."""
        style = Style.FORM_TITLE if self.format is PaperFormat.FORM else Style.TITLE
        return [self._centred(block.lines or self._broken(block.words, LOOKS[style]), LOOKS[style])]

    def _broken(self, words: str, look: Look) -> tuple[str, ...]:
        return break_title(words, self.room, lambda piece: width(piece, look, self.fonts))

    def _centred(self, lines: Sequence[str], look: Look) -> Slab:
        glyphs = [part for line in lines for part in break_lines(spell(((line, None),), look, self.fonts), self.room, self.room)]
        drawings = [self._drawing(line, look, place, len(glyphs)) for place, line in enumerate(glyphs)]
        return Slab(drawings, look.line, look.before, look.after, look.new_page, look.keep_next)

    def addressees(self, block: Addressees) -> list[Slab]:
        """Set 主送机关 flush left with its full-width colon."""
        return [self.paragraph(((f"{block.words}：", None),), LOOKS[Style.ADDRESSEES])]

    def text(self, block: Paragraph) -> list[Slab]:
        """Set running text or a heading; behind a heading in its own face the paragraph goes on in the body's."""
        look = LOOKS[LEVELS[block.level] if block.indent else Style.FLUSH]
        plain, strong = LOOKS[Style.BODY], replace(LOOKS[Style.BODY], face=Face.HEI, latin=Face.HEI)
        runs: list[tuple[str, Look | None]] = []
        for place, run in enumerate(block.runs):
            own = strong if run.strong else plain if block.level and place else None
            runs.append((run.words, own))
        slab = self.paragraph(runs, look)
        # A heading goes with the text below it; one that text follows on its line need not.
        slab.keep_next = slab.keep_next and len(block.runs) == 1
        return [slab]

    def attachment_note(self, block: AttachmentNote) -> list[Slab]:
        """Set 附件说明 one line below the text, a name a line, without closing punctuation (7.3.4)."""
        names = list(block.names)
        if len(names) > 1:
            names = [f"{number}. {name}" for number, name in enumerate(names, start=1)]
        found = []
        for place, name in enumerate(names):
            look = LOOKS[Style.ATTACHMENT_NOTE_NEXT if place else Style.ATTACHMENT_NOTE]
            found.append(self.paragraph(((name if place else f"附件：{name}", None),), look))
            found[-1].keep_next = place < len(names) - 1
        return found

    def signature(self, block: Signature) -> list[Slab]:
        """Set issuers, 代章 and 成文日期; they stay together and with the end of the text (7.3.5)."""
        if block.sealed and block.others:
            return self._joint(block)
        found = []
        signed = signature_lines(
            block.issuer, block.on_behalf or "", block.date.words, self.fonts, sealed=block.sealed, others=block.others
        )
        for place, line in enumerate(signed):
            look = replace(LOOKS[line.style], right=line.inset)
            for number, words in enumerate(issuer_lines(line.words, self.fonts) or ("",)):
                found.append(self.paragraph(((words, None),), look))
                if number or (place and line.style is Style.UNSEALED_ISSUER):
                    found[-1].before = 0.0
        return found

    def _joint(self, block: Signature) -> list[Slab]:
        """Set the rows of a sealed joint signature, with room for seals between them."""
        signed = joint_signature((block.issuer, *block.others), block.date.words, self.fonts)
        look = LOOKS[Style.JOINT_ISSUERS]
        found = []
        for place, row in enumerate(signed.rows):
            drawn = self._centred_at(row, signed.centres[-len(row) :], look)
            before = SEAL_ROW_BEFORE if place else look.before
            found.append(Slab([drawn], look.line, before, keep_next=True))
        date = replace(LOOKS[Style.DATE], right=signed.date_inset)
        return [*found, self.paragraph(((block.date.words, None),), date)]

    def _centred_at(self, row: Sequence[str], centres: Sequence[float], look: Look) -> Drawing:
        def draw(page: Page, top: float, _bottom: float) -> None:
            for words, centre in zip(row, centres, strict=True):
                glyphs = spell(((words, None),), look, self.fonts)
                # As the date below is, names are placed by their distance from the right edge.
                x = self.left + centre - gbt9704.points("type_area_width")
                page.stretches += set_line(glyphs, x, 2 * self.room, top + ASCENT * look.size, Align.CENTRE, last=True)

        return draw

    def note(self, block: Note) -> list[Slab]:
        """Set 附注 in brackets below the date (7.3.6)."""
        return [self.paragraph(((f"（{block.words}）", None),), LOOKS[Style.NOTE])]

    def attachment_head(self, block: AttachmentHead) -> list[Slab]:
        """Begin a page with 附件 and its title on the third line (7.3.7)."""
        label = LOOKS[Style.ATTACHMENT_LABEL]
        title = LOOKS[Style.ATTACHMENT_TITLE]
        lines = block.lines or self._broken(block.title, title)
        return [self.paragraph(((block.label, None),), label), self._centred(lines, title)]

    def cover(self, block: Cover) -> list[Slab]:
        """Set the cover of a handbook, its last lines at the foot of the page."""
        title, label, foot = (LOOKS[style] for style in (Style.COVER_TITLE, Style.COVER_LABEL, Style.COVER_FOOT))
        lines = block.lines or self._broken(block.title, title)
        found = [self._centred(lines, title)]
        found += [self._centred((block.label,), label)] if block.label else []
        gap = cover_gap(len(lines), labelled=bool(block.label), feet=len(block.foot))
        return found + [self._centred((words,), replace(foot, before=0.0 if place else gap)) for place, words in enumerate(block.foot)]

    def part(self, block: PartHead) -> list[Slab]:
        """Begin a page with the title of a part of a handbook."""
        slab = self._centred(block.lines or self._broken(block.title, LOOKS[Style.PART_TITLE]), LOOKS[Style.PART_TITLE])
        slab.part = block.title
        return [slab]

    def contents(self, block: Contents) -> list[Slab]:
        """Set the contents of a handbook."""
        return contents_slabs(block, self.fonts, self.left, self.room)

    def table(self, block: Table) -> list[Slab]:
        """Set a table; its head row is repeated on every page."""
        return table_slabs(block, self.fonts, self.left, self.room)

    def chart(self, block: SeatingChart) -> list[Slab]:
        """Set a seating plan."""
        return chart_slabs(block, self.fonts, self.left, self.room)

    def form(self, block: Form) -> list[Slab]:
        """Set a ruled form."""
        return form_slabs(block, self.fonts, self.left, self.room)

    def table_caption(self, block: TableCaption) -> list[Slab]:
        """Set the line above a table, which stays with it."""
        return [self.paragraph(((block.words, None),), LOOKS[Style.TABLE_CAPTION])]

    def table_note(self, block: TableNote) -> list[Slab]:
        """Set the line below a table."""
        return [self.paragraph(((block.words, None),), LOOKS[Style.TABLE_NOTE])]

    def imprint(self, block: Imprint) -> list[Slab]:
        """Set 版记 on the lower edge of the type area (7.4)."""
        return [imprint_slab(block, self.fonts, self.left, self.room)]


def _rise(look: Look) -> float:
    """Return how far below its line's upper edge type stands: 3号 at the edge itself, as 22 lines fill the type area."""
    body = gbt9704.value("body_size")
    return (body - look.size) / 2 if look.line == LINE else (look.line - look.size) / 2


_SETTERS: Mapping[type[Block], Callable[[Setting, Any], list[Slab]]] = {
    HeadLabels: Setting.head, Mark: Setting.head, NumberLine: Setting.head,
    Title: Setting.title, Addressees: Setting.addressees, Paragraph: Setting.text,
    AttachmentNote: Setting.attachment_note, Signature: Setting.signature, Note: Setting.note,
    AttachmentHead: Setting.attachment_head, Table: Setting.table,
    Cover: Setting.cover, PartHead: Setting.part, Contents: Setting.contents,
    SeatingChart: Setting.chart,
    Form: Setting.form, TableCaption: Setting.table_caption, TableNote: Setting.table_note, Imprint: Setting.imprint,
}
