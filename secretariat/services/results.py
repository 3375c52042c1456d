"""What a writing service hands back of its act."""

from __future__ import annotations

from secretariat.domain.changes import ChangeSet
from secretariat.errors import RuleBroken


def act_id(changes: ChangeSet | None) -> int:
    """Return the id of a committed act, for 撤销; 0 where nothing had to change."""
    return changes.act_id if changes is not None else 0


def demand_act(changes: ChangeSet | None) -> int:
    """Return the id of a committed act. Raises RuleBroken where nothing had to change: the clerk expected something."""
    if changes is None:
        raise RuleBroken("没有要登记的变动。")
    return changes.act_id
