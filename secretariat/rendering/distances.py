"""Distances above blocks that depend on their neighbours, and lines and distances in the measure of a profile."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from secretariat.papers.blocks import Block, Mark, NumberLine, Paragraph, Title
from secretariat.rendering import gbt9704
from secretariat.rendering.slabs import Slab
from secretariat.rendering.styles import LINE

_EXACT = 0.01


def gap_above(blocks: Sequence[Block], place: int) -> float | None:
    """Return what is left free above a block that stands where another usually does, in points; None where its style says it.

    Text without addressees stands one line below the title, as they would (7.3.2); a title below the line of a bulletin's
    issuer two below the rule, as ever (7.3.1), for that line keeps one free already and Word adds no distances up.
    """
    before, block = blocks[place - 1] if place else None, blocks[place]
    if isinstance(before, Title) and isinstance(block, Paragraph) and any(isinstance(one, Mark) for one in blocks[:place]):
        return LINE
    if isinstance(before, NumberLine) and before.issuer is not None and isinstance(block, Title):
        return LINE
    return None


def in_profile(slab: Slab, profile: gbt9704.Profile) -> Slab:
    """Return a slab whose lines and distances of whole and half lines are those of a profile."""
    if profile.line == LINE:
        return slab

    def stretched(distance: float) -> float:
        halves = round(distance / LINE * 2)
        return halves * profile.line / 2 if halves and abs(distance - halves * LINE / 2) < _EXACT else distance

    line = profile.line if abs(slab.line - LINE) < _EXACT else slab.line
    return replace(slab, line=line, before=stretched(slab.before), after=stretched(slab.after))
