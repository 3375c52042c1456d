"""Values as the eye wants them: days and hours in the words of the screen."""

from datetime import date, datetime
from typing import Final

from secretariat.domain.dates import clock, short

WEEKDAYS: Final = "一二三四五六日"


def day_and_weekday(day: date) -> tuple[str, str]:
    """Return 11-19 and 周四, for a date plate."""
    return f"{day:%m-%d}", f"周{WEEKDAYS[day.weekday()]}"


def moment(at: datetime | None, missing: str = "日期未定") -> str:
    """Return 11月19日（周四）14:30, or the words for a day that is not fixed."""
    return f"{short(at.date())}{clock(at.time())}" if at else missing


def today_head(today: date) -> str:
    """Return 11月10日　星期二, as the head of the desk names the day."""
    return f"{today.month}月{today.day}日\u3000星期{WEEKDAYS[today.weekday()]}"
