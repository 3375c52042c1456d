"""A body taken over in mid-life: meetings of before are entered with their files and count for the plenary watch."""

from __future__ import annotations

from datetime import date

import pytest

from secretariat.domain.documents import DocumentKind, DocumentState
from secretariat.domain.listings.desk import PlenaryMark
from secretariat.domain.meetings import MeetingKind
from secretariat.domain.past_meetings import PastMeeting, kind_of_file
from secretariat.errors import RuleBroken, Unreadable
from tests.services.founding_examples import TODAY, joint_meeting, office_at, take_in

HELD = date(2026, 6, 18)


@pytest.fixture
def office(tmp_path):
    with office_at(tmp_path) as opened:
        yield opened


@pytest.fixture
def body(office) -> int:
    return take_in(office, joint_meeting()).body_id


def past(body: int, **changes) -> PastMeeting:
    values = {"body_id": body, "kind": MeetingKind.PLENARY, "kind_name": "全体会议", "title": "第一次全体会议", "held_on": HELD}
    return PastMeeting(**(values | changes))


def test_a_past_plenary_is_held_for_the_watch_and_waits_for_nothing(office, body):
    assert office.bodies.entries()[0].mark is PlenaryMark.OWED
    meeting = office.past_meetings.enter(past(body, chair="陆景和", room="301会议室"))
    assert office.bodies.entries()[0].mark is PlenaryMark.HELD
    view = office.meetings.view(meeting)
    assert (view.next_act, view.current, view.room) == (None, None, "301会议室")
    assert {stage.caption for stage in view.stages} == {"", "06-18 补录"}
    row = next(row for row in office.meetings.list(body_id=body) if row.meeting_id == meeting)
    assert (row.stage_text, row.starts_at.date()) == ("补录", HELD)
    assert not [item for item in office.desk.show().items if "第一次全体会议" in item.title]


def test_its_files_become_documents_of_the_meeting_found_by_their_words(office, body, tmp_path):
    minutes, scan = tmp_path / "会议纪要.txt", tmp_path / "现场照片.jpg"
    minutes.write_text("会议议定：助餐点统一标识。", encoding="utf-8")
    scan.write_bytes(b"\xff\xd8\xff\xe0 no text")
    meeting = office.past_meetings.enter(past(body, number="第1期"), [minutes, scan])
    documents = [row for row in office.documents.list() if row.title.startswith("第一次全体会议")]
    assert {(row.kind, row.number, row.state) for row in documents} == {
        (DocumentKind.MINUTES, "第1期", DocumentState.ISSUED), (DocumentKind.OTHER, None, DocumentState.ISSUED)}
    name, data = office.documents.source(next(row.document_id for row in documents if row.kind is DocumentKind.OTHER))
    assert (name, data) == ("现场照片.jpg", b"\xff\xd8\xff\xe0 no text")
    assert office.meetings.view(meeting).title == "第一次全体会议"


def test_entering_is_one_act_that_can_be_undone(office, body, tmp_path):
    file = tmp_path / "纪要.txt"
    file.write_text("纪要", encoding="utf-8")
    office.past_meetings.enter(past(body), [file])
    before = len(office.documents.list())
    office.journal.undo(office.newest_act())
    assert len(office.documents.list()) == before - 1
    assert office.meetings.list(body_id=body) == ()


def test_a_day_to_come_no_title_and_a_lost_file_are_refused(office, body, tmp_path):
    with pytest.raises(RuleBroken, match="还没有到"):
        office.past_meetings.enter(past(body, held_on=date(2026, 11, 11)))
    with pytest.raises(RuleBroken, match="会议名称"):
        office.past_meetings.enter(past(body, title=" "))
    with pytest.raises(Unreadable):
        office.past_meetings.enter(past(body), [tmp_path / "没有.pdf"])
    assert office.meetings.list(body_id=body) == ()
    assert office.past_meetings.enter(past(body, held_on=TODAY)) > 0


@pytest.mark.parametrize(("name", "kind"), [
    ("2025年全体会议纪要（盖章）", DocumentKind.MINUTES), ("会议通知", DocumentKind.MEETING_NOTICE),
    ("签到表扫描", DocumentKind.SIGN_IN_SHEET), ("会议记录", DocumentKind.RECORD), ("IMG_2031", DocumentKind.OTHER)])
def test_a_file_says_by_its_name_what_it_is(name, kind):
    assert kind_of_file(name) is kind
