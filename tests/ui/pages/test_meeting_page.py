"""One meeting at the window: its stages, topics, papers, receipts, sign-in and minutes."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QMenu, QPushButton

from secretariat.domain.documents import DocumentKind, DocumentState
from secretariat.domain.meetings import AttendanceState, ReceiptState
from secretariat.domain.people import NewPerson
from secretariat.domain.records import RecordKind, RecordRef
from secretariat.domain.stages import Stage
from tests.ui.conftest import settle
from tests.ui.pages.meeting_stage import Clerk, Day, typing
from ui.app import Program
from ui.dialogs.participant_forms import LEAVE, SUBSTITUTE
from ui.models.meeting_rows import PaperRows
from ui.models.participant_rows import AttendanceRows
from ui.widgets.buttons import Button
from ui.widgets.cells import Role
from ui.widgets.painting import Tone
from ui.widgets.stepper import StageState, Stepper

PLENARY = "助餐联席会议2026年全体会议"
MINUTES_DUE = "2026年第四季度调度会"
ROOT = Path(__file__).parents[3]


@pytest.fixture
def clerk(qtbot, qapp, tmp_path, settings, prompts, told_office) -> Iterator[Clerk]:
    """A window over a copy of the sample office whose day can be moved."""
    yield from _clerk_over(told_office, qtbot, qapp, tmp_path, settings, prompts)


@pytest.fixture
def beginner(qtbot, qapp, tmp_path, settings, prompts, founded_office) -> Iterator[Clerk]:
    """A window over an office with one body just founded, whose day can be moved."""
    yield from _clerk_over(founded_office, qtbot, qapp, tmp_path, settings, prompts)


def _clerk_over(office: Path, qtbot, qapp, tmp_path, settings, prompts) -> Iterator[Clerk]:
    file, day = tmp_path / office.name, Day()
    shutil.copyfile(office, file)
    made = Program(qapp, settings, lambda: day.today, day.now)
    made.prompts = made.window.prompts = prompts
    crashes: list[object] = []
    made.tasks.crashed.connect(crashes.append)
    qtbot.addWidget(made.window)
    made.window.resize(1440, 900)
    made.window.show()
    made.open(file)
    settle(qtbot, made)
    yield Clerk(made, qtbot, day)
    made.close()
    made.deleteLater()
    assert not crashes, crashes


def press_primary(clerk: Clerk, *fill) -> None:
    clerk.program.prompts.fill = list(fill)
    button = clerk.page.findChild(Button, "meeting.primary")
    assert button.isVisibleTo(clerk.page)
    button.click()
    clerk.settle()
    # An approval is asked for after the document was read.
    clerk.settle()
    assert not clerk.program.prompts.fill, f"{button.text()} asked less than expected"


def primary(clerk: Clerk) -> str:
    button = clerk.page.findChild(Button, "meeting.primary")
    return button.text() if button.isVisibleTo(clerk.page) else ""


def receipt_of(clerk: Clerk, unit: str):
    return next(row for row in clerk.view.receipts if row.unit == unit)


def choose_receipt(clerk: Clerk, unit: str) -> None:
    assert clerk.page.meeting.side.receipts.table.select_key(receipt_of(clerk, unit).invitation_id)


def line_of(clerk: Clerk, name: str):
    return next(row for row in clerk.view.attendance if name in {row.name, row.substitute_name})


def paper(clerk: Clerk, kind: DocumentKind):
    return next(row for row in clerk.view.papers if row.kind is kind)


# -- the chain -----------------------------------------------------------------------------------------------------------------


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


# -- the head ------------------------------------------------------------------------------------------------------------------


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


# -- topics ----------------------------------------------------------------------------------------------------------------------


def test_topics_are_added_changed_moved_and_removed_and_each_can_be_taken_back(clerk: Clerk) -> None:
    page = clerk.open(PLENARY)
    topics = [row.text for row in clerk.view.agenda]
    clerk.run("meeting.add_topic", typing(text="其他事项", reporter="区民政局"))
    assert [row.text for row in clerk.view.agenda] == [*topics, "其他事项"]
    page.meeting.agenda.topics.select_row(len(topics))
    clerk.run("meeting.change_topic", typing(text="书面事项"))
    assert clerk.view.agenda[-1].text == "书面事项"
    clerk.run("meeting.topic_up")
    assert [row.text for row in clerk.view.agenda][-2:] == ["书面事项", topics[-1]]
    assert page.meeting.agenda.topic().text == "书面事项"
    clerk.run("meeting.remove_topic")
    assert [row.text for row in clerk.view.agenda] == topics
    clerk.run("office.undo")
    assert [row.text for row in clerk.view.agenda][-2:] == ["书面事项", topics[-1]]


def test_del_removes_and_enter_changes_the_current_topic(clerk: Clerk) -> None:
    page = clerk.open(PLENARY)
    count = len(clerk.view.agenda)
    page.meeting.agenda.topics.select_row(0)
    clerk.qtbot.keyClick(page.meeting.agenda.topics, Qt.Key.Key_Delete)
    clerk.settle()
    assert len(clerk.view.agenda) == count - 1
    clerk.program.prompts.fill = [typing(text="重新说过的议题")]
    page.meeting.agenda.topics.select_row(0)
    clerk.qtbot.keyClick(page.meeting.agenda.topics, Qt.Key.Key_Return)
    clerk.settle()
    assert clerk.view.agenda[0].text == "重新说过的议题"


# -- papers --------------------------------------------------------------------------------------------------------------------


def test_a_paper_the_roster_has_overtaken_is_renewed_from_its_row(clerk: Clerk) -> None:
    page = clerk.open(PLENARY)
    row = paper(clerk, DocumentKind.SIGN_IN_SHEET)
    assert row.stale
    assert [link.act for link in PaperRows.verbs(row)] == ["draft", "print", "more"]
    page.meeting.agenda.papers.link_activated.emit(row, "draft")
    clerk.settle()
    assert not paper(clerk, DocumentKind.SIGN_IN_SHEET).stale
    assert clerk.said() == "已生成签到表"


def test_looking_at_a_paper_opens_it_on_the_page_of_documents(clerk: Clerk) -> None:
    page = clerk.open(PLENARY)
    row = paper(clerk, DocumentKind.MEETING_NOTICE)
    page.meeting.agenda.papers.link_activated.emit(row, "view")
    clerk.settle()
    assert clerk.program.window.current_page == "documents"


def test_the_whole_set_is_printed_with_the_overtaken_papers_made_anew(clerk: Clerk) -> None:
    clerk.open(PLENARY)
    clerk.run("meeting.print_all")
    assert clerk.program.prompts.asked[-1] == "打印"
    clerk.settle()
    assert not any(row.stale for row in clerk.view.papers)


def test_a_paper_edited_by_hand_is_set_aside_only_when_the_clerk_says_so(clerk: Clerk, tmp_path: Path) -> None:
    clerk.open(MINUTES_DUE)
    row = paper(clerk, DocumentKind.MINUTES)
    copy = tmp_path / "修改稿.docx"
    copy.write_bytes(clerk.program.office.documents.docx(row.document_id))
    clerk.program.office.documents.take_back(row.document_id, copy)
    clerk.settle()
    clerk.run("meeting.draft_minutes")
    assert clerk.actions() == ["重新生成"]
    clerk.program.window.bottom.bar.history[0].actions[0].run()
    clerk.settle()
    assert clerk.said() == "已生成会议纪要"


# -- receipts --------------------------------------------------------------------------------------------------------------------


def test_the_verb_of_a_row_registers_the_holder_of_the_unit_at_once(clerk: Clerk) -> None:
    page = clerk.open(PLENARY)
    row = receipt_of(clerk, "区人社局")
    assert page.meeting.side.receipts.table.select_key(row.invitation_id)
    shown = page.meeting.side.receipts.table.current_row()
    page.meeting.side.receipts.table.link_activated.emit(shown, "register")
    clerk.settle()
    row = receipt_of(clerk, "区人社局")
    assert row.state is ReceiptState.REGISTERED
    assert row.participant == next(line.name for line in clerk.view.attendance if line.unit == "区人社局")


def test_a_substitute_and_leave_are_registered_with_name_post_and_reason(clerk: Clerk) -> None:
    clerk.open(PLENARY)
    choose_receipt(clerk, "区妇联")

    def substitutes(dialog) -> None:
        dialog.set_way(SUBSTITUTE)
        typing(name="花 木", post="权益部部长")(dialog)

    clerk.run("meeting.register_receipt", substitutes)
    assert line_of(clerk, "花木").substitute_post == "权益部部长"
    choose_receipt(clerk, "区残联")

    def leaves(dialog) -> None:
        dialog.set_way(LEAVE)
        typing(note="外出培训")(dialog)

    clerk.run("meeting.register_receipt", leaves)
    assert next(line for line in clerk.view.attendance if line.unit == "区残联").state is AttendanceState.EXCUSED
    assert clerk.view.receipt_counts.excused == 2


def test_a_receipt_without_the_name_of_who_comes_is_refused_in_the_form(clerk: Clerk) -> None:
    clerk.open(PLENARY)
    choose_receipt(clerk, "区市场监管局")
    clerk.run("meeting.register_receipt", lambda _dialog: None)
    assert receipt_of(clerk, "区市场监管局").state is ReceiptState.ACKNOWLEDGED


def test_all_units_sign_for_the_notice_with_one_press_which_can_be_taken_back(clerk: Clerk) -> None:
    clerk.open(PLENARY)
    before = clerk.view.receipt_counts
    clerk.run("meeting.acknowledge_all")
    assert clerk.view.receipt_counts.unsigned == 0
    clerk.run("office.undo")
    assert clerk.view.receipt_counts == before


def test_urging_lists_the_units_that_have_not_answered_ready_to_paste(clerk: Clerk) -> None:
    page = clerk.open(PLENARY)
    page.meeting.side.show_tab("writing")
    press_primary(clerk)
    copied = QGuiApplication.clipboard().text()
    missing = [row.unit for row in clerk.view.receipts if row.state is not ReceiptState.REGISTERED]
    assert missing
    assert all(unit in copied for unit in missing)
    assert "11月13日17:00" in copied
    assert page.meeting.side.current_tab() == "receipts"
    assert page.meeting.side.receipts.current().unit == missing[0]


# -- sign-in ---------------------------------------------------------------------------------------------------------------------


@pytest.fixture
def on_the_day(clerk: Clerk) -> Clerk:
    clerk.day.today = date(2026, 11, 12)
    clerk.open("改造质量专题会议")
    return clerk


def test_part_of_a_name_in_pinyin_and_enter_sign_somebody_in(on_the_day: Clerk) -> None:
    clerk, field = on_the_day, on_the_day.page.meeting.side.sign_in.field
    clerk.run("meeting.sign_in")
    clerk.qtbot.keyClicks(field, "dmq")
    clerk.qtbot.keyClick(field, Qt.Key.Key_Return)
    clerk.qtbot.waitUntil(lambda: line_of(clerk, "丁明谦").state is AttendanceState.PRESENT)
    clerk.settle()
    assert field.text() == ""
    assert clerk.said() == "丁明谦已签到"
    assert clerk.view.attendance_counts.present == 1


def test_typing_shows_only_the_lines_that_are_meant(on_the_day: Clerk) -> None:
    panel = on_the_day.page.meeting.side.sign_in
    panel.field.setText("区财政局")
    on_the_day.settle()
    assert {row.unit for row in panel.table.model().rows()} == {"区财政局"}
    panel.field.setText("没有这个人")
    on_the_day.settle()
    assert panel.table.model().rowCount() == 0
    panel.field.clear()
    assert panel.table.model().rowCount() == len(on_the_day.view.attendance)


def test_substitute_leave_absence_and_clearing_are_recorded_on_the_current_line(on_the_day: Clerk) -> None:
    clerk, panel = on_the_day, on_the_day.page.meeting.side.sign_in
    rows = [row for row in clerk.view.attendance if row.role == "成员"]

    def choose(row) -> None:
        assert panel.table.select_key(row.attendance_id)

    choose(rows[0])
    clerk.run("meeting.substitute", typing(name="花木", post="科长"))
    choose(rows[1])
    clerk.run("meeting.excuse", typing(reason="病假"))
    choose(rows[2])
    clerk.run("meeting.mark_absent")
    clerk.run("meeting.sign_in_all")
    counts = clerk.view.attendance_counts
    assert (counts.substitutes, counts.excused, counts.absent, counts.open) == (1, 1, 1, 0)
    choose(rows[2])
    clerk.run("meeting.clear_attendance")
    assert clerk.view.attendance_counts.absent == 0
    assert clerk.view.attendance_counts.open == 1


def test_guests_are_added_and_leave_the_list_again(on_the_day: Clerk) -> None:
    clerk = on_the_day
    count = len(clerk.view.attendance)
    clerk.run("meeting.add_guest", typing(name="花木", unit="区图书馆"))
    assert len(clerk.view.attendance) == count + 1
    assert clerk.page.meeting.side.sign_in.table.select_key(line_of(clerk, "花木").attendance_id)
    clerk.run("meeting.clear_attendance")
    assert len(clerk.view.attendance) == count


def test_signing_in_before_the_day_is_refused_and_another_day_offered(clerk: Clerk) -> None:
    page = clerk.open(PLENARY)
    row = clerk.view.attendance[0]
    page.meeting.side.sign_in.sign_in_requested.emit(row)
    clerk.settle()
    assert "到当天才能签到" in clerk.said()
    assert clerk.actions() == ["延期"]


# -- minutes ---------------------------------------------------------------------------------------------------------------------


def test_what_is_typed_is_kept_when_the_page_is_left(clerk: Clerk) -> None:
    page = clerk.open(MINUTES_DUE)
    writing = page.meeting.side.writing
    meeting_id = clerk.view.meeting_id
    writing.show_text("record")
    writing.record.setPlainText("闻人清：都说完了。")
    writing.record.document().setModified(True)
    writing.minutes.setPlainText("一、关于进度\n会议听取了汇报。")
    writing.minutes.document().setModified(True)
    clerk.program.window.go("desk")
    clerk.settle()
    view = clerk.program.office.meetings.view(meeting_id)
    assert (view.record_text, view.minutes_text) == ("闻人清：都说完了。", "一、关于进度\n会议听取了汇报。")


def test_what_is_typed_stays_while_other_acts_refresh_the_page(clerk: Clerk) -> None:
    page = clerk.open(MINUTES_DUE)
    writing = page.meeting.side.writing
    writing.record.setPlainText("正在写的记录")
    writing.record.document().setModified(True)
    clerk.run("meeting.add_topic", typing(text="其他事项"))
    assert writing.record.toPlainText() == "正在写的记录"
    clerk.run("meeting.save_texts")
    assert clerk.view.record_text == "正在写的记录"
    assert writing.typed() is None


def test_a_text_that_somebody_else_changed_meanwhile_is_not_written_over(clerk: Clerk) -> None:
    page = clerk.open(MINUTES_DUE)
    writing, office = page.meeting.side.writing, clerk.program.office
    writing.record.setPlainText("我写的记录")
    writing.record.document().setModified(True)
    office.minutes.save_record(clerk.view.meeting_id, clerk.view.version, "别人写的记录")
    clerk.page.refresh()
    clerk.settle()
    clerk.run("meeting.save_texts")
    assert office.meetings.view(clerk.view.meeting_id).record_text == "别人写的记录"
    assert writing.record.toPlainText() == "我写的记录"
    assert clerk.actions() == ["保存我写的", "改用已存的"]
    clerk.program.window.bottom.bar.history[0].actions[0].run()
    clerk.settle()
    assert clerk.view.record_text == "我写的记录"


def test_the_text_somebody_else_wrote_can_be_taken_instead(clerk: Clerk) -> None:
    page = clerk.open(MINUTES_DUE)
    writing = page.meeting.side.writing
    writing.record.setPlainText("我写的记录")
    writing.record.document().setModified(True)
    clerk.program.office.minutes.save_record(clerk.view.meeting_id, clerk.view.version, "别人写的记录")
    clerk.page.refresh()
    clerk.settle()
    clerk.run("meeting.save_texts")
    clerk.program.window.bottom.bar.history[0].actions[1].run()
    assert writing.record.toPlainText() == "别人写的记录"
    assert writing.typed() is None


def test_a_first_text_is_written_from_the_topics(clerk: Clerk) -> None:
    page = clerk.open(PLENARY)
    clerk.run("meeting.suggest_minutes")
    text = page.meeting.side.writing.minutes.toPlainText()
    assert text.startswith("一、")
    assert text.count("\n") == 2 * len(clerk.view.agenda) - 1


def test_a_decision_is_changed_removed_and_once_a_task_leads_to_it(clerk: Clerk) -> None:
    page = clerk.open(MINUTES_DUE)
    table = page.meeting.side.writing.table
    clerk.run("meeting.add_decision", typing(text="每月通报一次进度", lead="区住建局"))
    table.select_row(1)
    clerk.run("meeting.change_decision", typing(text="每季通报一次进度"))
    assert clerk.view.decisions[1].text == "每季通报一次进度"
    clerk.run("meeting.make_task")
    assert clerk.view.decisions[1].task_id is not None
    clerk.run("meeting.remove_decision")
    assert "不能删除" in clerk.said()
    clerk.run("meeting.make_task")
    assert clerk.program.window.current_page == "supervision"


def test_drafting_the_minutes_takes_over_what_was_typed_but_not_kept(clerk: Clerk) -> None:
    page = clerk.open(MINUTES_DUE)
    page.meeting.side.writing.minutes.setPlainText("一、关于改造进度\n会议要求，十二月底前全部完工。")
    page.meeting.side.writing.minutes.document().setModified(True)
    clerk.run("meeting.draft_minutes")
    document = paper(clerk, DocumentKind.MINUTES).document_id
    assert page.meeting.side.writing.preview.isVisible()
    assert "十二月底前全部完工" in clerk.program.office.documents.view(document).text


def test_minutes_can_be_approved_first_and_issued_later(clerk: Clerk) -> None:
    clerk.open(MINUTES_DUE)
    press_primary(clerk, lambda dialog: dialog.findChild(QCheckBox).setChecked(False))
    assert primary(clerk) == "印发纪要"
    press_primary(clerk)
    assert primary(clerk) == "归档"


# -- in front of everything ------------------------------------------------------------------------------------------------------


def test_commands_of_a_meeting_say_so_where_none_is_open(clerk: Clerk) -> None:
    clerk.go_to_list()
    for id_ in ("meeting.hold", "meeting.postpone", "meeting.add_topic", "meeting.sign_in", "meeting.open_receipts",
                "meeting.draft_minutes"):
        clerk.run(id_)
        assert clerk.said() == "请先在列表里打开一个会议。", id_


def test_a_seat_that_was_set_up_after_the_lists_were_made_can_sign_in(clerk: Clerk) -> None:
    clerk.open("改造质量专题会议")
    body, day = clerk.view.body_id, clerk.view.starts_at.date()
    clerk.day.today = day - timedelta(days=1)
    unit = next(row for row in clerk.program.office.bodies.roster(body, day).rows if row.unit_id)
    clerk.program.office.seats.add(
        body, role="成员", unit=unit.unit_id, title="科长", holder=NewPerson("花木"), since=day - timedelta(days=1))
    clerk.day.today = day
    clerk.page.refresh()
    clerk.settle()
    row = line_of(clerk, "花木")
    assert row.attendance_id == 0
    clerk.page.meeting.side.sign_in.sign_in_requested.emit(row)
    clerk.settle()
    assert line_of(clerk, "花木").state is AttendanceState.PRESENT


def test_every_control_of_the_page_has_a_name(clerk: Clerk) -> None:
    page = clerk.open(PLENARY)
    nameless = [button.objectName() for button in page.findChildren(QPushButton) if not button.accessibleName() and button.isVisible()]
    assert nameless == []
    row = page.meeting.agenda.papers.model().index(0, PaperRows.Column.VERBS)
    assert row.data(Qt.ItemDataRole.AccessibleTextRole) == "看 印"
    assert row.data(Role.LINKS)


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


def test_a_notice_that_was_made_void_can_be_made_anew_while_the_meeting_stands(clerk: Clerk) -> None:
    page = clerk.open(PLENARY)
    clerk.program.office.documents.make_void(paper(clerk, DocumentKind.MEETING_NOTICE).document_id, "日期印错")
    clerk.settle()
    row = paper(clerk, DocumentKind.MEETING_NOTICE)
    assert [link.label for link in PaperRows.verbs(row)] == ["生成"]
    page.meeting.agenda.papers.link_activated.emit(row, "draft")
    clerk.settle()
    assert paper(clerk, DocumentKind.MEETING_NOTICE).document_state is DocumentState.DRAFT
    cancelled = clerk.open("2026年第一次联络员会议")
    assert [link.label for link in PaperRows.verbs(paper(clerk, DocumentKind.MEETING_NOTICE))] == ["看"]
    assert cancelled.meeting.side.current_tab() == "receipts"


def test_the_menu_of_a_row_offers_what_can_be_done_with_it(clerk: Clerk) -> None:
    page = clerk.open(PLENARY)
    page.meeting.agenda.topics.select_row(0)
    page.meeting.agenda.topics.menu_requested.emit(clerk.view.agenda[0], page.mapToGlobal(page.rect().center()))
    (menu,) = [child for child in page.findChildren(QMenu) if child.objectName() == "meeting.row_menu"]
    assert [action.text() for action in menu.actions()] == ["修改议题", "议题上移", "议题下移", "删除议题"]
    menu.close()


def test_the_menu_of_a_paper_holds_the_acts_of_the_page_of_documents(clerk: Clerk) -> None:
    page = clerk.open(MINUTES_DUE)
    verbs = dict(page.meeting.agenda.paper_verbs(paper(clerk, DocumentKind.MINUTES)))
    assert list(verbs.values()) == ["看", "打印", "重新生成", "用WPS打开", "导出Word", "导出PDF", "作废"]
    clerk.program.prompts.files = [None]
    page.meeting.agenda.paper_requested.emit("export_pdf", paper(clerk, DocumentKind.MINUTES))
    clerk.qtbot.waitUntil(lambda: clerk.program.prompts.asked[-1:] == ["导出到文件夹"])
    assert clerk.program.window.current_page == "documents"


def test_a_substitute_who_was_announced_is_awaited_and_signs_in_under_the_own_name(clerk: Clerk) -> None:
    page = clerk.open(PLENARY)
    model = page.meeting.side.sign_in.table.model()
    place = next(place for place, row in enumerate(model.rows()) if row.substitute_name == "魏舟")
    state = model.index(place, AttendanceRows.Column.STATE)
    assert (state.data(), state.data(Role.CHIP)) == ("待代会", None)
    clerk.day.today = date(2026, 11, 19)
    page.meeting.side.sign_in.sign_in_requested.emit(model.row_at(place))
    clerk.settle()
    assert clerk.said() == "魏舟已签到"
    assert (state.data(), Tone(state.data(Role.CHIP))) == ("代会", Tone.INDIGO)
    assert "14:20签到" in model.index(place, AttendanceRows.Column.NOTE).data()
