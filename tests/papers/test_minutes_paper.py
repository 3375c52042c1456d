"""What minutes say: who chaired, what was decided, who was there."""

from datetime import date

import pytest

from secretariat.papers import blocks
from secretariat.papers.meetings.minutes import Attendee, Minutes, MinutesItem, compose
from secretariat.papers.numbering import chinese_number, sentence
from secretariat.papers.plain_text import plain_text

PLAIN = {
    "mark": ("澄川区养老服务联席会议纪要",), "issuer": "联席会议办公室", "body_name": "澄川区养老服务联席会议",
    "meeting_title": "2026年全体会议", "held_on": date(2026, 11, 19), "chair_name": "马辰", "chair_post": "联席会议召集人、副区长",
    "imprint_issuer": "澄川区养老服务联席会议办公室",
}


def test_the_chair_stands_with_role_and_post():
    words = plain_text(compose(Minutes(**PLAIN)))
    assert "2026年11月19日，联席会议召集人、副区长马辰主持召开澄川区养老服务联席会议2026年全体会议。" in words


def test_who_chairs_for_the_convener_is_said_to_be_delegated():
    delegated = PLAIN | {"chair_name": "冯晓明", "chair_post": "区民政局局长", "delegated_by": "马辰"}
    words = plain_text(compose(Minutes(**delegated)))
    assert "受召集人马辰委托，区民政局局长冯晓明主持会议。" in words


def test_one_decision_runs_on_and_several_are_numbered():
    items = (MinutesItem("关于监管。", ("听取了汇报",), ("甲。", "乙")), MinutesItem("关于其他", (), ("丙",)))
    words = plain_text(compose(Minutes(**PLAIN, items=items)))
    assert "一、关于监管\n听取了汇报。\n会议议定：\n（一）甲。\n（二）乙。\n二、关于其他\n会议议定：丙。" in words


def test_lists_of_people_are_left_out_when_empty_and_names_are_padded():
    paper = compose(Minutes(**PLAIN, attending=(Attendee("区民政局", "刘冬", "代会"),)))
    lists = [block for block in paper.blocks if isinstance(block, blocks.NameList)]
    assert lists == [blocks.NameList("出席", (("区民政局", "刘　冬（代会）"),))]


def test_headings_count_in_chinese_up_to_ninety_nine():
    assert [chinese_number(number) for number in (1, 10, 11, 20, 99)] == ["一", "十", "十一", "二十", "九十九"]
    for number in (0, 100):
        with pytest.raises(ValueError, match="heading"):
            chinese_number(number)
    assert sentence("甲") == "甲。"
    assert sentence("甲：") == "甲："
    assert sentence("") == ""
