"""The plan of the room, fitted to its view: places that are moved by mouse and by keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QMimeData, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QGraphicsScene, QGraphicsView, QWidget

from ui.pages.meetings.seating.moving import Moving
from ui.pages.meetings.seating.plates import Look, box_of, paint_plate
from ui.pages.meetings.seating.surroundings import BELOW, MARGIN, above, paint_surroundings
from ui.theme import tokens
from ui.theme.fonts import font

if TYPE_CHECKING:
    from secretariat.domain.listings.seating import Plate, SeatingView

SITTER: Final = "application/x-secretariat-sitter"
_ARROWS: Final = {
    Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1),
}
_LARGEST: Final = 1.3


class PlanView(QGraphicsView):
    """Shows a seating plan. Arrows go about, Space lifts and drops, Esc lets go, Del puts aside; the mouse drags.

    Signals: ``moved(str, object)`` somebody was put onto a ``Spot``; ``put_aside_requested(str)`` somebody shall have no place
    for now; ``hinted(str)`` what dropping here would do, empty where nobody is lifted.
    """

    moved = Signal(str, object)
    put_aside_requested = Signal(str)
    hinted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("seating.plan")
        self.setAccessibleName("座次图")
        self.setProperty("part", "pane")
        self.setFrameShape(QGraphicsView.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setBackgroundBrush(QBrush(QColor(tokens.PAPER_3)))
        self.setAcceptDrops(True)
        self.setScene(QGraphicsScene(self))
        self.moving = Moving()
        self._pressed: QPointF | None = None
        self._at: QPointF | None = None

    def show_plan(self, view: SeatingView) -> None:
        """Show another state of the plan."""
        self.moving.show(view)
        self.scene().setSceneRect(self._sheet(view))
        self._fit()
        self._tell()

    def lift(self, key: str) -> None:
        """Take somebody without a place up; arrows and Space, or a click on a place, say where to."""
        if self.moving.lift(key):
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            self._tell()

    # -- painting ------------------------------------------------------------------------------------------------------------

    def drawForeground(self, painter: QPainter, _rect: QRectF | QRect) -> None:
        """Paint the sheet, the tables, the places, and whom the mouse carries."""
        view = self.moving.view
        if view is None:
            return
        paint_surroundings(painter, view, self._sheet(view))
        for plate in view.plates:
            paint_plate(painter, plate, box_of(plate), self._look(plate))
        self._paint_hint(painter)

    def _look(self, plate: Plate) -> Look:
        moving = self.moving
        if moving.target == plate.spot and moving.lifted is not None and plate.key != moving.lifted:
            return Look.TARGET
        if plate.key is not None and plate.key == moving.lifted:
            return Look.LIFTED
        return Look.CURRENT if self.hasFocus() and plate.spot == moving.current else Look.PLAIN

    def _paint_hint(self, painter: QPainter) -> None:
        """Write beside the target what would happen, and carry the plate with the mouse."""
        moving = self.moving
        target = moving.plate(moving.target)
        carried = self._carried()
        if carried is not None and self._at is not None:
            box = box_of(carried)
            box.moveCenter(self._at + QPointF(12, 10))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(26, 33, 43, 40))
            painter.drawRoundedRect(box.translated(3, 4), 3, 3)
            paint_plate(painter, carried, box, Look.CURRENT)
        words = moving.says()
        if target is None or not words:
            return
        painter.setFont(font())
        place = box_of(target)
        width = painter.fontMetrics().horizontalAdvance(words) + 16
        left = place.right() + 6 if self._at is None else self._at.x() + 66
        box = QRectF(min(left, self.sceneRect().right() - width - 4), place.center().y() - 13, width, 26)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.INDIGO_T))
        painter.drawRoundedRect(box, 3, 3)
        painter.setPen(QColor(tokens.INDIGO))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)

    def _carried(self) -> Plate | None:
        key, view = self.moving.lifted, self.moving.view
        return view.plate_of(key) if view is not None and key is not None else None

    def _sheet(self, view: SeatingView) -> QRectF:
        corner = [box_of(plate) for plate in view.plates]
        right = max((box.right() for box in corner), default=400.0)
        bottom = max((box.bottom() for box in corner), default=200.0)
        return QRectF(-MARGIN, -above(view), right + 2 * MARGIN, bottom + above(view) + BELOW)

    def _fit(self) -> None:
        rect = self.sceneRect().adjusted(-16, -16, 16, 16)
        self.resetTransform()
        room = self.viewport().size()
        scale = min(room.width() / rect.width(), room.height() / rect.height(), _LARGEST)
        self.scale(scale, scale)
        self.centerOn(rect.center())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the plan to the view again."""
        super().resizeEvent(event)
        self._fit()

    # -- keyboard ------------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go about, lift and drop, let go, put aside."""
        key = Qt.Key(event.key())
        if key in _ARROWS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.moving.go(*_ARROWS[key])
        elif key in {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._lift_or_drop()
        elif key == Qt.Key.Key_Escape and self.moving.let_go():
            pass
        elif key == Qt.Key.Key_Delete:
            self._put_aside()
        else:
            event.ignore()
            return
        self._at = None
        self._tell()

    def _lift_or_drop(self) -> None:
        if self.moving.lifted is None:
            self.moving.lift()
        else:
            self._drop()

    def _drop(self) -> None:
        went = self.moving.drop()
        self._at = None
        self._tell()
        if went is not None:
            self.moved.emit(*went)

    def _put_aside(self) -> None:
        plate = self.moving.plate(self.moving.current)
        if plate is not None and plate.key is not None and self.moving.view is not None and self.moving.view.is_open:
            self.moving.let_go()
            self.put_aside_requested.emit(plate.key)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the clerk is."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide where the clerk is."""
        super().focusOutEvent(event)
        self.viewport().update()

    # -- mouse ---------------------------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to a place; with somebody lifted, drop there."""
        at = self.mapToScene(event.position().toPoint())
        plate = self._under(at)
        if event.button() != Qt.MouseButton.LeftButton or plate is None:
            return
        if self.moving.lifted is not None:
            self.moving.target = plate.spot
            self._drop()
            return
        self.moving.current = plate.spot
        self._pressed = at if plate.key is not None else None
        self._tell()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Carry somebody once the mouse was really moved."""
        at = self.mapToScene(event.position().toPoint())
        if self._pressed is not None and self.moving.lifted is None:
            far = (at - self._pressed).manhattanLength() * self.transform().m11()
            if far < QApplication.startDragDistance() or not self.moving.lift():
                return
        if self.moving.lifted is None:
            return
        if event.buttons():
            self._at = at
        over = self._under(at)
        self.moving.target = over.spot if over is not None else None
        self._tell()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Drop whom the mouse carried; beside every place they stay where they were."""
        carried = self._pressed is not None and self.moving.lifted is not None
        self._pressed = None
        if carried:
            self._drop()
        else:
            super().mouseReleaseEvent(event)

    # -- from the line below -------------------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take somebody who is dragged here from the line below."""
        if event.mimeData().hasFormat(SITTER) and self.moving.lift(_sitter(event.mimeData())):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where they would sit."""
        over = self._under(self.mapToScene(event.position().toPoint()))
        self.moving.target = over.spot if over is not None else None
        self._tell()
        event.acceptProposedAction()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """Let go where the mouse leaves the plan."""
        self.moving.let_go()
        self._tell()

    def dropEvent(self, event: QDropEvent) -> None:
        """Seat them."""
        over = self._under(self.mapToScene(event.position().toPoint()))
        self.moving.lift(_sitter(event.mimeData()))
        self.moving.target = over.spot if over is not None else None
        event.acceptProposedAction()
        self._drop()

    # -- inner ---------------------------------------------------------------------------------------------------------------

    def _under(self, at: QPointF) -> Plate | None:
        view = self.moving.view
        plates = view.plates if view is not None else ()
        return next((plate for plate in plates if box_of(plate).adjusted(-4, -5, 4, 5).contains(at)), None)

    def _tell(self) -> None:
        self.setAccessibleDescription(self.moving.spoken())
        self.viewport().setToolTip(self.moving.spoken() if self.moving.lifted is None else "")
        self.hinted.emit(self.moving.says())
        self.viewport().update()


def _sitter(data: QMimeData) -> str:
    return bytes(data.data(SITTER).data()).decode("utf-8")


def carrying(key: str) -> QMimeData:
    """Return what a drag from the line below carries."""
    data = QMimeData()
    data.setData(SITTER, QByteArray(key.encode("utf-8")))
    return data
