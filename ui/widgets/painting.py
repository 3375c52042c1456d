"""How small things are painted, the same in a widget and in a table cell: chips, dots, marks, bars."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath, QPen

from ui.theme import tokens
from ui.theme.fonts import font, heights


class Tone(StrEnum):
    """What a word or chip says by its colour, always beside the word itself."""

    NORMAL = "normal"
    QUIET = "quiet"
    OK = "ok"
    WARN = "warn"
    SEAL = "seal"
    INDIGO = "indigo"


class Mark(StrEnum):
    """The plenary mark of a body: shape and colour say the same."""

    HELD = "held"
    PLANNED = "planned"
    HALF = "half"
    OWED = "owed"
    NOT_REQUIRED = "not_required"


MARK_WORDS: Final = {
    Mark.HELD: "全体会议已开", Mark.PLANNED: "全体会议已定", Mark.HALF: "全体会议开了一半", Mark.OWED: "全体会议未安排",
    Mark.NOT_REQUIRED: "不要求全体会议",
}
WORDS: Final = {
    Tone.NORMAL: tokens.INK_9, Tone.QUIET: tokens.INK_5, Tone.OK: tokens.OK, Tone.WARN: tokens.WARN, Tone.SEAL: tokens.SEAL,
    Tone.INDIGO: tokens.INDIGO,
}
_TINTS: Final = {
    Tone.NORMAL: tokens.PAPER_2, Tone.QUIET: tokens.PAPER_2, Tone.OK: tokens.OK_T, Tone.WARN: tokens.WARN_T,
    Tone.SEAL: tokens.SEAL_T, Tone.INDIGO: tokens.INDIGO_T,
}
_CHIP_WORDS: Final = {**WORDS, Tone.NORMAL: tokens.INK_7, Tone.QUIET: tokens.INK_7, Tone.SEAL: tokens.SEAL_D}
_BARS: Final = {
    Tone.NORMAL: tokens.INDIGO_G, Tone.QUIET: tokens.LINE_3, Tone.OK: tokens.OK, Tone.WARN: tokens.WARN_G,
    Tone.SEAL: tokens.SEAL, Tone.INDIGO: tokens.INDIGO,
}
_CHIP_PADDING: Final = 8
_DOT_GAP: Final = 5


def bar_colour(tone: Tone) -> QColor:
    """Give the colour of a bar of this tone; a bar never stands without a number or word."""
    return QColor(_BARS[tone])


def word_colour(tone: Tone) -> QColor:
    """Give the colour of a word of this tone."""
    return QColor(WORDS[tone])


def chip_width(text: str) -> int:
    """Give the width in pixels of the chip that holds ``text``."""
    return QFontMetrics(font("caption")).horizontalAdvance(text) + 2 * _CHIP_PADDING


def paint_chip(painter: QPainter, left: int, middle: int, text: str, tone: Tone) -> int:
    """Paint a chip whose left edge and vertical middle are given; answer its width."""
    width, height = chip_width(text), heights().chip
    box = QRectF(left, middle - height / 2, width, height)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(_TINTS[tone]))
    painter.drawRoundedRect(box, tokens.RADIUS_CHIP, tokens.RADIUS_CHIP)
    painter.setPen(QColor(_CHIP_WORDS[tone]))
    painter.setFont(font("caption"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()
    return width


def paint_dotted(painter: QPainter, box: QRect, parts: Sequence[str], colour: str = tokens.INK_5) -> None:
    """Write the parts in one line with a painted 3 px dot between them, elided at the right edge of ``box``."""
    metrics = painter.fontMetrics()
    left = box.left()
    shown = [part for part in parts if part]
    for index, part in enumerate(shown):
        room = box.right() + 1 - left
        if room <= 0:
            return
        painter.setPen(QColor(colour))
        text = metrics.elidedText(part, Qt.TextElideMode.ElideRight, room)
        line = QRect(left, box.top(), room, box.height())
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        if text != part:
            return
        left += metrics.horizontalAdvance(part)
        if index < len(shown) - 1:
            if left + 2 * _DOT_GAP + 3 > box.right():
                return
            paint_dot(painter, QPointF(left + _DOT_GAP + 1.5, box.center().y() + 1.0))
            left += 2 * _DOT_GAP + 3


def dotted_width(metrics: QFontMetrics, parts: Sequence[str]) -> int:
    """Give the width in pixels that ``paint_dotted`` needs to show everything."""
    shown = [part for part in parts if part]
    return sum(metrics.horizontalAdvance(part) for part in shown) + max(0, len(shown) - 1) * (2 * _DOT_GAP + 3)


def paint_dot(painter: QPainter, centre: QPointF) -> None:
    """Paint the separating dot, 3 px across."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.INK_5))
    painter.drawEllipse(centre, 1.5, 1.5)
    painter.restore()


def paint_mark(painter: QPainter, centre: QPointF, mark: Mark) -> None:
    """Paint a plenary mark of 8 px around its centre."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if mark is Mark.OWED:
        painter.fillRect(QRectF(centre.x() - 4, centre.y() - 4, 8, 8), QColor(tokens.SEAL))
    elif mark is Mark.HELD:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.OK))
        painter.drawEllipse(centre, 4, 4)
    elif mark is Mark.PLANNED:
        painter.setPen(QPen(QColor(tokens.INDIGO), 2))
        painter.setBrush(QColor(tokens.PAPER_0))
        painter.drawEllipse(centre, 3, 3)
    elif mark is Mark.HALF:
        painter.setPen(QPen(QColor(tokens.OK), 1))
        painter.setBrush(QColor(tokens.PAPER_0))
        painter.drawEllipse(centre, 3.5, 3.5)
        half = QPainterPath(centre)
        half.arcTo(QRectF(centre.x() - 3.5, centre.y() - 3.5, 7, 7), 90, 180)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.fillPath(half, QColor(tokens.OK))
    else:
        painter.setPen(QPen(QColor(tokens.INK_3), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(centre, 3.5, 3.5)
    painter.restore()


def paint_progress(painter: QPainter, box: QRectF, part: float, tone: Tone) -> None:
    """Paint a bar 6 px high whose ``part`` (0 to 1) is filled."""
    track = QRectF(box.left(), box.center().y() - 3, box.width(), 6)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    path = QPainterPath()
    path.addRoundedRect(track, 3, 3)
    painter.fillPath(path, QColor(tokens.LINE_2))
    painter.setClipPath(path)
    painter.fillRect(QRectF(track.left(), track.top(), track.width() * max(0.0, min(1.0, part)), 6), bar_colour(tone))
    painter.restore()


def hairline(painter: QPainter, left: float, right: float, y: float, colour: str = tokens.LINE_1) -> None:
    """Draw a horizontal line of one device pixel, never blurred."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    pen = QPen(QColor(colour), 1)
    pen.setCosmetic(True)
    painter.setPen(pen)
    painter.drawLine(QLineF(left, y, right, y))
    painter.restore()


def paint_focus(painter: QPainter, box: QRectF, colour: str = tokens.INDIGO) -> None:
    """Draw the 2 px focus border inside ``box``."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(colour), 2))
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), tokens.RADIUS_CONTROL, tokens.RADIUS_CONTROL)
    painter.restore()
