"""An adjustment notice of a body that exists: shown as a difference seat by seat, registered as a whole or in part, in one act."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from secretariat.domain.documents import DocumentKind
from secretariat.domain.known_bodies import ANOTHER_BODY, FILE_ONLY, KNOWN_BODY_ID, adjust_choice
from secretariat.domain.listings.adjustments import DifferenceKind
from secretariat.domain.listings.imports import ImportDecision
from secretariat.domain.people import NewPerson
from secretariat.errors import RuleBroken
from tests.services.adjustment_examples import LIST, SENTENCES
from tests.services.founding_examples import FOUNDED, TODAY, joint_meeting, leading_group, office_at, take_in

DOCUMENTS = Path(__file__).parents[3] / "shared" / "documents"
ADJUSTED = date(2026, 11, 5)


@pytest.fixture
def office(tmp_path):
    with office_at(tmp_path) as opened:
        yield opened


@pytest.fixture
def body(office) -> int:
    return take_in(office, joint_meeting()).body_id


def told(draft) -> list[tuple[str, str, str | None, str | None]]:
    (adjustment,) = draft.adjustments
    return [(row.label, row.unit, row.leaving, row.coming) for row in adjustment.changing]


def everything(office, body, day):
    rows = [*office.bodies.roster(body, day).rows, *office.bodies.roster(body, day, liaisons=True).rows]
    return [(row.ordinal, row.seat_id, row.role, row.name, row.post, row.unit_printed, row.since) for row in rows]


def test_a_list_printed_anew_is_a_difference_seat_by_seat(office, body):
    draft = office.imports.read_text(LIST, "调整.txt")
    assert told(draft) == [
        ("离任、新任", "区政府", "陆景和", "沈砚秋"),
        ("职务变动", "区委编办", "梁若谷", "梁若谷"),
        ("离任、新任", "区教育局", "裴青原", "温以成"),
        ("新增席位", "区民政局", None, "周牧"),
        ("取消席位", "区妇联", "欧阳竹君", None),
        ("单位更名", "区消防救援局", None, None),
    ]
    (adjustment,) = draft.adjustments
    unchanged = [row for row in adjustment.differences if row.kinds == (DifferenceKind.UNCHANGED,)]
    assert len(unchanged) == 4 + 9, "members whom nothing concerns, and the liaisons the notice is silent about"


def test_confirming_registers_the_whole_difference_from_the_notice_s_day_in_one_act(office, body):
    before = everything(office, body, ADJUSTED - timedelta(days=1))
    draft = office.imports.read_text(LIST, "调整.txt")
    result = office.imports.confirm(ImportDecision(draft, draft.reading))
    assert everything(office, body, ADJUSTED - timedelta(days=1)) == before
    rows = office.bodies.roster(body, ADJUSTED).rows
    assert [(row.role, row.name, row.post) for row in rows] == [
        ("召集人", "沈砚秋", "区政府副区长"), ("副召集人", "杭远亭", "区卫健委主任"), ("成员", "梁若谷", "区委编办主任"),
        ("成员", "邵宁", "区发改委副主任"), ("成员", "温以成", "区教育局副局长"), ("成员", "周牧", "区民政局副局长"),
        ("成员", "丘知白", "区市场局副局长"), ("成员", "龙𬱖", "区消防救援局指导员"), ("成员", "迪丽娜尔·艾山", "团区委副书记")]
    assert (result.body_id, result.act_id > 0) == (body, True)
    document = next(row for row in office.documents.list() if row.document_id == result.document_id)
    assert (document.kind, document.number) == (DocumentKind.ADJUSTMENT_NOTICE, "澄政办〔2026〕21号")
    office.journal.undo(result.act_id)
    assert everything(office, body, TODAY) == before


def test_only_what_stays_ticked_is_registered(office, body):
    draft = office.imports.read_text(LIST, "调整.txt")
    (adjustment,) = draft.adjustments
    kept = next(row for row in adjustment.changing if row.unit == "区教育局")
    left_out = frozenset(row.id for row in adjustment.changing if row is not kept)
    result = office.imports.confirm(ImportDecision(draft, draft.reading, left_out=left_out))
    assert [row.id for row in result.adjusted] == [kept.id]
    names = [row.name for row in office.bodies.roster(body, TODAY).rows]
    assert names == ["陆景和", "杭远亭", "梁若谷", "邵宁", "温以成", "丘知白", "欧阳竹君", "龙𬱖", "迪丽娜尔·艾山"]
    assert not office.directory.units("区民政局"), "a unit of a row left out is not entered"


def test_sentences_change_the_seats_they_speak_of_and_no_other(office, body):
    draft = office.imports.read_text(SENTENCES, "调整.txt")
    assert told(draft) == [
        ("离任、新任", "区政府", "陆景和", "沈砚秋"),
        ("职务变动", "区发改委", "邵宁", "邵宁"),
        ("离任、新任", "区教育局", "裴青原", "温以成"),
        ("离任", "区妇联", "欧阳竹君", None),
        ("单位更名", "区消防救援局", None, None),
        ("新增席位", "区民政局", None, "周牧"),
    ]
    missing = [row for row in draft.adjustments[0].differences if row.kinds == (DifferenceKind.NOT_FOUND,)]
    assert [row.leaving for row in missing] == ["吴名氏"]
    result = office.imports.confirm(ImportDecision(draft, draft.reading))
    rows = office.bodies.roster(body, TODAY).rows
    assert [row.name for row in rows] == [
        "沈砚秋", "杭远亭", "梁若谷", "邵宁", "温以成", "丘知白", None, "龙𬱖", "迪丽娜尔·艾山", "周牧"]
    assert rows[3].post == "区发改委主任"
    assert len(result.adjusted) == 6


def test_the_adjustment_holds_from_the_day_the_clerk_says(office, body):
    draft = office.imports.read_text(LIST, "调整.txt")
    later = date(2026, 12, 1)
    office.imports.confirm(ImportDecision(draft, draft.reading, effective_on=later))
    assert office.bodies.roster(body, TODAY).rows[0].name == "陆景和"
    assert office.bodies.roster(body, later).rows[0].name == "沈砚秋"


def test_a_change_registered_before_the_notice_came_is_no_difference_any_more(office, body):
    seat = next(row for row in office.bodies.roster(body, FOUNDED).rows if row.unit_printed == "区教育局")
    office.replacements.replace(seat.seat_id, leaving_on=None, reason="工作变动", successor=NewPerson("温以成"),
                                since=date(2026, 10, 1), title="副局长", letter=None)
    rows = told(office.imports.read_text(LIST, "调整.txt"))
    assert "区教育局" not in {unit for _, unit, _, _ in rows}
    assert len(rows) == 5


def test_a_later_act_on_a_seat_refuses_the_notice_by_the_seat_s_name(office, body):
    seat = next(row for row in office.bodies.roster(body, FOUNDED).rows if row.unit_printed == "区教育局")
    office.replacements.replace(seat.seat_id, leaving_on=None, reason="工作变动", successor=NewPerson("丁谦"), since=TODAY,
                                title="副局长", letter=None)
    draft = office.imports.read_text(LIST, "调整.txt")
    with pytest.raises(RuleBroken, match="区教育局成员：已登记丁谦从2026年11月10日起任职"):
        office.imports.confirm(ImportDecision(draft, draft.reading))
    assert office.bodies.roster(body, TODAY).rows[0].name == "陆景和"


def test_the_clerk_may_only_file_it_or_found_another_body(office, body):
    draft = office.imports.read_text(LIST, "调整.txt")
    filed = office.imports.confirm(ImportDecision(draft, draft.reading, {KNOWN_BODY_ID: FILE_ONLY}))
    assert (filed.body_id, filed.adjusted) == (body, None)
    assert office.bodies.roster(body, TODAY).rows[0].name == "陆景和"
    again = office.imports.read_text(LIST + "\n", "调整.txt")
    assert office.imports.confirm(ImportDecision(again, again.reading, {KNOWN_BODY_ID: ANOTHER_BODY})).body_id != body


def test_a_body_of_another_name_is_only_offered(office, body):
    other = take_in(office, leading_group(), "双拥.txt").body_id
    text = LIST.replace("澄川区社区助餐服务工作联席会议", "澄川区双拥工作议事会")
    draft = office.imports.read_text(text, "调整.txt")
    point = next(point for point in draft.points if point.id == KNOWN_BODY_ID)
    assert point.suggested == ANOTHER_BODY
    assert {adjust_choice(body), adjust_choice(other)} <= {choice.key for choice in point.choices}


def test_the_same_notice_is_not_taken_in_twice(office, body):
    draft = office.imports.read_text(LIST, "调整.txt")
    office.imports.confirm(ImportDecision(draft, draft.reading))
    with pytest.raises(RuleBroken, match="已经收过"):
        office.imports.confirm(ImportDecision(office.imports.read_text(LIST, "调整.txt"), draft.reading))


@pytest.mark.skipif(not DOCUMENTS.is_dir(), reason="the real notices are not beside the checkout")
def test_a_published_notice_over_a_roster_with_half_the_old_names_is_exactly_that_half(office):
    new = office.imports.read_file(DOCUMENTS / "public-1-adjusted-members.txt")
    seats = tuple(replace(seat, name=f"旧人{index}") if index % 2 else seat for index, seat in enumerate(new.reading.seats))
    old = replace(new.reading, seats=seats, title=None, date=date(2017, 1, 5))
    founded = office.imports.draft_of(old, "旧名单.txt", b"old")
    body = office.imports.confirm(ImportDecision(founded, founded.reading)).body_id
    draft = office.imports.read_file(DOCUMENTS / "public-1-adjusted-members.txt")
    (adjustment,) = draft.adjustments
    half = [seat for index, seat in enumerate(new.reading.seats) if index % 2]
    assert [(row.kinds, row.coming) for row in adjustment.changing] == [
        ((DifferenceKind.LEAVES, DifferenceKind.COMES), seat.name) for seat in half]
    assert len(adjustment.differences) == len(seats)
    office.imports.confirm(ImportDecision(draft, draft.reading))
    assert [row.name for row in office.bodies.roster(body, date(2018, 11, 5)).rows] == [seat.name for seat in new.reading.seats]
    assert [row.name for row in office.bodies.roster(body, date(2018, 11, 4)).rows] == [seat.name for seat in seats]
