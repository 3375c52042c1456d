"""The entry of the window: environment, hooks, window first, then the office in the worker."""

from __future__ import annotations

import getpass
import os
import sys
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

import platformdirs
from PySide6.QtCore import QCoreApplication, QLibraryInfo, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from secretariat.assets import resources_folder
from ui.core import input_method
from ui.core.announcements import Announcements
from ui.core.prompts import Prompts
from ui.core.settings import Settings, log_folder, settings_folder
from ui.core.tasks import Tasks, Work
from ui.main_window import PROGRAM, MainWindow
from ui.pages.base import PageContext
from ui.theme import fonts, icons
from ui.theme.install import install

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from secretariat.office import Office
    from ui.core.crash import CrashReport

_FIRST_OFFICE: Final = "办公室.ysms"
_RARE_FACE_AFTER: Final = 1_500


class Program(QObject):
    """One running window with its threads, hooks and the office it shows."""

    def __init__(self, application: QApplication, settings: Settings, today: Callable[[], date], now: Callable[[], datetime]) -> None:
        super().__init__(application)
        self._today, self._now = today, now
        self.settings = settings
        self.tasks = Tasks(self)
        self.prompts = Prompts()
        self.office: Office | None = None
        self.crash: CrashReport | None = None
        self.input_method_report = ""
        self.window = MainWindow(self.tasks, settings, self.prompts)
        self.window.setWindowIcon(icons.application_icon(resources_folder() / "icons"))
        self.announcements = Announcements(self.tasks, self)
        self.announcements.changed.connect(self.window.on_changed)
        self.window.office_wanted.connect(self.open)
        self.window.closing.connect(self.close)

    def open(self, location: Path) -> None:
        """Open an office file, making it where it is missing, and show it when it is there; the one before is closed."""
        before, today, now, announce = self.office, self._today, self._now, self.announcements.announce
        actor = self.settings.text("clerk") or _login()

        def open_it(_work: Work) -> Office:
            # The database library is imported here, in the worker, after the first paint.
            from secretariat.office import open_office

            location.parent.mkdir(parents=True, exist_ok=True)
            office = open_office(location, today=today, now=now, actor=actor, announce=announce)
            if before is not None:
                before.close()
            return office

        self.tasks.write("打开数据文件", open_it, self._opened)

    def install_hooks(self) -> None:
        """Put the crash hooks in place; after the first paint, for logging costs more than a window."""
        from ui.core.crash import CrashReport

        self.crash = CrashReport(log_folder(), self)
        self.crash.install()
        self.crash.reported.connect(self._show_crash)
        self.tasks.crashed.connect(self.crash.report)

    def close(self) -> None:
        """Let the running tasks end, close the office in its own thread and take the hooks away."""
        self.announcements.stop()
        office, self.office = self.office, None
        self.tasks.close(office.close if office is not None else None)
        if self.crash is not None:
            self.crash.uninstall()

    def _opened(self, office: Office) -> None:
        self.office = office
        self.settings.last_office = str(office.location)
        self.announcements.follow(office)
        self.window.open_office(office, PageContext(
            office, self.tasks, self.window.commands, self.prompts, self.settings, self.open, self.input_method_report,
        ))
        QTimer.singleShot(_RARE_FACE_AFTER, self, fonts.load_rare)

    def _show_crash(self, report: str) -> None:
        from importlib.metadata import version

        from ui.core import crash

        if self.crash is not None:
            crash.show(report, self.crash.file, version("secretariat"), self.window, self.prompts.run_dialog)


def run(argv: Sequence[str]) -> int:
    """Show the window and answer the exit code when it is closed; ``argv`` are the arguments without the program's name."""
    database, today, now = _options(argv)
    report = _prepare_environment()
    application = QApplication([PROGRAM, *argv])
    application.setApplicationName("secretariat")
    application.setApplicationDisplayName(PROGRAM)
    settings = Settings(settings_folder() / "workplace.ini")
    install(application, resources_folder(), settings.text_size)
    program = Program(application, settings, today, now)
    program.input_method_report = report
    program.window.show()
    location = Path(database or settings.last_office or platformdirs.user_documents_path() / PROGRAM / _FIRST_OFFICE)

    def begin() -> None:
        program.install_hooks()
        program.open(location)

    QTimer.singleShot(0, begin)
    return application.exec()


def _options(argv: Sequence[str]) -> tuple[str, Callable[[], date], Callable[[], datetime]]:
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


def _prepare_environment() -> str:
    """Set what Qt reads before the application exists; answer what 帮助 says about the input method."""
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_DontShowIconsInMenus, on=False)
    if not sys.platform.startswith("linux"):
        return "输入法由系统提供。"
    folders = [Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))]
    folders += [Path(folder) for folder in os.environ.get("QT_PLUGIN_PATH", "").split(os.pathsep) if folder]
    chosen = input_method.choose(os.environ, folders)
    os.environ.update(chosen.changes)
    return chosen.report


def _login() -> str:
    """Return the login name; 经办人 where the system knows none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "经办人"
