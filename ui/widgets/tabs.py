"""Tabs of a page: words with a grey count, 朱红 under the current one, a hairline under all."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from ui.theme import tokens
from ui.theme.fonts import font, heights
from ui.widgets.painting import hairline, paint_focus

_PADDING = 12
_GAP = 4


@dataclass(frozen=True, slots=True)
class Tab:
    """One tab; a count of None shows none."""

    id: str
    label: str
    count: int | None = None


class _TabButton(QAbstractButton):
    """One tab, painted."""

    def __init__(self, tab: Tab, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.tab = tab
        self.setCheckable(True)
        self.setObjectName(f"{name}.{tab.id}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_tab(tab)

    def set_tab(self, tab: Tab) -> None:
        """Show another count."""
        self.tab = tab
        self.setText(tab.label)
        self.setAccessibleName(tab.label if tab.count is None else f"{tab.label} {tab.count}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for the width of the bold word and the count, so that nothing moves when it becomes current."""
        width = QFontMetrics(font(bold=True)).horizontalAdvance(self.tab.label) + 2 * _PADDING
        if self.tab.count is not None:
            width += _GAP + QFontMetrics(font("caption")).horizontalAdvance(str(self.tab.count))
        return QSize(width, heights().tabs)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        current = self.isChecked()
        chosen = font(bold=current)
        painter.setFont(chosen)
        painter.setPen(QColor(tokens.INK_9 if current or self.underMouse() else tokens.INK_7))
        left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        box = QRectF(_PADDING, 0, self.width() - _PADDING, self.height() - 2)
        painter.drawText(box, left, self.tab.label)
        if self.tab.count is not None:
            painter.setFont(font("caption"))
            painter.setPen(QColor(tokens.INK_5))
            shift = QFontMetrics(chosen).horizontalAdvance(self.tab.label) + _GAP
            painter.drawText(box.adjusted(shift, 1, 0, 0), left, str(self.tab.count))
        if current:
            painter.fillRect(QRectF(0, self.height() - 3, self.width(), 3), QColor(tokens.SEAL))
        if self.hasFocus():
            paint_focus(painter, QRectF(self.rect()).adjusted(0, 2, 0, -4))


class Tabs(QWidget):
    """A row of tabs, one of them current; ← and → walk through them.

    Signals: ``changed(str)`` another tab is current, by its id.
    """

    changed = Signal(str)

    def __init__(self, name: str, accessible: str, *, inset: int = 8, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(accessible)
        self._buttons: dict[str, _TabButton] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(inset, 0, inset, 0)
        self._row.setSpacing(0)
        self._row.addStretch()
        self.setFixedHeight(heights().tabs)

    def set_tabs(self, tabs: Sequence[Tab]) -> None:
        """Show these tabs; the current one stays current where it is still among them, else the first becomes it."""
        before = self.current()
        if [tab.id for tab in tabs] == list(self._buttons):
            for tab in tabs:
                self._buttons[tab.id].set_tab(tab)
            return
        for button in self._buttons.values():
            button.hide()
            button.deleteLater()
        self._buttons = {}
        for place, tab in enumerate(tabs):
            button = _TabButton(tab, self.objectName(), self)
            button.clicked.connect(lambda _=False, id_=tab.id: self.set_current(id_))
            self._buttons[tab.id] = button
            self._row.insertWidget(place, button)
        if self._buttons:
            kept = before if before in self._buttons else next(iter(self._buttons))
            self._check(kept)
            if kept != before:
                self.changed.emit(kept)

    def current(self) -> str:
        """Give the id of the current tab; empty where there is none."""
        return next((id_ for id_, button in self._buttons.items() if button.isChecked()), "")

    def set_current(self, id_: str) -> None:
        """Make a tab current; an id that is not here changes nothing."""
        if id_ in self._buttons:
            before = self.current()
            self._check(id_)
            if id_ != before:
                self.changed.emit(id_)

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) tab, round and round (Ctrl+Tab)."""
        ids = list(self._buttons)
        if ids:
            self.set_current(ids[(ids.index(self.current()) + by) % len(ids)])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk through the tabs."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if event.key() in steps:
            self.step(steps[Qt.Key(event.key())])
            self._buttons[self.current()].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the hairline under the tabs."""
        hairline(QPainter(self), 0, self.width(), self.height() - 0.5, tokens.LINE_2)

    def _check(self, id_: str) -> None:
        for each, button in self._buttons.items():
            button.setChecked(each == id_)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus if each == id_ else Qt.FocusPolicy.NoFocus)
