"""What happens when the program is at fault: a log without names, a dialog with the details."""

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import qWarning
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QLabel
from pytestqt.qtbot import QtBot

from ui.core import crash
from ui.core.crash import CrashDialog, CrashReport


@pytest.fixture
def report(qapp: object, tmp_path: Path) -> Iterator[CrashReport]:
    made = CrashReport(tmp_path / "log")
    made.install()
    yield made
    made.uninstall()


def failing() -> None:
    raise ValueError("龙某某 13800000000")


def test_the_log_names_the_place_and_never_the_person(report: CrashReport) -> None:
    try:
        failing()
    except ValueError as error:
        report.report(error)
    text = report.file.read_text(encoding="utf-8")
    assert "ValueError" in text
    assert "failing" in text
    assert "龙某某" not in text
    assert "138" not in text


def test_an_error_with_a_cause_tells_both_places() -> None:
    try:
        try:
            failing()
        except ValueError as error:
            raise RuntimeError("外层") from error
    except RuntimeError as error:
        said = crash.details(error)
    assert said.index("RuntimeError") < said.index("ValueError")


@pytest.mark.qt_no_exception_capture
def test_what_nobody_caught_is_reported_on_the_gui_thread(qtbot: QtBot, report: CrashReport) -> None:
    with qtbot.waitSignal(report.reported) as heard:
        try:
            failing()
        except ValueError as error:
            sys.excepthook(type(error), error, error.__traceback__)
    assert "failing" in heard.args[0]


def test_an_error_on_another_thread_is_reported_too(qtbot: QtBot, report: CrashReport) -> None:
    with qtbot.waitSignal(report.reported) as heard:
        thread = threading.Thread(target=failing)
        thread.start()
        thread.join()
    assert "ValueError" in heard.args[0]


def test_warnings_of_qt_go_to_the_log(report: CrashReport) -> None:
    qWarning("QSomething: not good")
    assert "not good" in report.file.read_text(encoding="utf-8")


def test_a_folder_that_cannot_be_written_leaves_the_hooks_without_a_log(qapp: object, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    made = CrashReport(tmp_path / "file" / "log")
    made.install()
    assert sys.excepthook != sys.__excepthook__
    made.uninstall()
    assert sys.excepthook is sys.__excepthook__


def test_the_dialog_says_what_is_safe_and_copies_the_details(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = CrashDialog("builtins.ValueError\n  x.py:1 f", tmp_path / "secretariat.log", "0.1.0")
    qtbot.addWidget(dialog)
    words = "".join(child.text() for child in dialog.findChildren(QLabel))
    assert "已保存的内容不受影响" in words
    assert str(tmp_path) in words
    dialog.copy()
    assert "x.py:1 f" in QGuiApplication.clipboard().text()


def test_the_dialog_is_shown_through_the_prompts(qtbot: QtBot, tmp_path: Path) -> None:
    shown: list[QDialog] = []
    crash.show("详情", tmp_path / "x.log", "0.1.0", None, shown.append)
    assert [dialog.windowTitle() for dialog in shown] == ["程序出错"]
