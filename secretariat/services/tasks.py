"""The ledger of tasks: what is to be done, how far it is, when it is closed."""

from __future__ import annotations

from datetime import date

from secretariat.domain.dates import official
from secretariat.domain.listings.tasks import TaskRow
from secretariat.domain.tasks import Task, TaskStatus
from secretariat.errors import RuleBroken
from secretariat.persistence.queries import tasks as rows
from secretariat.services.results import act_id
from secretariat.services.workplace import Workplace


class Tasks:
    """Follows tasks; every verb can be undone. ``version`` is the counter the clerk saw: another one raises Conflict."""

    def __init__(self, workplace: Workplace) -> None:
        self._workplace = workplace

    def list(self, body_id: int | None = None, words: str = "") -> tuple[TaskRow, ...]:
        """Return the ledger: open tasks first, by deadline; of one body, or with certain words, where given."""
        with self._workplace.look() as connection:
            return rows.ledger(connection, self._workplace.today(), body_id=body_id, words=words)

    def set_progress(self, task_id: int, version: int, text: str, status: TaskStatus) -> int:
        """Record the progress 进展情况 and the status; returns the act's id. Completion is recorded by ``complete``."""
        with self._workplace.act("登记进展") as work:
            task = work.get(Task, task_id, version=version)
            if status is TaskStatus.COMPLETED and task.status is not TaskStatus.COMPLETED:
                raise RuleBroken("办结请用“登记办结”，并写明办结日期。", cure="task.complete")
            if task.status is TaskStatus.COMPLETED and status is not TaskStatus.COMPLETED:
                task.reopen()
            task.progress, task.status = text.strip() or None, status
            return act_id(work.commit())

    def complete(self, task_id: int, version: int, on: date) -> int:
        """Close a task 办结; returns the act's id. Raises RuleBroken where it is closed, or for a day ahead."""
        today = self._workplace.today()
        if on > today:
            raise RuleBroken(f"办结日期不能晚于今天（{official(today)}）。")
        with self._workplace.act("登记办结") as work:
            work.get(Task, task_id, version=version).complete(on)
            return act_id(work.commit())

    def reopen(self, task_id: int, version: int) -> int:
        """Open a closed task again; returns the act's id."""
        with self._workplace.act("重新办理") as work:
            task = work.get(Task, task_id, version=version)
            if task.status is not TaskStatus.COMPLETED:
                raise RuleBroken("这项任务还没有办结。")
            task.reopen()
            return act_id(work.commit())

    def set_deadline(self, task_id: int, version: int, deadline: date | None) -> int:
        """Set or change the deadline; what it was stands in the record of acts. Returns the act's id."""
        with self._workplace.act("调整时限") as work:
            work.get(Task, task_id, version=version).deadline = deadline
            return act_id(work.commit())
