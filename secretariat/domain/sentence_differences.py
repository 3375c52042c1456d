"""What the sentences of an adjustment notice change on the seats of a body; a notice without a list prints nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from secretariat.domain.listings.adjustments import DifferenceKind, SeatDifference
from secretariat.domain.readings import ChangeReading, NoticeReading
from secretariat.domain.rosters import SeatFact
from secretariat.domain.seats import RoleRank, rank_of
from secretariat.domain.unit_names import likely_form, title_in

_QUIET = frozenset({DifferenceKind.UNCHANGED})


def sentence_differences(seats: Sequence[SeatFact], reading: NoticeReading, day: date) -> tuple[SeatDifference, ...]:
    """Return every seat of a day with what the sentences say about it; seats they add, and names nobody holds, come last."""
    rows = {seat.seat_id: _unchanged(seat, day) for seat in seats}
    added: list[SeatDifference] = []
    for index, change in enumerate(reading.changes):
        touched = tuple(_told(seats, rows, change, day))
        if touched:
            for seat in touched:
                rows[seat.seat_id] = _changed(rows[seat.seat_id], seat, change, index, day)
        else:
            added.append(_unplaced(change, index))
    for told in reading.renamings:
        of_unit = [seat for seat in seats if told.former in {seat.unit_printed, *seat.unit_names}]
        members = [seat for seat in of_unit if seat.rank is not RoleRank.LIAISON]
        for seat in members or of_unit:
            row = rows[seat.seat_id]
            kinds = (DifferenceKind.UNIT_RENAMED, *(kind for kind in row.kinds if kind not in _QUIET))
            rows[seat.seat_id] = replace(row, kinds=kinds, unit=told.name, former_unit=seat.printed_on(day), span=row.span or told.span)
    return (*rows.values(), *added)


def _told(seats: Sequence[SeatFact], rows: dict[int, SeatDifference], change: ChangeReading, day: date) -> Iterable[SeatFact]:
    """Find the seats a sentence is about: by who leaves; by whose post changes; else the vacant seat of unit and role."""
    if change.leaving is not None:
        return _held_by(seats, change.leaving, change.role, day)[:1]
    if change.coming is None:
        return ()
    held = _held_by(seats, change.coming, change.role, day)
    if held:
        return held
    free = (seat for seat in seats if change.role is not None and seat.role == change.role and _is_free(seat, rows, day)
            and change.unit is not None and _is_of(seat, change.unit))
    return tuple(free)[:1]


def _held_by(seats: Sequence[SeatFact], name: str, role: str | None, day: date) -> tuple[SeatFact, ...]:
    return tuple(seat for seat in seats if (held := seat.holder_on(day)) is not None and held.name == name
                 and (role is None or seat.role == role))


def _is_free(seat: SeatFact, rows: dict[int, SeatDifference], day: date) -> bool:
    row = rows[seat.seat_id]
    return row.coming is None and (seat.holder_on(day) is None or DifferenceKind.LEAVES in row.kinds)


def _is_of(seat: SeatFact, unit: str) -> bool:
    names = {*seat.unit_names, seat.unit_printed, seat.unit}
    return unit in names or likely_form(unit) in {likely_form(name) for name in names if name}


def _unchanged(seat: SeatFact, day: date) -> SeatDifference:
    return SeatDifference(
        id=f"seat:{seat.seat_id}", kinds=(DifferenceKind.UNCHANGED,), seat_id=seat.seat_id, role=seat.role, rank=seat.rank,
        unit=seat.printed_on(day), former_unit=None, leaving=None, leaving_title="", coming=None, coming_title="",
        seat_index=None, change_index=None, span=None)


def _changed(row: SeatDifference, seat: SeatFact, change: ChangeReading, index: int, day: date) -> SeatDifference:
    held = seat.holder_on(day)
    title = title_in(change.post or "", {*seat.unit_names, seat.unit_printed, *([change.unit] if change.unit else ())})
    if held is not None and change.leaving is None and change.coming == held.name:
        if not title or title == seat.title_of(held):
            return row
        return replace(row, kinds=(DifferenceKind.POST_CHANGED,), leaving=held.name, leaving_title=seat.title_of(held),
                       coming=held.name, coming_title=title, change_index=index, span=change.span)
    kinds = [kind for kind in row.kinds if kind not in _QUIET]
    if change.leaving is not None and held is not None and DifferenceKind.LEAVES not in kinds:
        kinds.append(DifferenceKind.LEAVES)
        row = replace(row, leaving=held.name, leaving_title=seat.title_of(held))
    if change.coming is not None:
        kinds.append(DifferenceKind.COMES)
        row = replace(row, coming=change.coming, coming_title=title or seat.title or "")
    return replace(row, kinds=tuple(kinds), change_index=index, span=change.span)


def _unplaced(change: ChangeReading, index: int) -> SeatDifference:
    """Say what a sentence adds; somebody said to leave whom the list does not have cannot be registered."""
    comes = change.coming is not None and change.leaving is None and change.role is not None
    name = change.coming if comes else change.leaving or change.coming
    role = change.role or ""
    return SeatDifference(
        id=f"told:{role}:{change.unit or ''}:{name}", rank=rank_of(role), seat_id=None, role=role, unit=change.unit or "",
        kinds=(DifferenceKind.SEAT_ADDED,) if comes else (DifferenceKind.NOT_FOUND,), former_unit=None,
        leaving=None if comes else name, leaving_title="", coming=change.coming if comes else None,
        coming_title=title_in(change.post or "", [change.unit] if change.unit else ()), seat_index=None, change_index=index,
        span=change.span)
