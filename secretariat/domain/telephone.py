"""Telephone numbers as they come out of tables: 13800000000.0, 138 0000 0000, +86-138…, two in one cell."""

from __future__ import annotations

import re
import unicodedata

_MOBILE = re.compile(r"1[3-9]\d{9}")
_BETWEEN = re.compile(r"[/、,，;；|\n\r]+|\s{2,}|(?<=\d{11})\s+(?=1\d{10})")
_SCIENTIFIC = re.compile(r"\d(?:\.\d+)?[eE]\+?\d+")


def numbers_in(words: str) -> tuple[str, ...]:
    """Return the numbers a cell holds, each as it is dialled; mobile numbers without blanks and dashes."""
    plain = unicodedata.normalize("NFKC", words).strip()
    return tuple(dict.fromkeys(number for part in _BETWEEN.split(plain) if (number := _number(part))))


def is_mobile(number: str) -> bool:
    """Tell whether a number is that of a mobile telephone: eleven digits that begin with 13 to 19."""
    return _MOBILE.fullmatch(number) is not None


def is_spoilt(words: str) -> bool:
    """Tell whether a spreadsheet has made 1.38E+10 of a number, so that its last digits are lost."""
    return _SCIENTIFIC.fullmatch(unicodedata.normalize("NFKC", words).strip()) is not None


def same_number(one: str | None, other: str | None) -> bool:
    """Tell whether two writings are one number: blanks, dashes and brackets do not count."""
    return _digits(one) == _digits(other)


def _number(part: str) -> str:
    text = part.strip()
    if re.fullmatch(r"\d+\.0+", text):
        text = text.partition(".")[0]
    bare = re.sub(r"[\s\-—–()]", "", text)
    local = re.sub(r"^(?:\+|00)?86(?=1\d{10}$)", "", bare)
    return local if is_mobile(local) else text


def _digits(words: str | None) -> str:
    return re.sub(r"[^0-9a-z]", "", unicodedata.normalize("NFKC", words or "").casefold())
