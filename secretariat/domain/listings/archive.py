"""What the archive answers: hits in their context, facets, one unit and whether it is untouched."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from secretariat.domain.archive import Retention


@dataclass(frozen=True, slots=True)
class ArchiveQuery:
    """Words (blank means together in one paper), and what the hits are narrowed to; empty means everything."""

    words: str = ""
    body_ids: tuple[int, ...] = ()
    years: tuple[int, ...] = ()
    kinds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Snippet:
    """A stretch of text around hits; ``hits`` are half-open ranges in ``text``."""

    text: str
    hits: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class ArchiveHit:
    """One archival unit that was found."""

    unit_id: int
    document_id: int
    title: str
    title_hits: tuple[tuple[int, int], ...]
    dated: date
    reference: str
    """Archival number, or document number before the year's end."""
    places: int
    """How often the words stand in it."""
    kind_label: str
    body: str
    snippet: Snippet


@dataclass(frozen=True, slots=True)
class Facet:
    """One value the hits can be narrowed to, with how many of them have it."""

    key: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class ArchiveAnswer:
    """The first hits, newest first, how many there are, and the facets over all of them.

    ``alternatives`` are narrower queries that have hits, offered where the whole has none: (words, count).
    """

    hits: tuple[ArchiveHit, ...]
    total: int
    places: int | None
    """How often the words stand in all of them; None where the hits are too many to count their places."""
    unfiltered_total: int
    bodies: tuple[Facet, ...]
    years: tuple[Facet, ...]
    kinds: tuple[Facet, ...]
    alternatives: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class ArchivalUnitView:
    """One archival unit with the state of its seal."""

    unit_id: int
    document_id: int
    meeting_id: int | None
    title: str
    number: str | None
    archival_number: str | None
    dated: date
    retention: Retention
    pages: int | None
    sealed_at: datetime
    intact: bool
    text: str
    has_pdf: bool
