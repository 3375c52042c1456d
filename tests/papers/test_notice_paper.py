"""What a notice says, whatever it looks like."""

from datetime import date, time

from secretariat.papers import blocks
from secretariat.papers.meetings.meeting_notice import AgendaLine, MeetingNotice, RosterLine, compose
from secretariat.papers.plain_text import plain_text

PLAIN = {
    "mark": ("澄川区养老服务联席会议办公室文件",), "body_name": "澄川区养老服务联席会议", "meeting_title": "2026年全体会议",
    "addressees": "各成员单位", "purpose": "为部署工作，", "held_on": date(2026, 11, 19), "starts_at": time(9, 0), "place": "第二会议室",
    "attendees": "全体成员", "issuer": "澄川区养老服务联席会议办公室", "imprint_issuer": "澄川区养老服务联席会议办公室",
}


def said(**changes):
    return plain_text(compose(MeetingNotice(**(PLAIN | changes))))


def test_a_notice_names_purpose_day_place_and_topics():
    words = said(agenda=(AgendaLine("通报情况；", "区民政局"), AgendaLine("研究要点。")), length="会期半天")
    assert "关于召开澄川区养老服务联席会议2026年全体会议的通知" in words
    assert "为部署工作，经召集人同意，定于2026年11月19日召开澄川区养老服务联席会议2026年全体会议。" in words
    assert "2026年11月19日（星期四）9:00，在第二会议室召开，会期半天。" in words
    assert "（一）通报情况（汇报单位：区民政局）；" in words
    assert "（二）研究要点。" in words


def test_a_draft_has_neither_number_nor_dates():
    paper = compose(MeetingNotice(**PLAIN))
    number = next(block for block in paper.blocks if isinstance(block, blocks.NumberLine))
    signature = next(block for block in paper.blocks if isinstance(block, blocks.Signature))
    assert (number.number.words, number.number.field) == ("", blocks.Field.NUMBER)
    assert (signature.date.words, signature.date.field) == ("", blocks.Field.SIGNED_ON)


def test_the_roster_of_the_day_is_an_attachment_with_padded_names():
    roster = (RosterLine("区民政局", "刘冬", "区民政局副局长"), RosterLine("区卫生健康委", "龙𬱖"), RosterLine("团区委", "阿不都·热合曼"))
    paper = compose(MeetingNotice(**PLAIN, roster=roster))
    table = next(block for block in paper.blocks if isinstance(block, blocks.Table) and block.name == "参会人员名单")
    assert [row[2] for row in table.rows] == ["刘　冬", "龙　𬱖", "阿不都·热合曼"]
    assert [row[0] for row in table.rows] == ["1", "2", "3"]
    assert "（名单见附件1）" in plain_text(paper)
    assert "附件：参会人员名单；参会回执" in plain_text(paper)


def test_a_single_attachment_bears_no_number():
    words = said()
    assert "附件：参会回执" in words
    assert "（见附件）" in words
    assert "附件1" not in words


def test_sections_are_numbered_without_gaps_when_there_are_no_topics():
    headings = [
        block.runs[0].words for block in compose(MeetingNotice(**PLAIN)).blocks
        if isinstance(block, blocks.Paragraph) and block.level == 1
    ]
    assert headings == ["一、会议时间和地点", "二、参加人员", "三、有关要求"]


def test_levels_follow_one_another_without_a_gap():
    facts = PLAIN | {"agenda": (AgendaLine("通报情况"), AgendaLine("研究要点")), "bring": ("请带材料", "请提前入场")}
    levels = [block.level for block in compose(MeetingNotice(**facts)).blocks if isinstance(block, blocks.Paragraph)]
    assert levels == [0, 1, 0, 1, 2, 2, 1, 0, 1, 2, 2, 2, 2]


def test_more_topics_than_headings_count_are_still_listed():
    words = said(agenda=tuple(AgendaLine(f"议题{number}") for number in range(1, 121)))
    assert "（九十九）议题99；" in words
    assert "（120）议题120。" in words


def test_the_seal_of_another_unit_is_named():
    paper = compose(MeetingNotice(**PLAIN, on_behalf="澄川区民政局", return_form=False, signed_on=date(2026, 11, 9)))
    assert "（澄川区民政局代章）\n2026年11月9日" in plain_text(paper)
    assert not any(isinstance(block, blocks.AttachmentNote) for block in paper.blocks)
