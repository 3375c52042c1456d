"""Papers made for meetings to come say that the list changed under them, and what went out stays."""

from __future__ import annotations

from secretariat.domain.people import NewPerson
from tests.services.founding_examples import TODAY
from tests.services.meeting_examples import MEETING_DAY


def seat_of(story, unit):
    return next(row for row in story.office.bodies.roster(story.body, TODAY).rows if row.unit == unit)


def replaced(story, unit="区教育局"):
    story.office.replacements.replace(seat_of(story, unit).seat_id, leaving_on=TODAY, reason="退休", successor=NewPerson("温以成"),
                                      since=TODAY, title="副局长", letter=None)


def test_every_list_made_for_a_meeting_to_come_is_to_be_printed_again(story):
    office, meeting = story.office, story.notified()
    office.meeting_papers.draft_sign_in_sheet(meeting)
    office.meeting_papers.draft_name_cards(meeting)
    assert office.prepared_papers.overtaken([story.body]) == ()
    assert office.bodies.seat_story(seat_of(story, "区教育局").seat_id, TODAY).effects[0] == "11月19日全体会议的签到表、席卡"
    replaced(story)
    (overtaken,) = office.prepared_papers.overtaken([story.body])
    assert (overtaken.meeting_id, set(overtaken.papers)) == (meeting, {"签到表", "席卡"})
    assert office.prepared_papers.overtaken([story.body + 1]) == ()
    office.meeting_papers.draft_sign_in_sheet(meeting)
    office.meeting_papers.draft_name_cards(meeting)
    assert office.prepared_papers.overtaken([story.body]) == ()


def test_a_changed_post_overtakes_the_sheet_too(story):
    office, meeting = story.office, story.notified()
    office.meeting_papers.draft_sign_in_sheet(meeting)
    office.terms.change_post(seat_of(story, "区教育局").seat_id, on=TODAY, title="党组书记")
    assert [one.papers for one in office.prepared_papers.overtaken([story.body])] == [("签到表",)]


def test_what_is_over_is_not_printed_again(story):
    office = story.office
    story.held()
    story.clock.move_to(MEETING_DAY)
    replaced(story)
    assert office.prepared_papers.overtaken([story.body]) == ()
