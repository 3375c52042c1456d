"""Places, short names, bases of seats and sources of rules, read off a notice's words."""

import pytest

from secretariat.domain.articles import source_of_rule
from secretariat.domain.body_names import suggested_short_name
from secretariat.domain.place_names import known_place, place_of_issuer
from secretariat.domain.readings import SeatReading
from secretariat.domain.seat_bases import basis_of, basis_of_words, office_of_role
from secretariat.domain.seats import SeatBasis


@pytest.mark.parametrize(("issuer", "place"), [
    ("望州市澄川区人民政府办公室", "望州市澄川区"), ("澄川区人民政府", "澄川区"), ("中共澄川区委办公室", "澄川区"),
    ("望州市卫生健康委员会", "望州市"), ("澄川区卫生健康局", "澄川区"), ("望州市澄川区柳桥镇人民政府", "望州市澄川区柳桥镇"),
    ("云岭壮族自治区人民政府办公厅", "云岭壮族自治区"), ("滑县人民政府办公室", "滑县"), ("国务院办公厅", None), ("", None), (None, None),
    ("澄川区民政局 澄川区财政局", "澄川区"),
])
def test_an_issuer_names_the_place_it_governs(issuer, place):
    assert place_of_issuer(issuer) == place


def test_a_place_is_known_with_and_without_the_division_above_it():
    assert known_place("澄川区", ["望州市澄川区", "望州市云岭区"]) == "望州市澄川区"
    assert known_place("望州市澄川区", ["澄川区"]) == "澄川区"
    assert known_place("望州市澄川区", ["澄川区", "望州市澄川区"]) == "望州市澄川区"


def test_a_place_that_could_be_two_is_neither():
    assert known_place("新城区", ["望州市新城区", "临水市新城区"]) is None
    assert known_place("澄川区", ["望州市云岭区"]) is None


@pytest.mark.parametrize(("name", "place", "short"), [
    ("澄川区社区养老助餐服务工作联席会议", "望州市澄川区", "社区养老助餐联席会议"),
    ("望州市澄川区双拥工作领导小组", "望州市澄川区", "双拥领导小组"),
    ("区政协九届五次会议建议案办理工作领导小组", "澄川区", "政协建议案办理领导小组"),
    ("澄川区3岁以下婴幼儿照护服务工作联席会议", "澄川区", "婴幼儿照护联席会议"),
    ("澄川区防汛抗旱指挥部", "澄川区", "防汛抗旱指挥部"), ("国家粮食应急工作指挥部", None, "国家粮食应急指挥部"),
    ("澄川区河长制", "澄川区", "河长制"),
])
def test_a_short_name_leaves_out_what_every_body_carries(name, place, short):
    assert suggested_short_name(name, place) == short


@pytest.mark.parametrize(("words", "basis"), [
    ("区卫生健康委主要负责同志", SeatBasis.PRINCIPAL), ("区政府分管副区长", SeatBasis.IN_CHARGE), ("区长", SeatBasis.POST),
    ("分管负责人", SeatBasis.IN_CHARGE), ("主要领导", SeatBasis.PRINCIPAL), ("有关负责同志", SeatBasis.IN_CHARGE),
])
def test_words_for_an_office_tell_through_what_a_seat_is_held(words, basis):
    assert basis_of_words(words) is basis


def test_the_office_of_a_role_is_found_in_both_orders():
    text = "召集人由区政府分管副区长担任，副召集人由区民政局主要负责同志担任，其他成员单位分管负责同志为联席会议成员。"
    assert office_of_role("召集人", text) == "区政府分管副区长"
    assert office_of_role("副召集人", text) == "区民政局主要负责同志"
    assert office_of_role("成员", text) == "其他成员单位分管负责同志"
    assert office_of_role("组长", "由区长担任组长，由分管副区长任副组长。") == "区长"
    assert office_of_role("联络员", text) is None


def test_a_deputy_s_sentence_is_not_the_head_s():
    assert office_of_role("召集人", "副召集人由区民政局主要负责同志担任。") is None


def test_a_seat_without_a_name_goes_with_the_office_its_words_say():
    assert basis_of(SeatReading("成员", None, "区财政局", "分管领导"), "") is SeatBasis.IN_CHARGE
    assert basis_of(SeatReading("副组长", None, "区卫健局", "主要领导"), "") is SeatBasis.PRINCIPAL
    assert basis_of(SeatReading("联络员", "何静姝", "区卫健委", None), "") is SeatBasis.PERSONAL
    assert basis_of(SeatReading("组长", "陆景和", "区政府", "区长"), "") is SeatBasis.POST


def test_a_rule_is_cited_with_the_article_it_stands_in():
    text = "一、职责\n文字。\n二、组成人员\n需要调整的，由相应职务人员递补。\n三、其他"
    assert source_of_rule("澄政办〔2024〕17号", text, "递补") == "澄政办〔2024〕17号第二条"
    assert source_of_rule(None, "由相应职务人员递补。", "递补") == "成立通知"
    assert source_of_rule("澄政办〔2024〕17号", text, "备案") == ""
