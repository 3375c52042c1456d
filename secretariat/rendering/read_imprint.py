"""版记 of a .docx → its block: who receives the document, who printed it and when (7.4)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from secretariat.papers.blocks import Imprint, Text
from secretariat.rendering.read_runs import ReadParagraph
from secretariat.rendering.styles import Style


def read_imprint(paragraphs: Iterable[ReadParagraph]) -> tuple[Imprint, tuple[str, ...]]:
    """Return the imprint its box holds, and what in the box is none of it."""
    imprint, strange = Imprint("", "", Text("")), []
    for one in paragraphs:
        if one.style == Style.IMPRINT_COPIES:
            imprint = _received(imprint, one.words)
        elif one.style == Style.PUBLICITY:
            imprint = replace(imprint, publicity=one.words.strip())
        elif one.style == Style.IMPRINT_PRINTED:
            unit, _, rest = one.words.partition("\t")
            printed_on = next((text for text in one.texts() if text.field), None) or Text(rest.removesuffix("印发"))
            imprint = replace(imprint, issuer=unit, printed_on=printed_on)
        elif one.words.strip():
            strange.append(f"版记中的“{one.words.strip()[:12]}”")
    return imprint, tuple(strange)


def _received(imprint: Imprint, line: str) -> Imprint:
    label, _, words = line.partition("：")
    words = words.removesuffix("。")
    if label == "主送":
        return replace(imprint, addressed_to=words)
    if label == "抄送" and not imprint.copies_to:
        return replace(imprint, copies_to=words)
    return replace(imprint, distribution=(*imprint.distribution, (label, words)))
