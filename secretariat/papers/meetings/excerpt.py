"""纪要摘录: what the minutes decided for one unit, with the number and day of the minutes it is taken from."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, field

from secretariat.papers.blocks import Block, NumberLine, Paper, PaperFormat, Paragraph, Text, Title
from secretariat.papers.meetings.occasion import labelled
from secretariat.papers.numbering import first_level

_EVERYBODY = re.compile(r"各成员单位|各单位|各部门|全体成员")
_NUMBERED = re.compile(r"^[一二三四五六七八九十]{1,3}、")
_LABEL = "会议议定："
_SIGNED_WITHIN = 26
"""Characters from the left within which issuer and date end; a line has 28."""
_LEAST_NAME = 3
"""Names shorter than this stand inside other words."""


@dataclass
class _Topic:
    """A topic of the minutes while it is read: its heading, its running text, what was decided."""

    heading: str
    paragraphs: list[Paragraph] = field(default_factory=list)
    decided: list[str] = field(default_factory=list)


def excerpt_of(minutes: Paper, unit: str, names: Collection[str] = ()) -> Paper | None:
    """Return the excerpt for one unit, or None where nothing in the minutes concerns it.

    A decision concerns the unit where it names the unit, by any of its names, or everybody. Its topic is named with it, and so
    are the paragraphs of the topic that name the unit.
    """
    called = sorted({unit, *(name for name in names if len(name) >= _LEAST_NAME)}, key=len, reverse=True)
    wanted = re.compile("|".join((*map(re.escape, called), _EVERYBODY.pattern)))
    opening, topics = _parts(minutes)
    taken: list[Block] = []
    for topic in topics:
        decided = [words for words in topic.decided if wanted.search(words)]
        paragraphs = [one for one in topic.paragraphs if wanted.search(_words(one))]
        if not decided and not paragraphs:
            continue
        heading = first_level(sum(isinstance(block, Paragraph) and block.level == 1 for block in taken) + 1, topic.heading)
        taken += [Paragraph((Text(heading),), level=1), *paragraphs]
        taken += [Paragraph((Text(_LABEL, strong=True), Text(words))) for words in decided]
    if not taken:
        return None
    title = f"{minutes.title}摘录"
    source = [labelled("摘自", _source(minutes)), labelled("摘送", unit)]
    close = Paragraph((Text("以上事项请按要求抓好落实，办理情况按时限报送。"),))
    return Paper("excerpt", PaperFormat.FORM, title, (Title(title), *source, *opening, *taken, close, *_signing(minutes)))


def _parts(minutes: Paper) -> tuple[list[Paragraph], list[_Topic]]:
    opening: list[Paragraph] = []
    topics: list[_Topic] = []
    for block in minutes.blocks:
        if not isinstance(block, Paragraph):
            continue
        words = _words(block)
        if block.level == 1:
            topics.append(_Topic(_NUMBERED.sub("", block.runs[0].words)))
        elif not topics:
            opening.append(Paragraph((Text(words),)))
        elif words.startswith(_LABEL):
            topics[-1].decided += [words.removeprefix(_LABEL)] if words != _LABEL else []
        elif block.level:
            topics[-1].decided.append("".join(run.words for run in block.runs[1:]) or words)
        else:
            topics[-1].paragraphs.append(block)
    return opening, topics


def _words(block: Paragraph) -> str:
    return "".join(run.words for run in block.runs)


def _source(minutes: Paper) -> str:
    line = next((block for block in minutes.blocks if isinstance(block, NumberLine)), None)
    details = [line.number.words, line.date.words if line.date else ""] if line is not None else []
    said = "，".join(part for part in details if part)
    return f"{minutes.title}（{said}）" if said else minutes.title


def _signing(minutes: Paper) -> list[Paragraph]:
    line = next((block for block in minutes.blocks if isinstance(block, NumberLine)), None)
    issuer = line.issuer if line is not None and line.issuer else ""
    return [Paragraph((Text(""),), indent=False), _at_right(f"{issuer}（盖章）"), _at_right("　　年　　月　　日")]


def _at_right(words: str) -> Paragraph:
    """Return a line that ends about where a signature does: a form has no style of its own for it."""
    return Paragraph((Text("　" * max(0, _SIGNED_WITHIN - len(words)) + words),), indent=False)
