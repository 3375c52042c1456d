"""The name list of a body on a day, and how each seat stands then: a question asked anew, never a copy (domain rule 1)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from secretariat.domain.body_kinds import ReplacementRoute
from secretariat.domain.listings.bodies import Roster, RosterCounts, RosterRow, SeatState
from secretariat.domain.seats import AppointmentState, RoleRank, SeatBasis
from secretariat.domain.terms import ENDING_SOON
from secretariat.domain.unit_history import UnitNames
from secretariat.domain.unit_names import title_in


@dataclass(frozen=True, slots=True)
class HolderFact:
    """One appointment to a seat, with the person's contacts."""

    person_id: int
    name: str
    post: str | None
    since: date
    until: date | None
    state: AppointmentState
    acting: bool
    end_reason: str | None
    letter: str | None
    letter_owed: bool
    filing_document_id: int | None
    phone: str | None
    mobile: str | None
    appointment_id: int = 0
    acting_as: str | None = None
    route: ReplacementRoute | None = None
    basis_document: str | None = None
    proposed_on: date | None = None
    decided_on: date | None = None
    remind_on: date | None = None

    def awaited_on(self, day: date) -> bool:
        """Tell whether the person was proposed and the answer had not come on a day."""
        return self.proposed_on is not None and self.proposed_on <= day and (self.decided_on is None or day < self.decided_on)

    def covers(self, day: date) -> bool:
        """Tell whether the holder sits there, in force, on a day."""
        return self.state is AppointmentState.IN_FORCE and self.since <= day and (self.until is None or day < self.until)


@dataclass(frozen=True, slots=True)
class SeatFact:
    """A seat with the whole line of its holders, oldest first."""

    seat_id: int
    body_id: int
    version: int
    ordinal: int
    role: str
    rank: RoleRank
    basis: SeatBasis
    route: ReplacementRoute | None
    unit_id: int | None
    unit: str
    unit_names: frozenset[str]
    unit_printed: str
    title: str | None
    since: date
    until: date | None
    holders: tuple[HolderFact, ...]
    former_places: tuple[tuple[date, int], ...] = ()
    """(first day it no longer stood there, place), oldest first."""
    substitute: str | None = None
    """Name of who attends for the holder as a rule."""
    substitute_post: str | None = None
    substitute_phone: str | None = None
    former_units: tuple[tuple[date, str], ...] = ()
    """(first day of the unit's next name, former name), oldest first."""

    def unit_on(self, day: date) -> str:
        """Return the full name the unit had on a day."""
        return UnitNames(self.unit, self.former_units).on(day)

    def printed_on(self, day: date) -> str:
        """Return how a list of a day prints the unit: as the notice did, until the unit was renamed."""
        # Where the notice prints no name of its own, the unit's name of the day stands.
        own = self.unit_printed if self.unit_printed != self.unit else None
        return UnitNames(self.unit, self.former_units).printed(own, self.since, day)

    def post_on(self, held: HolderFact, day: date) -> str | None:
        """Return a holder's post, unit and title together, under the unit's name of a day."""
        return UnitNames(self.unit, self.former_units).post(held.post, {*self.unit_names, self.unit_printed}, held.since, day)

    def ordinal_on(self, day: date) -> int:
        """Return the place the seat had in the body's order on a day."""
        return next((ordinal for until, ordinal in self.former_places if day < until), self.ordinal)

    def held_since(self, held: HolderFact) -> date:
        """Return since when the holder sits here without a break, under whatever post and in whatever term."""
        since = held.since
        while True:
            before = next((one for one in self.holders if one.person_id == held.person_id and one.until == since
                           and one.state is AppointmentState.IN_FORCE), None)
            if before is None:
                return since
            since = before.since

    def goes_on_after(self, held: HolderFact) -> bool:
        """Tell whether the holder stays beyond the end of a stretch."""
        return any(one.person_id == held.person_id and one.since == held.until and one.state is AppointmentState.IN_FORCE
                   for one in self.holders)

    def holder_on(self, day: date) -> HolderFact | None:
        """Return who sits here on a day; None where the seat is vacant."""
        return next((held for held in self.holders if held.covers(day)), None)

    def exists_on(self, day: date) -> bool:
        """Tell whether the seat is in use on a day."""
        return self.since <= day and (self.until is None or day < self.until)

    def vacant_since(self, day: date) -> date:
        """Return the first day of the vacancy that includes ``day``."""
        return max((held.until for held in self.holders
                    if held.state is AppointmentState.IN_FORCE and held.until is not None and held.until <= day),
                   default=self.since)

    def title_of(self, held: HolderFact | None) -> str:
        """Return a holder's title without the unit, the seat's own where nobody is named or nothing is printed."""
        if held is None or not held.post:
            return self.title or ""
        return title_in(held.post, {*self.unit_names, self.unit_printed, self.unit})


def roster(body_id: int, day: date, seats: Iterable[SeatFact], *, liaisons: bool) -> Roster:
    """Return the list of a day in the body's own order: the members' seats, or the liaisons' where asked for them."""
    there = sorted((seat for seat in seats if seat.exists_on(day)), key=lambda seat: (seat.ordinal_on(day), seat.seat_id))
    members = [seat for seat in there if seat.rank is not RoleRank.LIAISON]
    liaison_seats = [seat for seat in there if seat.rank is RoleRank.LIAISON]
    contacts = liaison_of_units(liaison_seats, day)
    shown = liaison_seats if liaisons else members
    rows = []
    for place, (above, seat) in enumerate(zip((None, *shown), shown, strict=False), 1):
        liaison = contacts.get(seat.unit_id) if seat.unit_id is not None and not liaisons else None
        rows.append(_row(seat, day, place=place, repeats=above is not None and above.role == seat.role, liaison=liaison))
    counts = RosterCounts(seats=len(members), liaisons=len(liaison_seats),
                          vacant=sum(seat.holder_on(day) is None for seat in shown))
    return Roster(body_id, day, tuple(rows), counts)


def place_in_list(seat: SeatFact, seats: Iterable[SeatFact], day: date) -> int:
    """Return the place of a seat in the list it stands in on a day, from 1: members and liaisons are listed apart."""
    same_list = (one for one in seats if (one.rank is RoleRank.LIAISON) is (seat.rank is RoleRank.LIAISON))
    place = (seat.ordinal_on(day), seat.seat_id)
    return 1 + sum(one.exists_on(day) and (one.ordinal_on(day), one.seat_id) < place for one in same_list)


def liaison_of_units(seats: Iterable[SeatFact], day: date) -> dict[int, HolderFact]:
    """Return the liaison of each unit on a day (domain rule 2: one a unit; of two, the first counts)."""
    found: dict[int, HolderFact] = {}
    for seat in seats:
        held = seat.holder_on(day)
        if seat.rank is RoleRank.LIAISON and seat.unit_id is not None and held is not None:
            found.setdefault(seat.unit_id, held)
    return found


def state_of(seat: SeatFact, day: date) -> tuple[SeatState, str]:
    """Return how a seat stands on a day, as a state and in words: 在任, 今日到任, 12月届满, 空缺33天, 空缺（拟×××，待批）."""
    held = seat.holder_on(day)
    if held is None:
        return _vacancy(seat, day)
    if held.acting:
        return SeatState.ACTING, held.acting_as or "代理"
    if held.until is not None and held.until - day <= ENDING_SOON and not seat.goes_on_after(held):
        last = held.until - timedelta(days=1)
        return SeatState.ENDING, f"{last.month}月届满"
    if held.since == day and seat.held_since(held) == day > seat.since:
        return SeatState.NEW_TODAY, "今日到任"
    return SeatState.HELD, "在任，随职务" if seat.basis is SeatBasis.PRINCIPAL else "在任"


def _vacancy(seat: SeatFact, day: date) -> tuple[SeatState, str]:
    pending = next((held for held in seat.holders if held.awaited_on(day)), None)
    if pending is not None:
        waits = "待发文" if pending.route is ReplacementRoute.REISSUE else "待批"
        return SeatState.PENDING, f"空缺（拟{pending.name}，{waits}）"
    if not any(held.state is AppointmentState.IN_FORCE and held.since <= day for held in seat.holders):
        return SeatState.VACANT, "待填姓名"
    days = (day - seat.vacant_since(day)).days
    return SeatState.VACANT, f"空缺{days}天" if days else "今日起空缺"


def _row(seat: SeatFact, day: date, *, place: int, repeats: bool, liaison: HolderFact | None) -> RosterRow:
    held = seat.holder_on(day)
    state, words = state_of(seat, day)
    return RosterRow(
        seat_id=seat.seat_id, version=seat.version, ordinal=place, role=seat.role, rank=seat.rank, repeats_role=repeats,
        unit_id=seat.unit_id, unit=seat.unit_on(day), unit_printed=seat.printed_on(day) or seat.unit,
        person_id=held.person_id if held else None, name=held.name if held else None, title=seat.title_of(held),
        post=seat.post_on(held, day) if held else None, since=seat.held_since(held) if held else None, mobile=held.mobile if held else None,
        liaison=liaison.name if liaison else None, liaison_phone=(liaison.mobile or liaison.phone) if liaison else None,
        state=state, state_text=words)
