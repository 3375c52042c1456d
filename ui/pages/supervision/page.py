"""The ledger of tasks with its filters, its verbs and the panel of one task."""

from __future__ import annotations

from collections import Counter as Count
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QComboBox, QSplitter, QVBoxLayout

from secretariat.domain.file_names import workbook_name
from secretariat.domain.listings.tasks import TaskRow
from secretariat.domain.records import RecordKind, RecordRef
from secretariat.domain.tasks import TaskStatus
from ui.core.commands import command
from ui.core.exporting import export_workbook
from ui.dialogs.task_forms import ProgressDialog, TaskDayDialog
from ui.models.tables import record_table
from ui.models.task_rows import TaskRows
from ui.pages.supervision.panel import TaskPanel
from ui.pages.supervision.paper_commands import TaskPaperCommands
from ui.widgets.buttons import Button
from ui.widgets.labels import label
from ui.widgets.page_head import PageHead
from ui.widgets.search_field import SearchField
from ui.widgets.segments import Segment, Segmented
from ui.widgets.tools import tools_row

if TYPE_CHECKING:
    from datetime import date

_STATES: Final = (("open", "未办结"), ("late", "超期"), ("under_way", "推进中"), ("not_started", "未启动"), ("completed", "已办结"))


def _in_state(row: TaskRow, state: str, today: date) -> bool:
    """Tell whether a row belongs under a segment."""
    late = row.status is not TaskStatus.COMPLETED and row.deadline is not None and row.deadline < today
    return {"open": row.status is not TaskStatus.COMPLETED, "late": late}.get(state, row.status.value == state)


class SupervisionPage(TaskPaperCommands):
    """Answers what is late, at whose desk it lies and what was said about it."""

    title: ClassVar[str] = "督办台账"
    watches: ClassVar[frozenset[str]] = frozenset({"task", "task_party", "body", "document", "meeting"})

    def _setup_ui(self) -> None:
        self._rows: tuple[TaskRow, ...] = ()
        self._wanted: int | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._head = PageHead(self.title, self)
        self._head.add_button(self.button("task.export"))
        self._head.add_button(self.button("task.draft_ledger"))
        self._head.add_button(self.button("task.draft_reminders"))
        column.addWidget(self._head)
        tools, row = tools_row(self)
        self._segments = Segmented([Segment(key, words, 0) for key, words in _STATES], "task.states", parent=tools)
        self._body = QComboBox(tools)
        self._body.setObjectName("task.body")
        self._body.setAccessibleName("按机构筛选")
        self._body.addItem("全部机构", None)
        self._search = SearchField("任务、单位", "task.search", tools)
        self._filtered = label("", "caption", parent=tools)
        self._clear = Button("清除筛选", "link", name="task.clear", parent=tools)
        for widget in (self._segments, self._body, self._filtered, self._clear):
            row.addWidget(widget)
        row.addStretch()
        row.addWidget(self._search)
        column.addWidget(tools)
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._splitter.setObjectName("task.splitter")
        self._splitter.setChildrenCollapsible(False)
        self._model = TaskRows(self)
        self._table = record_table(self._model, "task.table", "督办台账", two_line=True, settings=self.context.settings)
        self._panel = TaskPanel()
        self._splitter.addWidget(self._table)
        self._splitter.addWidget(self._panel)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setSizes([900, 300])
        self.context.settings.remember_splitter(self._splitter, "task")
        column.addWidget(self._splitter, 1)

    def _connect(self) -> None:
        self._segments.chosen.connect(lambda _key: self._show())
        self._body.currentIndexChanged.connect(lambda _place: self.refresh())
        self._search.searched.connect(lambda _words: self.refresh())
        self._search.down_pressed.connect(self.focus_first)
        self._clear.clicked.connect(self._clear_filters)
        self._table.row_selected.connect(self._panel.show_task)
        self._table.row_opened.connect(lambda _row: self.report())
        self._table.link_activated.connect(self._on_link)
        self._table.empty_state().act_requested.connect(lambda: self.go("imports"))
        self._panel.act_requested.connect(self.context.commands.run)

    def refresh(self) -> None:
        """Read the ledger and the bodies."""
        office, body, words = self.context.office, self._body.currentData(), self._search.text().strip()

        def read() -> tuple[tuple[TaskRow, ...], tuple[tuple[int, str], ...]]:
            return office.tasks.list(body, words), tuple((each.body_id, each.short_name) for each in office.bodies.entries())

        self.context.tasks.read(read, self._take, key="supervision")

    def show_record(self, ref: RecordRef) -> None:
        """Bring a task to the front, whatever is filtered."""
        self._wanted = ref.id
        self._clear_filters()

    def focus_first(self) -> None:
        """Put the focus into the ledger."""
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    @command("task.report", "登记进展", icon="pencil", menu="督办", hint="登记选中任务的进展情况")
    def report(self) -> None:
        """Record how far the current task is."""
        row = self._current()
        if row is None:
            return
        dialog = ProgressDialog(row, self)
        if self.context.prompts.run_dialog(dialog):
            tasks, text, status = self.context.office.tasks, dialog.text(), dialog.status()
            self.context.tasks.write(
                "登记进展", lambda _work: tasks.set_progress(row.task_id, row.version, text, status),
                lambda _act: self.done(f"已登记进展：{row.text}"),
            )
        dialog.deleteLater()

    @command("task.complete", "登记办结", icon="circle-check", menu="督办", hint="登记选中任务办结；已办结的恢复办理")
    def complete(self) -> None:
        """Close the current task, or open it again."""
        row = self._current()
        if row is None:
            return
        tasks = self.context.office.tasks
        if row.status is TaskStatus.COMPLETED:
            self.context.tasks.write(
                "恢复办理", lambda _work: tasks.reopen(row.task_id, row.version), lambda _act: self.done(f"已恢复办理：{row.text}"),
            )
            return
        day = self._ask_day(row, "登记办结", "办结日期", self.context.today(), optional=False)
        if day is not None and day[0] is not None:
            on = day[0]
            self.context.tasks.write(
                "登记办结", lambda _work: tasks.complete(row.task_id, row.version, on), lambda _act: self.done(f"已登记办结：{row.text}"),
            )

    @command("task.set_deadline", "调整时限", icon="calendar-clock", menu="督办", hint="调整选中任务的时限")
    def set_deadline(self) -> None:
        """Change until when the current task is due."""
        row = self._current()
        day = self._ask_day(row, "调整时限", "时限", row.deadline, optional=True) if row is not None else None
        if row is not None and day is not None:
            tasks, until = self.context.office.tasks, day[0]
            self.context.tasks.write(
                "调整时限", lambda _work: tasks.set_deadline(row.task_id, row.version, until),
                lambda _act: self.done(f"已调整时限：{row.text}"),
            )

    @command("task.open_body", "打开机构", icon="landmark", menu="督办", hint="打开选中任务所属的机构")
    def open_body(self) -> None:
        """Go to the body of the current task."""
        row = self._current()
        if row is not None and row.body_id is not None:
            self.go(RecordRef(RecordKind.BODY, row.body_id))

    @command("task.export", "导出Excel", shortcut="Ctrl+E", icon="file-output", menu="督办", hint="把列表里的任务导出成Excel台账")
    def export(self) -> None:
        """Write the tasks that are listed as a workbook."""
        workbooks, context, rows = self.context.office.workbooks, self.context, tuple(self._model.rows())
        title = f"{self._body.currentText()}督办台账" if self._body.currentData() is not None else "督办台账"
        export_workbook(self, context.prompts, context.tasks, workbook_name(title, context.today()),
                        lambda path: workbooks.save_task_ledger(path, rows, title), lambda said: self.done(said, undoable=False))

    def current_task(self) -> TaskRow | None:
        """Give the task in front; refuse with a sentence where none is."""
        return self._current()

    def shown_tasks(self) -> tuple[TaskRow, ...]:
        """Give what the ledger shows, in its order."""
        return tuple(self._model.rows())

    # -- inner ---------------------------------------------------------------------------------------------------------------

    def _current(self) -> TaskRow | None:
        row = self._table.current_row()
        if isinstance(row, TaskRow):
            return row
        self.refuse("请先在台账里选中一项任务。")
        return None

    def _ask_day(self, row: TaskRow, title: str, caption: str, day: date | None, *, optional: bool) -> tuple[date | None] | None:
        """Ask for a day; None where the form was closed."""
        dialog = TaskDayDialog(row, title, caption, day, self.context.today(), optional=optional, parent=self)
        answer = (dialog.day(),) if self.context.prompts.run_dialog(dialog) else None
        dialog.deleteLater()
        return answer

    def _on_link(self, row: object, act: str) -> None:
        if isinstance(row, TaskRow):
            self._table.select_key(row.task_id)
            self.context.commands.run("task.complete" if act == "reopen" else "task.report")

    def _take(self, read: tuple[tuple[TaskRow, ...], tuple[tuple[int, str], ...]]) -> None:
        self._rows, bodies = read
        if [self._body.itemData(place) for place in range(1, self._body.count())] != [id_ for id_, _ in bodies]:
            kept = self._body.currentData()
            with QSignalBlocker(self._body):
                self._body.clear()
                self._body.addItem("全部机构", None)
                for id_, name in bodies:
                    self._body.addItem(name, id_)
                self._body.setCurrentIndex(max(0, self._body.findData(kept)))
        self._show()

    def _show(self) -> None:
        today = self.context.today()
        counts = Count(key for row in self._rows for key, _ in _STATES if _in_state(row, key, today))
        self._segments.set_segments([Segment(key, words, counts[key]) for key, words in _STATES])
        shown = [row for row in self._rows if _in_state(row, self._segments.current(), today)]
        narrowed = bool(self._search.text().strip()) or self._body.currentData() is not None
        self._head.set_caption(f"{len(self._rows)}项" if not narrowed else "")
        self._filtered.setText(f"筛选后{len(shown)}项" if narrowed else "")
        self._clear.setVisible(narrowed)
        empty = self._table.empty_state()
        if self._rows or narrowed:
            empty.say("没有符合条件的任务", "换一个状态，或清除筛选再看", "", "list-checks")
        else:
            empty.say("还没有督办任务", "导入带任务分解的文件，或在会议纪要里把议定事项转为任务", "导入文件", "list-checks")
        self._model.set_rows(shown)
        if self._wanted is not None and self._rows:
            self._bring_wanted()

    def _bring_wanted(self) -> None:
        wanted, self._wanted = self._wanted, None
        if not self._table.select_key(wanted):
            row = next((row for row in self._rows if row.task_id == wanted), None)
            if row is not None:
                self._segments.set_current("completed" if row.status is TaskStatus.COMPLETED else "open")
                self._show()
                self._table.select_key(wanted)

    def _clear_filters(self) -> None:
        with QSignalBlocker(self._body), QSignalBlocker(self._search):
            self._body.setCurrentIndex(0)
            self._search.clear()
        self.refresh()
