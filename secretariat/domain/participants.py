"""Who is called to a meeting: the holders of seats, and units without a member seat through their liaison (rule 4)."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from secretariat.domain.listings.body_offices import OfficeLine
from secretariat.domain.meetings import MeetingKind, ParticipantKind
from secretariat.domain.seats import RoleRank

TO_BE_NAMED = "待报名"
_LEADING = frozenset({RoleRank.HEAD, RoleRank.DEPUTY, RoleRank.SECRETARY})


@dataclass(frozen=True, slots=True)
class SeatOnDay:
    """A seat in use on the meeting's day and its holder; ``person_id`` and ``name`` are None while it is vacant."""

    seat_id: int
    ordinal: int
    role: str
    rank: RoleRank
    unit_id: int | None
    unit: str
    """As the body's papers print it."""
    person_id: int | None
    name: str | None
    post: str | None
    """As printed with the holder, unit and title together; the seat's own title while it is vacant."""
    phone: str | None


@dataclass(frozen=True, slots=True)
class CalledUnit:
    """A member unit on the meeting's day, in the notice's own order."""

    unit_id: int | None
    unit: str
    ordinal: int


@dataclass(frozen=True, slots=True)
class Participant:
    """One line of the list of those expected; ``name`` None is 待报名 for a unit and 空缺 for a seat."""

    kind: ParticipantKind
    seat_id: int | None
    unit_id: int | None
    unit: str
    role: str
    rank: RoleRank
    person_id: int | None
    name: str | None
    post: str | None
    phone: str | None


def participants(kind: MeetingKind, seats: Sequence[SeatOnDay], units: Sequence[CalledUnit],
                 chosen: Collection[int | None] = ()) -> tuple[Participant, ...]:
    """Return who is expected, in the body's own order, units without a member seat last.

    A plenary calls every seat and every member unit; a partial meeting the seats of ``chosen`` units and the convener;
    a meeting of liaisons or of the office the liaisons' seats, that of the office the leading roles below the head too.
    """
    members = [seat for seat in seats if seat.rank is not RoleRank.LIAISON]
    liaisons = [seat for seat in seats if seat.rank is RoleRank.LIAISON]
    if kind is MeetingKind.LIAISON:
        return tuple(_by_seat(seat) for seat in _in_order(liaisons))
    if kind is MeetingKind.OFFICE:
        leading = [seat for seat in members if seat.rank in {RoleRank.DEPUTY, RoleRank.SECRETARY}]
        return tuple(_by_seat(seat) for seat in (*_in_order(leading), *_in_order(liaisons)))
    if kind is MeetingKind.PARTIAL and chosen:
        members = [seat for seat in members if seat.unit_id in chosen or seat.rank is RoleRank.HEAD]
        units = [unit for unit in units if unit.unit_id in chosen]
    seated = {seat.unit_id for seat in members}
    delegates = [_by_unit(unit, liaisons) for unit in sorted(units, key=lambda unit: unit.ordinal)
                 if unit.unit_id not in seated]
    return (*(_by_seat(seat) for seat in _in_order(members)), *delegates)


def office_participants(staff: Sequence[OfficeLine], seats: Sequence[SeatOnDay], *, liaisons: bool) -> tuple[Participant, ...]:
    """Return who is expected at a meeting of the body's office: director, deputies, members, and the liaisons where they are members.

    Whoever sits in the office by a seat comes by that seat; nobody is listed twice.
    """
    by_id = {seat.seat_id: seat for seat in seats}
    found: dict[tuple[int | None, int | None], Participant] = {}
    for line in staff:
        seat = by_id.get(line.seat_id) if line.seat_id is not None else None
        if seat is not None:
            found.setdefault((seat.seat_id, None), replace(_by_seat(seat), role=line.role.label))
        elif line.person_id is not None:
            found.setdefault((None, line.person_id), Participant(
                ParticipantKind.SEAT, None, None, line.unit, line.role.label, RoleRank.MEMBER, line.person_id, line.name, line.post,
                line.phone))
    for seat in _in_order([seat for seat in seats if seat.rank is RoleRank.LIAISON]) if liaisons else ():
        found.setdefault((seat.seat_id, None), _by_seat(seat))
    return tuple(found.values())


def called_units(kind: MeetingKind, seats: Sequence[SeatOnDay], units: Sequence[CalledUnit],
                 chosen: Collection[int | None] = ()) -> tuple[CalledUnit, ...]:
    """Return the units that get an invitation and owe a receipt, in the notice's order.

    A body without a list of member units calls the units of its seats.
    """
    known = tuple(sorted(units, key=lambda unit: unit.ordinal)) or _units_of(seats)
    if kind in {MeetingKind.LIAISON, MeetingKind.OFFICE}:
        sending = {seat.unit_id for seat in seats if seat.rank is RoleRank.LIAISON}
        return tuple(unit for unit in known if unit.unit_id in sending)
    if kind is MeetingKind.PARTIAL and chosen:
        return tuple(unit for unit in known if unit.unit_id in chosen)
    return known


def is_leading(rank: RoleRank) -> bool:
    """Tell whether a role leads the body: its name is printed instead of 成员."""
    return rank in _LEADING


def _in_order(seats: Sequence[SeatOnDay]) -> list[SeatOnDay]:
    return sorted(seats, key=lambda seat: seat.ordinal)


def _units_of(seats: Sequence[SeatOnDay]) -> tuple[CalledUnit, ...]:
    found: dict[tuple[int | None, str], CalledUnit] = {}
    for seat in _in_order(seats):
        if seat.unit and seat.rank is not RoleRank.HEAD:
            found.setdefault((seat.unit_id, seat.unit), CalledUnit(seat.unit_id, seat.unit, len(found) + 1))
    return tuple(found.values())


def _by_seat(seat: SeatOnDay) -> Participant:
    return Participant(ParticipantKind.SEAT, seat.seat_id, seat.unit_id, seat.unit, seat.role, seat.rank, seat.person_id,
                       seat.name, seat.post, seat.phone)


def _by_unit(unit: CalledUnit, liaisons: Sequence[SeatOnDay]) -> Participant:
    liaison = next((seat for seat in liaisons if seat.unit_id == unit.unit_id and seat.name), None)
    return Participant(ParticipantKind.DELEGATE, None, unit.unit_id, unit.unit, "成员", RoleRank.MEMBER, None, None, None,
                       liaison.phone if liaison else None)
