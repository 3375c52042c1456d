"""An end asked for from outside: Ctrl+C in the terminal, the session going, the system shutting down."""

from __future__ import annotations

import signal
import socket
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QSocketNotifier, Signal

if TYPE_CHECKING:
    from types import FrameType

_ASKING: Final = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK") if hasattr(signal, name))


class Ending(QObject):
    """Turns the signals of the system into one of the window's.

    The interpreter looks at signals only between two of its own steps, and while the window waits it takes none; so each signal
    writes a byte into a socket, and the event loop wakes up by it.

    Signals: ``asked()`` the program is to end as if the clerk had closed the window.
    """

    asked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._woken, self._waking = socket.socketpair()
        self._woken.settimeout(0)
        self._waking.settimeout(0)
        self._notifier = QSocketNotifier(self._woken.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_woken)
        self._before_fd = signal.set_wakeup_fd(self._waking.fileno())
        self._before = {number: signal.signal(number, _take_note) for number in _ASKING}

    def stop(self) -> None:
        """Give the signals back to whoever had them."""
        self._notifier.setEnabled(False)
        for number, handler in self._before.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(self._before_fd)
        self._waking.close()
        self._woken.close()

    def _on_woken(self) -> None:
        if set(self._woken.recv(64)) & set(_ASKING):
            self.asked.emit()


def _take_note(_number: int, _frame: FrameType | None) -> None:
    """Do nothing: the byte in the socket says it all, and a signal without a handler would end the program at once."""
