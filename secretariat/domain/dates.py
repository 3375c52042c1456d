"""How days and hours are written on paper and understood when typed; today always comes in from outside (rule 13)."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

_WEEKDAYS = "一二三四五六日"
_HALF_YEAR = timedelta(days=183)

_RELATIVE = re.compile(r"([+-])(\d{1,3})")
_FULL = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})日?")
_PACKED_FULL = re.compile(r"(\d{4})(\d{2})(\d{2})")
_SHORT = re.compile(r"(\d{1,2})\s*[-/.月]\s*(\d{1,2})[日号]?")
_PACKED = re.compile(r"(\d{1,2})(\d{2})")
_WORDS = {"今天": 0, "明天": 1, "后天": 2, "昨天": -1}


def official(day: date) -> str:
    """Return the day as 成文日期 is written: 2026年11月9日, full year, no leading zeros (GB/T 9704-2012, 7.3.5.4)."""
    return f"{day.year}年{day.month}月{day.day}日"


def weekday(day: date) -> str:
    """Return 星期四."""
    return f"星期{_WEEKDAYS[day.weekday()]}"


def official_with_weekday(day: date) -> str:
    """Return 2026年11月19日（星期四）, as a notice names the day of a meeting."""
    return f"{official(day)}（{weekday(day)}）"


def short(day: date) -> str:
    """Return 11月10日（周二）, as sentences on the screen name a day near today."""
    return f"{month_and_day(day)}（周{_WEEKDAYS[day.weekday()]}）"


def month_and_day(day: date) -> str:
    """Return 11月10日."""
    return f"{day.month}月{day.day}日"


def in_tables(day: date) -> str:
    """Return 2026-11-10."""
    return day.isoformat()


def clock(at: time) -> str:
    """Return 14:30."""
    return f"{at.hour}:{at.minute:02d}"


def moment(at: datetime) -> str:
    """Return 11月16日17:00, the way a notice names a deadline within the year of its date."""
    return f"{month_and_day(at.date())}{clock(at.time())}"


def parse_typed(words: str, today: date) -> date | None:
    """Return the day a clerk typed: 1110, 11-10, 11月10日, +7, 2026-11-10, 20261110, 明天; None where it names none.

    Without a year the day nearest to ``today`` is meant, so that 0110 typed in December is next January's; ±n counts days
    from today.
    """
    typed = "".join(words.split()).translate(str.maketrans("０１２３４５６７８９＋－．／", "0123456789+-./"))
    if typed in _WORDS:
        return today + timedelta(days=_WORDS[typed])
    if found := _RELATIVE.fullmatch(typed):
        days = int(found[2])
        return today + timedelta(days=days if found[1] == "+" else -days)
    if found := _FULL.fullmatch(typed) or _PACKED_FULL.fullmatch(typed):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if found := _SHORT.fullmatch(typed) or _PACKED.fullmatch(typed):
        return _nearest(int(found[1]), int(found[2]), today)
    return None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _nearest(month: int, day: int, today: date) -> date | None:
    candidates = [found for year in (today.year - 1, today.year, today.year + 1) if (found := _day(year, month, day))]
    near = [found for found in candidates if abs(found - today) <= _HALF_YEAR]
    if near:
        return min(near, key=lambda found: (abs(found - today), found < today))
    # Only 29 February can miss every half year: then the one of these three years, if any, is meant.
    return candidates[0] if candidates else None
