"""A clerk's errands through the real window, database and files; the days go by as she sets them."""

from collections.abc import Callable, Iterator
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import PreparedPrompts, _dressed, _nothing_left_behind, qtbot, settle
from tests.watchdog import Watchdog
from ui.app import Program
from ui.core import printing
from ui.core.settings import Settings

__all__ = ["_dressed", "_nothing_left_behind", "qtbot"]
SHARED = Path(__file__).parents[3] / "shared" / "documents"
SAMPLE = Path(__file__).parents[2] / "resources" / "sample"


class Clerk:
    """Works with the window as a person does: commands, keys, dialogs; asks the office only to see what became of it."""

    def __init__(self, qtbot: QtBot, application: QApplication, folder: Path, day: date) -> None:
        self.day = day
        self.qtbot = qtbot
        self.folder = folder
        self.prompts = PreparedPrompts()
        self.paper = folder / "打印件.pdf"
        """What the printer of this workplace prints into."""
        self.program = Program(application, Settings(folder / "workplace.ini"), lambda: self.day, self._now)
        self.program.settings.set_text("copies_folder", str(folder / "修改稿"))
        self.program.prompts = self.prompts
        self.program.window.prompts = self.prompts
        self.watchdog = Watchdog()
        self.crashes: list[object] = []
        self.program.tasks.crashed.connect(self.crashes.append)
        self.refusals: list[str] = []
        self.program.tasks.refused.connect(lambda error: self.refusals.append(str(error)))
        qtbot.addWidget(self.program.window)
        self.program.window.resize(1366, 728)
        self.program.window.show()
        self.program.open(folder / "办公室.ysms")
        self.settle("the start")

    def _now(self) -> datetime:
        return datetime.combine(self.day, time(9, 30))

    @property
    def office(self) -> Any:
        """The office behind the window."""
        return self.program.office

    def settle(self, after: str = "what follows") -> None:
        """Wait until the window has nothing under way, watching how long it does not answer."""
        with self.watchdog.watching(after):
            settle(self.qtbot, self.program)
        assert not self.crashes, self.crashes

    def run(self, command: str, *answers: Callable[[Any], None]) -> None:
        """Carry a command out, answering the dialogs it opens one after the other."""
        self.prompts.fill = list(answers)
        with self.watchdog.watching(command):
            self.program.window.commands.run(command)
        self.settle(f"after {command}")
        assert not self.prompts.fill, f"“{command}” asked less than expected: {self.prompts.asked[-3:]}"

    def go(self, where: Any) -> Any:
        """Go to a page or a record and give the page."""
        with self.watchdog.watching(f"going to {where}"):
            self.program.window.go(where)
        self.settle(f"after going to {where}")
        return self.program.window.page(self.program.window.current_page)

    @staticmethod
    def type_chinese(field: QWidget, words: str) -> None:
        """Type words the way an input method hands them over."""
        event = QInputMethodEvent()
        event.setCommitString(words)
        QApplication.sendEvent(field, event)

    def find(self, kind: type[QWidget], name: str) -> Any:
        """Give a widget of the page in front by its name."""
        found = self.program.window.stack.currentWidget().findChild(kind, name)
        assert found is not None, f"no {name} on this page"
        return found


@pytest.fixture
def clerk(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Clerk]:
    """A clerk in front of an empty office on 2026-11-10, with a printer that prints into a file."""
    made = Clerk(qtbot, qapp, tmp_path, date(2026, 11, 10))

    def printer(_name: str, title: str, job: printing.PrintJob) -> QPrinter:
        to_file = QPrinter(QPrinter.PrinterMode.HighResolution)
        to_file.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        to_file.setOutputFileName(str(made.paper))
        printing.set_up(to_file, title, job)
        return to_file

    monkeypatch.setattr(printing, "printer_names", lambda: ("办公室打印机",))
    monkeypatch.setattr(printing, "make_printer", printer)
    yield made
    made.watchdog.stop()
    made.watchdog.report(request.node.name)
    made.program.close()
    made.program.deleteLater()
