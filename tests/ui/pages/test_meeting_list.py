"""The list of meetings: what stands in it, how it is narrowed, how a meeting is opened from it and left again."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton

from secretariat.domain.meetings import KIND_NAMES, MeetingKind
from secretariat.domain.records import RecordKind, RecordRef
from tests.ui.conftest import settle
from tests.ui.pages.meeting_stage import Clerk, typing
from ui.dialogs.arrange_form import ArrangeDialog, topics_of
from ui.models.meeting_rows import MeetingRows
from ui.widgets.cells import Role
from ui.widgets.painting import Tone
from ui.widgets.time_field import read_hour


@pytest.fixture
def clerk(sample, qtbot) -> Clerk:
    return Clerk(sample, qtbot)


def titles(clerk: Clerk) -> list[str]:
    model = clerk.page.list.table.model()
    return [str(model.index(row, MeetingRows.Column.TITLE).data()) for row in range(model.rowCount())]


def test_every_meeting_stands_in_the_list_with_its_stage_and_the_nearest_stands_over_the_older(clerk: Clerk) -> None:
    page = clerk.go_to_list()
    rows = page.list.table.model().rows()
    assert [row.meeting_id for row in rows] == [row.meeting_id for row in clerk.program.office.meetings.list()]
    place = next(place for place, row in enumerate(rows) if row.title == "助餐联席会议2026年全体会议")
    cell = page.list.table.model().index(place, MeetingRows.Column.STAGE)
    assert cell.data().startswith("回执 ")
    assert Tone(cell.data(Role.CHIP)) is Tone.WARN


def test_a_meeting_that_was_called_off_is_struck_through_and_archived_ones_are_plain_words(clerk: Clerk) -> None:
    model = clerk.go_to_list().list.table.model()
    cancelled = next(place for place, row in enumerate(model.rows()) if row.stage_text == "已取消")
    archived = next(place for place, row in enumerate(model.rows()) if row.stage_text == "已归档")
    assert model.index(cancelled, 0).data(Role.STRUCK) is True
    assert model.index(archived, MeetingRows.Column.STAGE).data(Role.CHIP) is None


def test_year_body_and_words_narrow_the_list_and_one_press_shows_everything_again(clerk: Clerk) -> None:
    page = clerk.go_to_list()
    everything = titles(clerk)
    year, body = (page.findChild(QComboBox, name) for name in ("meeting.year", "meeting.body"))
    year.setCurrentIndex(year.findData(2025))
    clerk.settle()
    assert titles(clerk)
    assert all("2025年" in title for title in titles(clerk))
    body.setCurrentIndex(next(place for place in range(body.count()) if body.itemText(place) == "老龄委"))
    clerk.settle()
    assert titles(clerk) == ["老龄委2025年全体会议"]
    page.findChild(QLineEdit, "meeting.search").setText("没有这样的会议")
    clerk.qtbot.waitUntil(lambda: titles(clerk) == [])
    assert page.list.table.empty_state().isVisibleTo(page)
    page.findChild(QPushButton, "meeting.clear").click()
    clerk.settle()
    assert titles(clerk) == everything


def test_enter_opens_the_meeting_esc_goes_back_to_it_in_the_list(clerk: Clerk) -> None:
    page = clerk.go_to_list()
    page.list.table.select_row(2)
    row = page.list.current()
    clerk.qtbot.keyClick(page.list.table, Qt.Key.Key_Return)
    clerk.settle()
    assert clerk.view.meeting_id == row.meeting_id
    clerk.qtbot.keyClick(page.meeting.agenda.topics, Qt.Key.Key_Escape)
    clerk.settle()
    assert page.list.isVisible()
    assert page.list.current() == row


def test_the_entry_in_the_navigation_and_alt_left_lead_from_a_meeting_to_the_list(clerk: Clerk) -> None:
    page = clerk.open("2026年全体会议")
    clerk.run("window.back")
    assert page.list.isVisible()
    clerk.open("2026年全体会议")
    assert page.meeting.isVisible()
    clerk.run("page.meetings")
    assert page.list.isVisible()


def test_alt_left_in_the_list_leaves_the_page(clerk: Clerk) -> None:
    clerk.go_to_list()
    clerk.run("window.back")
    assert clerk.program.window.current_page == "desk"


def test_the_desk_opens_a_meeting_by_its_verb(clerk: Clerk) -> None:
    found = clerk.program.office.meetings.list()[3]
    clerk.qtbot.waitUntil(lambda: "meeting.open" in clerk.program.window.commands)
    clerk.program.window.run_on("meeting.open", RecordRef(RecordKind.MEETING, found.meeting_id))
    clerk.settle()
    assert clerk.view.meeting_id == found.meeting_id


# -- arranging ---------------------------------------------------------------------------------------------------------------


def arrange_for(clerk: Clerk, short_name: str, *fill) -> None:
    body = next(entry for entry in clerk.program.office.bodies.entries() if entry.short_name == short_name)
    clerk.program.prompts.fill = list(fill)
    clerk.qtbot.waitUntil(lambda: "meeting.arrange" in clerk.program.window.commands)
    clerk.program.window.run_on("meeting.arrange", RecordRef(RecordKind.BODY, body.body_id))
    settle(clerk.qtbot, clerk.program)
    settle(clerk.qtbot, clerk.program)


def test_a_meeting_arranged_for_a_body_takes_over_what_the_body_proposes_and_opens(clerk: Clerk) -> None:
    seen: list[str] = []

    def look(dialog: ArrangeDialog) -> None:
        seen.append(dialog.findChild(QLineEdit, "meeting.arrange_form.title").text())
        typing(agenda="1. 研究提案答复意见——区民政局\n部署下一步工作")(dialog)

    arrange_for(clerk, "提案办理专班", look)
    assert seen == ["提案办理专班2026年全体会议"]
    assert clerk.view.title == seen[0]
    assert [(row.text, row.reporter) for row in clerk.view.agenda] == [("研究提案答复意见", "区民政局"), ("部署下一步工作", "")]
    assert clerk.said() == "已登记会议：提案办理专班2026年全体会议"
    assert clerk.view.starts_at is not None
    assert clerk.view.reply_by is not None
    assert clerk.view.reply_by < clerk.view.starts_at


def test_taking_the_arranging_back_leads_back_to_the_list(clerk: Clerk) -> None:
    arrange_for(clerk, "提案办理专班", typing(agenda="研究提案答复意见"))
    before = len(clerk.program.office.meetings.list())
    clerk.run("office.undo")
    assert clerk.page.list.isVisible()
    assert len(clerk.program.office.meetings.list()) == before - 1


def test_a_form_that_was_closed_half_filled_comes_back_as_it_was(clerk: Clerk) -> None:
    clerk.go_to_list()
    shown: list[ArrangeDialog] = []

    def half(dialog: ArrangeDialog) -> None:
        typing(title="")(dialog)
        typing(agenda="还没写完")(dialog)
        shown.append(dialog)

    clerk.run("meeting.arrange", half)
    clerk.run("meeting.arrange", lambda dialog: (shown.append(dialog), typing(title="写完了的会议")(dialog)))
    assert shown[0] is shown[1]
    assert clerk.view.title == "写完了的会议"
    assert clerk.view.agenda[0].text == "还没写完"


def test_a_day_gone_by_is_refused_in_the_form_and_a_holiday_is_named(clerk: Clerk) -> None:
    words: list[str] = []

    def look(dialog: ArrangeDialog) -> None:
        for day in ("2026-10-01", "2027-01-01", "2026-11-21", "2026-11-20"):
            typing(day=day)(dialog)
            words.append(dialog.findChild(object, "meeting.arrange_form.remark").text())
        typing(day="2026-11-02")(dialog)

    clerk.go_to_list()
    clerk.run("meeting.arrange", look)
    assert words[1:] in (["元旦放假", "周末", ""], ["放假安排还没有公布", "周末", ""])
    assert clerk.page.list.isVisible()


def test_another_kind_brings_its_own_title_until_the_clerk_writes_one(clerk: Clerk) -> None:
    seen: list[str] = []

    def look(dialog: ArrangeDialog) -> None:
        title = dialog.findChild(QLineEdit, "meeting.arrange_form.title")
        for kind in (MeetingKind.LIAISON, MeetingKind.OTHER):
            typing(kind=KIND_NAMES[kind])(dialog)
            seen.append(title.text())
        name = dialog.findChild(QLineEdit, "meeting.arrange_form.kind_name")
        name.setText("调度会")
        name.textEdited.emit("调度会")
        seen.append(title.text())
        typing(title="自己起的名称")(dialog)
        typing(kind=KIND_NAMES[MeetingKind.PLENARY])(dialog)
        seen.append(title.text())

    arrange_for(clerk, "提案办理专班", look)
    assert seen == ["提案办理专班2026年联络员会议", "提案办理专班2026年第二次工作会议", "提案办理专班2026年第二次调度会", "自己起的名称"]


def test_a_partial_meeting_calls_only_the_units_ticked(clerk: Clerk) -> None:
    def tick(dialog: ArrangeDialog) -> None:
        typing(kind=KIND_NAMES[MeetingKind.PARTIAL])(dialog)
        units = dialog.findChild(object, "meeting.arrange_form.units")
        for place in (1, 2):
            units.item(place).setCheckState(Qt.CheckState.Checked)

    arrange_for(clerk, "助餐联席会议", tick)
    assert len(clerk.view.receipts) == 2


def test_topics_are_read_a_line_each_with_who_reports_after_the_dash() -> None:
    read = topics_of("一、通报进展——区民政局、区财政局\n\n 2、研究标准 -- 区财政局\n部署工作\n")
    assert [(topic.text, topic.reporter) for topic in read] == [
        ("通报进展", "区民政局、区财政局"), ("研究标准", "区财政局"), ("部署工作", None)]


@pytest.mark.parametrize(("typed", "hour"), [
    ("1430", (14, 30)), ("14：30", (14, 30)), ("9点半", (9, 30)), ("930", (9, 30)), ("9", (9, 0)), ("9时", (9, 0)), ("8:05", (8, 5))])
def test_an_hour_is_understood_however_it_is_typed(typed: str, hour: tuple[int, int]) -> None:
    at = read_hour(typed)
    assert at is not None
    assert (at.hour, at.minute) == hour


@pytest.mark.parametrize("typed", ["", "25:00", "9:70", "下午", "143000"])
def test_what_is_no_hour_is_none(typed: str) -> None:
    assert read_hour(typed) is None
