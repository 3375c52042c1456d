"""会议材料签收单: which materials were handed out, and who signed for them."""

from __future__ import annotations

from dataclasses import dataclass

from secretariat.papers.blocks import Block, Paper, PaperFormat, Paragraph, Table, Text, Title
from secretariat.papers.meetings.occasion import Occasion, labelled, title_of

TABLE = "材料签收表"


@dataclass(frozen=True, slots=True, kw_only=True)
class MaterialsReceipt:
    """Everything the sheet says: the materials in order, a row for every unit that gets them."""

    occasion: Occasion
    materials: tuple[str, ...]
    units: tuple[str, ...]
    blank_rows: int = 3


def compose(facts: MaterialsReceipt) -> Paper:
    """Return the sheet as blocks; rows are at least 11 mm high so that there is room to sign."""
    title = title_of(facts.occasion, "会议材料签收单")
    rows = [(str(number), unit, "", "", "", "") for number, unit in enumerate(facts.units, start=1)]
    rows += [(str(number), "", "", "", "", "") for number in range(len(rows) + 1, len(rows) + facts.blank_rows + 1)]
    blocks: list[Block] = [Title(title)]
    if facts.occasion.when:
        blocks.append(labelled("会议时间", facts.occasion.when))
    if len(facts.materials) == 1:
        blocks.append(labelled("材料", facts.materials[0]))
    elif facts.materials:
        blocks.append(labelled("材料", f"共{len(facts.materials)}种"))
        blocks += [Paragraph((Text(f"{number}. {words}"),), indent=False) for number, words in enumerate(facts.materials, start=1)]
    blocks.append(Table(TABLE, ("序号", "单位", "份数", "签收人", "签收时间", "备注"), tuple(rows), (12.0, 48.0, 16.0, 30.0, 30.0, 20.0),
                        row_height=11.0, centred=(0, 2, 3, 4, 5)))
    return Paper("materials_receipt", PaperFormat.FORM, title, tuple(blocks))
