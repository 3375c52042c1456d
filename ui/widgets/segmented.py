"""A filter of up to six states in one row, each with its count."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from ui.theme import tokens
from ui.theme.fonts import font, heights
from ui.widgets.painting import paint_focus

_PADDING = 12
_GAP = 4


@dataclass(frozen=True, slots=True)
class Segment:
    """One state; a count of None shows none."""

    id: str
    label: str
    count: int | None = None


class _SegmentButton(QAbstractButton):
    """One state, painted: bold on 靛青 tint where it is chosen."""

    def __init__(self, segment: Segment, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.segment = segment
        self.first = self.last = False
        self.setCheckable(True)
        self.setObjectName(f"{name}.{segment.id}")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_segment(segment)

    def set_segment(self, segment: Segment) -> None:
        """Show another count."""
        self.segment = segment
        self.setText(segment.label)
        self.setAccessibleName(segment.label if segment.count is None else f"{segment.label} {segment.count}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for the width of the bold word and the count."""
        width = QFontMetrics(font(bold=True)).horizontalAdvance(self.segment.label) + 2 * _PADDING
        if self.segment.count is not None:
            width += _GAP + QFontMetrics(font("caption")).horizontalAdvance(str(self.segment.count))
        return QSize(width, heights().control)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.isChecked()
        box = QRectF(self.rect()).adjusted(0.5 if self.first else -0.5, 0.5, -0.5, -0.5)
        path = QPainterPath()
        radius = tokens.RADIUS_CONTROL
        path.addRoundedRect(box, radius, radius)
        if not self.first:
            path.addRect(QRectF(box.left(), box.top(), radius + 1, box.height()))
        if not self.last:
            path.addRect(QRectF(box.right() - radius - 1, box.top(), radius + 1, box.height()))
        ground = tokens.SELECT if chosen else tokens.PAPER_2 if self.underMouse() else tokens.PAPER_0
        painter.setPen(QPen(QColor(tokens.LINE_3), 1))
        painter.setBrush(QColor(ground))
        painter.drawPath(path.simplified())
        words = font(bold=chosen)
        painter.setFont(words)
        painter.setPen(QColor(tokens.INK_9))
        left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRectF(_PADDING, 0, self.width(), self.height()), left, self.segment.label)
        if self.segment.count is not None:
            painter.setFont(font("caption"))
            painter.setPen(QColor(tokens.INK_5))
            shift = _PADDING + QFontMetrics(words).horizontalAdvance(self.segment.label) + _GAP
            painter.drawText(QRectF(shift, 1, self.width(), self.height()), left, str(self.segment.count))
        if self.hasFocus():
            paint_focus(painter, QRectF(self.rect()))


class Segmented(QWidget):
    """States side by side, one of them chosen; ← and → walk through them.

    Signals: ``changed(str)`` another state was chosen, by its id.
    """

    changed = Signal(str)

    def __init__(self, name: str, accessible: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(accessible)
        self._buttons: dict[str, _SegmentButton] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_segments(self, segments: Sequence[Segment]) -> None:
        """Show these states; the chosen one stays chosen where it is still among them."""
        before = self.current()
        if [segment.id for segment in segments] == list(self._buttons):
            for segment in segments:
                self._buttons[segment.id].set_segment(segment)
            return
        for button in self._buttons.values():
            button.hide()
            button.deleteLater()
        self._buttons = {}
        for place, segment in enumerate(segments):
            button = _SegmentButton(segment, self.objectName(), self)
            button.first, button.last = place == 0, place == len(segments) - 1
            button.clicked.connect(lambda _=False, id_=segment.id: self._choose(id_))
            self._buttons[segment.id] = button
            self._row.addWidget(button)
        if self._buttons:
            self._check(before if before in self._buttons else next(iter(self._buttons)))

    def current(self) -> str:
        """Give the id of the chosen state; empty where there is none."""
        return next((id_ for id_, button in self._buttons.items() if button.isChecked()), "")

    def set_current(self, id_: str) -> None:
        """Choose a state without announcing it."""
        if id_ in self._buttons:
            self._check(id_)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk through the states."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if event.key() in steps and self._buttons:
            ids = list(self._buttons)
            self._choose(ids[(ids.index(self.current()) + steps[Qt.Key(event.key())]) % len(ids)])
            self._buttons[self.current()].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)

    def _choose(self, id_: str) -> None:
        before = self.current()
        self._check(id_)
        if id_ != before or not before:
            self.changed.emit(id_)

    def _check(self, id_: str) -> None:
        for each, button in self._buttons.items():
            button.setChecked(each == id_)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus if each == id_ else Qt.FocusPolicy.NoFocus)
