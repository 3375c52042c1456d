"""A unit renamed on a day: earlier lists print the old name, later ones the new, notices of both times find it."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from secretariat.domain.meetings import MeetingKind
from secretariat.domain.unit_history import UnitNames
from secretariat.errors import RuleBroken
from secretariat.persistence.queries.participants import seats_on, units_on
from tests.services.founding_examples import TODAY, joint_meeting, office_at, take_in

RENAMED = date(2026, 6, 1)


@pytest.fixture
def office(tmp_path):
    with office_at(tmp_path) as opened:
        yield opened


@pytest.fixture
def body(office) -> int:
    return take_in(office, joint_meeting()).body_id


def unit(office, words):
    return office.directory.units(words)[0]


def seat(office, body, day, place=7):
    return office.bodies.roster(body, day).rows[place]


def test_a_list_prints_the_name_of_its_day(office, body):
    office.reforms.rename(unit(office, "消防").unit_id, "区消防救援局", RENAMED, "澄编〔2026〕3号")
    before, after = seat(office, body, RENAMED - timedelta(days=1)), seat(office, body, RENAMED)
    assert (before.unit_printed, before.unit, before.post) == ("区消防救援大队", "区消防救援大队", "区消防救援大队指导员")
    assert (after.unit_printed, after.unit, after.post, after.title) == ("区消防救援局", "区消防救援局", "区消防救援局指导员", "指导员")


def test_the_member_list_on_paper_prints_the_name_of_its_day(office, body):
    office.reforms.rename(unit(office, "消防").unit_id, "区消防救援局", RENAMED, None)
    texts = [office.documents.view(office.body_papers.draft_roster(body, day)).text for day in (RENAMED - timedelta(days=1), RENAMED)]
    assert "区消防救援大队指导员" in texts[0]
    assert "区消防救援局" not in texts[0]
    assert "区消防救援局指导员" in texts[1]


def test_a_meeting_calls_the_unit_by_the_name_of_its_day(office, body):
    office.reforms.rename(unit(office, "消防").unit_id, "区消防救援局", RENAMED, None)
    with office._workplace.look() as connection:
        for day, name in ((RENAMED - timedelta(days=1), "区消防救援大队"), (RENAMED, "区消防救援局")):
            called = next(one for one in seats_on(connection, body, day) if one.name == "龙𬱖")
            assert (called.unit, called.post) == (name, f"{name}指导员")
            assert name in {one.unit for one in units_on(connection, body, day)}
    meeting = office.meetings.arrange(body_id=body, kind=MeetingKind.PLENARY, kind_name="全体会议", title="全体会议",
                                      starts_at=datetime(2026, 11, 20, 9, 0), room="301", proposer="召集人")
    assert "区消防救援局" in {row.unit for row in office.meetings.view(meeting).attendance}


def test_notices_of_both_times_mean_the_one_unit(office, body):
    fire = unit(office, "消防")
    office.reforms.rename(fire.unit_id, "区消防救援局", RENAMED, None)
    for name in ("区消防救援大队", "区消防救援局", "xfjyj"):
        assert [found.unit_id for found in office.directory.units(name)] == [fire.unit_id]


def test_renaming_is_one_act_that_can_be_undone(office, body):
    before = office.bodies.roster(body, TODAY)
    act = office.reforms.rename(unit(office, "消防").unit_id, "区消防救援局", RENAMED, None)
    office.journal.undo(act)
    assert office.bodies.roster(body, TODAY).rows[7].unit_printed == before.rows[7].unit_printed
    assert unit(office, "消防").full_name == "区消防救援大队"


def test_a_name_of_another_unit_and_a_day_before_the_last_renaming_are_refused(office, body):
    fire = unit(office, "消防").unit_id
    with pytest.raises(RuleBroken, match="合并"):
        office.reforms.rename(fire, "区教育局", RENAMED, None)
    office.reforms.rename(fire, "区消防救援局", RENAMED, None)
    with pytest.raises(RuleBroken, match="更过名"):
        office.reforms.rename(fire, "区应急救援局", RENAMED, None)
    with pytest.raises(RuleBroken, match="填写"):
        office.reforms.rename(fire, " ", TODAY, None)


def test_names_follow_one_another():
    names = UnitNames("丙局", ((date(2020, 1, 1), "甲局"), (date(2024, 1, 1), "乙局")))
    assert [names.on(date(year, 6, 1)) for year in (2019, 2021, 2025)] == ["甲局", "乙局", "丙局"]
    assert names.printed("乙局", date(2021, 1, 1), date(2023, 1, 1)) == "乙局"
    assert names.printed("区乙局", date(2021, 1, 1), date(2025, 1, 1)) == "丙局"
    assert names.post("乙局副局长", {"乙局"}, date(2021, 1, 1), date(2025, 1, 1)) == "丙局副局长"
    assert names.post("甲局副局长", {"甲局"}, date(2019, 1, 1), date(2021, 1, 1)) == "乙局副局长"


def test_seats_of_a_merged_unit_pass_to_the_other_or_end(office, body):
    children, education = unit(office, "妇联").unit_id, unit(office, "教育局").unit_id
    before = [(row.name, row.unit_printed, row.post) for row in office.bodies.roster(body, RENAMED - timedelta(days=1)).rows]
    plan = office.reforms.merge_plan(children, education, RENAMED)
    # 区教育局 has a member of its own: the second seat is proposed to end, as is the second liaison's.
    assert [(row.role, row.moves) for row in plan] == [("成员", False), ("联络员", False)]
    office.reforms.merge(children, education, RENAMED, moving=frozenset({plan[0].seat_id}))
    after = office.bodies.roster(body, RENAMED).rows
    assert [row.unit for row in after].count("区教育局") == 2
    moved = next(row for row in after if row.name == "欧阳竹君")
    assert (moved.unit, moved.post) == ("区教育局", "区教育局副主席")
    assert "江晚晴" not in {row.name for row in office.bodies.roster(body, RENAMED, liaisons=True).rows}
    assert [(row.name, row.unit_printed, row.post) for row in office.bodies.roster(body, RENAMED - timedelta(days=1)).rows] == before


def test_merging_is_one_act_that_can_be_undone(office, body):
    women, health = unit(office, "妇联").unit_id, unit(office, "卫生健康").unit_id
    before = [(row.seat_id, row.name, row.post, row.unit) for row in office.bodies.roster(body, TODAY).rows]
    act = office.reforms.merge(women, health, RENAMED, moving=frozenset())
    assert "欧阳竹君" not in {row.name for row in office.bodies.roster(body, TODAY).rows}
    office.journal.undo(act)
    assert [(row.seat_id, row.name, row.post, row.unit) for row in office.bodies.roster(body, TODAY).rows] == before


def test_a_unit_is_not_merged_into_itself_nor_twice(office, body):
    women, health = unit(office, "妇联").unit_id, unit(office, "卫生健康").unit_id
    with pytest.raises(RuleBroken, match="自己"):
        office.reforms.merge(women, women, RENAMED, moving=frozenset())
    office.reforms.merge(women, health, RENAMED, moving=frozenset())
    with pytest.raises(RuleBroken, match="已经"):
        office.reforms.merge(women, health, TODAY, moving=frozenset())
