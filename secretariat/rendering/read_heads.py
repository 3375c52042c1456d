"""Head paragraphs of a .docx → blocks: labels, marks, numbers, 签发人; and joint signatures, which are read like them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TypeAlias

from lxml import etree

from secretariat.papers.blocks import Block, Field, HeadLabels, Mark, NumberLine, Signature, Text
from secretariat.rendering.fitting_heads import SIGNERS_LABEL
from secretariat.rendering.read_runs import ReadParagraph, read_paragraph
from secretariat.rendering.styles import Style
from secretariat.rendering.wordprocessing import w

Blocks: TypeAlias = list[Block]


def labels(blocks: Blocks, found: ReadParagraph) -> None:
    """Take 份号, 密级 or 紧急程度; those below the number of a letter belong to the one on its line."""
    place = next((place for place, block in enumerate(blocks) if isinstance(block, HeadLabels)), None)
    block = blocks[place] if place is not None else HeadLabels(())
    if not isinstance(block, HeadLabels):
        return
    if found.style == Style.COPY_NUMBER:
        block = replace(block, copy_number=found.words)
    else:
        block = replace(block, labels=(*block.labels, found.words))
    if place is None:
        blocks.append(block)
    else:
        blocks[place] = block


def mark(blocks: Blocks, found: ReadParagraph) -> None:
    """Take a line of the mark, or the word its issuers share."""
    last = blocks[-1] if blocks else None
    line = Mark((), found.words) if found.style == Style.JOINT_SHARED else Mark((found.words,))
    if not isinstance(last, Mark):
        blocks.append(line)
    elif found.words:
        blocks[-1] = Mark((*last.lines, *line.lines), last.shared or line.shared)


def number(blocks: Blocks, found: ReadParagraph) -> None:
    """Take 发文字号 or 期号."""
    blocks.append(NumberLine(found.whole()))


def letter_number(blocks: Blocks, found: ReadParagraph) -> None:
    """Take 发文字号 of a letter, and the label at the left of its line."""
    label, _, words = found.words.partition("\t")
    if label.strip():
        blocks.append(HeadLabels((label,)))
    held = next((text for text in found.texts() if text.field), None)
    blocks.append(NumberLine(held or Text(words.strip())))


def upward_number(blocks: Blocks, found: ReadParagraph) -> None:
    """Take a line of 签发人, the last of which begins with the number."""
    first, *people = found.words.split("\t")
    signers = tuple(one.removeprefix(SIGNERS_LABEL) for one in people)
    last = blocks[-1] if blocks else None
    line = last if isinstance(last, NumberLine) and last.signers else NumberLine(Text(""))
    if line is last:
        blocks.pop()
    if found.style == Style.UPWARD_NUMBER:
        held = next((text for text in found.texts() if text.field is Field.NUMBER), None)
        line = replace(line, number=held or Text(first.strip()))
    blocks.append(replace(line, signers=(*line.signers, *signers) or ("",)))


def head_line(blocks: Blocks, found: ReadParagraph) -> None:
    """Take issuer and date above the red rule of minutes."""
    # A long issuer goes on behind a line end and a tab.
    words = found.words.replace("\n\t", "").replace("\n", "").strip("\t")
    columns = [column for column in words.split("\t") if column]
    date = next((text for text in found.texts() if text.field), None)
    if date is None:
        date = Text(columns[1]) if len(columns) > 1 else Text("")
    last = blocks[-1] if blocks else None
    issue = last.number if isinstance(last, NumberLine) else Text("")
    line = NumberLine(issue, words.partition("\t")[0] if columns else "", date)
    if isinstance(last, NumberLine):
        blocks[-1] = line
    else:
        blocks.append(line)


def issuer(blocks: Blocks, found: ReadParagraph) -> None:
    """Take one issuer, or a row of those who sign a joint document; without a seal they follow one another."""
    sealed = found.style != Style.UNSEALED_ISSUER
    names = [name for name in found.words.replace("\n", "").split("\t") if name] or [""]
    last = blocks[-1] if blocks else None
    joint = found.style in {Style.JOINT_ISSUERS, Style.UNSEALED_ISSUER}
    if joint and isinstance(last, Signature) and last.sealed is sealed and not last.date.words and last.date.field is None:
        blocks[-1] = replace(last, others=(*last.others, *names))
    else:
        blocks.append(Signature(names[0], Text(""), sealed=sealed, others=tuple(names[1:])))


def is_joint_mark(table: etree._Element, names: dict[str, str]) -> bool:
    """Tell whether a table is the mark of a joint document."""
    styles = {identity for identity, name in names.items() if name in {Style.JOINT_MARK, Style.JOINT_SHARED}}
    return any(chosen.get(w("val")) in styles for chosen in table.iter(w("pStyle")))


def joint_mark(blocks: Blocks, table: etree._Element, names: dict[str, str]) -> None:
    """Take the mark of a joint document out of its table."""
    for paragraph in table.iter(w("p")):
        found = read_paragraph(paragraph, names)
        if found.style in {Style.JOINT_MARK, Style.JOINT_SHARED}:
            mark(blocks, found)


READERS: Mapping[Style, Callable[[Blocks, ReadParagraph], None]] = {
    Style.COPY_NUMBER: labels, Style.HEAD_LABEL: labels, Style.MARK: mark, Style.JOINT_MARK: mark, Style.JOINT_SHARED: mark,
    Style.LETTER_MARK: mark, Style.NUMBER: number, Style.ISSUE: number, Style.LETTER_NUMBER: letter_number,
    Style.SIGNERS: upward_number, Style.UPWARD_NUMBER: upward_number, Style.HEAD_LINE: head_line, Style.ISSUER: issuer,
    Style.UNSEALED_ISSUER: issuer, Style.JOINT_ISSUERS: issuer,
}
"""What reads a paragraph by its style."""
