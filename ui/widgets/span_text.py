"""Source text as it was read: 宋, numbered lines, tints on what was recognised, amber where a person should look."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import cast

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextLine,
)
from PySide6.QtWidgets import QTextEdit, QToolTip, QWidget

from ui.theme import fonts, tokens
from ui.widgets.span_margin import SpanMargin, TickedScrollBar
from ui.widgets.spans import SPAN_TINTS, SPAN_WORDS, Places, SpanKind, TextSpan

__all__ = ["SpanKind", "SpanText", "TextSpan"]

_LINE = 112
"""Height of a line in per cent of the face's own."""
_BLANK_LINE = 8
"""Height in pixels of an empty line: notices taken from the web have one after every line."""
_INSET = 16


class SpanText(QTextEdit):
    """A read-only text on which spans are tinted by kind, and one of them framed.

    Spans count characters of the text as Python does; rare characters and line ends of any kind are accounted for. Tints are
    painted behind the text for the lines in view only, so that a long notice scrolls as a short one.

    Signals: ``span_clicked(str)`` the id of the span, or of its badge in the margin, that was clicked.
    """

    span_clicked = Signal(str)

    def __init__(self, name: str = "span_text", accessible: str = "原文", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(accessible)
        self._places = Places("")
        self._spans: list[TextSpan] = []
        self._starts: list[int] = []
        self._framed: tuple[int, int] | None = None
        self._framed_id: str | None = None
        self._pressed: QPointF | None = None
        self._setup_ui()

    def _setup_ui(self) -> None:
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setAcceptDrops(False)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard,
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setStyleSheet(
            f"SpanText {{ border: 1px solid {tokens.LINE_2}; border-radius: 0; padding: 0; background: {tokens.PAPER_0}; }}"
            f"SpanText:focus {{ border: 1px solid {tokens.INDIGO}; padding: 0; }}",
        )
        self._bar = TickedScrollBar(self)
        self.setVerticalScrollBar(self._bar)
        self._margin = SpanMargin(self)
        self._margin.badge_clicked.connect(self.span_clicked)
        self.setViewportMargins(self._margin.width_needed(), 0, 0, 0)
        self.viewport().setMouseTracking(True)
        self._bar.valueChanged.connect(self._margin.update)
        self.document().documentLayout().documentSizeChanged.connect(self._place_ticks)

    # -- what pages call -----------------------------------------------------------------------------------------------------

    def set_text(self, text: str) -> None:
        """Show another text, without spans."""
        self._places = Places(text)
        self._spans, self._starts, self._framed, self._framed_id = [], [], None, None
        self.setFont(fonts.serif(fonts.scale().body + 2))
        self.document().setDocumentMargin(_INSET)
        self.setPlainText(self._places.shown)
        self._space_lines()
        self._show_changes()

    def set_spans(self, spans: Iterable[TextSpan]) -> None:
        """Tint these stretches; where two lie over each other the uncertain one is seen."""
        self._spans = sorted(spans, key=lambda span: (span.start, span.kind is SpanKind.UNCERTAIN, span.end))
        self._starts = [span.start for span in self._spans]
        self._show_changes()

    def spans(self) -> list[TextSpan]:
        """List the spans in the order of the text."""
        return list(self._spans)

    def frame(self, id_: str | None) -> bool:
        """Frame the span of this id and bring it into view; None takes the frame away. False where there is no such span."""
        found = next((span for span in self._spans if span.id == id_), None)
        self._framed_id = id_ if found else None
        self.frame_stretch(*((found.start, found.end) if found else (None, None)))
        return found is not None

    def frame_stretch(self, start: int | None, end: int | None) -> None:
        """Frame any stretch of the text and bring it into view; None takes the frame away."""
        self._framed = None if start is None or end is None else (start, end)
        if self._framed is not None:
            self._bring_into_view(self._framed[0])
        self._show_changes()

    def framed(self) -> tuple[int, int] | None:
        """Give the framed stretch."""
        return self._framed

    def line_of(self, place: int) -> int:
        """Give the number of the line, from 1, on which a character of the text stands."""
        return self.document().findBlock(self._places.to_document(place)).blockNumber() + 1

    # -- what the margin asks -------------------------------------------------------------------------------------------------

    def visible_blocks(self) -> Iterator[tuple[QTextBlock, QRectF]]:
        """Go through the paragraphs in view with their boxes in the viewport."""
        layout = self.document().documentLayout()
        shift = self._bar.value()
        block = self.cursorForPosition(self.viewport().rect().topLeft()).block()
        while block.isValid():
            box = layout.blockBoundingRect(block).translated(0, -shift)
            if box.top() > self.viewport().height():
                return
            yield block, box
            block = block.next()

    def badges_in(self, block: QTextBlock) -> list[TextSpan]:
        """List the uncertain spans that begin in a paragraph."""
        first = self._places.to_text(block.position())
        last = self._places.to_text(block.position() + block.length() - 1)
        return [span for span in self._spans if span.number is not None and first <= span.start <= last]

    def first_line_middle(self, block: QTextBlock, box: QRectF) -> float:
        """Give the height in the viewport at which the middle of a paragraph's first line of characters lies."""
        line = block.layout().lineAt(0)
        return box.top() + line.y() + line.ascent() - 0.36 * self.font().pixelSize()

    def sizeHint(self) -> QSize:
        """Ask for the width of a page of 28 characters a line."""
        return QSize(28 * self.font().pixelSize() + 120, 400)

    # -- events ----------------------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tints, then the text, then frame and underlines."""
        painter = QPainter(self.viewport())
        visible = self._visible_spans()
        for span in visible:
            for box in self._boxes(span.start, span.end):
                painter.fillRect(box, QColor(SPAN_TINTS[span.kind]))
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        for span in visible:
            if span.kind is SpanKind.UNCERTAIN:
                for box in self._boxes(span.start, span.end):
                    painter.fillRect(QRectF(box.left(), box.bottom(), box.width(), 2), QColor(tokens.WARN_G))
        if self._framed is not None:
            painter.setPen(QPen(QColor(tokens.INDIGO), 2))
            for box in self._boxes(*self._framed):
                painter.drawRect(box.adjusted(-2, -2, 2, 3))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the margin beside the text."""
        super().resizeEvent(event)
        inner = self.contentsRect()
        self._margin.setGeometry(inner.left(), inner.top(), self._margin.width_needed(), inner.height())
        self._place_ticks()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a click began."""
        self._pressed = event.position()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Announce the span that was clicked; a drag selects text instead."""
        super().mouseReleaseEvent(event)
        span = self._span_at(event.position())
        if span and self._pressed is not None and (event.position() - self._pressed).manhattanLength() < 6:
            self.span_clicked.emit(span.id)
        self._pressed = None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand over spans."""
        super().mouseMoveEvent(event)
        span = self._span_at(event.position())
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if span else Qt.CursorShape.IBeamCursor)

    def viewportEvent(self, event: QEvent) -> bool:
        """Say over a span what it was read as."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            span = self._span_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), span.hint or SPAN_WORDS[span.kind] if span else "", self)
            return True
        return super().viewportEvent(event)

    # -- inner ---------------------------------------------------------------------------------------------------------------

    def _space_lines(self) -> None:
        spaced, blank = QTextBlockFormat(), QTextBlockFormat()
        spaced.setLineHeight(_LINE, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        blank.setLineHeight(_BLANK_LINE, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(spaced)
        block = self.document().begin()
        while block.isValid():
            if not block.text().strip():
                cursor.setPosition(block.position())
                cursor.mergeBlockFormat(blank)
            block = block.next()
        cursor.endEditBlock()

    def _show_changes(self) -> None:
        self._place_ticks()
        self.viewport().update()
        self._margin.update()

    def _visible_spans(self) -> list[TextSpan]:
        top = self._places.to_text(self.cursorForPosition(self.viewport().rect().topLeft()).block().position())
        bottom = self._places.to_text(self.cursorForPosition(self.viewport().rect().bottomRight()).position())
        reach = bisect_right(self._starts, bottom)
        found = [span for span in self._spans[:reach] if span.end >= top]
        return sorted(found, key=lambda span: (span.kind is SpanKind.UNCERTAIN, span.kind is not SpanKind.RULE, span.start))

    def _boxes(self, start: int, end: int) -> Iterator[QRectF]:
        """Go through the boxes of a stretch in the viewport, one a line."""
        first, last = self._places.to_document(start), self._places.to_document(end)
        layout, shift = self.document().documentLayout(), self._bar.value()
        block = self.document().findBlock(first)
        size = self.font().pixelSize()
        while block.isValid() and block.position() < last:
            origin = layout.blockBoundingRect(block).topLeft()
            lines = block.layout()
            for number in range(lines.lineCount()):
                line = lines.lineAt(number)
                begin = max(first - block.position(), line.textStart())
                stop = min(last - block.position(), line.textStart() + line.textLength())
                if begin >= stop:
                    continue
                left, right = _x_of(line, begin), _x_of(line, stop)
                base = origin.y() - shift + line.y() + line.ascent()
                yield QRectF(origin.x() + left, base - 0.96 * size, right - left, 1.26 * size)
            block = block.next()

    def _span_at(self, place: QPointF) -> TextSpan | None:
        index = self._places.to_text(self.cursorForPosition(place.toPoint()).position())
        near = [span for span in self._spans if span.start <= index <= span.end]
        hit = [span for span in near if any(box.contains(place) for box in self._boxes(span.start, span.end))]
        return min(hit, key=lambda span: (span.kind is not SpanKind.UNCERTAIN, span.end - span.start), default=None)

    def _bring_into_view(self, place: int) -> None:
        block = self.document().findBlock(self._places.to_document(place))
        box = self.document().documentLayout().blockBoundingRect(block)
        line = block.layout().lineForTextPosition(self._places.to_document(place) - block.position())
        top = box.top() + (line.y() if line.isValid() else 0)
        height = self.viewport().height()
        if not self._bar.value() + 24 <= top <= self._bar.value() + height - 60:
            self._bar.setValue(max(0, round(top - height / 3)))

    def _place_ticks(self) -> None:
        layout = self.document().documentLayout()
        whole = max(1.0, layout.documentSize().height())
        ticks = []
        for span in self._spans:
            if span.kind is SpanKind.UNCERTAIN:
                top = layout.blockBoundingRect(self.document().findBlock(self._places.to_document(span.start))).top()
                ticks.append((top / whole, span.id == self._framed_id))
        self._bar.set_ticks(ticks)


def _x_of(line: QTextLine, position: int) -> float:
    """Give the left edge of a character; PySide answers with the edge and the position it took."""
    found = line.cursorToX(position)
    return float(found[0]) if isinstance(found, tuple) else cast("float", found)
