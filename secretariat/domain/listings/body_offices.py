"""A body's office on a day, as its overview and its meetings show it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from secretariat.domain.body_offices import OfficeRole


@dataclass(frozen=True, slots=True)
class OfficeLine:
    """Somebody of the office on a day; ``name`` is None while the seat that goes with the place is vacant."""

    role: OfficeRole
    seat_id: int | None
    person_id: int | None
    name: str | None
    unit: str
    post: str | None
    """As printed, unit and title together."""
    phone: str | None


@dataclass(frozen=True, slots=True)
class OfficeView:
    """The office of a body on one day."""

    body_id: int
    version: int
    """Of the body: the form that edits its office is checked by it."""
    day: date
    name: str
    """As its papers are signed: …联席会议办公室."""
    located_at: str | None
    phone: str | None
    """Of the unit the office is located at."""
    director_text: str | None
    """By which post the director is named, as the notice says it."""
    director: OfficeLine | None
    deputies: tuple[OfficeLine, ...]
    members: tuple[OfficeLine, ...]
    """Those named one by one; the liaisons stand in ``liaisons``."""
    liaisons_in_office: bool
    liaisons: int
    """How many liaisons are members, where they are."""

    @property
    def staff(self) -> tuple[OfficeLine, ...]:
        """Director, deputies and members, in this order; liaisons are left out."""
        return (*((self.director,) if self.director else ()), *self.deputies, *self.members)
