"""The words of a paper without any form, a line for each block, entry or row: for searching and comparing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from secretariat.papers.blocks import (
    Addressees,
    AttachmentHead,
    AttachmentNote,
    Block,
    Card,
    Contents,
    Cover,
    HeadLabels,
    Imprint,
    Mark,
    NameList,
    Note,
    NumberLine,
    Paper,
    Paragraph,
    PartHead,
    Signature,
    Table,
    TableCaption,
    TableNote,
    Title,
)
from secretariat.papers.forms import Entry, Form, Label
from secretariat.papers.seating_charts import SeatingChart


def plain_text(paper: Paper) -> str:
    """Return everything a paper says, in reading order; cells of a row are parted by one blank."""
    return "\n".join(line for block in paper.blocks for line in _lines(block) if line.strip())


def _lines(block: Block) -> tuple[str, ...]:
    return _WORDS[type(block)](block)


def _signature(block: Signature) -> tuple[str, ...]:
    return block.issuer, *block.others, f"（{block.on_behalf}代章）" if block.on_behalf else "", block.date.words


def _imprint(block: Imprint) -> tuple[str, ...]:
    printed = f"{block.issuer} {block.printed_on.words}印发" if block.printed_on.words else block.issuer
    return block.publicity, *block.receivers, printed


def _number_line(block: NumberLine) -> tuple[str, ...]:
    date = block.date.words if block.date else ""
    signers = "、".join(name for name in block.signers if name)
    return (_row((block.number.words, block.issuer or "", date, f"签发人：{signers}" if signers else "")),)


def _form(block: Form) -> tuple[str, ...]:
    return tuple(_row(tuple(_cell(cell) for cell in row.cells)) for row in block.rows)


_WORDS: Mapping[type[Block], Callable[[Any], tuple[str, ...]]] = {
    HeadLabels: lambda block: (block.copy_number, *block.labels),
    Mark: lambda block: (*block.lines, block.shared),
    NumberLine: _number_line,
    Title: lambda block: (block.words,),
    Addressees: lambda block: (f"{block.words}：",),
    Paragraph: lambda block: ("".join(run.words for run in block.runs),),
    NameList: lambda block: (f"{block.label}：", *map(_row, block.entries)),
    Table: lambda block: (_row(block.head), *map(_row, block.rows)),
    Form: _form,
    TableCaption: lambda block: (block.words,),
    TableNote: lambda block: (block.words,),
    AttachmentNote: lambda block: (f"附件：{'；'.join(block.names)}",),
    Signature: _signature,
    Note: lambda block: (f"（{block.words}）",),
    AttachmentHead: lambda block: (block.label, block.title),
    Cover: lambda block: (block.title, block.label, *block.foot),
    PartHead: lambda block: (block.title,),
    # The pages parts begin on are found when the paper is laid out: they are no words of it.
    Contents: lambda block: block.titles,
    Imprint: _imprint,
    SeatingChart: lambda block: tuple(
        _row((plate.mark, plate.name, plate.unit)) for plate in sorted(block.plates, key=lambda plate: (plate.row, plate.column))
    ),
    Card: lambda block: (block.name, block.caption),
}


def _cell(cell: Label | Entry) -> str:
    return _row((cell.words, cell.foot)) if isinstance(cell, Entry) else cell.words


def _row(cells: tuple[str, ...]) -> str:
    return " ".join(cell for cell in cells if cell)
