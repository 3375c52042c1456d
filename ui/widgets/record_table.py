"""The table of a ledger: protocol order, keyboard, quiet selection, verbs in the rows."""

from collections.abc import Iterable
from typing import cast

from PySide6.QtCore import QAbstractItemModel, QEvent, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ui.theme import tokens
from ui.theme.fonts import heights, scaled
from ui.widgets.cells import CellLink, Role, Section, cell_box, link_boxes, links_of
from ui.widgets.empty_state import EmptyState
from ui.widgets.record_head import RecordHead

_LEAST = 0.6
"""So much of the width it asks for the stretching column keeps where nothing more can be left out."""


class RecordTable(QTableView):
    """A table of whole rows: one is current, a double click or Enter opens it, links in its cells carry out its verbs.

    The first click on a head sorts upwards, the second downwards, the third brings the protocol order back.

    Signals: ``row_selected(object)`` another frozen row is current (None: none); ``row_opened(object)`` Enter or double click;
    ``link_activated(object, str)`` the act of a link in a row; ``menu_requested(object, QPoint)`` the context menu of a row,
    at a global place; ``edit_requested(object)`` F2; ``details_requested(object)`` Alt+Enter; ``remove_requested(object)`` Del;
    ``widths_changed()`` the clerk moved a column edge.
    """

    row_selected = Signal(object)
    row_opened = Signal(object)
    link_activated = Signal(object, str)
    menu_requested = Signal(object, QPoint)
    edit_requested = Signal(object)
    details_requested = Signal(object)
    remove_requested = Signal(object)
    widths_changed = Signal()

    def __init__(
        self, name: str, accessible: str, *, dense: bool = False, two_line: bool = False, parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(accessible)
        self.setProperty("part", "pane")  # F6 goes through panes
        self._two_line = two_line
        self._dense = dense
        self._hovered = -1
        self._key: object = None
        self._place = 0
        self._stretched = -1
        self._left_out: set[int] = set()
        self._was_left_out: set[int] = set()
        self._fitting = False
        self._empty = EmptyState(self.viewport())
        self._empty.hide()
        self._setup_ui()
        self._connect()

    def _setup_ui(self) -> None:
        self.setHorizontalHeader(RecordHead(self))
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.fit_rows()

    def _connect(self) -> None:
        self.customContextMenuRequested.connect(self._ask_menu)
        self.doubleClicked.connect(self._on_double_click)
        self.horizontalHeader().sectionResized.connect(self._on_resized)

    def fit_rows(self) -> None:
        """Set the height of the rows from the text size in force and the height of the window."""
        sizes = heights()
        low = self.window().height() < tokens.LOW_BELOW
        two_line = sizes.two_line_low if low else sizes.two_line
        self.verticalHeader().setMinimumSectionSize(20)
        self.verticalHeader().setDefaultSectionSize(two_line if self._two_line else sizes.dense if self._dense else sizes.row)

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Show a model; its heads say the first widths, what stretches and what may go."""
        super().setModel(model)
        if model is None:
            return
        self.selectionModel().currentRowChanged.connect(self._on_current)
        model.modelAboutToBeReset.connect(self._keep_key)
        model.modelReset.connect(self._after_reset)
        model.layoutChanged.connect(self._span_sections)
        model.rowsInserted.connect(self._after_change)
        model.rowsRemoved.connect(self._after_change)
        self._first_widths()
        self._after_reset()

    def empty_state(self) -> EmptyState:
        """Give what is shown in place of rows where there are none; set its words once, the table shows and hides it."""
        return self._empty

    def current_row(self) -> object:
        """Give the frozen row that is current, or None."""
        return self.currentIndex().siblingAtColumn(0).data(Role.ROW) if self.currentIndex().isValid() else None

    def let_select_several(self) -> None:
        """Let more than one row be selected: Shift and Ctrl with the arrows or the pointer, Ctrl+A."""
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)

    def selected_rows(self) -> list[object]:
        """List the frozen rows that are selected, in their order; the current one where only it is."""
        places = sorted(index.row() for index in self.selectionModel().selectedRows(0))
        return [self.model().index(place, 0).data(Role.ROW) for place in places]

    def select_key(self, key: object) -> bool:
        """Make the row with this key current; false where the list does not hold it."""
        model = self.model()
        for row in range(model.rowCount()):
            if model.index(row, 0).data(Role.KEY) == key:
                self.select_row(row)
                return True
        return False

    def select_row(self, row: int) -> None:
        """Make a row current and bring it into view; a heading passes to the row below it."""
        model = self.model()
        while row < model.rowCount() and isinstance(model.index(row, 0).data(Role.SECTION), Section):
            row += 1
        index = model.index(row, 0)
        if index.isValid():
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.selectionModel().setCurrentIndex(index, flags)
            self.scrollTo(index)

    def stands_first(self, column: int) -> bool:
        """Tell whether a shown column is the leftmost one, which has the inset of the page."""
        return self.horizontalHeader().sectionPosition(column) == 0

    def hovered_row(self) -> int:
        """Give the row under the pointer, or -1."""
        return self._hovered

    def widths(self) -> list[int]:
        """Give the width of every column in pixels."""
        return [self.horizontalHeader().sectionSize(column) for column in range(self.horizontalHeader().count())]

    def set_widths(self, widths: list[int]) -> None:
        """Set the widths kept from an earlier day; a list of another length is ignored."""
        if len(widths) == self.horizontalHeader().count():
            self._fitting = True
            for column, width in enumerate(widths):
                if width > 0:
                    self.horizontalHeader().resizeSection(column, width)
            self._fitting = False
            self.fit_columns()

    # -- keyboard and pointer -------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Carry out Enter, Alt+Enter, Ctrl+Enter (the row's verb), F2, Del, Home, End and Ctrl+C on the current row."""
        row, key, modifiers = self.current_row(), event.key(), event.modifiers()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and row is not None:
            if modifiers & Qt.KeyboardModifier.AltModifier:
                self.details_requested.emit(row)
            elif modifiers & Qt.KeyboardModifier.ControlModifier:
                self._first_link()
            else:
                self.row_opened.emit(row)
        elif key == Qt.Key.Key_F2 and row is not None:
            self.edit_requested.emit(row)
        elif key == Qt.Key.Key_Delete and row is not None:
            self.remove_requested.emit(row)
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End} and self._shown() and self.model().rowCount():
            self.select_row(0 if key == Qt.Key.Key_Home else self.model().rowCount() - 1)
        elif key == Qt.Key.Key_C and modifiers & Qt.KeyboardModifier.ControlModifier:
            self.copy_row()
        else:
            super().keyPressEvent(event)

    def copy_row(self) -> None:
        """Put the words of the current row on the clipboard, separated by tabs."""
        if self.currentIndex().isValid():
            QGuiApplication.clipboard().setText(self._words_of(self.currentIndex().row()))

    def words(self) -> str:
        """Give the list as it is shown, heads first, one line a row, cells separated by tabs as Excel and Word take them."""
        shown = (column for column in range(self.model().columnCount()) if not self.isColumnHidden(column))
        heads = "\t".join(str(self.model().headerData(column, Qt.Orientation.Horizontal) or "") for column in shown)
        return "\n".join((heads, *(self._words_of(row) for row in range(self.model().rowCount()))))

    def _words_of(self, row: int) -> str:
        shown = (column for column in range(self.model().columnCount()) if not self.isColumnHidden(column))
        return "\t".join(str(self.model().index(row, column).data(Qt.ItemDataRole.AccessibleTextRole) or "") for column in shown)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Mark the row under the pointer, and show a hand over links."""
        index = self.indexAt(event.position().toPoint())
        self._hover(index.row() if index.isValid() else -1)
        link = self._link_at(event.position().toPoint())
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if link else Qt.CursorShape.ArrowCursor)
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Carry out the link under the pointer."""
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        link = self._link_at(place)
        if link is not None and event.button() == Qt.MouseButton.LeftButton:
            self.link_activated.emit(self.indexAt(place).siblingAtColumn(0).data(Role.ROW), link.act)

    def leaveEvent(self, event: QEvent) -> None:
        """Forget the row under the pointer."""
        self._hover(-1)
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Make the first row current where none is: arrows then work at once."""
        super().focusInEvent(event)
        by_keyboard = event.reason() not in {Qt.FocusReason.MouseFocusReason, Qt.FocusReason.ActiveWindowFocusReason}
        if by_keyboard and not self.currentIndex().isValid() and self._shown() and self.model().rowCount():
            self.select_row(0)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show the selection without focus."""
        super().focusOutEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the columns and the empty state to the new width; a current row that was in view stays in view."""
        row = self.visualRect(self.currentIndex())
        seen = row.isValid() and row.top() >= 0 and row.bottom() <= event.oldSize().height()
        super().resizeEvent(event)
        self.fit_columns()
        self.fit_rows()
        self._empty.setGeometry(self.viewport().rect())
        if seen:
            beside = self.horizontalScrollBar().value()
            self.scrollTo(self.currentIndex())
            self.horizontalScrollBar().setValue(beside)

    # -- inner ---------------------------------------------------------------------------------------------------------------

    def _shown(self) -> bool:
        """Tell whether a model is set; Qt's annotation promises one always."""
        return bool(self.model())

    def _first_widths(self) -> None:
        header, model = self.horizontalHeader(), self.model()
        self._fitting = True
        self._stretched = -1
        for column in range(model.columnCount()):
            if model.headerData(column, Qt.Orientation.Horizontal, Role.STRETCH):
                self._stretched = column
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            header.resizeSection(column, self._asked_width(column))
        self._fitting = False
        self.fit_columns()

    def fit_columns(self) -> None:
        """Give the room left over to the stretching column; where it would be too little, low-priority columns go."""
        if not self._shown() or self._fitting:
            return
        model, header = self.model(), self.horizontalHeader()
        columns = range(model.columnCount())
        low = [column for column in columns if model.headerData(column, Qt.Orientation.Horizontal, Role.LOW_PRIORITY)]
        narrow = self.window().width() < tokens.NARROW_BELOW
        hidden = self._left_out | (set(low) if narrow else set[int]())
        least = self._asked_width(self._stretched) if self._stretched >= 0 else 0

        def left() -> int:
            others = (column for column in columns if column not in hidden and column != self._stretched)
            # A hidden section answers 0, so its own wish is asked where it is to come back.
            return self.viewport().width() - sum(header.sectionSize(each) or self._asked_width(each) for each in others)

        while left() < least and not hidden.issuperset(low):
            hidden.add(next(column for column in reversed(low) if column not in hidden))
        self._fitting = True
        for column in {*low, *self._left_out, *self._was_left_out}:
            self.setColumnHidden(column, column in hidden)
        self._was_left_out = set(self._left_out)
        if self._stretched >= 0:
            # Better a word that is cut off, and told in full by its tip, than a list that must be pushed sideways.
            header.resizeSection(self._stretched, max(round(least * _LEAST), left()))
        self._fitting = False

    def leave_out(self, columns: Iterable[int]) -> None:
        """Hide columns in which the list has nothing to say just now, e.g. a telephone nobody has; the others take their room."""
        self._left_out = set(columns)
        self.fit_columns()

    def _asked_width(self, column: int) -> int:
        """Give the width a column asks for, which is said for the standard text size."""
        asked = int(self.model().headerData(column, Qt.Orientation.Horizontal, Role.WIDTH) or 120)
        return scaled(asked)

    def _on_resized(self) -> None:
        if not self._fitting:
            self.fit_columns()
            if QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton:
                self.widths_changed.emit()

    def _hover(self, row: int) -> None:
        if row != self._hovered:
            self._hovered = row
            self.viewport().update()

    def _link_at(self, place: QPoint) -> CellLink | None:
        index = self.indexAt(place)
        links = links_of(index) if index.isValid() else ()
        if not links:
            return None
        box = cell_box(self.visualRect(index), first=self.stands_first(index.column()))
        right = bool(cast("int", index.data(Qt.ItemDataRole.TextAlignmentRole) or 0) & int(Qt.AlignmentFlag.AlignRight))
        for link, area in zip(links, link_boxes(links, box, right=right), strict=True):
            if area.contains(place) and link.enabled:
                return link
        return None

    def _first_link(self) -> None:
        index = self.currentIndex()
        for column in range(self.model().columnCount()):
            for link in links_of(index.siblingAtColumn(column)):
                if link.enabled:
                    self.link_activated.emit(self.current_row(), link.act)
                    return

    def _ask_menu(self, place: QPoint) -> None:
        row = self.current_row()
        if row is not None:
            self.menu_requested.emit(row, self.viewport().mapToGlobal(place))

    def _on_double_click(self, index: QModelIndex) -> None:
        row = index.siblingAtColumn(0).data(Role.ROW)
        if row is not None and not links_of(index):
            self.row_opened.emit(row)

    def _on_current(self, current: QModelIndex) -> None:
        self.row_selected.emit(current.siblingAtColumn(0).data(Role.ROW) if current.isValid() else None)

    def _keep_key(self) -> None:
        index = self.currentIndex()
        self._key = index.siblingAtColumn(0).data(Role.KEY) if index.isValid() else None
        self._place = max(index.row(), 0)

    def _after_reset(self) -> None:
        self._span_sections()
        self._after_change()
        if self._key is not None and self.select_key(self._key):
            return
        if self.hasFocus() and self.model().rowCount():
            # The arrows work at once, and where the row is done with, from where it stood.
            self.select_row(min(self._place, self.model().rowCount() - 1))
        elif self._key is not None:
            self.row_selected.emit(None)

    def _after_change(self) -> None:
        loaded = bool(getattr(self.model(), "loaded", True))
        self._empty.setGeometry(self.viewport().rect())
        self._empty.setVisible(loaded and self.model().rowCount() == 0 and self._empty.has_words())

    def _span_sections(self) -> None:
        model = self.model()
        self.clearSpans()
        for row in range(min(model.rowCount(), 2000)):
            if isinstance(model.index(row, 0).data(Role.SECTION), Section):
                self.setSpan(row, 0, 1, model.columnCount())
                self.setRowHeight(row, heights().head)
