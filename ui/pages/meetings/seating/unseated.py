"""The line below the plan: who has no place and why, and what dropping would do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from ui.pages.meetings.seating.plan_view import carrying
from ui.theme import tokens
from ui.theme.fonts import heights
from ui.widgets.buttons import Button
from ui.widgets.labels import ElidedLabel, label

if TYPE_CHECKING:
    from secretariat.domain.listings.seating import SeatingView, Unseated

HOW = "拖到座位上；方向键移动，空格拿起和放下"
READ_ONLY = "会议已经归档或者取消，座次不再改动"
_MOST = 4


class _Waiting(Button):
    """Somebody without a place: pressed, lifted; dragged, carried onto the plan."""

    def __init__(self, one: Unseated, parent: QWidget) -> None:
        words = "　".join(part for part in (one.why, one.unit, one.name) if part)
        super().__init__(words, "small", name=f"seating.unseated.{one.key}", parent=parent)
        self.setEnabled(one.can_sit)
        self._key = one.key
        self._pressed: QPoint | None = None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        far = self._pressed is not None and (event.position().toPoint() - self._pressed).manhattanLength()
        if not far or far < QApplication.startDragDistance():
            super().mouseMoveEvent(event)
            return
        self._pressed = None
        self.setDown(False)
        drag = QDrag(self)
        drag.setMimeData(carrying(self._key))
        drag.exec(Qt.DropAction.MoveAction)


class UnseatedLine(QWidget):
    """未入座 with a button a person, and at the right what the keys do.

    Signals: ``lift_requested(str)`` somebody was pressed and is to be put onto a place.
    """

    lift_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(heights().tools - 6)
        row = QHBoxLayout(self)
        row.setContentsMargins(tokens.PAGE_MARGIN, 0, tokens.PAGE_MARGIN, 0)
        row.setSpacing(8)
        self._caption = label("未入座", "secondary", parent=self)
        row.addWidget(self._caption)
        self._people = QHBoxLayout()
        self._people.setSpacing(8)
        row.addLayout(self._people)
        self._more = label("", "caption", parent=self)
        row.addWidget(self._more)
        row.addStretch(1)
        self._hint = ElidedLabel(HOW, "caption", self)
        row.addWidget(self._hint, 2)
        self._buttons: list[_Waiting] = []
        self._open = True

    def show_plan(self, view: SeatingView) -> None:
        """Show who has no place."""
        self._open = view.is_open
        for button in self._buttons:
            self._people.removeWidget(button)
            button.hide()
            button.deleteLater()
        shown = sorted(view.unseated, key=lambda one: not one.can_sit)[:_MOST]
        self._buttons = [_Waiting(one, self) for one in shown]
        for one, button in zip(shown, self._buttons, strict=True):
            button.clicked.connect(lambda _checked=False, key=one.key: self.lift_requested.emit(key))
            self._people.addWidget(button)
        self._caption.setText("未入座" if view.unseated else "全部入座")
        left = len(view.unseated) - len(shown)
        self._more.setText(f"另有{left}人" if left else "")
        self.say("")

    def say(self, hint: str) -> None:
        """Say what dropping would do; empty says what the keys do."""
        self._hint.set_text(hint or (HOW if self._open else READ_ONLY))
