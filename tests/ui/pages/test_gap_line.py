"""Over a meeting whose notice has not gone out stands what the list lacks, with a way to the cure; on the desk too."""

from __future__ import annotations

from datetime import datetime

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from secretariat.domain.meetings import MeetingKind
from secretariat.domain.records import RecordKind, RecordRef
from tests.services.founding_examples import joint_meeting, take_in
from tests.ui.conftest import settle
from ui.widgets.buttons import Button


@pytest.fixture
def body(program) -> int:
    return take_in(program.office, joint_meeting()).body_id


def meeting_page(program, qtbot, body: int):
    meeting = program.office.meetings.arrange(body, MeetingKind.PLENARY, "全体会议", "全体会议", datetime(2026, 11, 20, 9, 0), "301",
                                              "召集人")
    program.window.go(RecordRef(RecordKind.MEETING, meeting))
    settle(qtbot, program)
    settle(qtbot, program)
    return program.window.page("meetings"), meeting


def test_the_line_says_what_is_missing_and_leads_to_the_seat(program, qtbot, body):
    seat = program.office.bodies.roster(body, datetime(2026, 11, 10).date()).rows[4]
    program.office.replacements.vacate(seat.seat_id, datetime(2026, 11, 9).date(), "调动")
    page, _ = meeting_page(program, qtbot, body)
    line = page.findChild(QWidget, "meeting.gaps")
    assert line.isVisible()
    words = line.findChild(QLabel, "meeting.gaps.words").text()
    assert words.startswith("发通知前，名单还缺：区教育局成员空缺；区计生协会没有成员席位；9名联络员没有电话")
    line.findChild(Button, "meeting.gaps.directory.open").click()
    settle(qtbot, program)
    assert program.window.current_page == "directory"


def test_a_meeting_that_was_called_off_is_not_nagged(program, qtbot, body):
    page, meeting = meeting_page(program, qtbot, body)
    assert page.findChild(QWidget, "meeting.gaps").isVisible()
    program.office.meetings.cancel(meeting, "改期")
    page.refresh()
    settle(qtbot, program)
    settle(qtbot, program)
    assert not page.findChild(QWidget, "meeting.gaps").isVisible()


def test_the_desk_adds_incomplete_lists_once_it_stands(program, qtbot, body):
    program.window.go("desk")
    settle(qtbot, program)
    program.window.page("desk").refresh()
    settle(qtbot, program)
    settle(qtbot, program)
    titles = [item.title for item in program.window.page("desk")._desk.items]
    assert any("名单不全" in title for title in titles)
