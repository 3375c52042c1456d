"""The seating plan a clerk arranged for one meeting, as it is kept."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

from secretariat.domain.seating import Arrangement, EvenRule, Facing, RoomShape, SeatingRule, Spot, Zone


@dataclass(eq=False, kw_only=True)
class SeatingPlace:
    """Who sits at one place; ``sitter`` is the key of a line of the meeting's list."""

    id: int = field(init=False)
    seating_plan_id: int = field(init=False)
    zone: Zone
    number: int
    sitter: str
    version: int = field(init=False)


@dataclass(eq=False, kw_only=True)
class SeatingPlan:
    """What the clerk chose for the room, and where she put whom; without places everybody sits by the rule."""

    id: int = field(init=False)
    meeting_id: int
    shape: RoomShape = RoomShape.U
    facing: Facing = Facing.DOOR
    even: EvenRule = EvenRule.LEFT
    main_places: int | None = None
    places: list[SeatingPlace] = field(default_factory=list)
    version: int = field(init=False)

    @property
    def rule(self) -> SeatingRule:
        """What was chosen for the room."""
        return SeatingRule(self.shape, self.facing, self.even, self.main_places)

    def choose(self, rule: SeatingRule) -> None:
        """Take over what was chosen for the room."""
        self.shape, self.facing, self.even, self.main_places = rule.shape, rule.facing, rule.even, rule.main_places

    def arrangement(self) -> dict[Spot, str]:
        """Return who was put where; empty where everybody sits by the rule."""
        return {Spot(place.zone, place.number): place.sitter for place in self.places if place.zone is not Zone.ASIDE}

    def aside(self) -> frozenset[str]:
        """Return the keys of those put aside."""
        return frozenset(place.sitter for place in self.places if place.zone is Zone.ASIDE)

    def keep(self, seated: Arrangement, aside: Collection[str] = ()) -> None:
        """Keep an arrangement: places whose sitter stays are left alone, so that the journal tells what was moved."""
        wanted = {key: spot for spot, key in seated.items()}
        wanted |= {key: Spot(Zone.ASIDE, number) for number, key in enumerate(sorted(aside), start=1)}
        for place in list(self.places):
            spot = wanted.pop(place.sitter, None)
            if spot is None:
                self.places.remove(place)
            elif (place.zone, place.number) != (spot.zone, spot.number):
                place.zone, place.number = spot.zone, spot.number
        self.places += [SeatingPlace(zone=spot.zone, number=spot.number, sitter=key) for key, spot in wanted.items()]

    def forget(self) -> None:
        """Seat everybody by the rule again."""
        self.places.clear()
