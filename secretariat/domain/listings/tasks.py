"""The ledger of tasks 督办台账."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from secretariat.domain.tasks import TaskStatus


@dataclass(frozen=True, slots=True)
class TaskRow:
    """One task of the ledger."""

    task_id: int
    version: int
    body_id: int | None
    body: str
    number: str | None
    category: str | None
    text: str
    lead: str
    """牵头单位; 未明确牵头 where none is named."""
    responsible: str
    source: str
    deadline: date | None
    status: TaskStatus
    status_text: str
    """未启动, 推进中, 已办结, 超期10天."""
    tone: str
    progress: str
