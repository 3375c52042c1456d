"""What became of a body's seats between two days: who left, who came, whose post changed, which seats were added or given up."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from secretariat.domain.body_kinds import ReplacementRoute
from secretariat.domain.rosters import HolderFact, SeatFact
from secretariat.domain.seats import AppointmentState, RoleRank


class SeatDifference(StrEnum):
    """What happened to one seat."""

    REPLACED = "replaced"
    LEFT = "left"
    CAME = "came"
    POST_CHANGED = "post_changed"
    SEAT_ADDED = "seat_added"
    SEAT_RETIRED = "seat_retired"

    @property
    def label(self) -> str:
        """The word a clerk reads."""
        return {"replaced": "换人", "left": "离任", "came": "新任", "post_changed": "职务变动", "seat_added": "增设席位",
                "seat_retired": "停用席位"}[self.value]


@dataclass(frozen=True, slots=True)
class DifferenceRow:
    """One seat that reads differently on the later day; names are stored without padding, None where the seat is vacant."""

    seat_id: int
    ordinal: int
    role: str
    unit: str
    kind: SeatDifference
    before: str | None
    before_post: str
    after: str | None
    after_post: str
    reason: str | None
    """Why the earlier holder left, where it is known."""
    on: date | None
    """The first day on which it read differently."""


def differences(seats: Iterable[SeatFact], earlier: date, later: date) -> tuple[DifferenceRow, ...]:
    """Compare the lists of two days in the body's order of the later one, members first; an earlier later day is turned round."""
    first, last = min(earlier, later), max(earlier, later)
    ordered = sorted(seats, key=lambda seat: (seat.rank is RoleRank.LIAISON, seat.ordinal_on(last), seat.seat_id))
    found = (_difference(seat, first, last) for seat in ordered)
    return tuple(row for row in found if row is not None)


def once_noticed(seats: Iterable[SeatFact], day: date) -> tuple[SeatFact, ...]:
    """Return the seats as they are held once the notice of a day is out: whoever waits for 发文 sits there from that day."""
    return tuple(replace(seat, holders=tuple(_seated(held, day) for held in seat.holders)) for seat in seats)


def _seated(held: HolderFact, day: date) -> HolderFact:
    waits = held.state is AppointmentState.PENDING and held.route is ReplacementRoute.REISSUE
    return replace(held, state=AppointmentState.IN_FORCE, since=min(held.since, day), decided_on=day) if waits else held


def _difference(seat: SeatFact, first: date, last: date) -> DifferenceRow | None:
    was, is_ = seat.exists_on(first), seat.exists_on(last)
    if not was and not is_:
        return None
    before = seat.holder_on(first) if was else None
    after = seat.holder_on(last) if is_ else None
    kind = _kind(was=was, is_=is_, before=before, after=after)
    if kind is None:
        return None
    ended = next((one for one in reversed(seat.holders)
                  if before is not None and one.person_id == before.person_id and one.until is not None and one.until <= last), None)
    on = {SeatDifference.SEAT_ADDED: seat.since, SeatDifference.SEAT_RETIRED: seat.until,
          SeatDifference.LEFT: ended.until if ended else None}.get(kind, _since(seat, kind, after))
    reason = ended.end_reason if ended is not None and kind in {SeatDifference.LEFT, SeatDifference.REPLACED} else None
    return DifferenceRow(
        seat.seat_id, seat.ordinal_on(last), seat.role, seat.unit or seat.role, kind, before.name if before else None,
        seat.title_of(before) if before else "", after.name if after else None, seat.title_of(after) if after else "", reason, on)


def _since(seat: SeatFact, kind: SeatDifference, after: HolderFact | None) -> date | None:
    if after is None:
        return None
    return after.since if kind is SeatDifference.POST_CHANGED else seat.held_since(after)


def _kind(*, was: bool, is_: bool, before: HolderFact | None, after: HolderFact | None) -> SeatDifference | None:
    if not was:
        return SeatDifference.SEAT_ADDED
    if not is_:
        return SeatDifference.SEAT_RETIRED
    if before is None or after is None:
        return SeatDifference.LEFT if before is not None else SeatDifference.CAME if after is not None else None
    if before.person_id != after.person_id:
        return SeatDifference.REPLACED
    return SeatDifference.POST_CHANGED if before.post != after.post or before.acting != after.acting else None
