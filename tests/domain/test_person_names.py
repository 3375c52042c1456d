"""Names are stored bare and printed to the width of three."""

import pytest

from secretariat.domain.names import is_ideograph, printed, stored


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("刘　冬", "刘冬"), ("刘  冬", "刘冬"), (" 欧阳红 林 ", "欧阳红林"), ("龙\u00a0𬱖", "龙𬱖"),
        ("阿不都·热合曼", "阿不都·热合曼"), ("阿不都•热合曼", "阿不都·热合曼"), ("阿不都．热合曼", "阿不都·热合曼"),
        ("John  Smith", "John Smith"), ("", ""),
    ],
)
def test_padding_is_not_part_of_a_name(typed, kept):
    assert stored(typed) == kept


@pytest.mark.parametrize(
    ("name", "on_paper"),
    [
        ("刘冬", "刘　冬"), ("刘 冬", "刘　冬"), ("龙𬱖", "龙　𬱖"), ("徐翠侠", "徐翠侠"), ("欧阳红林", "欧阳红林"),
        ("阿不都·热合曼·买买提", "阿不都·热合曼·买买提"), ("Li", "Li"), ("", ""),
    ],
)
def test_two_characters_are_printed_to_the_width_of_three(name, on_paper):
    assert printed(name) == on_paper
    assert stored(on_paper) == name.replace(" ", "")


def test_a_character_beyond_the_basic_plane_is_one_character():
    assert is_ideograph("\U0002cc56")
    assert len(stored("龙 \U0002cc56")) == 2
    assert not is_ideograph("A")
    assert not is_ideograph("，")
