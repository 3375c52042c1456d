"""The start: an empty window is painted before anything is imported that it does not need; the rest follows."""

from __future__ import annotations

import gc
import os
import sys
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from ui.core.settings import Settings, settings_folder
from ui.main_window import PROGRAM, MainWindow
from ui.theme.palette import palette

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Day = Callable[[], date]
    Moment = Callable[[], datetime]

_FIRST_OFFICE: Final = "办公室.ysms"
_UNSEEN: Final = 1_000
"""Milliseconds after which a window that nobody sees, minimised from the start, is furnished all the same."""

_STARTED: Final = 3_000
"""Milliseconds after which the start is over, whether an office was opened or not."""


def run(argv: Sequence[str]) -> int:
    """Show the window and answer the exit code when it is closed; ``argv`` are the arguments without the program's name."""
    # Collections during the start find nothing to collect and take a tenth of it.
    gc.disable()
    database, today, now = _options(argv)
    report = _choose_input_method()
    application = QApplication([PROGRAM, *argv])
    QTimer.singleShot(_STARTED, _collect_again)
    application.setApplicationName("secretariat")
    application.setApplicationDisplayName(PROGRAM)
    application.setPalette(palette())
    settings = Settings(settings_folder() / "workplace.ini")
    window = MainWindow(settings)
    begin = _Beginning(application, settings, window, today, now, report, database)
    window.painted.connect(begin)
    QTimer.singleShot(_UNSEEN, begin)
    window.show()
    return application.exec()


def _collect_again() -> None:
    """Turn the collector on; what the start has made stays for good, and need not be looked at again and again."""
    gc.freeze()
    gc.enable()


class _Beginning:
    """What follows the first painting, once: the look, the furniture, the hooks, and the office."""

    def __init__(self, application: QApplication, settings: Settings, window: MainWindow, today: Day, now: Moment, report: str,
                 database: str) -> None:
        self._given = application, settings, today, now, window
        self._report, self._database = report, database
        self._begun = False

    def __call__(self) -> None:
        """Begin, unless that was done."""
        if self._begun:
            return
        self._begun = True
        from secretariat.assets import resources_folder
        from ui.app import Program
        from ui.core.ending import Ending
        from ui.theme.install import install

        application, settings, *_ = self._given
        install(application, resources_folder(), settings.text_size)
        program = Program(*self._given)
        program.input_method_report = self._report
        program.install_hooks()
        ending = Ending(application)
        ending.asked.connect(application.closeAllWindows)
        ending.asked.connect(application.quit)
        if self._database or not settings.last_office:
            program.open(Path(self._database or _first_office()))
        else:
            program.open(Path(settings.last_office), make=False)


def _options(argv: Sequence[str]) -> tuple[str, Day, Moment]:
    """Read --database FILE and --today DAY; this is the one place of the window that looks at the clock."""
    if not argv:
        return "", lambda: _clock().date(), _clock
    import argparse

    parser = argparse.ArgumentParser(prog="secretariat", description=f"{PROGRAM}：不带参数打开窗口。", add_help=True)
    parser.add_argument("--database", default="", metavar="文件", help="打开这个数据文件，没有就新建")
    parser.add_argument("--today", type=date.fromisoformat, metavar="日期", help="按这一天工作，例如 2026-11-10")
    chosen = parser.parse_args(list(argv))
    day: date | None = chosen.today
    if day is None:
        return chosen.database, lambda: _clock().date(), _clock
    return chosen.database, lambda: day, lambda: datetime.combine(day, _clock().time())


def _clock() -> datetime:
    """Return the local moment without zone: dates of the office are local dates (rule 13)."""
    return datetime.now().astimezone().replace(tzinfo=None, microsecond=0)


def _first_office() -> Path:
    import platformdirs

    return platformdirs.user_documents_path() / PROGRAM / _FIRST_OFFICE


def _choose_input_method() -> str:
    """Set what Qt reads before the application exists; answer what 帮助 says about the input method."""
    if not sys.platform.startswith("linux"):
        return "输入法由系统提供。"
    from PySide6.QtCore import QLibraryInfo

    from ui.core import input_method

    folders = [Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))]
    folders += [Path(folder) for folder in os.environ.get("QT_PLUGIN_PATH", "").split(os.pathsep) if folder]
    chosen = input_method.choose(os.environ, folders)
    os.environ.update(chosen.changes)
    return chosen.report
