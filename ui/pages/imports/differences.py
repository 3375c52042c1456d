"""The tab 变动 of an adjustment notice: what it changes, seat by seat, ticked or left out."""

from collections.abc import Callable, Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from secretariat.domain.dates import official
from secretariat.domain.listings.adjustments import AdjustmentDraft
from ui.core.settings import Settings
from ui.models.adjustment_rows import TOGGLE, DifferenceLine, DifferencesModel
from ui.models.tables import record_table
from ui.widgets.buttons import Button
from ui.widgets.cells import Section
from ui.widgets.labels import Rule, label


class DifferencePane(QWidget):
    """The difference under one line that says of which body and from when.

    Signals: ``toggled(str)`` the row with this id shall be registered, or not any more; ``all_ticked(bool)`` every row shall, or
    none; ``pointed(object)`` the ``Span`` of the row the clerk turned to, or None.
    """

    toggled = Signal(str)
    all_ticked = Signal(bool)
    pointed = Signal(object)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "page")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        tools = QHBoxLayout()
        tools.setContentsMargins(20, 6, 12, 6)
        tools.setSpacing(8)
        self._note = label("", "caption", wrap=True, name="import.difference.note", parent=self)
        tools.addWidget(self._note, 1)
        for words, ticked, name in (("全部登记", True, "all"), ("都不登记", False, "none")):
            button = Button(words, "link", name=f"import.difference.{name}", parent=self)
            button.clicked.connect(lambda _=False, value=ticked: self.all_ticked.emit(value))
            tools.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(tools)
        column.addWidget(Rule(parent=self))
        self._model = DifferencesModel(self)
        self.table = record_table(self._model, "import.difference", "变动", two_line=True, settings=settings, parent=self)
        self.table.empty_state().say("与现有名单没有不同", "通知列出的人都已在名单上；文件照样收到机构名下。")
        column.addWidget(self.table, 1)
        self.table.row_opened.connect(self._toggle)
        self.table.remove_requested.connect(self._toggle)
        self.table.link_activated.connect(self._act)
        self.table.row_selected.connect(self._point)

    def show_difference(self, adjustment: AdjustmentDraft, left_out: Collection[str], line_of: Callable[[int], int]) -> None:
        """Show a difference; rows in ``left_out`` are not ticked."""
        lines = [DifferenceLine(one, one.changes and one.id not in left_out, line_of(one.span.start) if one.span else None)
                 for one in adjustment.differences]
        changing = [line for line in lines if line.difference.changes]
        missing = [line for line in lines if not line.difference.changes and line.difference.seat_id is None]
        staying = [line for line in lines if not line.difference.changes and line.difference.seat_id is not None]
        rows: list[DifferenceLine | Section] = [*changing, *missing]
        if staying:
            rows += [Section("不变", len(staying)), *staying]
        self._model.set_rows(rows)
        self._note.setText(f"与{adjustment.short_name}{official(adjustment.day)}的名单相比；打勾的从这天起登记，"
                           "按 Enter 或双击改变，原来的名单照旧查得到。")

    def _toggle(self, row: object) -> None:
        if isinstance(row, DifferenceLine) and row.difference.changes:
            self.toggled.emit(row.difference.id)

    def _act(self, row: object, act: str) -> None:
        if act == TOGGLE:
            self._toggle(row)
        else:
            self._point(row)

    def _point(self, row: object) -> None:
        if isinstance(row, DifferenceLine):
            self.pointed.emit(row.difference.span)
