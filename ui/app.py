"""One running program: its threads and hooks, the window, and the office it shows, opened in the worker."""

from __future__ import annotations

import contextlib
import getpass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from secretariat.assets import resources_folder
from ui.core.announcements import Announcements
from ui.core.copy_messages import CopyMessages
from ui.core.prompts import Prompts
from ui.core.settings import Settings, log_folder
from ui.core.tasks import Tasks, Work
from ui.core.watch import CopyWatch
from ui.main_window import MainWindow
from ui.pages.base import PageContext
from ui.theme import fonts, icons

if TYPE_CHECKING:
    from collections.abc import Callable

    from secretariat.errors import SecretariatError
    from secretariat.office import Office
    from ui.core.crash import CrashReport

_SPARE_TIME_AFTER: Final = 1_500


class Program(QObject):
    """One running window with its threads, hooks and the office it shows; a window painted already is furnished."""

    def __init__(
        self, application: QApplication, settings: Settings, today: Callable[[], date], now: Callable[[], datetime],
        window: MainWindow | None = None,
    ) -> None:
        super().__init__(application)
        self._application, self._today, self._now = application, today, now
        self.settings = settings
        self.tasks = Tasks(self)
        self.prompts = Prompts()
        self.office: Office | None = None
        self.crash: CrashReport | None = None
        self.input_method_report = ""
        self.window = window or MainWindow(settings)
        self.window.furnish(self.tasks, self.prompts)
        self.window.setWindowIcon(icons.application_icon(resources_folder() / "icons"))
        self.announcements = Announcements(self.tasks, self)
        self.announcements.changed.connect(self.window.on_changed)
        self.watch = CopyWatch(self.tasks, lambda: settings.copies_folder, self)
        self._copy_messages = CopyMessages(
            self.watch, self.window.post, self.window.run_on, self.window.go, self.window.commands, self)
        self.window.office_wanted.connect(self.open)
        self.window.closing.connect(self.close)

    def open(self, location: Path, *, make: bool = True) -> None:
        """Open an office file and show it when it is there; the one before is closed. A missing one is made where ``make`` says so.

        Where it cannot be opened the window keeps the office it has, or says why it has none and how to get one.
        """
        before, today, now, announce = self.office, self._today, self._now, self.announcements.announce
        actor = self.settings.text("clerk") or _login()

        def open_it(_work: Work) -> Office:
            # The database library is imported here, in the worker, after the first paint.
            from secretariat.office import open_office

            if make:
                # Where the folder cannot be made, opening says so in a sentence.
                with contextlib.suppress(OSError):
                    location.parent.mkdir(parents=True, exist_ok=True)
            office = open_office(location, today=today, now=now, actor=actor, announce=announce, create=make)
            # The services of the first page are imported here too, for the window must not wait for them.
            office.prepare()
            if before is not None:
                before.close()
            return office

        self.tasks.write("打开数据文件", open_it, self._opened, on_error=lambda error: self._not_opened(location, error))

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
        self.watch.stop()
        office, self.office = self.office, None
        self.tasks.close(office.close if office is not None else None)
        if self.crash is not None:
            self.crash.uninstall()

    def _opened(self, office: Office) -> None:
        self.office = office
        self.settings.last_office = str(office.location)
        self.announcements.follow(office)
        self.window.open_office(office, PageContext(
            office, self.tasks, self.window.commands, self.prompts, self.settings, self.watch, self.open, self.input_method_report,
            lambda: tuple(self.window.bottom.bar.history),
        ))
        QTimer.singleShot(_SPARE_TIME_AFTER, self, self._use_spare_time)
        QTimer.singleShot(_SPARE_TIME_AFTER, self, self._look_after_copies)

    def _not_opened(self, location: Path, error: SecretariatError) -> None:
        if self.office is None:
            self.window.show_no_office(location, error.sentence)
        else:
            self.window.task_messages.refuse(error)

    def _use_spare_time(self) -> None:
        """Load the face of rare characters before the clerk first needs it; at her first touch, what other pages need."""
        from ui.core.first_touch import FirstTouch

        fonts.load_rare()
        first_touch = FirstTouch(self._application, self)
        first_touch.touched.connect(self._prepare_pages)
        first_touch.touched.connect(first_touch.deleteLater)

    def _prepare_pages(self) -> None:
        office = self.office
        if office is not None:
            self.tasks.read(office.prepare_pages, lambda _nothing: None, key="prepare")

    def _look_after_copies(self) -> None:
        """Take back what was edited while the program was closed, and go on looking after what is being edited."""
        office = self.office
        if office is not None:
            self.watch.follow(lambda: office.edited_copies)

    def _show_crash(self, report: str) -> None:
        from importlib.metadata import version

        from ui.core import crash

        if self.crash is not None:
            crash.show(report, self.crash.file, version("secretariat"), self.window, self.prompts.run_dialog)


def _login() -> str:
    """Return the login name; 经办人 where the system knows none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "经办人"
