"""The bottom slot: status, or one message that says what was done, is being done, cannot be done, went wrong."""

from collections import deque
from typing import Final, Literal

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QStackedWidget, QWidget

from ui.theme import icons, tokens
from ui.theme.fonts import heights
from ui.widgets.buttons import Button
from ui.widgets.labels import ElidedLabel, label
from ui.widgets.messages import Message, MessageAction

Tone = Literal["done", "working", "refused", "failed"]
DONE_AFTER: Final = 8_000
REFUSED_AFTER: Final = 20_000
WORKING_AFTER: Final = 400
_ICONS: Final = {"done": "check", "working": "loader-circle", "refused": "ban", "failed": "triangle-alert"}
_HISTORY: Final = 100


class _Sign(QWidget):
    """The icon of the message's tone."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.tone: Tone = "done"
        self.setFixedSize(16, 16)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colour = tokens.PAPER_0 if self.tone in {"done", "working"} else tokens.SEAL
        QPainter(self).drawPixmap(0, 0, icons.pixmap(_ICONS[self.tone], colour, 16, self.devicePixelRatioF()))


class _Bar(QWidget):
    """n of m as a bar 110 px wide."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.part = 0.0
        self.setFixedSize(110, 16)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor("#4A5563"))
        painter.drawRoundedRect(QRectF(0, 5, 110, 6), 3, 3)
        painter.setBrush(QColor(tokens.BAR_ACTION))
        painter.drawRoundedRect(QRectF(0, 5, 110 * self.part, 6), 3, 3)


class MessageBar(QWidget):
    """Shows one message; ``done`` leaves by itself unless the pointer or the focus is on it.

    Signals: ``shown()`` there is something to read; ``cleared()`` there is nothing any more; ``stop_requested()`` 停止.
    """

    shown = Signal()
    cleared = Signal()
    stop_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("message_bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.history: deque[Message] = deque(maxlen=_HISTORY)
        """The last hundred messages, the newest first; 帮助 shows them."""
        self._buttons: list[Button] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._leave)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(14, 0, 6, 0)
        self._row.setSpacing(10)
        self._sign = _Sign(self)
        self._text = ElidedLabel("", "body", self)
        self._text.setProperty("bar", "dark")
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._bar = _Bar(self)
        self._close = Button("关闭消息", "bare", name="message.close", parent=self)
        self._close.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._close.clicked.connect(self.clear)
        for each in (self._sign, self._text, self._bar, self._close):
            self._row.addWidget(each)
        self._bar.hide()

    def show_message(self, message: Message) -> None:
        """Show a message in place of whatever is there."""
        self.history.appendleft(message)
        self._dress(message.tone, message.text)
        self._bar.hide()
        self._close.show()
        self._set_buttons(message.actions)
        self._timer.stop()
        if message.tone != "failed":
            self._timer.start(DONE_AFTER if message.tone == "done" else REFUSED_AFTER)

    def show_working(self, name: str, done: int = 0, total: int = 0) -> None:
        """Show what is under way, with n/m where it is known, and 停止."""
        fresh = self.property("tone") != "working" or not self._buttons
        self._timer.stop()
        self._dress("working", f"{name} {done}/{total}" if total else name, announce=fresh)
        self._bar.part = done / total if total else 0.0
        self._bar.setVisible(total > 0)
        self._bar.update()
        self._close.hide()
        if fresh:
            self._set_buttons((MessageAction("停止", self.stop_requested.emit),))

    def working_ended(self) -> None:
        """Take the running message away; another message is left alone."""
        if self.property("tone") == "working":
            self.clear()

    def clear(self) -> None:
        """Show nothing any more."""
        self._timer.stop()
        self._set_buttons(())
        self.setProperty("tone", "")
        self.cleared.emit()

    def text(self) -> str:
        """Give the sentence on the bar; empty where none is shown."""
        return self._text.full_text() if self.property("tone") else ""

    def tone(self) -> str:
        """Give the tone of what is shown; empty where nothing is."""
        return str(self.property("tone") or "")

    def buttons(self) -> list[Button]:
        """List the buttons of the message."""
        return list(self._buttons)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Keep a message while one of its buttons has the focus."""
        if event.type() == QEvent.Type.FocusOut and self.property("tone") in {"done", "refused"}:
            self._timer.start(DONE_AFTER)
        return False

    def _leave(self) -> None:
        if self.underMouse() or any(button.hasFocus() for button in (*self._buttons, self._close)):
            self._timer.start(DONE_AFTER // 4)
        else:
            self.clear()

    def _dress(self, tone: Tone, text: str, *, announce: bool = True) -> None:
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            self._sign.tone = tone
            self._text.setProperty("bar", self._shade(tone))
            self._close.setIcon(icons.icon("x", tokens.PAPER_0 if self._shade(tone) == "dark" else tokens.SEAL_D))
            for each in (self, self._text):
                each.style().unpolish(each)
                each.style().polish(each)
        self._sign.update()
        self._text.set_text(text)
        self.setAccessibleName(text)
        if announce:
            # Of all of Qt this takes longest to import after Qt itself, and nothing is announced at the start.
            from PySide6.QtGui import QAccessible, QAccessibleEvent

            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
            self.shown.emit()

    @staticmethod
    def _shade(tone: str) -> str:
        return "dark" if tone in {"done", "working"} else "light"

    def _set_buttons(self, actions: tuple[MessageAction, ...]) -> None:
        for button in self._buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = []
        for action in actions:
            button = Button(f"{action.label}  {action.shortcut}".rstrip(), "normal", name=f"message.{action.label}", parent=self)
            button.setAccessibleName(action.label)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.setProperty("bar", self._shade(self.tone()))
            button.setProperty("undo", bool(action.shortcut))
            button.clicked.connect(action.run)
            button.installEventFilter(self)
            self._row.insertWidget(self._row.count() - 1, button)
            self._buttons.append(button)


class _StatusSign(QWidget):
    """A quiet icon of 14 px before a word of the status line."""

    def __init__(self, icon: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._icon = icon
        self.setFixedSize(14, 14)

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).drawPixmap(0, 0, icons.pixmap(self._icon, tokens.INK_5, 14, self.devicePixelRatioF()))


class StatusLine(QWidget):
    """The quiet line: saved when, backed up when, which file, who."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 14, 0)
        row.setSpacing(16)
        self._saved, self._backup, self._file, self._clerk = (label("", "caption", parent=self) for _ in range(4))
        self._signs: dict[QLabel, QWidget] = {}
        for each, icon in ((self._saved, "check"), (self._backup, "database-backup")):
            sign = _StatusSign(icon, self)
            sign.hide()
            self._signs[each] = sign
            pair = QHBoxLayout()
            pair.setSpacing(6)
            pair.addWidget(sign)
            pair.addWidget(each)
            row.addLayout(pair)
        row.addStretch(1)
        for each in (self._file, self._clerk):
            row.addWidget(each)

    def say(self, *, saved: str | None = None, backup: str | None = None, file: str | None = None, clerk: str | None = None) -> None:
        """Change what is given and leave the rest."""
        for where, text in ((self._saved, saved), (self._backup, backup), (self._file, file), (self._clerk, clerk)):
            if text is not None:
                where.setText(text)
                if where in self._signs:
                    self._signs[where].setVisible(bool(text))

    def words(self) -> tuple[str, str, str, str]:
        """Give the four words of the line."""
        return self._saved.text(), self._backup.text(), self._file.text(), self._clerk.text()


class BottomSlot(QStackedWidget):
    """32 px at the foot of the window that hold the status or a message, so that nothing above ever moves."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bottom")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(heights().bottom)
        self.status = StatusLine(self)
        self.bar = MessageBar(self)
        self.addWidget(self.status)
        self.addWidget(self.bar)
        self.bar.shown.connect(lambda: self.setCurrentWidget(self.bar))
        self.bar.cleared.connect(lambda: self.setCurrentWidget(self.status))
