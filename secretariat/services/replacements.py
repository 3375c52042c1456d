"""Who leaves a seat and who takes it 人员递补, on the route the seat or its body sets."""

from __future__ import annotations

from datetime import date

from secretariat.domain.approval_requests import request_wording, superior_of
from secretariat.domain.bodies import Body
from secretariat.domain.body_kinds import ReplacementRoute
from secretariat.domain.departures import AlsoVacated, HeldSeat, loses_portfolio_only
from secretariat.domain.free_papers import FreeWording
from secretariat.domain.listings.bodies import SuccessorCandidate
from secretariat.domain.people import NewPerson, Person
from secretariat.domain.seats import Appointment, AppointmentState, RoleRank, Seat
from secretariat.errors import NotFound, RuleBroken
from secretariat.persistence.queries import bodies, holdings, successors
from secretariat.persistence.unit_of_work import UnitOfWork
from secretariat.services.results import demand_act
from secretariat.services.seating import Arrival, let_go, seat_in_use, seat_successor
from secretariat.services.successors import person_for
from secretariat.services.workplace import Workplace

DEFAULT_REASON = "工作变动"


class Replacements:
    """Registers that somebody left seats, that somebody took them, or both in one act that can be undone."""

    def __init__(self, workplace: Workplace) -> None:
        self._workplace = workplace

    def candidates(self, seat_id: int, words: str, limit: int = 20) -> tuple[SuccessorCandidate, ...]:
        """Return who could take a seat, by characters, pinyin or initials of name or unit; those of its unit first."""
        with self._workplace.look() as connection:
            return successors.candidates(connection, seat_id, words, self._workplace.today(), limit)

    def held_with(self, seat_id: int, day: date) -> tuple[HeldSeat, ...]:
        """Return the other seats, in all bodies at work, that the holder of a seat has on a day; none where it is vacant."""
        with self._workplace.look() as connection:
            holder = holdings.holder_of(connection, seat_id, day)
            held = holdings.held_by(connection, holder, day) if holder is not None else ()
        return tuple(one for one in held if one.seat_id != seat_id)

    def replace(self, seat_id: int, *, leaving_on: date | None, reason: str, successor: int | NewPerson | None,
                since: date | None, title: str, letter: str | None, also: tuple[AlsoVacated, ...] = (),
                acting_as: str | None = None, until: date | None = None, basis_document: str | None = None,
                with_forms: bool = False) -> int:
        """End the present holder's time, seat the successor, and return the act.

        ``leaving_on`` is the first day the seat is no longer held; None means the day the successor comes. ``since`` None
        means today. ``successor`` None leaves the seat vacant. A letter that has not come yet (None) is owed: 来函待补.
        ``also`` are other seats of the same person that this act vacates, each with its own route. ``acting_as`` seats the
        successor without a full appointment (代理, 主持工作), ``until`` is the first day after a term.
        On the routes 报批 and 发文 the successor is only proposed and the seat stays vacant until ``decide``, unless
        ``basis_document`` names the answer or the notice. ``with_forms`` prefills the form 备案表 of every seat that is taken
        on the route 备案, in the same act. Raises RuleBroken with the rule that forbids it, NotFound for a
        seat or person that is not there.
        """
        today = self._workplace.today()
        with self._workplace.act("人员递补" if successor is not None else "登记离任") as work:
            seat = seat_in_use(work, seat_id)
            arriving = since or today if successor is not None else None
            words = reason.strip() or DEFAULT_REASON
            left = let_go(seat, leaving_on, arriving, today, words)
            arrival = Arrival(since=arriving or today, title=title, letter=letter, acting_as=acting_as, until=until,
                              basis_document=basis_document)
            person = None
            if successor is not None:
                person = person_for(work, successor, seat.unit_id, title)
                seat_successor(work, seat, person, arrival)
            for one in also:
                self._vacate_too(work, one, left, leaving_on or arriving or today, words, person, arrival)
            if left is not None:
                self._end_post(work, seat, left, words)
            if with_forms:
                self._draft_forms(work, (seat_id, *(one.seat_id for one in also)), today)
            return demand_act(work.commit())

    def vacate(self, seat_id: int, on: date, reason: str, also: tuple[AlsoVacated, ...] = ()) -> int:
        """Register that the holder left; ``on`` is the first day the seat is no longer held. Returns the act.

        Raises RuleBroken where nobody sits there on that day, NotFound.
        """
        return self.replace(seat_id, leaving_on=on, reason=reason, successor=None, since=None, title="", letter=None, also=also)

    def decide(self, seat_id: int, *, granted: bool, on: date, basis_document: str | None = None) -> int:
        """Register the answer to a proposed successor 批复, or the notice 发文: seated from ``on``, or refused. Returns the act.

        ``basis_document`` is the number of the answer or the notice. Raises RuleBroken where nobody is proposed, or the
        seat is held on that day.
        """
        with self._workplace.act("登记批复") as work:
            seat = seat_in_use(work, seat_id)
            if granted:
                _seat_proposed(seat, on, basis_document)
            else:
                proposed = _proposed(seat)
                proposed.state, proposed.decided_on = AppointmentState.REFUSED, on
                proposed.basis_document = (basis_document or "").strip() or None
            return demand_act(work.commit())

    def waiting_for_notice(self, body_id: int) -> tuple[int, ...]:
        """Return the seats of a body whose proposed holders wait for a notice 发文."""
        with self._workplace.look() as connection:
            return holdings.waiting(connection, body_id, ReplacementRoute.REISSUE)

    def decide_by_notice(self, body_id: int, *, on: date, basis_document: str | None) -> int:
        """Seat everybody of a body who waits for a notice 发文, from the day it takes effect; returns the act.

        Raises RuleBroken where nobody waits, or a seat is held on that day.
        """
        with self._workplace.act("登记发文") as work:
            waiting = holdings.waiting(work.connection, body_id, ReplacementRoute.REISSUE)
            if not waiting:
                raise RuleBroken("这个机构没有待发文的人选。")
            for seat_id in waiting:
                _seat_proposed(seat_in_use(work, seat_id), on, basis_document)
            return demand_act(work.commit())

    def request_wording(self, body_id: int) -> FreeWording:
        """Return the words of a request 请示 for everybody of a body who waits for an answer 报批.

        Raises RuleBroken where nobody waits, NotFound.
        """
        with self._workplace.look() as connection:
            found = holdings.proposals(connection, body_id, ReplacementRoute.APPROVAL)
            view = bodies.view(connection, body_id, self._workplace.today())
        if view is None:
            raise NotFound("找不到这个机构，可能已被撤销登记。")
        if not found:
            raise RuleBroken("这个机构没有待批的人选，不用请示。")
        return request_wording(body_id, view.name, superior_of(view.founding_issuer), found)

    def receive_letter(self, seat_id: int, letter: str) -> int:
        """Register the letter that was owed for the newest appointment of a seat, and return the act. Raises RuleBroken."""
        if not letter.strip():
            raise RuleBroken("请填写来函的文号或名称。")
        with self._workplace.act("补登来函") as work:
            seat = work.get(Seat, seat_id)
            owed = next((one for one in reversed(seat.appointments) if one.letter_owed), None)
            if owed is None:
                raise RuleBroken("这个席位没有待补的来函。")
            owed.letter, owed.letter_owed = letter.strip(), False
            return demand_act(work.commit())

    def _vacate_too(self, work: UnitOfWork, wish: AlsoVacated, left: Appointment | None, on: date, reason: str,
                    person: Person | None, arrival: Arrival) -> None:
        seat = seat_in_use(work, wish.seat_id)
        body = work.get(Body, seat.body_id)
        held = seat.holder_on(on)
        if left is None or held is None or held.person_id != left.person_id:
            raise RuleBroken(f"{body.short_name}的{seat.role}席位这一天不是同一个人在任，请取消勾选后另行登记。")
        if held.since == on:
            raise RuleBroken(f"{body.short_name}的{seat.role}席位就是{on.isoformat()}起任职的，离任日期必须更晚。")
        seat.vacate(on, reason)
        if wish.same_successor:
            successor = person
        else:
            successor = person_for(work, wish.successor, seat.unit_id, seat.title or "") if wish.successor is not None else None
        if successor is not None:
            title = arrival.title if wish.same_successor else seat.title or ""
            seat_successor(work, seat, successor, arrival.titled(title))

    @staticmethod
    def _draft_forms(work: UnitOfWork, seat_ids: tuple[int, ...], today: date) -> None:
        from secretariat.services.filing_papers import draft_form  # noqa: PLC0415

        work.flush()
        for seat_id in seat_ids:
            came = max(work.get(Seat, seat_id).appointments, key=lambda one: one.id)
            if came.route is ReplacementRoute.FILING and came.state is AppointmentState.IN_FORCE and came.filing_document_id is None:
                draft_form(work, came, today)

    @staticmethod
    def _end_post(work: UnitOfWork, seat: Seat, left: Appointment, reason: str) -> None:
        """End the post in the directory of somebody who left the unit: who sits for it nowhere any more."""
        if loses_portfolio_only(reason) or seat.rank is RoleRank.LIAISON or seat.unit_id is None or left.until is None:
            return
        work.flush()
        if any(one.unit_id == seat.unit_id for one in holdings.held_by(work.connection, left.person_id, left.until)):
            return
        for post in work.get(Person, left.person_id).posts:
            if post.unit_id == seat.unit_id and post.until is None and (post.since is None or post.since < left.until):
                post.until = left.until


def _proposed(seat: Seat) -> Appointment:
    if seat.proposed is None:
        raise RuleBroken("这个席位没有待批的人选。")
    return seat.proposed


def _seat_proposed(seat: Seat, on: date, basis_document: str | None) -> None:
    proposed = _proposed(seat)
    _demand_free(seat, on)
    proposed.since, proposed.state, proposed.decided_on = on, AppointmentState.IN_FORCE, on
    proposed.basis_document = (basis_document or "").strip() or None


def _demand_free(seat: Seat, on: date) -> None:
    if any(one.state is AppointmentState.IN_FORCE and one.overlaps(on, None) for one in seat.appointments):
        raise RuleBroken("这个席位在该日已有人任职，请先登记前任离任。")
