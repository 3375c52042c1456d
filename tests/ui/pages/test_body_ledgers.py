"""A body taken over in mid-life at the window: names verified, meetings of before entered, counterparts listed."""

from __future__ import annotations

import io
from datetime import date

import pytest
from docx import Document
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from secretariat.domain.counterparts import CounterpartState
from secretariat.domain.documents import DocumentKind
from secretariat.domain.listings.documents import DocumentFilter
from secretariat.domain.records import RecordKind, RecordRef
from secretariat.domain.verifications import VerificationState
from tests.services.founding_examples import joint_meeting, take_in
from tests.ui.conftest import settle
from ui.widgets.buttons import Button
from ui.widgets.date_field import DateField

DAY = date(2026, 11, 10)


@pytest.fixture
def page(program, qtbot):
    body = take_in(program.office, joint_meeting()).body_id
    program.window.go(RecordRef(RecordKind.BODY, body))
    settle(qtbot, program)
    return program.window.page("bodies")


def run(program, qtbot, command: str) -> None:
    program.window.commands.run(command)
    settle(qtbot, program)
    settle(qtbot, program)


def said(program) -> str:
    return program.window.bottom.bar.history[0].text


def rows(page, ledger: str):
    return getattr(page, ledger).model.rows()


def test_a_round_is_begun_sent_and_an_answer_changes_the_list(page, program, qtbot, prompts):
    run(program, qtbot, "body.begin_verification")
    assert page.tabs.current() == "verifying"
    assert {row.state for row in rows(page, "verifying")} == {VerificationState.TO_SEND}
    page.findChild(Button, "verification.draft_all").click()
    settle(qtbot, program)
    assert said(program).startswith("已生成9份核实表")
    page.findChild(Button, "verification.send_all").click()
    settle(qtbot, program)
    assert {row.state for row in rows(page, "verifying")} == {VerificationState.SENT}
    education = next(row for row in rows(page, "verifying") if "教育" in row.unit)

    def fill(dialog) -> None:
        dialog.findChild(QLineEdit, "verification_form.1.name").setText("温以成")
        dialog.findChild(QLineEdit, "verification_form.2.phone").setText("13800000000")

    prompts.fill = [fill]
    page.verifying.pane.table.row_opened.emit(education)
    settle(qtbot, program)
    assert said(program) == "已登记区教育局的核实结果"
    assert program.office.bodies.roster(page.body_id, DAY).rows[4].name == "温以成"
    assert next(row for row in rows(page, "verifying") if "教育" in row.unit).state is VerificationState.VERIFIED
    run(program, qtbot, "office.undo")
    assert program.office.bodies.roster(page.body_id, DAY).rows[4].name == "裴青原"


def test_a_sheet_edited_by_hand_is_kept_or_set_aside_as_the_clerk_says(page, program, qtbot, prompts, tmp_path):
    run(program, qtbot, "body.begin_verification")
    page.verifying._draft(rows(page, "verifying")[:1])
    for _ in range(2):
        settle(qtbot, program)
    documents = program.office.documents
    (made,) = documents.list(DocumentFilter(kind=DocumentKind.VERIFICATION_SHEET))
    edited = Document(io.BytesIO(documents.docx(made.document_id)))
    edited.paragraphs[-1].add_run("电话核对过。")
    edited.save(str(tmp_path / "改过.docx"))
    documents.take_back(made.document_id, tmp_path / "改过.docx")
    draft = page.findChild(Button, "verification.draft_all")
    draft.click()
    qtbot.waitUntil(lambda: said(program).startswith("保留名单核实表的修改稿"))
    assert prompts.asked[-1] == "对照修改稿和新稿"
    assert documents.view(made.document_id).revisions[0].origin_label == "手工修改"
    assert len(documents.list(DocumentFilter(kind=DocumentKind.VERIFICATION_SHEET))) == 1
    prompts.fill.append(lambda _dialog: None)
    draft.click()
    qtbot.waitUntil(lambda: said(program).startswith("已生成9份核实表"))
    assert documents.view(made.document_id).revisions[0].origin_label != "手工修改"
    assert len(documents.view(made.document_id).revisions) == 3


def test_a_meeting_of_before_is_entered_with_its_scan(page, program, qtbot, prompts, tmp_path):
    scan = tmp_path / "全体会议纪要.pdf"
    scan.write_bytes(b"%PDF-1.4 scan")
    prompts.files.append(scan)

    def fill(dialog) -> None:
        dialog.findChild(DateField, "past_meeting_form.on").set_day(date(2026, 6, 18))
        dialog.findChild(Button, "past_meeting_form.add").click()

    prompts.fill = [fill]
    run(program, qtbot, "body.enter_past_meeting")
    assert said(program).startswith("已补录")
    (row,) = program.office.meetings.list(body_id=page.body_id)
    assert (row.stage_text, row.starts_at.date()) == ("补录", date(2026, 6, 18))
    assert "纪要" in program.office.documents.list()[0].title
    program.window.go(RecordRef(RecordKind.MEETING, row.meeting_id))
    settle(qtbot, program)
    assert program.window.current_page == "meetings"


def test_a_day_to_come_is_said_in_the_form(page, program, qtbot, prompts):
    def fill(dialog) -> None:
        dialog.findChild(DateField, "past_meeting_form.on").set_day(date(2026, 12, 1))

    prompts.fill = [fill]
    run(program, qtbot, "body.enter_past_meeting")
    assert program.office.meetings.list(body_id=page.body_id) == ()


def test_towns_are_listed_and_report_what_they_set_up(page, program, qtbot, prompts):
    prompts.fill = [lambda dialog: dialog.findChild(QPlainTextEdit, "require_form.names").setPlainText("东桥镇\n西河街道")]
    run(program, qtbot, "body.require_counterparts")
    assert [(row.unit, row.state) for row in rows(page, "counterparts")] == [
        ("东桥镇", CounterpartState.OWED), ("西河街道", CounterpartState.OWED)]

    def fill(dialog) -> None:
        dialog.findChild(QLineEdit, "counterpart_form.name").setText("东桥镇助餐工作领导小组")
        dialog.findChild(QLineEdit, "counterpart_form.leader").setText("秦越 镇长")

    prompts.fill = [fill]
    page.counterparts.pane.table.row_opened.emit(rows(page, "counterparts")[0])
    settle(qtbot, program)
    first = rows(page, "counterparts")[0]
    assert (first.state, first.name, first.leader) == (CounterpartState.SET_UP, "东桥镇助餐工作领导小组", "秦越 镇长")
    page.counterparts.pane.table.remove_requested.emit(rows(page, "counterparts")[1])
    settle(qtbot, program)
    assert len(rows(page, "counterparts")) == 1
    run(program, qtbot, "office.undo")
    assert len(rows(page, "counterparts")) == 2
    page.show_tab("overview")
    program.window.stack.run_on("body.show_counterparts", RecordRef(RecordKind.BODY, page.body_id))
    settle(qtbot, program)
    qtbot.waitUntil(lambda: page.tabs.current() == "counterparts")


def test_the_desk_leads_to_the_round_and_does_not_begin_another(page, program, qtbot):
    run(program, qtbot, "body.begin_verification")
    before = program.office.newest_act()
    program.window.go("desk")
    settle(qtbot, program)
    program.window.stack.run_on("body.begin_verification", RecordRef(RecordKind.BODY, page.body_id))
    qtbot.waitUntil(lambda: program.window.current_page == "bodies" and page.tabs.current() == "verifying")
    settle(qtbot, program)
    assert program.office.newest_act() == before
