"""File names that every system takes and that never lead out of the chosen folder."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from datetime import date

LONGEST = 80
"""Characters of a name without its ending; 80 Chinese characters are 240 bytes, and file systems take 255."""
_FORBIDDEN = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]+')
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?")
_NAMELESS = "未命名"


def safe(title: str) -> str:
    """Return a title as the name of a file, without ending: nothing forbidden on Windows or Linux, at most 80 characters."""
    words = unicodedata.normalize("NFC", title)
    words = _FORBIDDEN.sub("_", words).strip(" .\u3000_")
    words = words.encode("utf-8", "ignore").decode("utf-8")
    words = _shortened(words).rstrip(" .\u3000")
    if not words:
        return _NAMELESS
    return f"_{words}" if _RESERVED.fullmatch(words) else words


def workbook_name(title: str, day: date) -> str:
    """Return the name proposed for a workbook: 通讯录（2026-11-10）.xlsx."""
    return f"{safe(f'{title}（{day.isoformat()}）')}.xlsx"


def unlike(name: str, ending: str, taken: Collection[str]) -> str:
    """Return ``name`` plus ``ending``, numbered （2）, （3） … until no file in ``taken`` has it, whatever its case."""
    lowered = {one.casefold() for one in taken}
    candidate, number = f"{name}{ending}", 1
    while candidate.casefold() in lowered:
        number += 1
        candidate = f"{name}（{number}）{ending}"
    return candidate


def _shortened(words: str) -> str:
    kept = words[:LONGEST]
    while len(kept.encode("utf-8")) > LONGEST * 3:
        kept = kept[:-1]
    return kept
