"""Changed posts, further terms, terms' ends and changes of term."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from secretariat.domain.listings.bodies import SeatState
from secretariat.domain.listings.desk import DeskTopic
from secretariat.domain.people import NewPerson
from secretariat.domain.terms import TermFact, TermSeat, is_due
from secretariat.errors import RuleBroken
from tests.services.founding_examples import FOUNDED, TODAY, joint_meeting, leading_group, office_at, take_in

TURN = date(2026, 11, 1)
END = date(2029, 11, 1)


@pytest.fixture
def office(tmp_path):
    with office_at(tmp_path) as opened:
        yield opened


@pytest.fixture
def body(office):
    return take_in(office, joint_meeting()).body_id


def seat_of(office, body, unit, day=TODAY):
    return next(row for row in office.bodies.roster(body, day).rows if row.unit == unit)


def test_a_changed_post_shows_from_its_day_and_the_old_one_before(office, body):
    seat = seat_of(office, body, "区教育局")
    act = office.terms.change_post(seat.seat_id, on=TURN, title="党组副书记、副局长")
    assert seat_of(office, body, "区教育局", TURN - timedelta(days=1)).post == "区教育局副局长"
    now = seat_of(office, body, "区教育局")
    assert (now.post, now.title, now.name, now.since, now.state_text) == (
        "区教育局党组副书记、副局长", "党组副书记、副局长", "裴青原", FOUNDED, "在任")
    story = office.bodies.seat_story(seat.seat_id, TODAY)
    assert [(one.name, one.title, one.since, one.until, one.reason) for one in story.episodes] == [
        ("裴青原", "党组副书记、副局长", TURN, None, None), ("裴青原", "副局长", FOUNDED, TURN, "职务变动")]
    assert office.bodies.adjustments(body)[0].detail == "区教育局：裴青原职务变动"
    assert [row.title for row in office.directory.people("裴青原")] == ["党组副书记、副局长"]
    office.journal.undo(act)
    assert seat_of(office, body, "区教育局").post == "区教育局副局长"


def test_nobody_came_today_where_only_the_post_changed_today(office, body):
    seat = seat_of(office, body, "区教育局")
    office.terms.change_post(seat.seat_id, on=TODAY, title="局长")
    assert seat_of(office, body, "区教育局").state is SeatState.HELD


@pytest.mark.parametrize(("title", "on", "sentence"), [
    (" ", TURN, "请填写新的职务"), ("副局长", TURN, "没有要登记的变动"), ("局长", FOUNDED, "必须晚于任职日期"),
])
def test_a_post_that_does_not_change_is_refused(office, body, title, on, sentence):
    seat = seat_of(office, body, "区教育局")
    with pytest.raises(RuleBroken, match=sentence):
        office.terms.change_post(seat.seat_id, on=on, title=title)
    assert len(office.bodies.seat_story(seat.seat_id, TODAY).episodes) == 1


def test_the_post_changes_on_the_other_seats_too_but_never_on_somebody_elses(office, body):
    seat = seat_of(office, body, "区教育局")
    second = office.bodies.create("澄川区安全生产委员会", "安委会", office.bodies.view(body).kind, None, TODAY)
    other = office.seats.add(second, role="委员", unit=seat.unit_id, title="副局长", holder=seat.person_id, since=FOUNDED)
    with pytest.raises(RuleBroken, match="别人的席位"):
        office.terms.change_post(seat.seat_id, on=TURN, title="局长", also=(seat_of(office, body, "区妇联").seat_id,))
    office.terms.change_post(seat.seat_id, on=TURN, title="局长", also=(other,))
    assert [row.post for row in office.bodies.roster(second, TODAY).rows] == ["区教育局局长"]


def test_who_acted_becomes_a_full_holder_under_the_same_post(office, body):
    seat = seat_of(office, body, "区教育局")
    office.replacements.replace(seat.seat_id, leaving_on=TURN, reason="退休", successor=NewPerson("温以成"), since=TURN, title="副局长",
                                letter=None, acting_as="代理")
    office.terms.change_post(seat.seat_id, on=TODAY, title="副局长")
    row = seat_of(office, body, "区教育局")
    assert (row.state_text, row.since) == ("在任", TURN)


def test_a_holder_who_leaves_takes_the_stretches_ahead_along(office, body):
    seat = seat_of(office, body, "区教育局")
    office.terms.change_post(seat.seat_id, on=date(2027, 3, 1), title="局长")
    office.replacements.vacate(seat.seat_id, TODAY, "退休")
    assert seat_of(office, body, "区教育局", date(2027, 4, 1)).name is None


def test_a_further_term_follows_the_first_without_a_gap(office, body):
    seat = seat_of(office, body, "区教育局")
    office.terms.set_term(seat.seat_id, until=date(2026, 12, 1), remind_on=date(2026, 11, 15), substitute=None, substitute_post=None)
    assert seat_of(office, body, "区教育局").state_text == "11月届满"
    office.terms.reappoint(seat.seat_id, on=date(2026, 12, 1), until=END, basis_document="澄政办〔2026〕31号")
    assert seat_of(office, body, "区教育局").state_text == "在任"
    later = office.bodies.seat_story(seat.seat_id, date(2027, 1, 1))
    assert [(one.name, one.since, one.reason, one.remark) for one in later.episodes] == [
        ("裴青原", date(2026, 12, 1), None, "依据 澄政办〔2026〕31号，任期至2029-10-31"), ("裴青原", FOUNDED, "连任", None)]
    assert seat_of(office, body, "区教育局", date(2027, 1, 1)).since == FOUNDED
    with pytest.raises(RuleBroken, match="没有在任人员"):
        office.terms.reappoint(seat.seat_id, on=date(2031, 1, 1), until=None)


def test_a_term_never_runs_into_a_successor_or_before_its_beginning(office, body):
    seat = seat_of(office, body, "区教育局")
    office.replacements.replace(seat.seat_id, leaving_on=date(2026, 12, 1), reason="", successor=NewPerson("温以成"),
                                since=date(2026, 12, 1), title="副局长", letter=None)
    for until, sentence in ((None, "已经登记了接任人"), (date(2027, 1, 1), "已经登记了接任人"), (FOUNDED, "必须晚于任职日期")):
        with pytest.raises(RuleBroken, match=sentence):
            office.terms.set_term(seat.seat_id, until=until, remind_on=None, substitute=None, substitute_post=None)


def test_somebody_attends_for_the_holder_as_a_rule(office, body):
    seat = seat_of(office, body, "区教育局")
    office.terms.set_term(seat.seat_id, until=None, remind_on=None, substitute="苏沐", substitute_post="办公室主任")
    assert office.bodies.seat_story(seat.seat_id, TODAY).substitute == "苏沐　办公室主任"
    office.replacements.vacate(seat.seat_id, TURN, "退休")
    with pytest.raises(RuleBroken, match="现在没有人"):
        office.terms.set_term(seat.seat_id, until=END, remind_on=None, substitute=None, substitute_post=None)
    office.terms.set_term(seat.seat_id, until=None, remind_on=None, substitute=None, substitute_post=None)
    assert office.bodies.seat_story(seat.seat_id, TODAY).substitute is None


def test_a_change_of_term_changes_many_seats_in_one_act(office, body):
    before = {row.seat_id: (row.name, row.since) for row in office.bodies.roster(body, TODAY).rows}
    stays, goes, falls = (seat_of(office, body, unit) for unit in ("区教育局", "区妇联", "区卫生健康委"))
    rows = (TermSeat(stays.seat_id, stays.name, stays.title), TermSeat(goes.seat_id, "甘 霖", "副主席"), TermSeat(falls.seat_id, "", ""))
    act = office.terms.turn(body, rows, on=TURN, until=END, basis_document="澄政办〔2026〕31号")
    now = {row.seat_id: row for row in office.bodies.roster(body, TODAY).rows}
    assert (now[stays.seat_id].name, now[goes.seat_id].name, now[falls.seat_id].name) == (stays.name, "甘霖", None)
    assert [one.reason for one in office.bodies.seat_story(stays.seat_id, TODAY).episodes] == [None, "连任"]
    assert office.bodies.seat_story(goes.seat_id, TODAY).episodes[1].reason == "换届"
    assert office.bodies.seat_story(goes.seat_id, TODAY).until == END
    office.journal.undo(act)
    assert {row.seat_id: (row.name, row.since) for row in office.bodies.roster(body, TODAY).rows} == before


def test_a_change_of_term_is_refused_as_a_whole_with_the_seat_it_fails_on(office, body):
    one, other = seat_of(office, body, "区教育局"), seat_of(office, body, "区妇联")
    with pytest.raises(RuleBroken, match="成员：离任日期必须晚于任职日期"):
        office.terms.turn(body, (TermSeat(one.seat_id, "", ""), TermSeat(other.seat_id, "甘霖", "")), on=FOUNDED, until=None,
                          basis_document=None)
    assert seat_of(office, body, "区教育局").name == "裴青原"
    with pytest.raises(RuleBroken, match="没有要登记的变动"):
        office.terms.turn(body, (TermSeat(one.seat_id, one.name, ""),), on=TURN, until=None, basis_document=None)


def test_where_an_answer_is_needed_a_change_of_term_without_one_only_proposes(office):
    body = take_in(office, leading_group()).body_id
    seat = seat_of(office, body, "区教育局")
    office.terms.turn(body, (TermSeat(seat.seat_id, "甘霖", "副局长"),), on=TURN, until=END, basis_document=None)
    assert seat_of(office, body, "区教育局").state_text == "空缺（拟甘霖，待批）"


@pytest.mark.parametrize(("until", "remind_on", "due"), [
    (None, None, False), (TODAY + timedelta(days=60), None, True), (TODAY + timedelta(days=61), None, False),
    (None, TODAY + timedelta(days=7), True), (None, TODAY + timedelta(days=8), False), (None, TODAY - timedelta(days=30), True),
    (TODAY, None, False),
])
def test_a_term_lies_on_the_desk_when_its_end_or_its_reminder_is_near(until, remind_on, due):
    assert is_due(TermFact(1, "助餐联席会议", "成员", "区教育局", "裴青原", until, remind_on), TODAY) is due


def test_the_desk_reminds_of_terms_that_end_until_they_are_settled(office, body):
    seat = seat_of(office, body, "区教育局")

    def lying():
        return [(item.title, item.verb, item.command, item.due) for item in office.desk.show().items if item.topic is DeskTopic.TERM]

    assert lying() == []
    office.terms.set_term(seat.seat_id, until=None, remind_on=date(2026, 11, 13), substitute=None, substitute_post=None)
    assert lying() == [("区教育局成员裴青原任职到期提醒", "任期提醒", "seat.set_term", "周五")]
    office.terms.set_term(seat.seat_id, until=date(2026, 12, 1), remind_on=None, substitute=None, substitute_post=None)
    assert lying() == [("区教育局成员裴青原任期11月30日届满", "登记连任", "seat.reappoint", "还有20天")]
    office.terms.reappoint(seat.seat_id, on=date(2026, 12, 1), until=END)
    assert lying() == []


def test_the_desk_says_who_is_proposed_for_a_vacant_seat(office):
    body = take_in(office, leading_group()).body_id
    seat = seat_of(office, body, "区教育局")
    office.replacements.replace(seat.seat_id, leaving_on=TURN, reason="退休", successor=NewPerson("甘霖"), since=TURN, title="副局长",
                                letter=None)
    item = next(item for item in office.desk.show().items if item.topic is DeskTopic.SEAT and item.target.id == seat.seat_id)
    assert (item.verb, item.command, item.detail.endswith("拟甘霖，待批")) == ("登记批复", "seat.decide", True)
