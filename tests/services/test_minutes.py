"""Record, decisions, minutes and the tasks they become."""

from datetime import date

import pytest

from secretariat.domain.agendas import NewTopic, add
from secretariat.domain.meetings import Decision, Meeting, MeetingKind
from secretariat.domain.minutes_text import sections, suggested
from secretariat.domain.stages import Stage
from secretariat.domain.tasks import TaskStatus
from secretariat.errors import Conflict, RuleBroken
from tests.services.meeting_examples import CONVENER, MEETING_DAY


def text_of(story, document):
    return story.office.documents.view(document).text.replace("\u3000", "")


def test_minutes_name_the_chair_who_was_there_who_came_instead_and_who_was_excused(story):
    meeting = story.notified()
    story.register_all(meeting)
    story.clock.move_to(MEETING_DAY)
    story.office.meetings.hold(meeting)
    book = story.office.attendance
    line = story.line(meeting, "区妇联")
    book.excuse(line.attendance_id, line.version, "培训")
    line = story.line(meeting, "区教育局")
    book.substitute(line.attendance_id, line.version, "魏舟", "科长")
    book.add_guest(meeting, "孔令仪", "副局长", "区税务局", observer=True)
    book.sign_in_all_open(meeting)
    text = text_of(story, story.office.minutes.draft_minutes(meeting))
    assert "2026年11月19日，召集人、副区长陆景和在区政府三楼第二会议室主持召开" in text
    assert "区教育局 魏舟（代会）" in text
    assert "区妇联 欧阳竹君（培训）" in text
    assert "区计生协会 俞尧" in text
    assert text.index("列席") < text.index("区税务局 孔令仪")


def test_minutes_say_who_chaired_for_the_convener(story):
    meeting = story.held()
    view = story.office.meetings.view(meeting)
    story.office.meetings.update(meeting, view.version, view.title, view.starts_at, view.room, None, "杭远亭")
    text = text_of(story, story.office.minutes.draft_minutes(meeting))
    assert "受召集人陆景和委托，副召集人、区卫健委主任杭远亭主持会议" in text


def test_decisions_stand_under_their_topic_with_units_and_deadline(story):
    meeting = story.held()
    agenda = story.office.meetings.view(meeting).agenda
    add_decision = story.office.minutes.add_decision
    add_decision(meeting, "出台管理办法", "区市场局", "区教育局", date(2026, 12, 31), agenda_item_id=agenda[1].item_id)
    add_decision(meeting, "加强宣传。", None, None, None)
    text = text_of(story, story.office.minutes.draft_minutes(meeting))
    assert "二、关于审议《助餐点管理办法（送审稿）》" in text
    assert text.index("二、关于审议") < text.index("会议议定：出台管理办法（由区市场局牵头，区教育局配合，2026年12月31日前完成）。")
    assert text.index("三、议定事项") < text.index("加强宣传。")


def test_the_clerk_s_own_text_is_printed_and_stands_under_conflict_control(story):
    meeting = story.held()
    version = story.office.meetings.view(meeting).version
    story.office.minutes.save_minutes(meeting, version, "会议研究了助餐工作。\n一、关于补助\n会议认为应当提高。")
    with pytest.raises(Conflict):
        story.office.minutes.save_minutes(meeting, version, "旧稿")
    text = text_of(story, story.office.minutes.draft_minutes(meeting))
    assert "会议研究了助餐工作。现将会议主要精神和议定事项纪要如下：" in text
    assert "一、关于补助\n会议认为应当提高。" in text


def test_minutes_wait_for_the_meeting_and_for_somebody_to_have_signed(story):
    meeting = story.notified()
    with pytest.raises(RuleBroken, match="还没有召开"):
        story.office.minutes.draft_minutes(meeting)
    with pytest.raises(RuleBroken, match="还没有召开"):
        story.office.minutes.add_decision(meeting, "事项", None, None, None)
    story.clock.move_to(MEETING_DAY)
    story.office.meetings.hold(meeting)
    with pytest.raises(RuleBroken, match="还没有登记签到"):
        story.office.minutes.draft_minutes(meeting)


def test_the_issue_number_is_taken_at_approval_and_the_stages_follow(story):
    meeting = story.held()
    document = story.office.minutes.draft_minutes(meeting)
    view = story.office.meetings.view(meeting)
    assert (view.current, view.next_act.command) == (Stage.ISSUED, "meeting.issue_minutes")
    assert story.office.documents.view(document).row.number is None
    assert story.office.documents.approve_and_issue(document, CONVENER, MEETING_DAY) == "第1期"
    assert "第1期" in text_of(story, document)
    view = story.office.meetings.view(meeting)
    assert (view.current, view.next_act.command) == (Stage.ARCHIVED, "meeting.archive")


def test_void_minutes_open_their_stages_again_and_the_next_take_the_next_issue(story):
    meeting = story.issued()
    story.office.documents.make_void(story.paper(meeting, "会议纪要").document_id, "有误")
    assert story.office.meetings.view(meeting).current is Stage.MINUTES
    again = story.office.minutes.draft_minutes(meeting)
    assert story.office.documents.approve_and_issue(again, CONVENER, MEETING_DAY) == "第2期"


def test_a_decision_becomes_a_task_once_and_then_stays(story):
    meeting, book = story.held(), story.office.minutes
    decision = book.add_decision(meeting, "出台细则", "区卫健委", "各镇办", date(2026, 11, 30))
    task = book.make_task(decision)
    row = next(row for row in story.office.tasks.list() if row.task_id == task)
    assert (row.lead, row.responsible, row.source) == ("区卫健委", "各镇办", "助餐联席会议2026年全体会议")
    with pytest.raises(RuleBroken, match="已经转为"):
        book.make_task(decision)
    with pytest.raises(RuleBroken, match="不能删除"):
        book.remove_decision(decision)
    lonely = book.add_decision(meeting, "加强宣传", None, None, None)
    with pytest.raises(RuleBroken, match="请先填写牵头单位"):
        book.make_task(lonely)
    shown = story.office.meetings.view(meeting).decisions[1]
    book.change_decision(lonely, shown.version, "加强宣传引导", None, "区妇联", None)
    assert book.make_task(lonely) > 0


def test_a_decision_can_be_taken_off_and_the_rest_close_up(story):
    meeting, book = story.held(), story.office.minutes
    first, _ = book.add_decision(meeting, "甲", None, None, None), book.add_decision(meeting, "乙", None, None, None)
    book.remove_decision(first)
    assert [(row.ordinal, row.text) for row in story.office.meetings.view(meeting).decisions] == [(1, "乙")]


def test_tasks_move_from_begun_to_done_and_back(story):
    tasks = story.office.tasks

    def task():
        return tasks.list()[0]

    assert task().status_text == "未启动"
    tasks.set_deadline(task().task_id, task().version, date(2026, 10, 31))
    assert (task().status_text, task().tone) == ("超期10天", "alarm")
    tasks.set_progress(task().task_id, task().version, "已建成12个。", TaskStatus.UNDER_WAY)
    with pytest.raises(RuleBroken, match="登记办结"):
        tasks.set_progress(task().task_id, task().version, "", TaskStatus.COMPLETED)
    with pytest.raises(RuleBroken, match="不能晚于今天"):
        tasks.complete(task().task_id, task().version, date(2026, 12, 1))
    act = tasks.complete(task().task_id, task().version, date(2026, 11, 10))
    assert task().status_text == "已办结"
    story.office.journal.undo(act)
    assert task().status_text == "超期10天"
    tasks.complete(task().task_id, task().version, date(2026, 11, 10))
    tasks.reopen(task().task_id, task().version)
    assert task().status is TaskStatus.UNDER_WAY
    with pytest.raises(RuleBroken, match="还没有办结"):
        tasks.reopen(task().task_id, task().version)
    with pytest.raises(Conflict):
        tasks.set_progress(task().task_id, 1, "旧", TaskStatus.UNDER_WAY)


def test_the_ledger_is_narrowed_by_body_and_words(story):
    tasks = story.office.tasks
    assert len(tasks.list(story.body, "助餐点 各镇办")) == 1
    assert tasks.list(story.body, "没有这样的事") == ()
    assert tasks.list(99) == ()


@pytest.mark.parametrize(("topic", "heading", "sentence"), [
    ("通报进展情况", "一、关于进展情况", "会议听取了区民政局关于进展情况的汇报。"),
    ("审议《办法》", "一、关于审议《办法》", "会议审议了《办法》，区民政局作了说明。"),
    ("部署明年工作", "一、关于部署明年工作", "会议部署了明年工作。"),
    ("研究补助标准", "一、关于研究补助标准", "会议听取了区民政局的汇报，研究了补助标准。"),
    ("关于选址的问题", "一、关于选址的问题", "会议听取了区民政局关于选址的问题的汇报，进行了研究讨论。"),
])
def test_the_first_text_says_what_was_done_with_a_topic(topic, heading, sentence):
    meeting = Meeting(body_id=1, kind=MeetingKind.PLENARY, kind_name="", title="会", proposer="召集人")
    add(meeting, NewTopic(topic, "区民政局"))
    assert suggested(meeting.agenda) == f"{heading}\n{sentence}"


def test_a_decision_about_a_topic_that_has_no_section_is_not_lost():
    decision = Decision(ordinal=1, text="办理", agenda_item_id=9)
    assert sections("", (), [decision])[-1].decisions == ("办理",)
    assert sections("一、甲\n内容", (), [decision])[-1].heading == "议定事项"


def test_drafted_minutes_lie_on_the_desk_until_they_are_issued_and_old_receipts_do_not(story):
    meeting = story.notified()
    story.clock.move_to(MEETING_DAY)
    story.office.meetings.hold(meeting)
    story.office.attendance.sign_in_all_open(meeting)

    def on_the_desk():
        return [(item.title, item.verb) for item in story.office.desk.show().items if "全体会议" in item.title]

    assert on_the_desk() == [("助餐联席会议2026年全体会议纪要未印发", "起草纪要")]
    document = story.office.minutes.draft_minutes(meeting)
    assert on_the_desk() == [("澄川区社区助餐服务工作联席会议2026年全体会议纪要", "登记签发")]
    story.office.documents.approve(document, CONVENER, MEETING_DAY)
    assert on_the_desk() == [("澄川区社区助餐服务工作联席会议2026年全体会议纪要", "登记印发")]
