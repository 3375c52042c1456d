"""The papers about a body: written from its seats and rules, and read back by the reader of founding notices."""

from dataclasses import replace

import pytest

from secretariat.domain.bodies import BodyRules, PlenaryPeriod
from secretariat.domain.body_kinds import BodyKind, ReplacementRoute
from secretariat.intake.notice import read_notice
from secretariat.papers.bodies import adjustment_notice, founding_notice, roster
from secretariat.papers.bodies.members import Member, member_lists, spread
from secretariat.papers.plain_text import plain_text
from secretariat.papers.specimens import bodies


def read_back(facts):
    return read_notice(plain_text(founding_notice.compose(replace(facts, number="澄政办〔2026〕7号"))))


def test_a_founding_notice_is_read_back_as_the_body_it_was_written_from():
    reading = read_back(bodies.FOUNDING)
    assert reading.body.name.text == bodies.BODY
    assert [(seat.role, seat.name) for seat in reading.seats if seat.role != "联络员" and seat.name] == [
        (one.role, one.name) for one in bodies.MEMBERS if one.name]
    assert [(seat.name, seat.unit) for seat in reading.seats if seat.role == "联络员"] == [
        (one.name, one.unit) for one in bodies.LIAISONS]
    assert [(duty.units, duty.text.rstrip("。")) for duty in reading.duties] == [
        ((units,), words) for units, words in bodies.FOUNDING.duties]
    assert reading.rules.plenaries_per_year == 1
    assert reading.rules.replacement is ReplacementRoute.FILING
    assert reading.rules.seal_unit == "区民政局"


def test_a_leading_group_is_set_up_and_a_joint_meeting_is_established():
    group = replace(bodies.FOUNDING, kind=BodyKind.LEADING_GROUP, body_name="澄川区河湖治理工作领导小组", short_name="领导小组")
    assert founding_notice.compose(group).title == "关于成立澄川区河湖治理工作领导小组的通知"
    assert founding_notice.compose(bodies.FOUNDING).title == f"关于建立{bodies.BODY}制度的通知"


@pytest.mark.parametrize(("rules", "words"), [
    (BodyRules(plenaries=2, period=PlenaryPeriod.HALF_YEAR), "每半年至少召开2次全体会议"),
    (BodyRules(replacement=ReplacementRoute.REISSUE), "另行发文"),
    (BodyRules(replacement=ReplacementRoute.APPROVAL, approver="组长"), "报组长批准"),
])
def test_the_rules_of_a_body_become_sentences(rules, words):
    assert words in plain_text(founding_notice.compose(replace(bodies.FOUNDING, rules=rules)))


def test_sections_without_content_are_left_out_and_the_others_count_on():
    bare = replace(bodies.FOUNDING, mandate="", duties=(), demands=(), rules=BodyRules(), liaisons=())
    words = plain_text(founding_notice.compose(bare))
    assert "一、组成人员" in words
    assert "二、联席会议办公室" in words
    assert "三、" not in words


def test_each_role_begins_its_own_list_and_a_vacant_seat_says_so():
    lists = member_lists((Member("组长", "刘冬", "副区长"), Member("成员", "", "区民政局副局长"), Member("成员", "", "")))
    assert [(one.label, one.entries) for one in lists] == [
        ("组　　长", (("刘　冬", "副区长"),)), ("成　　员", (("（空缺）", "区民政局副局长"),))]


@pytest.mark.parametrize(("role", "printed"), [("组长", "组　　长"), ("召集人", "召  集  人"), ("常务副组长", "常务副组长")])
def test_roles_are_spread_to_one_width(role, printed):
    assert spread(role) == printed


def test_an_adjustment_says_who_comes_and_who_leaves_seat_by_seat():
    words = plain_text(adjustment_notice.compose(bodies.ADJUSTMENT))
    assert "区自然资源和规划分局副局长龙𬱖任成员，纪晓棠不再担任成员。" in words
    assert "柏程不再担任成员。" in words
    assert "区民政局局长裴若川任副召集人。" in words
    assert "自2026年11月1日起" in words


def test_an_adjustment_without_a_list_tells_the_changes_only():
    words = plain_text(adjustment_notice.compose(replace(bodies.ADJUSTMENT, members=())))
    assert "调整后的组成人员" not in words
    assert "柏程不再担任成员。" in words


def test_lists_bear_the_day_they_are_of():
    for paper in (roster.compose(bodies.ROSTER), roster.compose_contacts(bodies.CONTACTS)):
        assert "截至2026年11月10日" in plain_text(paper)
