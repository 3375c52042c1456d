"""A contact book from outside beside the directory: what is new, what changes, what cannot be decided, what cannot be read."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class LineKind(StrEnum):
    """What a line of the preview would do."""

    ALIAS = "alias"
    ADD = "add"
    CHANGE = "change"
    MOVE = "move"
    CONFLICT = "conflict"
    UNREAD = "unread"


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of an entry: what it is, what it says now (empty: nothing), what it would say."""

    word: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class ContactLine:
    """One line of the preview. ``key`` identifies it among the lines of one preview."""

    key: str
    kind: LineKind
    numbers: tuple[int, ...]
    """Rows of the file it stands for."""
    name: str
    unit: str
    title: str
    mobile: str
    phone: str
    notes: str
    sentence: str
    """What would happen, or why nothing can: 手机 139… 改为 138…."""
    ticked: bool
    """Whether it is carried out unless the clerk says otherwise."""
    may_tick: bool = True
    changes: tuple[FieldChange, ...] = ()
    person_id: int | None = None
    version: int | None = None
    unit_id: int | None = None
    full_unit: str = ""
    """What the unit of the row is called in the directory, or will be."""
    place: str = ""


@dataclass(frozen=True, slots=True)
class ContactPreview:
    """What reading a contact book in would do; ``same`` counts rows that change nothing."""

    lines: tuple[ContactLine, ...]
    same: int
    rows: int
    new_units: tuple[str, ...]
    """Names of units that would be entered."""


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What was taken in: the act, for 撤销 (0: nothing changed), and how many of what."""

    act_id: int
    added: int = 0
    changed: int = 0
    units: int = 0
