from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.domain.bodies import BodyRules, PlenaryPeriod
from secretariat.domain.plenaries import days_left, end_of_week, plenary_year, rule_words, stretches

YEARLY = BodyRules(plenaries=1)
HALF_YEARLY = BodyRules(plenaries=1, period=PlenaryPeriod.HALF_YEAR)
TODAY = date(2026, 11, 10)
LONG_AGO = date(2020, 1, 1)


def test_a_body_without_a_number_in_its_rules_owes_nothing():
    year = plenary_year(BodyRules(), TODAY, held=(), planned=(), counted_from=LONG_AGO)
    assert year.owed is None
    assert not year.satisfied


def test_a_year_without_a_plenary_is_owed_from_its_first_day():
    year = plenary_year(YEARLY, TODAY, held=(date(2025, 12, 18),), planned=(), counted_from=LONG_AGO)
    assert year.owed is not None
    assert (year.owed.first, year.owed.last) == (date(2026, 1, 1), date(2026, 12, 31))
    assert year.missing == 1


def test_a_planned_meeting_settles_what_is_owed_without_satisfying_the_year():
    year = plenary_year(YEARLY, TODAY, held=(), planned=(date(2026, 11, 19),), counted_from=LONG_AGO)
    assert year.owed is None
    assert not year.satisfied


def test_a_planned_day_that_went_by_unrecorded_does_not_count():
    year = plenary_year(YEARLY, TODAY, held=(), planned=(date(2026, 11, 9),), counted_from=LONG_AGO)
    assert year.owed is not None


def test_a_half_yearly_rule_owes_the_second_half_when_only_the_first_was_held():
    year = plenary_year(HALF_YEARLY, TODAY, held=(date(2026, 5, 21),), planned=(), counted_from=LONG_AGO)
    assert year.owed is not None
    assert year.owed.name == "下半年"


def test_a_stretch_that_ended_before_the_program_was_in_use_is_not_owed():
    year = plenary_year(HALF_YEARLY, TODAY, held=(date(2026, 9, 1),), planned=(), counted_from=date(2026, 7, 1))
    assert year.owed is None


def test_the_coming_half_is_not_owed_before_it_begins():
    year = plenary_year(HALF_YEARLY, date(2026, 3, 1), held=(date(2026, 2, 1),), planned=(), counted_from=LONG_AGO)
    assert year.owed is None
    assert not year.satisfied


@pytest.mark.parametrize("period", list(PlenaryPeriod))
@given(year=st.integers(2000, 2100), offset=st.integers(0, 365))
def test_every_day_of_a_year_lies_in_exactly_one_stretch(period, year, offset):
    day = date.fromordinal(min(date(year, 1, 1).toordinal() + offset, date(year, 12, 31).toordinal()))
    assert sum(stretch.holds(day) for stretch in stretches(year, period)) == 1


@given(held=st.lists(st.dates(date(2025, 1, 1), date(2027, 12, 31))))
def test_nothing_is_owed_exactly_when_every_running_stretch_has_its_plenary(held):
    year = plenary_year(HALF_YEARLY, TODAY, held=held, planned=(), counted_from=LONG_AGO)
    first, second = stretches(2026, PlenaryPeriod.HALF_YEAR)
    complete = any(first.holds(day) for day in held) and any(second.holds(day) for day in held)
    assert (year.owed is None) == complete


def test_the_rule_is_said_in_the_words_of_the_office():
    assert rule_words(YEARLY) == "每年至少1次"
    assert rule_words(HALF_YEARLY) == "每半年1次"
    assert rule_words(BodyRules()) == "规则未规定次数"


def test_the_days_left_of_a_year_and_the_end_of_a_week():
    assert days_left(TODAY) == 51
    assert end_of_week(TODAY) == date(2026, 11, 15)
    assert end_of_week(date(2026, 11, 15)) == date(2026, 11, 15)
