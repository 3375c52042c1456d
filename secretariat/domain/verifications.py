"""Names verified with the units 名单核实: who was asked when, and when the answer came."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class VerificationState(StrEnum):
    """待发 → 已发 → 已核实."""

    TO_SEND = "to_send"
    SENT = "sent"
    VERIFIED = "verified"

    @property
    def label(self) -> str:
        """The word a clerk reads."""
        return {"to_send": "待发", "sent": "已发", "verified": "已核实"}[self.value]


@dataclass(eq=False, kw_only=True)
class Verification:
    """One unit asked to verify its names in one body; a new round asks it anew."""

    id: int = field(init=False)
    body_id: int
    unit_id: int
    state: VerificationState = VerificationState.TO_SEND
    asked_on: date
    """Day the round began; the seats are those of this day."""
    sent_on: date | None = None
    verified_on: date | None = None
    note: str | None = None
    """What the unit answered, e.g. 无变化."""
    version: int = field(init=False)


@dataclass(frozen=True, slots=True)
class SeatAnswer:
    """What a unit answered for one seat; an empty name means that nobody holds it."""

    seat_id: int
    name: str
    title: str
    phone: str
