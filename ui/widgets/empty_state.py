"""What stands where nothing is: what is missing, why it matters, one button."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.theme import icons, tokens
from ui.widgets.buttons import Button
from ui.widgets.labels import label


class _Picture(QWidget):
    """One Lucide icon of 28 px in the grey of glyphs."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.icon = ""
        self.setFixedSize(28, 28)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.icon:
            QPainter(self).drawPixmap(0, 0, icons.pixmap(self.icon, tokens.INK_3, 28, self.devicePixelRatioF()))


class EmptyState(QWidget):
    """Says what is missing and why it matters, and offers one act.

    Signals: ``act_requested()`` the button was pressed.
    """

    act_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(6)
        layout.addStretch(2)
        self._picture = _Picture(self)
        layout.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignHCenter)
        self._what: QLabel = label("", "strong", parent=self)
        self._why: QLabel = label("", "caption", wrap=True, parent=self)
        for each in (self._what, self._why):
            each.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(each)
        self._button = Button("", "normal", name="empty.act", parent=self)
        self._button.clicked.connect(self.act_requested)
        row = QHBoxLayout()
        row.setContentsMargins(0, 8, 0, 0)
        row.setSpacing(8)
        row.addStretch()
        row.addWidget(self._button)
        row.addStretch()
        self._row = row
        layout.addLayout(row)
        layout.addStretch(3)

    def say(self, what: str, why: str = "", act: str = "", icon: str = "") -> None:
        """Set the words; an empty ``act`` leaves the button out."""
        self._what.setText(what)
        self._why.setText(why)
        self._why.setHidden(not why)
        self._button.setText(act)
        self._button.setAccessibleName(act)
        self._button.setHidden(not act)
        self._picture.icon = icon
        self._picture.setHidden(not icon)
        self.setAccessibleName("，".join(part for part in (what, why) if part))

    def add_button(self, button: QWidget) -> None:
        """Put another way out beside the one act; only where there really are several."""
        self._row.insertWidget(self._row.count() - 1, button)

    def has_words(self) -> bool:
        """Tell whether there is anything to say."""
        return bool(self._what.text())
