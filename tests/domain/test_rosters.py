"""How a seat stands on a day, and how its history is told."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from secretariat.domain.adjustments import SeatChange, change_words
from secretariat.domain.bodies import BodyRules, Consent, IssuerKind, PlenaryPeriod
from secretariat.domain.listings.bodies import SeatState
from secretariat.domain.readings import ReplacementRoute
from secretariat.domain.rosters import HolderFact, SeatFact, roster, state_of
from secretariat.domain.rule_words import basis_words, rule_rows
from secretariat.domain.seat_stories import episodes
from secretariat.domain.seats import AppointmentState, RoleRank, SeatBasis, rank_of

BEGIN = date(2024, 7, 22)
TODAY = date(2026, 11, 10)


def holder(name="裴青原", since=BEGIN, until=None, **changed) -> HolderFact:
    facts = {"person_id": 1, "post": "区教育局副局长", "state": AppointmentState.IN_FORCE, "acting": False, "end_reason": None,
             "letter": None, "letter_owed": False, "filing_document_id": None, "phone": None, "mobile": None}
    return HolderFact(name=name, since=since, until=until, **{**facts, **changed})


def seat(*holders, **changed) -> SeatFact:
    facts = {"seat_id": 1, "body_id": 1, "version": 1, "ordinal": 1, "role": "成员", "rank": RoleRank.MEMBER,
             "basis": SeatBasis.IN_CHARGE, "route": None, "unit_id": 5, "unit": "区教育局", "unit_names": frozenset({"区教育局"}),
             "unit_printed": "区教育局", "title": "副局长", "since": BEGIN, "until": None}
    return SeatFact(holders=holders, **{**facts, **changed})


@pytest.mark.parametrize(("sitting", "day", "state", "words"), [
    (seat(holder()), TODAY, SeatState.HELD, "在任"),
    (seat(holder()), BEGIN, SeatState.HELD, "在任"),
    (seat(holder(since=TODAY)), TODAY, SeatState.NEW_TODAY, "今日到任"),
    (seat(holder(until=date(2026, 10, 8))), TODAY, SeatState.VACANT, "空缺33天"),
    (seat(holder(until=TODAY)), TODAY, SeatState.VACANT, "今日起空缺"),
    (seat(), TODAY, SeatState.VACANT, "待填姓名"),
    (seat(holder(until=date(2027, 1, 1))), TODAY, SeatState.ENDING, "12月届满"),
    (seat(holder(until=date(2027, 6, 1))), TODAY, SeatState.HELD, "在任"),
    (seat(holder(acting=True)), TODAY, SeatState.ACTING, "代理"),
    (seat(holder(name="甘霖", state=AppointmentState.PENDING, proposed_on=TODAY)), TODAY, SeatState.PENDING, "空缺（拟甘霖，待批）"),
    (seat(holder(), rank=RoleRank.DEPUTY, basis=SeatBasis.PRINCIPAL), TODAY, SeatState.HELD, "在任，随职务"),
])
def test_a_seat_says_in_words_how_it_stands(sitting, day, state, words):
    assert state_of(sitting, day) == (state, words)


def test_a_refused_candidate_neither_sits_nor_waits():
    refused = seat(holder(until=date(2026, 10, 8)), holder(name="甘霖", since=TODAY, state=AppointmentState.REFUSED))
    assert state_of(refused, TODAY) == (SeatState.VACANT, "空缺33天")
    assert [one.name for one in episodes(refused, TODAY)] == [None, "裴青原"]


def test_a_list_shows_a_repeated_role_once_and_leaves_out_seats_that_are_not_there():
    seats = [seat(holder(), seat_id=1, ordinal=1, role="召集人", rank=RoleRank.HEAD), seat(holder(), seat_id=2, ordinal=2),
             seat(holder(), seat_id=3, ordinal=3), seat(holder(), seat_id=4, ordinal=4, until=TODAY),
             seat(holder(), seat_id=5, ordinal=5, since=date(2027, 1, 1)),
             seat(holder("程亦", mobile=None, phone="3021"), seat_id=6, ordinal=6, rank=RoleRank.LIAISON, role="联络员")]
    listed = roster(1, TODAY, reversed(seats), liaisons=False)
    assert [(row.seat_id, row.repeats_role) for row in listed.rows] == [(1, False), (2, False), (3, True)]
    assert {(row.liaison, row.liaison_phone) for row in listed.rows} == {("程亦", "3021")}
    assert (listed.counts.seats, listed.counts.liaisons, listed.counts.vacant) == (3, 1, 0)
    assert [row.seat_id for row in roster(1, TODAY, seats, liaisons=True).rows] == [6]


def test_the_first_of_two_liaisons_of_a_unit_stands_beside_its_members():
    seats = [seat(holder()), seat(holder("程亦"), seat_id=2, ordinal=2, rank=RoleRank.LIAISON),
             seat(holder("苏沐"), seat_id=3, ordinal=3, rank=RoleRank.LIAISON)]
    assert roster(1, TODAY, seats, liaisons=False).rows[0].liaison == "程亦"


def test_history_tells_every_stretch_without_a_gap():
    told = episodes(seat(holder(until=date(2025, 3, 3), end_reason="退休"), holder("汪慎之", date(2025, 3, 3), date(2026, 10, 8))), TODAY)
    assert [(one.name, one.since, one.until) for one in told] == [
        (None, date(2026, 10, 8), None), ("汪慎之", date(2025, 3, 3), date(2026, 10, 8)), ("裴青原", BEGIN, date(2025, 3, 3))]
    assert [one.reason for one in told] == [None, None, "退休"]


def test_what_lies_ahead_is_no_history_yet():
    ahead = seat(holder(until=date(2027, 1, 1), end_reason="退休"), holder("甘霖", date(2027, 1, 1)))
    assert [(one.name, one.until, one.reason) for one in episodes(ahead, TODAY)] == [("裴青原", None, None)]


def test_a_post_is_shown_without_any_name_of_its_unit():
    row = roster(1, TODAY, [seat(holder(post="区教体局副局长"), unit_names=frozenset({"区教育局", "区教体局"}))], liaisons=False).rows[0]
    assert (row.title, row.post) == ("副局长", "区教体局副局长")


def test_the_record_of_changes_says_who_followed_whom():
    assert change_words([SeatChange("区教育局", "裴青原", "温以成")]) == "区教育局：温以成接替裴青原"
    two = [SeatChange("区教育局", None, "温以成"), SeatChange("区妇联", "甘霖", None)]
    assert change_words(two) == "区教育局：温以成任职；区妇联：甘霖离任"
    assert change_words([SeatChange("席", None, "人")] * 4) == "4个席位，4人任职"
    assert change_words([]) == ""


def test_rules_are_sentences_and_silence_is_said():
    rows = {row.field: (row.text, row.is_set) for row in rule_rows(BodyRules())}
    assert rows["plenaries"] == ("未规定", False)
    assert rows["approver"] == ("经召集人同意后召开，召集人自己提议的不需要", False)
    told = BodyRules(2, PlenaryPeriod.HALF_YEAR, ReplacementRoute.FILING, "组长", Consent.NOBODY, "区卫健委", IssuerKind.OFFICE,
                     "组长、副组长", "组长")
    assert [row.text for row in rule_rows(told)] == [
        "每半年至少召开2次", "由组长、副组长提议", "不需要批准", "由组长主持", "由所在单位相应职务人员递补，报办公室备案，不另行发文",
        "由办公室印发，由区卫健委代章"]
    assert all(row.is_set for row in rule_rows(told))
    assert replace(told, seal_unit=None) != told


@pytest.mark.parametrize(("basis", "title", "words"), [
    (SeatBasis.PERSONAL, "副局长", "认定本人"), (SeatBasis.PRINCIPAL, "局长", "由主要负责人担任"), (SeatBasis.POST, "区长", "由区长担任"),
    (SeatBasis.IN_CHARGE, "副局长", "由副局长担任"), (SeatBasis.IN_CHARGE, None, "由分管负责人担任"), (SeatBasis.POST, None, "随职务担任"),
])
def test_the_basis_of_a_seat_is_said_in_words(basis, title, words):
    assert basis_words(basis, title) == words


@pytest.mark.parametrize(("role", "rank"), [
    ("召集人", RoleRank.HEAD), ("总召集人", RoleRank.HEAD), ("副召集人", RoleRank.DEPUTY), ("常务副组长", RoleRank.DEPUTY),
    ("总指挥", RoleRank.HEAD), ("副总指挥", RoleRank.DEPUTY), ("秘书长", RoleRank.SECRETARY), ("联络员", RoleRank.LIAISON),
    ("委员", RoleRank.MEMBER), ("成员", RoleRank.MEMBER), ("主任委员", RoleRank.HEAD), ("副秘书长", RoleRank.SECRETARY),
])
def test_roles_rank_by_the_name_a_notice_gives_them(role, rank):
    assert rank_of(role) is rank
