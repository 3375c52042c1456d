"""A place to drop a file on, with the picture of a paper, a verb or two, and what can be read."""

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import tokens
from ui.widgets.labels import label


def dropped_file(data: QMimeData) -> Path | None:
    """Give the first file among what is dragged, or None."""
    files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return files[0] if files else None


class FileDrops(QObject):
    """Takes files dropped anywhere on a window, where no widget under the pointer takes them itself.

    Signals: ``file_dropped(object)`` the ``Path`` of the file.
    """

    file_dropped = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Accept a file and announce it when it is let go."""
        if isinstance(event, QDropEvent) and event.type() in {QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop}:
            file = dropped_file(event.mimeData())
            if file is None:
                return False
            event.acceptProposedAction()
            if event.type() == QEvent.Type.Drop:
                self.file_dropped.emit(file)
            return True
        return False


class _Paper(QWidget):
    """A red-headed paper, drawn: head, rule, title, lines."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedSize(96, 124)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QColor(tokens.LINE_3))
        painter.setBrush(QColor(tokens.PAPER_0))
        painter.drawRect(QRectF(0.5, 0.5, 95, 123))
        for left, top, width, height, colour in (
            (21, 27, 54, 5, tokens.SEAL), (13, 42, 70, 1, tokens.SEAL), (25, 50, 46, 3, tokens.LINE_3), (13, 60, 70, 3, tokens.LINE_2),
            (13, 70, 70, 3, tokens.LINE_2), (13, 80, 70, 3, tokens.LINE_2), (13, 90, 42, 3, tokens.LINE_2),
        ):
            painter.fillRect(left, top, width, height, QColor(colour))


class DropZone(QWidget):
    """A dashed field that takes one file.

    Signals: ``file_dropped(object)`` the ``Path`` of the file that was dropped.
    """

    file_dropped = Signal(object)

    def __init__(self, name: str, title: str, words: str, note: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(f"{title}，{words}")
        self.setProperty("surface", "drop")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAcceptDrops(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(34, 30, 34, 28)
        row.setSpacing(24)
        row.addWidget(_Paper(self), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(label(title, "section", parent=self))
        column.addWidget(label(words, "secondary", parent=self))
        column.addSpacing(12)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        self._buttons.addStretch()
        column.addLayout(self._buttons)
        column.addSpacing(12)
        self._note = label(note, "caption", wrap=True, parent=self)
        column.addWidget(self._note)
        column.addStretch()
        row.addLayout(column, 1)

    def add_button(self, button: QWidget) -> None:
        """Put a verb after those that are there."""
        self._buttons.insertWidget(self._buttons.count() - 1, button)

    def set_note(self, words: str, *, error: bool = False) -> None:
        """Say another sentence under the verbs, in 朱红 where something went wrong."""
        self._note.setProperty("role", "error" if error else "caption")
        self._note.style().unpolish(self._note)
        self._note.style().polish(self._note)
        self._note.setText(words)

    def note(self) -> str:
        """Give the sentence under the verbs."""
        return self._note.text()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Show that a file may be dropped here."""
        if dropped_file(event.mimeData()) is not None:
            event.acceptProposedAction()
            self._mark(over=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Go back to rest."""
        super().dragLeaveEvent(event)
        self._mark(over=False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Announce the file."""
        self._mark(over=False)
        file = dropped_file(event.mimeData())
        if file is not None:
            event.acceptProposedAction()
            self.file_dropped.emit(file)

    def _mark(self, *, over: bool) -> None:
        self.setProperty("over", over)
        self.style().unpolish(self)
        self.style().polish(self)
