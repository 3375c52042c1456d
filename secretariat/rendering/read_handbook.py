"""The sections of a .docx and the parts of a handbook: cover, contents, the head of every part."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from lxml import etree

from secretariat.papers.blocks import Block, Contents, Cover, PartHead
from secretariat.rendering.read_runs import ReadParagraph
from secretariat.rendering.sheets import Section, read_sheet
from secretariat.rendering.styles import Style
from secretariat.rendering.wordprocessing import Parts, parse, w

_RELATIONS = "word/_rels/document.xml.rels"
_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"

STYLES = frozenset({Style.COVER_TITLE, Style.COVER_LABEL, Style.COVER_FOOT, Style.PART_TITLE, Style.CONTENTS})
"""The styles whose paragraphs this module reads."""


def read_into(blocks: list[Block], style: Style, found: ReadParagraph) -> None:
    """Add a paragraph in one of the styles of handbooks to the blocks read so far."""
    last = blocks[-1] if blocks else None
    words, lines = found.title()
    if style is Style.COVER_TITLE:
        blocks.append(Cover(words, lines=lines))
    elif style is Style.PART_TITLE:
        blocks.append(PartHead(words, lines=lines))
    elif style is Style.CONTENTS:
        title, _, page = found.words.partition("\t")
        before = last if isinstance(last, Contents) else None
        if before is not None:
            blocks.pop()
        blocks.append(Contents((*(before.titles if before else ()), title), (*(before.pages if before else ()), page)))
    elif isinstance(last, Cover):
        blocks[-1] = replace(last, label=words) if style is Style.COVER_LABEL else replace(last, foot=(*last.foot, words))
    else:
        blocks.append(Cover("", words) if style is Style.COVER_LABEL else Cover("", "", (words,)))


def numbering(parts: Parts) -> frozenset[str]:
    """Return the ids of a .docx's footers that print the page number."""
    if _RELATIONS not in parts:
        return frozenset()
    targets = ((relation.get("Id", ""), f"word/{relation.get('Target', '')}") for relation in parse(parts[_RELATIONS]))
    return frozenset(name for name, target in targets if target.startswith("word/footer") and b"PAGE" in parts.get(target, b""))


def sections(
    closed: Sequence[tuple[int, etree._Element]], last: etree._Element | None, blocks: list[Block], footers: Collection[str]
) -> tuple[Section, ...]:
    """Return the sections of a .docx and turn the heads of parts that lie in a landscape one.

    ``closed`` are the sections that end inside the text, with the number of blocks before their end. ``footers`` are the ids of
    those that print a number; a section that names none has those of the one before it. One that comes first and has none,
    where later ones have, is a cover without a number.
    """
    said = [*closed, (len(blocks), last)]
    footed: list[bool] = []
    for _, section in said:
        named = section.findall(w("footerReference")) if section is not None else []
        own = any(reference.get(_ID, "") in footers for reference in named)
        footed.append(own if named else bool(footed) and footed[-1])
    found: list[Section] = []
    first = 0
    for place, (end, section) in enumerate(said):
        kind = section.find(w("type")) if section is not None else None
        if found and kind is not None and kind.get(w("val")) == "continuous":
            first = end
            continue
        sheet = read_sheet(section)
        even = bool(found) and kind is not None and kind.get(w("val")) == "evenPage"
        found.append(Section(first, sheet, numbered=footed[place] or not any(footed), even=even))
        for number in range(first, end) if sheet.landscape and len(said) > 1 else ():
            head = blocks[number]
            if isinstance(head, PartHead):
                blocks[number] = replace(head, landscape=True)
        first = end
    return tuple(found)
