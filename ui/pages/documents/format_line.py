"""One rule of the format in a line: how it stands, what is expected and found, its clause, and 定位."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from secretariat.domain.listings.format_check import FormatRow, Strength
from ui.theme import tokens
from ui.theme.fonts import heights
from ui.widgets.buttons import Button
from ui.widgets.labels import Chip, ElidedLabel, label
from ui.widgets.painting import Tone, chip_width


def sentence(row: FormatRow) -> str:
    """Say a rule and what was measured, with the page first."""
    where = f"第{row.place.page}页 " if row.place is not None and row.place.page is not None and not row.ok else ""
    wanted = "应为" if row.strength is Strength.MUST else "常用" if row.strength is Strength.USUAL else "惯例为"
    return f"{where}{row.element}{'：' if row.measured[:1] in '“没不' else ''}{row.measured}，{wanted}{row.expected}"


class NoteLine(QWidget):
    """A line of the strip that says how the PDF came about; the whole sentence is in its tip where room is short."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(heights().dense)
        self.setAccessibleName(words)
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 0, 12, 0)
        line.setSpacing(8)
        sign = label("说明", "quiet", parent=self)
        sign.setMinimumWidth(chip_width("说明"))
        line.addWidget(sign)
        line.addWidget(ElidedLabel(words, parent=self), 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the paper and the hairline above."""
        _paint_ground(self)


class FormatLine(QWidget):
    """A line of the strip.

    Signals: ``place_requested(int, object)`` a page, from 0, and the rectangle on it in mm.
    """

    place_requested = Signal(int, object)

    def __init__(self, row: FormatRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(heights().dense)
        self.setAccessibleName(sentence(row))
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 0, 12, 0)
        line.setSpacing(8)
        # What holds is the normal case, and the normal is quiet.
        standing = label("通过", "quiet", parent=self) if row.ok else Chip(
            *(("不符", Tone.SEAL) if row.fails else ("建议", Tone.WARN)), self)
        standing.setMinimumWidth(chip_width("不符"))
        line.addWidget(standing)
        words = ElidedLabel(sentence(row), parent=self)
        line.addWidget(words, 1)
        line.addWidget(label(row.clause or "惯例", "caption", parent=self))
        place = row.place
        if place is not None and place.page is not None and place.area is not None:
            page, area = place.page - 1, place.area
            jump = Button("定位", "link", hint="翻到这一页并标出位置", parent=self)
            jump.setAccessibleName(f"定位：{row.element}")
            jump.clicked.connect(lambda: self.place_requested.emit(page, area))
            line.addWidget(jump)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the paper and the hairline above."""
        _paint_ground(self)


def _paint_ground(line: QWidget) -> None:
    painter = QPainter(line)
    painter.fillRect(line.rect(), QColor(tokens.PAPER_0))
    painter.setPen(QColor(tokens.LINE_1))
    painter.drawLine(0, 0, line.width(), 0)
