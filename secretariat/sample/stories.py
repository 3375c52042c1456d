"""What a meeting of the sample office was about, who was missing and what it decided."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from secretariat.domain.agendas import NewTopic
from secretariat.domain.meetings import MeetingKind


@dataclass(frozen=True, slots=True)
class DecisionStory:
    """Something decided under a topic, counted from 1; ``progress`` makes a task of it, closed on ``closed_on``."""

    topic: int
    text: str
    lead: str
    responsible: str = ""
    deadline: date | None = None
    progress: str | None = None
    closed_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingStory:
    """A meeting from its proposal to its archive."""

    kind: MeetingKind
    kind_name: str = ""
    title: str
    proposed_on: date
    proposer: str = "办公室"
    consent_by: str
    starts_at: datetime
    room: str
    notice_on: date
    topics: tuple[NewTopic, ...]
    minutes: str
    record: str
    decisions: tuple[DecisionStory, ...] = ()
    excused: Mapping[str, str] = field(default_factory=dict)
    """Reason of leave by unit as printed."""
    substitutes: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """Name and post of who came instead, by unit as printed."""
    delegates: Mapping[str, str] = field(default_factory=dict)
    """Who came for a unit without seat, by unit as printed."""
    minutes_on: date
    archived_on: date
