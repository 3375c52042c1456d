"""The counters of 工作台: filters of the one list below."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from ui.theme import tokens
from ui.theme.fonts import font, scale
from ui.widgets.painting import paint_focus


@dataclass(frozen=True, slots=True)
class Counter:
    """One number and what it counts; an alarming one is 朱红 while it is not 0."""

    key: str
    label: str
    count: int
    alarming: bool = False


class _Figure(QAbstractButton):
    def __init__(self, counter: Counter, parent: QWidget) -> None:
        super().__init__(parent)
        self.counter = counter
        self.last = False
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(120, round(scale().number * 1.2) + round(scale().caption * 1.5) + 16)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave arrows to the row: a button of a group would move the choice without announcing it."""
        if event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.isChecked():
            painter.fillRect(self.rect(), QColor(tokens.SELECT))
            painter.fillRect(QRect(0, self.height() - 3, self.width(), 3), QColor(tokens.INDIGO))
        elif self.underMouse():
            painter.fillRect(self.rect(), QColor(tokens.HOVER))
        if not self.last:
            painter.setPen(QColor(tokens.LINE_2))
            painter.drawLine(self.width() - 1, 0, self.width() - 1, self.height())
        number, caption = round(scale().number * 1.2), round(scale().caption * 1.5)
        painter.setFont(font("number", bold=True))
        painter.setPen(QColor(tokens.SEAL if self.counter.alarming and self.counter.count else tokens.INK_9))
        painter.drawText(QRect(14, 7, self.width() - 20, number), Qt.AlignmentFlag.AlignVCenter, str(self.counter.count))
        painter.setFont(font("caption"))
        painter.setPen(QColor(tokens.INK_7))
        words = painter.fontMetrics().elidedText(self.counter.label, Qt.TextElideMode.ElideRight, self.width() - 20)
        painter.drawText(QRect(14, 7 + number, self.width() - 20, caption), Qt.AlignmentFlag.AlignVCenter, words)
        if self.hasFocus():
            paint_focus(painter, self.rect().toRectF())


class Counters(QWidget):
    """Figures side by side, one of which filters the list.

    Signals: ``chosen(str)`` the key of the counter pressed.
    """

    chosen = Signal(str)

    def __init__(self, name: str = "counters", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._figures: list[_Figure] = []
        self._group = QButtonGroup(self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(1, 1, 1, 1)
        self._row.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_counters(self, counters: Sequence[Counter]) -> None:
        """Show other figures; the chosen key stays chosen."""
        kept = self.current()
        if [each.key for each in counters] != [figure.counter.key for figure in self._figures]:
            for figure in self._figures:
                self._row.removeWidget(figure)
                figure.hide()
                figure.deleteLater()
            self._figures = [_Figure(counter, self) for counter in counters]
            for figure in self._figures:
                figure.setObjectName(f"{self.objectName()}.{figure.counter.key}")
                figure.clicked.connect(lambda _checked, key=figure.counter.key: self.chosen.emit(key))
                figure.last = figure is self._figures[-1]
                self._group.addButton(figure)
                self._row.addWidget(figure)
        for figure, counter in zip(self._figures, counters, strict=True):
            figure.counter = counter
            figure.setAccessibleName(f"{counter.label} {counter.count}")
            figure.update()
        if self._figures:
            self.set_current(kept or self._figures[0].counter.key)

    def current(self) -> str:
        """Give the key of the chosen counter; empty where there is none."""
        return next((figure.counter.key for figure in self._figures if figure.isChecked()), "")

    def set_current(self, key: str) -> None:
        """Choose a counter without announcing it."""
        for figure in self._figures:
            figure.setChecked(figure.counter.key == key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with ← and →."""
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()), 0)
        if not step or not self._figures:
            super().keyPressEvent(event)
            return
        keys = [figure.counter.key for figure in self._figures]
        figure = self._figures[(keys.index(self.current()) + step) % len(keys)]
        figure.setChecked(True)
        figure.setFocus(Qt.FocusReason.TabFocusReason)
        self.chosen.emit(figure.counter.key)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Frame the figures."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.LINE_2), 1))
        painter.setBrush(QColor(tokens.PAPER_0))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
