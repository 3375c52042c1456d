"""Adjustment notices in sentences, in invented words: who leaves, who comes, whose post changes, which unit is renamed."""

from __future__ import annotations

import time

import pytest

from secretariat.intake.reading import read_notice

HEAD = "关于调整澄川区示范工作领导小组组成人员的通知\n各有关单位：\n因人事变动，决定作如下调整：\n"


def told(sentence: str, head: str = HEAD) -> list[tuple[str | None, ...]]:
    return [(one.role, one.leaving, one.coming, one.post) for one in read_notice(head + sentence + "\n").changes]


@pytest.mark.parametrize(
    ("sentence", "changes"),
    [
        ("刘冬同志不再担任领导小组组长，由区政府副区长张英同志担任。", [("组长", "刘冬", "张英", "区政府副区长")]),
        ("一、刘冬不再担任领导小组副组长职务，由区财政局局长张英接任。", [("副组长", "刘冬", "张英", "区财政局局长")]),
        ("（一）因工作变动，周军干同志不再担任领导小组成员职务。", [("成员", "周军干", None, None)]),
        ("区妇联欧阳竹君不再担任领导小组成员，由司马静接替。", [("成员", "欧阳竹君", "司马静", None)]),
        ("刘冬因退休不再担任领导小组成员，区财政局副局长改由张英担任成员。", [("成员", "刘冬", "张英", None)]),
        ("增补区民政局副局长周牧为领导小组成员。", [("成员", None, "周牧", "区民政局副局长")]),
        ("增补区民政局副局长周牧、区残联理事长张英为领导小组成员。",
         [("成员", None, "周牧", "区民政局副局长"), ("成员", None, "张英", "区残联理事长")]),
        ("免去刘冬同志领导小组副组长职务。", [("副组长", "刘冬", None, None)]),
        ("由区教育局副局长温以成接替裴青原任领导小组成员。", [("成员", "裴青原", "温以成", "区教育局副局长")]),
        ("邵宁同志职务由区发改委副主任变更为区发改委主任。", [(None, None, "邵宁", "区发改委主任")]),
        ("邵宁的职务由区发改委副主任变更为主任。", [(None, None, "邵宁", "区发改委主任")]),
        ("刘冬、张英同志不再担任领导小组成员，由区财政局副局长周军干、区教育局副局长司马静担任。",
         [("成员", "刘冬", "周军干", "区财政局副局长"), ("成员", "张英", "司马静", "区教育局副局长")]),
        ("刘冬同志因故不再担任领导小组组长职务，由张英同志接任。", [("组长", "刘冬", "张英", None)]),
        ("免去刘冬同志领导小组组长职务，任命区财政局局长张英同志为领导小组组长。", [("组长", "刘冬", "张英", "区财政局局长")]),
        ("区财政局局长张英同志任领导小组副组长，刘冬同志不再担任领导小组副组长。", [("副组长", "刘冬", "张英", "区财政局局长")]),
        ("领导小组副组长由刘冬调整为区财政局局长张英。", [("副组长", "刘冬", "张英", "区财政局局长")]),
        ("任命区民政局副局长周牧为领导小组成员。", [("成员", None, "周牧", "区民政局副局长")]),
        ("领导小组成员因工作变动需要调整的，由所在单位提出，报领导小组组长审批。", []),
        ("今后成员不再担任原职务的，由接任者自然递补。", []),
    ],
)
def test_sentences_say_who_leaves_and_who_comes(sentence, changes):
    assert told(sentence) == changes


def test_a_notice_that_adjusts_nothing_tells_no_changes():
    assert told("刘冬同志不再担任领导小组组长，由张英同志担任。", "关于成立澄川区示范工作领导小组的通知\n") == []


def test_each_change_lies_in_the_text_and_grants_no_seat_besides():
    reading = read_notice(HEAD + "增补区民政局副局长周牧为领导小组成员。\n")
    (change,) = reading.changes
    assert reading.text[change.span.start:change.span.end] == "增补区民政局副局长周牧为领导小组成员"
    assert (reading.seats, reading.units) == ((), ())


def test_a_unit_said_to_be_renamed_is_told():
    reading = read_notice(HEAD + "区环境保护局更名为区生态环境局，其成员不变。\n")
    assert [(one.former, one.name) for one in reading.renamings] == [("区环境保护局", "区生态环境局")]


def test_a_list_printed_anew_has_seats_and_no_changes():
    reading = read_notice(HEAD + "组　长：刘　冬　区政府副区长\n成　员：张　英　区财政局副局长\n")
    assert len(reading.seats) == 2
    assert reading.changes == ()


def test_an_endless_text_is_read_in_bounded_time():
    begun = time.process_time()
    read_notice(HEAD + "由刘冬同志不再担任" * 1500 + "\n" + "增补刘冬、" * 2000)
    assert time.process_time() - begun < 20
