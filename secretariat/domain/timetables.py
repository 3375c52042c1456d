"""When which topic comes up: the timetable of a meeting, reckoned from the minutes of its topics."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from secretariat.domain.meetings import AgendaItem

ASSUMED_MINUTES = 10
"""Minutes of a topic nobody gave a length; the timetable says that they are assumed."""
SIGN_IN_MINUTES = 15
"""Minutes before the meeting from which people sign in."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A topic from when until when; ``assumed`` where nobody said how long it takes."""

    item: AgendaItem
    starts_at: datetime
    ends_at: datetime
    assumed: bool


def stretches(starts_at: datetime, topics: Sequence[AgendaItem]) -> tuple[Stretch, ...]:
    """Return the topics one after the other from the meeting's hour on."""
    found, at = [], starts_at
    for item in topics:
        until = at + timedelta(minutes=item.minutes or ASSUMED_MINUTES)
        found.append(Stretch(item, at, until, item.minutes is None))
        at = until
    return tuple(found)


def sign_in_from(starts_at: datetime) -> datetime:
    """Return the moment from which people sign in."""
    return starts_at - timedelta(minutes=SIGN_IN_MINUTES)
