"""Dates as notices write them: 2021年7月21日, 二○二一年七月二十一日, 2021年3月—5月, 2021年上半年."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date

_ZERO = "〇○OoＯ零０◯Ｏ0"
_DIGITS = {**dict.fromkeys(_ZERO, 0), **{mark: value for value, mark in enumerate("一二三四五六七八九", 1)}, "元": 1, "两": 2}
_AS_ZERO = {ord(mark): "0" for mark in _ZERO}
_HAN = "一二三四五六七八九十" + _ZERO
_YEAR = rf"(?:(?:1 ?9|2 ?[0Oo○〇])(?: ?[\dOo○〇]){{2}}|[一二][{_HAN}]{{3}})"
_SMALL = r"(?:[\dOo○〇](?: ?[\dOo○〇])?|[一二三四五六七八九十]{1,3})"
_FULL = re.compile(rf"({_YEAR}) *年 *({_SMALL}) *月 *({_SMALL}) *[日号]")
_NUMERIC = re.compile(r"((?:19|20)\d\d) ?[-./] ?(\d{1,2}) ?[-./] ?(\d{1,2})(?!\d)")
FULL_DATE = rf"{_YEAR} *年 *{_SMALL} *月 *{_SMALL} *[日号]"
"""A complete date, as a pattern over folded text."""

_POINT = re.compile(
    rf"(?:(?P<year>{_YEAR}) *年)? *(?:(?P<month>{_SMALL}) *月(?: *份)?(?: *(?P<day>{_SMALL}) *[日号])?|"
    rf"(?P<half>[上下]半年)|第?(?P<quarter>[一二三四])季度|(?P<whole>年底|年内|全年))?"
    r"(?P<part> *[上中下]旬|初|中旬)?(?P<bound> *(?:底之?前|月底|底|末|前|以前|之前|起|以后|之后|开始|后))?"
)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of days read in a text: both inclusive, None where open; ``damaged`` where the mark between them is missing."""

    first: date | None
    last: date | None
    damaged: bool = False


def number(words: str) -> int:
    """Give the value of 21, 二十一 or 二一."""
    digits = words.replace(" ", "").translate(_AS_ZERO)
    if digits.isdigit() and digits.isascii():
        return int(digits)
    if "十" in words:
        tens, _, ones = words.partition("十")
        return (_DIGITS.get(tens, 1) if tens else 1) * 10 + (_DIGITS.get(ones, 0) if ones else 0)
    value = 0
    for mark in words:
        value = value * 10 + _DIGITS.get(mark, 0)
    return value


def _made(year: int, month: int, day: int) -> date | None:
    if 1900 <= year <= 2100 and 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]:
        return date(year, month, day)
    return None


def full_dates(words: str, *, numeric: bool = False) -> list[tuple[date, int, int]]:
    """Give every complete date in folded ``words`` with its place, in order; with ``numeric`` also 2021-07-21."""
    hits = [hit for form in ((_FULL, _NUMERIC) if numeric else (_FULL,)) for hit in form.finditer(words)]
    made = [(_made(*(number(part) for part in hit.groups())), hit.start(), hit.end()) for hit in hits]
    return sorted(((day, start, end) for day, start, end in made if day), key=lambda item: item[1])


@dataclass(frozen=True, slots=True)
class _Point:
    first: date
    last: date
    bound: str
    start: int
    end: int
    year: int


_QUARTERS = {"一": (1, 3), "二": (4, 6), "三": (7, 9), "四": (10, 12)}


def _points(words: str, year: int | None) -> list[_Point]:
    found: list[_Point] = []
    for hit in _POINT.finditer(words):
        parts = hit.groupdict()
        if not any(parts[name] for name in ("month", "half", "quarter", "whole", "year")):
            continue
        if parts["year"]:
            year = number(parts["year"])
        if year is None:
            continue
        if point := _point(hit, parts, year):
            found.append(point)
    return found


def _point(hit: re.Match[str], parts: dict[str, str | None], year: int) -> _Point | None:
    bound = (parts["bound"] or "").strip()
    if parts["month"]:
        month = number(parts["month"])
        if not 1 <= month <= 12:
            return None
        last_day = calendar.monthrange(year, month)[1]
        if parts["day"]:
            if made := _made(year, month, number(parts["day"])):
                return _Point(made, made, bound, hit.start(), hit.end(), year)
            return None
        first, last = 1, last_day
        part = (parts["part"] or "").strip()
        if part in {"上旬", "初"}:
            last = 10
        elif part == "中旬":
            first, last = 11, 20
        elif part == "下旬":
            first = 21
        return _Point(date(year, month, first), date(year, month, last), bound, hit.start(), hit.end(), year)
    if parts["half"]:
        months = (1, 6) if parts["half"].startswith("上") else (7, 12)
    elif parts["quarter"]:
        months = _QUARTERS[parts["quarter"]]
    else:
        months = (1, 12)
    last_day = calendar.monthrange(year, months[1])[1]
    bound = bound or ("底" if parts["whole"] == "年底" else "")
    return _Point(date(year, months[0], 1), date(year, months[1], last_day), bound, hit.start(), hit.end(), year)


_BETWEEN = re.compile(r"^ *(?:—|-|至|到|起至|起到|──|——|－)+ *(?:\d{1,2}日)?")
_DAY_ONLY = re.compile(rf" *(?:—|-|至|到)+ *({_SMALL}) *日")
_MONTH_TO_MONTH = re.compile(rf"(?:({_YEAR}) *年)? *({_SMALL}) *(?:—|-|至|到)+ *({_SMALL}) *月")
_DOTTED = re.compile(r"((?:19|20)\d\d)[./](\d{1,2})[./](\d{1,2})日?(?!\d)")
_DOTTED_END = re.compile(r"(日 ?[—至到\-]+ ?)(\d{1,2})[./](\d{1,2})日?(?!\d)")
_DOTTED_MONTH = re.compile(r"((?:19|20)\d\d)[./](\d{1,2})(?![\d年.])")
_UNTIL = {"底", "底前", "底之前", "末", "前", "以前", "之前", "月底"}
_FROM = {"起", "以后", "之后", "开始", "后"}


def stretch(words: str, year: int | None = None) -> Stretch | None:
    """Read the first stretch of days in folded ``words``; ``year`` is that of the text before, for dates without one.

    None where nothing dates it. A deadline (6月底前) leaves the beginning open; 以后 leaves the end open.
    """
    words = _DOTTED_MONTH.sub(r"\1年\2月", _DOTTED_END.sub(r"\1\2月\3日", _DOTTED.sub(r"\1年\2月\3日", words)))
    points = _points(words, year)
    if found := _months(words, year) or _two(words, points):
        return found
    if not points:
        return None
    one = points[0]
    if one.bound in _UNTIL or re.search("之日起[至到—]+ *$", words[: one.start]):
        return Stretch(None, one.last)
    return Stretch(one.first, None if one.bound in _FROM else one.last)


def _months(words: str, year: int | None) -> Stretch | None:
    """Read 2021年4月—10月 or 4—10月."""
    found = _MONTH_TO_MONTH.search(words)
    given = (number(found.group(1)) if found.group(1) else year) if found else None
    if not found or not given:
        return None
    first, last = number(found.group(2)), number(found.group(3))
    return (
        Stretch(date(given, first, 1), date(given, last, calendar.monthrange(given, last)[1]))
        if 1 <= first <= last <= 12
        else None
    )


def _two(words: str, points: list[_Point]) -> Stretch | None:
    """Read a stretch between two days; the mark between them may be missing."""
    if not points:
        return None
    one = points[0]
    same = _DAY_ONLY.match(words, one.end)
    if same and (made := _made(one.year, one.first.month, number(same.group(1)))):
        return Stretch(one.first, made)
    if len(points) == 1:
        return None
    two = points[1]
    between = words[one.end : two.start]
    if (_BETWEEN.match(between) and len(between) <= 4) or (one.bound in _FROM and between.strip() in {"至", "到", "—", ""}):
        return Stretch(one.first, two.last)
    if not between.strip() and two.first > one.first and not one.bound:
        return Stretch(one.first, two.last, damaged=True)
    return None
