"""A body is abolished, merged or renamed: what is open is settled, what was done stays."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from secretariat.domain.bodies import BodyKind, EndKind
from secretariat.domain.listings.body_ends import EndWish
from secretariat.domain.meetings import MeetingKind
from secretariat.domain.people import NewPerson
from secretariat.domain.records import RecordKind, RecordRef
from secretariat.domain.tasks import TaskStatus
from secretariat.errors import Conflict, NotFound, RuleBroken
from tests.services.founding_examples import FOUNDED, TODAY

WISH = EndWish(EndKind.ABOLISHED, TODAY, "澄政办〔2026〕40号", task_reason="工作已经完成")


@pytest.fixture
def office(story):
    return story.office


@pytest.fixture
def heir(office):
    body = office.bodies.create("澄川区养老服务委员会", "养老委", BodyKind.OTHER, None, TODAY)
    office.seats.add(body, role="主任", unit="区政府", title="副区长", holder=NewPerson("喻之恒"), since=TODAY)
    return body


def version(office, body):
    return office.body_ends.outlook(body).version


def end(office, body, wish):
    return office.body_ends.end(body, version(office, body), wish)


def test_an_abolished_body_leaves_the_lists_and_stays_readable(story, office):
    before = office.bodies.roster(story.body, TODAY)
    act = end(office, story.body, WISH)
    assert office.bodies.entries() == office.desk.entries() == ()
    (gone,) = office.desk.over()
    assert (gone.body_id, gone.words) == (story.body, "2026年11月10日撤销，依据澄政办〔2026〕40号")
    view = office.bodies.view(story.body)
    assert (view.ended_on, view.end_text) == (TODAY, "2026年11月10日撤销，依据澄政办〔2026〕40号")
    assert office.bodies.roster(story.body, TODAY) == before
    (task,) = office.tasks.list(story.body)
    assert (task.status, task.progress) == (TaskStatus.COMPLETED, f"{view.short_name}撤销，销号：工作已经完成")
    assert office.desk.show().items == ()
    office.journal.undo(act)
    assert [entry.body_id for entry in office.bodies.entries()] == [story.body]
    assert office.tasks.list(story.body)[0].status is TaskStatus.NOT_STARTED


def test_a_body_that_ended_takes_no_more_acts(story, office):
    end(office, story.body, WISH)
    seat = office.bodies.roster(story.body, TODAY).rows[4]
    with pytest.raises(RuleBroken, match="名单不再变动"):
        office.replacements.vacate(seat.seat_id, TODAY, "退休")
    with pytest.raises(RuleBroken, match="名单不再变动"):
        office.seat_order.step(seat.seat_id, 1)
    with pytest.raises(RuleBroken, match="不能再增设席位"):
        office.seats.add(story.body, role="成员", unit="区残联", title="", holder=None, since=TODAY)
    with pytest.raises(RuleBroken, match="已经撤销，不能再安排会议"):
        story.arrange()
    with pytest.raises(RuleBroken, match="已经在2026年11月10日结束"):
        end(office, story.body, WISH)
    assert office.replacements.held_with(seat.seat_id, TODAY) == ()


def test_open_tasks_go_to_the_successor_or_are_closed_with_a_reason(story, office, heir):
    with pytest.raises(RuleBroken, match="还有1项任务没有办结"):
        end(office, story.body, replace(WISH, task_reason=" "))
    with pytest.raises(RuleBroken, match="请选由哪个机构承接"):
        end(office, story.body, replace(WISH, move_tasks=True))
    end(office, story.body, EndWish(EndKind.MERGED, TODAY, None, successor_id=heir, move_tasks=True))
    assert [row.body for row in office.tasks.list(heir)] == ["养老委"]
    assert office.tasks.list(story.body) == ()
    assert office.desk.over()[0].words == "2026年11月10日并入养老委"


def test_meetings_ahead_are_cancelled_or_moved_but_never_forgotten(story, office, heir):
    told = story.notified()
    untold = story.arrange(kind=MeetingKind.PARTIAL, title="助餐专题会议", starts_at=datetime(2026, 12, 1, 9, 0))
    with pytest.raises(RuleBroken, match="还有会议没有开：助餐联席会议2026年全体会议（11月19日）、助餐专题会议（12月1日）"):
        end(office, story.body, WISH)
    with pytest.raises(RuleBroken, match="没有开：助餐联席会议2026年全体会议"):
        end(office, story.body, replace(WISH, successor_id=heir, move_meetings=True))
    act = end(office, story.body, replace(WISH, successor_id=heir, move_meetings=True, cancel_meetings=True))
    assert office.meetings.view(told).cancelled == f"{office.bodies.view(story.body).short_name}撤销"
    moved = office.meetings.view(untold)
    assert (moved.body, [row.name for row in moved.attendance]) == ("养老委", ["喻之恒"])
    office.journal.undo(act)
    assert (office.meetings.view(told).cancelled, office.meetings.view(untold).body_id) == (None, story.body)


@pytest.mark.parametrize(("changed", "sentence"), [
    ({"on": TODAY + timedelta(days=1)}, "不能晚于今天"), ({"on": FOUNDED}, "必须晚于成立日期"),
    ({"kind": EndKind.MERGED}, "由哪个机构承接"),
])
def test_an_end_that_contradicts_is_refused(story, office, changed, sentence):
    with pytest.raises(RuleBroken, match=sentence):
        end(office, story.body, replace(WISH, **changed))
    with pytest.raises(RuleBroken, match="另一个在运行的机构"):
        end(office, story.body, replace(WISH, successor_id=story.body))
    with pytest.raises(Conflict):
        office.body_ends.end(story.body, 99, WISH)
    with pytest.raises(NotFound):
        office.body_ends.outlook(99)
    assert office.bodies.view(story.body).ended_on is None


def test_a_renamed_body_keeps_its_history_under_both_names(story, office):
    old, short = office.bodies.view(story.body).name, office.bodies.view(story.body).short_name
    before = office.bodies.roster(story.body, TODAY)
    act = office.body_ends.rename(story.body, version(office, story.body), name="澄川区养老助餐工作联席会议", short_name="养老助餐联席会议",
                                  on=date(2026, 11, 1), document="澄政办〔2026〕40号")
    view = office.bodies.view(story.body)
    assert (view.name, view.short_name) == ("澄川区养老助餐工作联席会议", "养老助餐联席会议")
    assert view.former_names == (f"{old}（至2026年11月1日，澄政办〔2026〕40号）",)
    assert office.bodies.roster(story.body, TODAY) == before
    for words in (short, "养老助餐联席会议"):
        assert RecordRef(RecordKind.BODY, story.body) in [hit.target for hit in office.lookup.find(words)]
    with pytest.raises(RuleBroken, match="必须晚于2026年11月1日"):
        office.body_ends.rename(story.body, version(office, story.body), name="又一个名称", short_name="又", on=date(2026, 11, 1),
                                document=None)
    office.journal.undo(act)
    assert (office.bodies.view(story.body).name, office.bodies.view(story.body).former_names) == (old, ())


@pytest.mark.parametrize(("changed", "sentence"), [
    ({"name": " "}, "请填写新的全称"),
    ({"on": TODAY + timedelta(days=1)}, "不能晚于今天"), ({"name": "澄川区养老服务委员会"}, "已有同名机构"),
    ({"on": FOUNDED}, "必须晚于"),
])
def test_a_name_that_does_not_do_is_refused(story, office, heir, changed, sentence):
    wish = {"name": "新名称", "short_name": "新", "on": TODAY, "document": None, **changed}
    with pytest.raises(RuleBroken, match=sentence):
        office.body_ends.rename(story.body, version(office, story.body), **wish)
    with pytest.raises(RuleBroken, match="和现在的一样"):
        office.body_ends.rename(story.body, version(office, story.body), **{**wish, "name": office.bodies.view(story.body).name,
                                                                           "on": TODAY})


def test_no_seat_of_a_body_that_ended_is_given_up_any_more(story, office):
    seat = office.bodies.roster(story.body, TODAY).rows[0]
    end(office, story.body, WISH)
    with pytest.raises(RuleBroken, match="已经撤销"):
        office.seats.retire(seat.seat_id, seat.version, TODAY)
