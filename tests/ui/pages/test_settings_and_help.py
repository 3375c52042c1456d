"""The pages 设置 and 帮助 over a real office."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.ui.conftest import RESOURCES, PreparedPrompts, settle
from ui.app import Program
from ui.pages.help.page import HelpPage
from ui.pages.settings import SettingsPage
from ui.theme.install import set_size
from ui.theme.tokens import TextSize


def test_the_text_size_changes_at_once_and_is_remembered(qtbot: QtBot, qapp: QApplication, program: Program) -> None:
    program.window.go("settings")
    page = program.window.page("settings")
    assert isinstance(page, SettingsPage)
    try:
        qtbot.mouseClick(page._size._parts[1], Qt.MouseButton.LeftButton)
        assert qapp.font().pixelSize() == 16
        assert program.settings.text_size is TextSize.LARGE
        program.window.commands.run("settings.larger")
        program.window.commands.run("settings.larger")
        assert program.settings.text_size is TextSize.VERY_LARGE
        assert page._size.current() == "18"
        program.window.commands.run("settings.smaller")
        assert program.settings.text_size is TextSize.LARGE
    finally:
        set_size(qapp, RESOURCES, TextSize.STANDARD)


def test_the_clerks_name_is_kept_for_the_next_opening(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    program.window.go("settings")
    page = program.window.page("settings")
    assert isinstance(page, SettingsPage)
    page._clerk.setText("何静")
    page._clerk.editingFinished.emit()
    assert "何静" in program.window.bottom.bar.text()
    program.open(tmp_path / "另一个.ysms")
    qtbot.waitUntil(lambda: program.window.bottom.status.words()[3] == "何静", timeout=20_000)
    settle(qtbot, program)


@pytest.fixture
def help_page(qtbot: QtBot, program: Program) -> HelpPage:
    program.window.commands.run("page.help")
    settle(qtbot, program)
    page = program.window.page("help")
    assert isinstance(page, HelpPage)
    return page


def test_help_lists_keys_of_the_program_and_of_its_commands(help_page: HelpPage) -> None:
    keys = {row.key for row in help_page._keys.rows()}
    assert {"Ctrl+K", "F6", "Ctrl+Z", "Alt+Enter"} <= keys
    assert "Ctrl+O" in keys


def test_help_keeps_what_was_said(qtbot: QtBot, program: Program, help_page: HelpPage) -> None:
    program.window.commands.run("office.undo")
    settle(qtbot, program)
    program.window.commands.run("help.messages")
    settle(qtbot, program)
    assert program.window.current_page == "help"
    assert "没有可以撤销的操作" in help_page._messages.rows()[0].message.text
    assert help_page._tables[1].isVisible()


def test_help_shows_who_did_what_and_when(qtbot: QtBot, program: Program, help_page: HelpPage) -> None:
    office = program.office
    assert office is not None
    program.tasks.write("登记", lambda _work: office.directory.add_person("龙𬱖", None, None, None, None))
    settle(qtbot, program)
    program.window.commands.run("help.acts")
    settle(qtbot, program)
    acts = help_page._acts.rows()
    assert acts[0].actor == office.actor
    program.window.commands.run("office.undo")
    settle(qtbot, program)
    qtbot.waitUntil(lambda: any(act.undone for act in help_page._acts.rows()))


def test_help_says_where_things_lie_and_how_chinese_is_typed(program: Program, help_page: HelpPage) -> None:
    program.window.commands.run("help.machine")
    words = "".join(child.text() for child in help_page.findChildren(QLabel))
    assert str(program.office.location) in words
    assert "日志" in words
    program.window.commands.run("help.next_tab")
    assert help_page._tabs.current() == "keys"


def test_nothing_is_asked_in_settings_and_help(program: Program, prompts: PreparedPrompts, help_page: HelpPage) -> None:
    assert prompts.asked == []
