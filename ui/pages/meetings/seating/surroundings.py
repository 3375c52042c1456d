"""What lies around the places: the sheet with its title, the tables, the door, and which side goes first."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from secretariat.domain.listings.seating import SeatingView
from secretariat.domain.seating import Facing, RoomShape
from ui.pages.meetings.seating.plates import STEP
from ui.theme import tokens
from ui.theme.fonts import font

MARGIN: Final = 44.0
BELOW: Final = 66.0
_TITLE: Final = 62.0
_DOOR_ROOM: Final = 46.0
_WOOD, _WOOD_EDGE = "#F0E8DC", "#D5C4AC"


def above(view: SeatingView) -> float:
    """Return how much room the sheet has above the places: the title, and the door where the main table turns its back to it."""
    return _TITLE + (_DOOR_ROOM if view.rule.facing is Facing.AWAY else 0.0) + 18.0


def paint_surroundings(painter: QPainter, view: SeatingView, sheet: QRectF) -> None:
    """Paint everything but the places."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(tokens.LINE_2), 1))
    painter.setBrush(QColor(tokens.PAPER_0))
    painter.drawRect(sheet)
    _title(painter, view, sheet)
    painter.setPen(QPen(QColor(_WOOD_EDGE), 1))
    painter.setBrush(QColor(_WOOD))
    for board in view.boards:
        painter.drawRect(QRectF(board.left * STEP[0], board.top * STEP[1], board.width * STEP[0], board.height * STEP[1]))
    for board in view.boards if view.rule.shape in {RoomShape.U, RoomShape.SQUARE} else ():
        # Boards of one table run into each other: no line where they meet.
        painter.fillRect(QRectF(board.left * STEP[0], board.top * STEP[1], board.width * STEP[0], board.height * STEP[1])
                         .adjusted(1, 1, -1, -1), QColor(_WOOD))
    _door(painter, view, sheet)
    _sides(painter, view)
    painter.restore()


def _title(painter: QPainter, view: SeatingView, sheet: QRectF) -> None:
    bold, small = font("section", bold=True), font("caption")
    bold.setPixelSize(16)
    painter.setFont(bold)
    painter.setPen(QColor(tokens.INK_9))
    words = painter.fontMetrics().elidedText(view.title, Qt.TextElideMode.ElideMiddle, round(sheet.width() - 24))
    painter.drawText(QRectF(sheet.left(), sheet.top() + 12, sheet.width(), 24), Qt.AlignmentFlag.AlignCenter, words)
    small.setPixelSize(12)
    painter.setFont(small)
    painter.setPen(QColor(tokens.INK_7))
    painter.drawText(QRectF(sheet.left(), sheet.top() + 36, sheet.width(), 18), Qt.AlignmentFlag.AlignCenter, view.caption)


def _door(painter: QPainter, view: SeatingView, sheet: QRectF) -> None:
    below = view.rule.facing is Facing.DOOR
    y = sheet.bottom() - 8 if below else sheet.top() + _TITLE
    painter.fillRect(QRectF(sheet.center().x() - 48, y, 96, 8), QColor(tokens.INK_3))
    small = font("caption")
    small.setPixelSize(12)
    painter.setFont(small)
    painter.setPen(QColor(tokens.INK_5))
    words = QRectF(sheet.center().x() - 48, y - 22 if below else y + 10, 96, 18)
    painter.drawText(words, Qt.AlignmentFlag.AlignCenter, "门")


def _sides(painter: QPainter, view: SeatingView) -> None:
    """Say inside the table which way the main place looks and which side goes first, where there is room for it."""
    main = next((plate for plate in view.plates if plate.first), None)
    inside = view.rule.shape in {RoomShape.U, RoomShape.SQUARE} and view.rows >= 5 and view.columns >= 10
    if main is None or not inside:
        return
    middle = QPointF(view.columns * STEP[0] / 2, min(3.4, view.rows / 2) * STEP[1])
    small, words = font("caption"), font()
    small.setPixelSize(12)
    words.setPixelSize(14)
    painter.setPen(QColor(tokens.INK_7))
    painter.setFont(words)
    for offset, text in ((-30.0, "主位1号"), (32.0, "")):
        painter.drawText(QRectF(middle.x() - 80, middle.y() + offset - 12, 160, 24), Qt.AlignmentFlag.AlignCenter, text)
    _arrow(painter, QPointF(middle.x(), middle.y() - 8), QPointF(0, 18))
    _arrow(painter, QPointF(middle.x() + 42, middle.y()), QPointF(20, 0))
    _arrow(painter, QPointF(middle.x() - 42, middle.y()), QPointF(-20, 0))
    painter.setFont(small)
    painter.drawText(QRectF(middle.x() + 32, middle.y() + 8, 72, 18), Qt.AlignmentFlag.AlignLeft, "左侧为上")
    painter.drawText(QRectF(middle.x() - 104, middle.y() + 8, 72, 18), Qt.AlignmentFlag.AlignRight, "右侧次之")
    looks = "面门而坐" if view.rule.facing is Facing.DOOR else "背门而坐"
    painter.setPen(QColor(tokens.INK_5))
    painter.drawText(QRectF(middle.x() - 60, middle.y() + 26, 120, 18), Qt.AlignmentFlag.AlignCenter, looks)


def _arrow(painter: QPainter, start: QPointF, reach: QPointF) -> None:
    end = start + reach
    painter.drawLine(start, end)
    across = QPointF(reach.y(), reach.x()) * 0.25
    back = end - reach * 0.3
    painter.drawLine(end, back + across)
    painter.drawLine(end, back - across)
