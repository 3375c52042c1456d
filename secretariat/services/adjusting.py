"""An adjustment notice carried out on the seats of a body: everything it changes, ticked row by row, inside one act."""

from __future__ import annotations

from datetime import date

from secretariat.domain.bodies import Body
from secretariat.domain.body_kinds import ReplacementRoute
from secretariat.domain.dates import official
from secretariat.domain.import_units import understood
from secretariat.domain.listings.adjustments import DifferenceKind, SeatDifference
from secretariat.domain.listings.imports import ImportDecision
from secretariat.domain.notice_differences import differences
from secretariat.domain.people import Person, Post
from secretariat.domain.readings import NoticeReading, SeatReading
from secretariat.domain.seat_bases import basis_of
from secretariat.domain.seats import POST_CHANGED, Appointment, AppointmentState, RoleRank, Seat
from secretariat.domain.units import Unit
from secretariat.errors import RuleBroken
from secretariat.persistence.queries import rosters
from secretariat.persistence.unit_of_work import UnitOfWork
from secretariat.services.import_parties import ImportParties
from secretariat.services.member_units import leave_members, make_member
from secretariat.services.unit_reforms import rename_unit

LEFT_BY_NOTICE = "发文调整"
"""Why somebody left whom an adjustment notice no longer lists."""


class Adjusting:
    """One adjustment notice, or a list that stands for one, on one body. ``day`` is the first day the new list holds.

    ``reason`` is why those leave whom it no longer lists; ``route`` is how the seats are filled.
    """

    def __init__(
        self, work: UnitOfWork, decision: ImportDecision, reading: NoticeReading, body_id: int, day: date, *,
        reason: str = LEFT_BY_NOTICE, route: ReplacementRoute | None = ReplacementRoute.REISSUE,
    ) -> None:
        self._reason, self._route = reason, route
        self._work = work
        self._decision = decision
        self._reading = reading
        self._body = work.get(Body, body_id)
        self._day = day
        self._number = reading.doc_number.text if reading.doc_number else None
        facts = rosters.seats_of_body(work.connection, body_id)
        units = understood(decision.draft.units, decision.answers)
        self._rows = differences(facts, reading, units, day)
        self._unit_of_seat = {fact.seat_id: fact.unit_id for fact in facts}
        self._parties: ImportParties | None = None
        self._added: dict[str, int] = {}

    def carry_out(self, document_id: int | None) -> tuple[SeatDifference, ...]:
        """Register every difference the clerk left ticked, and return them; ``document_id`` None where no document told them.

        Raises RuleBroken, with the seat's name, where a later act on the seat stands in the way.
        """
        chosen = tuple(row for row in self._rows if row.changes and row.id not in self._decision.left_out)
        for row in chosen:
            self._rename(row)
        self._work.flush()
        parties = self._parties = ImportParties(self._work, self._body.place_id, self._decision)
        seats = tuple(self._read_seat(row) for row in chosen if row.coming is not None)
        added = tuple(row.unit for row in chosen if DifferenceKind.SEAT_ADDED in row.kinds and row.unit)
        parties.enter_units(tuple(dict.fromkeys((*(seat.unit for seat in seats if seat.unit), *added))))
        parties.enter_people(tuple(seat for row, seat in zip((row for row in chosen if row.coming is not None), seats, strict=True)
                                   if DifferenceKind.POST_CHANGED not in row.kinds))
        for row in chosen:
            try:
                self._carry_out(row, document_id)
            except RuleBroken as broken:
                raise RuleBroken(f"{row.unit}{row.role}：{broken.sentence}") from broken
        return chosen

    def _carry_out(self, row: SeatDifference, document_id: int | None) -> None:
        if DifferenceKind.SEAT_ADDED in row.kinds:
            self._add(row, document_id)
            return
        if row.seat_id is None:
            return
        seat = self._work.get(Seat, row.seat_id)
        self._demand_nothing_later(seat)
        if DifferenceKind.SEAT_GIVEN_UP in row.kinds:
            self._give_up(seat)
        if DifferenceKind.POST_CHANGED in row.kinds:
            self._change_post(seat, row, document_id)
        if DifferenceKind.LEAVES in row.kinds:
            seat.vacate(self._day, self._reason)
        if DifferenceKind.COMES in row.kinds:
            read = self._read_seat(row)
            self._seat(seat, self._person_id(read), read.post, document_id)

    def _demand_nothing_later(self, seat: Seat) -> None:
        """Refuse where somebody came to the seat after the day of the notice: what stands in the record goes first."""
        later = next((one for one in seat.appointments if one.state is AppointmentState.IN_FORCE and one.since >= self._day), None)
        if later is not None:
            name = self._work.get(Person, later.person_id).name
            raise RuleBroken(f"已登记{name}从{official(later.since)}起任职，不早于通知的{official(self._day)}。"
                             "请改生效日期，或者这一项不登记。")

    def _rename(self, row: SeatDifference) -> None:
        unit_id = self._unit_of_seat.get(row.seat_id) if row.seat_id is not None else None
        if DifferenceKind.UNIT_RENAMED in row.kinds and unit_id is not None:
            rename_unit(self._work, self._work.get(Unit, unit_id), row.unit, self._day, self._number)

    def _add(self, row: SeatDifference, document_id: int | None) -> None:
        read = self._read_seat(row)
        unit_id = self._parties.unit_id(read.unit) if self._parties else None
        seat = Seat(
            body_id=self._body.id, role=row.role, rank=row.rank, unit_id=unit_id, unit_printed=read.unit,
            title=row.coming_title or None, basis=basis_of(read, self._reading.text), since=self._day, ordinal=self._place_for(row))
        self._work.add(seat)
        if read.name is not None:
            self._seat(seat, self._person_id(read), read.post, document_id)
        make_member(self._work, self._body, seat, self._day)
        self._work.flush()
        self._added[row.id] = seat.id

    def _place_for(self, row: SeatDifference) -> int:
        """Make room, from the day of the notice on, behind the seat that stands before this one: in the list, or by its role."""
        self._work.flush()
        seats = [self._work.get(Seat, fact.seat_id) for fact in rosters.seats_of_body(self._work.connection, self._body.id)
                 if fact.exists_on(self._day)]
        if row.seat_index is not None:
            before = self._rows[: self._rows.index(row)]
            ids = [one.seat_id or self._added.get(one.id) for one in before if one.seat_id is not None or one.id in self._added]
            above = [seat for seat in seats if ids and seat.id == ids[-1]]
        else:
            above = [seat for seat in seats if seat.role == row.role]
            above = above or [seat for seat in seats if seat.rank is not RoleRank.LIAISON or row.rank is RoleRank.LIAISON]
        place = max((seat.ordinal for seat in above), default=0) + 1
        for seat in seats:
            if seat.ordinal >= place:
                seat.move_to(seat.ordinal + 1, self._day)
        return place

    def _give_up(self, seat: Seat) -> None:
        if self._day <= seat.since:
            raise RuleBroken(f"席位在{seat.since.isoformat()}才设立，不能从更早的日期取消。")
        if seat.holder_on(self._day) is not None:
            seat.vacate(self._day, self._reason)
        seat.until = self._day
        leave_members(self._work, self._body, seat.unit_id, self._day)

    def _change_post(self, seat: Seat, row: SeatDifference, document_id: int | None) -> None:
        held = seat.holder_on(self._day)
        if held is None:
            raise RuleBroken("这个席位在该日没有在任人员。")
        read = self._read_seat(row)
        person = self._work.get(Person, held.person_id)
        seat.vacate(self._day, POST_CHANGED)
        self._seat(seat, person.id, read.post, document_id)
        unit_id = self._parties.unit_id(read.unit) if self._parties else seat.unit_id
        present = person.post_on(self._day)
        if present is not None and (present.unit_id, present.title) != (unit_id or seat.unit_id, row.coming_title):
            present.until = self._day
            person.posts.append(Post(unit_id=unit_id or seat.unit_id, title=row.coming_title or None, since=self._day))

    def _seat(self, seat: Seat, person_id: int, post: str | None, document_id: int | None) -> Appointment:
        for waiting in (one for one in seat.appointments if one.state is AppointmentState.PENDING):
            # The notice has decided what was proposed.
            waiting.state, waiting.decided_on = AppointmentState.REFUSED, self._day
        came = seat.appoint(person_id, since=self._day, post=post)
        came.filing_document_id, came.basis_document, came.route = document_id, self._number, self._route
        return came

    def _read_seat(self, row: SeatDifference) -> SeatReading:
        """Return who a row seats, as a list prints it: the list's own entry, or the words of the sentence."""
        if row.seat_index is not None:
            return self._reading.seats[row.seat_index]
        unit = row.unit or None
        post = f"{unit or ''}{row.coming_title}" if row.coming_title else None
        return SeatReading(role=row.role, name=row.coming, unit=unit, post=post, span=row.span)

    def _person_id(self, read: SeatReading) -> int:
        person_id = self._parties.person_id(read) if self._parties is not None else None
        if person_id is None:
            raise RuleBroken("没有读到姓名。")
        return person_id
