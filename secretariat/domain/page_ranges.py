"""Which pages of a paper are meant, as a clerk types it: 1-3,5."""

from __future__ import annotations

import re
import unicodedata

from secretariat.errors import RuleBroken

_BETWEEN = re.compile(r"[,;、。/\s]+")
_STRETCH = re.compile(r"第?(\d{1,6})页?(?:[-~–—―至到]第?(\d{1,6}))?页?")


def pages_of(words: str, count: int) -> tuple[int, ...]:
    """Return the pages meant, from 1, in the order typed; every page where nothing is typed. Raises RuleBroken otherwise."""
    typed = [part for part in _BETWEEN.split(unicodedata.normalize("NFKC", words)) if part]
    if not typed:
        return tuple(range(1, count + 1))
    pages: list[int] = []
    for part in typed:
        found = _STRETCH.fullmatch(part)
        if found is None:
            raise RuleBroken(f"看不懂页码“{part}”，请写成 1-3,5 的样子。")
        first = int(found[1])
        last = int(found[2]) if found[2] else first
        if last < first:
            raise RuleBroken(f"页码“{part}”前大后小。")
        outside = next((page for page in (first, last) if not 1 <= page <= count), None)
        if outside is not None:
            raise RuleBroken(f"这份文书只有{count}页，没有第{outside}页。")
        pages += range(first, last + 1)
    return tuple(pages)
