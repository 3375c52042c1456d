"""One year of a body on a line: held, planned, owed, today."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.theme import tokens

TRACK = QSize(118, 18)


class YearTrack(QWidget):
    """118×18: ticks at the ends and the half year, dot = held, ring = planned, line = today, red stretch = owed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(TRACK)
        self._year, self._today = 2000, date(2000, 1, 1)
        self._held: tuple[date, ...] = ()
        self._planned: tuple[date, ...] = ()
        self._owed: tuple[date, date] | None = None

    def show_year(
        self, today: date, held: Sequence[date] = (), planned: Sequence[date] = (), owed: tuple[date, date] | None = None,
        words: str = "",
    ) -> None:
        """Show the year of ``today``; ``words`` say the same to a screen reader."""
        self._today, self._year = today, today.year
        self._held, self._planned, self._owed = tuple(held), tuple(planned), owed
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the track."""
        paint_year_track(QPainter(self), QRectF(self.rect()), self._today, self._held, self._planned, self._owed)


def paint_year_track(
    painter: QPainter, box: QRectF, today: date, held: Sequence[date], planned: Sequence[date], owed: tuple[date, date] | None,
) -> None:
    """Paint a year into a rectangle of at least 40×14."""
    left, right, middle = box.left() + 4, box.right() - 5, box.center().y()
    first = date(today.year, 1, 1)
    length = (date(today.year + 1, 1, 1) - first).days

    def across(day: date) -> float:
        return left + (right - left) * min(max((day - first).days, 0), length) / length

    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(QRectF(left, middle - 1, right - left, 2), QColor(tokens.LINE_2))
    for x in (left, (left + right) / 2, right):
        painter.fillRect(QRectF(round(x), round(middle) - 4, 1, 8), QColor(tokens.LINE_3))
    if owed is not None:
        painter.fillRect(QRectF(across(owed[0]), middle - 2, max(2.0, across(owed[1]) - across(owed[0])), 4), QColor(tokens.SEAL_G))
    painter.fillRect(QRectF(round(across(today)), round(middle) - 8, 1, 16), QColor(tokens.INK_9))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.OK))
    for day in held:
        if day.year == today.year:
            painter.drawEllipse(QPointF(across(day), middle), 4.5, 4.5)
    painter.setPen(QPen(QColor(tokens.INDIGO), 2))
    painter.setBrush(QColor(tokens.PAPER_0))
    for day in planned:
        if day.year == today.year:
            painter.drawEllipse(QPointF(across(day), middle), 4, 4)
    painter.restore()
