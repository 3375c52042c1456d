"""Folds the widths, blanks and scripts of a text without moving a single character.

Recognisers read the folded text and cut their findings from the original: both have the same length, so one span serves both.
"""

from __future__ import annotations

import unicodedata

from secretariat.intake.variants import SIMPLIFIED

_ALIKE = {
    "，": ",﹐",
    "：": ":﹕︰∶",
    "；": ";﹔",
    "（": "(",
    "）": ")",
    "〔": "[﹝【［〖",
    "〕": "]﹞】］〗",
    "、": "﹑､",
    ".": "．",
    "？": "?",
    "！": "!",
    "-": "⁃",
    "|": "｜",
    "“": "「",
    "”": "」",
    "·": "・•‧∙⋅",
    "—": "–―－─～~〜",
    "\n": "\x0c\x0b\u2028\u2029\x85\r",
}
"""A mark and those that mean the same."""

_PUNCTUATION = {other: mark for mark, others in _ALIKE.items() for other in others}
_BLANKS = (
    "\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u200c\u200d\u202f\u205f\u3000\ufeff"
)


def _table() -> dict[int, str]:
    table: dict[int, str] = {}
    for code in (*range(0xFF01, 0xFF5F), *range(0xF900, 0xFB00), *range(0x2F00, 0x2FD6)):
        folded = unicodedata.normalize("NFKC", chr(code))
        if len(folded) == 1:
            table[code] = folded
    table.update(SIMPLIFIED)
    table.update({ord(mark): plain for mark, plain in _PUNCTUATION.items()})
    for code, plain in list(table.items()):
        table[code] = _PUNCTUATION.get(plain, plain)
    table.update({ord(blank): " " for blank in _BLANKS})
    return table


_FOLD = _table()


def fold(text: str) -> str:
    """Give ``text`` in one width, one script and plain blanks; the length stays, so spans are those of ``text``."""
    return text.translate(_FOLD)
