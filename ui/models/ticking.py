"""Rows of a list that are ticked: by a click on the box, or with Space wherever the row is current."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar, cast

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionButton, QStyleOptionViewItem

from ui.models.delegate import RecordDelegate
from ui.models.rows import RowsModel
from ui.widgets.cells import cell_box

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex
_SIZE = 18


class TickedRowsModel(RowsModel[Row], Generic[Row]):
    """Rows with a box in their first column; a concrete model says by ``may_tick`` which rows have one.

    Signals: ``ticked(object, bool)`` the key of a row and whether it is ticked now.
    """

    ticked = Signal(object, bool)

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._ticks: set[Any] = set()

    def may_tick(self, row: Row) -> bool:  # noqa: ARG002
        """Tell whether a row has a box; by default every row does."""
        return True

    def ticks(self) -> frozenset[Any]:
        """Give the keys of the rows that are ticked."""
        return frozenset(self._ticks)

    def set_ticks(self, keys: Any) -> None:
        """Tick these rows and no others, without announcing it."""
        self._ticks = set(keys)
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, 0), [Qt.ItemDataRole.CheckStateRole])

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Answer for one cell; for the first one also whether its row is ticked."""
        if role == Qt.ItemDataRole.CheckStateRole and index.isValid() and index.column() == 0:
            row = self.row_at(index.row())
            if row is None or not self.may_tick(row):
                return None
            return Qt.CheckState.Checked if self.key(row) in self._ticks else Qt.CheckState.Unchecked
        return super().data(index, role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick or clear a row."""
        row = self.row_at(index.row()) if index.isValid() else None
        if role != Qt.ItemDataRole.CheckStateRole or row is None or not self.may_tick(row):
            return False
        key, on = self.key(row), Qt.CheckState(value) == Qt.CheckState.Checked
        (self._ticks.add if on else self._ticks.discard)(key)
        self.dataChanged.emit(index, index, [role])
        self.ticked.emit(key, on)
        return True


class TickDelegate(RecordDelegate):
    """Paints the box of a row and turns it over."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a cell; over the ground of the first one its box."""
        super().paint(painter, option, index)
        state = index.data(Qt.ItemDataRole.CheckStateRole)
        if state is None:
            return
        box = QStyleOptionButton()
        cast("Any", box).rect = _box(cast("Any", option).rect)
        on = Qt.CheckState(state) == Qt.CheckState.Checked
        cast("Any", box).state = QStyle.StateFlag.State_Enabled | (QStyle.StateFlag.State_On if on else QStyle.StateFlag.State_Off)
        style = QApplication.style()
        style.drawPrimitive(QStyle.PrimitiveElement.PE_IndicatorCheckBox, box, painter)

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        """Turn the box over on a click into it and on Space anywhere in its row."""
        first = index.sibling(index.row(), 0)
        state = first.data(Qt.ItemDataRole.CheckStateRole)
        if state is None or not _means_tick(event, option, index):
            return False
        other = Qt.CheckState.Unchecked if Qt.CheckState(state) == Qt.CheckState.Checked else Qt.CheckState.Checked
        return model.setData(first, other, Qt.ItemDataRole.CheckStateRole)


def _means_tick(event: QEvent, option: QStyleOptionViewItem, index: Index) -> bool:
    if event.type() == QEvent.Type.KeyPress:
        return cast("QKeyEvent", event).key() == Qt.Key.Key_Space
    if event.type() == QEvent.Type.MouseButtonRelease and index.column() == 0:
        place: Callable[[], Any] = cast("Any", event).position
        return bool(cast("Any", option).rect.contains(place().toPoint()))
    return False


def _box(cell: QRect) -> QRect:
    inner = cell_box(cell, first=True)
    return QRect(inner.left(), cell.center().y() - _SIZE // 2, _SIZE, _SIZE)
