"""Buttons: one primary in a window, normal, small, link, icon."""

from typing import Literal

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QWidget
from shiboken6 import isValid

from ui.theme import icons, tokens

Kind = Literal["primary", "normal", "small", "link", "icon", "bare"]
_ICON_COLOURS = {"primary": tokens.PAPER_0, "link": tokens.INDIGO}


class Button(QPushButton):
    """A push button: ``primary`` 朱红, ``normal``, ``small`` 26 px, ``link`` 靛青 without border, ``icon`` square, ``bare``.

    It takes the focus by Tab only, so that a click on a tool leaves the selection of a list in force.
    """

    def __init__(
        self, text: str, kind: Kind = "normal", *,
        icon: str = "", name: str = "", hint: str = "", parent: QWidget | None = None,
    ) -> None:
        super().__init__("" if kind in {"icon", "bare"} else text, parent)
        self.kind = kind
        self._action: QAction | None = None
        self.setProperty("kind", kind)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAutoDefault(False)
        self.setAccessibleName(text)
        if name:
            self.setObjectName(name)
        if hint or kind in {"icon", "bare"}:
            self.setToolTip(hint or text)
        if icon:
            self.set_icon(icon)

    @classmethod
    def of(cls, action: QAction, kind: Kind = "normal", *, icon: str = "", parent: QWidget | None = None) -> "Button":
        """Make the button of a command: it follows the action's text and enabled state and triggers it."""
        button = cls(action.text(), kind, icon=icon, name=f"button.{action.objectName()}", parent=parent)
        button.clicked.connect(action.trigger)
        button.follow(action)
        # A bound method of a QObject is disconnected by itself when either of the two goes.
        action.changed.connect(button.follow_again)
        return button

    def setText(self, text: str) -> None:
        """Show another word, and say it to a screen reader."""
        super().setText(text)
        self.setAccessibleName(text)

    def follow(self, action: QAction) -> None:
        """Take over the word, the enabled state, the tip and the key of a command."""
        self._action = action
        if self.kind not in {"icon", "bare"}:
            self.setText(action.text())
        self.setAccessibleName(action.text())
        self.setEnabled(action.isEnabled())
        keys = action.shortcut().toString()
        self.setToolTip(f"{action.toolTip()}（{keys}）" if keys else action.toolTip())

    def follow_again(self) -> None:
        """Take over what changed in the command this button was made of."""
        # At the end of the window the command may go before its button.
        if self._action is not None and isValid(self._action):
            self.follow(self._action)

    def set_icon(self, name: str) -> None:
        """Show the Lucide icon ``name`` in the colour of this kind."""
        gap = 0 if self.kind in {"icon", "bare"} else 4
        self.setIcon(icons.icon(name, _ICON_COLOURS.get(self.kind, tokens.INK_7), gap=gap))
        self.setIconSize(QSize(16 + gap, 16))

    def set_kind(self, kind: Kind) -> None:
        """Turn the button into another kind."""
        self.kind = kind
        self.setProperty("kind", kind)
        self.style().unpolish(self)
        self.style().polish(self)

    def event(self, event: QEvent) -> bool:
        """Let Enter press the button as Space does: the clerk expects both."""
        if event.type() == QEvent.Type.KeyPress and getattr(event, "key", lambda: 0)() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Add the white inner line that shows the focus on 朱红."""
        super().paintEvent(event)
        if self.kind == "primary" and self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(Qt.GlobalColor.white, 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(3, 3, -3, -3), 2, 2)
