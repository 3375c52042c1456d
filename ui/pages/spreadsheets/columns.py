"""The columns of a table with what each is taken for; the clerk corrects it."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from secretariat.domain.sheet_columns import FIELD_WORDS, ColumnMatch, SheetField
from secretariat.domain.sheets import Sheet
from ui.theme import tokens
from ui.theme.fonts import heights, scaled
from ui.widgets.labels import ElidedLabel

_UNUSED = "不读"


class ColumnsBar(QWidget):
    """One field a column: its heading in the file, a sample under it, and what it is taken for.

    Signals: ``matched(object)`` the clerk takes a column for something else; the new ``ColumnMatch``.
    """

    matched = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields: tuple[SheetField, ...] = ()
        self._combos: dict[int, QComboBox] = {}
        self._head = -1
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column.addWidget(self._area)
        self.setFixedHeight(heights().control + 2 * heights().head + 8)

    def show_sheet(self, sheet: Sheet, match: ColumnMatch, fields: Sequence[SheetField]) -> None:
        """Show the columns of a table."""
        self._fields, self._head, self._combos = tuple(fields), match.head, {}
        holder = QWidget(self._area)
        holder.setProperty("surface", "page")
        row = QHBoxLayout(holder)
        row.setContentsMargins(tokens.PAGE_MARGIN, 2, tokens.PAGE_MARGIN, 8)
        row.setSpacing(8)
        below = sheet.rows[match.head + 1:]
        for column in range(max((len(each.cells) for each in sheet.rows[:50]), default=0)):
            heading = sheet.rows[match.head].cell(column) if match.head >= 0 else f"第{column + 1}列"
            sample = next((each.cell(column) for each in below if each.cell(column)), "")
            if not heading and not sample:
                continue
            row.addWidget(self._cell(column, heading or f"第{column + 1}列", sample, match, holder))
        row.addStretch()
        self._area.setWidget(holder)

    def _cell(self, column: int, heading: str, sample: str, match: ColumnMatch, parent: QWidget) -> QWidget:
        cell = QWidget(parent)
        cell.setFixedWidth(scaled(124))
        inner = QVBoxLayout(cell)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(1)
        inner.addWidget(ElidedLabel(heading, "strong", cell))
        inner.addWidget(ElidedLabel(sample or "（空）", "caption", cell))
        combo = QComboBox(cell)
        combo.setObjectName(f"sheet.column.{column}")
        combo.setAccessibleName(f"{heading}这一列是")
        combo.addItem(_UNUSED, None)
        for field in self._fields:
            combo.addItem(FIELD_WORDS[field], field.value)
        chosen = match.fields.get(column)
        combo.setCurrentIndex(max(0, combo.findData(chosen.value if chosen else None)))
        combo.activated.connect(lambda _place, column=column: self._taken_for(column))
        inner.addWidget(combo)
        self._combos[column] = combo
        return cell

    def _taken_for(self, column: int) -> None:
        """Take a field from the column that had it: a field is said by one column."""
        field = self._combos[column].currentData()
        for other, combo in self._combos.items():
            if other != column and field is not None and combo.currentData() == field:
                with QSignalBlocker(combo):
                    combo.setCurrentIndex(0)
        self.matched.emit(ColumnMatch(self._head, {
            each: SheetField(combo.currentData()) for each, combo in self._combos.items() if combo.currentData() is not None}))
