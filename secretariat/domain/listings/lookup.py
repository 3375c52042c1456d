"""What the palette finds: records by 汉字, 全拼 or 首字母, and what can be done with them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from secretariat.domain.records import RecordRef


class LookupGroup(StrEnum):
    """The palette's groups, in this order; commands belong to the window and are added by it."""

    BODY = "body"
    ACT = "act"
    MEETING = "meeting"
    TASK = "task"
    DOCUMENT = "document"
    PERSON = "person"
    UNIT = "unit"

    @property
    def label(self) -> str:
        """The word a clerk reads."""
        return {"body": "机构", "act": "对它能做的事", "meeting": "会议", "task": "督办", "document": "文书", "person": "人员",
                "unit": "单位"}[self.value]


@dataclass(frozen=True, slots=True)
class LookupHit:
    """One record found; ``hits`` are half-open ranges of ``title`` to set off.

    ``command`` is set for acts: the id of the command to run on ``target``.
    """

    group: LookupGroup
    title: str
    hits: tuple[tuple[int, int], ...]
    detail: str
    target: RecordRef
    command: str | None = None
