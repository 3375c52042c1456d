"""Units and people of the office."""

from __future__ import annotations

import pytest

from secretariat.errors import Conflict, NotFound, RuleBroken
from tests.services.founding_examples import joint_meeting, leading_group, office_at, take_in


@pytest.fixture
def office(tmp_path):
    with office_at(tmp_path) as opened:
        take_in(opened, joint_meeting())
        yield opened


def unit(office, words):
    return office.directory.units(words)[0]


@pytest.mark.parametrize(("words", "found"), [
    ("卫健", ["区卫生健康委"]), ("qwswjkw", []), ("weisheng", ["区卫生健康委"]), ("团区委", ["团区委"]), ("tqw", ["团区委"]),
    ("没有这个单位", []), ("%", []), ("_", []),
])
def test_units_are_found_by_any_of_their_names(office, words, found):
    assert [one.full_name for one in office.directory.units(words)] == found


def test_units_stand_in_protocol_order_and_count_people_and_bodies(office):
    listed = [one.full_name for one in office.directory.units()]
    assert (listed[0], listed[-1]) == ("区委编办", "区消防救援大队")
    assert (unit(office, "教育局").people, unit(office, "教育局").bodies) == (2, 1)
    take_in(office, leading_group())
    assert (unit(office, "教育局").people, unit(office, "教育局").bodies) == (2, 2)


@pytest.mark.parametrize(("words", "found"), [
    ("oyzj", ["欧阳竹君"]), ("龙𬱖", ["龙𬱖"]), ("艾山", ["迪丽娜尔·艾山"]), ("区教育局", ["裴青原", "程亦"]), ("", None),
])
def test_people_are_found_by_name_pinyin_and_unit(office, words, found):
    people = [one.name for one in office.directory.people(words)]
    assert people == found if found is not None else len(people) == 18
    assert office.directory.people_count(words) == len(people)


def test_people_come_a_page_at_a_time_in_one_order(office):
    everybody = [one.person_id for one in office.directory.people()]
    pages = [one.person_id for start in range(0, 20, 5) for one in office.directory.people(limit=5, offset=start)]
    assert pages == everybody


def test_a_person_shows_the_seats_held_today(office):
    take_in(office, leading_group())
    assert office.directory.people("裴青原")[0].seats == "社区助餐联席会议成员、双拥领导小组成员"
    assert office.directory.people("何静姝")[0].seats == "社区助餐联席会议联络员"


def test_contacts_are_changed_only_from_what_was_seen(office):
    seen = office.directory.people("裴青原")[0]
    office.directory.set_contact(seen.person_id, seen.version, "3021008", " ")
    assert (office.directory.people("裴青原")[0].phone, office.directory.people("裴青原")[0].mobile) == ("3021008", None)
    with pytest.raises(Conflict, match="已被修改"):
        office.directory.set_contact(seen.person_id, seen.version, "1", None)


def test_somebody_new_is_entered_once(office):
    where = unit(office, "教育局").unit_id
    person = office.directory.add_person("温　以成", where, "副局长", None, "13900000000")
    assert [(one.person_id, one.name, one.title) for one in office.directory.people("温以成")] == [(person, "温以成", "副局长")]
    with pytest.raises(RuleBroken, match="区教育局已有温以成"):
        office.directory.add_person("温以成", where, None, None, None)
    assert office.directory.add_person("温以成", unit(office, "妇联").unit_id, None, None, None) != person
    with pytest.raises(RuleBroken, match="请填写姓名"):
        office.directory.add_person(" ", None, None, None, None)
    with pytest.raises(NotFound):
        office.directory.add_person("甘霖", 999, None, None, None)


def test_a_corrected_name_is_found_by_its_new_pinyin(office):
    seen = office.directory.people("裴青原")[0]
    office.directory.rename_person(seen.person_id, seen.version, "裴清源")
    assert [one.name for one in office.directory.people("pqy")] == ["裴清源"]
    assert office.directory.people("青原") == ()


def test_a_renamed_unit_is_still_found_by_its_former_name(office):
    seen = unit(office, "教育局")
    office.directory.rename_unit(seen.unit_id, seen.version, "区教育和体育局")
    assert (unit(office, "区教育局").full_name, unit(office, "区教育局").aliases) == ("区教育和体育局", ("区教育局",))


def test_a_name_means_one_unit_only(office):
    with pytest.raises(RuleBroken, match="已经是区卫生健康委的名称"):
        office.directory.add_alias(unit(office, "教育局").unit_id, "区卫健委")
    assert office.directory.add_alias(unit(office, "教育局").unit_id, "区教育局") == 0
    act = office.directory.add_alias(unit(office, "教育局").unit_id, "区教体局")
    assert unit(office, "教体").full_name == "区教育局"
    office.journal.undo(act)
    assert office.directory.units("教体") == ()
