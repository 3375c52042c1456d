"""What must be settled before a body ends, and how the clerk wants it settled."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from secretariat.domain.bodies import EndKind


@dataclass(frozen=True, slots=True)
class MeetingLeft:
    """A meeting that was not held; one whose notice is out can only be cancelled."""

    meeting_id: int
    title: str
    day: date | None
    notified: bool


@dataclass(frozen=True, slots=True)
class EndOutlook:
    """What a body leaves behind on its end."""

    body_id: int
    version: int
    name: str
    short_name: str
    open_tasks: int
    meetings: tuple[MeetingLeft, ...]
    successors: tuple[tuple[int, str], ...]
    """(id, short name) of the other bodies at work."""


@dataclass(frozen=True, slots=True)
class EndWish:
    """How a body ends: abolished or merged, on which document, who takes over what is open.

    Open tasks go to the successor where ``move_tasks`` says so, else they are closed with ``task_reason``. Meetings that were
    not held go to the successor where ``move_meetings`` says so and no notice is out, else they are cancelled where
    ``cancel_meetings`` says so.
    """

    kind: EndKind
    on: date
    document: str | None
    successor_id: int | None = None
    move_tasks: bool = False
    task_reason: str = ""
    move_meetings: bool = False
    cancel_meetings: bool = False
