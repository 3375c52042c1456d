"""How large the plates of a seating plan are: as large as the page allows on which it begins."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from secretariat.papers.blocks import AttachmentHead, Block, Paper, PartHead
from secretariat.papers.seating_charts import SeatingChart
from secretariat.rendering import gbt9704
from secretariat.rendering.fitting_seats import NARROW
from secretariat.rendering.fonts import Fonts
from secretariat.rendering.setting import Setting
from secretariat.rendering.sheets import LANDSCAPE, UPRIGHT

_WIDEST, _HIGHEST, _LOWEST = 34.0, 17.0, 9.6
"""Millimetres: a plate is no wider and no higher than reads well, and no lower than three lines of small type."""


def with_charts_fitted(paper: Paper, fonts: Fonts) -> Paper:
    """Return the paper with the plates of its seating plans as large as their pages allow."""
    blocks = list(paper.blocks)
    for place, block in enumerate(blocks):
        if isinstance(block, SeatingChart) and not block.plate_width:
            blocks[place] = _fitted(block, blocks[:place], blocks[place + 1 :], paper, fonts)
    return replace(paper, blocks=tuple(blocks))


def _fitted(chart: SeatingChart, before: Sequence[Block], behind: Sequence[Block], paper: Paper, fonts: Fonts) -> SeatingChart:
    heads = [number for number, block in enumerate(before) if isinstance(block, PartHead | AttachmentHead)]
    head = before[heads[-1]] if heads else None
    turned = paper.landscape or (isinstance(head, PartHead) and head.landscape)
    sheet = LANDSCAPE if turned else UPRIGHT
    setting = Setting(fonts, 0.0, sheet.area_width, paper.format)
    following = next((number for number, block in enumerate(behind) if isinstance(block, PartHead | AttachmentHead)), len(behind))
    around = setting.slabs((*before[heads[-1] if heads else 0 :], *behind[:following]))
    free = sheet.area_height - sum(slab.before + slab.height + slab.after for slab in around)
    across = min(_WIDEST, sheet.area_width / gbt9704.POINTS_PER_MM / max(chart.columns, 2) * 2)
    down = free / gbt9704.POINTS_PER_MM / max(chart.rows, 1)
    if across >= NARROW:
        down = min(_HIGHEST, down)
    # Tenths, as a file is read back.
    return replace(chart, plate_width=int(across * 10) / 10, plate_height=max(_LOWEST, int(down * 10 - 1) / 10))
