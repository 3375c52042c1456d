"""Seats set up and given up by hand, for bodies that no notice was imported for, or whose notice was adjusted."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from secretariat.domain.bodies import Body
from secretariat.domain.body_kinds import ReplacementRoute
from secretariat.domain.listings.bodies import RoleRoute
from secretariat.domain.people import NewPerson
from secretariat.domain.seats import RoleRank, Seat, SeatBasis, rank_of
from secretariat.domain.units import Unit
from secretariat.errors import RuleBroken
from secretariat.persistence.queries import rosters
from secretariat.persistence.unit_of_work import UnitOfWork
from secretariat.services.member_units import make_member
from secretariat.services.named_units import unit_named
from secretariat.services.results import act_id
from secretariat.services.seating import seat_in_use
from secretariat.services.successors import person_for, printed_post
from secretariat.services.workplace import Workplace


class Seats:
    """Adds seats to a body and stops using them; who sits there is the business of replacements."""

    def __init__(self, workplace: Workplace) -> None:
        self._workplace = workplace

    def add(self, body_id: int, *, role: str, unit: int | str | None, title: str, holder: int | NewPerson | None,
            since: date) -> int:
        """Add a seat after the others, with its first holder where one is named, and return the seat's id.

        ``unit`` is a unit of the directory or the name of one; a name nobody knows makes a new unit. A member's unit that
        is not yet among the body's member units becomes one. Raises RuleBroken without a role, NotFound.
        """
        if not role.strip():
            raise RuleBroken("请填写席位名称，例如成员、联络员。")
        with self._workplace.act("增设席位") as work:
            body = work.get(Body, body_id)
            if not body.is_active_on(self._workplace.today()):
                raise RuleBroken(f"{body.short_name}已经撤销，不能再增设席位。")
            unit_id = _unit_id(work, body, unit)
            rank = rank_of(role.strip())
            seats = rosters.seats_of_body(work.connection, body_id)
            if rank is RoleRank.LIAISON and unit_id is not None and any(
                    seat.rank is RoleRank.LIAISON and seat.unit_id == unit_id and seat.exists_on(since) for seat in seats):
                raise RuleBroken("这个单位在本机构已有联络员席位。")
            seat = Seat(
                body_id=body_id, role=role.strip(), rank=rank, unit_id=unit_id, title=title.strip() or None,
                unit_printed=unit.strip() if isinstance(unit, str) else None, since=since,
                basis=SeatBasis.PERSONAL if rank is RoleRank.LIAISON else SeatBasis.IN_CHARGE,
                ordinal=max((one.ordinal for one in seats), default=0) + 1)
            work.add(seat)
            if holder is not None:
                seat.appoint(person_for(work, holder, unit_id, title).id, since=since, post=printed_post(work, seat, title))
            make_member(work, body, seat, since)
            work.commit()
            return seat.id

    def routes(self, body_id: int) -> tuple[RoleRoute, ...]:
        """Return each role of a body with the route of its own, None where it follows the body's. Raises NotFound."""
        today = self._workplace.today()
        with self._workplace.look() as connection:
            seats = [seat for seat in rosters.seats_of_body(connection, body_id) if seat.exists_on(today)]
        found: dict[str, RoleRoute] = {}
        for seat in seats:
            before = found.get(seat.role)
            found[seat.role] = RoleRoute(seat.role, seat.route if before is None else before.route, before.seats + 1 if before else 1)
        return tuple(found.values())

    def set_routes(self, body_id: int, routes: Mapping[str, ReplacementRoute | None]) -> int:
        """Set on which route the seats of each role named are filled, None to follow the body; returns the act.

        What was proposed already goes on as it began. 0 where nothing changed. Raises NotFound.
        """
        with self._workplace.act("修改递补办法") as work:
            work.get(Body, body_id)
            for fact in rosters.seats_of_body(work.connection, body_id):
                if fact.role in routes and fact.route is not routes[fact.role]:
                    work.get(Seat, fact.seat_id).route = routes[fact.role]
            return act_id(work.commit())

    def retire(self, seat_id: int, version: int, on: date) -> int:
        """Stop using a seat 停用席位: from ``on`` it stands in no list; its history stays. Returns the act.

        Raises RuleBroken where it was stopped before, its body has ended or ``on`` lies before its beginning, Conflict, NotFound.
        """
        with self._workplace.act("停用席位") as work:
            seat = work.get(Seat, seat_id, version=version)
            if seat.until is not None:
                raise RuleBroken("这个席位已经停用。")
            seat_in_use(work, seat_id)
            if on <= seat.since:
                raise RuleBroken("停用日期必须晚于席位设立日期。")
            if seat.proposed is not None:
                raise RuleBroken("这个席位有待批的人选，请先登记批复，再停用席位。", cure="seat.decide")
            if seat.holder_on(on) is not None:
                seat.vacate(on, "席位停用")
            seat.until = on
            changes = work.commit()
        if changes is None:
            raise RuleBroken("没有要登记的变动。")
        return changes.act_id


def _unit_id(work: UnitOfWork, body: Body, unit: int | str | None) -> int | None:
    if isinstance(unit, int):
        return work.get(Unit, unit).id
    return unit_named(work, unit, body.place_id)
