"""Names verified with the units 名单核实: a round over all member units, sent, answered, and the answers taken in."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from secretariat.domain.bodies import Body
from secretariat.domain.completeness import gaps
from secretariat.domain.documents import Document, DocumentKind
from secretariat.domain.listings.body_ledgers import Gap, VerificationRow, VerifiedSeat
from secretariat.domain.names import stored
from secretariat.domain.people import Person, Post
from secretariat.domain.rosters import SeatFact
from secretariat.domain.seats import POST_CHANGED, RoleRank, Seat
from secretariat.domain.units import Unit
from secretariat.domain.verifications import SeatAnswer, Verification, VerificationState
from secretariat.errors import RuleBroken
from secretariat.papers.bodies import verification_sheet
from secretariat.persistence.queries import body_ledgers, directory, rosters
from secretariat.persistence.queries.participants import units_on
from secretariat.persistence.unit_of_work import UnitOfWork
from secretariat.services.drafts import draft_paper
from secretariat.services.paper_facts import contact_of
from secretariat.services.results import act_id
from secretariat.services.successors import printed_post
from secretariat.services.workplace import Workplace

VERIFIED = "名单核实"
"""Why somebody left whom the unit no longer names."""


class Verifications:
    """Asks every member unit whether its names still hold, and takes the answers in."""

    def __init__(self, workplace: Workplace) -> None:
        self._workplace = workplace

    def round(self, body_id: int) -> tuple[VerificationRow, ...]:
        """Return the newest round, each unit with its seats as they stand today; empty where none was begun."""
        today = self._workplace.today()
        with self._workplace.look() as connection:
            facts = body_ledgers.verifications(connection, body_id)
            seats = [seat for seat in rosters.seats_of_body(connection, body_id) if seat.exists_on(today)] if facts else []
        rows = []
        for fact in facts:
            own = [seat for seat in seats if seat.unit_id == fact.unit_id]
            liaison = next((held for seat in own if seat.rank is RoleRank.LIAISON and (held := seat.holder_on(today))), None)
            contact = f"{liaison.name} {liaison.mobile or liaison.phone or ''}".strip() if liaison else ""
            rows.append(VerificationRow(
                fact.verification_id, fact.version, fact.unit_id, fact.unit, fact.state, fact.asked_on, fact.sent_on, fact.verified_on,
                fact.note, contact, tuple(_verified(seat, today) for seat in own)))
        return tuple(rows)

    def begin(self, body_id: int) -> int:
        """Begin a round over every unit that has a seat today, and return the act.

        Raises RuleBroken where no unit has a seat, or a round was begun today already.
        """
        today = self._workplace.today()
        with self._workplace.act("开始名单核实") as work:
            if any(fact.asked_on == today for fact in body_ledgers.verifications(work.connection, body_id)):
                raise RuleBroken("今天已经开始过一轮名单核实。")
            seats = [seat for seat in rosters.seats_of_body(work.connection, body_id) if seat.exists_on(today)]
            units = list(dict.fromkeys(seat.unit_id for seat in seats if seat.unit_id is not None and seat.rank is not RoleRank.HEAD))
            if not units:
                raise RuleBroken("名单上还没有成员单位的席位，没有可以核实的。")
            work.add(*(Verification(body_id=body_id, unit_id=unit_id, asked_on=today) for unit_id in units))
            return act_id(work.commit())

    def mark_sent(self, verification_ids: Sequence[int]) -> int:
        """Register that the sheets of these units went out today, and return the act; those sent before stay. Raises RuleBroken."""
        with self._workplace.act("登记核实表已发") as work:
            for one in (work.get(Verification, id_) for id_ in verification_ids):
                if one.state is VerificationState.TO_SEND:
                    one.state, one.sent_on = VerificationState.SENT, self._workplace.today()
            return act_id(work.commit())

    def draft_sheets(self, verification_ids: Sequence[int], *, anew: bool = False) -> tuple[int, ...]:
        """Make the sheet 名单核实表 of each unit asked, and return the documents' ids; the open one of the day is renewed.

        Raises HandEditsAtStake where one of them was edited by hand and ``anew`` does not say that it may be set aside.
        """
        today = self._workplace.today()
        with self._workplace.act("生成名单核实表") as work:
            made = [self._sheet(work, work.get(Verification, id_), today, anew=anew) for id_ in verification_ids]
            work.commit()
            return tuple(document.id for document in made)

    def _sheet(self, work: UnitOfWork, asked: Verification, today: date, *, anew: bool) -> Document:
        body, unit = work.get(Body, asked.body_id), work.get(Unit, asked.unit_id)
        seats = [_verified(seat, today) for seat in rosters.seats_of_body(work.connection, body.id)
                 if seat.exists_on(today) and seat.unit_id == unit.id]
        contact, telephone = contact_of(work.session, body)
        paper = verification_sheet.compose(verification_sheet.VerificationSheet(
            unit=unit.full_name, day=today, reply_to=body.office_name, contact=contact, telephone=telephone,
            seats=tuple(verification_sheet.RegisteredSeat(body.short_name, seat.role, seat.name or "", seat.title, seat.phone or "")
                        for seat in seats)))
        return draft_paper(work, DocumentKind.VERIFICATION_SHEET, paper, body_id=body.id, today=today, day=today, anew=anew)

    def answer(self, verification_id: int, version: int, answers: Sequence[SeatAnswer], on: date, note: str = "") -> int:
        """Take a unit's answer in and return the act: names, posts and telephones that differ are changed from ``on``.

        Raises RuleBroken where a later act on a seat stands in the way, Conflict.
        """
        with self._workplace.act("登记核实结果") as work:
            one = work.get(Verification, verification_id, version=version)
            for given in answers:
                _take_in(work, work.get(Seat, given.seat_id), given, on)
            one.state, one.verified_on, one.note = VerificationState.VERIFIED, on, note.strip() or None
            return act_id(work.commit())

    def gaps(self, body_id: int, day: date | None = None) -> tuple[Gap, ...]:
        """Return what the body's list lacks on a day, today where none is given."""
        on = day or self._workplace.today()
        with self._workplace.look() as connection:
            units = [(unit.unit_id, unit.unit) for unit in units_on(connection, body_id, on) if unit.unit_id is not None]
            return gaps(rosters.seats_of_body(connection, body_id), units, on)


def _verified(seat: SeatFact, day: date) -> VerifiedSeat:
    held = seat.holder_on(day)
    return VerifiedSeat(seat.seat_id, seat.role, seat.printed_on(day), held.name if held else None, seat.title_of(held),
                        (held.mobile or held.phone) if held else None, held.person_id if held else None)


def _take_in(work: UnitOfWork, seat: Seat, given: SeatAnswer, on: date) -> None:
    name, title = stored(given.name), given.title.strip()
    held = seat.holder_on(on)
    person = work.get(Person, held.person_id) if held is not None else None
    post = printed_post(work, seat, title) if title else None
    if person is None or person.name != name:
        if held is not None:
            seat.vacate(on, VERIFIED)
        if name:
            person = _person(work, name, seat.unit_id, title)
            seat.appoint(person.id, since=on, post=post)
    elif held is not None and post is not None and held.post != post:
        seat.vacate(on, POST_CHANGED)
        seat.appoint(person.id, since=on, post=post)
        present = person.post_on(on)
        if present is not None and present.unit_id == seat.unit_id:
            present.title = title
    phone = given.phone.strip()
    if person is not None and phone and phone not in {person.mobile, person.phone}:
        if phone.startswith("1") and len(phone) == 11:
            person.mobile = phone
        else:
            person.phone = phone


def _person(work: UnitOfWork, name: str, unit_id: int | None, title: str) -> Person:
    known = directory.people_of(work.connection, [unit_id]).get((name, unit_id)) if unit_id is not None else None
    if known is not None:
        return work.get(Person, known)
    made = Person(name=name, posts=[Post(unit_id=unit_id, title=title or None)])
    work.add(made)
    work.flush()
    return made
