"""Tasks of founding plans and of minutes, and whose they are."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from secretariat.errors import RuleBroken


class PartyRole(StrEnum):
    """What a unit does in a task: 牵头, 责任或配合, 指导."""

    LEAD = "lead"
    RESPONSIBLE = "responsible"
    GUIDING = "guiding"


class TaskStatus(StrEnum):
    """未启动, 推进中, 已办结; 超期 is not a status but a question of the day."""

    NOT_STARTED = "not_started"
    UNDER_WAY = "under_way"
    COMPLETED = "completed"


@dataclass(eq=False, kw_only=True)
class TaskParty:
    """One party of a task; ``unit_id`` is None for a collective party, which keeps its printed wording."""

    id: int = field(init=False)
    task_id: int = field(init=False)
    role: PartyRole
    ordinal: int
    printed_name: str
    unit_id: int | None = None
    version: int = field(init=False)


@dataclass(eq=False, kw_only=True)
class Task:
    """Something to be done 任务, with its parties, category and original number."""

    id: int = field(init=False)
    body_id: int | None = None
    document_id: int | None = None
    """The document it comes from, where it was read from one."""
    meeting_id: int | None = None
    ordinal: int
    text: str
    category: str | None = None
    number: str | None = None
    deadline: date | None = None
    status: TaskStatus = TaskStatus.NOT_STARTED
    completed_on: date | None = None
    progress: str | None = None
    parties: list[TaskParty] = field(default_factory=list)
    version: int = field(init=False)

    def is_overdue_on(self, day: date) -> bool:
        """Tell whether the deadline has passed and the task is open."""
        return self.status is not TaskStatus.COMPLETED and self.deadline is not None and self.deadline < day

    def complete(self, on: date) -> None:
        """Close the task on a day. Raises RuleBroken where it is closed already."""
        if self.status is TaskStatus.COMPLETED:
            raise RuleBroken("这项任务已经办结。")
        self.status, self.completed_on = TaskStatus.COMPLETED, on

    def reopen(self) -> None:
        """Open a closed task again."""
        self.status, self.completed_on = TaskStatus.UNDER_WAY, None
