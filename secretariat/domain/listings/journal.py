"""The audit trail as a list."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class ActRow:
    """One act of the journal."""

    act_id: int
    at: datetime
    actor: str
    verb: str
    undoable: bool
    undone: bool
