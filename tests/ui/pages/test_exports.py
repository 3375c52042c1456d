"""导出Excel on every page that lists something, and a meeting's return forms out and in."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from openpyxl import load_workbook

from secretariat.domain.meetings import MeetingKind, ReceiptState
from secretariat.domain.records import RecordKind, RecordRef
from tests.intake.workbooks import book
from tests.ui.conftest import settle
from ui.widgets.buttons import Button


def export(program, qtbot, prompts, command: str, file):
    prompts.files.append(file)
    program.window.commands.run(command)
    qtbot.waitUntil(lambda: any("已导出" in message.text for message in program.window.bottom.bar.history))
    settle(qtbot, program)
    sheet = load_workbook(file).worksheets[0]
    return [tuple(row) for row in sheet.iter_rows(min_row=3, values_only=True)]


def test_the_contact_book_goes_out(founded, qtbot, prompts, tmp_path):
    founded.window.go("directory")
    settle(qtbot, founded)
    rows = export(founded, qtbot, prompts, "directory.export_book", tmp_path / "通讯录.xlsx")
    assert len(rows) == founded.office.directory.people_count() + 1


def test_the_roster_shown_goes_out(founded, qtbot, prompts, tmp_path):
    body = founded.office.bodies.entries()[0].body_id
    founded.window.go(RecordRef(RecordKind.BODY, body))
    settle(qtbot, founded)
    rows = export(founded, qtbot, prompts, "roster.export", tmp_path / "名单.xlsx")
    assert [row[3] or "" for row in rows[1:]] == [
        row.name or "" for row in founded.office.bodies.roster(body, founded.office.today()).rows]


def test_the_ledger_goes_out(sample, qtbot, prompts, tmp_path):
    sample.window.go("supervision")
    settle(qtbot, sample)
    rows = export(sample, qtbot, prompts, "task.export", tmp_path / "台账.xlsx")
    shown = sample.window.page("supervision")._model.rows()
    assert [row[2] for row in rows[1:]] == [row.text for row in shown]


def test_a_file_that_cannot_be_written_is_said_in_the_bar(founded, qtbot, prompts, tmp_path):
    founded.window.go("directory")
    settle(qtbot, founded)
    prompts.files.append(tmp_path / "没有" / "通讯录.xlsx")
    founded.window.commands.run("directory.export_book")
    qtbot.waitUntil(lambda: any("不能写" in message.text for message in founded.window.bottom.bar.history))


@pytest.fixture
def meeting(founded, qtbot) -> int:
    office = founded.office
    made = office.meetings.arrange(office.bodies.entries()[0].body_id, MeetingKind.PLENARY, "", "助餐联席会议2026年全体会议",
                                   datetime(2026, 11, 19, 14, 30), "第二会议室", "召集人")
    founded.window.go(RecordRef(RecordKind.MEETING, made))
    settle(qtbot, founded)
    return made


def test_filled_return_forms_are_read_into_the_receipts_of_the_meeting_in_front(founded, qtbot, prompts, tmp_path, meeting):
    expected = {row.unit: row for row in founded.office.meetings.view(meeting).attendance if row.name}
    first, second = list(expected.values())[2:4]
    file = book(tmp_path / "回执.xlsx", ("参会回执",), ("单位", "姓名", "职务", "备注"), (first.unit, first.name, "", ""),
                (second.unit, "秦澜", "科长", ""), ("区没有局", "温以成", "", ""))
    founded.window.commands.run("meeting.read_return_forms")
    settle(qtbot, founded)
    page = founded.window.page("spreadsheets")
    prompts.files.append(file)
    page.choose_file()
    qtbot.waitUntil(lambda: len(page.model.rows()) == 3)
    page.findChild(Button, "sheet.confirm").click()
    qtbot.waitUntil(lambda: founded.window.current_page == "meetings")
    settle(qtbot, founded)
    receipts = {row.unit: row for row in founded.office.meetings.view(meeting).receipts}
    assert (receipts[first.unit].participant, receipts[second.unit].participant) == (first.name, "秦澜")
    assert receipts[first.unit].state is ReceiptState.REGISTERED
    founded.window.commands.run("office.undo")
    settle(qtbot, founded)
    assert founded.office.meetings.view(meeting).receipt_counts.registered == 0


def test_the_receipts_go_out(founded, qtbot, prompts, tmp_path, meeting):
    rows = export(founded, qtbot, prompts, "meeting.export_receipts", tmp_path / "回执.xlsx")
    assert len(rows) == len(founded.office.meetings.view(meeting).receipts) + 1


@pytest.mark.parametrize("command", ["meeting.read_return_forms", "meeting.export_receipts"])
def test_without_a_meeting_in_front_the_bar_says_what_to_do(founded, qtbot, command):
    founded.window.go("meetings")
    settle(qtbot, founded)
    founded.window.commands.run(command)
    assert "请先在列表里打开一个会议" in founded.window.bottom.bar.history[0].text


def test_a_list_of_members_is_laid_beside_the_roster_and_taken_in(founded, qtbot, prompts, tmp_path):
    office = founded.office
    body = office.bodies.entries()[0].body_id
    listed = office.bodies.roster(body, office.today()).rows
    founded.window.go(RecordRef(RecordKind.BODY, body))
    settle(qtbot, founded)
    founded.window.commands.run("roster.read")
    settle(qtbot, founded)
    page = founded.window.page("spreadsheets")
    prompts.files.append(book(tmp_path / "名单.xlsx", ("席位", "单位", "姓名", "职务"), *(
        (row.role, row.unit, "秦澜" if number == 3 else row.name, row.title) for number, row in enumerate(listed))))
    page.choose_file()
    qtbot.waitUntil(lambda: len(page.model.rows()) == 1)
    assert page.model.rows()[0].sentence == f"{listed[3].role}：{listed[3].name}离任，秦澜接任。"
    page.choices._day.setText("1101")
    page.choices._day.editingFinished.emit()
    settle(qtbot, founded)
    page.findChild(Button, "sheet.confirm").click()
    qtbot.waitUntil(lambda: founded.window.current_page == "bodies")
    settle(qtbot, founded)
    assert [row.name for row in office.bodies.roster(body, date(2026, 11, 1)).rows][3] == "秦澜"
    assert [row.name for row in office.bodies.roster(body, date(2026, 10, 31)).rows][3] == listed[3].name
    founded.window.commands.run("office.undo")
    settle(qtbot, founded)
    assert [row.name for row in office.bodies.roster(body, office.today()).rows][3] == listed[3].name


def test_a_file_dropped_elsewhere_is_no_return_form_of_the_last_meeting(founded, qtbot, tmp_path, meeting):
    founded.window.commands.run("meeting.read_return_forms")
    settle(qtbot, founded)
    page = founded.window.page("spreadsheets")
    assert page._head.title() == "读入回执表"
    founded.window.go("desk")
    settle(qtbot, founded)
    founded.window._take_file(book(tmp_path / "通讯录.xlsx", ("单位", "姓名"), ("区残联", "秦澜")))
    qtbot.waitUntil(lambda: bool(page.model.rows()))
    assert page._head.title() == "读入通讯录"
