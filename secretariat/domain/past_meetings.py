"""Meetings entered after the fact 补录会议: held before the body came into this program, or outside it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from secretariat.domain.documents import DocumentKind
from secretariat.domain.meetings import MeetingKind

ENTERED_AFTERWARDS = "补录"
"""Note of every stage of such a meeting: nobody went through them here."""

_KINDS: tuple[tuple[str, DocumentKind], ...] = (
    ("纪要", DocumentKind.MINUTES), ("记录", DocumentKind.RECORD), ("通知", DocumentKind.MEETING_NOTICE),
    ("签到", DocumentKind.SIGN_IN_SHEET), ("议程", DocumentKind.AGENDA), ("名单", DocumentKind.ROSTER))


@dataclass(frozen=True, slots=True)
class PastMeeting:
    """A meeting as the form of 补录会议 says it; the scans are given beside it."""

    body_id: int
    kind: MeetingKind
    kind_name: str
    title: str
    held_on: date
    room: str | None = None
    chair: str | None = None
    number: str | None = None
    """Number or issue of its minutes, as printed."""


def kind_of_file(name: str) -> DocumentKind:
    """Return what a scan is by the words of its file name: 会议纪要.pdf; OTHER where it does not say."""
    return next((kind for word, kind in _KINDS if word in name), DocumentKind.OTHER)
