"""机构改革: units renamed or merged on a day. Lists of earlier days print the old name, later ones the new; both are found."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from secretariat.domain.bodies import Body
from secretariat.domain.listings.unit_reforms import SeatMove
from secretariat.domain.people import Person, Post
from secretariat.domain.seats import Seat
from secretariat.domain.unit_names import title_in
from secretariat.domain.units import FormerUnitName, Unit
from secretariat.errors import RuleBroken
from secretariat.persistence.queries import directory, unit_history
from secretariat.persistence.unit_of_work import UnitOfWork
from secretariat.services.member_units import leave_members, make_member
from secretariat.services.results import act_id
from secretariat.services.workplace import Workplace

MERGED = "单位合并"
"""Why a seat's time under a unit ended that was merged into another."""


class UnitReforms:
    """Renames units and merges one into another, in all bodies at once, each as one act that can be undone."""

    def __init__(self, workplace: Workplace) -> None:
        self._workplace = workplace

    def rename(self, unit_id: int, name: str, on: date, document: str | None) -> int:
        """Call a unit otherwise from a day on; returns the act, 0 where the name is the same.

        Raises RuleBroken for an empty name, one that means another unit of the place, and a day not after the last renaming.
        """
        with self._workplace.act("单位更名") as work:
            rename_unit(work, work.get(Unit, unit_id), name, on, (document or "").strip() or None)
            return act_id(work.commit())

    def merge_plan(self, unit_id: int, into_id: int, on: date) -> tuple[SeatMove, ...]:
        """Return every seat a unit has on a day, and whether it is proposed to pass to the unit it is merged into.

        A seat ends where the other unit sits in the same body and rank already: no unit needs two members there.
        """
        with self._workplace.look() as connection:
            return unit_history.seat_moves(connection, unit_id, into_id, on)

    def merge(self, unit_id: int, into_id: int, on: date, *, moving: frozenset[int]) -> int:
        """Merge a unit into another from a day on: the seats of ``moving`` pass to it with their holders, the others end.

        The old unit stays readable with its history and lists of earlier days print it. Returns the act. Raises RuleBroken
        where a unit is merged into itself, or has ended already, or a later act on a seat stands in the way.
        """
        if unit_id == into_id:
            raise RuleBroken("单位不能并入自己，请选择另一个单位。")
        with self._workplace.act(MERGED) as work:
            unit, into = work.get(Unit, unit_id), work.get(Unit, into_id)
            if unit.ended_on is not None:
                raise RuleBroken(f"{unit.full_name}已经在{unit.ended_on.isoformat()}结束。")
            for move in unit_history.seat_moves(work.connection, unit_id, into_id, on):
                _end_seat(work, replace(move, moves=move.seat_id in moving), unit, into, on)
            unit.ended_on, unit.successor_id = on, into.id
            return act_id(work.commit())


def rename_unit(work: UnitOfWork, unit: Unit, name: str, on: date, document: str | None) -> None:
    """Call a unit otherwise from a day on, inside an act; the former name stays for the days before and is remembered."""
    new = name.strip()
    if not new:
        raise RuleBroken("请填写单位的新名称。")
    if new == unit.full_name:
        return
    for other in directory.known_units(work.connection, unit.place_id):
        if other.unit_id != unit.id and new in other.names:
            raise RuleBroken(f"{new}已经是{other.full_name}的名称；两个单位合并的，请办单位合并。")
    last = max((one.until for one in unit.former_names), default=None)
    if last is not None and on <= last:
        raise RuleBroken(f"{unit.full_name}已在{last.isoformat()}更过名，新的更名日期要晚于那一天。")
    former, unit.full_name = unit.full_name, new
    unit.former_names.append(FormerUnitName(name=former, until=on, document=document))
    unit.add_alias(former)


def _end_seat(work: UnitOfWork, move: SeatMove, unit: Unit, into: Unit, on: date) -> None:
    """End a seat with its unit; where it passes to the other, a new seat in its place takes the holder over."""
    seat = work.get(Seat, move.seat_id)
    if on <= seat.since:
        raise RuleBroken(f"{move.body}的{move.role}席位在{seat.since.isoformat()}才设立，合并日期要晚于那一天。")
    body = work.get(Body, seat.body_id)
    held = seat.holder_on(on)
    if held is not None:
        seat.vacate(on, MERGED)
    seat.until = on
    if move.moves:
        title = title_in(held.post or "", {*unit.names(), seat.unit_printed or unit.full_name}) if held is not None else ""
        taken = Seat(body_id=seat.body_id, role=seat.role, rank=seat.rank, unit_id=into.id, title=seat.title, basis=seat.basis,
                     ordinal=seat.ordinal, route=seat.route, since=on)
        work.add(taken)
        if held is not None:
            taken.appoint(held.person_id, since=on, post=f"{into.full_name}{title}" if title else None)
            _move_person(work.get(Person, held.person_id), unit, into, title, on)
        make_member(work, body, taken, on)
    leave_members(work, body, unit.id, on)


def _move_person(person: Person, unit: Unit, into: Unit, title: str, on: date) -> None:
    present = person.post_on(on)
    if present is not None and present.unit_id == unit.id:
        present.until = on
        person.posts.append(Post(unit_id=into.id, title=title or present.title, since=on))
