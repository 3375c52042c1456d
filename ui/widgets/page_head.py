"""The head of a page: its title, what the list depends on, and the acts at the right with one primary."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.theme import tokens
from ui.theme.fonts import heights
from ui.widgets.labels import ElidedLabel, label


class PageHead(QWidget):
    """56 px: title left, captions beside it, buttons right; the primary button is added last and stands at the right end.

    A second row (tabs, a stepper, filters) may be set under it with ``set_under``.
    """

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        line = QWidget(self)
        line.setMinimumHeight(heights().page_head)
        self._line = QHBoxLayout(line)
        self._line.setContentsMargins(tokens.PAGE_MARGIN, 0, tokens.PAGE_MARGIN, 0)
        self._line.setSpacing(8)
        self._title = ElidedLabel(title, "page", line)
        self._line.addWidget(self._title, 0)
        self._beside = QHBoxLayout()
        self._beside.setContentsMargins(6, 2, 6, 0)
        self._beside.setSpacing(10)
        self._line.addLayout(self._beside)
        self._caption: QLabel = label("", "quiet", parent=line)
        self._caption.hide()
        self._beside.addWidget(self._caption)
        self._line.addStretch(1)
        self._reason: QLabel = label("", "caption", parent=line)
        self._reason.hide()
        self._line.addWidget(self._reason)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        self._line.addLayout(self._buttons)
        self._rows.addWidget(line)

    def set_title(self, title: str) -> None:
        """Show another title."""
        self._title.set_text(title)

    def title(self) -> str:
        """Give the title in full."""
        return self._title.full_text()

    def set_caption(self, caption: str) -> None:
        """Show a grey word beside the title, e.g. the day or the number of rows."""
        self._caption.setText(caption)
        self._caption.setHidden(not caption)

    def set_reason(self, reason: str) -> None:
        """Say in front of the buttons why the primary one cannot be pressed, or what it will not do."""
        self._reason.setText(reason)
        self._reason.setHidden(not reason)

    def add_before(self, widget: QWidget) -> None:
        """Put a small button in front of the title, e.g. the way back to a list."""
        self._line.insertWidget(0, widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def add_beside(self, widget: QWidget) -> None:
        """Put a chip, link or caption after the title."""
        self._beside.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def add_button(self, button: QWidget) -> None:
        """Put a button at the right; the primary one comes last."""
        self._buttons.addWidget(button)

    def set_buttons(self, buttons: Sequence[QWidget]) -> None:
        """Replace the buttons at the right; the old ones are deleted."""
        for place in reversed(range(self._buttons.count())):
            old = self._buttons.takeAt(place).widget()
            if old not in buttons:
                old.hide()
                old.deleteLater()
        for button in buttons:
            self._buttons.addWidget(button)

    def set_under(self, widget: QWidget) -> None:
        """Put a row under the title."""
        self._rows.addWidget(widget)
