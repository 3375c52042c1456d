"""A table model over frozen rows; it never writes, it is handed rows and shows them."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from enum import IntEnum
from typing import Any, ClassVar, Final, Generic, TypeVar, cast

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from ui.models.columns import ColumnOf
from ui.widgets.cells import Role, Section

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex
PAGE: Final = 500
_NOWHERE: Final = QModelIndex()


class RowsModel(QAbstractTableModel, Generic[Row]):
    """Shows frozen rows in declared columns; between them may stand ``Section`` headings.

    A concrete model declares ``class Column(IntEnum)`` and ``columns``, one ``ColumnOf`` for each member, and may override
    ``key``, ``is_struck``. Rows come by ``set_rows``; a long list comes page by page: ``set_rows(first, total=n)`` and then
    ``append_rows`` in answer to ``more_requested``.

    Signals: ``more_requested(int, int)`` the view has come to the end of what is here: offset and number of rows wanted;
    ``order_requested(int, bool)`` of a list that is not whole: sort by this column (-1: protocol order), downwards if true.
    """

    more_requested = Signal(int, int)
    order_requested = Signal(int, bool)
    Column: ClassVar[type[IntEnum]]
    columns: ClassVar[Mapping[Any, ColumnOf[Any]]] = {}

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._given: list[Row | Section] = []
        self._shown: list[Row | Section] = []
        self._total = 0
        self._asked = False
        self._sorted_by = -1
        self._downwards = False
        self.loaded = False
        """False until rows were set for the first time: an empty state is shown only after that."""

    # -- what pages call -----------------------------------------------------------------------------------------------------

    def set_rows(self, rows: Sequence[Row | Section], total: int | None = None) -> None:
        """Show other rows, in protocol order; where only cells changed, only these are announced.

        ``total`` is the length of the whole list where ``rows`` is its first page.
        """
        first_time = not self.loaded
        fresh = list(rows)
        self.loaded = True
        self._total = len(fresh) if total is None else total
        self._asked = False
        if not first_time and self._sorted_by < 0 and self._same_places(fresh):
            self._replace_in_place(fresh)
            return
        self.beginResetModel()
        self._given = fresh
        self._shown = self._in_order(fresh)
        self.endResetModel()

    def append_rows(self, rows: Sequence[Row]) -> None:
        """Add the next page of a long list."""
        self._asked = False
        if not rows:
            self._total = len(self._given)
            return
        first = len(self._shown)
        self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
        self._given.extend(rows)
        self._shown.extend(rows)
        self.endInsertRows()

    def replace_row(self, row: Row) -> bool:
        """Show a newer state of the row with the same key; false where it is not in the list."""
        wanted = self.key(row)
        for place, old in enumerate(self._given):
            if not isinstance(old, Section) and self.key(old) == wanted:
                self._given[place] = row
        for place, old in enumerate(self._shown):
            if not isinstance(old, Section) and self.key(old) == wanted:
                self._shown[place] = row
                self.dataChanged.emit(self.index(place, 0), self.index(place, self.columnCount() - 1))
                return True
        return False

    def rows(self) -> list[Row]:
        """List the rows in the order shown, without headings."""
        return [each for each in self._shown if not isinstance(each, Section)]

    def row_at(self, place: int) -> Row | None:
        """Give the row at a place, or None for a heading or a place outside the list."""
        if not 0 <= place < len(self._shown):
            return None
        found = self._shown[place]
        return None if isinstance(found, Section) else found

    @property
    def total(self) -> int:
        """Give the length of the whole list, of which the first pages may be here."""
        return self._total

    @property
    def in_protocol_order(self) -> bool:
        """Tell whether the rows stand as they were given, not sorted by a column."""
        return self._sorted_by < 0

    # -- what concrete models may say -----------------------------------------------------------------------------------------

    def key(self, row: Row) -> Hashable:
        """Give what identifies a row when the list is read again; by default its ``id``, else the row."""
        return cast("Hashable", getattr(row, "id", row))

    def is_struck(self, row: Row) -> bool:  # noqa: ARG002
        """Tell whether the row is void: struck through."""
        return False

    # -- Qt ------------------------------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Count the rows that are here."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Count the columns."""
        return 0 if parent.isValid() else len(self.columns)

    def canFetchMore(self, parent: Index = _NOWHERE) -> bool:
        """Tell whether the whole list is longer than what is here and nobody has been asked yet."""
        return not parent.isValid() and not self._asked and len(self._given) < self._total

    def fetchMore(self, parent: Index = _NOWHERE) -> None:
        """Ask for the next page."""
        if self.canFetchMore(parent):
            self._asked = True
            self.more_requested.emit(len(self._given), PAGE)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let rows be selected and headings not."""
        if not index.isValid() or isinstance(self._shown[index.row()], Section):
            return Qt.ItemFlag.ItemIsEnabled if index.isValid() else Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Say what stands over a column and how it behaves."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self._column(section)
        answers: dict[int, Any] = {
            Qt.ItemDataRole.DisplayRole: column.head,
            Qt.ItemDataRole.TextAlignmentRole: _alignment(column),
            Role.LOW_PRIORITY: column.low_priority,
            Role.STRETCH: column.stretch,
            Role.WIDTH: column.width,
            Role.SORTABLE: column.sortable and bool(column.head) and not any(isinstance(each, Section) for each in self._given),
        }
        return answers.get(role)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Answer for one cell."""
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        row = self._shown[index.row()]
        if isinstance(row, Section):
            return _section_data(row, index.column(), role)
        answer = _ANSWERS.get(role)
        if answer is not None:
            return answer(self._column(index.column()), row)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(index.row(), index.column())
        of_the_row: dict[int, Callable[[Row], Any]] = {Role.ROW: lambda same: same, Role.KEY: self.key, Role.STRUCK: self.is_struck}
        return of_the_row[role](row) if role in of_the_row else None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order by a column, or by protocol for -1; a list that is not whole is asked for anew in that order."""
        self._sorted_by = column
        self._downwards = order == Qt.SortOrder.DescendingOrder
        if len(self._given) < self._total:
            self.order_requested.emit(column, self._downwards)
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        kept = [(index, self._shown[index.row()]) for index in before]
        self._shown = self._in_order(self._given)
        places = {id(row): place for place, row in enumerate(self._shown)}
        self.changePersistentIndexList(before, [self.index(places[id(row)], index.column()) for index, row in kept])
        self.layoutChanged.emit()

    # -- inner ---------------------------------------------------------------------------------------------------------------

    def _column(self, place: int) -> ColumnOf[Any]:
        return self.columns[self.Column(place)]

    def _text(self, place: int, column_place: int) -> str:
        column, row = self._column(column_place), self._shown[place]
        text = column.text(row)
        above = self._shown[place - 1] if column.once and place else None
        repeated = above is not None and not isinstance(above, Section) and column.text(above) == text
        return "" if repeated else text

    def _in_order(self, rows: list[Row | Section]) -> list[Row | Section]:
        if self._sorted_by < 0 or len(rows) < self._total or any(isinstance(row, Section) for row in rows):
            return list(rows)
        column = self._column(self._sorted_by)
        return sorted(rows, key=column.sort or column.text, reverse=self._downwards)

    def _same_places(self, fresh: list[Row | Section]) -> bool:
        return len(fresh) == len(self._given) and all(
            (old == new) if isinstance(old, Section) or isinstance(new, Section) else self.key(old) == self.key(new)
            for old, new in zip(self._given, fresh, strict=True)
        )

    def _replace_in_place(self, fresh: list[Row | Section]) -> None:
        changed = [place for place, (old, new) in enumerate(zip(self._shown, fresh, strict=True)) if old != new]
        self._given = fresh
        self._shown = list(fresh)
        for place in changed:
            self.dataChanged.emit(self.index(place, 0), self.index(place, self.columnCount() - 1))


def _alignment(column: ColumnOf[Any]) -> int:
    side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
    return int(side | Qt.AlignmentFlag.AlignVCenter)


def _spoken(column: ColumnOf[Any], row: Any) -> str:
    """Say a cell in words, for copying and for screen readers: second line, bar and links included."""
    parts = [column.text(row)]
    parts += column.second(row) if column.second else ()
    progress = column.progress(row) if column.progress else None
    parts += [progress.text, progress.detail] if progress else []
    parts += [link.label for link in column.links(row)] if column.links else []
    return " ".join(part for part in parts if part)


def _section_data(section: Section, column: int, role: int) -> Any:
    if role == Role.SECTION:
        return section
    if column == 0 and role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
        return section.title if section.count is None else f"{section.title} {section.count}"
    return None


_ANSWERS: Final[dict[int, Callable[[ColumnOf[Any], Any], Any]]] = {
    Qt.ItemDataRole.TextAlignmentRole: lambda column, _row: _alignment(column),
    Qt.ItemDataRole.AccessibleTextRole: _spoken,
    Qt.ItemDataRole.ToolTipRole: lambda column, row: (column.tip(row) or None) if column.tip else None,
    Role.SORT: lambda column, row: (column.sort or column.text)(row),
    Role.TONE: lambda column, row: column.tone(row) if column.tone else None,
    Role.STRONG: lambda column, row: column.strong(row) if column.strong else False,
    Role.CHIP: lambda column, row: column.chip(row) if column.chip else None,
    Role.SECOND: lambda column, row: tuple(column.second(row)) if column.second else None,
    Role.PROGRESS: lambda column, row: column.progress(row) if column.progress else None,
    Role.LINKS: lambda column, row: tuple(column.links(row)) if column.links else None,
    Role.ICON: lambda column, row: column.icon(row) if column.icon else None,
    Role.TAG: lambda column, row: column.tag(row) if column.tag else None,
    Role.DATE_PLATE: lambda column, row: column.date_plate(row) if column.date_plate else None,
    Role.HITS: lambda column, row: tuple(column.hits(row)) if column.hits else None,
    Role.UNCERTAIN: lambda column, row: column.uncertain(row) if column.uncertain else False,
}
