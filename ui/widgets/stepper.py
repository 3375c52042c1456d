"""The stages of a meeting: done, current, to come, skippable, returned; a date or person under each."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import icons, tokens
from ui.theme.fonts import font
from ui.widgets.painting import paint_focus

_RING = 22
_MARGIN = tokens.PAGE_MARGIN


class StageState(StrEnum):
    """How a stage stands; each has a shape of its own."""

    DONE = "done"
    CURRENT = "current"
    AHEAD = "ahead"
    SKIPPABLE = "skippable"
    RETURNED = "returned"


_WORDS = {
    StageState.DONE: "已完成", StageState.CURRENT: "当前", StageState.AHEAD: "未到", StageState.SKIPPABLE: "可不经过",
    StageState.RETURNED: "退回",
}


@dataclass(frozen=True, slots=True)
class Stage:
    """One stage: its word, its state, and the date or person under it."""

    key: str
    label: str
    state: StageState
    note: str = ""


class Stepper(QWidget):
    """Eight stages in a row, in two rows where the width is short; a click shows the papers of a stage and never moves it.

    Signals: ``stage_chosen(str)`` the key of the stage pressed.
    """

    stage_chosen = Signal(str)

    def __init__(self, name: str = "stepper", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._stages: tuple[Stage, ...] = ()
        self._focused = 0
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_stages(self, stages: Sequence[Stage]) -> None:
        """Show other stages."""
        self._stages = tuple(stages)
        self._focused = next((place for place, stage in enumerate(stages) if stage.state is StageState.CURRENT), 0)
        said = (f"{stage.label}{_WORDS[stage.state]}{'，' + stage.note if stage.note else ''}" for stage in stages)
        self.setAccessibleName("；".join(said))
        self.updateGeometry()
        self.update()

    def stages(self) -> tuple[Stage, ...]:
        """Give the stages shown."""
        return self._stages

    def sizeHint(self) -> QSize:
        """Ask for one or two rows."""
        return QSize(600, self._rows() * self._row_height())

    def minimumSizeHint(self) -> QSize:
        """Accept half the width: the stages then stand in two rows."""
        return QSize(320, self.sizeHint().height())

    def hasHeightForWidth(self) -> bool:
        """Tell that the height depends on the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height for a width."""
        return self._rows(width) * self._row_height()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the stages and the line through them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, stage in enumerate(self._stages):
            box = self._cell(place)
            centre = QPointF(box.left() + _RING / 2, box.top() + 4 + _RING / 2)
            if (place + 1) % self._per_row() and place + 1 < len(self._stages):
                passed = stage.state is StageState.DONE
                painter.setPen(QPen(QColor(tokens.INK_7 if passed else tokens.LINE_2), 2))
                painter.drawLine(QPointF(centre.x() + _RING / 2, centre.y()), QPointF(box.right() + 1, centre.y()))
            self._paint_ring(painter, centre, place, stage)
            self._paint_words(painter, box, stage)
            if self.hasFocus() and place == self._focused:
                paint_focus(painter, QRectF(box.left() - 6, box.top(), min(box.width(), 110), box.height()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand over a stage and the whole note in the tip."""
        place = self._place_at(event.position())
        self.setCursor(Qt.CursorShape.PointingHandCursor if place >= 0 else Qt.CursorShape.ArrowCursor)
        stage = self._stages[place] if place >= 0 else None
        self.setToolTip(f"{stage.label}：{_WORDS[stage.state]}\n{stage.note}".rstrip() if stage else "")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Announce the stage pressed."""
        place = self._place_at(event.position())
        if place >= 0:
            self._focused = place
            self.stage_chosen.emit(self._stages[place].key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with ← →, press with Enter or Space."""
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()), 0)
        if step and self._stages:
            self._focused = (self._focused + step) % len(self._stages)
            self.update()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and self._stages:
            self.stage_chosen.emit(self._stages[self._focused].key)
        else:
            super().keyPressEvent(event)

    def _row_height(self) -> int:
        return 4 + _RING + 4 + QFontMetrics(font()).height() + QFontMetrics(font("caption")).height() + 6

    def _rows(self, width: int | None = None) -> int:
        return 1 if len(self._stages) < 5 or (width or self.width() or 600) >= len(self._stages) * 88 else 2

    def _per_row(self) -> int:
        return max(1, -(-len(self._stages) // self._rows()))

    def _cell(self, place: int) -> QRect:
        per_row = self._per_row()
        width = (self.width() - 2 * _MARGIN) // per_row
        return QRect(_MARGIN + (place % per_row) * width, (place // per_row) * self._row_height(), width, self._row_height())

    def _place_at(self, point: QPointF) -> int:
        for place in range(len(self._stages)):
            if self._cell(place).adjusted(-6, 0, -8, 0).contains(point.toPoint()):
                return place
        return -1

    def _paint_ring(self, painter: QPainter, centre: QPointF, place: int, stage: Stage) -> None:
        state = stage.state
        ring = QRectF(centre.x() - _RING / 2 + 1, centre.y() - _RING / 2 + 1, _RING - 2, _RING - 2)
        colour = {StageState.DONE: tokens.INK_7, StageState.CURRENT: tokens.SEAL, StageState.RETURNED: tokens.SEAL}.get(state, tokens.INK_3)
        pen = QPen(QColor(colour), 2)
        if state is StageState.SKIPPABLE:
            pen.setStyle(Qt.PenStyle.CustomDashLine)
            pen.setDashPattern([2.5, 2.2])
        painter.setPen(pen)
        painter.setBrush(QColor(colour if state in {StageState.DONE, StageState.CURRENT} else tokens.PAPER_0))
        painter.drawEllipse(ring)
        if state in {StageState.DONE, StageState.RETURNED}:
            name, shade = ("check", tokens.PAPER_0) if state is StageState.DONE else ("undo-2", tokens.SEAL)
            painter.drawPixmap(QPointF(centre.x() - 6, centre.y() - 6), icons.pixmap(name, shade, 12, self.devicePixelRatioF()))
            return
        painter.setFont(font("caption", bold=True))
        painter.setPen(QColor(tokens.PAPER_0 if state is StageState.CURRENT else tokens.INK_5))
        painter.drawText(ring, Qt.AlignmentFlag.AlignCenter, str(place + 1))

    def _paint_words(self, painter: QPainter, box: QRect, stage: Stage) -> None:
        here = stage.state in {StageState.CURRENT, StageState.RETURNED}
        line = QFontMetrics(font()).height()
        top = box.top() + 4 + _RING + 3
        painter.setFont(font(bold=here))
        painter.setPen(QColor(tokens.SEAL if here else tokens.INK_9 if stage.state is StageState.DONE else tokens.INK_7))
        painter.drawText(QRect(box.left(), top, box.width() - 6, line), Qt.AlignmentFlag.AlignVCenter, stage.label)
        painter.setFont(font("caption"))
        painter.setPen(QColor(tokens.INK_5))
        small = painter.fontMetrics()
        note = small.elidedText(stage.note, Qt.TextElideMode.ElideRight, box.width() - 8)
        painter.drawText(QRect(box.left(), top + line - 1, box.width() - 6, small.height()), Qt.AlignmentFlag.AlignVCenter, note)
