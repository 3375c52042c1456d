"""Rows of a ledger put in another order: dragged with the pointer, or stepped with Alt+↑ and Alt+↓."""

from typing import cast

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame

from ui.theme import tokens
from ui.widgets.cells import Role
from ui.widgets.record_table import RecordTable


class RowDrag(QObject):
    """Lets the rows of a table be dragged to another place; the table itself changes nothing.

    Signals: ``dropped(object, object)`` the frozen row that was dragged, and the row it was let go in front of (None: the end).
    """

    dropped = Signal(object, object)

    def __init__(self, table: RecordTable) -> None:
        super().__init__(table)
        self._table = table
        self._from = -1
        self._start = QPoint()
        self._dragging = False
        self._line = QFrame(table.viewport())
        self._line.setStyleSheet(f"background: {tokens.INDIGO};")
        self._line.setFixedHeight(2)
        self._line.hide()
        table.viewport().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Follow the pointer from press to release."""
        if event.type() == QEvent.Type.MouseButtonPress:
            self._press(cast("QMouseEvent", event))
        elif event.type() == QEvent.Type.MouseMove and self._from >= 0:
            return self._move(cast("QMouseEvent", event))
        elif event.type() == QEvent.Type.MouseButtonRelease and self._from >= 0:
            return self._release(cast("QMouseEvent", event))
        return False

    def _press(self, event: QMouseEvent) -> None:
        row = self._table.rowAt(event.position().toPoint().y())
        self._from = row if event.button() == Qt.MouseButton.LeftButton and self._row(row) is not None else -1
        self._start = event.position().toPoint()

    def _move(self, event: QMouseEvent) -> bool:
        place = event.position().toPoint()
        far = (place - self._start).manhattanLength() >= QApplication.startDragDistance() * 2
        if not self._dragging and not (far and event.buttons() & Qt.MouseButton.LeftButton):
            return False
        self._dragging = True
        self._table.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        before = self._gap(place.y())
        count = self._table.model().rowCount()
        top = self._table.rowViewportPosition(before) if before < count else (
            self._table.rowViewportPosition(count - 1) + self._table.rowHeight(count - 1))
        self._line.setGeometry(0, top - 1, self._table.viewport().width(), 2)
        self._line.show()
        self._line.raise_()
        return True

    def _release(self, event: QMouseEvent) -> bool:
        dragged, was_dragging = self._from, self._dragging
        self._from, self._dragging = -1, False
        self._line.hide()
        if not was_dragging:
            return False
        self._table.viewport().setCursor(Qt.CursorShape.ArrowCursor)
        before = self._gap(event.position().toPoint().y())
        if before not in {dragged, dragged + 1}:
            self.dropped.emit(self._row(dragged), self._row(before))
        return True

    def _gap(self, height: int) -> int:
        """Give the row in front of which a height lies; the number of rows for the end."""
        row = self._table.rowAt(height)
        if row < 0:
            return self._table.model().rowCount() if height > 0 else 0
        middle = self._table.rowViewportPosition(row) + self._table.rowHeight(row) // 2
        return row + (height > middle)

    def _row(self, row: int) -> object:
        index = self._table.model().index(row, 0)
        return index.data(Role.ROW) if index.isValid() else None
