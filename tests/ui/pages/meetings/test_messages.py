"""Texts for messages and calendar files from the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit

from tests.ui.pages.meeting_stage import PLENARY, Clerk
from ui.dialogs.message_form import MessageDialog


def test_the_text_in_front_is_copied_as_it_was_changed(clerk: Clerk) -> None:
    clerk.open(PLENARY)
    asked: list[MessageDialog] = []

    def fill(dialog: MessageDialog) -> None:
        asked.append(dialog)
        editor = dialog.findChild(QPlainTextEdit, "meeting.message_form.text")
        editor.setPlainText("改过的通知")
        dialog._kinds.set_current("会前提醒")
        dialog._kinds.chosen.emit("会前提醒")
        assert "【会前提醒】" in editor.toPlainText()
        editor.appendPlainText("请带身份证。")
        dialog._kinds.chosen.emit("通知")
        assert editor.toPlainText() == "改过的通知", "what was typed stays with its text"
        dialog._kinds.chosen.emit("会前提醒")

    clerk.run("meeting.copy_message", fill)
    clerk.settle()
    copied = QGuiApplication.clipboard().text()
    assert copied.endswith("请带身份证。")
    assert clerk.said() == "会前提醒的文字已复制，可以粘贴到短信或者工作群"


def test_both_stand_under_the_other_papers(clerk: Clerk, tmp_path: Path) -> None:
    clerk.open(PLENARY)
    folder = tmp_path / "日历"
    clerk.program.prompts.files = [folder]
    menu = clerk.page.meeting.agenda.offer_more()
    next(action for action in menu.actions() if action.text() == "日历文件").trigger()
    menu.close()
    clerk.settle()
    (file,) = folder.iterdir()
    assert file.read_bytes().startswith(b"BEGIN:VCALENDAR")
    assert clerk.said().startswith(f"已导出日历文件：{file.name}")
