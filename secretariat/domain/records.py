"""How one record points at another across threads, rooms and windows: by kind and id, never by object."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class RecordKind(StrEnum):
    """The kinds of record a page can be asked to show."""

    BODY = "body"
    SEAT = "seat"
    UNIT = "unit"
    PERSON = "person"
    MEETING = "meeting"
    TASK = "task"
    DOCUMENT = "document"
    ARCHIVAL_UNIT = "archival_unit"


@dataclass(frozen=True, slots=True)
class RecordRef:
    """One record of the office."""

    kind: RecordKind
    id: int
