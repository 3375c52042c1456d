"""How text is compared when it is searched: width, case and blanks make no difference, and every place can be found again."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from itertools import accumulate


class _Folding(dict[int, str]):
    """What each character becomes, by code point; learnt as characters come along."""

    def __missing__(self, code: int) -> str:
        folded = "".join(unicodedata.normalize("NFKC", chr(code)).casefold().split())
        self[code] = folded
        return folded


_FOLDING = _Folding()


def fold(text: str) -> str:
    """Return text as it is compared: each character in its compatibility form (NFKC), small letters, no blanks.

    Characters are folded one by one, so that every place in the result has one in the text.
    """
    return text.translate(_FOLDING)


def words_of(query: str) -> tuple[str, ...]:
    """Return the folded words of a query; what consists of blanks alone has none."""
    return tuple(dict.fromkeys(folded for folded in map(fold, query.split()) if folded))


def places_of(text: str, words: tuple[str, ...]) -> tuple[tuple[int, int], ...]:
    """Return where folded words stand in the text itself: half-open ranges in order, overlapping ones joined."""
    folded = fold(text)
    found = sorted((start, start + len(word)) for word in words for start in _starts(folded, word))
    if not found:
        return ()
    joined = [found[0]]
    for start, end in found[1:]:
        if start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    if len(folded) == len(text) and not _has_blanks_or_long(text):
        return tuple(joined)
    ends = list(accumulate(len(_FOLDING[ord(character)]) for character in text))
    return tuple((bisect_right(ends, start), bisect_right(ends, end - 1) + 1) for start, end in joined)


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


def _has_blanks_or_long(text: str) -> bool:
    """Tell whether some character folds to none or several, so that equal lengths prove nothing."""
    return any(len(_FOLDING[ord(character)]) != 1 for character in set(text))
