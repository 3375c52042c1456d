"""The left side of the review: the file's name, what the tints mean, the text itself."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import tokens
from ui.theme.fonts import font
from ui.widgets.labels import ElidedLabel, Rule
from ui.widgets.span_text import SpanText
from ui.widgets.spans import SPAN_TINTS, SPAN_WORDS, SpanKind

_SWATCH = 12
_GAP = 6
_BETWEEN = 14


class _Legend(QWidget):
    """Says what each tint means."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName("底色：" + "、".join(SPAN_WORDS[kind] for kind in SpanKind))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(font("caption"))
        words = sum(metrics.horizontalAdvance(SPAN_WORDS[kind]) + _SWATCH + _GAP + _BETWEEN for kind in SpanKind)
        return QSize(words - _BETWEEN, 20)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(font("caption"))
        left = 0
        for kind in SpanKind:
            painter.fillRect(QRectF(left, 4, _SWATCH, _SWATCH), QColor(SPAN_TINTS[kind]))
            if kind is SpanKind.UNCERTAIN:
                painter.fillRect(QRectF(left, 14, _SWATCH, 2), QColor(tokens.WARN_G))
            left += _SWATCH + _GAP
            painter.setPen(QColor(tokens.INK_7))
            painter.drawText(QRectF(left, 0, self.width(), 20), Qt.AlignmentFlag.AlignVCenter, SPAN_WORDS[kind])
            left += QFontMetrics(font("caption")).horizontalAdvance(SPAN_WORDS[kind]) + _BETWEEN


class SourcePane(QWidget):
    """The text as a sheet on a desk, under its file name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QWidget(self)
        head.setProperty("surface", "side")
        head.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        head.setFixedHeight(38)
        row = QHBoxLayout(head)
        row.setContentsMargins(20, 0, 12, 0)
        row.setSpacing(12)
        self._name = ElidedLabel("", "body", head)
        row.addWidget(self._name, 1)
        row.addWidget(_Legend(head))
        column.addWidget(head)
        column.addWidget(Rule(parent=self))
        desk = QWidget(self)
        desk.setProperty("surface", "desk")
        desk.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        inner = QVBoxLayout(desk)
        inner.setContentsMargins(14, 14, 14, 0)
        self.text = SpanText("import.source", "原文", desk)
        self.text.setProperty("part", "pane")
        inner.addWidget(self.text)
        column.addWidget(desk, 1)

    def show_source(self, name: str, text: str) -> None:
        """Show another file."""
        self._name.set_text(name)
        self.text.set_text(text)
