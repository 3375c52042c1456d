"""A filter of up to six states with counts, and the tabs of a page."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from ui.theme import tokens
from ui.theme.fonts import font, heights
from ui.widgets.painting import hairline, paint_focus


@dataclass(frozen=True, slots=True)
class Segment:
    """One state of a filter, or one tab, with the number behind it."""

    key: str
    label: str
    count: int | None = None


class _Part(QAbstractButton):
    """One segment or tab, painted: word, then its number in grey."""

    def __init__(self, segment: Segment, *, tab: bool, small: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.segment = segment
        self.tab = tab
        self._height = heights().tabs if tab else heights().small if small else heights().control
        self.first = self.last = False
        self.setCheckable(True)
        self.setText(segment.label)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_segment(segment)

    def set_segment(self, segment: Segment) -> None:
        self.segment = segment
        self.setAccessibleName(segment.label if segment.count is None else f"{segment.label} {segment.count}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = QFontMetrics(font(bold=True)).horizontalAdvance(self.segment.label)
        if self.segment.count is not None:
            width += 4 + QFontMetrics(font("caption")).horizontalAdvance(str(self.segment.count))
        return QSize(width + 24, self._height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave arrows to the row: a button of a group would move the choice without announcing it."""
        if event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.tab:
            self._paint_tab_ground(painter)
        else:
            self._paint_segment_ground(painter)
        bold = font(bold=self.isChecked())
        caption = font("caption")
        count = "" if self.segment.count is None else str(self.segment.count)
        width = QFontMetrics(bold).horizontalAdvance(self.segment.label)
        whole = width + (4 + QFontMetrics(caption).horizontalAdvance(count) if count else 0)
        left = (self.width() - whole) // 2
        painter.setFont(bold)
        painter.setPen(QColor(tokens.INK_9))
        painter.drawText(QRect(left, 0, width + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, self.segment.label)
        painter.setFont(caption)
        painter.setPen(QColor(tokens.INK_5))
        painter.drawText(QRect(left + width + 4, 1, self.width(), self.height()), Qt.AlignmentFlag.AlignVCenter, count)
        if self.hasFocus():
            paint_focus(painter, self.rect().toRectF())

    def _paint_tab_ground(self, painter: QPainter) -> None:
        if self.isChecked():
            painter.fillRect(QRect(0, self.height() - 3, self.width(), 3), QColor(tokens.SEAL))
        elif self.underMouse():
            painter.fillRect(QRect(0, self.height() - 3, self.width(), 3), QColor(tokens.LINE_2))

    def _paint_segment_ground(self, painter: QPainter) -> None:
        """Fill the part; the frame and the rounded ends belong to the row."""
        box = self.rect().adjusted(0 if not self.first else 1, 1, -1, -1)
        ground = tokens.SELECT if self.isChecked() else tokens.PAPER_2 if self.underMouse() else tokens.PAPER_0
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(box, 3 if self.first or self.last else 0, 3 if self.first or self.last else 0)
        if not self.last:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
            painter.setPen(QColor(tokens.LINE_3))
            painter.drawLine(self.width() - 1, 1, self.width() - 1, self.height() - 2)


class Segmented(QWidget):
    """One of up to six states is chosen; ← → move, the numbers follow the list.

    Signals: ``chosen(str)`` the key of the state the clerk chose.
    """

    chosen = Signal(str)
    _tab = False

    def __init__(self, segments: Sequence[Segment], name: str, *, small: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._small = small
        self._parts: list[_Part] = []
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_segments(segments)

    def set_segments(self, segments: Sequence[Segment]) -> None:
        """Show other states; the chosen key stays chosen where it is still there."""
        kept = self.current()
        if [each.key for each in segments] == [part.segment.key for part in self._parts]:
            for part, segment in zip(self._parts, segments, strict=True):
                part.set_segment(segment)
            return
        for part in self._parts:
            self._group.removeButton(part)
            self._row.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts = [_Part(segment, tab=self._tab, small=self._small, parent=self) for segment in segments]
        for place, part in enumerate(self._parts):
            part.setObjectName(f"{self.objectName()}.{part.segment.key}")
            part.first, part.last = place == 0, place == len(self._parts) - 1
            part.clicked.connect(lambda _checked, key=part.segment.key: self.chosen.emit(key))
            # The focus given to the row belongs to the state that is chosen.
            part.toggled.connect(lambda checked, part=part: self.setFocusProxy(part) if checked else None)
            self._group.addButton(part)
            self._row.addWidget(part)
        if self._parts:
            self.set_current(kept if kept in {part.segment.key for part in self._parts} else self._parts[0].segment.key)

    def current(self) -> str:
        """Give the key of the chosen state; empty where there is none."""
        return next((part.segment.key for part in self._parts if part.isChecked()), "")

    def set_current(self, key: str) -> None:
        """Choose a state without announcing it."""
        for part in self._parts:
            part.setChecked(part.segment.key == key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with ← and →."""
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()), 0)
        if step and self._parts:
            self.step(step)
        else:
            super().keyPressEvent(event)

    def step(self, step: int) -> None:
        """Choose the next or previous state and announce it."""
        keys = [part.segment.key for part in self._parts]
        part = self._parts[(keys.index(self.current()) + step) % len(keys)]
        part.setChecked(True)
        part.setFocus(Qt.FocusReason.TabFocusReason)
        self.chosen.emit(part.segment.key)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Frame the row."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.LINE_3), 1))
        painter.setBrush(QColor(tokens.PAPER_0))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)


class Tabs(Segmented):
    """The tabs of a page, the chosen one underlined in 朱红; Ctrl+Tab is the page's own command and calls ``step``.

    Signals: ``chosen(str)`` the key of the tab the clerk chose.
    """

    _tab = True

    def __init__(self, segments: Sequence[Segment], name: str, parent: QWidget | None = None) -> None:
        super().__init__(segments, name, parent=parent)
        self._row.setContentsMargins(tokens.PAGE_MARGIN - 8, 0, 0, 1)
        self._row.setSpacing(4)
        self._row.addStretch()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_segments(self, segments: Sequence[Segment]) -> None:
        """Show other tabs, left of the stretch."""
        super().set_segments(segments)
        for place, part in enumerate(self._parts):
            self._row.insertWidget(place, part)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line under the tabs."""
        hairline(QPainter(self), 0, self.width(), self.height() - 1, tokens.LINE_2)
