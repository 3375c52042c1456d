"""The way of a meeting: what the head shows, what the one primary button does, what a refusal offers."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from secretariat.domain.documents import DocumentKind, DocumentState
from secretariat.domain.records import RecordKind, RecordRef
from secretariat.domain.stages import Stage
from tests.ui.pages.meeting_stage import MINUTES_DUE, PLENARY, Clerk, choose_receipt, paper, press_primary, primary, typing
from ui.models.meeting_rows import PaperRows
from ui.widgets.cells import Role
from ui.widgets.stepper import StageState, Stepper

ROOT = Path(__file__).parents[4]


def test_the_whole_way_from_a_proposal_to_the_archive_is_gone_with_the_one_primary_button(beginner: Clerk) -> None:
    clerk = beginner
    clerk.go_to_list()
    clerk.run("meeting.arrange", typing(day="2026-11-20", agenda="通报工作进展——区民政局\n研究运营补助标准——区财政局"))
    assert primary(clerk) == "登记批准"

    press_primary(clerk, typing(by="闻人清"))
    assert clerk.said() == "已登记闻人清书面同意"
    clerk.run("meeting.update", typing(room="区政府三楼第二会议室"))
    assert primary(clerk) == "生成会议通知"

    press_primary(clerk)
    assert paper(clerk, DocumentKind.MEETING_NOTICE).document_state is DocumentState.DRAFT
    clerk.program.prompts.texts = ["澄助餐联办"]
    press_primary(clerk, lambda _dialog: None)
    clerk.settle()
    assert clerk.program.prompts.asked[-1] == "设置机关代字"
    assert clerk.said() == "已签发并印发：澄助餐联办〔2026〕1号"
    assert primary(clerk).startswith("催回执（")

    for row in clerk.view.receipts:
        choose_receipt(clerk, row.unit)
        known = any(line.name and line.unit == row.unit for line in clerk.view.attendance)
        clerk.run("meeting.register_receipt", (lambda _dialog: None) if known else typing(name="安然"))
    assert clerk.view.receipt_counts.registered == clerk.view.receipt_counts.units

    clerk.day.today = date(2026, 11, 20)
    clerk.page.refresh()
    clerk.settle()
    assert primary(clerk) == "登记召开"
    press_primary(clerk)
    assert clerk.page.meeting.side.current_tab() == "sign_in"
    clerk.run("meeting.sign_in_all")
    assert clerk.view.attendance_counts.rate == 1

    clerk.run("meeting.add_decision", typing(text="年底前出台补助细则", lead="区财政局", responsible="区民政局", deadline="2026-12-31"))
    clerk.page.meeting.side.writing.table.select_row(0)
    clerk.run("meeting.make_task")
    assert [row.text for row in clerk.program.office.tasks.list() if row.body == clerk.view.body][-1] == "年底前出台补助细则"
    assert primary(clerk) == "起草纪要"
    press_primary(clerk)
    assert primary(clerk) == "签发纪要"
    press_primary(clerk, lambda _dialog: None)
    assert primary(clerk) == "归档"
    press_primary(clerk)
    assert clerk.view.current is None
    assert primary(clerk) == ""
    assert {row.document_state for row in clerk.view.papers if row.kind in {DocumentKind.MEETING_NOTICE, DocumentKind.MINUTES}} == {
        DocumentState.ARCHIVED}


def test_every_act_the_office_names_as_cure_or_next_is_a_command_of_the_window(clerk: Clerk) -> None:
    clerk.go_to_list()
    named = set()
    for file in (ROOT / "secretariat").rglob("*.py"):
        text = file.read_text(encoding="utf-8")
        named |= set(re.findall(r'"(meeting\.[a-z_]+)"', text))
    assert {"meeting.hold", "meeting.record_consent", "meeting.arrange"} <= named
    clerk.qtbot.waitUntil(lambda: "document.approve" in clerk.program.window.commands)
    assert {id_ for id_ in named if id_ not in clerk.program.window.commands} == set()


def test_the_row_of_stages_shows_what_is_done_what_is_current_and_what_lies_ahead(clerk: Clerk) -> None:
    page = clerk.open(PLENARY)
    stages = page.findChild(Stepper, "meeting.stages").stages()
    assert [stage.label for stage in stages] == ["提议", "批准", "通知", "回执", "召开", "纪要", "印发", "归档"]
    assert [stage.state for stage in stages[:5]] == [StageState.DONE] * 3 + [StageState.CURRENT, StageState.AHEAD]


def test_pressing_a_stage_shows_where_it_works_and_moves_nothing(clerk: Clerk) -> None:
    page = clerk.open(PLENARY)
    before = clerk.view
    page.findChild(Stepper, "meeting.stages").stage_chosen.emit(Stage.HELD.value)
    assert page.meeting.side.current_tab() == "sign_in"
    page.findChild(Stepper, "meeting.stages").stage_chosen.emit(Stage.ISSUED.value)
    assert page.meeting.side.current_tab() == "writing"
    assert page.meeting.agenda.paper().kind is DocumentKind.MINUTES
    assert clerk.program.office.meetings.view(before.meeting_id) == before


def test_a_meeting_opens_with_receipts_before_its_day_sign_in_on_it_and_minutes_after_it(clerk: Clerk) -> None:
    assert clerk.open(PLENARY).meeting.side.current_tab() == "receipts"
    assert clerk.open(MINUTES_DUE).meeting.side.current_tab() == "writing"
    clerk.day.today = date(2026, 11, 12)
    assert clerk.open("改造质量专题会议").meeting.side.current_tab() == "sign_in"


def test_a_narrow_window_leaves_the_room_out(clerk: Clerk) -> None:
    page = clerk.open(PLENARY)
    assert page.meeting.head._room.isVisible()
    clerk.program.window.resize(1100, 700)
    clerk.settle()
    assert not page.meeting.head._room.isVisible()


def test_a_postponed_meeting_has_its_new_day_and_can_be_put_back(clerk: Clerk) -> None:
    clerk.open(PLENARY)
    before = clerk.view.starts_at
    clerk.run("meeting.postpone", typing(day="2026-11-26", hour="9:30"))
    assert clerk.view.starts_at.isoformat() == "2026-11-26T09:30:00"
    clerk.run("office.undo")
    assert clerk.view.starts_at == before


def test_a_cancelled_meeting_says_why_and_asks_for_nothing_more(clerk: Clerk) -> None:
    page = clerk.open(PLENARY)
    clerk.run("meeting.cancel", typing(reason="改为书面征求意见"))
    assert clerk.view.cancelled == "改为书面征求意见"
    assert primary(clerk) == ""
    assert not page.findChild(QPushButton, "button.meeting.postpone").isVisible()


def test_a_refusal_offers_the_act_that_cures_it_and_the_act_is_the_consent_of_this_meeting(clerk: Clerk) -> None:
    clerk.open("社区食堂专题会议")
    clerk.run("meeting.update", typing(room="区民政局四楼会议室"))
    clerk.run("meeting.draft_notice")
    clerk.run("meeting.issue_notice", lambda _dialog: None)
    clerk.settle()
    assert "须先登记" in clerk.said()
    assert clerk.actions() == ["登记批准"]
    cure = clerk.program.window.bottom.bar.history[0].actions[0]
    refused = clerk.view.meeting_id
    clerk.open(PLENARY)
    clerk.program.prompts.fill = [typing(by="闻人清")]
    cure.run()
    clerk.settle()
    clerk.settle()
    assert clerk.view.meeting_id == refused
    assert clerk.view.approver == "闻人清"


def test_a_refusal_on_the_page_of_documents_is_cured_on_the_meeting_of_that_document(clerk: Clerk) -> None:
    clerk.open("社区食堂专题会议")
    clerk.run("meeting.update", typing(room="区民政局四楼会议室"))
    clerk.run("meeting.draft_notice")
    refused, document = clerk.view.meeting_id, paper(clerk, DocumentKind.MEETING_NOTICE).document_id
    clerk.open(PLENARY)
    clerk.program.window.go(RecordRef(RecordKind.DOCUMENT, document))
    clerk.settle()
    clerk.run("document.approve", typing(approver="闻人清"))
    assert clerk.actions() == ["登记批准"]
    clerk.program.prompts.fill = [typing(by="闻人清")]
    clerk.program.window.bottom.bar.history[0].actions[0].run()
    clerk.settle()
    clerk.settle()
    assert clerk.program.office.meetings.view(refused).approver == "闻人清"


def test_commands_of_a_meeting_say_so_where_none_is_open(clerk: Clerk) -> None:
    clerk.go_to_list()
    for id_ in ("meeting.hold", "meeting.postpone", "meeting.add_topic", "meeting.sign_in", "meeting.open_receipts",
                "meeting.draft_minutes"):
        clerk.run(id_)
        assert clerk.said() == "请先在列表里打开一个会议。", id_


def test_going_to_another_meeting_by_reference_replaces_the_one_in_front(clerk: Clerk) -> None:
    clerk.open(PLENARY)
    other = next(row for row in clerk.program.office.meetings.list() if row.title.endswith(MINUTES_DUE))
    clerk.program.window.go(RecordRef(RecordKind.MEETING, other.meeting_id))
    clerk.settle()
    assert clerk.view.meeting_id == other.meeting_id


def test_an_archived_meeting_offers_nothing_that_would_change_it(clerk: Clerk) -> None:
    page = clerk.open("老龄委2025年全体会议")
    side = page.meeting.side
    shown = {button.text() for button in page.meeting.findChildren(QPushButton) if button.isVisible() and button.text()}
    assert shown == {"整套打印"}
    assert side.writing.minutes.isReadOnly()
    assert {link.act for row in clerk.view.papers for link in PaperRows.verbs(row)} == {"view", "print", "more"}
    side.show_tab("sign_in")
    assert not side.sign_in.field.isVisible()
    shown = {button.text() for button in page.meeting.findChildren(QPushButton) if button.isVisible() and button.text()}
    assert shown == {"整套打印"}
    assert clerk.open(PLENARY).findChild(QPushButton, "button.meeting.add_topic").isVisible()


def test_every_control_of_the_page_has_a_name(clerk: Clerk) -> None:
    page = clerk.open(PLENARY)
    nameless = [button.objectName() for button in page.findChildren(QPushButton) if not button.accessibleName() and button.isVisible()]
    assert nameless == []
    row = page.meeting.agenda.papers.model().index(0, PaperRows.Column.VERBS)
    assert row.data(Qt.ItemDataRole.AccessibleTextRole) == "看 印"
    assert row.data(Role.LINKS)
