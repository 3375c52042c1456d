"""A line that looks like the text of a page until it is pointed at: facts that were read and may be corrected."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.theme import tokens
from ui.theme.fonts import heights


class QuietField(QLineEdit):
    """A value without a box; pointing at it shows the box, Enter or leaving takes what was typed, Esc gives it up.

    Signals: ``changed_to(str)`` another text was typed and taken; ``entered()`` the field has the focus.
    """

    changed_to = Signal(str)
    entered = Signal()

    def __init__(self, name: str, accessible: str, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(accessible)
        self.setPlaceholderText(placeholder)
        self._kept = ""
        inner = heights().small - 2
        self.setStyleSheet(
            f"QuietField {{ border: 1px solid transparent; background: transparent; padding: 0 5px; min-height: {inner}px; }}"
            f"QuietField:hover {{ border-color: {tokens.LINE_3}; background: {tokens.PAPER_0}; }}"
            f"QuietField:focus {{ border: 2px solid {tokens.INDIGO}; background: {tokens.PAPER_0}; padding: 0 4px;"
            f" min-height: {inner - 2}px; }}"
            f'QuietField[error="true"] {{ border: 2px solid {tokens.SEAL}; padding: 0 4px; min-height: {inner - 2}px; }}',
        )
        self.editingFinished.connect(self._take)

    def set_value(self, text: str) -> None:
        """Show a value without announcing it; what is being typed stays."""
        self._kept = text
        self.set_error("")
        if not (self.hasFocus() and self.isModified()):
            self.setText(text)
            self.setCursorPosition(0)
            self.setModified(False)
            self.setToolTip(text if self.fontMetrics().horizontalAdvance(text) > self.width() - 14 else "")

    def set_error(self, sentence: str) -> None:
        """Say in the tool tip and by the border what is the matter; an empty sentence takes it back."""
        self.setProperty("error", bool(sentence))
        self.style().unpolish(self)
        self.style().polish(self)
        self.setToolTip(sentence)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Announce the focus, so that the place in the text can be shown."""
        super().focusInEvent(event)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show the beginning of a long value again."""
        super().focusOutEvent(event)
        self.setCursorPosition(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give up what was typed by Esc."""
        if event.key() == Qt.Key.Key_Escape and self.isModified():
            self.setModified(False)
            self.setText(self._kept)
            event.accept()
            return
        super().keyPressEvent(event)

    def _take(self) -> None:
        typed = self.text().strip()
        self.setModified(False)
        if typed != self._kept:
            self._kept = typed
            self.changed_to.emit(typed)
