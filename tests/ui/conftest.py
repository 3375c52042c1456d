"""A dressed application for every test of the window, and a watch over what a test leaves behind."""

import gc
import threading
from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from ui.app import Program
from ui.core.settings import Settings
from ui.theme.install import install

RESOURCES = Path(__file__).parents[2] / "resources"
TODAY = date(2026, 11, 10)
PATIENCE = 60_000
"""How many milliseconds a test of the window waits before it gives up."""


class PatientBot(QtBot):
    """Waits a minute where pytest-qt waits five seconds: a busy machine is slow, not wrong."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = PATIENCE) -> None:
        """Wait until the callback says yes; a shorter wait asked for is lengthened too."""
        super().waitUntil(callback, timeout=max(timeout, PATIENCE))

    def waitSignal(self, signal: Any, *, timeout: int = PATIENCE, **rest: Any) -> Any:
        """Wait for a signal; a time asked for stands, since assertNotEmitted waits it out."""
        return super().waitSignal(signal, timeout=timeout, **rest)

    def waitSignals(self, signals: Any, *, timeout: int = PATIENCE, **rest: Any) -> Any:
        """Wait for several signals; a time asked for stands."""
        return super().waitSignals(signals, timeout=timeout, **rest)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    return PatientBot(request)


@pytest.fixture(scope="session", autouse=True)
def _dressed(qapp: QApplication) -> None:
    """Give the application the look of the program once."""
    install(qapp, RESOURCES)


def _parentless() -> set[QWidget]:
    return {widget for widget in QApplication.topLevelWidgets() if widget.parent() is None}


@pytest.fixture(autouse=True)
def _nothing_left_behind(qapp: QApplication) -> Iterator[None]:
    """Fail a test that leaves a window or a thread behind."""
    threads_before, widgets_before = set(threading.enumerate()), _parentless()
    # What earlier tests made need not be looked through again: only what this one leaves is collected below.
    gc.freeze()
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    left = [repr(widget) for widget in _parentless() - widgets_before]
    assert not left, f"windows left behind: {left}"
    threads = [thread.name for thread in set(threading.enumerate()) - threads_before if thread.is_alive()]
    assert not threads, f"threads left behind: {threads}"


class PreparedPrompts:
    """Stands in for the modals: answers are prepared, questions are kept."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.files: list[Path | None] = []
        self.looked_in: Path | None = None
        self.texts: list[str | None] = []
        self.fill: list[Callable[[Any], None]] = []
        """What to do in each dialog shown, one after the other; a dialog without one is cancelled."""

    def look_in(self, folder: Path) -> None:
        self.looked_in = folder

    def open_file(self, _parent: QWidget, title: str, _filters: str = "") -> Path | None:
        self.asked.append(title)
        return self.files.pop(0) if self.files else None

    def save_file(self, _parent: QWidget, title: str, _suggested: str, _filters: str = "") -> Path | None:
        self.asked.append(title)
        return self.files.pop(0) if self.files else None

    def open_folder(self, _parent: QWidget, title: str) -> Path | None:
        self.asked.append(title)
        return self.files.pop(0) if self.files else None

    def ask_line(self, _parent: QWidget, title: str, _question: str, _text: str = "") -> str | None:
        self.asked.append(title)
        return self.texts.pop(0) if self.texts else None

    def paste_text(self, _parent: QWidget, title: str, _explanation: str, _text: str = "", _accept: str = "") -> str | None:
        self.asked.append(title)
        return self.texts.pop(0) if self.texts else None

    def run_dialog(self, dialog: QDialog) -> bool:
        """Fill the dialog as prepared and press its verb, as a clerk would."""
        self.asked.append(dialog.windowTitle())
        if not self.fill:
            return False
        self.fill.pop(0)(dialog)
        button = getattr(dialog, "accept_button", None)
        if button is not None:
            button.click()
        else:
            dialog.accept()
        return dialog.result() == QDialog.DialogCode.Accepted

    def print_dialog(self, _dialog: object) -> bool:
        self.asked.append("打印")
        return False


@pytest.fixture
def prompts() -> PreparedPrompts:
    return PreparedPrompts()


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    made = Settings(tmp_path / "workplace.ini")
    made.set_text("copies_folder", str(tmp_path / "修改稿"))
    return made


@pytest.fixture
def program(qtbot: QtBot, qapp: QApplication, tmp_path: Path, settings: Settings, prompts: PreparedPrompts) -> Iterator[Program]:
    """A real window over a real, empty office file, on 2026-11-10."""
    made = Program(qapp, settings, lambda: TODAY, lambda: datetime(2026, 11, 10, 9, 30))
    made.prompts = prompts
    made.window.prompts = prompts
    made.tasks.crashed.connect(_raise)
    qtbot.addWidget(made.window)
    made.window.resize(1366, 700)
    made.window.show()
    made.open(tmp_path / "办公室.ysms")
    settle(qtbot, made)
    yield made
    made.close()
    made.deleteLater()


def _raise(error: BaseException) -> None:
    raise error


def settle(qtbot: QtBot, program: Program, timeout: int = PATIENCE) -> None:
    """Wait until nothing is under way."""
    qtbot.waitUntil(lambda: program.window.current_page != "" and not program.tasks.busy, timeout=timeout)


def show_active(qtbot: QtBot, window: QWidget) -> None:
    """Show a window and wait until it is the active one: only there does a widget get the focus at once."""
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
