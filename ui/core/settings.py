"""Settings of this workplace (window, widths, last office, text size); those of the office live in its own file."""

from pathlib import Path
from typing import Final

import platformdirs
from PySide6.QtCore import QByteArray, QObject, QSettings, Signal
from PySide6.QtWidgets import QMainWindow, QSplitter

from ui.theme.tokens import TextSize

_NAME: Final = "secretariat"


def settings_folder() -> Path:
    """Give the folder where this workplace keeps its settings."""
    return platformdirs.user_config_path(_NAME, appauthor=False)


def log_folder() -> Path:
    """Give the folder where this workplace keeps its log."""
    return platformdirs.user_log_path(_NAME, appauthor=False)


class Settings(QObject):
    """The INI file of the workplace.

    Signals: ``text_size_changed(int)`` the clerk chose another text size.
    """

    text_size_changed = Signal(int)

    def __init__(self, file: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = file
        self._store = QSettings(str(file), QSettings.Format.IniFormat)

    @property
    def text_size(self) -> TextSize:
        """Give the chosen text size; 标准 until one is chosen."""
        return next((size for size in TextSize if str(int(size)) == str(self._store.value("text_size", ""))), TextSize.STANDARD)

    @text_size.setter
    def text_size(self, size: TextSize) -> None:
        self._store.setValue("text_size", int(size))
        self.text_size_changed.emit(int(size))

    @property
    def last_office(self) -> str:
        """Give the URL of the office that opens by itself; empty before the first."""
        return str(self._store.value("last_office", ""))

    @last_office.setter
    def last_office(self, url: str) -> None:
        self._store.setValue("last_office", url)

    @property
    def copies_folder(self) -> Path:
        """Give the folder where working copies for Word and WPS lie; among the clerk's documents, unless another was chosen."""
        chosen = self.text("copies_folder")
        return Path(chosen) if chosen else platformdirs.user_documents_path() / "议事秘书" / "修改稿"

    def text(self, name: str, default: str = "") -> str:
        """Give a remembered text."""
        return str(self._store.value(name, default))

    def set_text(self, name: str, value: str) -> None:
        """Remember a text."""
        self._store.setValue(name, value)

    def restore_window(self, window: QMainWindow) -> bool:
        """Give the window its last place and size; false where none is known."""
        geometry = self._store.value("window/geometry")
        return isinstance(geometry, QByteArray) and window.restoreGeometry(geometry)

    def keep_window(self, window: QMainWindow) -> None:
        """Remember the place and size of the window."""
        self._store.setValue("window/geometry", window.saveGeometry())
        self._store.sync()

    def remember_splitter(self, splitter: QSplitter, name: str) -> None:
        """Give a splitter its last sizes, and remember them whenever they are moved."""
        state = self._store.value(f"splitters/{name}")
        if isinstance(state, QByteArray):
            splitter.restoreState(state)
        splitter.splitterMoved.connect(lambda *_: self._store.setValue(f"splitters/{name}", splitter.saveState()))

    def widths(self, table: str) -> list[int]:
        """Give the remembered column widths of a table; empty where none are known."""
        stored = str(self._store.value(f"columns/{table}", ""))
        return [int(width) for width in stored.split() if width.isdigit()]

    def keep_widths(self, table: str, widths: list[int]) -> None:
        """Remember the column widths of a table."""
        self._store.setValue(f"columns/{table}", " ".join(str(width) for width in widths))
