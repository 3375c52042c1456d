"""A body built from its founding notice: rules, units, duties, phases, seats with their holders, tasks and number series."""

from __future__ import annotations

from datetime import date

from secretariat.domain.bodies import (
    Body,
    BodyKind,
    BodyRules,
    Consent,
    Duty,
    DutyUnit,
    IssuerKind,
    MemberUnit,
    Phase,
    PlenaryPeriod,
)
from secretariat.domain.documents import DocumentKind, NumberSeries, SeriesKind
from secretariat.domain.import_points import (
    ADD_SEAT,
    ALL_LIAISONS,
    AS_PRINTED,
    BY_PERSON,
    BY_POST,
    FIRST_ONLY,
    basis_point_id,
    liaison_point_id,
    seatless_point_id,
    seatless_points,
)
from secretariat.domain.import_units import printed_units
from secretariat.domain.listings.imports import ImportDecision
from secretariat.domain.readings import Located, NoticeReading, SeatReading
from secretariat.domain.seat_bases import basis_of
from secretariat.domain.seats import RoleRank, Seat, SeatBasis, rank_of
from secretariat.domain.tasks import PartyRole, Task, TaskParty
from secretariat.services.import_parties import ImportParties

_MEMBER = "成员"
_CONVENER = "召集人"


def rules_of(reading: NoticeReading) -> BodyRules:
    """Return how the body works, as its notice says; where it is silent the default of domain rule 5 stands."""
    read = reading.rules
    plenaries, period = _plenaries(reading)
    return BodyRules(
        plenaries=plenaries, period=period, replacement=read.replacement, approver=read.approver or _head_role(reading),
        consent=Consent.ALL_BUT_CONVENER, seal_unit=read.seal_unit,
        # A unit that lends its seal says that the body's own office signs (domain rule 6, case a).
        issuer=IssuerKind.OFFICE if read.seal_unit else None,
        proposers="、".join(read.proposers) or None, chairs=read.chairs)


def body_of(decision: ImportDecision, reading: NoticeReading, parties: ImportParties, place_id: int | None,
            since: date) -> Body:
    """Return the body itself with its member units in the notice's order, its duties and its phases."""
    read = reading.body
    name = _text(read.name) or ""
    body = Body(
        kind=read.kind or BodyKind.OTHER, name=name,
        short_name=decision.short_name or decision.draft.suggested_short_name or name, place_id=place_id,
        mandate=_text(read.mandate), basis_documents="\n".join(one.text for one in reading.basis_documents) or None,
        founding_number=_text(reading.doc_number), founding_issuer=_text(reading.issuer), founded_on=reading.date,
        in_use_from=decision.in_use_from or since, lead_unit_id=parties.unit_id(_text(read.lead_unit)),
        office_unit_id=parties.unit_id(_text(read.office_at)), office_director=_text(read.office_director),
        office_members=_text(read.office_members), liaisons_in_office="联络员" in (_text(read.office_members) or ""),
        rules=rules_of(reading))
    body.member_units = _member_units(reading, parties, since)
    body.duties = [_duty(ordinal, duty.units, duty.text, parties) for ordinal, duty in enumerate(reading.duties, 1)]
    body.phases = [Phase(ordinal=ordinal, name=phase.name, start=phase.start, end=phase.end)
                   for ordinal, phase in enumerate(reading.phases, 1)]
    return body


def seats_of(body_id: int, decision: ImportDecision, reading: NoticeReading, parties: ImportParties,
             since: date) -> list[Seat]:
    """Return the seats in the notice's order, each with its holder from the notice's date on.

    Seats added for units without a member follow the last member; a seat that goes with an office stays without a holder
    until a name is known.
    """
    members = [one for one in reading.seats if rank_of(one.role) is not RoleRank.LIAISON]
    liaisons = _liaisons(decision, reading, parties)
    added = _added_members(decision, reading, parties)
    seats = []
    for ordinal, read in enumerate((*members, *added, *liaisons), 1):
        seat = Seat(
            body_id=body_id, role=read.role, rank=rank_of(read.role), unit_id=parties.unit_id(read.unit),
            unit_printed=read.unit, title=parties.title_of(read), basis=_basis(decision, reading, read), ordinal=ordinal,
            since=since)
        person_id = parties.person_id(read)
        if person_id is not None:
            seat.appoint(person_id, since=since, post=read.post)
        seats.append(seat)
    return seats


def tasks_of(body_id: int | None, document_id: int, reading: NoticeReading, parties: ImportParties) -> list[Task]:
    """Return the tasks of the plan with their parties; a collective party keeps its wording and is no unit."""
    tasks = []
    for ordinal, read in enumerate(reading.tasks, 1):
        listed = [(PartyRole.LEAD, name) for name in read.lead]
        listed += [(PartyRole.RESPONSIBLE, name) for name in read.responsible]
        listed += [(PartyRole.GUIDING, name) for name in read.guiding]
        tasks.append(Task(
            body_id=body_id, document_id=document_id, ordinal=ordinal, text=read.text, category=read.category,
            number=read.number,
            parties=[TaskParty(role=role, ordinal=place, printed_name=name, unit_id=parties.unit_id(name))
                     for place, (role, name) in enumerate(listed, 1)]))
    return tasks


def series_of(body_id: int) -> tuple[NumberSeries, NumberSeries]:
    """Return the body's own series: its document numbers, whose code is still to be set, and its issues of minutes 第n期."""
    return (NumberSeries(body_id=body_id, kind=SeriesKind.OWN),
            NumberSeries(body_id=body_id, document_kind=DocumentKind.MINUTES, kind=SeriesKind.OWN))


def _head_role(reading: NoticeReading) -> str | None:
    """Return what the head is called where it is not 召集人: the rule that fills the silence must use the body's own words."""
    role = next((seat.role for seat in reading.seats if rank_of(seat.role) is RoleRank.HEAD), None)
    return role if role != _CONVENER else None


def _plenaries(reading: NoticeReading) -> tuple[int | None, PlenaryPeriod]:
    """Count plenaries in the stretch the notice counts them in: 每半年召开1次 is one each half-year, not two a year."""
    number = reading.rules.plenaries_per_year
    span = reading.rules.sentences.get("plenaries_per_year")
    sentence = reading.text[span.start:span.end] if span else ""
    for word, period, parts in (("半年", PlenaryPeriod.HALF_YEAR, 2), ("季", PlenaryPeriod.QUARTER, 4)):
        if number is not None and word in sentence and number % parts == 0:
            return number // parts, period
    return number, PlenaryPeriod.YEAR


def _member_units(reading: NoticeReading, parties: ImportParties, since: date) -> list[MemberUnit]:
    """List the units the notice lists; where it lists none, those that its name lists seat, the head's own left out."""
    listed = [unit.text for unit in reading.units]
    if not listed:
        listed = [seat.unit for seat in reading.seats if seat.unit and rank_of(seat.role) is not RoleRank.HEAD]
    first: dict[int, str] = {}
    for name in listed:
        unit_id = parties.unit_id(name)
        if unit_id is not None:
            first.setdefault(unit_id, name)
    return [MemberUnit(unit_id=unit_id, ordinal=ordinal, printed_name=name, since=since)
            for ordinal, (unit_id, name) in enumerate(first.items(), 1)]


def _duty(ordinal: int, printed: tuple[str, ...], text: str, parties: ImportParties) -> Duty:
    ids = dict.fromkeys(unit_id for name in printed if (unit_id := parties.unit_id(name)) is not None)
    return Duty(ordinal=ordinal, text=text, printed_units="、".join(printed) or None,
                units=[DutyUnit(unit_id=unit_id) for unit_id in ids])


def _added_members(decision: ImportDecision, reading: NoticeReading, parties: ImportParties) -> list[SeatReading]:
    full_names = {unit.name: parties.full_name(unit.name) for unit in printed_units(reading)}
    printed_as = {full: printed for printed, full in reversed(full_names.items())}
    role = next((seat.role for seat in reading.seats if rank_of(seat.role) is RoleRank.MEMBER), _MEMBER)
    return [SeatReading(role=role, name=None, unit=printed_as.get(point.subject, point.subject), post=None)
            for point in seatless_points(reading, full_names)
            if decision.answers.get(seatless_point_id(point.subject), AS_PRINTED) == ADD_SEAT]


def _liaisons(decision: ImportDecision, reading: NoticeReading, parties: ImportParties) -> list[SeatReading]:
    """Return the liaisons that get a seat: one a unit, unless the clerk takes all that the notice lists (domain rule 2)."""
    kept: list[SeatReading] = []
    served: set[str] = set()
    for seat in reading.seats:
        if rank_of(seat.role) is not RoleRank.LIAISON:
            continue
        unit = parties.full_name(seat.unit) if seat.unit else ""
        if unit not in served or decision.answers.get(liaison_point_id(unit), FIRST_ONLY) == ALL_LIAISONS:
            kept.append(seat)
        if unit:
            served.add(unit)
    return kept


def _basis(decision: ImportDecision, reading: NoticeReading, seat: SeatReading) -> SeatBasis:
    if decision.answers.get(basis_point_id(seat), BY_POST) == BY_PERSON:
        return SeatBasis.PERSONAL
    return basis_of(seat, reading.text)


def _text(located: Located | None) -> str | None:
    return (located.text.strip() or None) if located is not None else None
