"""A printed list laid over a roster, case by case: whom the notice keeps, replaces, renames, adds and drops."""

from __future__ import annotations

from datetime import date

import pytest

from secretariat.domain.completeness import gaps
from secretariat.domain.known_bodies import KnownBody, bare_name, known_body
from secretariat.domain.listings.adjustments import adjusted_words
from secretariat.domain.listings.imports import UnitResolution
from secretariat.domain.notice_differences import differences, is_adjustment
from secretariat.domain.readings import BodyReading, ChangeReading, Located, NoticeReading, RenamingReading, SeatReading
from secretariat.domain.rosters import HolderFact, SeatFact
from secretariat.domain.seats import AppointmentState, SeatBasis, rank_of

SINCE, DAY = date(2024, 1, 1), date(2026, 11, 5)
UNITS = {"区政府": 1, "甲局": 2, "乙局": 3, "丙局": 4}


def held(name: str, post: str | None, *, since: date = SINCE, until: date | None = None) -> HolderFact:
    return HolderFact(
        person_id=hash(name) % 1000, name=name, post=post, since=since, until=until, state=AppointmentState.IN_FORCE, acting=False,
        end_reason=None, letter=None, letter_owed=False, filing_document_id=None, phone=None, mobile=None)


def seat(number: int, role: str, unit: str | None, *holders: HolderFact) -> SeatFact:
    return SeatFact(
        seat_id=number, body_id=1, version=1, ordinal=number, role=role, rank=rank_of(role), basis=SeatBasis.IN_CHARGE, route=None,
        unit_id=UNITS.get(unit or ""), unit=unit or "", unit_names=frozenset({unit} if unit else ()), unit_printed=unit or "",
        title=None, since=SINCE, until=None, holders=holders)


ROSTER = (
    seat(1, "组长", "区政府", held("陆景和", "区政府副区长")), seat(2, "成员", "甲局", held("邵宁", "甲局副局长")),
    seat(3, "成员", "乙局", held("裴青原", "乙局副局长")), seat(4, "成员", "丙局"), seat(5, "联络员", "甲局", held("何静姝", None)))


def listed(*seats: tuple[str, str | None, str | None, str | None], **rest) -> NoticeReading:
    return NoticeReading(text="", seats=tuple(SeatReading(*one) for one in seats), **rest)


def laid(reading: NoticeReading, roster=ROSTER, **ids: int) -> list[tuple[str, str, str | None, str | None]]:
    known = UNITS | ids
    names = {one.unit for one in reading.seats if one.unit}
    units = {name: UnitResolution(name, name, known.get(name)) for name in names}
    return [(row.label, row.unit, row.leaving, row.coming) for row in differences(roster, reading, units, DAY) if row.changes]


HEAD = ("组长", "陆景和", "区政府", "区政府副区长")
FIRST = ("成员", "邵宁", "甲局", "甲局副局长")
SECOND = ("成员", "裴青原", "乙局", "乙局副局长")
THIRD = ("成员", None, "丙局", None)


@pytest.mark.parametrize(("seats", "told"), [
    ((HEAD, FIRST, SECOND, THIRD), []),
    ((HEAD, SECOND, FIRST, THIRD), []),
    ((("组长", "沈砚秋", "区政府", "区政府区长"), FIRST, SECOND, THIRD), [("离任、新任", "区政府", "陆景和", "沈砚秋")]),
    ((HEAD, ("成员", "邵宁", "甲局", "甲局局长"), SECOND, THIRD), [("职务变动", "甲局", "邵宁", "邵宁")]),
    ((HEAD, ("成员", "邵宁", "甲局", None), SECOND, THIRD), []),
    ((HEAD, FIRST, SECOND, ("成员", "周牧", "丙局", "丙局副局长")), [("新任", "丙局", None, "周牧")]),
    ((HEAD, FIRST, THIRD), [("取消席位", "乙局", "裴青原", None)]),
    ((HEAD, FIRST, SECOND, THIRD, ("成员", "周牧", "丁局", "丁局副局长")), [("新增席位", "丁局", None, "周牧")]),
    # The same person with the same title in a unit nobody knew, and nobody for the old one: the unit has a new name.
    ((HEAD, ("成员", "邵宁", "新局", "新局副局长"), SECOND, THIRD), [("单位更名", "新局", None, None)]),
    # Somebody who moved to a unit that sits there too: two replacements, no renaming.
    ((HEAD, ("成员", "周牧", "甲局", "甲局副局长"), ("成员", "邵宁", "乙局", "乙局副局长"), THIRD),
     [("离任、新任", "甲局", "邵宁", "周牧"), ("离任、新任", "乙局", "裴青原", "邵宁")]),
])
def test_a_list_changes_what_it_prints_otherwise_and_nothing_else(seats, told):
    assert laid(listed(*seats)) == told


def test_a_list_of_members_says_nothing_on_liaisons_and_one_of_liaisons_nothing_on_members():
    rows = differences(ROSTER, listed(HEAD, FIRST, SECOND, THIRD), {}, DAY)
    assert [row.label for row in rows if row.role == "联络员"] == ["不变"]
    assert laid(listed(("联络员", "江晚晴", "甲局", None))) == [("离任、新任", "甲局", "何静姝", "江晚晴")]


def test_a_sentence_that_renames_a_unit_counts_beside_the_list():
    reading = listed(HEAD, ("成员", "周牧", "新局", "新局局长"), SECOND, THIRD, renamings=(RenamingReading("甲局", "新局"),))
    assert laid(reading) == [("单位更名、离任、新任", "新局", "邵宁", "周牧")]


def test_an_added_seat_stands_behind_the_one_printed_before_it():
    reading = listed(HEAD, ("副组长", "周牧", "丁局", "丁局局长"), FIRST, SECOND, THIRD)
    units = {name: UnitResolution(name, name, UNITS.get(name)) for name in (*UNITS, "丁局")}
    assert [row.role for row in differences(ROSTER, reading, units, DAY)] == ["组长", "副组长", "成员", "成员", "成员", "联络员"]


def test_two_heads_are_told_apart_by_name_and_a_seat_without_unit_by_its_role():
    roster = (seat(1, "组长", None, held("陆景和", "区长")), seat(2, "组长", None, held("杭远亭", "书记")))
    rows = laid(listed(("组长", "杭远亭", None, "书记"), ("组长", "沈砚秋", None, "区长")), roster)
    assert rows == [("离任、新任", "", "陆景和", "沈砚秋")]


def test_who_left_or_came_later_counts_by_the_day_of_the_notice():
    change = date(2026, 11, 1)
    roster = (seat(1, "成员", "甲局", held("邵宁", "甲局副局长", until=change), held("周牧", "甲局副局长", since=change)),)
    assert laid(listed(("成员", "周牧", "甲局", "甲局副局长")), roster) == []


def test_sentences_leave_everybody_else_alone():
    reading = NoticeReading(text="", changes=(
        ChangeReading("成员", "邵宁", "周牧", "甲局", "甲局副局长"), ChangeReading("成员", None, "沈砚秋", "丙局", "丙局局长"),
        ChangeReading("成员", "无此人", None), ChangeReading(None, None, "裴青原", "乙局", "乙局副局长")))
    rows = differences(ROSTER, reading, {}, DAY)
    assert [(row.label, row.coming) for row in rows if row.label != "不变"] == [
        ("离任、新任", "周牧"), ("新任", "沈砚秋"), ("名单上没有", None)]
    assert adjusted_words([row for row in rows if row.changes]) == "离任1人，新任2人"


@pytest.mark.parametrize(("title", "adjusts"), [
    ("关于调整澄川区双拥工作领导小组成员的通知", True), ("关于调整澄川区双拥工作领导小组的通知", True),
    ("关于重新公布澄川区双拥工作领导小组组成人员名单的通知", True), ("关于成立澄川区双拥工作领导小组的通知", False),
    ("关于调整公交线路的通知", False)])
def test_a_notice_says_by_its_title_that_it_adjusts(title, adjusts):
    assert is_adjustment(NoticeReading(text="", title=Located(title))) is adjusts


@pytest.mark.parametrize("name", [
    "望州市澄川区双拥工作领导小组", "澄川区双拥工作领导小组", "区双拥工作领导小组", "全区双拥工作领导小组", "双拥工作领导小组"])
def test_one_body_is_known_by_every_writing_of_its_place(name):
    assert bare_name(name, "望州市澄川区") == "双拥工作领导小组"
    body = KnownBody(3, "澄川区双拥工作领导小组", "双拥领导小组", here=True)
    elsewhere = KnownBody(4, "澄川区双拥工作领导小组", "双拥领导小组", here=False)
    reading = NoticeReading(text="", body=BodyReading(name=Located(name)))
    found = known_body(reading, [elsewhere, body], "望州市澄川区")
    assert found is body


def test_a_former_name_is_known_and_two_of_one_bare_name_are_not_guessed():
    renamed = KnownBody(3, "澄川区双拥共建领导小组", "双拥", here=True, former_names=("澄川区双拥工作领导小组",))
    reading = NoticeReading(text="", body=BodyReading(name=Located("澄川区双拥工作领导小组")))
    assert known_body(reading, [renamed], "望州市澄川区") is renamed
    twins = [KnownBody(5, "区双拥工作领导小组", "甲", here=True), KnownBody(6, "全区双拥工作领导小组", "乙", here=True)]
    assert known_body(reading, twins, "望州市澄川区") is None


def test_a_list_that_lacks_nothing_says_nothing():
    whole = (seat(2, "成员", "甲局", held("邵宁", "甲局副局长")),)
    assert [gap.words for gap in gaps(whole, [(2, "甲局")], DAY)] == ["邵宁没有电话"]
    assert gaps((), [(2, "甲局")], DAY) == ()
