"""A line of a name list cut at its blanks, with the characters of padded names put together again."""

from __future__ import annotations

import re

from secretariat.intake.names import could_be_name, is_surname
from secretariat.intake.units import is_post, is_unit
from secretariat.intake.vocabulary import ENDS_AS_POST

_CJK = r"[\u3400-\u9fff\U00020000-\U0003ffff]"
_PADDED_BETWEEN_MARKS = re.compile(
    rf"(?<![^ 、，；：|]){_CJK}(?: {{1,6}}{_CJK}){{1,2}}(?=[、，；（])|(?<=、){_CJK}(?: {{1,6}}{_CJK}){{1,2}}(?=$|[ 、，；（。])"
)


def tokens(folded: str, start: int, end: int) -> list[tuple[int, int]]:
    """Cut at blanks and bars outside brackets, but not inside padded names that marks part (时　光、安　然)."""
    found: list[tuple[int, int]] = []
    inside = {
        position
        for name in _PADDED_BETWEEN_MARKS.finditer(folded, start, end)
        if could_be_name(name.group())
        for position in range(*name.span())
    }
    depth, left = 0, start
    for position in range(start, end):
        mark = folded[position]
        depth = max(0, depth + (mark == "（") - (mark == "）"))
        if mark in " |\n" and position not in inside and (depth == 0 or mark == "|"):
            if left < position:
                found.append((left, position))
            left = position + 1
    if left < end:
        found.append((left, end))
    merged: list[tuple[int, int]] = []
    for left, right in found:
        if merged and folded[left] == "（" and folded[merged[-1][1] : left].strip() == "":
            merged[-1] = (merged[-1][0], right)
        else:
            merged.append((left, right))
    return merged


def padded(folded: str, parts: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join the parts of padded names: 刘　冬, 周 军 干, 欧阳 锋."""
    joined: list[tuple[int, int]] = []
    position = 0
    while position < len(parts):
        left, right = parts[position]
        words = folded[left:right]
        following = parts[position + 1 : position + 3]
        nexts = [folded[first:last] for first, last in following]
        if is_surname(words) and nexts and re.match(r"[\u3400-\u9fff\U00020000-\U0003ffff](?:$|[、，；（])", nexts[0]):
            count = 1
            if (
                len(nexts[0]) == 1
                and len(nexts) > 1
                and re.match(r"[\u3400-\u9fff](?:$|[、，；（])", nexts[1])
                and len(words) == 1
            ):
                count = 2
            joined.append((left, following[count - 1][1]))
            position += count + 1
            continue
        if (
            is_surname(words)
            and nexts
            and re.fullmatch(r"[\u3400-\u9fff]{2}", nexts[0])
            and not is_post(nexts[0])
            and not is_unit(nexts[0])
        ):
            joined.append((left, following[0][1]))
            position += 2
            continue
        if _single(words) and nexts and _single(nexts[0]) and _beside_post(folded, joined, following):
            joined.append((left, following[0][1]))
            position += 2
            continue
        joined.append((left, right))
        position += 1
    return joined


def _single(words: str) -> bool:
    return len(words) == 1 and "\u3400" <= words <= "\u9fff"


def _beside_post(folded: str, before: list[tuple[int, int]], following: list[tuple[int, int]]) -> bool:
    """Whether two lone characters, no surname among them, stand right behind a finished post or right before one."""
    if before and ENDS_AS_POST.search(folded[before[-1][0] : before[-1][1]]):
        return True
    return len(following) > 1 and is_post(folded[following[1][0] : following[1][1]])
