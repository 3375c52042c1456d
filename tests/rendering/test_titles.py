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
        ("关于印发《澄川区适老化改造领导小组工作规则》的通知", ("关于印发《澄川区适老化改造", "领导小组工作规则》的通知")),
        ("望州市澄川区老龄工作委员会2026年第一次全体会议纪要", ("望州市澄川区老龄工作委员会", "2026年第一次全体会议纪要")),
    ],
)
def test_titles_are_broken_at_words(title, lines):
    assert break_title(title, 40.0, wide) == lines


@pytest.mark.parametrize(
    ("title", "pieces"),
    [
        ("望州市澄川区委办公室", ("望州市", "澄川区委", "办公室")),
        ("澄川区殡葬管理所", ("澄川区", "殡葬", "管理", "所")),
        ("《澄川区社区养老助餐公约》", ("《澄川区", "社区", "养老助餐", "公约》")),
        ("老龄工作委员会", ("老龄", "工作委员会")),
        ("防汛抗旱指挥部", ("防汛抗旱", "指挥部")),
        ("澄川区自然资源和规划分局", ("澄川区", "自然资源和", "规划", "分局")),
    ],
)
def test_names_of_places_and_offices_are_one_piece(title, pieces):
    assert words_of(title) == pieces


@pytest.mark.parametrize("width", range(16, 42, 2))
@pytest.mark.parametrize("word", ["联席会议", "工作委员会", "领导小组", "全体会议", "2026年", "澄川区", "签到表", "社区", "助餐"])
def test_a_word_is_never_parted_however_narrow_the_line(word, width):
    title = "关于澄川区社区养老助餐服务工作联席会议和老龄工作委员会、领导小组2026年全体会议签到表的通知"
    lines = break_title(title, float(width), wide)
    assert any(word in line for line in lines), lines
    assert sum(line.count(word) for line in lines) == title.count(word)


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
