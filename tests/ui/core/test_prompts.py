"""The modals: answers, 取消, and the folder that is remembered."""

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QInputDialog, QWidget
from pytestqt.qtbot import QtBot

from ui.core.prompts import Prompts, TextPrompt


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_a_chosen_file_is_a_path_and_its_folder_is_offered_next_time(
    parent: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:
    offered: list[str] = []

    def choose(_parent: QWidget, _title: str, folder: str, _filters: str) -> tuple[str, str]:
        offered.append(folder)
        return str(tmp_path / "通知.docx"), ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", choose)
    prompts = Prompts()
    assert prompts.open_file(parent, "选择文件") == tmp_path / "通知.docx"
    prompts.open_file(parent, "选择文件")
    assert offered[1] == str(tmp_path)


def test_a_question_begins_where_it_was_told_to_look(
    parent: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:
    offered: list[str] = []
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda _parent, _title, folder, _filters: (offered.append(folder), ("", ""))[1])
    prompts = Prompts()
    prompts.look_in(tmp_path)
    prompts.look_in(tmp_path / "没有")
    prompts.open_file(parent, "选用模板")
    assert offered == [str(tmp_path)]


def test_cancelling_answers_none(parent: QWidget, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    monkeypatch.setattr(QInputDialog, "getText", lambda *_: ("", False))
    prompts = Prompts()
    assert prompts.open_file(parent, "打开") is None
    assert prompts.save_file(parent, "存为", "x.pdf") is None
    assert prompts.open_folder(parent, "文件夹") is None
    assert prompts.ask_line(parent, "简称", "简称是什么") is None


def test_a_folder_and_a_line_are_answered(parent: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *arguments: (arguments[2], ""))
    monkeypatch.setattr(QInputDialog, "getText", lambda *_: (" 助餐联席会议 ", True))
    prompts = Prompts()
    assert prompts.open_folder(parent, "文件夹") == tmp_path
    assert prompts.save_file(parent, "存为", "纪要.pdf") == tmp_path / "纪要.pdf"
    assert prompts.ask_line(parent, "简称", "简称是什么") == "助餐联席会议"


def test_pasted_text_is_answered_and_blank_text_is_none(qtbot: QtBot, parent: QWidget) -> None:
    def press(text: str) -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, TextPrompt)
        dialog._text.setPlainText(text)
        dialog.accept()

    for typed, answered in (("关于建立……的通知", "关于建立……的通知"), ("   \n ", None)):
        QTimer.singleShot(50, lambda typed=typed: press(typed))
        assert Prompts().paste_text(parent, "粘贴文本", "把通知全文粘贴到这里") == answered
