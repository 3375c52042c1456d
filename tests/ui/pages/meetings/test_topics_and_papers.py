"""What a meeting deals with and what is printed for it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from secretariat.domain.documents import DocumentKind, DocumentState
from secretariat.domain.meetings import AttendanceState
from tests.ui.pages.meeting_stage import MINUTES_DUE, PLENARY, Clerk, paper, typing
from ui.models.meeting_rows import PaperRows


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
    before = len(clerk.program.office.documents.view(row.document_id).revisions)
    clerk.run("meeting.draft_minutes")
    clerk.settle()
    assert clerk.program.prompts.asked[-1] == "对照修改稿和新稿"
    assert clerk.said().startswith("保留会议纪要的修改稿")
    assert len(clerk.program.office.documents.view(row.document_id).revisions) == before
    clerk.program.prompts.fill = [lambda _dialog: None]
    clerk.program.window.commands.run("meeting.draft_minutes")
    clerk.settle()
    clerk.settle()
    assert clerk.said() == "已生成会议纪要"


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
    assert list(verbs.values()) == ["看", "打印", "重新生成", "用WPS打开", "导出Word", "导出PDF", "打印分单位摘录",
                                    "导出分单位摘录", "作废"]
    clerk.program.prompts.files = [None]
    page.meeting.agenda.paper_requested.emit("export_pdf", paper(clerk, DocumentKind.MINUTES))
    clerk.qtbot.waitUntil(lambda: clerk.program.prompts.asked[-1:] == ["导出到文件夹"])
    assert clerk.program.window.current_page == "documents"


def test_a_record_that_was_written_is_laid_out_from_its_row_and_renewed_when_it_changes(clerk: Clerk) -> None:
    page = clerk.open(MINUTES_DUE)
    minutes, id_ = clerk.program.office.minutes, clerk.view.meeting_id
    assert [link.label for link in PaperRows.verbs(paper(clerk, DocumentKind.RECORD))] in (["填写"], ["生成"])
    minutes.save_record(id_, clerk.view.version, "闻人清：进度要抓紧。")
    clerk.settle()
    row = paper(clerk, DocumentKind.RECORD)
    assert [link.label for link in PaperRows.verbs(row)] == ["生成"]
    page.meeting.agenda.papers.link_activated.emit(row, "draft")
    clerk.settle()
    assert clerk.said() == "已生成会议记录"
    minutes.save_record(id_, clerk.view.version, "闻人清：进度要抓紧，质量不能松。")
    clerk.settle()
    row = paper(clerk, DocumentKind.RECORD)
    assert row.stale
    assert PaperRows.verbs(row)[0].label == "更新"
    clerk.run("meeting.draft_record")
    assert not paper(clerk, DocumentKind.RECORD).stale


def test_the_shape_of_name_cards_is_chosen_in_their_menu(clerk: Clerk) -> None:
    page = clerk.open(PLENARY)
    row = paper(clerk, DocumentKind.NAME_CARDS)
    verbs = dict(page.meeting.agenda.paper_verbs(row))
    assert [words for act, words in verbs.items() if act.startswith("draft")] == ["重新生成，折叠式", "重新生成，插页式"]
    page.meeting.agenda.paper_requested.emit("draft_inserts", row)
    clerk.settle()
    assert clerk.said() == "已生成插页席卡"
    width, height = clerk.program.office.documents.page_sizes(row.document_id)[0]
    assert round(width / height, 2) == 2.0
    page.meeting.agenda.paper_requested.emit("draft_folded", row)
    clerk.settle()
    assert clerk.program.office.documents.page_sizes(row.document_id)[0][0] > 800


def test_a_set_is_not_printed_over_hand_edits_before_both_versions_were_seen(clerk: Clerk, tmp_path: Path) -> None:
    clerk.open(PLENARY)
    office, sheet = clerk.program.office, paper(clerk, DocumentKind.SIGN_IN_SHEET)
    copy = tmp_path / "签到表.docx"
    copy.write_bytes(office.documents.docx(sheet.document_id))
    office.documents.take_back(sheet.document_id, copy)
    line = next(row for row in clerk.view.attendance if row.name and row.state is AttendanceState.EXPECTED)
    office.attendance.excuse(line.attendance_id, line.version, "出差")
    clerk.settle()
    assert paper(clerk, DocumentKind.SIGN_IN_SHEET).stale
    clerk.run("meeting.print_all")
    assert clerk.said().startswith("没有打印：签到表的第2稿是手工修改的")
    assert clerk.actions() == ["对照两稿"]
    clerk.program.prompts.fill = [lambda _dialog: None]
    clerk.program.window.bottom.bar.history[0].actions[0].run()
    clerk.settle()
    clerk.settle()
    assert clerk.said() == "已生成签到表"
    assert not paper(clerk, DocumentKind.SIGN_IN_SHEET).stale
