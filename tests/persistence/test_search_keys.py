"""Names are found as a clerk would type them: characters, full pinyin, initials, surnames read as surnames."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from secretariat.domain.bodies import Body, BodyKind
from secretariat.domain.people import Person
from secretariat.domain.units import Unit
from secretariat.persistence.search_keys import name_keys, person_keys
from secretariat.persistence.tables.bodies import BODY
from secretariat.persistence.tables.people import PERSON
from secretariat.persistence.tables.units import UNIT, UNIT_ALIAS
from tests.persistence.acts import TODAY


@pytest.mark.parametrize(("name", "full", "initials"), [
    ("刘冬", "liudong", "ld"), ("单明华", "shanminghua", "smh"), ("仇亮", "qiuliang", "ql"), ("曾毅", "zengyi", "zy"),
    ("区文", "ouwen", "ow"), ("解放", "xiefang", "xf"), ("查良", "zhaliang", "zl"), ("尉迟敬", "yuchijing", "ycj"),
    ("万俟明", "moqiming", "mqm"), ("欧阳明", "ouyangming", "oym"), ("盛夏", "shengxia", "sx"), ("任重", "renzhong", "rz"),
    ("Ａnna Li", "annali", "annali"),
])
def test_a_surname_is_read_as_a_surname(name, full, initials):
    keys = person_keys(name).split("\n")
    assert full in keys
    assert initials in keys


def test_the_same_character_in_a_unit_is_read_as_usual():
    assert "danwei" in name_keys("单位").split("\n")
    assert "quminzhengju" in name_keys("区民政局").split("\n")


def test_rare_characters_and_middle_dots_stand_for_themselves():
    assert "龙𬱖" in person_keys("龙𬱖").split("\n")
    assert "阿依古丽·买买提" in person_keys("阿依古丽·买买提").split("\n")


def test_a_unit_is_found_by_either_of_its_names_and_nothing_by_none():
    keys = name_keys("区市场监督管理局", None).split("\n")
    assert keys[1:] == ["qushichangjianduguanliju", "qscjdglj"]
    assert name_keys(None, "") == ""


def test_keys_follow_every_write(database, act):
    with act() as work:
        unit = Unit(full_name="区民政局")
        unit.add_alias("民政局")
        work.add(Person(name="单明华"), unit, Body(kind=BodyKind.OTHER, name="双拥领导小组", short_name="双拥", in_use_from=TODAY))
        work.commit()
    with act() as work:
        work.get(Person, 1).name = "解明"
        work.get(Unit, 1).short_name = "民局"
        work.get(Body, 1).short_name = "拥军"
        work.commit()
    with database.reading() as connection:
        assert connection.execute(select(PERSON.c.search_keys)).scalar_one() == "解明\nxieming\nxm"
        assert "minju" in connection.execute(select(UNIT.c.search_keys)).scalar_one()
        assert "minzhengju" in connection.execute(select(UNIT_ALIAS.c.search_keys)).scalar_one()
        assert "yongjun" in connection.execute(select(BODY.c.search_keys)).scalar_one()
