"""The lists of people in a paper as slabs: who was there, and who belongs to a body; all their second columns at one place (10.3)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from secretariat.papers.blocks import Block, NameList
from secretariat.rendering.fitting import list_column, width
from secretariat.rendering.fonts import Fonts
from secretariat.rendering.lines import Line, break_lines, natural_width, spell
from secretariat.rendering.pages import ASCENT, GRID, Page, set_line
from secretariat.rendering.slabs import Drawing, Slab
from secretariat.rendering.styles import EM, LOOKS, Align, Face, Look, Style


class NameLists:
    """Sets the lists of one paper between two margins; ``left`` and ``room`` are points, the type area's left edge and width."""

    def __init__(self, blocks: Sequence[Block], fonts: Fonts, left: float, room: float) -> None:
        self._fonts = fonts
        self._left = left
        self._room = room
        self._listed = False
        lists = [block for block in blocks if isinstance(block, NameList)]
        self._column, self._members_column = (
            list_column([entry[0] for block in lists if block.members is members for entry in block.entries if len(entry) > 1],
                        fonts, members=members)
            for members in (False, True)
        )

    def slabs(self, block: NameList) -> list[Slab]:
        """Set a list: the label in 黑体, a person a line, aligned behind the colon; lists come in their order."""
        found = []
        column = self._members_column if block.members else self._column
        for place, entry in enumerate(block.entries):
            if block.members:
                style = Style.MEMBERS_NEXT if place else Style.MEMBERS_FIRST
            else:
                style = Style.LIST_NEXT if place else Style.LIST_OTHER if self._listed else Style.LIST_FIRST
            found.append(self._entry(f"{block.label}：" if place == 0 and block.label else "", entry, LOOKS[style], column))
        self._listed = self._listed or not block.members
        return found

    def _entry(self, label: str, columns: Sequence[str], look: Look, column: float) -> Slab:
        strong = replace(look, face=Face.HEI, latin=Face.HEI)
        drawings: list[Drawing] = []
        start = look.left + look.first
        # What does not fit behind the names' place goes on below it, not below the units.
        aligned = len(columns) > 1 and start + width(label, strong, self._fonts) + width(columns[0], look, self._fonts) <= column
        line: list[tuple[float, Line]] = []
        for place, words in enumerate(columns):
            runs: list[tuple[str, Look | None]] = [(label, strong), (words, None)] if place == 0 else [(words, None)]
            if place:
                start = column if column > start else (start // EM + 1) * EM
            hang = column if aligned else look.left
            lines = break_lines(spell(runs, look, self._fonts), self._room - start, self._room - hang)
            line.append((start, lines[0]))
            for more in lines[1:]:
                drawings.append(self._columns(line, look))
                line = [(hang, more)]
            start = line[-1][0] + natural_width(line[-1][1])
        drawings.append(self._columns(line, look))
        return Slab(drawings, look.line, look.before)

    def _columns(self, columns: list[tuple[float, Line]], look: Look) -> Drawing:
        placed = list(columns)

        def draw(page: Page, top: float, _bottom: float) -> None:
            for start, line in placed:
                x = self._left + start * GRID
                page.stretches += set_line(line, x, self._left + self._room - x, top + ASCENT * look.size, Align.LEFT, last=True)

        return draw
