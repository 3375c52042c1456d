"""The order of seats in their list, changed from today on; lists of earlier days keep the order they had."""

from __future__ import annotations

from secretariat.domain.rosters import SeatFact
from secretariat.domain.seats import Seat
from secretariat.errors import RuleBroken
from secretariat.persistence.queries import rosters
from secretariat.persistence.unit_of_work import UnitOfWork
from secretariat.services.results import act_id
from secretariat.services.seating import seat_in_use
from secretariat.services.workplace import Workplace


class SeatOrder:
    """Moves seats among those of their rank; every verb is one act that can be undone."""

    def __init__(self, workplace: Workplace) -> None:
        self._workplace = workplace

    def step(self, seat_id: int, by: int) -> int:
        """Move a seat up (-1) or down (1) among the seats of its rank, and return the act.

        Raises RuleBroken at the first and last place of the rank, NotFound.
        """
        with self._workplace.act("调整名单顺序") as work:
            seat, peers = self._peers(work, seat_id)
            place = next(place for place, peer in enumerate(peers) if peer.seat_id == seat.id)
            if not 0 <= place + by < len(peers):
                raise RuleBroken(f"{seat.role}里已经是{'第一' if by < 0 else '最后一'}席，不能再{'上' if by < 0 else '下'}移。")
            peers.insert(place + by, peers.pop(place))
            return self._put(work, peers)

    def put_before(self, seat_id: int, before_id: int | None) -> int:
        """Put a seat in front of another one of its rank, behind all of them where None is given.

        Returns the act, 0 where nothing changed. Raises RuleBroken where the other seat has another rank, NotFound.
        """
        with self._workplace.act("调整名单顺序") as work:
            seat, peers = self._peers(work, seat_id)
            if before_id is not None and all(peer.seat_id != before_id for peer in peers):
                raise RuleBroken(f"先后只能在同一类席位里调整：{seat.role}不能排到别的席位里。")
            moved = next(peer for peer in peers if peer.seat_id == seat.id)
            others = [peer for peer in peers if peer.seat_id != seat.id]
            place = next((place for place, peer in enumerate(others) if peer.seat_id == before_id), len(others))
            return self._put(work, [*others[:place], moved, *others[place:]])

    def _peers(self, work: UnitOfWork, seat_id: int) -> tuple[Seat, list[SeatFact]]:
        """Return a seat and the seats of its body that share its rank today, in their order, itself among them."""
        seat, today = seat_in_use(work, seat_id), self._workplace.today()
        there = [one for one in rosters.seats_of_body(work.connection, seat.body_id) if one.rank is seat.rank and one.exists_on(today)]
        if all(one.seat_id != seat_id for one in there):
            raise RuleBroken("这个席位还没有启用，不能调整先后。")
        return seat, sorted(there, key=lambda one: (one.ordinal, one.seat_id))

    def _put(self, work: UnitOfWork, order: list[SeatFact]) -> int:
        """Give seats the places their rank takes up, in another order; two that shared a place get one each."""
        today = self._workplace.today()
        places: list[int] = []
        for one in sorted(order, key=lambda each: (each.ordinal, each.seat_id)):
            places.append(max(one.ordinal, places[-1] + 1) if places else one.ordinal)
        for place, one in zip(places, order, strict=True):
            if one.ordinal != place:
                work.get(Seat, one.seat_id).move_to(place, today)
        return act_id(work.commit())
