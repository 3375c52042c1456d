"""How the rows of a table share its pages: no page for one row where the others can make room, and none left almost empty."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from secretariat.papers.blocks import AttachmentHead, Block, Imprint, Paper, PaperFormat, PartHead, Table, TableNote
from secretariat.rendering import gbt9704
from secretariat.rendering.fonts import Fonts
from secretariat.rendering.setting import Setting
from secretariat.rendering.sheets import LANDSCAPE, UPRIGHT
from secretariat.rendering.slabs import Slab
from secretariat.rendering.styles import IMPRINT_AIR

_FEWEST = 3
"""So many rows at least stand on a table's last page."""
_STEP, _MOST_AIR = 0.2, 4.0
"""Millimetres by which rows are made lower or higher, and by how much at most they grow."""
_TOLERANCE = 0.05


def with_rows_shared(paper: Paper, fonts: Fonts) -> Paper:
    """Return the paper with rows a little lower or higher where its last page would hold one or two of them.

    Rows stay at least as high as people need to sign (9 mm), and a table's rows are all alike.
    """
    if not any(isinstance(block, Table) for block in paper.blocks):
        return paper
    blocks = list(paper.blocks)
    for place, block in enumerate(blocks):
        start = _page_start(blocks, place, paper.format) if isinstance(block, Table) else None
        if not isinstance(block, Table) or start is None:
            continue
        head = blocks[start]
        sheet = LANDSCAPE if paper.landscape or (isinstance(head, PartHead) and head.landscape) else UPRIGHT
        if len(block.rows) * block.row_height * gbt9704.POINTS_PER_MM > sheet.area_height / 2:
            setting = Setting(fonts, 0.0, sheet.area_width, paper.format)
            height = _row_height(block, setting.slabs(blocks[start:place]), setting, sheet.area_height, _tail(blocks[place + 1 :], setting))
            blocks[place] = replace(block, row_height=height)
    return replace(paper, blocks=tuple(blocks))


def _page_start(blocks: Sequence[Block], place: int, paper_format: PaperFormat) -> int | None:
    """Return where the page begins on which a table begins: at its 附件, with a part, or with the form; None where text runs before it."""
    heads = [before for before in range(place) if isinstance(blocks[before], AttachmentHead | PartHead)]
    if heads:
        return heads[-1]
    return 0 if paper_format is PaperFormat.FORM else None


def _tail(behind: Sequence[Block], setting: Setting) -> float:
    """Return the height in points of what stands on a page with a table's last rows: its notes, the imprint."""
    ends = (place for place, block in enumerate(behind) if not isinstance(block, TableNote | Imprint))
    slabs = setting.slabs(behind[: next(ends, len(behind))])
    return sum(slab.before + slab.height + slab.after + (IMPRINT_AIR if slab.at_foot else 0.0) for slab in slabs)


def _row_height(table: Table, before: list[Slab], setting: Setting, area: float, tail: float) -> float:
    """Return the height of a table's rows in mm; ``area`` is the type area's height in points, ``tail`` that of what follows."""
    head, *rows = setting.table(replace(table, row_height=0.0))
    used = sum(slab.before + slab.height + slab.after for slab in before)

    def shares(height: float) -> list[int]:
        least = height * gbt9704.POINTS_PER_MM
        heads = max(least, head.height)
        return _shares([max(least, row.height) for row in rows], used + heads, heads, area + _TOLERANCE, tail)

    planned = shares(table.row_height)
    if len(planned) == 1 or planned[-1] >= min(_FEWEST, len(rows)):
        return table.row_height
    lower = (height for height in _heights(table.row_height, gbt9704.value("sign_in_row"), -_STEP)
             if len(shares(height)) < len(planned))
    higher = (height for height in _heights(table.row_height, table.row_height + _MOST_AIR, _STEP)
              if len(shares(height)) == len(planned) and shares(height)[-1] >= _FEWEST)
    return next(lower, None) or next(higher, table.row_height)


def _shares(rows: list[float], used: float, head: float, room: float, tail: float) -> list[int]:
    """Return how many rows each page of ``room`` holds; ``used`` points are gone on the first page, ``head`` on every other.

    Where ``tail`` no longer fits behind the last row it stands on a page without any.
    """
    found = [0]
    for row in rows:
        if used + row > room:
            found.append(0)
            used = head
        used += row
        found[-1] += 1
    return [*found, 0] if used + tail > room else found


def _heights(start: float, end: float, step: float) -> Iterator[float]:
    for count in range(1, int(abs(end - start) / _STEP + _TOLERANCE) + 1):
        # Tenths, as a file is read back.
        yield round(start + count * step, 1)
