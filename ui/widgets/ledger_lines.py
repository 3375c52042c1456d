"""A ledger that is read whole: lines whose text wraps instead of being elided."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import tokens
from ui.widgets.labels import label
from ui.widgets.painting import hairline


class LedgerLines(QWidget):
    """Lines of a ledger that are read whole, not elided: a word at the left, a text that wraps, a hairline under each."""

    def __init__(self, name: str, accessible: str, *, width: int = 150, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(accessible)
        self.setProperty("surface", "page")
        self._width = width
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addStretch()

    def set_lines(self, lines: Sequence[tuple[str, str, bool]]) -> None:
        """Show other lines: word, text, and whether the text is one to be quiet about (未规定)."""
        # The stretch stays last.
        while self._column.count() > 1:
            old = self._column.takeAt(0).widget()
            old.hide()
            old.deleteLater()
        for place, (word, text, quiet) in enumerate(lines):
            self._column.insertWidget(place, _Line(word, text, self._width, quiet=quiet, parent=self))


class _Line(QWidget):
    def __init__(self, word: str, text: str, width: int, *, quiet: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(f"{word}：{text}")
        row = QHBoxLayout(self)
        row.setContentsMargins(tokens.PAGE_MARGIN, 8, tokens.PAGE_MARGIN, 9)
        row.setSpacing(16)
        left = label(word, "secondary", wrap=True, parent=self)
        left.setFixedWidth(width)
        row.addWidget(left, 0, Qt.AlignmentFlag.AlignTop)
        right = label(text, "quiet" if quiet else "body", wrap=True, parent=self)
        right.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row.addWidget(right, 1)
        for each in (left, right):
            each.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)

    def paintEvent(self, _event: QPaintEvent) -> None:
        hairline(QPainter(self), 0, self.width(), self.height() - 1)
