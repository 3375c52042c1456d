"""Seating plans: by rule from the roster of the day, moved by hand, kept, taken back."""

from datetime import datetime

import pytest

from secretariat.domain.documents import DocumentKind
from secretariat.domain.meetings import ReceiptState
from secretariat.domain.seating import EvenRule, Facing, RoomShape, SeatingRule, Spot, Zone
from secretariat.errors import NotFound, RuleBroken
from tests.services.test_meetings import replace_member


def at(number, zone=Zone.TABLE):
    return Spot(zone, number)


def sitting(story, meeting):
    """Give name by number of those at the tables."""
    return {plate.spot.number: plate.name for plate in story.office.seating.view(meeting).plates
            if plate.key and plate.spot.zone is Zone.TABLE}


def key_at(story, meeting, number, zone=Zone.TABLE):
    return next(plate.key for plate in story.office.seating.view(meeting).plates if plate.spot == at(number, zone))


def receipt(story, meeting, unit, **answer):
    row = next(row for row in story.office.meetings.view(meeting).receipts if row.unit == unit)
    story.office.meetings.set_receipt(row.invitation_id, row.version, ReceiptState.REGISTERED, **answer)


def test_leaders_sit_at_the_main_table_and_units_follow_on_the_wings(story):
    meeting = story.arrange()
    view = story.office.seating.view(meeting)
    names = sitting(story, meeting)
    roles = [row for row in story.office.meetings.view(meeting).attendance if row.role not in {"成员", "委员"}]
    assert view.main_places == len(roles)
    assert names[1] == "陆景和"
    assert [names[n].replace("\u3000", "") for n in range(1, len(roles) + 1)] == [row.name for row in roles]
    assert view.caption == "11月19日14:30　区政府三楼第二会议室　主位面门"
    assert view.title.endswith("2026年全体会议座次图")
    assert not view.arranged


def test_a_substitute_sits_in_the_unit_s_place_under_the_own_name(story):
    meeting = story.notified()
    before = {plate.unit: plate.spot for plate in story.office.seating.view(meeting).plates if plate.key}
    receipt(story, meeting, "区教育局", substitute_name="魏舟", substitute_post="科长")
    plate = next(plate for plate in story.office.seating.view(meeting).plates if plate.unit == "区教育局")
    assert (plate.name, plate.mark, plate.spot) == ("魏　舟", "代", before["区教育局"])


def test_somebody_on_leave_has_no_place_and_is_named_below(story):
    meeting = story.notified()
    receipt(story, meeting, "区妇联", excused=True, note="培训")
    view = story.office.seating.view(meeting)
    assert "区妇联" not in {plate.unit for plate in view.plates}
    assert [(one.unit, one.why, one.can_sit) for one in view.unseated] == [("区妇联", "请假", False)]


def test_a_unit_that_has_named_nobody_keeps_a_place(story):
    view = story.office.seating.view(story.arrange())
    plate = next(plate for plate in view.plates if plate.unit == "区计生协会")
    assert plate.name == "待报名"
    assert view.open_places >= 1


def test_observers_sit_in_the_second_row(story):
    meeting = story.notified()
    story.office.attendance.add_guest(meeting, "程亦", "科长", "区教育局", observer=True)
    plate = next(plate for plate in story.office.seating.view(meeting).plates if plate.name == "程　亦")
    assert (plate.spot, plate.mark) == (at(1, Zone.SECOND_ROW), "列")


def test_a_move_is_kept_moves_those_between_and_can_be_taken_back(story):
    meeting = story.arrange()
    before = sitting(story, meeting)
    first = story.office.seating.view(meeting).main_places + 1
    act = story.office.seating.move(meeting, key_at(story, meeting, first + 3), at(first))
    after = sitting(story, meeting)
    assert after[first] == before[first + 3]
    assert [after[n] for n in (first + 1, first + 2, first + 3)] == [before[n] for n in (first, first + 1, first + 2)]
    assert story.office.seating.view(meeting).arranged
    story.office.journal.undo(act)
    assert sitting(story, meeting) == before


def test_a_second_move_touches_only_what_it_moves(story):
    meeting = story.arrange()
    story.office.seating.move(meeting, key_at(story, meeting, 2), at(3))
    between = sitting(story, meeting)
    act = story.office.seating.move(meeting, key_at(story, meeting, 1), at(2))
    story.office.journal.undo(act)
    assert sitting(story, meeting) == between


def test_a_successor_takes_the_place_of_the_predecessor_after_it_was_moved(story):
    meeting = story.notified()
    plate = next(plate for plate in story.office.seating.view(meeting).plates if plate.unit == "区教育局")
    story.office.seating.move(meeting, plate.key, at(1))
    replace_member(story, "区教育局", "温以成")
    assert sitting(story, meeting)[1] == "温以成"


def test_somebody_put_aside_stays_out_until_seated_again(story):
    meeting = story.arrange()
    view = story.office.seating.view(meeting)
    plate = next(plate for plate in view.plates if plate.unit == "区教育局")
    story.office.seating.put_aside(meeting, plate.key)
    view = story.office.seating.view(meeting)
    assert [one.why for one in view.unseated] == ["暂不排"]
    assert view.plate_of(plate.key) is None
    assert next(each for each in view.plates if each.spot == plate.spot).key is None
    story.office.seating.move(meeting, plate.key, plate.spot)
    view = story.office.seating.view(meeting)
    assert view.plate_of(plate.key).spot == plate.spot
    assert view.unseated == ()


def test_by_rule_forgets_what_was_moved_and_can_be_taken_back(story):
    meeting = story.arrange()
    before = sitting(story, meeting)
    story.office.seating.move(meeting, key_at(story, meeting, 1), at(4))
    moved = sitting(story, meeting)
    act = story.office.seating.by_rule(meeting)
    assert sitting(story, meeting) == before
    story.office.journal.undo(act)
    assert sitting(story, meeting) == moved


def test_the_room_is_chosen_and_kept(story):
    meeting = story.arrange()
    story.office.seating.choose(meeting, SeatingRule(RoomShape.LONG, Facing.AWAY, EvenRule.RIGHT, 5))
    view = story.office.seating.view(meeting)
    assert view.rule == SeatingRule(RoomShape.LONG, Facing.AWAY, EvenRule.RIGHT, 5)
    assert view.main_places == 5
    assert view.caption.endswith("主位背门")
    with pytest.raises(RuleBroken, match="主桌"):
        story.office.seating.choose(meeting, SeatingRule(main_places=16))


def test_a_delegated_chair_sits_in_the_middle_where_no_convener_comes(story):
    meeting = story.notified()
    office = story.office
    view = office.meetings.view(meeting)
    convener = next(row for row in view.attendance if row.name == "陆景和")
    story.clock.move_to(datetime(2026, 11, 19).date())
    office.attendance.excuse(convener.attendance_id, convener.version, "出差")
    view = office.meetings.view(meeting)
    office.meetings.update(meeting, view.version, view.title, view.starts_at, view.room, view.reply_by, "裴青原")
    assert sitting(story, meeting)[1] == "裴青原"


def test_nothing_is_moved_once_the_meeting_is_over_or_called_off(story):
    meeting = story.arrange()
    key = key_at(story, meeting, 1)
    with pytest.raises(NotFound):
        story.office.seating.move(meeting, "seat:999", at(1))
    story.office.meetings.cancel(meeting, "改期另行通知")
    assert not story.office.seating.view(meeting).is_open
    with pytest.raises(RuleBroken):
        story.office.seating.move(meeting, key, at(2))
    with pytest.raises(NotFound):
        story.office.seating.view(999)


def test_the_paper_says_who_sits_where_and_is_marked_when_somebody_was_moved(story):
    meeting = story.notified()
    row = story.paper(meeting, "座次图")
    assert (row.state_text, row.can_draft) == ("未生成", True)
    document = story.office.meeting_papers.draft(meeting, DocumentKind.SEATING_PLAN)
    text = story.office.documents.view(document).text
    assert "陆景和" in text
    assert "主位面门而坐" in text
    assert story.paper(meeting, "座次图").state_text == "1座待定", "one unit has named nobody yet"
    story.register_all(meeting)
    story.office.meeting_papers.draft(meeting, DocumentKind.SEATING_PLAN)
    assert story.paper(meeting, "座次图").state_text == "就绪"
    story.office.seating.move(meeting, key_at(story, meeting, 1), at(2))
    assert story.paper(meeting, "座次图").state_text == "名单有变，重印1份"
    story.office.meeting_papers.draft(meeting, DocumentKind.SEATING_PLAN)
    assert not story.paper(meeting, "座次图").stale


def test_whoever_is_on_leave_is_named_below_the_plan(story):
    meeting = story.notified()
    receipt(story, meeting, "区妇联", excused=True, note="培训")
    view = story.office.documents.view(story.office.meeting_papers.draft(meeting, DocumentKind.SEATING_PLAN))
    assert "请假：区妇联" in view.text


@pytest.mark.parametrize("shape", RoomShape)
def test_every_shape_of_room_is_one_turned_sheet(story, shape):
    meeting = story.arrange()
    story.office.seating.choose(meeting, SeatingRule(shape))
    document = story.office.meeting_papers.draft(meeting, DocumentKind.SEATING_PLAN)
    ((width, height),) = story.office.documents.page_sizes(document)
    assert width > height


def test_a_great_meeting_is_set_in_rows_before_and_after_the_first_move(story):
    meeting = story.notified()
    for number in range(40):
        story.office.attendance.add_guest(meeting, f"来宾{number}", "", "区教育局", observer=False)
    assert story.office.seating.view(meeting).rule.shape is RoomShape.CLASSROOM
    story.office.seating.move(meeting, key_at(story, meeting, 1), at(2))
    assert story.office.seating.view(meeting).rule.shape is RoomShape.CLASSROOM
