"""A choice that narrows a list."""

import pytest

from ui.widgets.filter_combo import FilterCombo


@pytest.fixture
def combo(qtbot):
    made = FilterCombo("list.year", "按年度筛选", "全部年度")
    qtbot.addWidget(made)
    made.offer([("2026年", 2026), ("2025年", 2025)])
    return made


def test_nothing_is_narrowed_until_something_is_chosen(combo):
    assert combo.currentData() is None
    assert [combo.itemText(place) for place in range(combo.count())] == ["全部年度", "2026年", "2025年"]


def test_what_was_chosen_stays_chosen_when_the_offer_changes_and_nobody_is_told(combo, qtbot):
    combo.setCurrentIndex(2)
    with qtbot.assertNotEmitted(combo.currentIndexChanged):
        combo.offer([("2027年", 2027), ("2026年", 2026), ("2025年", 2025)])
    assert combo.currentData() == 2025


def test_a_choice_that_is_no_longer_offered_falls_back_to_everything(combo):
    combo.setCurrentIndex(2)
    combo.offer([("2026年", 2026)])
    assert combo.currentData() is None
