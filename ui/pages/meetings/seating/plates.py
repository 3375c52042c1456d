"""How a place is painted on the plan: its number, who sits there, and what is going on with it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from secretariat.domain.listings.seating import Plate
from ui.theme import tokens
from ui.theme.fonts import font, kai

PLATE: Final = (96.0, 48.0)
"""Width and height of a plate."""
STEP: Final = (52.0, 60.0)
"""From half plate to half plate, and from row to row."""
_NAME_PIXELS: Final = 18
_LEAST_PIXELS: Final = 10
_STRETCHES: Final = (100, 90, 80, 70)
"""How far letters are pressed together, in hundredths, before they are made smaller."""


class Look(Enum):
    """What is going on with a place."""

    PLAIN = auto()
    CURRENT = auto()
    LIFTED = auto()
    TARGET = auto()


@dataclass(frozen=True, slots=True)
class Frame:
    """Border and ground of a plate."""

    colour: str
    width: float
    ground: str
    dashed: bool = False


def box_of(plate: Plate) -> QRectF:
    """Return where a plate lies on the plan."""
    width, height = PLATE
    left = plate.column * STEP[0] + (2 * STEP[0] - width) / 2
    return QRectF(left, plate.row * STEP[1] + (STEP[1] - height) / 2, width, height)


def frame_of(plate: Plate, look: Look) -> Frame:
    """Return how a plate is framed: 朱红 for the highest place and what is missing, 靛青 for where the clerk is."""
    if look is Look.TARGET:
        return Frame(tokens.INDIGO, 2, tokens.SELECT, dashed=True)
    if look is Look.CURRENT:
        return Frame(tokens.INDIGO, 2, tokens.PAPER_0, dashed=plate.vacant)
    if plate.key is None or look is Look.LIFTED:
        return Frame(tokens.LINE_3, 1, tokens.PAPER_1, dashed=True)
    if plate.vacant:
        return Frame(tokens.SEAL, 1.5, tokens.PAPER_0, dashed=True)
    return Frame(tokens.SEAL, 2, tokens.PAPER_0) if plate.first else Frame(tokens.INK_3, 1, tokens.PAPER_0)


def paint_plate(painter: QPainter, plate: Plate, box: QRectF, look: Look) -> None:
    """Paint one plate into a box."""
    frame = frame_of(plate, look)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(QColor(frame.colour), frame.width)
    if frame.dashed:
        pen.setDashPattern([4, 3])
    painter.setPen(pen)
    painter.setBrush(QColor(frame.ground))
    painter.drawRoundedRect(box, 3, 3)
    _number(painter, plate, box)
    if plate.key is not None and look is not Look.LIFTED:
        _words(painter, plate, box)
    painter.restore()


def _number(painter: QPainter, plate: Plate, box: QRectF) -> None:
    second_row = plate.spot.zone.value == "second_row"
    words = "列" if second_row else str(plate.spot.number)
    if second_row and plate.key is None:
        words = ""
    small = font("caption", bold=plate.first)
    small.setPixelSize(12)
    painter.setFont(small)
    painter.setPen(QColor(tokens.SEAL if plate.first else tokens.INK_5))
    painter.drawText(QPointF(box.left() + 5, box.top() + 14), words)


def _words(painter: QPainter, plate: Plate, box: QRectF) -> None:
    mark = plate.mark if plate.mark == "代" else ""
    left, right = 18.0, 20.0 if mark else 5.0
    open_ = plate.vacant or plate.name == "待报名"
    face = font(bold=True) if open_ else kai(_NAME_PIXELS)
    painter.setPen(QColor(tokens.SEAL if plate.vacant else tokens.WARN if open_ else tokens.INK_9))
    _fitted(painter, plate.name, QRectF(box.left() + left, box.top() + 4, box.width() - left - right, 22), face)
    if mark:
        chip = QRectF(box.right() - 20, box.top() + 5, 17, 17)
        painter.fillRect(chip, QColor(tokens.WARN_T))
        painter.setPen(QColor(tokens.WARN))
        small = font("caption")
        small.setPixelSize(12)
        painter.setFont(small)
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, mark)
    unit = font("caption")
    unit.setPixelSize(12)
    painter.setPen(QColor(tokens.INK_7))
    _fitted(painter, plate.unit, QRectF(box.left() + 4, box.top() + 27, box.width() - 8, 18), unit)


def _fitted(painter: QPainter, words: str, box: QRectF, face: QFont) -> None:
    """Write words centred in a box, narrower and then smaller where they would not fit, elided where that is not enough."""
    chosen = QFont(face)
    stretches = iter(_STRETCHES)
    while QFontMetricsF(chosen).horizontalAdvance(words) > box.width() and chosen.pixelSize() > _LEAST_PIXELS:
        stretch = next(stretches, None)
        if stretch is not None:
            chosen.setStretch(stretch)
        else:
            chosen.setPixelSize(chosen.pixelSize() - 1)
    painter.setFont(chosen)
    shown = QFontMetricsF(chosen).elidedText(words, Qt.TextElideMode.ElideRight, box.width() + 1)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)
