"""Fields to search in: the filter of a list, and the field of the menu bar that opens the palette."""

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QSizePolicy, QWidget

from ui.theme import icons, tokens
from ui.theme.fonts import font, heights

_DELAY: Final = 120
WIDE: Final = 340
NARROW: Final = 280


class SearchField(QLineEdit):
    """A filter with a glass at the left and a cross at the right; Esc empties it, ↓ goes to the list.

    Signals: ``searched(str)`` the words, 120 ms after the last key; ``down_pressed()`` go to the list.
    """

    searched = Signal(str)
    down_pressed = Signal()

    def __init__(self, placeholder: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setProperty("part", "filter")  # Ctrl+F looks for it
        self.addAction(QAction(icons.icon("search", tokens.INK_5), "", self), QLineEdit.ActionPosition.LeadingPosition)
        self._cross = QAction(icons.icon("x", tokens.INK_5), "清空", self)
        self._cross.triggered.connect(self.clear)
        self.addAction(self._cross, QLineEdit.ActionPosition.TrailingPosition)
        self._cross.setVisible(False)
        self.setMinimumWidth(180)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_DELAY)
        self._timer.timeout.connect(lambda: self.searched.emit(self.text().strip()))
        self.textChanged.connect(self._changed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Empty on Esc, search at once on Enter, leave for the list on ↓."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._timer.stop()
            self.searched.emit(self.text().strip())
        elif event.key() == Qt.Key.Key_Down:
            self.down_pressed.emit()
        else:
            super().keyPressEvent(event)

    def _changed(self, text: str) -> None:
        self._cross.setVisible(bool(text))
        self._timer.start()


class PaletteField(QAbstractButton):
    """The field in the corner of the menu bar: it looks like a search field and opens the palette."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("palette.field")
        self.setText("找人、找文、找命令，拼音首字母也行")
        self.setAccessibleName("查找，Ctrl+K")
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(heights().small)

    def sizeHint(self) -> QSize:
        """Ask for the wide or the narrow field."""
        return QSize(WIDE if self.window().width() >= tokens.NARROW_BELOW else NARROW, heights().small)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the field, its words and the key."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.INK_3 if self.underMouse() else tokens.LINE_3), 1))
        painter.setBrush(QColor(tokens.PAPER_1))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        middle = self.height() // 2
        painter.drawPixmap(9, middle - 7, icons.pixmap("search", tokens.INK_5, 14, self.devicePixelRatioF()))
        painter.setFont(font("caption"))
        painter.setPen(QColor(tokens.INK_5))
        metrics = painter.fontMetrics()
        key_width = metrics.horizontalAdvance("Ctrl+K") + 12
        room = self.width() - 30 - key_width - 14
        words = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRect(30, 0, room, self.height()), Qt.AlignmentFlag.AlignVCenter, words)
        key = QRect(self.width() - key_width - 8, middle - 9, key_width, 18)
        painter.setPen(QPen(QColor(tokens.LINE_3), 1))
        painter.setBrush(QColor(tokens.PAPER_0))
        painter.drawRoundedRect(key.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        painter.setPen(QColor(tokens.INK_5))
        painter.drawText(key, Qt.AlignmentFlag.AlignCenter, "Ctrl+K")
