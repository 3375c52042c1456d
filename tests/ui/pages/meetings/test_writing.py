"""The text of the minutes, the decisions, the tasks they become."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox

from secretariat.domain.documents import DocumentKind
from tests.ui.pages.meeting_stage import MINUTES_DUE, PLENARY, Clerk, paper, press_primary, primary, typing


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
