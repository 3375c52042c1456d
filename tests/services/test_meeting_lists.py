"""What the lists of meetings offer to choose from, and how the lists of one meeting take over its day's roster."""

from datetime import date

from secretariat.domain.meetings import MeetingKind
from secretariat.domain.people import NewPerson


def test_the_years_offered_are_those_meetings_lie_in(story):
    assert story.office.meetings.years() == ()
    story.arrange()
    story.arrange(starts_at=None)
    assert story.office.meetings.years() == (2026,)


def test_a_partial_meeting_can_call_every_member_unit_by_the_name_the_notice_prints(story):
    meeting = story.arrange(kind=MeetingKind.PLENARY)
    called = {(row.unit_id, row.unit) for row in story.office.meetings.view(meeting).receipts}
    assert set(story.office.meetings.callable_units(story.body)) == called


def test_a_seat_set_up_after_the_lists_were_made_is_entered_when_they_take_over_the_roster(story):
    meeting = story.arrange()
    unit = next(row.unit_id for row in story.office.bodies.roster(story.body, story.clock.today()).rows if row.unit_id)
    story.office.seats.add(story.body, role="成员", unit=unit, title="科长", holder=NewPerson("花木"), since=date(2026, 11, 11))
    added = next(row for row in story.office.meetings.view(meeting).attendance if row.name == "花木")
    assert added.attendance_id == 0
    act = story.office.meetings.take_over_roster(meeting)
    entered = next(row for row in story.office.meetings.view(meeting).attendance if row.name == "花木")
    assert entered.attendance_id > 0
    story.office.journal.undo(act)
    again = next(row for row in story.office.meetings.view(meeting).attendance if row.name == "花木")
    assert again.attendance_id == 0
