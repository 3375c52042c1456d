"""Where typed words stand in a title: as characters, as full pinyin or as initials."""

from __future__ import annotations

from functools import lru_cache

from secretariat.persistence.search_keys import folded, surname_reading, syllables

_LONGEST_NAME = 5
"""In characters, the blank that pads a short one included."""


def hits(title: str, words: str) -> tuple[tuple[int, int], ...]:
    """Return the half-open ranges of ``title`` that the words mean; empty where they mean nothing in it.

    Characters are looked for everywhere; pinyin only where its syllables begin, so that ``an`` does not find 湾.
    """
    wanted = folded(words)
    if not wanted:
        return ()
    return _as_characters(title, wanted) or (_as_pinyin(title, wanted) if wanted.isascii() else ())


def _as_characters(title: str, wanted: str) -> tuple[tuple[int, int], ...]:
    kept = [(position, character) for position, original in enumerate(title) for character in folded(original)]
    plain = "".join(character for _, character in kept)
    found = []
    begin = plain.find(wanted)
    while begin >= 0:
        found.append((kept[begin][0], kept[begin + len(wanted) - 1][0] + 1))
        begin = plain.find(wanted, begin + len(wanted))
    return tuple(found)


def _as_pinyin(title: str, wanted: str) -> tuple[tuple[int, int], ...]:
    for read in _readings(title):
        for first in range(len(read)):
            for spelled in (read[first:], tuple(syllable[:1] for syllable in read[first:])):
                last = _reach(spelled, wanted)
                if last:
                    return ((first, first + last),)
    return ()


def _reach(spelled: tuple[str, ...], wanted: str) -> int:
    """Return how many syllables from the first are needed to spell what is wanted; 0 where they spell something else."""
    rest = wanted
    for count, syllable in enumerate(spelled, start=1):
        if rest.startswith(syllable):
            rest = rest[len(syllable):]
        elif syllable.startswith(rest):
            rest = ""
        else:
            return 0
        if not rest:
            return count
    return 0


@lru_cache(maxsize=4096)
def _readings(title: str) -> tuple[tuple[str, ...], ...]:
    """Read a title character by character, so that syllables and positions agree; a blank reads as nothing.

    What may be a person's name is read with its surname as one too: 单 as dan and as shan.
    """
    read = tuple(syllables(character.casefold())[0] if character.strip() else "" for character in title)
    head = surname_reading(title) if len(title) <= _LONGEST_NAME else ()
    return (read, (*head, *read[len(head):])) if head else (read,)
