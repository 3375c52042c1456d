"""The workplace remembers its window, widths, text size and last office."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMainWindow, QSplitter
from pytestqt.qtbot import QtBot

from ui.core.settings import Settings
from ui.theme.tokens import TextSize


def again(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "workplace.ini")


def test_text_size_and_last_office_survive_a_restart(qtbot: QtBot, tmp_path: Path) -> None:
    settings = again(tmp_path)
    assert settings.text_size is TextSize.STANDARD
    assert settings.last_office == ""
    with qtbot.waitSignal(settings.text_size_changed):
        settings.text_size = TextSize.LARGE
    settings.last_office = "/office/澄川.ysms"
    del settings
    assert again(tmp_path).text_size is TextSize.LARGE
    assert again(tmp_path).last_office == "/office/澄川.ysms"


def test_widths_of_a_table_survive_a_restart(tmp_path: Path) -> None:
    settings = again(tmp_path)
    settings.keep_widths("task.table", [60, 0, 210])
    del settings
    assert again(tmp_path).widths("task.table") == [60, 0, 210]
    assert again(tmp_path).widths("another") == []


def test_the_place_of_the_window_survives_a_restart(qtbot: QtBot, tmp_path: Path) -> None:
    settings = again(tmp_path)
    first = QMainWindow()
    qtbot.addWidget(first)
    assert not settings.restore_window(first)
    first.resize(640, 480)
    settings.keep_window(first)
    second = QMainWindow()
    qtbot.addWidget(second)
    assert again(tmp_path).restore_window(second)
    assert (second.width(), second.height()) == (640, 480)


def test_a_splitter_comes_back_as_it_was_left(qtbot: QtBot, tmp_path: Path) -> None:
    def splitter() -> QSplitter:
        made = QSplitter(Qt.Orientation.Horizontal)
        made.addWidget(QLabel("左"))
        made.addWidget(QLabel("右"))
        made.resize(600, 100)
        qtbot.addWidget(made)
        made.show()
        return made

    first = splitter()
    settings = again(tmp_path)
    settings.remember_splitter(first, "roster")
    first.setSizes([450, 150])
    first.splitterMoved.emit(450, 1)
    second = splitter()
    settings.remember_splitter(second, "roster")
    assert second.sizes()[0] > 400
