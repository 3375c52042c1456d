"""The workdays of the country, from the package that follows the State Council's yearly notices."""

from __future__ import annotations

from functools import cache

from secretariat.domain.workdays import WorkdayCalendar

_FESTIVALS = {
    "New Year's Day": "元旦", "Spring Festival": "春节", "Tomb-sweeping Day": "清明节", "Labour Day": "劳动节",
    "Dragon Boat Festival": "端午节", "National Day": "国庆节", "Mid-autumn Festival": "中秋节",
    "Anti-Fascist 70th Day": "抗战胜利纪念日",
}


@cache
def national_workdays() -> WorkdayCalendar:
    """Return the calendar with every year that has been published."""
    # Loading the table is not needed before the first meeting is arranged.
    from chinese_calendar.constants import holidays, workdays  # noqa: PLC0415

    return WorkdayCalendar(
        {day: _FESTIVALS.get(name, name) for day, name in holidays.items()}, frozenset(workdays),
        frozenset(day.year for day in holidays))
