"""How text is compared when it is searched: width, case and blanks make no difference, and every place can be found again."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate


class _Folding(dict[int, str]):
    """What each character becomes, by code point; learnt as characters come along."""

    def __init__(self) -> None:
        super().__init__()
        self.uneven: set[str] = set()
        """Characters met so far that become none or several."""

    def __missing__(self, code: int) -> str:
        folded = "".join(unicodedata.normalize("NFKC", chr(code)).casefold().split())
        if len(folded) != 1:
            self.uneven.add(chr(code))
        self[code] = folded
        return folded


_FOLDING = _Folding()


@dataclass(frozen=True, slots=True)
class Places:
    """Where words stand in a text: half-open ranges in order, overlapping ones joined, and how often they stand there."""

    ranges: tuple[tuple[int, int], ...]
    count: int


def fold(text: str) -> str:
    """Return text as it is compared: each character in its compatibility form (NFKC), small letters, no blanks.

    Characters are folded one by one, so that every place in the result has one in the text.
    """
    return text.translate(_FOLDING)


def words_of(query: str) -> tuple[str, ...]:
    """Return the folded words of a query; what consists of blanks alone has none."""
    return tuple(dict.fromkeys(folded for folded in map(fold, query.split()) if folded))


def places_of(text: str, words: tuple[str, ...]) -> Places:
    """Return where folded words stand in the text itself, each place of each word counted."""
    folded = fold(text)
    found = sorted((start, start + len(word)) for word in words for start in _starts(folded, word))
    joined: list[tuple[int, int]] = []
    for start, end in found:
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    if joined and any(character in text for character in _FOLDING.uneven):
        # Without a line of Python a character: twenty hits have forty thousand of them.
        ends = list(accumulate(map(len, map(_FOLDING.__getitem__, map(ord, text)))))
        joined = [(bisect_right(ends, start), bisect_right(ends, end - 1) + 1) for start, end in joined]
    return Places(tuple(joined), len(found))


def count_of(text: str, words: tuple[str, ...]) -> int:
    """Return how often the folded words stand in a text, each place of each word counted."""
    folded = fold(text)
    return sum(folded.count(word) for word in words)


def _starts(folded: str, word: str) -> list[int]:
    starts = []
    start = folded.find(word)
    while start >= 0:
        starts.append(start)
        start = folded.find(word, start + len(word))
    return starts
