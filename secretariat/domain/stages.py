"""The stages of a meeting, and which act belongs to which."""

from __future__ import annotations

from enum import StrEnum


class Stage(StrEnum):
    """提议 → 批准 → 通知 → 回执 → 召开 → 纪要 → 印发 → 归档, in this order."""

    PROPOSED = "proposed"
    APPROVED = "approved"
    NOTIFIED = "notified"
    RECEIPTS = "receipts"
    HELD = "held"
    MINUTES = "minutes"
    ISSUED = "issued"
    ARCHIVED = "archived"

    @property
    def label(self) -> str:
        """The word a clerk reads."""
        return _LABELS[self]

    @property
    def number(self) -> int:
        """Place in the row of stages, from 1."""
        return STAGES.index(self) + 1


STAGES: tuple[Stage, ...] = tuple(Stage)
_LABELS = dict(zip(STAGES, ("提议", "批准", "通知", "回执", "召开", "纪要", "印发", "归档"), strict=True))
