"""督办台账 as a workbook, with the columns offices keep it by."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from secretariat.domain import dates
from secretariat.domain.listings.tasks import TaskRow
from secretariat.papers.workbooks.table import Column, ExportedTable

_COLUMNS = (
    Column("序号", 5, centred=True), Column("类别", 8, centred=True), Column("事项", 26, wraps=True), Column("来源", 14, wraps=True),
    Column("牵头单位", 12, wraps=True), Column("责任单位", 14, wraps=True), Column("责任人及电话", 12, wraps=True),
    Column("时限", 9, centred=True), Column("进展情况", 20, wraps=True), Column("存在问题", 12, wraps=True),
    Column("下一步", 12, wraps=True), Column("状态", 8, centred=True), Column("备注", 8, wraps=True))


def compose(title: str, tasks: Sequence[TaskRow], contacts: Mapping[int, str], day: date) -> ExportedTable:
    """Return the ledger; ``contacts`` names whom to ask about a task, by its id."""
    rows = tuple(
        (number, task.category or "", task.text, task.source, task.lead, task.responsible, contacts.get(task.task_id, ""),
         dates.in_tables(task.deadline) if task.deadline else "", task.progress, "", "", task.status_text, "")
        for number, task in enumerate(tasks, 1))
    return ExportedTable(title, f"{dates.official(day)}，共{len(rows)}项", _COLUMNS, rows, "督办台账")
