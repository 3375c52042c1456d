"""An hour typed as clerks type it (1430, 14:30, 9点半), with the usual hours in a list."""

import re
from collections.abc import Sequence
from datetime import time
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

_HOUR: Final = re.compile(r"(\d{1,2})\s*[:：点.时]\s*(\d{1,2}|半)?\s*分?")
_PACKED: Final = re.compile(r"(\d{1,2})(\d{2})")
USUAL: Final = ("8:30", "9:00", "9:30", "10:00", "14:00", "14:30", "15:00", "15:30", "16:00", "17:00")


def read_hour(typed: str) -> time | None:
    """Give the hour that was typed: 1430, 14:30, 9点半; None where it names none."""
    words = "".join(typed.split())
    found = _HOUR.fullmatch(words) or _PACKED.fullmatch(words)
    hour = int(found[1]) if found else int(words) if words.isdecimal() and len(words) <= 2 else -1
    minute = (30 if found[2] == "半" else int(found[2] or 0)) if found else 0
    return time(hour, minute) if 0 <= hour < 24 and minute < 60 else None


class TimeField(QComboBox):
    """A field for an hour; ↓ offers the usual ones.

    Signals: ``time_changed()`` another hour stands there, or something that is none.
    """

    time_changed = Signal()

    def __init__(
        self, name: str, accessible: str, at: time | None = None, *, usual: Sequence[str] = USUAL, optional: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(accessible)
        self._optional = optional
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.addItems(list(usual))
        self.setFixedWidth(104)
        self.set_hour(at)
        self.editTextChanged.connect(lambda _text: self.time_changed.emit())

    def hour(self) -> time | None:
        """Give the hour; None where the field is empty or cannot be read."""
        return read_hour(self.currentText())

    def set_hour(self, at: time | None) -> None:
        """Show an hour."""
        self.setEditText(f"{at.hour}:{at.minute:02d}" if at else "")

    def problem(self) -> str:
        """Say in one sentence what is wrong with what was typed; empty where nothing is."""
        typed = self.currentText().strip()
        if not typed:
            return "" if self._optional else "请填时间。"
        return "" if self.hour() is not None else f"“{typed}”看不出是几点，可以写 14:30 或 1430。"
