"""What is kept for a body besides its seats: names verified with the units, counterparts elsewhere, and what is missing."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from secretariat.domain.counterparts import CounterpartState
from secretariat.domain.directory_entries import GroupEntry, MemberEntry, UnitEntry
from secretariat.domain.documents import DocumentKind
from secretariat.domain.units import UnitKind
from secretariat.domain.verifications import SeatAnswer, VerificationState
from secretariat.errors import Conflict, RuleBroken
from tests.services.founding_examples import FOUNDED, TODAY, joint_meeting, office_at, take_in


@pytest.fixture
def office(tmp_path):
    with office_at(tmp_path) as opened:
        yield opened


@pytest.fixture
def body(office) -> int:
    return take_in(office, joint_meeting()).body_id


def row_of(office, body, unit):
    return next(row for row in office.verifications.round(body) if unit in row.unit)


def answers(row, **changes) -> list[SeatAnswer]:
    given = []
    for seat in row.seats:
        values = {"name": seat.name or "", "title": seat.title, "phone": seat.phone or ""} | changes.get(seat.role, {})
        given.append(SeatAnswer(seat.seat_id, **values))
    return given


def test_a_round_asks_every_unit_with_a_seat_but_the_head_s(office, body):
    assert office.verifications.round(body) == ()
    office.verifications.begin(body)
    rows = office.verifications.round(body)
    assert len(rows) == 9
    education = row_of(office, body, "教育")
    assert [(seat.role, seat.name, seat.title) for seat in education.seats] == [("成员", "裴青原", "副局长"), ("联络员", "程亦", "")]
    assert (education.state, education.contact) == (VerificationState.TO_SEND, "程亦")
    with pytest.raises(RuleBroken, match="今天"):
        office.verifications.begin(body)


def test_sheets_go_out_and_an_answer_without_change_verifies(office, body):
    office.verifications.begin(body)
    before = office.bodies.roster(body, TODAY).rows
    office.verifications.mark_sent([row.verification_id for row in office.verifications.round(body)])
    row = row_of(office, body, "教育")
    assert (row.state, row.sent_on) == (VerificationState.SENT, TODAY)
    office.verifications.answer(row.verification_id, row.version, answers(row), TODAY, "无变化")
    row = row_of(office, body, "教育")
    assert (row.state, row.verified_on, row.note) == (VerificationState.VERIFIED, TODAY, "无变化")
    assert office.bodies.roster(body, TODAY).rows == before


def test_each_unit_gets_its_sheet_with_what_is_on_record_and_renewing_makes_no_second_one(office, body):
    office.verifications.begin(body)
    ids = [row.verification_id for row in office.verifications.round(body)[:3]]
    made = office.verifications.draft_sheets(ids)
    assert "名单核实表" in next(row.title for row in office.documents.list() if row.document_id == made[2])
    assert office.verifications.draft_sheets(ids) == made
    assert len([row for row in office.documents.list() if row.kind is DocumentKind.VERIFICATION_SHEET]) == 3


def test_an_answer_brings_names_posts_and_telephones_up_to_date_in_one_act(office, body):
    office.verifications.begin(body)
    row = row_of(office, body, "教育")
    act = office.verifications.answer(row.verification_id, row.version, answers(
        row, 成员={"name": "温以成"}, 联络员={"phone": "13800000000", "title": "科长"}), TODAY)
    member = next(one for one in office.bodies.roster(body, TODAY).rows if one.unit_printed == "区教育局")
    assert (member.name, member.post) == ("温以成", "区教育局副局长")
    assert office.bodies.roster(body, TODAY - timedelta(days=1)).rows[4].name == "裴青原"
    liaison = next(one for one in office.bodies.roster(body, TODAY, liaisons=True).rows if one.unit_printed == "区教育局")
    assert (liaison.name, liaison.mobile, liaison.title) == ("程亦", "13800000000", "科长")
    office.journal.undo(act)
    assert office.bodies.roster(body, TODAY).rows[4].name == "裴青原"
    with pytest.raises(Conflict):
        office.verifications.answer(row.verification_id, 99, answers(row), TODAY)


def test_a_unit_that_names_nobody_leaves_its_seat_vacant(office, body):
    office.verifications.begin(body)
    row = row_of(office, body, "教育")
    office.verifications.answer(row.verification_id, row.version, answers(row, 成员={"name": ""}), TODAY)
    assert office.bodies.roster(body, TODAY).rows[4].name is None


def test_towns_that_must_set_up_are_listed_and_report(office, body):
    office.counterparts.require(body, ["东桥镇", "西河街道", " "], date(2026, 10, 31))
    rows = office.counterparts.list(body)
    assert [(row.unit, row.state, row.is_late(TODAY)) for row in rows] == [
        ("东桥镇", CounterpartState.OWED, True), ("西河街道", CounterpartState.OWED, True)]
    act = office.counterparts.report(
        rows[0].counterpart_id, rows[0].version, state=CounterpartState.SET_UP, name="东桥镇助餐工作领导小组", leader="秦越 镇长",
        contact="武戈", phone="0512-5550101", founding_number="东政〔2026〕8号", founded_on=date(2026, 9, 1), note="")
    first = office.counterparts.list(body)[0]
    assert (first.state, first.name, first.founding_number, first.is_late(TODAY)) == (
        CounterpartState.SET_UP, "东桥镇助餐工作领导小组", "东政〔2026〕8号", False)
    office.journal.undo(act)
    assert office.counterparts.list(body)[0].state is CounterpartState.OWED


def test_a_collective_party_stands_for_its_members(office, body):
    ids = [office.directory.add_unit(UnitEntry(f"{name}人民政府", UnitKind.TOWN)) for name in ("东桥镇", "南港镇", "西河镇")]
    left = MemberEntry(ids[2], until=FOUNDED)
    office.directory.add_group(GroupEntry("各镇办", (*(MemberEntry(one) for one in ids[:2]), left)))
    office.counterparts.require(body, ["各镇办"], None)
    assert [row.unit for row in office.counterparts.list(body)] == ["东桥镇人民政府", "南港镇人民政府"]


def test_what_is_listed_is_not_listed_twice_and_can_be_taken_off(office, body):
    office.counterparts.require(body, ["东桥镇"], None)
    with pytest.raises(RuleBroken, match="都已在表上"):
        office.counterparts.require(body, ["东桥镇"], None)
    with pytest.raises(RuleBroken, match="请填写"):
        row = office.counterparts.list(body)[0]
        office.counterparts.report(row.counterpart_id, row.version, state=CounterpartState.SET_UP, name="", leader="", contact="",
                                   phone="", founding_number=" ", founded_on=None, note="")
    office.counterparts.remove(row.counterpart_id, row.version)
    assert office.counterparts.list(body) == ()


def test_what_a_list_lacks_is_said_with_its_cure(office, body):
    found = {gap.command: gap.words for gap in office.verifications.gaps(body)}
    assert found == {"seat.add": "区计生协会没有成员席位", "directory.open": "9名联络员没有电话：何静姝、徐楠、白露晞等"}
    seat = office.bodies.roster(body, TODAY).rows[4]
    office.replacements.vacate(seat.seat_id, TODAY, "调动")
    gaps = office.verifications.gaps(body)
    assert (gaps[0].words, gaps[0].command, gaps[0].seat_id) == ("区教育局成员空缺", "seat.replace", seat.seat_id)
    liaison = office.bodies.roster(body, TODAY, liaisons=True).rows[0]
    office.replacements.vacate(liaison.seat_id, TODAY, "调动")
    assert "区卫生健康委没有联络员" in {gap.words for gap in office.verifications.gaps(body)}
    assert office.verifications.gaps(body, FOUNDED)[0].command == "seat.add"
