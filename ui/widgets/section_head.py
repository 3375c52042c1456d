"""The head of one part of a page: its word, what it holds, its verbs at the right."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ui.theme import tokens
from ui.theme.fonts import heights
from ui.widgets.labels import label
from ui.widgets.painting import hairline


class SectionHead(QWidget):
    """议题 with 5项，约70分钟 beside it and links at the right end."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(heights().page_head - 14)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(tokens.PAGE_MARGIN, 4, tokens.PAGE_MARGIN - 4, 0)
        self._row.setSpacing(8)
        self._row.addWidget(label(title, "section", parent=self))
        self._caption: QLabel = label("", "caption", parent=self)
        self._row.addWidget(self._caption)
        self._row.addStretch(1)

    def set_caption(self, words: str) -> None:
        """Say beside the word what the part holds."""
        self._caption.setText(words)

    def add_link(self, link: QWidget) -> None:
        """Put a verb at the right, after those already there."""
        self._row.addWidget(link)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line over the table."""
        hairline(QPainter(self), 0, self.width(), self.height() - 1, tokens.LINE_2)
