"""What was read, in tabs of tables that are corrected in place."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from secretariat.domain.listings.adjustments import AdjustmentDraft
from ui.core.settings import Settings
from ui.models.editing import EditableRowsModel, editable_table
from ui.models.import_rows import (
    CopiesModel,
    DutiesModel,
    PhasesModel,
    ReadLine,
    RuleLine,
    RulesModel,
    SeatsModel,
    TasksModel,
)
from ui.pages.imports.differences import DifferencePane
from ui.widgets.record_table import RecordTable
from ui.widgets.segments import Segment, Tabs


@dataclass(frozen=True, slots=True)
class TableOf:
    """One tab: its table, which part of the reading it shows, and what its columns are called there."""

    id: str
    label: str
    model: type[EditableRowsModel[ReadLine]]
    part: str
    """Field of ``NoticeReading`` the rows are in; empty where rows cannot be taken out."""
    fields: Mapping[Any, str]
    empty: str
    always: bool = False


DIFFERENCE: Final = "difference"
"""Id of the tab an adjustment notice begins with."""
TABLES: Final = (
    TableOf("members", "组成人员", SeatsModel, "seats", {
        SeatsModel.Column.ROLE: "role", SeatsModel.Column.NAME: "name", SeatsModel.Column.UNIT: "unit",
        SeatsModel.Column.TITLE: "title"}, "没有读到组成人员", always=True),
    TableOf("liaisons", "联络员", SeatsModel, "seats", {
        SeatsModel.Column.ROLE: "role", SeatsModel.Column.NAME: "name", SeatsModel.Column.UNIT: "unit",
        SeatsModel.Column.TITLE: "title"}, "没有读到联络员"),
    TableOf("duties", "职责", DutiesModel, "duties", {
        DutiesModel.Column.UNITS: "units", DutiesModel.Column.TEXT: "text"}, "没有读到各单位职责"),
    TableOf("tasks", "任务", TasksModel, "tasks", {
        TasksModel.Column.TEXT: "text", TasksModel.Column.LEAD: "lead", TasksModel.Column.RESPONSIBLE: "responsible"},
        "没有读到任务"),
    TableOf("phases", "阶段", PhasesModel, "phases", {
        PhasesModel.Column.NAME: "name", PhasesModel.Column.START: "start", PhasesModel.Column.END: "end"}, "没有读到阶段"),
    TableOf("rules", "工作规则", RulesModel, "", {RulesModel.Column.TEXT: "text"}, "没有读到工作规则", always=True),
    TableOf("copies", "抄送", CopiesModel, "", {}, "没有读到主送和抄送机关"),
)


class ReadTables(QWidget):
    """The tabs and their tables.

    Signals: ``edited(str, object, str, str)`` in a tab the clerk typed for a row (``ReadLine``) and field another text;
    ``pointed(object)`` the ``ReadLine`` that is current; ``source_requested(object)`` show where this line was read;
    ``removal_requested(str, object)`` take this line out; ``span_pointed(object)`` show this ``Span`` of the text.
    """

    edited = Signal(str, object, str, str)
    pointed = Signal(object)
    source_requested = Signal(object)
    removal_requested = Signal(str, object)
    span_pointed = Signal(object)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "page")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.tabs = Tabs((), "import.tabs", self)
        column.addWidget(self.tabs)
        self._stack = QStackedWidget(self)
        column.addWidget(self._stack, 1)
        self._adjusting = False
        self._models: dict[str, EditableRowsModel[ReadLine]] = {}
        self._tables: dict[str, RecordTable] = {}
        # What is made inside the stack is dressed once; what is put into it later is dressed again.
        self.differences = DifferencePane(settings, self._stack)
        self.differences.pointed.connect(self.span_pointed)
        self._stack.addWidget(self.differences)
        for table in TABLES:
            self._add(table, settings)
        self.tabs.chosen.connect(self._show_tab)

    def show_lines(self, lines: Mapping[str, Sequence[ReadLine]], *, founds: bool, adjusting: AdjustmentDraft | None = None) -> None:
        """Show other lines; tabs without any are left out unless they belong to every notice that founds a body.

        A notice that adjusts a body shows what it changes first; ``differences`` holds the rows.
        """
        for id_, model in self._models.items():
            model.set_rows(lines[id_])
        always = founds and adjusting is None
        shown = [table for table in TABLES if (table.always and always) or any(_says(line) for line in lines[table.id])]
        shown = shown if shown or adjusting is not None else [TABLES[0]]
        segments = [Segment(table.id, table.label, _count(lines[table.id])) for table in shown]
        if adjusting is not None:
            segments.insert(0, Segment(DIFFERENCE, "变动", len(adjusting.changing)))
        fresh = adjusting is not None and not self._adjusting
        self._adjusting = adjusting is not None
        self.tabs.set_segments(segments)
        if fresh:
            self.tabs.set_current(DIFFERENCE)
        self._show_tab(self.tabs.current())

    def table(self, id_: str | None = None) -> RecordTable:
        """Give the table of a tab, by default of the current one."""
        wanted = id_ or self.tabs.current()
        return self.differences.table if wanted == DIFFERENCE else self._tables[wanted]

    def select(self, id_: str, key: object) -> None:
        """Bring a line to the front without announcing it."""
        self.tabs.set_current(id_)
        self._show_tab(id_)
        table = self._tables[id_]
        with QSignalBlocker(table):
            table.select_key(key)
        table.viewport().update()

    def _add(self, entry: TableOf, settings: Settings) -> None:
        model = entry.model(self)
        table = editable_table(model, f"import.{entry.id}", entry.label, settings=settings, parent=self._stack)
        table.setProperty("part", "pane")
        table.empty_state().say(entry.empty)
        model.value_edited.connect(
            lambda row, column, text: self.edited.emit(entry.id, row, entry.fields[model.Column(column)], text))
        table.row_selected.connect(self._point)
        table.link_activated.connect(lambda row, _act: self.source_requested.emit(row))
        if entry.part:
            table.remove_requested.connect(lambda row: self.removal_requested.emit(entry.id, row))
        self._models[entry.id], self._tables[entry.id] = model, table
        self._stack.addWidget(table)

    def _point(self, row: object) -> None:
        if row is not None:
            self.pointed.emit(row)

    def _show_tab(self, id_: str) -> None:
        if id_ == DIFFERENCE:
            self._stack.setCurrentWidget(self.differences)
        elif id_ in self._tables:
            self._stack.setCurrentWidget(self._tables[id_])


def part_of(id_: str) -> str:
    """Give the field of ``NoticeReading`` the lines of a tab are in."""
    return next(table.part for table in TABLES if table.id == id_)


def _count(lines: Sequence[ReadLine]) -> int:
    return sum(1 for line in lines if _says(line))


def _says(line: ReadLine) -> bool:
    """Tell whether a line says anything: a rule the notice is silent about is listed all the same, without words."""
    return not isinstance(line, RuleLine) or bool(line.text)
