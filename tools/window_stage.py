"""The real window on a stage: opened on an office file, waited for, photographed; its questions answered by nobody."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from datetime import time as hour
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QPoint, QSize
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QToolButton, QWidget

from secretariat.assets import resources_folder
from secretariat.sample.building import CLERK
from ui.app import Program
from ui.core.prompts import Prompts, TextPrompt
from ui.core.settings import Settings
from ui.core.tasks import Work
from ui.theme.install import install

_PATIENCE = 30.0
_QUIET_ROUNDS = 3
_LATIN = re.compile(r"[A-Za-z]{3,}")
_KNOWN_LATIN = re.compile(
    r"Word|PDF|WPS|Excel|TXT|CSV|Markdown|Ctrl|Shift|Alt|Enter|Esc|Tab|Del|docx|doc|wps|xlsx|csv|ysms|fcitx|ibus|SHA|LibreOffice|F\d"
)
"""Names of programs, formats and keys, which have no Chinese ones."""


class Stage:
    """One window on one office file, its settings in a folder of its own.

    ``looked_at`` is called with a name for every dialog that would be shown; the dialog is refused afterwards.
    """

    def __init__(self, folder: Path, today: date, looked_at: Callable[[str], None], notice: Path) -> None:
        self.application = QApplication.instance() or QApplication(["secretariat"])
        assert isinstance(self.application, QApplication)
        self.application.setApplicationName("secretariat")
        settings = Settings(folder / "workplace.ini")
        settings.set_text("clerk", CLERK)
        install(self.application, resources_folder(), settings.text_size)
        self.program = Program(self.application, settings, lambda: today, lambda: datetime.combine(today, hour(9, 30)))
        self.program.prompts = self.program.window.prompts = _Nobody(self, looked_at, notice)
        self.window = self.program.window
        self.findings: list[str] = []
        self._noted: set[str] = set()
        self._folder = folder
        self.program.tasks.crashed.connect(self._crashed)

    def open(self, office: Path) -> None:
        """Open an office file and wait until its first page stands."""
        self.window.show()
        self.program.open(office)
        self.settle()

    def settle(self) -> None:
        """Wait until nothing is read or written and everything is laid out and painted."""
        until, quiet = time.monotonic() + _PATIENCE, 0
        while quiet < _QUIET_ROUNDS:
            self.application.processEvents()
            self.application.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            quiet = 0 if self.program.tasks.busy else quiet + 1
            # Some things are asked a moment after the last key; a stage has time.
            time.sleep(0.03)
            if time.monotonic() > until:
                self.findings.append(f"{self.window.current_page}: still busy after {_PATIENCE:.0f} s")
                return

    def resize(self, size: QSize) -> None:
        """Give the window another size and wait until it is laid out."""
        self.window.resize(size)
        self.settle()

    def photograph(self, file: Path) -> None:
        """Photograph the window and everything that lies over it: dialogs, menus, the palette."""
        picture = QPixmap(self.window.size())
        self.window.render(picture)
        painter = QPainter(picture)
        for over in self.application.topLevelWidgets():
            if over is not self.window and over.isVisible() and not isinstance(over, type(self.window)):
                corner = over.mapToGlobal(QPoint()) - self.window.mapToGlobal(QPoint())
                painter.drawPixmap(corner, over.grab())
                # The frame the window system would give it.
                painter.drawRect(corner.x() - 1, corner.y() - 1, over.width() + 1, over.height() + 1)
                self._inspect(file.stem, over)
        painter.end()
        picture.save(str(file))
        self._inspect(file.stem, self.window)

    @contextmanager
    def without_writing(self) -> Iterator[None]:
        """Let commands be tried without anything being written: what they would hand to the writing thread is dropped."""
        tasks: Any = self.program.tasks
        tasks.write = lambda name, *_, **__: Work(name, tasks)
        try:
            yield
        finally:
            del tasks.write

    def close(self) -> None:
        """Close the window and its office."""
        self.window.close()
        self.application.processEvents()

    def _crashed(self, error: BaseException) -> None:
        self.findings.append(f"{self.window.current_page}: {type(error).__name__}: {error}")

    def _inspect(self, name: str, top: QWidget) -> None:
        """Note words that are cut off and words that are not Chinese; ``name`` is the photograph they are seen on."""
        for widget in top.findChildren(QWidget):
            if not widget.isVisible() or not isinstance(widget, QLabel | QAbstractButton) or not widget.text():
                continue
            text = re.sub(r"<[^>]*>", "", widget.text())
            if _LATIN.search(_KNOWN_LATIN.sub("", text)) and str(self._folder) not in text:
                self._note(name, f"not Chinese: {text[:60]}")
            wrapped = isinstance(widget, QLabel) and widget.wordWrap()
            picture_only = isinstance(widget, QToolButton) or bool(getattr(widget, "narrow", False))
            if not wrapped and not picture_only and "\n" not in text and "<" not in widget.text():
                room, need = widget.width(), widget.fontMetrics().horizontalAdvance(text.replace("&", ""))
                if need > room + 1:
                    self._note(name, f"cut off by {need - room} px: {text[:60]} ({widget.objectName()})")

    def _note(self, name: str, finding: str) -> None:
        """Write a finding down once, with the first picture it is seen on."""
        if finding not in self._noted:
            self._noted.add(finding)
            self.findings.append(f"{name}: {finding}")


class _Nobody(Prompts):
    """Stands where the clerk would answer: shows each form, has it photographed and says no."""

    def __init__(self, stage: Stage, looked_at: Callable[[str], None], notice: Path) -> None:
        super().__init__()
        self._stage, self._looked_at, self._notice = stage, looked_at, notice

    def open_file(self, *_: Any, **filters: Any) -> Path | None:
        """Choose the sample's notice wherever a notice is asked for."""
        return None if any("ysms" in str(one) for one in (*_, *filters.values())) else self._notice

    def save_file(self, *_: Any, **__: Any) -> Path | None:
        """Save nothing."""
        return None

    def open_folder(self, *_: Any, **__: Any) -> Path | None:
        """Choose no folder."""
        return None

    def ask_line(self, *_: Any, **__: Any) -> str | None:
        """Answer no question."""
        return None

    def paste_text(self, parent: QWidget, title: str, explanation: str, text: str = "", accept: str = "读取") -> str | None:
        """Show the box for a long text for its photograph and paste nothing."""
        self.run_dialog(TextPrompt(parent, title, explanation, text, accept))
        return None

    def run_dialog(self, dialog: QDialog) -> bool:
        """Show the form for its photograph and refuse it."""
        dialog.show()
        window = self._stage.window
        dialog.move(window.mapToGlobal(QPoint((window.width() - dialog.width()) // 2, (window.height() - dialog.height()) // 3)))
        self._stage.settle()
        self._looked_at(dialog.objectName() or type(dialog).__name__)
        dialog.reject()
        return False

    def print_dialog(self, *_: Any) -> bool:
        """Print nothing."""
        return False
