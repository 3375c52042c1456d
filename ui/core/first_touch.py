"""The clerk's first touch: the moment from which the program gets ready for more than the page in front."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtCore import QCoreApplication

_TOUCHES: Final = frozenset({
    QEvent.Type.KeyPress, QEvent.Type.MouseMove, QEvent.Type.MouseButtonPress, QEvent.Type.HoverMove, QEvent.Type.Wheel,
    QEvent.Type.TouchBegin, QEvent.Type.ShortcutOverride,
})


class FirstTouch(QObject):
    """Waits for the first key or movement of the pointer anywhere in the program.

    Signals: ``touched()`` it came; once.
    """

    touched = Signal()

    def __init__(self, application: QCoreApplication, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._application: QCoreApplication | None = application
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at every event until the first touch, and keep none from its receiver."""
        if self._application is not None and event.type() in _TOUCHES:
            self._application.removeEventFilter(self)
            self._application = None
            self.touched.emit()
        return super().eventFilter(watched, event)
