"""Bodies that units or towns must set up in turn 比照成立."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class CounterpartState(StrEnum):
    """未成立 → 已成立, or 免于成立."""

    OWED = "owed"
    SET_UP = "set_up"
    WAIVED = "waived"

    @property
    def label(self) -> str:
        """The word a clerk reads."""
        return {"owed": "未成立", "set_up": "已成立", "waived": "免于成立"}[self.value]


@dataclass(eq=False, kw_only=True)
class Counterpart:
    """What one unit or town has set up for a body of ours, and whom to ask there."""

    id: int = field(init=False)
    body_id: int
    ordinal: int
    unit_id: int | None = None
    unit_printed: str
    state: CounterpartState = CounterpartState.OWED
    name: str | None = None
    """What the body over there is called."""
    leader: str | None = None
    """Name and post of its head, as reported."""
    contact: str | None = None
    phone: str | None = None
    founding_number: str | None = None
    founded_on: date | None = None
    due_on: date | None = None
    note: str | None = None
    version: int = field(init=False)
