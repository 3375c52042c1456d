from datetime import date, datetime

import pytest

from secretariat.domain.bodies import BodyRules
from secretariat.domain.desk import (
    MeetingFact,
    PaperFact,
    TaskFact,
    VacancyFact,
    counters,
    due_words,
    item_of_meeting,
    item_of_paper,
    item_of_task,
    item_of_track,
    item_of_vacancy,
    urgency_of,
)
from secretariat.domain.documents import DocumentKind, DocumentState
from secretariat.domain.listings.desk import DeskTopic, PlenaryMark, Urgency
from secretariat.domain.plenary_tracks import entry, track
from secretariat.domain.stages import Stage

TUESDAY = date(2026, 11, 10)


def a_meeting(current, *, starts_at=datetime(2026, 11, 19, 14, 30), reply_by=datetime(2026, 11, 13, 17), registered=12,
              consent_owed=False):
    return MeetingFact(meeting_id=1, title="助餐联席会议2026年全体会议", body="助餐联席会议", starts_at=starts_at, room="二楼",
                       reply_by=reply_by, current=current, units=18, registered=registered, unsigned=2,
                       consent_owed=consent_owed, approver="召集人")


def test_a_task_past_its_deadline_says_how_late_it_is():
    item = item_of_task(TaskFact(1, "出台补助细则", "助餐联席会议", "", date(2026, 10, 31)), TUESDAY)
    assert (item.urgency, item.due) == (Urgency.OVERDUE, "超期10天")
    assert "未明确牵头" in item.detail


def test_open_receipts_are_due_when_the_answer_is_due():
    item = item_of_meeting(a_meeting(Stage.RECEIPTS), TUESDAY)
    assert item is not None
    assert (item.topic, item.urgency, item.due) == (DeskTopic.RECEIPT, Urgency.THIS_WEEK, "周五 17:00")
    assert item.title.endswith("回执还差6家")


def test_complete_receipts_leave_the_desk_alone_until_the_day():
    assert item_of_meeting(a_meeting(Stage.HELD, registered=18), TUESDAY) is None


@pytest.mark.parametrize(("consent_owed", "verb"), [(True, "登记批准"), (False, "起草通知")])
def test_a_proposal_waits_for_consent_only_where_consent_is_owed(consent_owed, verb):
    item = item_of_meeting(a_meeting(Stage.APPROVED, consent_owed=consent_owed), TUESDAY)
    assert item is not None
    assert item.verb == verb


def test_the_day_of_the_meeting_asks_for_the_sign_in():
    item = item_of_meeting(a_meeting(Stage.HELD, starts_at=datetime(2026, 11, 10, 14, 30)), TUESDAY)
    assert item is not None
    assert (item.urgency, item.due, item.verb) == (Urgency.TODAY, "今天 14:30", "签到")


def test_a_meeting_nobody_recorded_as_held_is_overdue():
    item = item_of_meeting(a_meeting(Stage.HELD, starts_at=datetime(2026, 11, 6, 9)), TUESDAY)
    assert item is not None
    assert (item.urgency, item.due) == (Urgency.OVERDUE, "过4天")


@pytest.mark.parametrize(("stage", "verb"), [(Stage.MINUTES, "起草纪要"), (Stage.ARCHIVED, "归档")])
def test_after_the_day_the_minutes_and_the_archive_are_asked_for(stage, verb):
    item = item_of_meeting(a_meeting(stage, starts_at=datetime(2026, 11, 4, 9)), TUESDAY)
    assert item is not None
    assert item.verb == verb


def test_a_vacancy_presses_when_the_body_meets_soon():
    near = item_of_vacancy(VacancyFact(3, "区民政局", "成员", "助餐联席会议", date(2026, 10, 8), date(2026, 11, 19)), TUESDAY)
    far = item_of_vacancy(VacancyFact(3, "区民政局", "成员", "助餐联席会议", date(2026, 10, 8), None), TUESDAY)
    assert (near.urgency, far.urgency) == (Urgency.THIS_WEEK, Urgency.THIS_YEAR)
    assert "33天" in near.title


def test_an_approved_paper_waits_for_its_issue():
    fact = PaperFact(4, DocumentKind.MINUTES, "会议纪要", "助餐联席会议", DocumentState.APPROVED, date(2026, 11, 6))
    item = item_of_paper(fact, TUESDAY)
    assert (item.command, item.due, item.topic) == ("document.issue", "已4天", DeskTopic.MINUTES)


def test_an_owed_plenary_becomes_an_invitation_to_arrange_it():
    owed = track(7, "老龄委", BodyRules(plenaries=1), TUESDAY, held=(), planned=(), counted_from=date(2020, 1, 1))
    item = item_of_track(owed, TUESDAY)
    assert item is not None
    assert (item.title, item.due, item.command) == ("老龄委2026年全体会议未安排", "余51天", "meeting.arrange")
    assert owed.mark is PlenaryMark.OWED


def test_a_body_that_demands_nothing_stays_off_the_desk():
    quiet = track(7, "专班", BodyRules(), TUESDAY, held=(), planned=(), counted_from=date(2020, 1, 1))
    assert item_of_track(quiet, TUESDAY) is None
    assert entry(quiet, "某工作专班", 2026).mark_text == "专班：规则未规定全体会议次数"


def test_a_planned_plenary_is_announced_with_the_days_that_remain():
    planned = track(7, "助餐联席会议", BodyRules(plenaries=1), TUESDAY, held=(), planned=(date(2026, 11, 19),),
                    counted_from=date(2020, 1, 1))
    assert (planned.mark, planned.headline, planned.footnote) == (PlenaryMark.PLANNED, "已定 11月19日", "9天后")


@pytest.mark.parametrize(("due", "urgency", "words"), [
    (date(2026, 11, 7), Urgency.OVERDUE, "超期3天"),
    (date(2026, 11, 10), Urgency.TODAY, "今天"),
    (date(2026, 11, 15), Urgency.THIS_WEEK, "周日"),
    (date(2026, 11, 16), Urgency.THIS_YEAR, "11月16日"),
])
def test_days_are_sorted_and_named_by_their_distance(due, urgency, words):
    assert urgency_of(due, TUESDAY) is urgency
    assert due_words(due, None, TUESDAY) == words


def test_the_counters_add_up_and_alarm_for_what_is_late():
    items = [item_of_task(TaskFact(1, "甲", "乙", "丙", date(2026, 10, 31)), TUESDAY),
             item_of_task(TaskFact(2, "丁", "乙", "丙", date(2026, 11, 12)), TUESDAY)]
    by_topic = {counter.topic: counter for counter in counters(items)}
    assert by_topic[None].count == 2
    assert by_topic[DeskTopic.TASK].alarming
    assert not by_topic[DeskTopic.PLENARY].alarming
