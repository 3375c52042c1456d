"""One act, many seats: who leaves a post leaves all it brought, who loses the portfolio leaves the 分管 seats."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from secretariat.domain.approval_requests import superior_of
from secretariat.domain.bodies import BodyKind, BodyRules
from secretariat.domain.departures import AlsoVacated, goes_with
from secretariat.domain.people import NewPerson
from secretariat.domain.readings import ReplacementRoute
from secretariat.errors import NotFound, RuleBroken
from tests.services.founding_examples import FOUNDED, TODAY, joint_meeting, office_at, take_in
from tests.services.meeting_examples import CONVENER

LEFT = date(2026, 10, 8)


@pytest.fixture
def office(tmp_path):
    with office_at(tmp_path) as opened:
        yield opened


@pytest.fixture
def seats(office):
    """The seats of 裴青原: a member of the joint meeting, a member and the 办公室主任 of a committee of another route."""
    first = take_in(office, joint_meeting()).body_id
    member = next(row for row in office.bodies.roster(first, TODAY).rows if row.unit == "区教育局")
    second = office.bodies.create("澄川区安全生产委员会", "安委会", BodyKind.OTHER, None, TODAY)
    view = office.bodies.view(second)
    office.bodies.set_rules(second, view.version, BodyRules(replacement=ReplacementRoute.APPROVAL))
    also = [office.seats.add(second, role=role, unit=member.unit_id, title="副局长", holder=member.person_id, since=FOUNDED)
            for role in ("委员", "办公室主任")]
    return first, second, member.seat_id, *also


def held(office, body, seat, day=TODAY):
    return next(row for row in office.bodies.roster(body, day).rows if row.seat_id == seat)


def test_the_other_seats_of_a_holder_are_known_in_all_bodies(office, seats):
    _, second, member, other, director = seats
    found = office.replacements.held_with(member, TODAY)
    assert [(one.seat_id, one.body_id, one.body, one.role, one.ordinal, one.route) for one in found] == [
        (other, second, "安委会", "委员", 1, ReplacementRoute.APPROVAL),
        (director, second, "安委会", "办公室主任", 2, ReplacementRoute.APPROVAL)]
    assert office.replacements.held_with(other, TODAY)[0].seat_id == member
    office.replacements.vacate(member, LEFT, "退休")
    assert office.replacements.held_with(member, TODAY) == ()


def test_who_leaves_a_post_leaves_every_seat_in_one_act_each_by_its_own_route(office, seats):
    first, second, member, other, director = seats
    before = [office.bodies.roster(body, TODAY) for body in (first, second)]
    act = office.replacements.replace(
        member, leaving_on=LEFT, reason="工作变动", successor=NewPerson("温以成"), since=TODAY, title="副局长", letter=None,
        also=(AlsoVacated(other), AlsoVacated(director, same_successor=False)))
    assert (held(office, first, member).name, held(office, first, member).state_text) == ("温以成", "今日到任")
    assert held(office, second, other).state_text == "空缺（拟温以成，待批）"
    assert (held(office, second, director).name, held(office, second, director).state_text) == (None, "空缺33天")
    assert len(office.directory.people("温以成")) == 1
    office.journal.undo(act)
    after = [office.bodies.roster(body, TODAY) for body in (first, second)]
    strip = [[(row.seat_id, row.name, row.state_text) for row in roster.rows] for roster in (*before, *after)]
    assert strip[:2] == strip[2:]


def test_another_seat_may_go_to_somebody_else(office, seats):
    _, second, member, other, _ = seats
    office.replacements.replace(member, leaving_on=LEFT, reason="退休", successor=NewPerson("温以成"), since=TODAY, title="副局长",
                                letter=None, also=(AlsoVacated(other, same_successor=False, successor=NewPerson("甘霖")),))
    assert held(office, second, other).state_text == "空缺（拟甘霖，待批）"


def test_a_seat_of_somebody_else_is_never_vacated_along(office, seats):
    first, _, member, _, _ = seats
    stranger = next(row for row in office.bodies.roster(first, TODAY).rows if row.unit == "区妇联")
    with pytest.raises(RuleBroken, match="不是同一个人在任"):
        office.replacements.vacate(member, LEFT, "退休", also=(AlsoVacated(stranger.seat_id),))
    assert held(office, first, member).name == "裴青原"


def test_losing_the_portfolio_takes_the_seats_of_the_portfolio_only(office, seats):
    first, _, member, _, _ = seats
    unit = held(office, first, member).unit_id
    found = office.replacements.held_with(member, TODAY)
    assert all(goes_with(one, unit, "工作变动") for one in found)
    assert [goes_with(one, unit, "分工调整") for one in found] == [one.basis.value == "in_charge" for one in found]
    assert not any(goes_with(one, None, "工作变动") for one in found)


def test_who_left_a_unit_altogether_has_no_post_there_any_more(office, seats):
    first, _, member, other, director = seats
    office.replacements.vacate(member, LEFT, "分工调整")
    assert [row.unit for row in office.directory.people("裴青原")] == ["区教育局"]
    office.replacements.vacate(other, LEFT, "工作变动", also=(AlsoVacated(director),))
    assert [row.unit for row in office.directory.people("裴青原") if row.unit] == []
    assert held(office, first, member, LEFT - timedelta(days=1)).name == "裴青原"


def test_an_answer_already_here_seats_at_once_and_is_told(office, seats):
    _, second, _, other, _ = seats
    office.replacements.replace(other, leaving_on=LEFT, reason="退休", successor=NewPerson("甘霖"), since=TODAY, title="副局长",
                                letter=None, basis_document="澄政函〔2026〕8号")
    assert held(office, second, other).name == "甘霖"
    assert office.bodies.seat_story(other, TODAY).episodes[0].remark == "依据 澄政函〔2026〕8号"


def test_what_was_proposed_on_a_day_stays_proposed_on_that_day(office, seats):
    _, second, _, other, _ = seats
    office.replacements.replace(other, leaving_on=LEFT, reason="退休", successor=NewPerson("甘霖"), since=TODAY, title="副局长",
                                letter=None)
    office.replacements.decide(other, granted=False, on=TODAY + timedelta(days=5), basis_document="澄政函〔2026〕9号")
    assert held(office, second, other, TODAY - timedelta(days=1)).state_text == "空缺32天"
    assert held(office, second, other).state_text == "空缺（拟甘霖，待批）"
    assert held(office, second, other, TODAY + timedelta(days=5)).state_text == "空缺38天"
    story = office.bodies.seat_story(other, TODAY + timedelta(days=9))
    assert [(one.name, one.reason, one.remark) for one in story.episodes if one.refused] == [("甘霖", "未获批准", "依据 澄政函〔2026〕9号")]


def test_a_seat_changed_by_a_notice_waits_for_the_notice(office, seats):
    first, _, member, _, _ = seats
    view = office.bodies.view(first)
    office.bodies.set_rules(first, view.version, BodyRules(replacement=ReplacementRoute.REISSUE))
    office.replacements.replace(member, leaving_on=LEFT, reason="退休", successor=NewPerson("甘霖"), since=TODAY, title="副局长",
                                letter=None)
    assert held(office, first, member).state_text == "空缺（拟甘霖，待发文）"
    office.replacements.decide(member, granted=True, on=TODAY + timedelta(days=3), basis_document="澄政办〔2026〕31号")
    assert held(office, first, member, TODAY + timedelta(days=3)).name == "甘霖"


def test_somebody_may_act_on_a_seat(office, seats):
    first, _, member, _, _ = seats
    office.replacements.replace(member, leaving_on=LEFT, reason="退休", successor=NewPerson("甘霖"), since=TODAY, title="副局长",
                                letter=None, acting_as="主持工作", until=TODAY + timedelta(days=90))
    assert held(office, first, member).state_text == "主持工作"
    assert office.bodies.seat_story(member, TODAY).episodes[0].remark == "主持工作，任期至2027-02-07"
    with pytest.raises(RuleBroken, match="任职方式"):
        office.replacements.replace(member, leaving_on=TODAY + timedelta(days=9), reason="", successor=NewPerson("俞尧"),
                                    since=TODAY + timedelta(days=9), title="", letter=None, acting_as="挂名")


def test_an_act_a_paper_went_out_by_is_not_undone(story):
    office = story.office
    seat = next(row for row in office.bodies.roster(story.body, TODAY).rows if row.unit == "区教育局")
    act = office.replacements.replace(seat.seat_id, leaving_on=None, reason="退休", successor=NewPerson("温以成"), since=TODAY,
                                      title="副局长", letter=None)
    meeting = story.held()
    story.office.minutes.save_record(meeting, office.meetings.view(meeting).version, "温以成：补贴口径要统一。")
    document = office.minutes.draft_minutes(meeting)
    office.documents.approve_and_issue(document, CONVENER, story.clock.today())
    with pytest.raises(RuleBroken, match=r"不能撤销：.+已按调整以后的名单签发"):
        office.journal.undo(act)
    assert held(office, story.body, seat.seat_id).name == "温以成"


def test_the_notice_names_who_waits_for_it_and_seats_them_all(office, seats):
    first, _, member, _, _ = seats
    other = next(row for row in office.bodies.roster(first, TODAY).rows if row.unit == "区妇联")
    office.bodies.set_rules(first, office.bodies.view(first).version, BodyRules(replacement=ReplacementRoute.REISSUE))
    for seat, name in ((member, "温以成"), (other.seat_id, "甘霖")):
        office.replacements.replace(seat, leaving_on=TODAY, reason="退休", successor=NewPerson(name), since=TODAY, title="副局长",
                                    letter=None)
    assert office.replacements.waiting_for_notice(first) == (member, other.seat_id)
    text = office.documents.view(office.body_papers.draft_adjustment_notice(first, FOUNDED, TODAY)).text
    assert "温以成" in text
    assert "甘霖" in text.replace("　", "")
    office.replacements.decide_by_notice(first, on=TODAY, basis_document="澄政办〔2026〕31号")
    assert (held(office, first, member).name, held(office, first, other.seat_id).name) == ("温以成", "甘霖")
    with pytest.raises(RuleBroken, match="没有待发文的人选"):
        office.replacements.decide_by_notice(first, on=TODAY, basis_document=None)


def test_every_act_on_seats_but_the_founding_may_be_taken_back_from_the_record(office, seats):
    first, _, member, _, _ = seats
    office.replacements.vacate(member, LEFT, "退休")
    newest, *_, founding = office.bodies.adjustments(first)
    assert (newest.undoable, founding.undoable) == (True, False)
    office.journal.undo(newest.act_id)
    assert held(office, first, member).name == "裴青原"


def test_the_request_names_everybody_who_waits_for_an_answer(office, seats):
    _, second, _, other, _ = seats
    with pytest.raises(RuleBroken, match="没有待批的人选"):
        office.replacements.request_wording(second)
    office.replacements.replace(other, leaving_on=LEFT, reason="退休", successor=NewPerson("甘霖"), since=TODAY, title="副局长",
                                letter=None)
    wording = office.replacements.request_wording(second)
    assert wording.title == "关于调整澄川区安全生产委员会组成人员的请示"
    assert wording.text.splitlines()[1] == "一、拟由区教育局副局长甘霖任委员，区教育局副局长裴青原不再担任。"
    assert "妥否，请批示。" in office.documents.view(office.free_papers.draft(wording)).text
    with pytest.raises(NotFound):
        office.replacements.request_wording(99)


@pytest.mark.parametrize(("issuer", "superior"), [
    ("望州市澄川区人民政府办公室", "望州市澄川区人民政府"), ("中共澄川区委员会办公室", "中共澄川区委员会"),
    ("澄川区民政局", "澄川区民政局"), (None, ""),
])
def test_a_body_asks_whoever_stands_behind_its_founding(issuer, superior):
    assert superior_of(issuer) == superior


def test_the_record_tells_a_refusal(office, seats):
    _, second, _, other, _ = seats
    office.replacements.replace(other, leaving_on=LEFT, reason="退休", successor=NewPerson("甘霖"), since=TODAY, title="副局长",
                                letter=None)
    assert office.bodies.adjustments(second)[0].detail == "区教育局：裴青原离任，拟由甘霖接任"
    office.replacements.decide(other, granted=False, on=TODAY)
    assert office.bodies.adjustments(second)[0].detail == "区教育局：甘霖未获批准"
