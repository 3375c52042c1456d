"""Two versions of a paper beside each other, paragraph by paragraph."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

_MANY = 2_000
"""Lines or characters beyond which popular ones are passed over, so that a comparison never takes long."""


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a paragraph; ``own`` where the other version does not have it."""

    words: str
    own: bool = False


@dataclass(frozen=True, slots=True)
class ParagraphPair:
    """One paragraph of either version, in parts; an empty side where the other version has no such paragraph."""

    before: tuple[Part, ...]
    after: tuple[Part, ...]
    same: bool = False


def compared(before: str, after: str) -> tuple[ParagraphPair, ...]:
    """Return the paragraphs of two texts side by side; a paragraph is a line, and empty lines do not count."""
    earlier, later = _lines(before), _lines(after)
    return tuple(_pairs(earlier, later))


def _pairs(earlier: list[str], later: list[str]) -> Iterator[ParagraphPair]:
    for what, start, end, other_start, other_end in _matcher(earlier, later).get_opcodes():
        gone, come = earlier[start:end], later[other_start:other_end]
        if what == "equal":
            for line in gone:
                yield ParagraphPair((Part(line),), (Part(line),), same=True)
            continue
        for place in range(max(len(gone), len(come))):
            one, other = gone[place:place + 1], come[place:place + 1]
            if one and other:
                yield _changed(one[0], other[0])
            else:
                yield ParagraphPair(tuple(Part(line, own=True) for line in one), tuple(Part(line, own=True) for line in other))


def _changed(before: str, after: str) -> ParagraphPair:
    """Mark what differs inside a paragraph; where little is common the whole of it differs."""
    matcher = _matcher(before, after)
    if max(len(before), len(after)) > _MANY or matcher.ratio() < 0.4:
        return ParagraphPair((Part(before, own=True),), (Part(after, own=True),))
    left: list[Part] = []
    right: list[Part] = []
    for what, start, end, other_start, other_end in matcher.get_opcodes():
        own = what != "equal"
        if end > start:
            left.append(Part(before[start:end], own))
        if other_end > other_start:
            right.append(Part(after[other_start:other_end], own))
    return ParagraphPair(tuple(left), tuple(right))


def _matcher(before: list[str] | str, after: list[str] | str) -> SequenceMatcher[str]:
    return SequenceMatcher(None, before, after, autojunk=max(len(before), len(after)) > _MANY)


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]
