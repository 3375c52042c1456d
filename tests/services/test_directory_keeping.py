"""Units, people and collective parties entered, corrected, put in order and taken out of the lists."""

from __future__ import annotations

from datetime import date

import pytest

from secretariat.domain.directory_entries import GroupEntry, MemberEntry, PersonEntry, PostEntry, UnitEntry
from secretariat.domain.units import UnitKind
from secretariat.errors import Conflict, NotFound, RuleBroken
from tests.services.founding_examples import PLACE, TODAY, joint_meeting, leading_group, office_at, take_in


@pytest.fixture
def office(tmp_path):
    with office_at(tmp_path) as opened:
        take_in(opened, joint_meeting())
        yield opened


def unit(office, words):
    return office.directory.units(words)[0]


def person(office, words):
    return office.directory.people(words)[0]


def names(office, kind):
    return [row.full_name for row in office.directory.units() if row.kind is kind]


def test_a_unit_is_entered_with_everything_about_it_and_found_by_each_name(office):
    contact = person(office, "裴青原").person_id
    made = office.directory.add_unit(UnitEntry("区民政局", UnitKind.GOVERNMENT, "民政局", ("区民政", " ", "民政局"), PLACE,
                                               "望江路1号", "3020000", contact))
    row = office.directory.unit(made).row
    assert (row.full_name, row.short_name, row.aliases, row.place) == ("区民政局", "民政局", ("区民政",), PLACE)
    assert (row.address, row.phone, row.contact) == ("望江路1号", "3020000", "裴青原")
    assert [one.unit_id for one in office.directory.units("qmz")] == [made]
    office.journal.undo(office.journal.last_undoable().act_id)
    assert office.directory.units("民政") == ()


def test_a_corrected_unit_keeps_its_former_name_and_may_change_its_place(office):
    row = unit(office, "区教育局")
    office.directory.change_unit(row.unit_id, row.version, UnitEntry("区教育和体育局", UnitKind.GOVERNMENT, place="临水市云岭区"))
    changed = unit(office, "区教育局")
    assert (changed.unit_id, changed.full_name, changed.place) == (row.unit_id, "区教育和体育局", "临水市云岭区")
    assert office.directory.places() == (PLACE, "临水市云岭区")
    with pytest.raises(Conflict):
        office.directory.change_unit(row.unit_id, row.version, UnitEntry("区教育局", UnitKind.GOVERNMENT))


@pytest.mark.parametrize("entry", [UnitEntry(" ", UnitKind.OTHER), UnitEntry("区妇联", UnitKind.MASS, place=PLACE),
                                   UnitEntry("区某局", UnitKind.OTHER, aliases=("区妇联",), place=PLACE)])
def test_a_unit_without_a_name_or_with_a_name_of_another_is_refused(office, entry):
    before = office.directory.units()
    with pytest.raises(RuleBroken):
        office.directory.add_unit(entry)
    assert office.directory.units() == before


def test_one_name_may_stand_in_two_places(office):
    made = office.directory.add_unit(UnitEntry("区妇联", UnitKind.MASS, place="临水市云岭区"))
    assert office.directory.unit(made).row.place == "临水市云岭区"


def test_units_of_one_class_are_put_in_order_and_back(office):
    before = names(office, UnitKind.GOVERNMENT)
    last = unit(office, before[-1])
    act = office.directory.step_unit(last.unit_id, -1)
    assert names(office, UnitKind.GOVERNMENT) == [*before[:-2], before[-1], before[-2]]
    office.directory.move_unit(last.unit_id, unit(office, before[0]).unit_id)
    assert names(office, UnitKind.GOVERNMENT)[:2] == [before[-1], before[0]]
    assert office.directory.step_unit(last.unit_id, -1) == 0
    office.directory.move_unit(last.unit_id, None)
    assert names(office, UnitKind.GOVERNMENT) == before
    with pytest.raises(RuleBroken, match="同一类别"):
        office.directory.move_unit(last.unit_id, unit(office, "妇联").unit_id)
    office.journal.undo(office.journal.last_undoable().act_id)
    assert names(office, UnitKind.GOVERNMENT)[0] == before[-1]
    assert act > 0


def test_a_unit_with_seats_is_not_taken_out_and_one_without_comes_back(office):
    row = unit(office, "区教育局")
    with pytest.raises(RuleBroken, match="还在社区助餐联席会议里"):
        office.directory.retire_unit(row.unit_id, row.version, TODAY)
    made = office.directory.add_unit(UnitEntry("区粮食局", UnitKind.GOVERNMENT, place=PLACE))
    office.directory.retire_unit(made, 1, TODAY)
    assert office.directory.units("粮食") == ()
    assert [one.ended_on for one in office.directory.units("粮食", ended=True)] == [TODAY]
    office.directory.revive_unit(made, 2)
    assert [one.unit_id for one in office.directory.units("粮食")] == [made]


def test_a_unit_shows_its_bodies_people_and_parties(office):
    take_in(office, leading_group())
    row = unit(office, "区教育局")
    office.directory.add_group(GroupEntry("各部门", (MemberEntry(row.unit_id),)))
    view = office.directory.unit(row.unit_id)
    assert [body.parts for body in view.bodies] == [("成员单位", "成员裴青原", "联络员程亦"), ("成员单位", "成员裴青原")]
    assert ([one.name for one in view.people], view.groups) == (["裴青原", "程亦"], ("各部门",))
    with pytest.raises(NotFound):
        office.directory.unit(999)


def test_somebody_has_several_posts_with_their_days(office):
    education, women = unit(office, "区教育局").unit_id, unit(office, "妇联").unit_id
    made = office.directory.enter_person(PersonEntry("温以成", None, "13900000000", "周三不在", (
        PostEntry(None, education, "副局长", date(2024, 1, 1)), PostEntry(None, women, "兼职副主席"))))
    view = office.directory.person(made)
    assert [(post.unit, post.title, post.since) for post in view.posts] == [
        ("区教育局", "副局长", date(2024, 1, 1)), ("区妇联", "兼职副主席", None)]
    first, second = view.posts
    office.directory.change_person(made, view.row.version, PersonEntry("温以诚", None, None, None, (
        PostEntry(first.post_id, education, "副局长", first.since, date(2026, 10, 1)), PostEntry(second.post_id, women, "主席"))))
    changed = office.directory.person(made)
    assert (changed.row.name, changed.row.mobile, changed.row.unit, changed.row.title) == ("温以诚", None, "区妇联", "主席")
    assert [post.post_id for post in changed.posts] == [second.post_id, first.post_id]
    with pytest.raises(RuleBroken, match="不能早于任职日期"):
        office.directory.change_person(made, changed.row.version, PersonEntry("温以诚", posts=(
            PostEntry(None, women, None, date(2026, 2, 1), date(2026, 1, 1)),)))


def test_a_second_one_of_a_name_in_a_unit_is_refused_also_on_changing(office):
    other = person(office, "程亦")
    with pytest.raises(RuleBroken, match="区教育局已有裴青原"):
        office.directory.change_person(other.person_id, other.version, PersonEntry("裴青原", posts=(PostEntry(None, other.unit_id),)))


def test_who_holds_a_seat_stays_in_the_lists_and_others_go_and_come_back(office):
    holder = person(office, "裴青原")
    with pytest.raises(RuleBroken, match="请先办人员递补"):
        office.directory.retire_person(holder.person_id, holder.version, TODAY)
    made = office.directory.add_person("温以成", unit(office, "教育局").unit_id, "科员", None, None)
    office.directory.retire_person(made, 1, TODAY)
    assert office.directory.people("温以成") == ()
    assert office.directory.people_count("温以成", ended=True) == 1
    gone = office.directory.people("温以成", ended=True)[0]
    assert (gone.ended_on, gone.unit) == (TODAY, None)
    office.directory.revive_person(made, gone.version)
    assert person(office, "温以成").title == "科员"


def test_a_person_shows_every_seat_those_given_up_last(office):
    take_in(office, leading_group())
    seats = office.directory.person(person(office, "裴青原").person_id).seats
    assert [(seat.body, seat.role, seat.until) for seat in seats] == [("双拥领导小组", "成员", None), ("社区助餐联席会议", "成员", None)]


def test_a_collective_party_means_other_units_on_other_days(office):
    towns = [office.directory.add_unit(UnitEntry(name, UnitKind.TOWN, place=PLACE)) for name in ("柳溪镇", "望亭街道")]
    made = office.directory.add_group(GroupEntry("各镇办", (
        MemberEntry(towns[1]), MemberEntry(towns[0], None, date(2026, 3, 1))), PLACE))
    assert office.directory.members_on("各镇办", date(2026, 2, 28)) == ("望亭街道", "柳溪镇")
    assert office.directory.members_on("各镇办", date(2026, 3, 1)) == ("望亭街道",)
    assert office.directory.members_on("各街道", TODAY) == ()
    assert [row.members for row in office.directory.groups("gzb")] == [("望亭街道",)]
    assert [row.group_id for row in office.directory.groups("望亭")] == [made]
    view = office.directory.group(made)
    assert [(one.unit, one.until) for one in view.members] == [("望亭街道", None), ("柳溪镇", date(2026, 3, 1))]
    act = office.directory.change_group(made, view.row.version, GroupEntry("各镇（街道）", (MemberEntry(towns[0]),), PLACE, "按2026年区划"))
    assert office.directory.members_on("各镇（街道）", TODAY) == ("柳溪镇",)
    office.journal.undo(act)
    assert office.directory.members_on("各镇办", TODAY) == ("望亭街道",)


def test_a_party_needs_a_name_of_its_own_and_goes_and_comes_back(office):
    made = office.directory.add_group(GroupEntry("各镇办"))
    for wrong in (GroupEntry("各镇办"), GroupEntry(" "), GroupEntry("各办", (MemberEntry(1, TODAY, date(2020, 1, 1)),))):
        with pytest.raises(RuleBroken):
            office.directory.add_group(wrong)
    office.directory.retire_group(made, 1, TODAY)
    assert office.directory.groups() == ()
    office.directory.revive_group(made, 2)
    assert len(office.directory.groups()) == 1


@pytest.mark.parametrize(("name", "typed"), [
    ("单明华", ("shan", "smh", "单")), ("仇亮", ("qiuliang", "ql")), ("曾毅", ("zeng", "zy")), ("区文", ("ouwen", "ow")),
    ("解放", ("xiefang", "xf")), ("查良", ("zhaliang", "zl")), ("盖平", ("geping", "gp")), ("尉迟敬", ("yuchi", "ycj")),
])
def test_somebody_is_found_by_the_reading_of_the_surname(office, name, typed):
    office.directory.add_person(name, None, None, None, None)
    for words in typed:
        assert name in [row.name for row in office.directory.people(words)]
