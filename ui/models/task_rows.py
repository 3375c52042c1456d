"""The ledger of tasks as a table."""

from collections.abc import Hashable, Mapping
from datetime import date
from enum import IntEnum, auto
from typing import Any, ClassVar

from secretariat.domain.dates import in_tables
from secretariat.domain.listings.tasks import TaskRow
from secretariat.domain.tasks import TaskStatus
from ui.models.columns import ColumnOf
from ui.models.rows import RowsModel
from ui.models.tones import tone_of
from ui.widgets.cells import CellLink
from ui.widgets.painting import Tone


class TaskRows(RowsModel[TaskRow]):
    """Tasks in the order of their founding plan or minutes."""

    class Column(IntEnum):
        """The columns of 督办台账."""

        NUMBER = 0
        TEXT = auto()
        LEAD = auto()
        RESPONSIBLE = auto()
        DEADLINE = auto()
        STATUS = auto()
        PROGRESS = auto()
        VERB = auto()

    columns: ClassVar[Mapping[Any, ColumnOf[Any]]] = {
        Column.NUMBER: ColumnOf[TaskRow](head="序", text=lambda row: row.number or "—", width=64, tone=lambda _: Tone.QUIET),
        Column.TEXT: ColumnOf[TaskRow](
            head="任务", text=lambda row: row.text, stretch=True, width=220, second=lambda row: (row.body, row.source),
        ),
        Column.LEAD: ColumnOf[TaskRow](
            head="牵头", text=lambda row: row.lead, width=120,
            tone=lambda row: Tone.QUIET if row.lead == "未明确牵头" else Tone.NORMAL,
        ),
        Column.RESPONSIBLE: ColumnOf[TaskRow](
            head="责任单位", text=lambda row: row.responsible or "—", width=150, low_priority=True, tone=lambda _: Tone.QUIET,
        ),
        Column.DEADLINE: ColumnOf[TaskRow](
            head="时限", text=lambda row: in_tables(row.deadline) if row.deadline else "—", width=110,
            sort=lambda row: row.deadline or date.max,
        ),
        Column.STATUS: ColumnOf[TaskRow](
            head="状态", text=lambda row: row.status_text, width=96,
            chip=lambda row: tone_of(row.tone) if tone_of(row.tone) in {Tone.SEAL, Tone.WARN} else None,
            tone=lambda row: tone_of(row.tone),
        ),
        Column.PROGRESS: ColumnOf[TaskRow](
            head="进展情况", text=lambda row: row.progress or "—", width=150, low_priority=True,
            tone=lambda row: Tone.NORMAL if row.progress else Tone.QUIET,
        ),
        Column.VERB: ColumnOf[TaskRow](
            width=92, head="", right=True, sortable=False,
            links=lambda row: (CellLink("reopen", "恢复"),) if row.status is TaskStatus.COMPLETED
            else (CellLink("report", "登记进展"),),
        ),
    }

    def key(self, row: TaskRow) -> Hashable:
        """Identify a task by its id."""
        return row.task_id
