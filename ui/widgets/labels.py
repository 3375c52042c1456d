"""Labels by their role, hairlines, chips, and lines of parts with a painted dot between them."""

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from ui.theme import tokens
from ui.theme.fonts import font, heights
from ui.widgets.painting import Tone, chip_width, dotted_width, paint_chip, paint_dotted

Role = Literal[
    "body", "caption", "secondary", "quiet", "section", "page", "strong", "error", "seal", "ok", "warn", "outline", "key",
]


def label(text: str = "", role: Role = "body", *, name: str = "", wrap: bool = False, parent: QWidget | None = None) -> QLabel:
    """Make a label whose size and colour follow its role."""
    made = QLabel(text, parent)
    made.setProperty("role", role)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if name:
        made.setObjectName(name)
    if wrap:
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        # The height follows the width that is really there, not the width the label would like.
        policy.setHeightForWidth(True)
        made.setSizePolicy(policy)
    return made


def set_role(target: QLabel, role: Role) -> None:
    """Give a label another role."""
    target.setProperty("role", role)
    target.style().unpolish(target)
    target.style().polish(target)


class Rule(QFrame):
    """A hairline between two parts of a page."""

    def __init__(self, direction: Literal["horizontal", "vertical"] = "horizontal", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("rule", direction)


class ElidedLabel(QLabel):
    """A label of one line that ends in an ellipsis where room is short, and then says everything in its tool tip."""

    def __init__(self, text: str = "", role: Role = "body", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", role)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._full = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_text(text)

    def set_text(self, text: str) -> None:
        """Show another text."""
        self._full = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self._fit()

    def full_text(self) -> str:
        """Give the text without ellipsis."""
        return self._full

    def sizeHint(self) -> QSize:
        """Ask for the width of the whole text."""
        return QSize(self.fontMetrics().horizontalAdvance(self._full) + 4, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Accept any width: the text is elided."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Elide again."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        shown = self.fontMetrics().elidedText(self._full, Qt.TextElideMode.ElideRight, max(0, self.width()))
        self.setText(shown)
        self.setToolTip("" if shown == self._full else self._full)


class DottedLabel(QWidget):
    """Parts in one line with a painted dot between them, e.g. 第12席 · 成员 · 由副局长担任."""

    def __init__(
        self, parts: Sequence[str] = (), *, size: Literal["caption", "body"] = "caption", parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._size: Literal["caption", "body"] = size
        self._parts: tuple[str, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_parts(parts)

    def set_parts(self, parts: Sequence[str]) -> None:
        """Show other parts; empty ones are left out."""
        self._parts = tuple(part for part in parts if part)
        self.setAccessibleName("，".join(self._parts))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for the room of all parts."""
        metrics = QFontMetrics(font(self._size))
        return QSize(dotted_width(metrics, self._parts), metrics.height())

    def minimumSizeHint(self) -> QSize:
        """Accept any width: the last part is elided."""
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Write the parts."""
        painter = QPainter(self)
        painter.setFont(font(self._size))
        colour = tokens.INK_5 if self._size == "caption" else tokens.INK_9
        paint_dotted(painter, QRect(0, 0, self.width(), self.height()), self._parts, colour)


class Chip(QWidget):
    """A word on a tint, 20 px high: only exceptions get one."""

    def __init__(self, text: str = "", tone: Tone = Tone.NORMAL, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text, self._tone = text, tone
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_text(text, tone)

    def set_text(self, text: str, tone: Tone) -> None:
        """Show another word; an empty one hides the chip."""
        self._text, self._tone = text, tone
        self.setAccessibleName(text)
        if not text:
            self.hide()
        elif self.parentWidget() is not None:
            self.show()
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """Give the word."""
        return self._text

    def sizeHint(self) -> QSize:
        """Ask for the room of the chip."""
        return QSize(chip_width(self._text), heights().chip)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the chip."""
        paint_chip(QPainter(self), 0, self.height() // 2, self._text, self._tone)
