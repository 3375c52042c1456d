"""How a task stands on a day, in a word and a tone."""

from __future__ import annotations

from datetime import date

from secretariat.domain.tasks import TaskStatus

STATUS_WORDS: dict[TaskStatus, str] = {
    TaskStatus.NOT_STARTED: "未启动", TaskStatus.UNDER_WAY: "推进中", TaskStatus.COMPLETED: "已办结",
}
_TONES: dict[TaskStatus, str] = {TaskStatus.NOT_STARTED: "plain", TaskStatus.UNDER_WAY: "info", TaskStatus.COMPLETED: "ok"}


def standing(status: TaskStatus, deadline: date | None, today: date) -> tuple[str, str]:
    """Return 未启动, 推进中, 已办结 or 超期10天, and the tone: ``ok``, ``info``, ``alarm`` or ``plain``."""
    if status is not TaskStatus.COMPLETED and deadline is not None and deadline < today:
        return f"超期{(today - deadline).days}天", "alarm"
    return STATUS_WORDS[status], _TONES[status]
