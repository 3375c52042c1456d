"""Bodies of the office, their member units, seats, and who sat on them one after the other."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import date, timedelta

from secretariat.domain.bodies import BodyKind, Consent, IssuerKind, PlenaryPeriod, ReplacementRoute
from secretariat.domain.documents import DocumentKind, SeriesKind
from secretariat.domain.seats import AppointmentState, RoleRank, SeatBasis
from secretariat.persistence.search_keys import name_keys
from secretariat.persistence.tables.bodies import BODY, MEMBER_UNIT
from secretariat.persistence.tables.documents import NUMBER_SERIES
from secretariat.persistence.tables.seats import APPOINTMENT, SEAT
from tests.benchmarks.large_office.directory import Directory
from tests.benchmarks.large_office.rows import Rows
from tests.benchmarks.large_office.size import BEGINNING, TODAY, Size
from tests.benchmarks.large_office.words import body_names

_DAY = timedelta(days=1)
_HEADS = (("召集人", RoleRank.HEAD), ("副召集人", RoleRank.DEPUTY), ("副召集人", RoleRank.DEPUTY), ("副召集人", RoleRank.DEPUTY),
          ("办公室主任", RoleRank.MEMBER))


@dataclass(frozen=True)
class Holder:
    """Somebody on a seat, from a day to a day (half-open)."""

    person_id: int
    post: str
    since: date
    until: date | None

    def covers(self, day: date) -> bool:
        """Tell whether the holder sits there on a day."""
        return self.since <= day and (self.until is None or day < self.until)


@dataclass(frozen=True)
class WrittenSeat:
    """One seat with the line of its holders."""

    id: int
    role: str
    rank: RoleRank
    unit_id: int | None
    holders: list[Holder] = field(default_factory=list)


@dataclass(frozen=True)
class WrittenBody:
    """What meetings and papers need to know of a body."""

    id: int
    name: str
    short_name: str
    units: tuple[tuple[int, str], ...]
    """(unit id, printed name) in the notice's order."""
    seats: tuple[WrittenSeat, ...]
    notices: int
    """Id of the series its notices are numbered in."""
    minutes: int
    code: str


def write_bodies(rows: Rows, size: Size, directory: Directory, random_numbers: random.Random) -> tuple[WrittenBody, ...]:
    """Write all bodies; the appointments asked for are spread evenly over their seats and never overlap on one."""
    written = []
    for number, (name, short_name) in enumerate(body_names(size.bodies)):
        body = rows.add(
            BODY, kind=BodyKind.JOINT_MEETING if "联席会议" in name else BodyKind.LEADING_GROUP, name=name, short_name=short_name,
            place_id=1, mandate="统筹协调有关工作，研究解决跨部门的问题。", founded_on=BEGINNING, in_use_from=BEGINNING,
            plenaries=(1, 2, 1, None)[number % 4], plenary_period=PlenaryPeriod.YEAR, approver="召集人",
            replacement=ReplacementRoute.FILING, consent=Consent.ALL_BUT_CONVENER, issuer=IssuerKind.OFFICE,
            proposers="召集人、副召集人、办公室主任", search_keys=name_keys(name, short_name))
        # Departments sit in many bodies, what lies in towns in few.
        ids = sorted(random_numbers.sample(range(1, min(90, size.units) + 1), size.member_units))
        units = tuple((unit, directory.units[unit - 1]) for unit in ids)
        for ordinal, (unit, printed) in enumerate(units, start=1):
            rows.add(MEMBER_UNIT, body_id=body, unit_id=unit, ordinal=ordinal, printed_name=printed, since=BEGINNING)
        code = f"澄{chr(0x4E00 + 40 * number)}办"
        notices = rows.add(NUMBER_SERIES, body_id=body, document_kind=None, kind=SeriesKind.OWN, code=code, start=1)
        minutes = rows.add(NUMBER_SERIES, body_id=body, document_kind=DocumentKind.MINUTES, kind=SeriesKind.OWN, start=1)
        seats = tuple(_seats(rows, body, units))
        written.append(WrittenBody(body, name, short_name, units, seats, notices, minutes, code))
    _appoint(rows, size, directory, [seat for body in written for seat in body.seats], random_numbers)
    return tuple(written)


def _seats(rows: Rows, body: int, units: tuple[tuple[int, str], ...]) -> list[WrittenSeat]:
    places: list[tuple[str, RoleRank, int | None, str]] = [(role, rank, None, "区政府") for role, rank in _HEADS]
    places += [("成员", RoleRank.MEMBER, unit, printed) for unit, printed in units]
    places += [("联络员", RoleRank.LIAISON, unit, printed) for unit, printed in units]
    seats = []
    for ordinal, (role, rank, unit, printed) in enumerate(places, start=1):
        seat = rows.add(SEAT, body_id=body, role=role, rank=rank, unit_id=unit, unit_printed=printed, title="副局长",
                        basis=SeatBasis.IN_CHARGE, ordinal=ordinal, since=BEGINNING)
        seats.append(WrittenSeat(seat, role, rank, unit))
    return seats


def _appoint(rows: Rows, size: Size, directory: Directory, seats: list[WrittenSeat], random_numbers: random.Random) -> None:
    each, more = divmod(size.appointments, len(seats))
    days = (TODAY - BEGINNING).days
    for number, seat in enumerate(seats):
        times = each + (number < more)
        starts = [BEGINNING, *(BEGINNING + _DAY * day for day in sorted(random_numbers.sample(range(60, days - 60), times - 1)))]
        vacant = number % 50 == 49
        staff = directory.staff[seat.unit_id] if seat.unit_id else tuple(range(1, size.people + 1))
        for start, end in zip(starts, [*starts[1:], TODAY - _DAY * 33 if vacant else None], strict=True):
            person = random_numbers.choice(staff)
            post = f"{directory.units[directory.unit_of[person - 1] - 1]}{directory.title_of[person - 1]}"
            rows.add(APPOINTMENT, seat_id=seat.id, person_id=person, post=post, since=start, until=end,
                     end_reason=None if end is None else "工作变动", state=AppointmentState.IN_FORCE, acting=False,
                     letter_owed=False)
            seat.holders.append(Holder(person, post, start, end))
