"""A body's plenary year in the words and marks that desk and navigation show."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from secretariat.domain.bodies import BodyRules
from secretariat.domain.dates import month_and_day
from secretariat.domain.listings.desk import BodyEntry, PlenaryMark, PlenaryTrack
from secretariat.domain.plenaries import PlenaryYear, days_left, plenary_year, rule_words


def track(body_id: int, short_name: str, rules: BodyRules, today: date, *, held: Iterable[date], planned: Iterable[date],
          counted_from: date) -> PlenaryTrack:
    """Judge one body's year on ``today``; ``held`` and ``planned`` are days of its plenaries."""
    year = plenary_year(rules, today, held=held, planned=planned, counted_from=counted_from)
    mark, headline, footnote = _words(year, today)
    owed = year.owed
    return PlenaryTrack(body_id=body_id, short_name=short_name, rule=rule_words(rules), mark=mark, headline=headline,
                        footnote=footnote, held=year.held, planned=year.planned,
                        owed_from=_owed_from(year, today), owed_to=owed.last if owed else None)


def entry(one: PlenaryTrack, name: str, year: int) -> BodyEntry:
    """Make the navigation's line of a body from its track."""
    words = f"{one.short_name}：{year}年全体会议{one.headline}" if one.mark is not PlenaryMark.NOT_REQUIRED else \
        f"{one.short_name}：规则未规定全体会议次数"
    return BodyEntry(one.body_id, one.short_name, name, one.mark, f"{words}，{one.footnote}" if one.footnote else words)


def _words(year: PlenaryYear, today: date) -> tuple[PlenaryMark, str, str]:
    if year.demanded == 0:
        return PlenaryMark.NOT_REQUIRED, "不要求", f"今年已开{len(year.held)}次" if year.held else ""
    if year.owed is not None:
        mark = PlenaryMark.HALF if year.held else PlenaryMark.OWED
        return mark, f"{year.owed.name}未安排", f"余{(year.owed.last - today).days}天"
    ahead = [day for day in year.planned if day >= today]
    if ahead:
        left = (ahead[0] - today).days
        return PlenaryMark.PLANNED, f"已定 {month_and_day(ahead[0])}", f"{left}天后" if left else "今天"
    if year.held:
        done = len(year.held) >= year.demanded
        mark = PlenaryMark.HELD if done else PlenaryMark.HALF
        return mark, f"已开 {month_and_day(year.held[-1])}", "" if done else f"还差{year.demanded - len(year.held)}次"
    return PlenaryMark.NOT_REQUIRED, "今年从启用之日起不欠", f"距年底{days_left(today)}天"


def _owed_from(year: PlenaryYear, today: date) -> date | None:
    """Return where the red stretch begins: the last plenary of the owed part, or its first day."""
    if year.owed is None:
        return None
    inside = [day for day in year.held if year.owed.holds(day) and day <= today]
    return max(inside, default=year.owed.first)
