"""The words of a paper without any form, a line for each block, entry or row: for searching and comparing."""

from __future__ import annotations

from secretariat.papers.blocks import (
    Addressees,
    AttachmentHead,
    AttachmentNote,
    Block,
    Card,
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
        case Signature(issuer=issuer, on_behalf=on_behalf, date=date):
            return issuer, f"（{on_behalf}代章）" if on_behalf else "", date.words
        case Imprint(copies_to=copies_to, issuer=issuer, printed_on=printed_on, addressed_to=addressed_to):
            return (f"主送：{addressed_to}。" if addressed_to else "",
                    f"抄送：{copies_to}。" if copies_to else "",
                    f"{issuer} {printed_on.words}印发" if printed_on.words else issuer)
        case NumberLine(number=number, issuer=issuer, date=date, signers=signers):
            return (_row((number.words, issuer or "", date.words if date else "", "、".join(signers))),)
        case _:
            return _plain_lines(block)


def _plain_lines(
    block: Mark | Title | Addressees | AttachmentNote | Note | TableNote | TableCaption | AttachmentHead | Card | Paragraph,
) -> tuple[str, ...]:
    match block:
        case Mark(lines=lines):
            return lines
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
