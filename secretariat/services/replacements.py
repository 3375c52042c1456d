"""Who leaves a seat and who takes it 人员递补, on the route the seat or its body sets."""

from __future__ import annotations

from datetime import date

from secretariat.domain.bodies import Body
from secretariat.domain.body_kinds import ReplacementRoute
from secretariat.domain.listings.bodies import SuccessorCandidate
from secretariat.domain.people import NewPerson, Person
from secretariat.domain.seats import Appointment, AppointmentState, Seat
from secretariat.errors import RuleBroken
from secretariat.persistence.queries import successors
from secretariat.persistence.unit_of_work import UnitOfWork
from secretariat.services.successors import person_for, printed_post
from secretariat.services.workplace import Workplace

DEFAULT_REASON = "工作变动"


class Replacements:
    """Registers that somebody left a seat, that somebody took it, or both in one act that can be undone."""

    def __init__(self, workplace: Workplace) -> None:
        self._workplace = workplace

    def candidates(self, seat_id: int, words: str, limit: int = 20) -> tuple[SuccessorCandidate, ...]:
        """Return who could take a seat, by characters, pinyin or initials of name or unit; those of its unit first."""
        with self._workplace.look() as connection:
            return successors.candidates(connection, seat_id, words, self._workplace.today(), limit)

    def replace(self, seat_id: int, *, leaving_on: date | None, reason: str, successor: int | NewPerson | None,
                since: date | None, title: str, letter: str | None) -> int:
        """End the present holder's time, seat the successor, and return the act.

        ``leaving_on`` is the first day the seat is no longer held; None means the day the successor comes. ``since`` None
        means today. ``successor`` None leaves the seat vacant. A letter that has not come yet (None) is owed: 来函待补.
        On the route 报批 the successor is only proposed and the seat stays vacant until ``decide``. Raises RuleBroken with
        the rule that forbids it, NotFound for a seat or person that is not there.
        """
        today = self._workplace.today()
        with self._workplace.act("人员递补" if successor is not None else "登记离任") as work:
            seat = _seat_in_use(work, seat_id)
            arriving = since or today if successor is not None else None
            _let_go(seat, leaving_on, arriving, today, reason)
            if successor is not None and arriving is not None:
                person = person_for(work, successor, seat.unit_id, title)
                self._seat_successor(work, seat, person, arriving, title, letter)
            changes = work.commit()
        if changes is None:
            raise RuleBroken("没有要登记的变动。")
        return changes.act_id

    def vacate(self, seat_id: int, on: date, reason: str) -> int:
        """Register that the holder left; ``on`` is the first day the seat is no longer held. Returns the act.

        Raises RuleBroken where nobody sits there on that day, NotFound.
        """
        return self.replace(seat_id, leaving_on=on, reason=reason, successor=None, since=None, title="", letter=None)

    def decide(self, seat_id: int, *, granted: bool, on: date) -> int:
        """Register the answer to a proposed successor 批复: seated from ``on``, or refused. Returns the act.

        Raises RuleBroken where nobody is proposed, or the seat is held on that day.
        """
        with self._workplace.act("登记批复") as work:
            seat = _seat_in_use(work, seat_id)
            proposed = next((one for one in seat.appointments if one.state is AppointmentState.PENDING), None)
            if proposed is None:
                raise RuleBroken("这个席位没有待批的人选。")
            if granted:
                _demand_free(seat, on)
                proposed.since, proposed.state = on, AppointmentState.IN_FORCE
            else:
                proposed.state = AppointmentState.REFUSED
            changes = work.commit()
        if changes is None:
            raise RuleBroken("没有要登记的变动。")
        return changes.act_id

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
            changes = work.commit()
        if changes is None:
            raise RuleBroken("没有要登记的变动。")
        return changes.act_id

    def _seat_successor(self, work: UnitOfWork, seat: Seat, person: Person, since: date, title: str, letter: str | None) -> None:
        body = work.get(Body, seat.body_id)
        route = seat.route or body.rules.replacement
        pending = route is ReplacementRoute.APPROVAL
        if any(one.state is AppointmentState.PENDING for one in seat.appointments):
            raise RuleBroken("这个席位已有待批的人选，请先登记批复。")
        if any(one.person_id == person.id and one.state is AppointmentState.IN_FORCE and one.until in {None, since}
               for one in seat.appointments):
            raise RuleBroken(f"{person.name}就是现任，不需要递补。")
        appointment = seat.appoint(person.id, since=since, post=printed_post(work, seat, title),
                                   state=AppointmentState.PENDING if pending else AppointmentState.IN_FORCE)
        appointment.letter = (letter or "").strip() or None
        appointment.letter_owed = appointment.letter is None


def _seat_in_use(work: UnitOfWork, seat_id: int) -> Seat:
    seat = work.get(Seat, seat_id)
    if seat.until is not None and seat.until <= work.now.date():
        raise RuleBroken("这个席位已经停用。")
    return seat


def _let_go(seat: Seat, leaving_on: date | None, arriving: date | None, today: date, reason: str) -> None:
    """End the present holder's time, where there is one."""
    if leaving_on is not None and arriving is not None and arriving < leaving_on:
        raise RuleBroken("接任人的到任日期不能早于前任的离任日期。")
    last_day = leaving_on or arriving or today
    held = _held_on(seat, last_day)
    if held is None and (arriving is not None or leaving_on is None):
        # The seat is vacant already: only the successor is to be registered.
        return
    seat.vacate(last_day, reason.strip() or DEFAULT_REASON)


def _held_on(seat: Seat, day: date) -> Appointment | None:
    return next((one for one in seat.appointments if one.state is AppointmentState.IN_FORCE and one.since <= day
                 and (one.until is None or one.until > day)), None)


def _demand_free(seat: Seat, on: date) -> None:
    if any(one.state is AppointmentState.IN_FORCE and one.overlaps(on, None) for one in seat.appointments):
        raise RuleBroken("这个席位在该日已有人任职，请先登记前任离任。")
