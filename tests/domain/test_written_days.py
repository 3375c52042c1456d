"""Days are written as offices write them and understood as clerks type them."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from secretariat.domain import dates

TODAY = date(2026, 11, 10)


def test_the_official_day_has_a_full_year_and_no_leading_zeros():
    assert dates.official(date(2026, 3, 5)) == "2026年3月5日"
    assert dates.official_with_weekday(date(2026, 11, 19)) == "2026年11月19日（星期四）"
    assert dates.short(TODAY) == "11月10日（周二）"
    assert dates.in_tables(date(2026, 3, 5)) == "2026-03-05"
    assert dates.clock(time(9, 5)) == "9:05"
    assert dates.moment(datetime.combine(date(2026, 11, 16), time(17, 0))) == "11月16日17:00"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("1110", date(2026, 11, 10)), ("11-10", date(2026, 11, 10)), ("11月10日", date(2026, 11, 10)),
        ("11.9", date(2026, 11, 9)),
        ("+7", date(2026, 11, 17)), ("-1", date(2026, 11, 9)), ("2026-11-10", date(2026, 11, 10)),
        ("20261201", date(2026, 12, 1)),
        ("2026年1月5日", date(2026, 1, 5)), ("明天", date(2026, 11, 11)), ("１２０１", date(2026, 12, 1)),
        ("0110", date(2027, 1, 10)),
        ("930", date(2026, 9, 30)), (" 12 - 1 ", date(2026, 12, 1)),
    ],
)
def test_what_a_clerk_types_is_understood(typed, meant):
    assert dates.parse_typed(typed, TODAY) == meant


@pytest.mark.parametrize("typed", ["", "x", "1332", "0230", "2026-13-01", "2026-02-29", "+", "11-", "十一月", "99999"])
def test_what_names_no_day_is_not_guessed(typed):
    assert dates.parse_typed(typed, TODAY) is None


def test_the_leap_day_is_found_in_a_leap_year_only():
    assert dates.parse_typed("0229", date(2028, 1, 1)) == date(2028, 2, 29)
    assert dates.parse_typed("0229", TODAY) is None


DAYS = some.dates(min_value=date(1950, 1, 1), max_value=date(2100, 1, 1))


@given(DAYS, DAYS)
def test_every_day_written_out_is_read_back(day, today):
    for written in (dates.official(day), dates.in_tables(day), f"{day:%Y%m%d}"):
        assert dates.parse_typed(written, today) == day
    assert abs(dates.parse_typed(dates.month_and_day(day), day) - day) == timedelta(0)
