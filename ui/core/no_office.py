"""What the window shows where no office could be opened: why, and the ways out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from ui.widgets.buttons import Button
from ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from ui.core.commands import Commands


class NoOffice(EmptyState):
    """Stands in place of the pages while the last office file is gone or cannot be read."""

    def __init__(self, location: Path, sentence: str, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("no_office")
        self.say("上次的数据文件打不开", f"{sentence}\n{location}", icon="folder-open")
        self._first = Button.of(commands["office.open"], "primary", parent=self)
        self.add_button(self._first)
        for id_ in ("office.restore", "office.new"):
            self.add_button(Button.of(commands[id_], parent=self))

    def focus_first(self) -> None:
        """Begin at 打开数据文件."""
        self._first.setFocus(Qt.FocusReason.OtherFocusReason)
