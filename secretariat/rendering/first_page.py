"""The first page shows text of the body (GB/T 9704-2012, 7.3.2): else 主送机关 moves into the imprint."""

from __future__ import annotations

from dataclasses import replace

from secretariat.papers.blocks import Addressees, Imprint, Paper, PaperFormat, Text
from secretariat.rendering import gbt9704
from secretariat.rendering.fonts import Fonts
from secretariat.rendering.setting import Setting
from secretariat.rendering.styles import LINE


def with_text_on_first_page(paper: Paper, fonts: Fonts) -> Paper:
    """Return the paper, its addressees moved into the imprint where they leave no line for text on the first page."""
    place = next((place for place, block in enumerate(paper.blocks) if isinstance(block, Addressees)), None)
    imprint = next((block for block in paper.blocks if isinstance(block, Imprint)), None)
    if imprint is None and paper.format is PaperFormat.LETTER:
        # A letter nobody gets a copy of has no imprint of its own.
        imprint = Imprint("", "", Text(""))
        with_imprint = with_text_on_first_page(replace(paper, blocks=(*paper.blocks, imprint)), fonts)
        return with_imprint if imprint not in with_imprint.blocks else paper
    if place is None or imprint is None:
        return paper
    addressees = paper.blocks[place]
    setting = Setting(fonts, 0.0, gbt9704.points("type_area_width"), paper.format)
    used = sum(slab.before + slab.height + slab.after for slab in setting.slabs(paper.blocks[: place + 1]))
    if used + LINE <= gbt9704.points("type_area_height") or not isinstance(addressees, Addressees):
        return paper
    moved = replace(imprint, addressed_to=addressees.words)
    blocks = (moved if block is imprint else block for block in paper.blocks if block is not addressees)
    return replace(paper, blocks=tuple(blocks))
