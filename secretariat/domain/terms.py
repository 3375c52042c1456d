"""Terms of office: what a change of term 换届 says of each seat, and when a term is to be remembered."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

TERM_ENDED = "换届"
"""Why a stretch ended that a change of term ended."""
ENDING_SOON = timedelta(days=60)
"""So long before its end a term is shown as ending, and lies on the desk."""
REMINDED_AHEAD = timedelta(days=7)
"""So long before the day typed for it a reminder lies on the desk."""


@dataclass(frozen=True, slots=True)
class TermSeat:
    """Who shall hold a seat in the next term, by name: the present holder's name means 连任, an empty one a vacancy."""

    seat_id: int
    name: str
    title: str


@dataclass(frozen=True, slots=True)
class TermFact:
    """A holder whose term ends, or of whom the clerk wants to be reminded."""

    seat_id: int
    body: str
    role: str
    unit: str
    name: str
    until: date | None
    """First day after the term."""
    remind_on: date | None


def is_due(fact: TermFact, today: date) -> bool:
    """Tell whether a term lies on the desk: its end is near, or the day typed for it is."""
    reminded = fact.remind_on is not None and fact.remind_on - today <= REMINDED_AHEAD
    ending = fact.until is not None and fact.until > today and fact.until - today <= ENDING_SOON
    return reminded or ending
