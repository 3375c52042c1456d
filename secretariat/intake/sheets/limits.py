"""How much of a table from outside is read, and how its words are trimmed."""

from __future__ import annotations

import re

from secretariat.errors import Unreadable

MOST_ROWS = 50_000
"""Rows with content in one table; a contact book of the largest office has 20,000."""
_LONGEST = 2_000
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u200b-\u200f\u2028-\u202e\ufeff]|_x000D_")


def demand_rows(count: int) -> None:
    """Refuse a table that is too long."""
    if count > MOST_ROWS:
        raise Unreadable(f"这个表超过{MOST_ROWS}行，一次读不完，没有读入任何内容。请拆成几个文件再读入。")


def shortened(text: str) -> str:
    """Return a cell's words without control characters and blanks around them, at most 2,000 characters."""
    return _CONTROL.sub("", text).strip(" \t\r\n\u3000\u00a0")[:_LONGEST]
