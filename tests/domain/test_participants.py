"""Who is called to a meeting (rule 4), and how the list follows the roster (rule 1)."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from secretariat.domain import presence, receipts, summons
from secretariat.domain.meetings import (
    Attendance,
    AttendanceState,
    Meeting,
    MeetingKind,
    MeetingStep,
    ParticipantKind,
    ReceiptState,
)
from secretariat.domain.participants import CalledUnit, SeatOnDay, called_units, participants
from secretariat.domain.receipts import Answer
from secretariat.domain.seats import RoleRank
from secretariat.domain.stages import Stage
from secretariat.errors import RuleBroken

DAY = date(2026, 11, 19)
HEAD = SeatOnDay(1, 1, "召集人", RoleRank.HEAD, None, "区政府", 11, "陆景和", "副区长", None)
DEPUTY = SeatOnDay(2, 2, "副召集人", RoleRank.DEPUTY, 21, "区民政局", 12, "裴若川", "区民政局局长", None)
MEMBER = SeatOnDay(3, 3, "成员", RoleRank.MEMBER, 22, "区财政局", 13, "柏程", "区财政局副局长", None)
VACANT = SeatOnDay(4, 4, "成员", RoleRank.MEMBER, 23, "区妇联", None, None, "副主席", None)
LIAISON = SeatOnDay(5, 5, "联络员", RoleRank.LIAISON, 24, "区红十字会", 14, "安然", None, "13800000000")
SEATS = (HEAD, DEPUTY, MEMBER, VACANT, LIAISON)
UNITS = tuple(CalledUnit(21 + place, name, place + 1) for place, name in enumerate(("区民政局", "区财政局", "区妇联", "区红十字会")))


def summoned(kind=MeetingKind.PLENARY, seats=SEATS):
    meeting = Meeting(body_id=1, kind=kind, kind_name="全体会议", title="全体会议", proposer="召集人",
                      starts_at=datetime(2026, 11, 19, 14, 30))
    summons.keep_in_step(meeting, participants(kind, seats, UNITS), called_units(kind, seats, UNITS))
    return meeting


def line(meeting, unit):
    return next(row for row in meeting.attendances if row.unit_printed == unit)


def invitation(meeting, unit):
    return next(one for one in meeting.invitations if one.unit_printed == unit)


def answer(meeting, unit, **words):
    rows = [row for row in meeting.attendances if row.unit_printed == unit]
    receipts.record(invitation(meeting, unit), rows, Answer(ReceiptState.REGISTERED, **words), DAY)


def test_a_plenary_calls_every_seat_and_a_unit_without_one_through_its_liaison():
    called = participants(MeetingKind.PLENARY, SEATS, UNITS)
    assert [(one.unit, one.name, one.kind) for one in called] == [
        ("区政府", "陆景和", ParticipantKind.SEAT), ("区民政局", "裴若川", ParticipantKind.SEAT),
        ("区财政局", "柏程", ParticipantKind.SEAT), ("区妇联", None, ParticipantKind.SEAT),
        ("区红十字会", None, ParticipantKind.DELEGATE)]
    assert called[-1].phone == "13800000000"


def test_every_member_unit_owes_a_receipt_in_the_notice_s_order():
    assert [unit.unit for unit in called_units(MeetingKind.PLENARY, SEATS, UNITS[::-1])] == ["区民政局", "区财政局", "区妇联", "区红十字会"]


def test_a_partial_meeting_calls_chosen_units_and_always_the_convener():
    called = participants(MeetingKind.PARTIAL, SEATS, UNITS, {22})
    assert [one.name for one in called] == ["陆景和", "柏程"]
    assert [unit.unit for unit in called_units(MeetingKind.PARTIAL, SEATS, UNITS, {22})] == ["区财政局"]


def test_liaisons_meet_without_the_members():
    assert [one.name for one in participants(MeetingKind.LIAISON, SEATS, UNITS)] == ["安然"]
    assert [one.name for one in participants(MeetingKind.OFFICE, SEATS, UNITS)] == ["裴若川", "安然"]


def test_a_body_without_a_list_of_units_calls_those_of_its_seats_but_not_the_head_s():
    assert [unit.unit for unit in called_units(MeetingKind.PLENARY, SEATS, ())] == ["区民政局", "区财政局", "区妇联", "区红十字会"]


def test_a_successor_takes_the_line_of_the_predecessor_and_leave_was_personal():
    meeting = summoned()
    answer(meeting, "区财政局", excused=True, note="出差")
    assert line(meeting, "区财政局").state is AttendanceState.EXCUSED
    seats = (HEAD, DEPUTY, replace(MEMBER, person_id=99, name="柏知予"), VACANT, LIAISON)
    summons.keep_in_step(meeting, participants(meeting.kind, seats, UNITS), called_units(meeting.kind, seats, UNITS))
    assert (line(meeting, "区财政局").name, line(meeting, "区财政局").state) == ("柏知予", AttendanceState.EXPECTED)


def test_a_substitute_was_the_unit_s_choice_and_stays_with_the_seat():
    meeting = summoned()
    answer(meeting, "区财政局", substitute_name="魏　舟", substitute_post="科长")
    seats = (HEAD, DEPUTY, replace(MEMBER, person_id=99, name="柏知予"), VACANT, LIAISON)
    summons.keep_in_step(meeting, participants(meeting.kind, seats, UNITS), called_units(meeting.kind, seats, UNITS))
    row = line(meeting, "区财政局")
    assert (row.name, row.substitute_name, row.state) == ("柏知予", "魏舟", AttendanceState.SUBSTITUTE)


def test_who_signed_is_a_snapshot_and_after_the_meeting_everything_is():
    meeting = summoned()
    presence.sign_in(line(meeting, "区财政局"), datetime(2026, 11, 19, 14, 20))
    seats = (HEAD, replace(DEPUTY, name="新局长", person_id=98), replace(MEMBER, person_id=99, name="柏知予"), VACANT, LIAISON)
    expected, units = participants(meeting.kind, seats, UNITS), called_units(meeting.kind, seats, UNITS)
    summons.keep_in_step(meeting, expected, units)
    assert (line(meeting, "区财政局").name, line(meeting, "区民政局").name) == ("柏程", "新局长")
    meeting.steps.append(MeetingStep(stage=Stage.HELD, on=DAY))
    summons.keep_in_step(meeting, (), ())
    assert len(meeting.attendances) == 5


def test_a_delegate_named_by_the_receipt_is_kept_when_the_list_is_renewed():
    meeting = summoned()
    answer(meeting, "区红十字会", participant="安然")
    summons.keep_in_step(meeting, participants(meeting.kind, SEATS, UNITS), called_units(meeting.kind, SEATS, UNITS))
    assert line(meeting, "区红十字会").name == "安然"


def test_a_unit_without_seat_must_name_who_comes():
    with pytest.raises(RuleBroken, match="区红十字会"):
        answer(summoned(), "区红十字会")


def test_for_a_vacant_seat_somebody_must_be_named_and_comes_as_a_substitute():
    meeting = summoned()
    with pytest.raises(RuleBroken, match="空缺"):
        answer(meeting, "区妇联")
    answer(meeting, "区妇联", participant="施静澄")
    assert line(meeting, "区妇联").state is AttendanceState.SUBSTITUTE


def test_another_name_than_the_holder_s_is_a_substitute_and_the_holder_s_own_is_none():
    meeting = summoned()
    answer(meeting, "区财政局", participant="柏　程")
    assert line(meeting, "区财政局").state is AttendanceState.EXPECTED
    answer(meeting, "区财政局", participant="魏舟")
    assert line(meeting, "区财政局").substitute_name == "魏舟"


def test_a_withdrawn_receipt_leaves_nothing_behind():
    meeting = summoned()
    answer(meeting, "区红十字会", participant="安然")
    rows = [line(meeting, "区红十字会")]
    receipts.record(invitation(meeting, "区红十字会"), rows, Answer(ReceiptState.UNSIGNED), DAY)
    assert (rows[0].name, invitation(meeting, "区红十字会").signed_on) == (None, None)


def test_the_rate_counts_substitutes_keeps_leave_and_leaves_vacant_seats_out():
    meeting = summoned()
    at = datetime(2026, 11, 19, 14, 20)
    presence.sign_in(line(meeting, "区政府"), at)
    presence.excuse(line(meeting, "区民政局"), "出差")
    presence.substitute(line(meeting, "区财政局"), "魏舟", "科长", at)
    observer = Attendance(kind=ParticipantKind.OBSERVER, ordinal=9, name="孔令仪", state=AttendanceState.PRESENT, signed_at=at)
    meeting.attendances.append(observer)
    counts = presence.counts(meeting.attendances)
    assert (counts.expected, counts.present, counts.substitutes, counts.excused, counts.open) == (4, 1, 1, 1, 1)
    assert counts.rate == 0.5


def test_a_substitute_who_was_only_announced_is_not_there_yet():
    meeting = summoned()
    answer(meeting, "区财政局", substitute_name="魏舟")
    assert presence.counts(meeting.attendances).substitutes == 0
    presence.sign_in(line(meeting, "区财政局"), datetime(2026, 11, 19, 14, 20))
    assert presence.counts(meeting.attendances).substitutes == 1


def test_nobody_signs_in_on_a_vacant_seat():
    with pytest.raises(RuleBroken, match="空缺"):
        presence.sign_in(line(summoned(), "区妇联"), datetime(2026, 11, 19, 14, 20))
