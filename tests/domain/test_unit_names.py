"""Names that may mean one unit, by the words administrations shorten with."""

import pytest

from secretariat.domain.unit_names import (
    fullest,
    is_collective,
    kind_of,
    likely_form,
    may_be_same,
    normal_form,
    same_unit_proposals,
    title_in,
)
from secretariat.domain.units import UnitKind

PLACE = "望州市澄川区"


@pytest.mark.parametrize("names", [
    ("区卫健委", "区卫生健康委", "区卫生健康委员会", "卫健委", "澄川区卫健委", "望州市澄川区卫生健康委员会"),
    ("区市场局", "区市场监管局", "区市场监督管理局", "市场监督管理局"),
    ("区发改委", "区发展改革委", "区发展和改革委员会"),
    ("区发改局", "区发展改革局", "区发展和改革局"),
    ("区人社局", "区人力资源社会保障局", "区人力资源和社会保障局"),
    ("区住建局", "区住房城乡建设局", "区住房和城乡建设局"),
    ("区委编办", "区编办", "区委机构编制委员会办公室"),
    ("团区委", "共青团澄川区委", "共青团望州市澄川区委员会", "共青团"),
    ("区计生协会", "区计划生育协会", "区计生协"),
    ("区政府办", "区政府办公室", "区人民政府办公室", "澄川区人民政府办公室"),
    ("区委办", "中共澄川区委办公室"),
    ("区公安分局", "市公安局澄川分局", "望州市公安局澄川区分局"),
    ("桃源街道", "桃源街道办事处"), ("柳桥镇", "柳桥镇人民政府", "澄川区柳桥镇人民政府"),
    ("区妇联", "区妇女联合会"), ("区残联", "区残疾人联合会"), ("区红十字会", "区红会"), ("区政府", "区人民政府"),
])
def test_usual_names_of_one_unit_share_one_form(names):
    assert len({normal_form(name, PLACE) for name in names}) == 1


@pytest.mark.parametrize(("one", "other"), [
    ("区教育局", "区体育局"), ("市卫健委", "区卫健委"), ("区财政局", "区审计局"), ("区委组织部", "区委宣传部"), ("团区委", "团市委"),
    ("区总工会", "区妇联"), ("区政府", "区政府办公室"), ("柳桥镇", "云街镇"), ("区卫健委", "区计生协会"), ("区委编办", "区委办"),
])
def test_different_units_never_look_alike(one, other):
    assert not may_be_same(one, other, PLACE)


def test_one_field_has_one_organ_in_a_place_whatever_it_is_called():
    assert normal_form("区发改局", PLACE) != normal_form("区发改委", PLACE)
    assert likely_form("区发改局", PLACE) == likely_form("区发展和改革委员会", PLACE)


def test_the_municipal_market_bureau_keeps_its_level():
    assert normal_form("市市场监管局", PLACE) == "市市场监督管理局"
    assert normal_form("市场监管局", PLACE) == "区市场监督管理局"


def test_proposals_group_what_may_be_one_and_leave_alone_what_stands_alone():
    names = ("区卫健委", "区教育局", "各镇办", "区卫生健康委", "区计生协会", "区计划生育协会", "各镇办")
    assert same_unit_proposals(names, PLACE) == (("区卫健委", "区卫生健康委"), ("区计生协会", "区计划生育协会"))


def test_without_a_place_names_of_ministries_are_compared_as_they_stand():
    assert same_unit_proposals(("国家发展改革委", "财政部", "发展改革委")) == (("国家发展改革委", "发展改革委"),)
    assert not may_be_same("国家统计局", "区统计局", PLACE)
    assert may_be_same("卫健委", "卫生健康委员会")


def test_a_unit_is_called_by_the_fullest_of_its_own_names():
    assert fullest(("区卫健委", "区卫生健康委")) == "区卫生健康委"
    assert fullest(("区发展和改革局", "区发展和改革委员会"), PLACE) == "区发展和改革局"


@pytest.mark.parametrize("party", ["各镇办", "各成员单位", "有关部门", "相关街道办事处（社管办）", "其他有关部门", "区直各单位", "镇街",
                                   "联席会议办公室", "区双拥工作领导小组"])
def test_collective_parties_are_no_units(party):
    assert is_collective(party)


@pytest.mark.parametrize("unit", ["区财政局", "柳桥镇", "云街街道办事处", "区总工会", "开发区管委会"])
def test_units_are_no_collective_parties(unit):
    assert not is_collective(unit)


def test_a_title_is_the_post_without_its_unit():
    assert title_in("区财政局副局长", ["区财政局"]) == "副局长"
    assert title_in("区卫生健康局党委书记、局长", ["区卫生健康局", "区卫健局"]) == "党委书记、局长"
    assert title_in("分管领导", ["区教体局"]) == "分管领导"
    assert title_in("区财政局", ["区财政局"]) == "区财政局"
    assert title_in("区政府办公室副主任", ["区政府", "区政府办公室"]) == "副主任"


@pytest.mark.parametrize(("name", "kind"), [
    ("区委编办", UnitKind.PARTY), ("区委宣传部", UnitKind.PARTY), ("区人大常委会办公室", UnitKind.CONGRESS),
    ("区卫健委", UnitKind.GOVERNMENT),
    ("区政协办公室", UnitKind.CONSULTATIVE), ("区监委", UnitKind.JUSTICE), ("区法院", UnitKind.JUSTICE), ("团区委", UnitKind.MASS),
    ("区妇联", UnitKind.MASS), ("区计生协会", UnitKind.MASS), ("区税务局", UnitKind.VERTICAL), ("区公安分局", UnitKind.GOVERNMENT),
    ("区消防救援大队", UnitKind.VERTICAL), ("柳桥镇", UnitKind.TOWN), ("云街街道办事处", UnitKind.TOWN), ("某公司", UnitKind.OTHER),
    ("财政部", UnitKind.GOVERNMENT),
])
def test_a_name_tells_the_class_in_protocol_order(name, kind):
    assert kind_of(name, PLACE) is kind
