"""The office of a body: directed by post, joined by the liaisons, and who is called to its meetings."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from secretariat.domain.meetings import MeetingKind
from secretariat.domain.people import NewPerson
from secretariat.errors import Conflict
from tests.services.founding_examples import FOUNDED, TODAY, joint_meeting, office_at, take_in

LATER = date(2026, 11, 20)


@pytest.fixture
def office(tmp_path):
    with office_at(tmp_path) as opened:
        yield opened


@pytest.fixture
def body(office) -> int:
    return take_in(office, joint_meeting()).body_id


def set_office(office, body, *, deputies="", members="", liaisons=True, director="区卫健委主要负责同志"):
    view = office.body_offices.view(body, TODAY)
    return office.body_offices.set_office(body, view.version, located_at="区卫健委", director=director, deputies=deputies,
                                          members=members, liaisons=liaisons)


def test_the_director_is_found_by_the_post_the_notice_names(office, body):
    view = office.body_offices.view(body, TODAY)
    assert (view.located_at, view.director_text) == ("区卫生健康委", "区卫健委主要负责同志")
    assert view.director is not None
    assert (view.director.name, view.director.post) == ("杭远亭", "区卫健委主任")
    assert view.name == "澄川区社区助餐服务工作联席会议办公室"


def test_the_director_follows_the_seat_to_whoever_takes_it(office, body):
    seat = office.body_offices.view(body, TODAY).director.seat_id
    office.replacements.replace(seat, leaving_on=None, reason="工作变动", successor=NewPerson("温以成"), since=LATER, title="主任",
                                letter=None)
    assert office.body_offices.view(body, TODAY).director.name == "杭远亭"
    assert office.body_offices.view(body, LATER).director.name == "温以成"


def test_deputies_and_members_are_seats_or_people_of_the_office_s_unit(office, body):
    set_office(office, body, deputies="裴青原、秦越", members="何静姝")
    view = office.body_offices.view(body, TODAY)
    assert [(line.name, line.seat_id is not None) for line in view.deputies] == [("裴青原", True), ("秦越", False)]
    assert [(line.name, line.unit) for line in view.members] == [("何静姝", "区卫健委")]
    assert (view.liaisons_in_office, view.liaisons) == (True, 9)
    assert [person.unit for person in office.directory.people("秦越")] == ["区卫生健康委"]


def test_the_office_of_an_earlier_day_stays_what_it_was(office, body):
    act = set_office(office, body, deputies="秦越")
    assert office.body_offices.view(body, FOUNDED).deputies == ()
    office.journal.undo(act)
    assert office.body_offices.view(body, TODAY).deputies == ()


def test_setting_it_twice_keeps_who_stays_and_lets_the_others_go(office, body):
    set_office(office, body, deputies="秦越、裴青原")
    set_office(office, body, deputies="裴青原")
    assert [line.name for line in office.body_offices.view(body, TODAY).deputies] == ["裴青原"]
    with pytest.raises(Conflict):
        office.body_offices.set_office(body, 1, located_at=None, director=None, deputies="", members="", liaisons=False)


def test_a_meeting_of_the_office_calls_its_director_its_deputies_and_the_liaisons(office, body):
    set_office(office, body, deputies="秦越")
    meeting = office.meetings.arrange(body, MeetingKind.OFFICE, "办公室会议", "办公室会议", datetime(2026, 11, 20, 9, 0), "301", "办公室")
    rows = office.meetings.view(meeting).attendance
    assert [(row.name, row.role) for row in rows[:2]] == [("杭远亭", "办公室主任"), ("秦越", "办公室副主任")]
    assert len(rows) == 2 + 9
    office.meetings.take_over_roster(meeting)
    assert len(office.meetings.view(meeting).attendance) == 11, "taken over twice nobody is doubled"


def test_an_office_without_liaisons_calls_only_its_own(office, body):
    set_office(office, body, deputies="秦越", liaisons=False)
    meeting = office.meetings.arrange(body, MeetingKind.OFFICE, "办公室会议", "办公室会议", datetime(2026, 11, 20, 9, 0), "301", "办公室")
    assert [row.name for row in office.meetings.view(meeting).attendance] == ["杭远亭", "秦越"]


@pytest.mark.parametrize(("words", "name"), [
    ("区卫生健康委员会主要负责同志", "杭远亭"), ("区卫健委主任", "杭远亭"), ("杭远亭", "杭远亭"), ("区教育局副局长", "裴青原"),
    ("区教育局主要负责同志", None), ("区档案馆馆长", None), ("", None)])
def test_a_director_is_found_by_name_or_post_and_never_guessed(office, body, words, name):
    set_office(office, body, director=words)
    director = office.body_offices.view(body, TODAY).director
    assert (director.name if director else None) == name
