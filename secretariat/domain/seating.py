"""Who sits where: the order of places at a table, and who gets which by the rules of protocol.

The highest sits in the middle, then left goes before right as seen by those who sit there (左为上).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum


class RoomShape(StrEnum):
    """How the tables stand; the word a clerk reads is ``label``."""

    U = "u"
    LONG = "long"
    SQUARE = "square"
    CLASSROOM = "classroom"

    @property
    def label(self) -> str:
        """U形, 长桌, 回字, 课桌."""
        return {"u": "U形", "long": "长桌", "square": "回字", "classroom": "课桌"}[self.value]


class Facing(StrEnum):
    """Where the leading side looks."""

    DOOR = "door"
    AWAY = "away"

    @property
    def label(self) -> str:
        """面门 or 背门."""
        return "面门" if self is Facing.DOOR else "背门"


class EvenRule(StrEnum):
    """Where the second sits when an even number sits at the main table: 1 and 2 share the middle."""

    LEFT = "left"
    RIGHT = "right"

    @property
    def label(self) -> str:
        """What the clerk chooses."""
        return "1、2居中，2在1的左手" if self is EvenRule.LEFT else "1、2居中，2在1的右手"


class Zone(StrEnum):
    """At the tables, in the second row where observers and guests sit, or put aside by the clerk: no place at all."""

    TABLE = "table"
    SECOND_ROW = "second_row"
    ASIDE = "aside"


MOST_AT_MAIN_TABLE = 15
_MOST_ROUND_A_TABLE = 24
"""More people than these are set in rows: a U of them would be longer than a room, and than a sheet."""
_ORDINARY_MAIN_TABLE = 9
"""More leaders than these are rarely set in one row; the rest goes to the wings unless the clerk widens the table."""


@dataclass(frozen=True, slots=True)
class SeatingRule:
    """What the clerk chose; ``main_places`` None takes as many places as there are leading roles present."""

    shape: RoomShape = RoomShape.U
    facing: Facing = Facing.DOOR
    even: EvenRule = EvenRule.LEFT
    main_places: int | None = None


@dataclass(frozen=True, slots=True)
class Sitter:
    """Somebody who gets a place. ``key`` names the line of the meeting's list and survives a change of people on it.

    ``name`` is that of the substitute where one comes; it is None for a seat that is vacant and for a unit that has not said
    whom it sends.
    """

    key: str
    name: str | None
    unit: str
    leading: bool = False
    substitute: bool = False
    vacant: bool = False
    second_row: bool = False


@dataclass(frozen=True, slots=True, order=True)
class Spot:
    """A place by its zone and number; the numbers of the tables run from the highest, those of the second row are its own."""

    zone: Zone
    number: int


Arrangement = Mapping[Spot, str]
"""Which sitter's key is at which place; places that are free are not in it."""


def centre_out(count: int, even: EvenRule = EvenRule.LEFT, *, towards_viewer: bool = True) -> tuple[int, ...]:
    """Return for ranks 1 to ``count`` the place in the row, counted from 0 at the viewer's left.

    The row looks towards the viewer, whose right is then the sitters' left; with ``towards_viewer`` false it looks away.
    """
    middle = (count - 1) // 2
    steps: list[int] = []
    if count % 2:
        for distance in range(1, middle + 1):
            steps += [middle + distance, middle - distance]
    else:
        for distance in range(1, count // 2 + 1):
            steps += [middle + distance, middle - distance]
        steps = [place for place in steps if 0 <= place < count]
    row = [middle, *steps] if count else []
    mirrored = not towards_viewer
    if count % 2 == 0 and even is EvenRule.RIGHT:
        mirrored = not mirrored
    return tuple(count - 1 - place for place in row) if mirrored else tuple(row)


def usual_shape(people: int) -> RoomShape:
    """Return the shape a room has while the clerk has chosen none: a U, rows for more people than sit round a table."""
    return RoomShape.U if people <= _MOST_ROUND_A_TABLE else RoomShape.CLASSROOM


def main_places_for(sitters: Iterable[Sitter], rule: SeatingRule) -> int:
    """Return how many places the main table has: as set, else one for every leading role, at least one."""
    if rule.main_places is not None:
        return max(0, min(rule.main_places, MOST_AT_MAIN_TABLE))
    return max(1, min(sum(one.leading for one in sitters), _ORDINARY_MAIN_TABLE))


def by_rule(sitters: Sequence[Sitter], rule: SeatingRule) -> dict[Spot, str]:
    """Seat everybody by protocol; ``sitters`` come in the order of the meeting's list.

    Leading roles take the main table, and where there are more of them than places the first of the wings; units follow in
    their order, beginning behind the main table, whose free places stay free. Observers and guests sit in the second row.
    """
    main = main_places_for(sitters, rule)
    leading = [one for one in sitters if one.leading and not one.second_row]
    others = [one for one in sitters if not one.leading and not one.second_row]
    seated: dict[Spot, str] = {}
    for number, one in enumerate(leading, start=1):
        seated[Spot(Zone.TABLE, number)] = one.key
    first = max(main, len(leading)) + 1
    for number, one in enumerate(others, start=first):
        seated[Spot(Zone.TABLE, number)] = one.key
    for number, one in enumerate((one for one in sitters if one.second_row), start=1):
        seated[Spot(Zone.SECOND_ROW, number)] = one.key
    return seated


def kept(stored: Arrangement, sitters: Sequence[Sitter], rule: SeatingRule, apart: Iterable[str] = ()) -> dict[Spot, str]:
    """Return the stored arrangement as it holds today: who is no longer expected leaves the place free.

    Whoever is expected since takes the first free place of the own kind, behind the others; those whose keys are in ``apart``
    were put aside by the clerk and get none. An empty arrangement is the one by rule.
    """
    if not stored:
        return by_rule(sitters, rule)
    expected = {one.key: one for one in sitters}
    seated = {spot: key for spot, key in stored.items() if key in expected}
    placed, aside = set(seated.values()), set(apart)
    main = main_places_for(sitters, rule)
    for one in sitters:
        if one.key in placed or one.key in aside:
            continue
        zone = Zone.SECOND_ROW if one.second_row else Zone.TABLE
        first = 1 if one.leading or one.second_row else main + 1
        seated[next_free(seated, zone, first)] = one.key
    return seated


def next_free(seated: Arrangement, zone: Zone, first: int = 1) -> Spot:
    """Return the first free place of a zone from a number on."""
    number = first
    while Spot(zone, number) in seated:
        number += 1
    return Spot(zone, number)


def moved(seated: Arrangement, key: str, to: Spot) -> dict[Spot, str]:
    """Put a sitter onto a place; who sits there and those up to the place left free move on by one, in order.

    From outside the room those behind the place move on to the next free one.
    """
    found = next((spot for spot, sitter in seated.items() if sitter == key), None)
    fresh = {spot: sitter for spot, sitter in seated.items() if sitter != key}
    if found == to or to not in fresh:
        return {**fresh, to: key}
    if found is not None and found.zone is to.zone and found.number < to.number:
        gap, step = to.number - 1, -1
        while Spot(to.zone, gap) in fresh:
            gap -= 1
    else:
        gap, step = to.number + 1, 1
        while Spot(to.zone, gap) in fresh:
            gap += 1
    for number in range(gap, to.number, -step):
        fresh[Spot(to.zone, number)] = fresh.pop(Spot(to.zone, number - step))
    return {**fresh, to: key}


def taken_out(seated: Arrangement, key: str) -> dict[Spot, str]:
    """Leave the place of a sitter free, who is put aside."""
    return {spot: sitter for spot, sitter in seated.items() if sitter != key}


def says(seated: Arrangement, key: str, to: Spot, name: str) -> str:
    """Say what putting somebody onto a place would do: 放到13号座，其余顺移."""
    place = f"第二排{to.number}号" if to.zone is Zone.SECOND_ROW else f"{to.number}号座"
    if seated.get(to) == key:
        return f"{name}留在{place}"
    return f"放到{place}，其余顺移" if to in seated else f"放到{place}"
