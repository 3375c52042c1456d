"""The office of a body 办公室: its director, usually by post, deputies and members."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class OfficeRole(StrEnum):
    """What somebody is in a body's office."""

    DIRECTOR = "director"
    DEPUTY = "deputy"
    MEMBER = "member"

    @property
    def label(self) -> str:
        """The word papers print."""
        return {"director": "办公室主任", "deputy": "办公室副主任", "member": "办公室成员"}[self.value]


@dataclass(eq=False, kw_only=True)
class OfficeMember:
    """Somebody of a body's office, from ``since`` up to but not including ``until``.

    With a seat it is whoever sits there (兼任: the office follows the roster); else the person named. One of the two is set.
    """

    id: int = field(init=False)
    body_id: int = field(init=False)
    ordinal: int
    role: OfficeRole
    seat_id: int | None = None
    person_id: int | None = None
    post: str | None = None
    """As printed, unit and title together, where it is not the post of the seat's holder."""
    since: date
    until: date | None = None
    version: int = field(init=False)

    def serves_on(self, day: date) -> bool:
        """Tell whether the place in the office is in use on a day."""
        return self.since <= day and (self.until is None or day < self.until)
