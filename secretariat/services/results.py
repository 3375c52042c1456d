"""What a writing service hands back of its act."""

from __future__ import annotations

from secretariat.domain.changes import ChangeSet


def act_id(changes: ChangeSet | None) -> int:
    """Return the id of a committed act, for 撤销; 0 where nothing had to change."""
    return changes.act_id if changes is not None else 0
