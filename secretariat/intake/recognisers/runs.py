"""Names and posts run together without a blank or a mark: 张英区教育局副局长周军干区财政局副局长."""

from __future__ import annotations

import re

from secretariat.intake.names import is_name
from secretariat.intake.units import unit_length
from secretariat.intake.vocabulary import ENDING, ENDS_AS_POST, FIELD, TITLE

_TITLE_ENDS = re.compile(f"(?=({TITLE}))")
_TITLE_ONLY = re.compile(rf"(?:常务|专职)?(?:副)?(?:{TITLE})")
_UNIT_ENDS = re.compile(ENDING)
_LONGEST_POST = 40
_LENGTHS = (3, 2, 4)
_UNIT_OPENS = re.compile(f"[区市县省州旗镇乡街团中国武共]|最高|{FIELD}")


def unbroken(words: str, least: int = 2) -> list[tuple[int, int, int]]:
    """Part folded ``words`` into persons, each as start and end of the name and end of the post.

    Empty where they do not part cleanly into at least ``least``.

    At every place the first cut is tried that leaves a finished post before a name with a post of its own.
    """
    found: list[tuple[int, int, int]] = []
    position = 0
    while position < len(words):
        cut = _person(words, position)
        if cut is None:
            return []
        found.append((position, *cut))
        position = cut[1]
    return found if len(found) >= least else []


def marked(words: str) -> list[tuple[int, int, int]]:
    """Part folded ``words`` into persons that marks part, but no blank or mark parts name and post: 张三区教育局局长，李四区委常委、部长.

    Each as start and end of the name and end of the post. What stands between two marks and opens with no name goes on with the post
    before it. Empty where the first opens with none, or where it names fewer than two persons.
    """
    found: list[tuple[int, int, int]] = []
    for part in re.finditer("[^、，；]+", words):
        start, end = part.span()
        cut = next((start + length for length in _lengths(part.group(), 0) if _is_person(part.group(), length)), None)
        if cut and not unbroken(part.group()):
            found.append((start, cut, end))
        elif found and not cut and ENDS_AS_POST.search(part.group()):
            found[-1] = (*found[-1][:2], end)
        else:
            return []
    return found if len(found) >= 2 else []


def _is_person(words: str, length: int) -> bool:
    return is_name(words[:length]) and _opens_post(words, length) and bool(ENDS_AS_POST.search(words))


def _person(words: str, start: int) -> tuple[int, int] | None:
    for length in _lengths(words, start):
        name_end = start + length
        if is_name(words[start:name_end]) and _opens_post(words, name_end) and (end := _post_end(words, name_end)):
            return name_end, end
    return None


def _lengths(words: str, start: int) -> tuple[int, ...]:
    """Give the lengths a name may have, likeliest first: 陈东区市场局 is 陈东 of a district, not 陈东区 of a market."""
    third = words[start + 2 : start + 3]
    return (2, 3, 4) if third in set("区市县省州团") and _opens_post(words, start + 2) else (3, 2, 4)


def _opens_post(words: str, start: int) -> bool:
    rest = words[start : start + _LONGEST_POST]
    return bool(_TITLE_ONLY.match(rest)) or (bool(unit_length(rest)) and bool(_UNIT_OPENS.match(rest)))


def _post_end(words: str, start: int) -> int | None:
    """Give where the post ends: at the end of the words, or before the nearest name that a post follows."""
    titles = [title.end(1) for title in _TITLE_ENDS.finditer(words, start, start + _LONGEST_POST)]
    units = [unit.end() for unit in _UNIT_ENDS.finditer(words, start, start + _LONGEST_POST)]
    for end in [*(end for end in titles if ENDS_AS_POST.search(words[start:end])), *units]:
        if end == len(words) or any(
            is_name(words[end : end + length]) and _opens_post(words, end + length) for length in _LENGTHS
        ):
            return end
    return None
