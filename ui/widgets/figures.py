"""Figures over a list with their words, and the bar that shows the same shares."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import tokens
from ui.theme.fonts import font
from ui.widgets.painting import Tone, bar_colour, dotted_width, paint_dotted

_BETWEEN = 16
_BAR = 10


@dataclass(frozen=True, slots=True)
class Figure:
    """A number and what it counts; its tone is that of its share of the bar."""

    number: int
    word: str
    tone: Tone = Tone.NORMAL
    alarming: bool = False
    """Written in 朱红 while it is not 0."""


class Figures(QWidget):
    """12 已报名  4 已签收  2 未签收, and what belongs to them in grey at the right end where there is room."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._figures: tuple[Figure, ...] = ()
        self._beside: tuple[str, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_figures(self, figures: Sequence[Figure], beside: Sequence[str] = ()) -> None:
        """Show other figures."""
        self._figures, self._beside = tuple(figures), tuple(beside)
        self.setAccessibleName("，".join((*(f"{each.word}{each.number}" for each in figures), *beside)))
        self.setToolTip("，".join(beside))
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for one line of large figures."""
        return QSize(300, QFontMetrics(font("page", bold=True)).height() + 4)

    def minimumSizeHint(self) -> QSize:
        """Accept any width: what stands beside the figures goes first."""
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Write the figures on one base line."""
        painter = QPainter(self)
        large, plain = QFontMetrics(font("page", bold=True)), QFontMetrics(font())
        base = (self.height() + large.ascent() - large.descent()) // 2
        left = tokens.PAGE_MARGIN
        for figure in self._figures:
            seal = figure.alarming and figure.number > 0
            painter.setPen(QColor(tokens.SEAL if seal else tokens.INK_9))
            painter.setFont(font("page", bold=True))
            painter.drawText(left, base, str(figure.number))
            left += large.horizontalAdvance(str(figure.number)) + 4
            painter.setPen(QColor(tokens.SEAL if seal else tokens.INK_7))
            painter.setFont(font())
            painter.drawText(left, base, figure.word)
            left += plain.horizontalAdvance(figure.word) + _BETWEEN
        width = dotted_width(QFontMetrics(font()), self._beside)
        right = self.width() - tokens.PAGE_MARGIN
        if right - left >= width:
            painter.setFont(font())
            paint_dotted(painter, QRect(right - width, 0, width + 1, self.height()), self._beside, tokens.INK_5)


class Shares(QWidget):
    """A bar whose parts are as long as their figures; it never stands without them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._figures: tuple[Figure, ...] = ()
        self.setFixedHeight(_BAR + 12)

    def set_figures(self, figures: Sequence[Figure]) -> None:
        """Show the shares of these figures, in their order."""
        self._figures = tuple(each for each in figures if each.number > 0)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the parts with a gap of 2 px between them."""
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        whole = sum(each.number for each in self._figures)
        left, room = float(tokens.PAGE_MARGIN), self.width() - 2 * tokens.PAGE_MARGIN
        if not whole:
            painter.fillRect(QRectF(left, 1, room, _BAR), QColor(tokens.LINE_1))
        for figure in self._figures:
            width = room * figure.number / whole
            painter.fillRect(QRectF(left, 1, max(2.0, width - 2), _BAR), bar_colour(figure.tone))
            left += width
