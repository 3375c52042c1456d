"""An adjustment notice laid beside the roster of its day: what it changes, seat by seat."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from secretariat.domain.readings import Span
from secretariat.domain.seats import RoleRank


class DifferenceKind(StrEnum):
    """What a notice changes on a seat; one seat may carry several: 单位更名、离任、新任."""

    UNIT_RENAMED = "unit_renamed"
    LEAVES = "leaves"
    COMES = "comes"
    POST_CHANGED = "post_changed"
    SEAT_ADDED = "seat_added"
    SEAT_GIVEN_UP = "seat_given_up"
    NOT_FOUND = "not_found"
    """The notice speaks of somebody the roster of the day does not have; nothing can be registered for it."""
    UNCHANGED = "unchanged"

    @property
    def label(self) -> str:
        """The word a clerk reads."""
        return {"unit_renamed": "单位更名", "leaves": "离任", "comes": "新任", "post_changed": "职务变动", "seat_added": "新增席位",
                "seat_given_up": "取消席位", "not_found": "名单上没有", "unchanged": "不变"}[self.value]


@dataclass(frozen=True, slots=True)
class SeatDifference:
    """What a notice says about one seat; ``seat_id`` None is a seat it adds, or one it speaks of that is not there."""

    id: str
    """Stays the same while the reading does: the clerk's ticks name it."""
    kinds: tuple[DifferenceKind, ...]
    seat_id: int | None
    role: str
    rank: RoleRank
    unit: str
    """As the notice prints it; as the roster has it where the notice is silent."""
    former_unit: str | None
    """What the unit is called up to now, where the notice calls it otherwise."""
    leaving: str | None
    leaving_title: str
    coming: str | None
    coming_title: str
    seat_index: int | None
    """Place of the holder in the list read; None where a sentence told it or the notice is silent."""
    change_index: int | None
    span: Span | None

    @property
    def changes(self) -> bool:
        """Tell whether there is anything to register."""
        return not {DifferenceKind.UNCHANGED, DifferenceKind.NOT_FOUND} & set(self.kinds)

    @property
    def label(self) -> str:
        """What changes, as a clerk reads it: 离任、新任."""
        return "、".join(kind.label for kind in self.kinds)


@dataclass(frozen=True, slots=True)
class AdjustmentDraft:
    """What a notice would change in one body on one day, in the body's own order; nothing of it is stored."""

    body_id: int
    body_name: str
    short_name: str
    day: date
    differences: tuple[SeatDifference, ...]

    @property
    def changing(self) -> tuple[SeatDifference, ...]:
        """The differences there is something to register for."""
        return tuple(one for one in self.differences if one.changes)


def adjusted_words(rows: Sequence[SeatDifference]) -> str:
    """Say what an adjustment did, for the message: 离任3人，新任4人，新增1席."""
    counted = (
        ("离任", "人", (DifferenceKind.LEAVES,)), ("新任", "人", (DifferenceKind.COMES,)),
        ("职务变动", "人", (DifferenceKind.POST_CHANGED,)), ("新增", "席", (DifferenceKind.SEAT_ADDED,)),
        ("取消", "席", (DifferenceKind.SEAT_GIVEN_UP,)), ("单位更名", "席", (DifferenceKind.UNIT_RENAMED,)))
    parts = [f"{word}{count}{measure}" for word, measure, kinds in counted
             if (count := sum(bool(set(kinds) & set(row.kinds)) for row in rows))]
    return "，".join(parts)
