"""The plenary watch: what a body's rules demand of a year, what was held, what is planned, what is owed."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from secretariat.domain.bodies import BodyRules, PlenaryPeriod

_PARTS = {PlenaryPeriod.YEAR: 1, PlenaryPeriod.HALF_YEAR: 2, PlenaryPeriod.QUARTER: 4}


@dataclass(frozen=True, slots=True)
class Stretch:
    """One stretch of the year the rules count in; both days inclusive."""

    first: date
    last: date
    name: str
    """下半年, 第三季度; empty for the whole year."""

    def holds(self, day: date) -> bool:
        """Tell whether a day lies in it."""
        return self.first <= day <= self.last


@dataclass(frozen=True, slots=True)
class PlenaryYear:
    """How a body stands with its plenaries on one day of a year.

    ``owed`` is the first stretch that is running or over and for which neither held nor planned meetings suffice.
    """

    demanded: int
    held: tuple[date, ...]
    planned: tuple[date, ...]
    owed: Stretch | None
    missing: int
    """How many plenaries are lacking in ``owed``."""

    @property
    def satisfied(self) -> bool:
        """Tell whether everything the whole year demands was held."""
        return self.demanded > 0 and self.owed is None and len(self.held) >= self.demanded


def stretches(year: int, period: PlenaryPeriod) -> tuple[Stretch, ...]:
    """Return the stretches of a year in order."""
    parts = _PARTS[period]
    months = 12 // parts
    names = {1: ("",), 2: ("上半年", "下半年"), 4: ("第一季度", "第二季度", "第三季度", "第四季度")}[parts]
    return tuple(
        Stretch(date(year, part * months + 1, 1),
                date(year, (part + 1) * months, monthrange(year, (part + 1) * months)[1]), names[part])
        for part in range(parts))


def plenary_year(rules: BodyRules, today: date, *, held: Iterable[date], planned: Iterable[date],
                 counted_from: date) -> PlenaryYear:
    """Judge a body's year on ``today``.

    ``held`` and ``planned`` are the days of plenaries, of any year. Nothing is owed for stretches that ended before
    ``counted_from`` (启用日期), because the program cannot know what happened in them; a planned day that has gone by
    without the meeting being recorded as held does not count.
    """
    year = today.year
    held_days = tuple(sorted(day for day in held if day.year == year))
    planned_days = tuple(sorted(day for day in planned if day.year == year and day >= today))
    if rules.plenaries is None:
        return PlenaryYear(0, held_days, planned_days, None, 0)
    for stretch in stretches(year, rules.period):
        if stretch.last < counted_from or stretch.first > today:
            continue
        there = sum(stretch.holds(day) for day in (*held_days, *planned_days))
        if there < rules.plenaries:
            return PlenaryYear(rules.plenaries_per_year, held_days, planned_days, stretch, rules.plenaries - there)
    return PlenaryYear(rules.plenaries_per_year, held_days, planned_days, None, 0)


def rule_words(rules: BodyRules) -> str:
    """Say the rule as a caption: 每年至少1次, 每半年1次, 规则未规定次数."""
    if rules.plenaries is None:
        return "规则未规定次数"
    stretch = {PlenaryPeriod.YEAR: "每年至少", PlenaryPeriod.HALF_YEAR: "每半年", PlenaryPeriod.QUARTER: "每季度"}[rules.period]
    return f"{stretch}{rules.plenaries}次"


def days_left(today: date) -> int:
    """Return the days from today to the last day of the year."""
    return (date(today.year, 12, 31) - today).days


def end_of_week(today: date) -> date:
    """Return the Sunday of the week a day lies in."""
    return today + timedelta(days=6 - today.weekday())
