"""Workdays, holidays, make-up days."""

from datetime import date

from secretariat.domain.workdays import WorkdayCalendar
from secretariat.services.workday_calendars import national_workdays

CALENDAR = WorkdayCalendar({date(2026, 10, day): "国庆节" for day in range(1, 8)}, frozenset({date(2026, 10, 10)}), frozenset({2026}))


def test_a_make_up_saturday_is_a_workday_and_says_so():
    assert CALENDAR.is_workday(date(2026, 10, 10))
    assert CALENDAR.remark(date(2026, 10, 10)) == "调休上班"


def test_a_holiday_on_a_weekday_is_no_workday_and_bears_its_name():
    assert not CALENDAR.is_workday(date(2026, 10, 5))
    assert CALENDAR.remark(date(2026, 10, 5)) == "国庆节"


def test_a_plain_weekend_and_a_plain_weekday():
    assert CALENDAR.remark(date(2026, 11, 14)) == "周末"
    assert CALENDAR.remark(date(2026, 11, 19)) == ""


def test_a_year_without_published_holidays_says_so_on_weekdays_only():
    assert CALENDAR.remark(date(2027, 1, 4)) == "放假安排未公布"
    assert CALENDAR.remark(date(2027, 1, 2)) == "周末"
    assert CALENDAR.is_workday(date(2027, 1, 4))


def test_workdays_are_counted_across_the_holidays():
    # 30 September is a Wednesday; the seven days off and a Sunday lie between, the make-up Saturday counts.
    assert CALENDAR.after(date(2026, 9, 30), 1) == date(2026, 10, 8)
    assert CALENDAR.after(date(2026, 9, 30), 3) == date(2026, 10, 10)
    assert CALENDAR.after(date(2026, 9, 30), 4) == date(2026, 10, 12)
    assert CALENDAR.after(date(2026, 10, 3), 0) == date(2026, 10, 8)


def test_the_last_workday_before_a_day_is_found():
    assert CALENDAR.last_workday(date(2026, 10, 7)) == date(2026, 9, 30)


def test_special_days_of_a_month_are_listed_in_order():
    listed = CALENDAR.special_days(2026, 10)
    assert list(listed) == sorted(listed)
    assert listed[date(2026, 10, 1)] == "国庆节"
    assert listed[date(2026, 10, 10)] == "调休上班"
    assert CALENDAR.special_days(2026, 11) == {}


def test_the_national_calendar_knows_the_spring_festival_of_2026():
    assert national_workdays().remark(date(2026, 2, 17)) == "春节"
    assert national_workdays().is_workday(date(2026, 2, 14))
