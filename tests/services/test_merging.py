"""Entries of the directory that are one are merged with everything that hangs on them, and one that is two is split."""

from __future__ import annotations

import random
import sqlite3

import pytest

from secretariat.domain.directory_entries import GroupEntry, MemberEntry, UnitEntry
from secretariat.domain.duplicates import DirectoryKind
from secretariat.domain.people import NewPerson
from secretariat.domain.units import UnitKind
from secretariat.errors import NotFound, RuleBroken
from tests.services.founding_examples import FOUNDED, PLACE, TODAY, joint_meeting, leading_group, office_at, take_in

UNIT, PERSON = DirectoryKind.UNIT, DirectoryKind.PERSON


@pytest.fixture
def office(tmp_path):
    with office_at(tmp_path) as opened:
        take_in(opened, joint_meeting())
        yield opened


def unit(office, words):
    return office.directory.units(words)[0]


def person(office, words):
    return office.directory.people(words)[0]


def other_unit(office, name="区市场监督管理局"):
    """A second entry of a unit the directory has, as an import answered wrongly leaves behind."""
    take_in(office, leading_group())
    mine = unit(office, "区市场局")
    # The alias is given up first, for a name means one unit of a place.
    entry = UnitEntry(mine.full_name, mine.kind, place=PLACE)
    office.directory.change_unit(mine.unit_id, mine.version, entry)
    return office.directory.add_unit(UnitEntry(name, UnitKind.GOVERNMENT, place=PLACE, address="望江路2号"))


def test_units_whose_names_say_the_same_are_proposed_and_not_across_places(office):
    made = other_unit(office)
    office.directory.add_unit(UnitEntry("区市场局", UnitKind.GOVERNMENT, place="临水市云岭区"))
    found = [group for group in office.directory.duplicates() if group.kind is UNIT]
    assert [[entry.id for entry in group.entries] for group in found] == [sorted((unit(office, "区市场").unit_id, made))]
    office.directory.set_distinct(UNIT, tuple(entry.id for entry in found[0].entries))
    assert office.directory.duplicates() == ()
    office.journal.undo(office.journal.last_undoable().act_id)
    assert len(office.directory.duplicates()) == 1


def test_merged_units_leave_seats_people_duties_and_names_with_the_one_kept(office):
    made = other_unit(office)
    body = office.bodies.entries()[0].body_id
    market = next(row for row in office.directory.units("市场") if row.unit_id != made)
    roster = [(row.role, row.name) for row in office.bodies.roster(body, TODAY, liaisons=True).rows]
    office.directory.add_group(GroupEntry("各部门", (MemberEntry(market.unit_id), MemberEntry(made))))
    preview = office.directory.merge_preview(UNIT, made, market.unit_id)
    moved = {row.what for row in preview.moves}
    assert {"席位", "人员", "成员单位", "集体称谓"} <= moved
    assert (preview.obstacle, preview.kept) == ("", "区市场监督管理局")
    before = office.directory.units("市场"), office.directory.groups()
    act = office.directory.merge(UNIT, made, market.unit_id)
    kept = unit(office, "市场")
    assert len(office.directory.units("市场")) == 1
    assert (kept.unit_id, kept.people, kept.bodies, kept.address) == (made, 2, 1, "望江路2号")
    assert market.full_name in kept.aliases
    assert [len(row.members) for row in office.directory.groups()] == [1]
    assert [(row.role, row.name) for row in office.bodies.roster(body, TODAY, liaisons=True).rows] == roster
    with pytest.raises(NotFound):
        office.directory.unit(market.unit_id)
    office.journal.undo(act)
    assert [(row.unit_id, row.people, row.aliases) for row in office.directory.units("市场")] == [
        (row.unit_id, row.people, row.aliases) for row in before[0]]
    assert [row.members for row in office.directory.groups()] == [row.members for row in before[1]]


def test_two_member_units_of_one_body_become_one(office):
    body = office.bodies.entries()[0].body_id
    count = office.bodies.view(body).unit_count
    women, education = unit(office, "妇联"), unit(office, "教育局")
    assert office.directory.merge_preview(UNIT, education.unit_id, women.unit_id).warnings == (
        "合并以后在社区助餐联席会议有两个联络员席位，请停用一个。",)
    act = office.directory.merge(UNIT, education.unit_id, women.unit_id)
    assert office.bodies.view(body).unit_count == count - 1
    office.journal.undo(act)
    assert office.bodies.view(body).unit_count == count


def test_units_of_two_places_and_an_entry_and_itself_are_refused(office):
    far = office.directory.add_unit(UnitEntry("区妇联", UnitKind.MASS, place="临水市云岭区"))
    near = next(row for row in office.directory.units("妇联") if row.unit_id != far)
    assert "区划" in office.directory.merge_preview(UNIT, near.unit_id, far).obstacle
    for ids in ((near.unit_id, far), (far, far)):
        with pytest.raises(RuleBroken):
            office.directory.merge(UNIT, *ids)
    with pytest.raises(NotFound):
        office.directory.merge(UNIT, far, 999)


def test_one_name_in_one_unit_is_proposed_and_merged_with_seats_and_numbers(office):
    take_in(office, leading_group())
    second = office.directory.add_person("裴清原", unit(office, "教育局").unit_id, "副局长", "3020001", "13900000000")
    body = next(one.body_id for one in office.bodies.entries() if "助餐" in one.short_name)
    seat = next(row for row in office.bodies.roster(body, TODAY).rows if row.name == "裴青原")
    first = person(office, "裴青原")
    office.replacements.replace(seat.seat_id, leaving_on=TODAY, reason="x", successor=second, since=TODAY, title="副局长", letter=None)
    office.directory.rename_person(second, person(office, "裴清原").version, "裴青原")
    group, = office.directory.duplicates()
    assert (group.kind, {entry.id for entry in group.entries}) == (PERSON, {first.person_id, second})
    preview = office.directory.merge_preview(PERSON, first.person_id, second)
    assert preview.fills == ("办公电话3020001", "手机13900000000")
    assert {row.what for row in preview.moves} == {"任职", "职务"}
    act = office.directory.merge(PERSON, first.person_id, second)
    view = office.directory.person(first.person_id)
    assert (view.row.mobile, len(view.posts), len(view.seats)) == ("13900000000", 1, 3)
    assert office.directory.duplicates() == ()
    office.journal.undo(act)
    assert len(office.directory.person(second).seats) == 1


def test_two_who_sat_on_one_seat_one_after_the_other_may_be_one(office):
    body = office.bodies.entries()[0].body_id
    seat = next(row for row in office.bodies.roster(body, TODAY).rows if row.name == "裴青原")
    first = person(office, "裴青原").person_id
    office.replacements.replace(seat.seat_id, leaving_on=TODAY, reason="x", successor=NewPerson("裴青源"), since=TODAY, title="副局长",
                                letter=None)
    second = person(office, "裴青源").person_id
    assert office.directory.merge_preview(PERSON, first, second).obstacle == ""
    office.directory.merge(PERSON, first, second)
    assert [one.until for one in office.directory.person(first).seats] == [None, TODAY]
    for day in (FOUNDED, TODAY):
        assert next(row for row in office.bodies.roster(body, day).rows if row.seat_id == seat.seat_id).name == "裴青原"


def test_one_entry_that_is_two_people_is_split_by_what_each_holds(office):
    take_in(office, leading_group())
    first = person(office, "裴青原")
    rows = office.directory.split_preview(PERSON, first.person_id)
    going = next(row for row in rows if row.what == "任职" and "双拥" in row.label)
    act = office.directory.split(PERSON, first.person_id, "裴青源", {(going.table, going.row_id)})
    assert [seat.body for seat in office.directory.person(person(office, "裴青源").person_id).seats] == ["双拥领导小组"]
    assert [seat.body for seat in office.directory.person(first.person_id).seats] == ["社区助餐联席会议"]
    office.journal.undo(act)
    assert len(office.directory.person(first.person_id).seats) == 2
    with pytest.raises(RuleBroken, match="请填写"):
        office.directory.split(PERSON, first.person_id, " ", ())


def test_one_entry_that_is_two_units_is_split_by_its_names_and_people(office):
    row = unit(office, "卫生健康")
    rows = office.directory.split_preview(UNIT, row.unit_id)
    going = {(one.table, one.row_id) for one in rows if one.label == "区卫健委" or one.label.startswith("何静姝")}
    office.directory.split(UNIT, row.unit_id, "区卫健委", going)
    new = next(one for one in office.directory.units("区卫健委") if one.full_name == "区卫健委")
    assert (new.people, unit(office, "区卫生健康委").unit_id) == (1, row.unit_id)
    with pytest.raises(RuleBroken):
        office.directory.split(UNIT, row.unit_id, row.full_name, ())


def everything(office):
    """Every row of the office but the journal and the counters, by table and id."""
    with sqlite3.connect(office.location) as connection:
        connection.row_factory = sqlite3.Row
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {(table, row["id"]): {key: value for key, value in dict(row).items() if key != "version"}
                for table in tables if table not in {"act", "change"} and not table.startswith(("sqlite_", "paper_index", "alembic"))
                for row in connection.execute(f'SELECT * FROM "{table}"') if "id" in dict(row)}


@pytest.mark.parametrize("kind", [UNIT, PERSON])
def test_any_two_entries_merged_and_undone_leave_the_office_as_it_was(office, kind):
    take_in(office, leading_group())
    chance = random.Random(20261110)
    ids = [row.unit_id for row in office.directory.units()] if kind is UNIT else [row.person_id for row in office.directory.people()]
    body = next(one.body_id for one in office.bodies.entries() if "助餐" in one.short_name)
    before = everything(office)
    holders = [(row.role, row.name) for row in office.bodies.roster(body, TODAY, liaisons=True).rows]
    for _ in range(12):
        kept, given_up = chance.sample(ids, 2)
        assert office.directory.merge_preview(kind, kept, given_up).obstacle == ""
        act = office.directory.merge(kind, kept, given_up)
        listed = [row.unit_id for row in office.directory.units()] if kind is UNIT else [
            row.person_id for row in office.directory.people()]
        assert set(listed) == set(ids) - {given_up}
        if kind is UNIT:
            assert [(row.role, row.name) for row in office.bodies.roster(body, TODAY, liaisons=True).rows] == holders
        assert office.examine() == ()
        office.journal.undo(act)
        assert everything(office) == before
