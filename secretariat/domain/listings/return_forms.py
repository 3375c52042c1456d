"""Filled-in return forms beside the receipts of a meeting: who registers, what would be another answer, what cannot be read."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from secretariat.domain.receipts import Answer


class ReturnKind(StrEnum):
    """What a line of the preview would do."""

    CONFLICT = "conflict"
    CHANGE = "change"
    UNREAD = "unread"
    REGISTER = "register"


@dataclass(frozen=True, slots=True)
class ReturnLine:
    """One row of a return form. ``unit`` is the invited unit as the meeting's list prints it, where one is meant."""

    key: str
    kind: ReturnKind
    number: int
    unit: str
    name: str
    title: str
    mobile: str
    sentence: str
    ticked: bool
    may_tick: bool = True
    unit_id: int | None = None
    version: int = 0
    answer: Answer | None = None


@dataclass(frozen=True, slots=True)
class ReturnPreview:
    """What reading return forms in would do; ``same`` counts rows that say what is known."""

    lines: tuple[ReturnLine, ...]
    same: int
    rows: int
    waiting: int
    """How many invited units the form does not answer for and that have not registered."""
