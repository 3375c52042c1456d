"""What an import leaves for the clerk to settle."""

from dataclasses import replace

import pytest

from secretariat.domain.import_points import chosen_body, open_points
from secretariat.domain.import_units import KnownUnit, printed_units, resolve_units, understood
from secretariat.domain.known_bodies import KnownBody
from secretariat.domain.listings.imports import PointKind
from secretariat.domain.readings import Doubt, Located, Span
from tests.services.founding_examples import PLACE, damaged, joint_meeting, task_document

KNOWN = KnownUnit(7, "区市场监督管理局", frozenset({"区市场监督管理局", "区市场局"}))


def points_of(reading, bodies=(), units=()):
    resolutions, aliases = resolve_units(printed_units(reading), units, PLACE)
    return {point.id: point for point in (*open_points(reading, resolutions, bodies), *aliases)}


def test_every_name_that_is_only_supposed_to_mean_another_is_asked_about_once():
    points = points_of(joint_meeting())
    asked = {point.subject: point.emphasis[1] for point in points.values() if point.kind is PointKind.UNIT_ALIAS}
    assert asked == {"区市场局": "区市场监管局", "区计生协会": "区计划生育协会", "区卫健委": "区卫生健康委",
                     "区发改委": "区发展和改革委员会"}


def test_a_name_the_directory_knows_is_not_asked_about():
    points = points_of(joint_meeting(), units=[KNOWN])
    assert "alias:区市场局" not in points
    assert points["alias:区市场监管局"].sentence == "区市场监管局就是通讯录里的区市场监督管理局"


def test_a_unit_of_the_directory_is_found_by_any_of_its_usual_names():
    resolutions, _ = resolve_units(printed_units(joint_meeting()), [KNOWN], PLACE)
    found = {one.printed: one.unit_id for one in resolutions}
    assert found["区市场监管局"] == found["区市场局"] == 7
    assert found["区教育局"] is None


def test_a_name_answered_as_other_is_a_unit_of_its_own():
    resolutions, _ = resolve_units(printed_units(joint_meeting()), [KNOWN], PLACE)
    settled = understood(resolutions, {"alias:区市场监管局": "other"})
    assert (settled["区市场监管局"].full_name, settled["区市场监管局"].unit_id) == ("区市场监管局", None)
    assert settled["区市场局"].unit_id == 7


def test_the_unit_with_a_liaison_and_a_duty_but_no_member_is_shown():
    point = points_of(joint_meeting())["seatless:区计划生育协会"]
    assert point.sentence == "区计划生育协会有联络员、有职责，但没有成员席位"
    assert [choice.label for choice in point.choices] == ["照原文，不设席位", "补一个成员席位"]
    assert point.suggested == "as_printed"
    assert point.span is not None


def test_the_readers_doubt_about_a_unit_without_a_member_is_not_asked_a_second_time():
    reading = joint_meeting()
    span = points_of(reading)["seatless:区计划生育协会"].span
    doubts = (Doubt("seats", "区计划生育协会", "请核对是否漏列。", span), Doubt("date", "○", "日期可能有误。", Span(0, 1)))
    points = points_of(replace(reading, doubts=doubts))
    assert [point.span for point in points.values() if point.id.startswith("doubt:")] == [Span(0, 1)]


def test_a_role_given_to_an_office_is_asked_about_and_one_in_charge_is_not():
    points = points_of(joint_meeting())
    assert "basis:副召集人:杭远亭" in points
    assert points["basis:副召集人:杭远亭"].sentence.startswith("副召集人按职务认定：区卫健委主任，同时兼任办公室主任")
    assert not any(point.id.startswith("basis:召集人") for point in points.values())


def test_a_point_lies_where_its_words_stand():
    reading = joint_meeting()
    point = points_of(reading)["basis:副召集人:杭远亭"]
    assert point.span is not None
    assert reading.text[point.span.start:point.span.end] == "区卫生健康委主要负责同志"


def test_a_body_of_the_same_name_and_place_is_noticed():
    name = "澄川区社区助餐服务工作联席会议"
    assert "known_body" in points_of(joint_meeting(), [KnownBody(3, name, "助餐", here=True)])
    assert "known_body" not in points_of(joint_meeting(), [KnownBody(3, name, "助餐", here=False)])


def test_a_document_that_founds_nothing_may_be_kept_or_put_under_a_body():
    point = points_of(task_document(), [KnownBody(3, "甲", "甲组", here=False), KnownBody(4, "乙", "乙组", here=True)])["no_body"]
    assert [choice.label for choice in point.choices] == ["作为任务文件收下", "收到乙组名下", "收到甲组名下"]
    assert [chosen_body(choice.key) for choice in point.choices] == [None, 4, 3]


def test_a_doubt_about_an_item_may_leave_it_out_and_one_about_the_head_may_not():
    points = points_of(damaged())
    assert [choice.key for choice in points["doubt:0"].choices] == ["seen", "leave_out"]
    reading = replace(joint_meeting(), doubts=(Doubt("date", "○", "日期可能有误。", Span(0, 1)),))
    assert [choice.key for choice in points_of(reading)["doubt:0"].choices] == ["seen"]


def test_every_suggestion_is_one_of_the_choices():
    for reading in (joint_meeting(), task_document(), damaged()):
        for point in points_of(reading, [KnownBody(3, "澄川区社区助餐服务工作联席会议", "助餐", here=True)]).values():
            assert point.suggested in {choice.key for choice in point.choices}


def test_a_name_written_later_than_restored_gets_the_written_place():
    reading = replace(joint_meeting(), units=(Located("区教育局"),))
    printed = {unit.name: unit.span for unit in printed_units(reading)}
    assert "区教育局" in printed


@pytest.mark.parametrize("answer", ["office", "body:", "body:x", ""])
def test_an_answer_that_names_no_body_keeps_the_document_in_the_office(answer):
    assert chosen_body(answer) is None
