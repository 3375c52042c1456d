"""Slabs: what a page is stacked from. A slab is a paragraph's lines, or a table's row, with its height and its bonds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from secretariat.rendering.pages import Page

Drawing: TypeAlias = Callable[[Page, float, float], None]
"""Draws one line of a slab on a page, between two edges: upper and lower, in points from the sheet's upper edge."""


TOGETHER = 2
"""So many lines at least stand on a page with what may not stand alone: a signature, the imprint."""


@dataclass(slots=True)
class Slab:
    """Lines that follow one another, each ``line`` points high in the measure of the .docx.

    ``before`` is dropped at the head of a page; ``keep_next`` binds the last lines to the next slab's first; ``whole`` slabs
    are never split. ``head`` is the slab repeated where a page begins with this one (a table's head row). ``at_foot`` lies on
    the lower edge of the type area. A page with ``rows`` of a table is drawn in the measure of the .docx, unstretched: a row
    fills its line to the lower edge, where type leaves the distance of two lines free. ``part`` is the part of a handbook that
    begins with the slab.
    """

    lines: list[Drawing]
    line: float
    before: float = 0.0
    after: float = 0.0
    new_page: bool = False
    keep_next: bool = False
    whole: bool = False
    at_foot: bool = False
    rows: bool = False
    part: str = ""
    head: Slab | None = field(default=None, repr=False)

    @property
    def height(self) -> float:
        """The height of all lines, without the distances before and after."""
        return self.line * len(self.lines)


def bind_to_imprint(slabs: Sequence[Slab]) -> None:
    """Let the last two lines of a paper go with its imprint, so that it never stands alone on a page; rows of tables do not."""
    lines = 0
    for slab in reversed(slabs):
        if slab.rows or lines >= TOGETHER:
            return
        slab.keep_next = True
        lines += len(slab.lines)
        if slab.new_page:
            return
