"""A meeting's seating plan as its page and its paper show it."""

from __future__ import annotations

from dataclasses import dataclass

from secretariat.domain.seating import SeatingRule, Spot
from secretariat.domain.seating_rooms import Board


@dataclass(frozen=True, slots=True)
class Plate:
    """One place and who sits there; ``column`` in half plates, ``row`` in plates. A free place has no ``key``."""

    spot: Spot
    column: int
    row: int
    key: str | None = None
    name: str = ""
    """As printed; 空缺 for a vacant seat, 待报名 for a unit that has not said whom it sends."""
    unit: str = ""
    mark: str = ""
    """代 for a substitute, 列 in the second row."""
    vacant: bool = False

    @property
    def first(self) -> bool:
        """Tell whether it is the highest place."""
        return self.spot.number == 1 and not self.mark.startswith("列") and self.spot.zone.value == "table"


@dataclass(frozen=True, slots=True)
class Unseated:
    """Somebody without a place, and why: 请假, or put aside by the clerk."""

    key: str
    name: str
    unit: str
    why: str
    can_sit: bool
    """False for those on leave, who do not come."""


@dataclass(frozen=True, slots=True)
class SeatingView:
    """A seating plan, complete."""

    meeting_id: int
    meeting: str
    """Short title of the meeting, for the way back."""
    title: str
    """Title of the paper: ……2026年全体会议座次图."""
    caption: str
    """11月19日14:30　区政府三楼第二会议室　主位面门."""
    rule: SeatingRule
    main_places: int
    """Places of the main table as they are, set or counted."""
    plates: tuple[Plate, ...]
    boards: tuple[Board, ...]
    columns: int
    rows: int
    unseated: tuple[Unseated, ...]
    open_places: int
    """Places whose sitter has no name yet."""
    arranged: bool
    """True where the clerk moved somebody."""
    is_open: bool
    """False once the meeting was called off or archived: nothing is moved any more."""

    def plate_of(self, key: str) -> Plate | None:
        """Return the place of a sitter."""
        return next((plate for plate in self.plates if plate.key == key), None)
