"""Who stays: under another post, for another term, or until a day; and a change of term of a whole body."""

from __future__ import annotations

from datetime import date

from secretariat.domain.bodies import Body
from secretariat.domain.names import stored
from secretariat.domain.people import Person, Post
from secretariat.domain.seats import ACTING_WORDS, POST_CHANGED, REAPPOINTED, AppointmentState, Seat
from secretariat.domain.terms import TERM_ENDED, TermSeat
from secretariat.errors import RuleBroken
from secretariat.persistence.unit_of_work import UnitOfWork
from secretariat.services.results import act_id, demand_act
from secretariat.services.seating import Arrival, seat_in_use, seat_successor
from secretariat.services.successors import person_named, printed_post
from secretariat.services.workplace import Workplace


class Terms:
    """Registers changed posts, further terms, terms' ends and changes of term; every verb is one act that can be undone."""

    def __init__(self, workplace: Workplace) -> None:
        self._workplace = workplace

    def change_post(self, seat_id: int, *, on: date, title: str, also: tuple[int, ...] = (), acting_as: str | None = None) -> int:
        """Register that the holder stays under another post 职务变动, from a day on, and return the act.

        Lists of the days before show the old post. ``also`` are other seats of the same person; ``acting_as`` None makes an
        acting holder a full one. Raises RuleBroken where nobody sits there, nothing changes, or ``also`` names somebody else's.
        """
        if not title.strip():
            raise RuleBroken("请填写新的职务。")
        if acting_as is not None and acting_as not in ACTING_WORDS:
            raise RuleBroken(f"任职方式请选{'或'.join(ACTING_WORDS)}。")
        with self._workplace.act("职务变动") as work:
            seat = seat_in_use(work, seat_id)
            held = seat.holder_on(on)
            if held is None:
                raise RuleBroken("这个席位在该日没有在任人员，不能登记职务变动。")
            if printed_post(work, seat, title) == held.post and held.acting == (acting_as is not None):
                raise RuleBroken("职务和现在的一样，没有要登记的变动。")
            for one in (seat, *(seat_in_use(work, other) for other in also)):
                there = one.holder_on(on)
                if there is None or there.person_id != held.person_id:
                    raise RuleBroken("勾选的席位里有别人的席位，请重新打开后再登记。")
                if there.since >= on:
                    raise RuleBroken(f"变动日期必须晚于任职日期{there.since.isoformat()}。")
                one.continue_under(on, reason=POST_CHANGED, post=printed_post(work, one, title), until=there.until,
                                   acting_as=acting_as)
            _change_directory_post(work.get(Person, held.person_id), seat, title.strip(), on)
            return demand_act(work.commit())

    def reappoint(self, seat_id: int, *, on: date, until: date | None, basis_document: str | None = None) -> int:
        """Register that the holder stays for another term 连任 from a day on, and return the act.

        ``until`` is the first day after the new term. Raises RuleBroken where nobody sits there or the days contradict.
        """
        with self._workplace.act("登记连任") as work:
            _reappoint(seat_in_use(work, seat_id), on, until, basis_document)
            return demand_act(work.commit())

    def set_term(self, seat_id: int, *, until: date | None, remind_on: date | None, substitute: str | None,
                 substitute_post: str | None) -> int:
        """Set the present term's end, the day of the reminder, and by name who attends for the holder as a rule 固定代会人.

        ``until`` is the first day after the term. Returns the act; 0 where nothing changed. Raises RuleBroken where a term
        would end before it began, or somebody else comes before its end.
        """
        with self._workplace.act("设置任期") as work:
            seat = seat_in_use(work, seat_id)
            held = seat.holder_on(self._workplace.today())
            if held is None and (until is not None or remind_on is not None):
                raise RuleBroken("这个席位现在没有人，不能设置任期；可以先登记接任人。")
            if held is not None:
                if until is not None and until <= held.since:
                    raise RuleBroken(f"届满日期必须晚于任职日期{held.since.isoformat()}。")
                if any(one is not held and one.state is AppointmentState.IN_FORCE and one.since >= held.since
                       and one.overlaps(held.since, until) for one in seat.appointments):
                    raise RuleBroken("后面已经登记了接任人，任期不能再延长到那以后。")
                held.until, held.remind_on = until, remind_on
                if until is None:
                    held.end_reason = None
            attends = person_named(work, substitute, seat.unit_id, substitute_post or "") if substitute else None
            seat.substitute_id = attends.id if attends is not None else None
            seat.substitute_post = ((substitute_post or "").strip() or None) if attends is not None else None
            return act_id(work.commit())

    def turn(self, body_id: int, rows: tuple[TermSeat, ...], *, on: date, until: date | None, basis_document: str | None) -> int:
        """Change the term of a body 换届: many seats in one act, from a day on; returns the act.

        Whoever is named where he sits already stays for another term; where the new term has no end, such a seat is left as it
        is. A name the directory does not know in that unit is entered. Without ``basis_document`` seats that need an answer
        or a notice wait for it. Raises RuleBroken with the seat's name where a day contradicts.
        """
        with self._workplace.act(TERM_ENDED) as work:
            work.get(Body, body_id)
            for row in rows:
                seat = seat_in_use(work, row.seat_id)
                if seat.body_id != body_id:
                    raise RuleBroken("名单里有别的机构的席位，请重新打开后再登记。")
                try:
                    self._turn_seat(work, seat, row, on, until, basis_document)
                except RuleBroken as error:
                    raise RuleBroken(f"{seat.unit_printed or ''}{seat.role}：{error.sentence}") from error
            return demand_act(work.commit())

    @staticmethod
    def _turn_seat(work: UnitOfWork, seat: Seat, row: TermSeat, on: date, until: date | None, basis_document: str | None) -> None:
        held, name = seat.holder_on(on), stored(row.name)
        if held is not None and name and work.get(Person, held.person_id).name == name:
            if until is not None:
                _reappoint(seat, on, until, basis_document)
            return
        if held is not None:
            seat.vacate(on, TERM_ENDED)
        if name:
            person = person_named(work, name, seat.unit_id, row.title)
            seat_successor(work, seat, person, Arrival(since=on, title=row.title, until=until, basis_document=basis_document,
                                                       letter_expected=False))


def _reappoint(seat: Seat, on: date, until: date | None, basis_document: str | None) -> None:
    held = seat.holder_on(on)
    if held is None:
        # A term that ended yesterday is taken up again today without a gap.
        held = next((one for one in seat.appointments if one.state is AppointmentState.IN_FORCE and one.until == on), None)
        if held is None:
            raise RuleBroken("这个席位在该日没有在任人员，不能登记连任。")
        held.end_reason = REAPPOINTED
        fresh = seat.appoint(held.person_id, since=on, post=held.post, until=until)
    else:
        if held.since >= on:
            raise RuleBroken(f"连任日期必须晚于任职日期{held.since.isoformat()}。")
        fresh = seat.continue_under(on, reason=REAPPOINTED, post=held.post, until=until,
                                    acting_as=(held.acting_as or ACTING_WORDS[0]) if held.acting else None)
    fresh.remind_on = None
    fresh.basis_document = (basis_document or "").strip() or None


def _change_directory_post(person: Person, seat: Seat, title: str, on: date) -> None:
    """Let the directory show the new post in the seat's unit from a day on, and the old one before it."""
    for post in person.posts:
        if post.unit_id == seat.unit_id and post.until is None:
            if post.title == title:
                return
            post.until = on
    person.posts.append(Post(unit_id=seat.unit_id, title=title, since=on))
