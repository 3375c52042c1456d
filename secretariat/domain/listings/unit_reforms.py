"""What a merger of two units does to the seats of the one that ends."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SeatMove:
    """A seat of the unit that is merged, and whether it passes to the other unit or ends."""

    seat_id: int
    body: str
    role: str
    holder: str | None
    moves: bool
