"""Workdays: weekends, public holidays and the make-up days 调休 that turn a Sunday into a Monday."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

_ONE_DAY = timedelta(days=1)
_SATURDAY = 5
WEEKEND = "周末"
MAKE_UP = "调休上班"
NOT_PUBLISHED = "放假安排未公布"


@dataclass(frozen=True)
class WorkdayCalendar:
    """Which days people work; in years outside ``known_years`` only weekends are free, and ``remark`` says so."""

    holidays: Mapping[date, str] = field(default_factory=dict)
    """Days off by the State Council's arrangement, with the name of the festival."""
    makeup: frozenset[date] = frozenset()
    """Weekend days on which people work."""
    known_years: frozenset[int] = frozenset()

    def is_workday(self, day: date) -> bool:
        """Tell whether people work on a day."""
        if day in self.makeup:
            return True
        return day not in self.holidays and day.weekday() < _SATURDAY

    def remark(self, day: date) -> str:
        """Say what is special about a day: 国庆节, 周末, 调休上班, 放假安排未公布; empty for a plain workday."""
        if day in self.makeup:
            return MAKE_UP
        if day in self.holidays:
            return self.holidays[day]
        if day.weekday() >= _SATURDAY:
            return WEEKEND
        return "" if day.year in self.known_years else NOT_PUBLISHED

    def next_workday(self, day: date) -> date:
        """Return the day itself where people work on it, else the first workday after it."""
        while not self.is_workday(day):
            day += _ONE_DAY
        return day

    def last_workday(self, day: date) -> date:
        """Return the day itself where people work on it, else the last workday before it."""
        while not self.is_workday(day):
            day -= _ONE_DAY
        return day

    def after(self, day: date, workdays: int) -> date:
        """Return the workday that lies so many workdays after a day; 0 gives the day itself or the next workday."""
        found = self.next_workday(day)
        for _ in range(workdays):
            found = self.next_workday(found + _ONE_DAY)
        return found

    def special_days(self, year: int, month: int) -> dict[date, str]:
        """Return the holidays and make-up days of a month, with their remarks; plain weekends are not listed."""
        marked = {**self.holidays, **dict.fromkeys(self.makeup, MAKE_UP)}
        return {day: words for day, words in sorted(marked.items()) if (day.year, day.month) == (year, month)}
