"""What one unit gets of a notice and of minutes."""

from dataclasses import replace
from datetime import date

import pytest

from secretariat.papers.blocks import Addressees, Paragraph, Table
from secretariat.papers.meetings import meeting_notice, minutes
from secretariat.papers.meetings.addressed import addressed_to
from secretariat.papers.meetings.excerpt import excerpt_of
from secretariat.papers.plain_text import plain_text
from secretariat.papers.specimens.meetings import MINUTES, NOTICE

PAPER = meeting_notice.compose(NOTICE)
ISSUED = minutes.compose(replace(MINUTES, issue="第2期", signed_on=date(2026, 11, 26)))


def tables(paper):
    return [block for block in paper.blocks if isinstance(block, Table)]


def test_a_unit_is_addressed_and_finds_its_own_people_and_its_name_on_the_form():
    own = addressed_to(PAPER, "区民政局")
    assert next(block for block in own.blocks if isinstance(block, Addressees)).words == "区民政局"
    roster, form = tables(own)
    assert roster.rows == (("1", "区民政局", "刘　冬", "区民政局副局长", "成员"),)
    assert form.rows[0][0] == "区民政局"
    assert form.rows[1][0] == ""


def test_everything_else_stays_as_it_is():
    own = addressed_to(PAPER, "区民政局")
    changed = [before for before, after in zip(PAPER.blocks, own.blocks, strict=True) if before != after]
    assert {type(block) for block in changed} == {Addressees, Table}
    assert own.title == PAPER.title


def test_a_unit_is_found_under_its_other_names_and_one_without_a_line_gets_an_empty_one():
    assert len(tables(addressed_to(PAPER, "区发展和改革委员会", {"区发展改革委"}))[0].rows) == 1
    assert tables(addressed_to(PAPER, "区计生协会"))[0].rows == (("1", "区计生协会", "待报名", "", ""),)


def test_an_excerpt_holds_what_names_the_unit_or_everybody_and_says_where_it_is_from():
    paper = excerpt_of(ISSUED, "区财政局")
    text = plain_text(paper)
    assert paper.title.endswith("纪要摘录")
    assert f"摘自：{ISSUED.title}（第2期，2026年11月26日）" in text
    assert "摘送：区财政局" in text
    assert "补助资金42万元" in text
    assert "各成员单位于12月10日前报送工作总结" in text
    assert "王影" not in text, "who was there is not everybody's business"
    headings = [block.runs[0].words for block in paper.blocks if isinstance(block, Paragraph) and block.level == 1]
    assert headings == ["一、关于社区老年食堂监管", "二、关于下一步工作"]


def test_an_excerpt_leaves_out_what_is_for_others():
    text = plain_text(excerpt_of(ISSUED, "团区委"))
    assert "42万元" not in text
    assert "一、关于下一步工作" in text, "topics are numbered anew"


def test_minutes_that_name_nobody_give_no_excerpt():
    quiet = minutes.compose(replace(MINUTES, items=(minutes.MinutesItem("关于其他事项", ("会议进行了交流。",), ()),)))
    assert excerpt_of(quiet, "区财政局") is None


@pytest.mark.parametrize(("name", "found"), [("区财政", True), ("财政", False)])
def test_short_names_are_not_looked_for_inside_other_words(name, found):
    quiet = minutes.compose(replace(MINUTES, items=(minutes.MinutesItem("关于其他事项", (), ("由区财政局落实资金",)),)))
    assert (excerpt_of(quiet, "某单位名称", {name}) is not None) is found
