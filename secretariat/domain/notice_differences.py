"""How an adjustment notice differs from the roster of its day: a new list laid over the old one, or sentences laid over seats.

Nothing here is stored. What a notice is silent about stays: a list of members says nothing on liaisons, a sentence on one seat
nothing on the others.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from secretariat.domain.listings.adjustments import DifferenceKind, SeatDifference
from secretariat.domain.listings.imports import UnitResolution
from secretariat.domain.names import stored
from secretariat.domain.readings import NoticeReading, SeatReading
from secretariat.domain.rosters import HolderFact, SeatFact
from secretariat.domain.seats import RoleRank, rank_of
from secretariat.domain.sentence_differences import sentence_differences
from secretariat.domain.unit_names import title_in

_ADJUSTS = re.compile(r"(?:调整|变更|更换|增补|变动|重新公布|重新明确)")
_MEMBERS = re.compile(r"成员|组成|名单|人员|领导小组|联席会议|委员会|指挥部|专班|召集人|组长|委员")


def is_adjustment(reading: NoticeReading) -> bool:
    """Tell whether a notice says of itself that it adjusts who belongs to a body, by title or by its sentences."""
    title = reading.title.text if reading.title else ""
    found = _ADJUSTS.search(title)
    return bool(reading.changes) or (found is not None and _MEMBERS.search(title, found.end()) is not None)


_WAYS = 5
"""In so many ways, one less sure than the other, a printed seat may be a seat of the roster."""


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A seat as the new list prints it; ``unit`` is how the directory knows its unit: an id, or a name not known yet."""

    index: int
    reading: SeatReading
    rank: RoleRank
    unit: int | str | None
    title: str

    @property
    def name(self) -> str | None:
        return stored(self.reading.name or "") or None


def differences(seats: Iterable[SeatFact], reading: NoticeReading, units: Mapping[str, UnitResolution],
                day: date) -> tuple[SeatDifference, ...]:
    """Return what a notice says about every seat in use on a day, seats it adds included, in the body's order.

    ``units`` is how the printed names are understood. A full list wins over sentences: a notice that prints one and also
    tells the changes says the same twice.
    """
    there = tuple(sorted((seat for seat in seats if seat.exists_on(day)), key=lambda seat: (seat.ordinal, seat.seat_id)))
    if not reading.seats:
        return sentence_differences(there, reading, day)
    wanted = _wanted(reading, units)
    renamed = _renamed(there, wanted, reading, day)
    found: dict[int, _Wanted] = {}
    left = list(wanted)
    for closeness in range(_WAYS):
        for seat in (one for one in there if one.seat_id not in found):
            match = next((one for one in left if _closeness(seat, one, renamed, day) == closeness), None)
            if match is not None:
                found[seat.seat_id] = match
                left.remove(match)
    listed = {RoleRank.LIAISON if one.rank is RoleRank.LIAISON else RoleRank.MEMBER for one in wanted}
    rows = [_row(seat, found.get(seat.seat_id), renamed, day, listed=_list_of(seat.rank) in listed) for seat in there]
    return _with_added(rows, left)


def _wanted(reading: NoticeReading, units: Mapping[str, UnitResolution]) -> list[_Wanted]:
    found = []
    for index, seat in enumerate(reading.seats):
        known = units.get(seat.unit) if seat.unit else None
        key = (known.unit_id if known.unit_id is not None else known.full_name) if known is not None else seat.unit
        names = {name for name in (seat.unit, known.full_name if known else None) if name}
        found.append(_Wanted(index, seat, rank_of(seat.role), key, title_in(seat.post or "", names) if seat.post else ""))
    return found


def _list_of(rank: RoleRank) -> RoleRank:
    return RoleRank.LIAISON if rank is RoleRank.LIAISON else RoleRank.MEMBER


def _renamed(seats: Sequence[SeatFact], wanted: Sequence[_Wanted], reading: NoticeReading, day: date) -> dict[str, int]:
    """Return which units of the list are units of the roster under a new name.

    A sentence may say so. Else the same person with the same title in a unit nobody knew, while nobody stands in the new
    list for the old unit, is the sign of it: 环保局副局长 who is now 生态环境局副局长.
    """
    found: dict[str, int] = {}
    by_name = {name: seat.unit_id for seat in seats if seat.unit_id is not None for name in (*seat.unit_names, seat.unit_printed)}
    for told in reading.renamings:
        unit_id = by_name.get(told.former)
        if unit_id is not None:
            found[told.name] = unit_id
    kept = {one.unit for one in wanted}
    for seat in seats:
        held = seat.holder_on(day)
        if held is None or seat.unit_id is None or seat.unit_id in kept or seat.unit_id in found.values():
            continue
        for one in wanted:
            same = one.rank is seat.rank and one.name == held.name and bool(one.title) and one.title == seat.title_of(held)
            if same and isinstance(one.unit, str):
                found[one.unit] = seat.unit_id
                break
    return found


def _same_unit(seat: SeatFact, one: _Wanted, renamed: Mapping[str, int]) -> bool:
    if one.unit is None or seat.unit_id is None:
        return one.unit is None and seat.unit_id is None
    return (renamed.get(one.unit) if isinstance(one.unit, str) else one.unit) == seat.unit_id


def _closeness(seat: SeatFact, one: _Wanted, renamed: Mapping[str, int], day: date) -> int | None:
    """Say how surely a printed seat is a seat of the roster, 0 most surely; None where it is another."""
    same_role, same_unit = seat.role == one.reading.role, _same_unit(seat, one, renamed)
    held = seat.holder_on(day)
    same_name = held is not None and held.name == one.name
    # A body has one head, or two in their order: a name printed without a unit takes the place of who was.
    unitless = one.unit is None or seat.unit_id is None
    ways = (same_role and same_unit and same_name, same_role and same_name and unitless, same_role and same_unit,
            one.rank is not RoleRank.LIAISON and same_unit and same_name, one.rank is RoleRank.HEAD and same_role and unitless)
    return next((number for number, holds in enumerate(ways) if holds and one.rank is seat.rank), None)


def _row(seat: SeatFact, one: _Wanted | None, renamed: Mapping[str, int], day: date, *, listed: bool) -> SeatDifference:
    held = seat.holder_on(day)
    if one is None:
        kind = DifferenceKind.SEAT_GIVEN_UP if listed else DifferenceKind.UNCHANGED
        return _difference(seat, None, day, (kind,), held if listed else None, None)
    renames = isinstance(one.unit, str) and renamed.get(one.unit) == seat.unit_id
    kinds = [DifferenceKind.UNIT_RENAMED] if renames else []
    kinds += _holder_kinds(seat, held, one, renamed)
    shown = held if {DifferenceKind.LEAVES, DifferenceKind.POST_CHANGED} & set(kinds) else None
    return _difference(seat, one, day, tuple(kinds) or (DifferenceKind.UNCHANGED,), shown, seat.printed_on(day) if renames else None)


def _holder_kinds(seat: SeatFact, held: HolderFact | None, one: _Wanted, renamed: Mapping[str, int]) -> tuple[DifferenceKind, ...]:
    if one.name is None:
        return ()
    if held is None:
        return (DifferenceKind.COMES,)
    if held.name != one.name:
        return (DifferenceKind.LEAVES, DifferenceKind.COMES)
    moved = one.unit is not None and seat.unit_id is not None and not _same_unit(seat, one, renamed)
    retitled = bool(one.title) and bool(held.post) and one.title != seat.title_of(held)
    return (DifferenceKind.POST_CHANGED,) if moved or retitled else ()


def _difference(seat: SeatFact, one: _Wanted | None, day: date, kinds: tuple[DifferenceKind, ...], shown: HolderFact | None,
                former_unit: str | None) -> SeatDifference:
    held_title = seat.title_of(shown) if shown is not None else ""
    comes = bool({DifferenceKind.COMES, DifferenceKind.POST_CHANGED} & set(kinds)) and one is not None
    return SeatDifference(
        id=f"seat:{seat.seat_id}", kinds=kinds, seat_id=seat.seat_id, role=seat.role, rank=seat.rank,
        unit=(one.reading.unit if one is not None and one.reading.unit else seat.printed_on(day)),
        former_unit=former_unit, leaving=shown.name if shown is not None else None, leaving_title=held_title,
        coming=one.name if comes and one is not None else None, coming_title=one.title if comes and one is not None else "",
        seat_index=one.index if one is not None else None, change_index=None, span=one.reading.span if one is not None else None)


def _with_added(rows: list[SeatDifference], left: Sequence[_Wanted]) -> tuple[SeatDifference, ...]:
    """Put the seats the list adds behind the one that stands before them in it."""
    found = list(rows)
    place_of = {row.seat_index: row.id for row in found if row.seat_index is not None}
    for one in left:
        added = SeatDifference(
            id=f"new:{one.reading.role}:{one.reading.unit or ''}:{one.name or one.index}", kinds=(DifferenceKind.SEAT_ADDED,),
            seat_id=None, role=one.reading.role, rank=one.rank, unit=one.reading.unit or "", former_unit=None, leaving=None,
            leaving_title="", coming=one.name, coming_title=one.title, seat_index=one.index, change_index=None,
            span=one.reading.span)
        before = next((place_of[index] for index in range(one.index - 1, -1, -1) if index in place_of), None)
        place = next((number for number, row in enumerate(found, 1) if row.id == before), 0) if before else 0
        found.insert(place, added)
        place_of[one.index] = added.id
    return tuple(found)
