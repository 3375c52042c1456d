"""Where the clerk is on the plan, and whom she has lifted: what arrows, Space and the mouse do, without any painting."""

from __future__ import annotations

from secretariat.domain import seating
from secretariat.domain.listings.seating import Plate, SeatingView
from secretariat.domain.seating import Spot

_SIDEWAYS = 3


class Moving:
    """One clerk's way about one plan."""

    def __init__(self) -> None:
        self.view: SeatingView | None = None
        self.current: Spot | None = None
        self.lifted: str | None = None
        self.target: Spot | None = None

    def show(self, view: SeatingView) -> None:
        """Go about another state of the plan: the place stays where it is still there, whoever is gone is let go."""
        self.view = view
        spots = {plate.spot for plate in view.plates}
        if self.current not in spots:
            self.current = next(iter(sorted(spots)), None)
        known = {plate.key for plate in view.plates} | {one.key for one in view.unseated}
        if self.lifted not in known:
            self.let_go()

    def plate(self, spot: Spot | None) -> Plate | None:
        """Return the place of a spot."""
        return next((plate for plate in self.view.plates if plate.spot == spot), None) if self.view is not None else None

    def go(self, across: int, down: int) -> bool:
        """Go to the nearest place in a direction; false where there is none. What is lifted comes along."""
        here = self.plate(self.current)
        if here is None or self.view is None:
            return False
        ahead = [plate for plate in self.view.plates if _ahead(here, plate, across, down)]
        if not ahead:
            return False
        self.current = min(ahead, key=lambda plate: _distance(here, plate, across)).spot
        if self.lifted is not None:
            self.target = self.current
        return True

    def lift(self, key: str | None = None) -> bool:
        """Lift whom the current place holds, or somebody without a place; false where nobody can be lifted."""
        if self.view is None or not self.view.is_open:
            return False
        here = self.plate(self.current)
        self.lifted = key or (here.key if here is not None else None)
        self.target = self.current if self.lifted is not None else None
        return self.lifted is not None

    def drop(self) -> tuple[str, Spot] | None:
        """Let go of whom was lifted and return who goes where; None where that changes nothing."""
        key, to = self.lifted, self.target
        self.let_go()
        if key is None or to is None:
            return None
        self.current = to
        there = self.plate(to)
        return None if there is not None and there.key == key else (key, to)

    def let_go(self) -> bool:
        """Let go of whom was lifted, who stays where they were; false where nobody was lifted."""
        lifted = self.lifted is not None
        self.lifted = self.target = None
        return lifted

    def says(self) -> str:
        """Say what dropping would do now; empty while nobody is lifted over a place."""
        if self.view is None or self.lifted is None or self.target is None:
            return ""
        seated = {plate.spot: plate.key for plate in self.view.plates if plate.key is not None}
        return seating.says(seated, self.lifted, self.target, self.name_of(self.lifted))

    def name_of(self, key: str) -> str:
        """Return the name of a sitter, without the padding of printed names; the unit where nobody is named."""
        if self.view is None:
            return ""
        found = next(((plate.name, plate.unit) for plate in self.view.plates if plate.key == key),
                     next(((one.name, one.unit) for one in self.view.unseated if one.key == key), ("", "")))
        name = found[0].replace("\u3000", "")
        return found[1] if name in {"", "空缺", "待报名"} else name

    def spoken(self) -> str:
        """Say where the clerk is, for a screen reader."""
        plate = self.plate(self.current)
        if plate is None:
            return ""
        where = f"第二排{plate.spot.number}号" if plate.spot.zone is seating.Zone.SECOND_ROW else f"{plate.spot.number}号座"
        who = f"{plate.name.replace(chr(0x3000), '')}，{plate.unit}" if plate.key is not None else "空座"
        return "，".join(part for part in (where, who, self.says()) if part)


def _ahead(here: Plate, plate: Plate, across: int, down: int) -> bool:
    return (plate.column - here.column) * across > 0 if across else (plate.row - here.row) * down > 0


def _distance(here: Plate, plate: Plate, across: int) -> tuple[int, int]:
    columns, rows = abs(plate.column - here.column), 2 * abs(plate.row - here.row)
    along, beside = (columns, rows) if across else (rows, columns)
    return along + _SIDEWAYS * beside, beside
