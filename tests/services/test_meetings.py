"""Meetings from proposal to the day: consent, roster, receipts, postponement, undo."""

from datetime import date, datetime

import pytest

from secretariat.domain.agendas import NewTopic
from secretariat.domain.listings.meetings import PaperPart, StageState
from secretariat.domain.meetings import AttendanceState, MeetingKind, ParticipantKind, ReceiptState
from secretariat.domain.people import NewPerson
from secretariat.domain.stages import Stage
from secretariat.errors import Conflict, NotFound, RuleBroken
from tests.services.meeting_examples import CONVENER, MEETING_DAY


def stage(view, wanted):
    return next(row for row in view.stages if row.stage is wanted)


def replace_member(story, unit, name):
    seat = next(row for row in story.office.bodies.roster(story.body, story.clock.today()).rows if row.unit_printed == unit)
    return story.office.replacements.replace(seat.seat_id, leaving_on=None, reason="工作变动", successor=NewPerson(name),
                                             since=story.clock.today(), title="副局长", letter=None)


def test_the_convener_s_own_proposal_needs_no_consent(story):
    view = story.office.meetings.view(story.arrange(proposer="召集人"))
    assert stage(view, Stage.APPROVED).state is StageState.DONE
    assert stage(view, Stage.APPROVED).caption == "无需批准"
    assert view.next_act.command == "meeting.draft_notice"


def test_the_convener_s_name_counts_as_the_convener(story):
    assert story.office.meetings.view(story.arrange(proposer=CONVENER)).current is Stage.NOTIFIED


def test_every_other_proposal_waits_for_consent_but_may_be_drafted(story):
    meeting = story.arrange(proposer="办公室")
    assert story.office.meetings.view(meeting).next_act.command == "meeting.record_consent"
    notice = story.office.meeting_papers.draft_notice(meeting)
    with pytest.raises(RuleBroken, match="须先登记召集人同意") as refusal:
        story.office.documents.approve(notice, CONVENER, story.clock.today())
    assert refusal.value.cure == "meeting.record_consent"
    assert story.office.documents.view(notice).row.number is None
    story.office.meetings.record_consent(meeting, CONVENER, story.clock.today(), "口头同意")
    assert story.office.documents.approve(notice, CONVENER, story.clock.today()) == "澄助餐联办〔2026〕1号"


def test_consent_cannot_come_from_the_future_or_twice(story):
    meeting = story.arrange(proposer="办公室")
    with pytest.raises(RuleBroken, match="不能晚于今天"):
        story.office.meetings.record_consent(meeting, CONVENER, date(2026, 11, 11))
    story.office.meetings.record_consent(meeting, CONVENER, date(2026, 11, 9))
    with pytest.raises(RuleBroken, match="已经登记过"):
        story.office.meetings.record_consent(meeting, CONVENER, date(2026, 11, 9))


def test_a_plenary_calls_every_member_unit_and_names_the_one_without_a_seat(story):
    view = story.office.meetings.view(story.arrange())
    assert len(view.receipts) == 9
    assert [row.name for row in view.attendance][:2] == ["陆景和", "杭远亭"]
    last = view.attendance[-1]
    assert (last.kind, last.unit, last.name) == (ParticipantKind.DELEGATE, "区计生协会", None)


def test_the_list_is_that_of_the_meeting_s_day_and_prepared_papers_say_so(story):
    meeting = story.notified()
    story.office.meeting_papers.draft_sign_in_sheet(meeting)
    story.office.meeting_papers.draft_name_cards(meeting)
    assert not any(row.stale for row in story.office.meetings.view(meeting).papers)
    replace_member(story, "区教育局", "温以成")
    assert story.line(meeting, "区教育局").name == "温以成"
    assert story.paper(meeting, "签到表").state_text == "名单有变，重印1份"
    assert story.paper(meeting, "席卡").state_text == "名单有变，重印1份"
    assert not story.paper(meeting, "会议通知").stale, "what is issued is a snapshot"
    story.office.meeting_papers.draft_sign_in_sheet(meeting)
    assert not story.paper(meeting, "签到表").stale


def test_a_successor_who_comes_after_the_meeting_is_not_on_its_list(story):
    meeting = story.notified()
    seat = next(row for row in story.office.bodies.roster(story.body, story.clock.today()).rows if row.unit_printed == "区教育局")
    story.office.replacements.replace(seat.seat_id, leaving_on=None, reason="工作变动", successor=NewPerson("温以成"),
                                      since=date(2026, 11, 20), title="副局长", letter=None)
    assert story.line(meeting, "区教育局").name == "裴青原"


def test_receipts_fill_the_list_and_close_the_stage(story):
    meeting = story.notified()
    story.register_all(meeting)
    view = story.office.meetings.view(meeting)
    assert (view.receipt_counts.registered, view.receipt_counts.unsigned) == (9, 0)
    assert stage(view, Stage.RECEIPTS).state is StageState.DONE
    assert story.line(meeting, "区计生协会").name == "俞尧"
    row = view.receipts[0]
    story.office.meetings.set_receipt(row.invitation_id, row.version, ReceiptState.ACKNOWLEDGED)
    assert story.office.meetings.view(meeting).current is Stage.RECEIPTS


def test_a_receipt_can_send_a_substitute_or_ask_for_leave(story):
    meeting = story.notified()
    rows = {row.unit: row for row in story.office.meetings.view(meeting).receipts}
    set_receipt = story.office.meetings.set_receipt
    set_receipt(rows["区教育局"].invitation_id, rows["区教育局"].version, ReceiptState.REGISTERED, note="出差",
                substitute_name="魏　舟", substitute_post="科长")
    set_receipt(rows["区妇联"].invitation_id, rows["区妇联"].version, ReceiptState.REGISTERED, note="培训", excused=True)
    view = story.office.meetings.view(meeting)
    listed = {row.unit: row for row in view.receipts}
    assert (listed["区教育局"].participant, listed["区教育局"].note) == ("魏舟", "代会，出差")
    assert (listed["区妇联"].participant, listed["区妇联"].note) == ("欧阳竹君", "请假，培训")
    assert (view.receipt_counts.substitutes, view.receipt_counts.excused) == (1, 1)


def test_a_receipt_entered_from_an_old_screen_is_refused(story):
    meeting = story.notified()
    row = story.office.meetings.view(meeting).receipts[0]
    story.office.meetings.set_receipt(row.invitation_id, row.version, ReceiptState.ACKNOWLEDGED)
    with pytest.raises(Conflict):
        story.office.meetings.set_receipt(row.invitation_id, row.version, ReceiptState.REGISTERED)


def test_all_units_can_be_marked_as_having_signed(story):
    meeting = story.notified()
    assert story.office.meetings.acknowledge_all(meeting) > 0
    assert story.office.meetings.view(meeting).receipt_counts.acknowledged == 9
    assert story.office.meetings.acknowledge_all(meeting) == 0


def test_a_meeting_is_not_held_before_its_day_nor_without_a_notice(story):
    meeting = story.notified()
    with pytest.raises(RuleBroken, match="到当天才能登记召开"):
        story.office.meetings.hold(meeting)
    unannounced = story.arrange(title="另一个会议")
    story.clock.move_to(MEETING_DAY)
    with pytest.raises(RuleBroken, match="会议通知还没有印发"):
        story.office.meetings.hold(unannounced)
    story.office.meetings.hold(meeting)
    view = story.office.meetings.view(meeting)
    assert view.current is Stage.MINUTES
    assert stage(view, Stage.RECEIPTS).caption.endswith("0/9家已报名")


def test_what_was_held_is_a_snapshot(story):
    meeting = story.held()
    replace_member(story, "区教育局", "温以成")
    assert story.line(meeting, "区教育局").name == "裴青原"
    row = story.office.meetings.view(meeting).receipts[0]
    with pytest.raises(RuleBroken, match="回执不再改动"):
        story.office.meetings.set_receipt(row.invitation_id, row.version, ReceiptState.UNSIGNED)


def test_holding_can_be_undone(story):
    meeting = story.notified()
    story.clock.move_to(MEETING_DAY)
    story.office.journal.undo(story.office.meetings.hold(meeting))
    assert story.office.meetings.view(meeting).current is Stage.RECEIPTS


def test_a_postponed_meeting_follows_the_roster_of_its_new_day(story):
    meeting = story.notified()
    seat = next(row for row in story.office.bodies.roster(story.body, story.clock.today()).rows if row.unit_printed == "区教育局")
    story.office.replacements.replace(seat.seat_id, leaving_on=None, reason="工作变动", successor=NewPerson("温以成"),
                                      since=date(2026, 11, 23), title="副局长", letter=None)
    story.office.meetings.postpone(meeting, datetime(2026, 11, 26, 9, 0), "二楼会议室")
    view = story.office.meetings.view(meeting)
    assert (view.room, view.roster_day) == ("二楼会议室", date(2026, 11, 26))
    assert story.line(meeting, "区教育局").name == "温以成"


def test_a_cancelled_meeting_says_why_and_takes_nothing_more(story):
    meeting = story.notified()
    with pytest.raises(RuleBroken, match="原因"):
        story.office.meetings.cancel(meeting, "  ")
    story.office.meetings.cancel(meeting, "台风")
    view = story.office.meetings.view(meeting)
    assert (view.cancelled, view.current, view.next_act) == ("台风", None, None)
    assert story.office.meetings.list()[0].stage_text == "已取消"
    for refused in (lambda: story.office.meetings.acknowledge_all(meeting), lambda: story.office.meeting_papers.draft_notice(meeting),
                    lambda: story.office.meetings.add_topic(meeting, NewTopic("议题"))):
        with pytest.raises(RuleBroken, match="会议已经取消"):
            refused()


def test_topics_are_added_moved_changed_and_removed(story):
    meeting, meetings = story.arrange(), story.office.meetings
    third = meetings.add_topic(meeting, NewTopic("部署2027年工作", None, 10))
    assert meetings.move_topic(third, up=True) > 0
    assert [row.text[:2] for row in meetings.view(meeting).agenda] == ["通报", "部署", "审议"]
    first = meetings.view(meeting).agenda[0]
    assert meetings.move_topic(first.item_id, up=True) == 0, "the first has nowhere to go"
    meetings.change_topic(first.item_id, first.version, NewTopic("听取汇报", "区财政局", 5))
    with pytest.raises(Conflict):
        meetings.change_topic(first.item_id, first.version, NewTopic("听取汇报"))
    meetings.remove_topic(third)
    view = meetings.view(meeting)
    assert [(row.ordinal, row.text[:2]) for row in view.agenda] == [(1, "听取"), (2, "审议")]
    assert view.total_minutes == 25
    with pytest.raises(RuleBroken, match="请填写议题"):
        meetings.add_topic(meeting, NewTopic(" "))


def test_titles_days_and_remarks_are_proposed(story):
    meetings = story.office.meetings
    assert meetings.default_title(story.body, MeetingKind.PLENARY, 2026) == "社区助餐联席会议2026年全体会议"
    story.arrange()
    assert meetings.default_title(story.body, MeetingKind.PLENARY, 2026) == "社区助餐联席会议2026年第二次全体会议"
    assert meetings.suggest_day(story.body) == date(2026, 11, 20), "the nineteenth is taken"
    assert meetings.suggest_reply_by(MEETING_DAY) == datetime(2026, 11, 16, 17, 0)
    assert meetings.suggest_reply_by(date(2026, 11, 11)) == datetime(2026, 11, 10, 17, 0)
    assert meetings.day_remark(date(2026, 10, 10)) == "调休上班"
    assert meetings.holidays(2026, 10)[date(2026, 10, 1)] == "国庆节"


@pytest.mark.parametrize(("words", "change"), [
    ("请填写会议名称", {"title": " "}), ("不能早于今天", {"starts_at": datetime(2026, 11, 9, 9, 0)}),
    ("回执截止时间不能晚于", {"starts_at": datetime(2026, 11, 12, 9, 0)}),
])
def test_what_makes_no_sense_is_refused_when_a_meeting_is_arranged(story, words, change):
    with pytest.raises(RuleBroken, match=words):
        story.arrange(**change)
    assert story.office.meetings.list() == ()


def test_a_meeting_without_time_has_no_notice_yet(story):
    meeting = story.arrange(starts_at=None)
    assert story.paper(meeting, "会议通知").can_draft is False
    with pytest.raises(RuleBroken, match="会议时间"):
        story.office.meeting_papers.draft_notice(meeting)
    view = story.office.meetings.view(meeting)
    story.office.meetings.update(meeting, view.version, view.title, datetime(2026, 11, 19, 9, 0), "三楼", None, "杭远亭")
    assert story.office.meetings.view(meeting).chair == "杭远亭"
    with pytest.raises(Conflict):
        story.office.meetings.update(meeting, view.version, view.title, None, None, None, None)
    assert story.office.meeting_papers.draft_notice(meeting) > 0


def test_a_meeting_that_is_not_there_is_said_to_be_missing(story):
    with pytest.raises(NotFound):
        story.office.meetings.view(99)


def test_arranging_can_be_undone_and_leaves_nothing(story):
    story.arrange()
    story.office.journal.undo(story.office.journal.last_undoable().act_id)
    assert story.office.meetings.list() == ()


def test_lists_are_narrowed_by_body_and_year(story):
    story.arrange()
    assert len(story.office.meetings.list(story.body, 2026)) == 1
    assert story.office.meetings.list(story.body, 2025) == ()
    assert story.office.meetings.list(story.body + 1) == ()


def test_the_papers_of_a_meeting_stand_in_the_order_they_are_needed(story):
    papers = story.office.meetings.view(story.arrange()).papers
    assert [row.label for row in papers if row.main] == ["会议通知", "会议议程", "签到表", "座次图", "席卡", "会议记录", "会议纪要"]
    parts = [row.part for row in papers]
    assert parts == sorted(parts, key=list(PaperPart).index), "before, at and after the meeting stand together"


def test_signing_in_takes_substitutes_leave_absence_and_guests(story):
    meeting = story.notified()
    story.clock.move_to(MEETING_DAY)
    book = story.office.attendance
    for unit, act in (("区政府", lambda row: book.sign_in(row.attendance_id, row.version)),
                      ("区教育局", lambda row: book.substitute(row.attendance_id, row.version, "魏舟", "科长")),
                      ("区妇联", lambda row: book.excuse(row.attendance_id, row.version, "培训")),
                      ("区委编办", lambda row: book.mark_absent(row.attendance_id, row.version))):
        act(story.line(meeting, unit))
    guest = book.add_guest(meeting, "孔令仪", "副局长", "区税务局", observer=True)
    counts = story.office.meetings.view(meeting).attendance_counts
    assert (counts.present, counts.substitutes, counts.excused, counts.absent, counts.open) == (1, 1, 1, 1, 6)
    line = story.line(meeting, "区委编办")
    book.clear(line.attendance_id, line.version)
    assert story.line(meeting, "区委编办").state is AttendanceState.EXPECTED
    assert book.sign_in_all_open(meeting) > 0
    assert story.office.meetings.view(meeting).attendance_counts.open == 1, "nobody was named for the unit without seat"
    assert book.sign_in_all_open(meeting) == 0
    book.remove_guest(guest)
    with pytest.raises(RuleBroken, match="不能从名单中删除"):
        book.remove_guest(line.attendance_id)
    with pytest.raises(Conflict):
        book.sign_in(line.attendance_id, line.version)


def test_nobody_signs_in_before_the_day(story):
    meeting = story.notified()
    with pytest.raises(RuleBroken, match="到当天才能签到"):
        story.office.attendance.sign_in_all_open(meeting)
