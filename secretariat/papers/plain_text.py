"""The words of a paper without any form, a line for each block, entry or row: for searching and comparing."""

from __future__ import annotations

from secretariat.papers.blocks import (
    Addressees,
    AttachmentHead,
    AttachmentNote,
    Block,
    Card,
    HeadLabels,
    Imprint,
    Mark,
    NameList,
    Note,
    NumberLine,
    Paper,
    Paragraph,
    Signature,
    Table,
    TableCaption,
    TableNote,
    Title,
)
from secretariat.papers.forms import Entry, Form, Label


def plain_text(paper: Paper) -> str:
    """Return everything a paper says, in reading order; cells of a row are parted by one blank."""
    return "\n".join(line for block in paper.blocks for line in _lines(block) if line.strip())


def _lines(block: Block) -> tuple[str, ...]:
    match block:
        case Table() | Form():
            return _rows(block)
        case NameList(label=label, entries=entries):
            return (f"{label}：", *(_row(entry) for entry in entries))
        case Signature(issuer=issuer, on_behalf=on_behalf, date=date, others=others):
            return issuer, *others, f"（{on_behalf}代章）" if on_behalf else "", date.words
        case Imprint(issuer=issuer, printed_on=printed_on, publicity=publicity):
            return publicity, *block.receivers, f"{issuer} {printed_on.words}印发" if printed_on.words else issuer
        case NumberLine(number=number, issuer=issuer, date=date, signers=signers):
            return (_row((number.words, issuer or "", date.words if date else "", "、".join(signers))),)
        case _:
            return _plain_lines(block)


def _plain_lines(
    block: HeadLabels | Mark | Title | Addressees | AttachmentNote | Note | TableNote | TableCaption | AttachmentHead | Card | Paragraph,
) -> tuple[str, ...]:
    match block:
        case HeadLabels(labels=labels, copy_number=copy_number):
            return copy_number, *labels
        case Mark(lines=lines, shared=shared):
            return *lines, shared
        case Title(words=words) | Note(words=words) | TableNote(words=words) | TableCaption(words=words):
            return (words,)
        case Paragraph(runs=runs):
            return ("".join(run.words for run in runs),)
        case Addressees(words=words):
            return (f"{words}：",)
        case AttachmentNote(names=names):
            return (f"附件：{'；'.join(names)}",)
        case AttachmentHead(label=first, title=second) | Card(name=first, caption=second):
            return first, second


def _rows(block: Table | Form) -> tuple[str, ...]:
    if isinstance(block, Table):
        return (_row(block.head), *map(_row, block.rows))
    return tuple(_row(tuple(map(_cell, row.cells))) for row in block.rows)


def _cell(cell: Label | Entry) -> str:
    return _row((cell.words, cell.foot)) if isinstance(cell, Entry) else cell.words


def _row(cells: tuple[str, ...]) -> str:
    return " ".join(cell for cell in cells if cell)
