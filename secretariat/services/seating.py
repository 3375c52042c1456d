"""How somebody leaves a seat and how somebody comes onto it: shared by every act that does either."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from secretariat.domain.bodies import Body
from secretariat.domain.body_kinds import awaits_answer
from secretariat.domain.people import Person
from secretariat.domain.seats import ACTING_WORDS, Appointment, AppointmentState, Seat
from secretariat.errors import RuleBroken
from secretariat.persistence.unit_of_work import UnitOfWork
from secretariat.services.successors import printed_post


@dataclass(frozen=True, slots=True)
class Arrival:
    """From when, under which title and on whose letter somebody comes onto a seat; ``until`` is the first day after a term."""

    since: date
    title: str
    letter: str | None = None
    acting_as: str | None = None
    until: date | None = None
    basis_document: str | None = None
    letter_expected: bool = True
    """False where no letter of the unit is asked for, as in a change of term."""

    def titled(self, title: str) -> Arrival:
        """Return the same arrival under another title."""
        return replace(self, title=title)


def seat_in_use(work: UnitOfWork, seat_id: int) -> Seat:
    """Return a seat that people may still be put on. Raises RuleBroken for one given up, or of a body that ended."""
    seat = work.get(Seat, seat_id)
    if seat.until is not None and seat.until <= work.now.date():
        raise RuleBroken("这个席位已经停用。")
    body = work.get(Body, seat.body_id)
    if not body.is_active_on(work.now.date()):
        raise RuleBroken(f"{body.short_name}已经撤销，名单不再变动。")
    return seat


def let_go(seat: Seat, leaving_on: date | None, arriving: date | None, today: date, reason: str) -> Appointment | None:
    """End the present holder's time and return that stretch; None where the seat is vacant and only a successor comes."""
    if leaving_on is not None and arriving is not None and arriving < leaving_on:
        raise RuleBroken("接任人的到任日期不能早于前任的离任日期。")
    last_day = leaving_on or arriving or today
    if seat.holder_on(last_day) is None and (arriving is not None or leaving_on is None):
        return None
    return seat.vacate(last_day, reason)


def seat_successor(work: UnitOfWork, seat: Seat, person: Person, arrival: Arrival) -> Appointment:
    """Put somebody on a seat on its route: at once, or as a proposal that waits for the answer or the notice.

    Raises RuleBroken where somebody is proposed already, where the person sits there anyhow, or the seat is held.
    """
    body = work.get(Body, seat.body_id)
    route = seat.route or body.rules.replacement
    pending = awaits_answer(route, arrival.basis_document)
    if seat.proposed is not None:
        raise RuleBroken(f"{body.short_name}的这个席位已有待批的人选，请先登记批复。")
    if any(one.person_id == person.id and one.state is AppointmentState.IN_FORCE and one.until in {None, arrival.since}
           for one in seat.appointments):
        raise RuleBroken(f"{person.name}就是现任，不需要递补。")
    if arrival.acting_as is not None and arrival.acting_as not in ACTING_WORDS:
        raise RuleBroken(f"任职方式请选{'或'.join(ACTING_WORDS)}。")
    came = seat.appoint(person.id, since=arrival.since, until=arrival.until, post=printed_post(work, seat, arrival.title),
                        state=AppointmentState.PENDING if pending else AppointmentState.IN_FORCE)
    came.acting, came.acting_as = arrival.acting_as is not None, arrival.acting_as
    came.letter = (arrival.letter or "").strip() or None
    came.letter_owed = came.letter is None and arrival.letter_expected
    came.route = route
    came.basis_document = (arrival.basis_document or "").strip() or None
    if pending:
        came.proposed_on = work.now.date()
    return came
