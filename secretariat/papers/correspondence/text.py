"""The text of a free paper as its writer types it, a paragraph a line: levels are known by the numbers they begin with (7.3.3)."""

from __future__ import annotations

import re

from secretariat.papers.blocks import Paragraph, Text

_LEVELS = (
    re.compile(r"[一二三四五六七八九十]{1,3}、"), re.compile(r"[（(][一二三四五六七八九十]{1,3}[）)]"),
    re.compile(r"\d{1,2}[.．](?!\d)"), re.compile(r"[（(]\d{1,2}[）)]"),
)
_LONGEST_HEADING, _LONGEST_SENTENCE = 28, 40
"""Characters of a heading on a line of its own, which is no longer than that line, and of one that text follows."""
_WITH_SENTENCE = 2
"""Down to this level a heading may be a sentence that text follows on its line."""


def paragraphs_of(text: str) -> tuple[Paragraph, ...]:
    """Return the paragraphs of a text, blank lines left out.

    A line that begins with 一、（一）1. or （1） is of that level. Its heading is the whole line where it is short and ends no
    sentence, else a first sentence that text follows.
    """
    return tuple(_paragraph(line.strip(" \t\u3000")) for line in text.splitlines() if line.strip(" \t\u3000"))


def _paragraph(line: str) -> Paragraph:
    level = next((level for level, pattern in enumerate(_LEVELS, start=1) if pattern.match(line)), 0)
    if level == 0:
        return Paragraph((Text(line),))
    end = line.find("。") + 1
    if end == 0 and len(line) <= _LONGEST_HEADING:
        return Paragraph((Text(line),), level=level)
    if 0 < end < len(line) and end <= _LONGEST_SENTENCE and level <= _WITH_SENTENCE:
        return Paragraph((Text(line[:end]), Text(line[end:])), level=level)
    found = _LEVELS[level - 1].match(line)
    number = found.group() if found else ""
    # An item that is a sentence of its own has no heading: only its number stands in the level's face.
    return Paragraph((Text(number), Text(line.removeprefix(number))), level=level)
