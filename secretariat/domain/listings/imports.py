"""An import under review: what was read, what is open, and what the clerk decided."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from secretariat.domain.listings.adjustments import AdjustmentDraft, SeatDifference
from secretariat.domain.readings import NoticeReading, Span


class PointKind(StrEnum):
    """What an open point is about."""

    UNIT_ALIAS = "unit_alias"
    UNIT_WITHOUT_SEAT = "unit_without_seat"
    SEAT_BASIS = "seat_basis"
    KNOWN_BODY = "known_body"
    NO_BODY = "no_body"
    DOUBT = "doubt"


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer to an open point."""

    key: str
    label: str


@dataclass(frozen=True, slots=True)
class OpenPoint:
    """Something the clerk should settle; ``suggested`` is filled in beforehand.

    ``sentence`` states the case; ``emphasis`` are the words of it to set bold. ``subject`` is the item concerned (a unit's
    printed name, a seat's role …) as services understand it.
    """

    id: str
    kind: PointKind
    sentence: str
    emphasis: tuple[str, ...]
    choices: tuple[Choice, ...]
    suggested: str
    subject: str
    span: Span | None


@dataclass(frozen=True, slots=True)
class UnitResolution:
    """How one printed unit name is understood.

    ``unit_id`` None makes a new unit called ``full_name``; several printed names may share one ``full_name``.
    """

    printed: str
    full_name: str
    unit_id: int | None


@dataclass(frozen=True, slots=True)
class ImportDraft:
    """A document as read, resolved against the directory, not stored anywhere."""

    source_name: str
    source: bytes
    reading: NoticeReading
    units: tuple[UnitResolution, ...]
    points: tuple[OpenPoint, ...]
    place: str | None
    """The place the issuer governs, as read from its name; editable."""
    suggested_short_name: str | None
    adjustments: tuple[AdjustmentDraft, ...] = ()
    """What the notice would change in each body it may adjust; which one is an answer to the point on the known body."""


@dataclass(frozen=True, slots=True)
class ImportDecision:
    """What the clerk confirms: the reading as corrected and the answers by point id.

    ``in_use_from`` is the first day the program warns; None means the founding date.
    """

    draft: ImportDraft
    reading: NoticeReading
    answers: dict[str, str] = field(default_factory=dict)
    short_name: str | None = None
    in_use_from: date | None = None
    effective_on: date | None = None
    """First day an adjustment holds; None means the date of the notice."""
    left_out: frozenset[str] = frozenset()
    """Ids of the differences the clerk does not register."""


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What confirming made."""

    body_id: int | None
    """None where the document founds no body and was taken in as a task document."""
    document_id: int
    seats: int
    units: int
    tasks: int
    act_id: int
    adjusted: tuple[SeatDifference, ...] | None = None
    """What an adjustment notice changed; None where the document adjusted nothing."""
