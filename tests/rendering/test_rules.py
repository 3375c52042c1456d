"""The table of GB/T 9704-2012."""

import pytest

from secretariat.rendering import gbt9704
from secretariat.rendering.gbt9704 import PROFILES, RULES, SIZES, Strength


def test_margins_and_type_area_make_up_the_sheet():
    for profile in PROFILES.values():
        assert profile.left + gbt9704.value("type_area_width") + profile.right == gbt9704.value("sheet_width")
    page = PROFILES["page37"]
    assert page.top + gbt9704.value("type_area_height") + page.bottom == gbt9704.value("sheet_height")


def test_22_lines_fit_each_profile_and_23_do_not():
    for profile in PROFILES.values():
        room = (gbt9704.value("sheet_height") - profile.top - profile.bottom) * gbt9704.POINTS_PER_MM
        assert 22 * profile.line <= room < 23 * profile.line


def test_28_characters_fit_a_line_and_29_do_not():
    pitch = gbt9704.value("body_size") + gbt9704.CHARACTER_SPACING
    assert 28 * pitch <= gbt9704.points("type_area_width") < 29 * pitch
    assert gbt9704.line_pitch() / gbt9704.POINTS_PER_MM == pytest.approx(10.446, abs=0.001)
    assert gbt9704.character_pitch() / gbt9704.POINTS_PER_MM == pytest.approx(5.569, abs=0.001)


def test_every_rule_of_the_standard_names_its_clause():
    for name, rule in RULES.items():
        assert rule.clause or rule.strength is Strength.PRACTICE, name
        assert bool(rule.says) is not (rule.unit in {"mm", "pt", "行", "字"}), name
    assert SIZES["三号"] == gbt9704.value("body_size")


def test_only_lengths_are_given_in_points():
    with pytest.raises(ValueError, match="lines"):
        gbt9704.points("lines")
