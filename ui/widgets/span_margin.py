"""What stands beside source text: line numbers and badges on the left, ticks in the scroll bar on the right."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar, QWidget

from ui.theme import tokens
from ui.theme.fonts import font
from ui.widgets.spans import TextSpan

if TYPE_CHECKING:
    from ui.widgets.span_text import SpanText

_BADGE = 18


class SpanMargin(QWidget):
    """Numbers of lines, and a numbered badge at each place a person should look at.

    Signals: ``badge_clicked(str)`` id of the span whose badge was clicked.
    """

    badge_clicked = Signal(str)

    def __init__(self, text: "SpanText") -> None:
        super().__init__(text)
        self._text = text
        self.setCursor(Qt.CursorShape.ArrowCursor)

    def width_needed(self) -> int:
        """Give the width in pixels: a badge and a number of three digits."""
        return 8 + _BADGE + 4 + QFontMetrics(font("caption")).horizontalAdvance("000")

    def sizeHint(self) -> QSize:
        """Ask for the width needed."""
        return QSize(self.width_needed(), 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the numbers and badges of the lines in view."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(tokens.PAPER_0))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font("caption"))
        for block, box in self._text.visible_blocks():
            if not block.text().strip():
                continue
            middle = self._text.first_line_middle(block, box)
            painter.setPen(QColor(tokens.INK_5))
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRectF(0, middle - 10, self.width(), 20), right, str(block.blockNumber() + 1))
        painter.setFont(font("caption", bold=True))
        for span, circle in self._badges():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.WARN))
            painter.drawEllipse(circle)
            painter.setPen(QColor(tokens.PAPER_0))
            painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, str(span.number))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the press, so that the release comes here too."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Announce the badge that was clicked."""
        for span, circle in self._badges():
            if circle.adjusted(-4, -4, 4, 4).contains(event.position()):
                self.badge_clicked.emit(span.id)
                return

    def _badges(self) -> Iterator[tuple[TextSpan, QRectF]]:
        for block, box in self._text.visible_blocks():
            middle = self._text.first_line_middle(block, box)
            for place, span in enumerate(self._text.badges_in(block)):
                yield span, QRectF(4, middle - _BADGE / 2 + place * (_BADGE + 2), _BADGE, _BADGE)


class TickedScrollBar(QScrollBar):
    """A vertical scroll bar with a tick at each place a person should look at; the current one is 朱红."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._ticks: list[tuple[float, bool]] = []

    def set_ticks(self, ticks: Iterable[tuple[float, bool]]) -> None:
        """Set the ticks: the part of the whole height (0 to 1) and whether it is the current one."""
        self._ticks = list(ticks)
        self.update()

    def ticks(self) -> list[tuple[float, bool]]:
        """List the ticks."""
        return list(self._ticks)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bar and the ticks over it."""
        super().paintEvent(event)
        painter = QPainter(self)
        for part, current in self._ticks:
            colour = tokens.SEAL if current else tokens.WARN_G
            painter.fillRect(QRectF(0, part * (self.height() - 3), self.width(), 3), QColor(colour))
