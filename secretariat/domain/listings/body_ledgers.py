"""What is kept for a body besides its seats: names verified with the units, counterparts elsewhere, what is incomplete."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from secretariat.domain.counterparts import CounterpartState
from secretariat.domain.verifications import VerificationState


@dataclass(frozen=True, slots=True)
class VerifiedSeat:
    """A seat of a unit as it is laid before the unit to verify."""

    seat_id: int
    role: str
    unit: str
    name: str | None
    title: str
    phone: str | None
    person_id: int | None


@dataclass(frozen=True, slots=True)
class VerificationRow:
    """One unit of the round: its seats as they stand, and how far the asking came."""

    verification_id: int
    version: int
    unit_id: int
    unit: str
    state: VerificationState
    asked_on: date
    sent_on: date | None
    verified_on: date | None
    note: str | None
    contact: str
    """Liaison of the unit with telephone: 何静姝 0512-5550101; empty where there is none."""
    seats: tuple[VerifiedSeat, ...]


@dataclass(frozen=True, slots=True)
class CounterpartRow:
    """One unit or town that must set a body up in turn."""

    counterpart_id: int
    version: int
    ordinal: int
    unit: str
    state: CounterpartState
    name: str | None
    leader: str | None
    contact: str | None
    phone: str | None
    founding_number: str | None
    founded_on: date | None
    due_on: date | None
    note: str | None

    def is_late(self, today: date) -> bool:
        """Tell whether it should be set up by now and is not."""
        return self.state is CounterpartState.OWED and self.due_on is not None and self.due_on < today


@dataclass(frozen=True, slots=True)
class Gap:
    """Something a body's list lacks, with the command that cures it."""

    words: str
    """区教育局没有联络员; several of a kind are counted: 3个单位没有联络员：区教育局、区民政局等."""
    verb: str
    command: str
    seat_id: int | None = None
    """Seat the command is for, where it is for one."""
