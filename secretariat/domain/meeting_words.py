"""How a meeting stands, in a few words and a tone."""

from __future__ import annotations

from datetime import date, datetime

from secretariat.domain.stages import Stage

_WAITING: dict[Stage, tuple[str, str]] = {
    Stage.PROPOSED: ("提议", "plain"), Stage.APPROVED: ("待批准", "info"), Stage.NOTIFIED: ("待发通知", "info"),
    Stage.HELD: ("待召开", "ok"), Stage.MINUTES: ("待写纪要", "warn"), Stage.ISSUED: ("纪要未印发", "warn"),
    Stage.ARCHIVED: ("待归档", "plain"),
}


def standing(current: Stage | None, *, cancelled: bool, starts_at: datetime | None, today: date, registered: int,
             units: int) -> tuple[str, str]:
    """Return how a meeting stands and the tone: ``ok``, ``warn``, ``alarm``, ``info`` or ``plain``.

    ``current`` is the first stage not yet reached, None when all are.
    """
    if cancelled:
        return "已取消", "plain"
    if current is None:
        return "已归档", "plain"
    over = starts_at is not None and starts_at.date() < today
    if over and current in {Stage.RECEIPTS, Stage.HELD}:
        return "待登记召开", "alarm"
    if current is Stage.RECEIPTS:
        return f"回执 {registered}/{units}", "ok" if registered == units else "warn"
    return _WAITING[current]
