"""A choice that narrows a list; its first entry leaves nothing out."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QWidget


class FilterCombo(QComboBox):
    """Holds ``everything`` with no data, then what was offered; ``currentData()`` is None where nothing is narrowed."""

    def __init__(self, name: str, accessible: str, everything: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(accessible)
        self.addItem(everything, None)

    def offer(self, items: Sequence[tuple[str, Any]]) -> None:
        """Offer these words with their data, without announcing it; what was chosen stays chosen where it is still there."""
        if [self.itemData(place) for place in range(1, self.count())] == [data for _, data in items]:
            return
        kept = self.currentData()
        with QSignalBlocker(self):
            while self.count() > 1:
                self.removeItem(1)
            for words, data in items:
                self.addItem(words, data)
            self.setCurrentIndex(max(0, self.findData(kept)))
