"""Tables whose cells are corrected in place: the model announces what was typed, whoever owns the rows decides."""

from collections.abc import Callable, Mapping
from enum import IntEnum
from typing import Any, ClassVar, Final, Generic, TypeVar, cast

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QPlainTextEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.core.settings import Settings
from ui.models.columns import ColumnOf
from ui.models.delegate import RecordDelegate
from ui.models.rows import RowsModel
from ui.models.tables import record_table
from ui.widgets.record_table import RecordTable

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex
Columns = Mapping[Any, ColumnOf[Any]]
Editable = Mapping[Any, Callable[[Any], str]]
"""For each column that may be typed into, the text its editor begins with."""
_TALL: Final = 112
"""Height in pixels of the editor of a long text."""


class EditableRowsModel(RowsModel[Row], Generic[Row]):
    """Rows some of whose columns may be typed into; ``editable`` gives, for each of these, the text the editor begins with.

    Signals: ``value_edited(object, int, str)`` the clerk typed another text for a row and column; nothing has changed yet.
    """

    value_edited = Signal(object, int, str)
    editable: ClassVar[Editable] = {}
    long_texts: ClassVar[frozenset[Any]] = frozenset()
    """Columns whose editor has several lines."""

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the declared columns be edited."""
        flags = super().flags(index)
        row = self.row_at(index.row()) if index.isValid() else None
        return flags | Qt.ItemFlag.ItemIsEditable if row is not None and self.may_edit(row, index.column()) else flags

    def may_edit(self, row: Row, column: int) -> bool:  # noqa: ARG002
        """Tell whether a cell may be typed into; by default every cell of an editable column."""
        return self.Column(column) in self.editable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Answer for one cell; for its editor with the text as stored, without padding."""
        if role == Qt.ItemDataRole.EditRole and index.isValid():
            row = self.row_at(index.row())
            begin = self.editable.get(self.Column(index.column()))
            return begin(row) if row is not None and begin is not None else None
        return super().data(index, role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Announce what was typed where it differs."""
        row = self.row_at(index.row()) if index.isValid() else None
        if row is None or role != Qt.ItemDataRole.EditRole:
            return False
        typed = str(value).strip()
        if typed != self.data(index, role):
            self.value_edited.emit(row, index.column(), typed)
        return True


class EditingDelegate(RecordDelegate):
    """Opens a line, or for long texts a small sheet, over the cell; Enter takes it, Esc leaves everything as it was."""

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Make the editor of a cell."""
        model = index.model()
        is_long = isinstance(model, EditableRowsModel) and model.Column(index.column()) in model.long_texts
        editor: QWidget = QPlainTextEdit(parent) if is_long else QLineEdit(parent)
        editor.setObjectName("table.editor")
        editor.setAccessibleName(str(model.headerData(index.column(), Qt.Orientation.Horizontal) or ""))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Begin with the text as stored, all of it selected."""
        text = str(index.data(Qt.ItemDataRole.EditRole) or "")
        if isinstance(editor, QPlainTextEdit):
            editor.setPlainText(text)
            editor.selectAll()
        elif isinstance(editor, QLineEdit):
            editor.setText(text)
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Hand over what was typed."""
        if isinstance(editor, QPlainTextEdit):
            model.setData(cast("QModelIndex", index), editor.toPlainText(), Qt.ItemDataRole.EditRole)
        elif isinstance(editor, QLineEdit):
            model.setData(cast("QModelIndex", index), editor.text(), Qt.ItemDataRole.EditRole)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        """Lay the editor over the cell; the sheet of a long text reaches over the rows below, or above where none are left."""
        box = cast("Any", option).rect
        if isinstance(editor, QPlainTextEdit):
            room = cast("QWidget", editor.parentWidget()).height()
            box.setHeight(_TALL)
            if box.bottom() > room:
                box.moveBottom(room)
        editor.setGeometry(box)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Take a long text by Enter too; Shift+Enter is a new line."""
        if isinstance(editor, QPlainTextEdit) and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            plain = not event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and plain:
                self.commitData.emit(editor)
                self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
                return True
        return super().eventFilter(editor, event)


def editable_table(
    model: EditableRowsModel[Any], name: str, accessible: str, *, settings: Settings | None = None, parent: QWidget | None = None,
) -> RecordTable:
    """Make a table whose cells open for typing by F2, Enter or a double click."""
    table = record_table(model, name, accessible, dense=True, settings=settings, parent=parent)
    table.setItemDelegate(EditingDelegate(table))
    for asked in (table.edit_requested, table.row_opened):
        asked.connect(lambda _row: edit_current(table))
    return table


def edit_current(table: RecordTable, column: IntEnum | None = None) -> None:
    """Open the current cell for typing, or the first cell of its row that may be."""
    if table.state() == QAbstractItemView.State.EditingState:
        # The Enter that takes what was typed comes on to the table as well.
        return
    index = table.currentIndex() if column is None else table.currentIndex().siblingAtColumn(column)
    if not index.flags() & Qt.ItemFlag.ItemIsEditable:
        columns = range(table.model().columnCount())
        places = [index.siblingAtColumn(each) for each in columns if not table.isColumnHidden(each)]
        index = next((each for each in places if each.flags() & Qt.ItemFlag.ItemIsEditable), QModelIndex())
    if index.isValid():
        table.setCurrentIndex(index)
        table.edit(index)
