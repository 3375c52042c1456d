"""Titles are broken at words into lines of like length."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from secretariat.rendering.titles import break_title, words_of


def wide(words):
    return float(sum(1 if character.isascii() else 2 for character in words))


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("关于召开全体会议的通知", ("关于召开全体会议的通知",)),
        ("关于建立澄川区3岁以下婴幼儿照护服务工作联席会议制度的通知", ("关于建立澄川区3岁以下婴幼儿", "照护服务工作联席会议制度的通知")),
        ("关于召开澄川区社区养老助餐服务工作联席会议2026年全体会议的通知",
         ("关于召开澄川区社区养老助餐服务", "工作联席会议2026年全体会议的通知")),
    ],
)
def test_titles_are_broken_at_words(title, lines):
    assert break_title(title, 40.0, wide) == lines


@given(some.text(alphabet="关于召开澄川区联席会议的通知2026年《》、第一次工作办公室", min_size=1, max_size=120))
def test_no_character_is_lost_and_no_line_too_wide(title):
    assert "".join(words_of(title)) == title
    lines = break_title(title, 40.0, wide)
    assert "".join(lines) == title
    assert all(wide(line) <= 40 for line in lines)


def test_pieces_that_fill_more_than_half_a_line_stand_one_a_line():
    title = "《一二三四五六七八九》关于" * 12
    lines = break_title(title, 28.0, wide)
    assert "".join(lines) == title
    assert all(wide(line) <= 28 for line in lines)


def test_a_very_long_title_is_broken_whole():
    title = "关于召开澄川区社区养老助餐服务工作联席会议的通知" * 60
    lines = break_title(title, 40.0, wide)
    assert "".join(lines) == title


def test_a_piece_wider_than_the_line_is_broken_anywhere():
    assert "".join(break_title("1234567890" * 9, 40.0, wide)) == "1234567890" * 9
