"""The plain papers around a meeting: plan, agenda, timetable, script, return form, receipt for materials."""

from datetime import datetime

import pytest

from secretariat.domain.agendas import NewTopic
from secretariat.domain.documents import DocumentKind
from secretariat.domain.meetings import MeetingKind, ReceiptState
from secretariat.errors import RuleBroken
from tests.services.test_meetings import replace_member

SHEETS = (DocumentKind.MEETING_PLAN, DocumentKind.AGENDA, DocumentKind.TIMETABLE, DocumentKind.RETURN_FORM,
          DocumentKind.CHAIR_SCRIPT, DocumentKind.MATERIALS_RECEIPT, DocumentKind.RECORD_SHEET, DocumentKind.HANDBOOK)


def text_of(story, meeting, kind):
    document = story.office.meeting_papers.draft(meeting, kind)
    return story.office.documents.view(document).text


@pytest.mark.parametrize("kind", SHEETS)
def test_every_sheet_becomes_a_document_with_a_page_to_print(story, kind):
    meeting = story.arrange()
    document = story.office.meeting_papers.draft(meeting, kind)
    view = story.office.documents.view(document)
    assert (view.row.kind, view.row.number) == (kind, None)
    assert story.office.documents.page_count(document) >= 1
    row = next(row for row in story.office.meetings.view(meeting).papers if row.kind is kind)
    assert (row.document_id, row.state_text, row.stale) == (document, "就绪", False)
    assert story.office.meeting_papers.draft(meeting, kind) == document, "made again it is the same document"


def test_the_agenda_names_topics_and_who_reports_and_no_hours(story):
    text = text_of(story, story.arrange(), DocumentKind.AGENDA)
    assert "一、通报2026年助餐服务进展情况\n汇报单位：区卫健委" in text
    assert "主持：陆景和" in text
    assert "15分钟" not in text


def test_the_timetable_reckons_the_hours_from_the_minutes_of_the_topics(story):
    meeting = story.arrange()
    story.office.meetings.add_topic(meeting, NewTopic("其他事项"))
    text = text_of(story, meeting, DocumentKind.TIMETABLE)
    for hours in ("14:15—14:30", "14:30—14:45", "14:45—15:05", "15:05—15:15"):
        assert hours in text
    assert "暂按10分钟" in text
    assert story.paper(meeting, "会议日程").detail == "14:30—15:15"


def test_a_sheet_waits_for_what_it_needs_and_says_what_that_is(story):
    meeting = story.office.meetings.arrange(story.body, MeetingKind.PLENARY, "", "没有议题的会", None, None, "召集人")
    waiting = {row.kind: row.state_text for row in story.office.meetings.view(meeting).papers if not row.can_draft}
    assert waiting[DocumentKind.AGENDA] == waiting[DocumentKind.CHAIR_SCRIPT] == "添加议题后生成"
    assert waiting[DocumentKind.TIMETABLE] == waiting[DocumentKind.RETURN_FORM] == "定下时间后生成"
    for kind in (DocumentKind.AGENDA, DocumentKind.TIMETABLE, DocumentKind.CHAIR_SCRIPT):
        with pytest.raises(RuleBroken, match="议题"):
            story.office.meeting_papers.draft(meeting, kind)
    assert "待定" in text_of(story, meeting, DocumentKind.MEETING_PLAN)
    with pytest.raises(RuleBroken):
        story.office.meeting_papers.draft(meeting, DocumentKind.MINUTES)


def test_the_script_follows_the_agenda_and_names_who_is_excused(story):
    meeting = story.notified()
    rows = {row.unit: row for row in story.office.meetings.view(meeting).receipts}
    story.office.meetings.set_receipt(rows["区教育局"].invitation_id, rows["区教育局"].version, ReceiptState.REGISTERED,
                                      note="出差", substitute_name="魏舟", substitute_post="科长")
    text = text_of(story, meeting, DocumentKind.CHAIR_SCRIPT)
    assert "第一项议程：请区卫健委通报2026年助餐服务进展情况。" in text
    assert "第二项议程：审议《助餐点管理办法（送审稿）》。请区市场局作说明。" in text
    assert "会议共有二项议程" not in text
    assert "会议共有两项议程：一是通报" in text
    assert "区教育局裴青原同志" in text
    assert "委托魏舟同志参加会议" in text
    assert text.rstrip().endswith("散会。")


def test_the_receipt_for_materials_lists_the_documents_of_the_topics_and_every_unit(story):
    meeting = story.arrange()
    text = text_of(story, meeting, DocumentKind.MATERIALS_RECEIPT)
    assert "《助餐点管理办法（送审稿）》" in text
    assert "2026年助餐服务进展情况汇报材料" in text
    for row in story.office.meetings.view(meeting).receipts:
        assert row.unit in text


def test_the_plan_says_who_prepares_what_until_the_day_before(story):
    text = text_of(story, story.arrange(), DocumentKind.MEETING_PLAN)
    assert "由召集人陆景和主持" in text
    assert "11月18日" in text
    assert "11月16日" in text


def test_sheets_that_say_something_else_by_now_are_marked_and_renewed(story):
    meeting = story.notified()
    for kind in (DocumentKind.AGENDA, DocumentKind.CHAIR_SCRIPT, DocumentKind.TIMETABLE, DocumentKind.MATERIALS_RECEIPT):
        story.office.meeting_papers.draft(meeting, kind)
    story.office.meetings.add_topic(meeting, NewTopic("研究补贴标准", "区财政局", 20))
    stale = {row.label: row.state_text for row in story.office.meetings.view(meeting).papers if row.stale}
    assert stale == dict.fromkeys(("会议议程", "主持词", "会议日程", "材料签收单"), "内容有变，请更新")
    story.office.meeting_papers.draft(meeting, DocumentKind.AGENDA)
    assert not story.paper(meeting, "会议议程").stale


def test_a_change_of_people_touches_the_papers_that_name_them_only(story):
    meeting = story.notified()
    for kind in SHEETS[:-2]:
        story.office.meeting_papers.draft(meeting, kind)
    story.office.meeting_papers.draft_sign_in_sheet(meeting)
    replace_member(story, "区教育局", "温以成")
    assert [row.label for row in story.office.meetings.view(meeting).papers if row.stale] == ["签到表"]


def test_a_postponed_meeting_makes_its_sheets_stale(story):
    meeting = story.notified()
    story.office.meeting_papers.draft(meeting, DocumentKind.AGENDA)
    story.office.meetings.postpone(meeting, datetime(2026, 11, 26, 9, 0), "第一会议室")
    assert story.paper(meeting, "会议议程").state_text == "内容有变，请更新"


def test_the_handbook_binds_agenda_names_seats_and_materials_and_follows_them(story):
    meeting = story.notified()
    document = story.office.meeting_papers.draft(meeting, DocumentKind.HANDBOOK)
    sizes = story.office.documents.page_sizes(document)
    assert any(width > height for width, height in sizes), "the seating plan lies on a turned sheet"
    assert sizes[0][0] < sizes[0][1]
    text = story.office.documents.view(document).text
    for words in ("会议手册", "会议须知", "会议议程", "参会人员名单", "座次图", "会议材料目录", "陆景和", "《助餐点管理办法（送审稿）》"):
        assert words in text
    replace_member(story, "区教育局", "温以成")
    assert story.paper(meeting, "会议手册").stale


def test_the_record_sheet_names_who_is_expected_and_has_lines_to_write_on(story):
    meeting = story.notified()
    rows = {row.unit: row for row in story.office.meetings.view(meeting).receipts}
    story.office.meetings.set_receipt(rows["区妇联"].invitation_id, rows["区妇联"].version, ReceiptState.REGISTERED,
                                      note="培训", excused=True)
    text = text_of(story, meeting, DocumentKind.RECORD_SHEET)
    assert "裴青原（区教育局）" in text
    assert "区计生协会（待报名）" in text
    excused = next(line for line in text.splitlines() if line.startswith("请假："))
    assert "区妇联" in excused
    assert "记录人（签字）" in text
    replace_member(story, "区教育局", "温以成")
    assert story.paper(meeting, "记录纸").state_text.startswith("名单有变")
