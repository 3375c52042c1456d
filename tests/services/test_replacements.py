"""Who leaves and who comes, and what every roster says of it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from secretariat.domain.bodies import BodyRules
from secretariat.domain.listings.bodies import SeatState
from secretariat.domain.people import NewPerson
from secretariat.domain.readings import ReplacementRoute
from secretariat.errors import NotFound, RuleBroken
from tests.services.founding_examples import FOUNDED, TODAY, joint_meeting, leading_group, office_at, take_in

LEFT = date(2026, 10, 8)


@pytest.fixture
def office(tmp_path):
    with office_at(tmp_path) as opened:
        yield opened


@pytest.fixture
def body(office):
    return take_in(office, joint_meeting()).body_id


def seat_of(office, body, unit, day=TODAY):
    return next(row for row in office.bodies.roster(body, day).rows if row.unit == unit)


def put(office, seat_id, successor, **changed):
    values = {"leaving_on": LEFT, "reason": "工作变动", "since": TODAY, "title": "副局长", "letter": "澄教函〔2026〕4号", **changed}
    return office.replacements.replace(seat_id, successor=successor, **values)


def test_a_replacement_ends_one_and_begins_the_other_in_one_act(office, body):
    seat = seat_of(office, body, "区教育局")
    act = put(office, seat.seat_id, NewPerson("温 以成", mobile="13900000000"))
    now = seat_of(office, body, "区教育局")
    assert (now.name, now.post, now.title, now.mobile, now.since) == ("温以成", "区教育局副局长", "副局长", "13900000000", TODAY)
    assert (now.state, now.state_text) == (SeatState.NEW_TODAY, "今日到任")
    assert office.journal.last_undoable().act_id == act
    assert [person.unit for person in office.directory.people("温以成")] == ["区教育局"]


def test_between_leaving_and_coming_the_seat_was_vacant(office, body):
    seat = seat_of(office, body, "区教育局")
    put(office, seat.seat_id, NewPerson("温以成"))
    assert seat_of(office, body, "区教育局", LEFT - timedelta(days=1)).name == "裴青原"
    for day, words in ((LEFT, "今日起空缺"), (LEFT + timedelta(days=32), "空缺32天")):
        row = seat_of(office, body, "区教育局", day)
        assert (row.name, row.state_text, row.title) == (None, words, "副局长")


def test_without_a_leaving_day_the_predecessor_stays_until_the_successor_comes(office, body):
    seat = seat_of(office, body, "区教育局")
    put(office, seat.seat_id, NewPerson("温以成"), leaving_on=None)
    assert seat_of(office, body, "区教育局", TODAY - timedelta(days=1)).name == "裴青原"
    assert seat_of(office, body, "区教育局").name == "温以成"


def test_undo_restores_the_roster_of_every_day(office, body):
    days = [FOUNDED, LEFT, TODAY, TODAY + timedelta(days=400)]
    before = [[(row.name, row.since, row.state_text) for row in office.bodies.roster(body, day).rows] for day in days]
    act = put(office, seat_of(office, body, "区教育局").seat_id, NewPerson("温以成"))
    office.journal.undo(act)
    after = [[(row.name, row.since, row.state_text) for row in office.bodies.roster(body, day).rows] for day in days]
    assert before == after
    assert office.directory.people("温以成") == ()


def test_a_letter_that_has_not_come_is_owed_until_it_comes(office, body):
    seat = seat_of(office, body, "区教育局")
    put(office, seat.seat_id, NewPerson("温以成"), letter=None)
    assert office.bodies.seat_story(seat.seat_id, TODAY).episodes[0].letter == "来函待补"
    office.replacements.receive_letter(seat.seat_id, "澄教函〔2026〕9号")
    assert office.bodies.seat_story(seat.seat_id, TODAY).episodes[0].letter == "澄教函〔2026〕9号"
    with pytest.raises(RuleBroken, match="没有待补的来函"):
        office.replacements.receive_letter(seat.seat_id, "澄教函〔2026〕9号")


def test_the_history_of_a_seat_reads_from_now_to_its_beginning(office, body):
    seat = seat_of(office, body, "区教育局")
    put(office, seat.seat_id, NewPerson("温以成"), reason="调区商务局")
    story = office.bodies.seat_story(seat.seat_id, TODAY)
    assert [(one.name, one.since, one.until, one.reason) for one in story.episodes] == [
        ("温以成", TODAY, None, None), (None, LEFT, TODAY, "调区商务局"), ("裴青原", FOUNDED, LEFT, "调区商务局")]
    assert (story.route, story.source, story.established) == (ReplacementRoute.FILING, "澄政办〔2024〕17号第二条", FOUNDED)
    past = office.bodies.seat_story(seat.seat_id, date(2025, 1, 1))
    assert [(one.name, one.until) for one in past.episodes] == [("裴青原", None)]


def test_a_holder_who_leaves_leaves_a_vacancy_that_is_counted(office, body):
    seat = seat_of(office, body, "区教育局")
    office.replacements.vacate(seat.seat_id, LEFT, "退休")
    roster = office.bodies.roster(body, TODAY)
    assert (seat_of(office, body, "区教育局").state_text, roster.counts.vacant) == ("空缺33天", 1)
    with pytest.raises(RuleBroken, match="没有在任人员"):
        office.replacements.vacate(seat.seat_id, TODAY, "退休")


def test_a_vacant_seat_is_filled_without_a_predecessor(office, body):
    seat = seat_of(office, body, "区教育局")
    office.replacements.vacate(seat.seat_id, LEFT, "退休")
    put(office, seat.seat_id, NewPerson("温以成"), leaving_on=None)
    assert seat_of(office, body, "区教育局").name == "温以成"
    assert [row.detail for row in office.bodies.adjustments(body)][:2] == ["区教育局：温以成任职", "区教育局：裴青原离任"]


@pytest.mark.parametrize(("changed", "sentence"), [
    ({"since": LEFT - timedelta(days=1)}, "不能早于前任的离任日期"), ({"leaving_on": FOUNDED, "since": FOUNDED}, "必须晚于任职日期"),
    ({"since": FOUNDED - timedelta(days=9), "leaving_on": None}, "早于席位设立日期"),
])
def test_days_that_contradict_each_other_are_refused_and_nothing_is_stored(office, body, changed, sentence):
    seat = seat_of(office, body, "区教育局")
    with pytest.raises(RuleBroken, match=sentence):
        put(office, seat.seat_id, NewPerson("温以成"), **changed)
    assert seat_of(office, body, "区教育局").name == "裴青原"
    assert office.directory.people("温以成") == ()


def test_the_present_holder_cannot_succeed_himself(office, body):
    seat = seat_of(office, body, "区教育局")
    with pytest.raises(RuleBroken, match="裴青原就是现任"):
        put(office, seat.seat_id, seat.person_id, leaving_on=None)


def test_a_successor_without_a_name_or_out_of_nowhere_is_refused(office, body):
    seat = seat_of(office, body, "区教育局")
    with pytest.raises(RuleBroken, match="请填写接任人的姓名"):
        put(office, seat.seat_id, NewPerson("　"))
    with pytest.raises(NotFound):
        put(office, seat.seat_id, 999)
    with pytest.raises(NotFound):
        put(office, 999, NewPerson("温以成"))


def test_where_approval_is_demanded_the_seat_stays_vacant_until_it_is_granted(office):
    body = take_in(office, leading_group()).body_id
    seat = seat_of(office, body, "区教育局")
    put(office, seat.seat_id, NewPerson("温以成"))
    assert seat_of(office, body, "区教育局").state_text == "空缺（拟温以成，待批）"
    with pytest.raises(RuleBroken, match="已有待批的人选"):
        put(office, seat.seat_id, NewPerson("甘霖"), leaving_on=None)
    office.replacements.decide(seat.seat_id, granted=True, on=TODAY + timedelta(days=5))
    assert seat_of(office, body, "区教育局", TODAY + timedelta(days=5)).name == "温以成"
    assert seat_of(office, body, "区教育局", TODAY).name is None


def test_a_refused_successor_never_sat_there(office):
    body = take_in(office, leading_group()).body_id
    seat = seat_of(office, body, "区教育局")
    put(office, seat.seat_id, NewPerson("温以成"))
    office.replacements.decide(seat.seat_id, granted=False, on=TODAY)
    assert seat_of(office, body, "区教育局").state_text == "空缺33天"
    put(office, seat.seat_id, NewPerson("甘霖"), leaving_on=None)
    assert seat_of(office, body, "区教育局").state_text == "空缺（拟甘霖，待批）"
    with pytest.raises(RuleBroken, match="没有待批的人选"):
        office.replacements.decide(seat_of(office, body, "区民政局").seat_id, granted=True, on=TODAY)


def test_the_route_of_the_body_is_the_route_of_its_seats(office, body):
    view = office.bodies.view(body)
    office.bodies.set_rules(body, view.version, BodyRules(replacement=ReplacementRoute.APPROVAL))
    seat = seat_of(office, body, "区教育局")
    assert office.bodies.seat_story(seat.seat_id, TODAY).route is ReplacementRoute.APPROVAL


def test_candidates_are_those_of_the_unit_first_and_found_by_initials(office, body):
    seat = seat_of(office, body, "区教育局")
    office.directory.add_person("温以成", seat.unit_id, "副局长", None, None)
    assert [one.name for one in office.replacements.candidates(seat.seat_id, "")] == ["程亦", "温以成"]
    assert [one.name for one in office.replacements.candidates(seat.seat_id, "wyc")] == ["温以成"]
    assert "裴青原" not in [one.name for one in office.replacements.candidates(seat.seat_id, "裴")]
    assert [one.unit for one in office.replacements.candidates(seat.seat_id, "妇联")] == ["区妇联", "区妇联"]


def test_a_liaison_is_replaced_like_any_other(office, body):
    liaison = next(row for row in office.bodies.roster(body, TODAY, liaisons=True).rows if row.unit == "区教育局")
    put(office, liaison.seat_id, NewPerson("苏沐", mobile="13911112222"), title="")
    row = seat_of(office, body, "区教育局")
    assert (row.liaison, row.liaison_phone) == ("苏沐", "13911112222")
    assert seat_of(office, body, "区教育局", LEFT - timedelta(days=1)).liaison == "程亦"


def test_a_whole_post_typed_as_title_is_printed_once(office, body):
    seat = seat_of(office, body, "区卫生健康委")
    put(office, seat.seat_id, NewPerson("沈维屏"), title="区卫生健康委主任")
    assert (seat_of(office, body, "区卫生健康委").post, seat_of(office, body, "区卫生健康委").title) == ("区卫健委主任", "主任")
