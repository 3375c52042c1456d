"""Chinese line breaking: what may stand at a line's end and start, and what is never split."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as some

from secretariat.rendering.fonts import shipped_fonts
from secretariat.rendering.lines import NEVER_FIRST, NEVER_LAST, break_lines, may_break, natural_width, spell
from secretariat.rendering.setting_cells import cell_lines
from secretariat.rendering.styles import EM, LOOKS, Style

LOOK = LOOKS[Style.BODY]
PIECES = ("2026", "3.5%", "14:30", "—", "——", "……", "“", "”", "𬱖", "龙", "，", "word", "（", "）", "。")


def broken(words, characters=10):
    lines = break_lines(spell(((words, None),), LOOK, shipped_fonts()), characters * EM, characters * EM)
    return ["".join(glyph.character for glyph in line) for line in lines]


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        ("一二三四五六七八九十甲", ["一二三四五六七八九十", "甲"]),
        ("一二三四五六七八九十，甲", ["一二三四五六七八九", "十，甲"]),
        ("一二三四五六七八九（甲）", ["一二三四五六七八九", "（甲）"]),
        ("一二三四五六七八九十”。甲", ["一二三四五六七八九", "十”。甲"]),
        ("一二三四五六七八九2026年", ["一二三四五六七八九", "2026年"]),
        ("一二三四五六七八九——甲", ["一二三四五六七八九", "——甲"]),
        ("一二三四五六七八九……甲", ["一二三四五六七八", "九……甲"]),
        ("一二三四五六七八14:30，甲", ["一二三四五六七八", "14:30，甲"]),
        ("", [""]),
    ],
)
def test_lines_end_where_they_may(words, lines):
    assert broken(words) == lines


def test_a_word_longer_than_a_line_is_broken_where_it_must_be():
    lines = broken("a" * 100)
    assert "".join(lines) == "a" * 100
    assert len(lines) > 3


def test_28_characters_make_a_line_and_29_two():
    room = 156 / 25.4 * 72
    for count, lines in ((28, 1), (29, 2)):
        assert len(break_lines(spell((("字" * count, None),), LOOK, shipped_fonts()), room, room)) == lines


@given(some.text(alphabet="一二三四，。、（）“”—…《》12ab 　%", max_size=200), some.integers(min_value=3, max_value=28))
def test_nothing_is_lost_and_no_line_is_too_long(words, characters):
    glyphs = spell(((words, None),), LOOK, shipped_fonts())
    lines = break_lines(glyphs, characters * EM, characters * EM)
    assert [glyph for line in lines for glyph in line] == glyphs
    for line in lines:
        shown = list(line)
        while shown and shown[-1].character == " ":
            shown.pop()
        assert len(shown) <= 1 or natural_width(shown) <= characters * EM + 0.1


@given(some.text(alphabet="一二三四，。、（）《》12ab", min_size=1, max_size=120))
def test_a_line_begins_with_a_forbidden_character_only_where_nothing_else_is_possible(words):
    lines = break_lines(spell(((words, None),), LOOK, shipped_fonts()), 12 * EM, 12 * EM)
    for before, after in itertools.pairwise(lines):
        wrong = after[0].character in NEVER_FIRST or before[-1].character in NEVER_LAST
        if wrong or not may_break(before[-1], after[0]):
            assert not any(may_break(left, right) for left, right in itertools.pairwise(before))


@given(some.lists(some.sampled_from(PIECES), max_size=60))
def test_numbers_words_and_paired_marks_stay_whole(pieces):
    words = "字".join(pieces)
    lines = ["".join(glyph.character for glyph in line) for line in
             break_lines(spell(((words, None),), LOOK, shipped_fonts()), 12 * EM, 12 * EM)]
    assert "".join(lines) == words
    for before, after in itertools.pairwise(lines):
        assert not (before[-1].isascii() and after[0].isascii()), (before, after)
        assert not (before[-1] == after[0] and before[-1] in "—…"), (before, after)


@given(some.text(alphabet="一二三四，。12ab 　\n𬱖", max_size=120), some.floats(min_value=12, max_value=160))
def test_a_cell_holds_every_paragraph_whole_within_its_width(words, width):
    for style in (Style.TABLE_TEXT, Style.FORM_TEXT, Style.FORM_LABEL):
        lines = cell_lines(words, style, width / 25.4 * 72, shipped_fonts())
        assert "".join(glyph.character for line in lines for glyph in line.glyphs) == words.replace("\n", "")
        assert sum(line.last for line in lines) == words.count("\n") + 1
