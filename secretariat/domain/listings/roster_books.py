"""A list of members from outside beside the roster of a day: who leaves, who comes, whose post changes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from secretariat.domain.listings.adjustments import DifferenceKind, SeatDifference
from secretariat.domain.listings.contact_books import ContactLine
from secretariat.domain.listings.imports import ImportDraft

BY_DEFAULT = frozenset({DifferenceKind.LEAVES, DifferenceKind.COMES, DifferenceKind.POST_CHANGED, DifferenceKind.SEAT_ADDED,
                        DifferenceKind.UNIT_RENAMED})
"""What is ticked by itself; a seat the list leaves out is not given up unless the clerk says so: the list may be a part."""


@dataclass(frozen=True, slots=True)
class RosterPreview:
    """What reading a list of members in would do from a day on; ``asked`` are writings of units, ``unread`` rows without content."""

    body_id: int
    body: str
    day: date
    draft: ImportDraft
    differences: tuple[SeatDifference, ...]
    asked: tuple[ContactLine, ...]
    unread: tuple[ContactLine, ...]
    rows: int

    @property
    def changing(self) -> tuple[SeatDifference, ...]:
        """The differences there is something to register for."""
        return tuple(one for one in self.differences if one.changes)
