"""Which units belong to a body, kept in step with its seats."""

from __future__ import annotations

from datetime import date

from secretariat.domain.bodies import Body, MemberUnit
from secretariat.domain.seats import RoleRank, Seat
from secretariat.domain.units import Unit
from secretariat.persistence.queries import rosters
from secretariat.persistence.unit_of_work import UnitOfWork


def make_member(work: UnitOfWork, body: Body, seat: Seat, since: date) -> None:
    """List the unit of a new seat among the member units; the head's own unit is none."""
    if seat.unit_id is None or seat.rank is RoleRank.HEAD or any(
            one.unit_id == seat.unit_id and (one.until is None or one.until > since) for one in body.member_units):
        return
    unit = work.get(Unit, seat.unit_id)
    body.member_units.append(MemberUnit(
        unit_id=seat.unit_id, printed_name=seat.unit_printed or unit.full_name, since=since,
        ordinal=max((one.ordinal for one in body.member_units), default=0) + 1))


def leave_members(work: UnitOfWork, body: Body, unit_id: int | None, on: date) -> None:
    """End a unit's membership where none of its seats is in use any more, from a day on."""
    if unit_id is None:
        return
    work.flush()
    if any(seat.unit_id == unit_id and seat.exists_on(on) for seat in rosters.seats_of_body(work.connection, body.id)):
        return
    for member in body.member_units:
        if member.unit_id == unit_id and member.until is None and member.since < on:
            member.until = on
