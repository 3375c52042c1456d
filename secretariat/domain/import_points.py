"""What a clerk should settle before an import is confirmed, besides the names of units."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from secretariat.domain.known_bodies import CHOICES_AT_MOST, KnownBody, known_body_points
from secretariat.domain.listings.imports import Choice, OpenPoint, PointKind, UnitResolution
from secretariat.domain.readings import (
    Doubt,
    DutyReading,
    NoticeReading,
    PhaseReading,
    SeatReading,
    Span,
    TaskReading,
)
from secretariat.domain.seat_bases import basis_of, office_of_role
from secretariat.domain.seats import RoleRank, SeatBasis, rank_of

BY_POST = "by_post"
BY_PERSON = "by_person"
AS_PRINTED = "as_printed"
ADD_SEAT = "add_seat"
KEEP_IN_OFFICE = "office"
SEEN = "seen"
LEAVE_OUT = "leave_out"
NO_BODY_ID = "no_body"
FIRST_ONLY = "first_only"
ALL_LIAISONS = "all_liaisons"

_Item = TypeVar("_Item", SeatReading, DutyReading, TaskReading, PhaseReading)


def founds_body(reading: NoticeReading) -> bool:
    """Tell whether the notice, as read or corrected, founds a body."""
    return reading.body.name is not None and bool(reading.body.name.text.strip())


def open_points(reading: NoticeReading, units: Iterable[UnitResolution], bodies: Iterable[KnownBody],
                place: str | None = None) -> tuple[OpenPoint, ...]:
    """Return what should be settled, each with a suggestion; ``units`` is how the printed names are understood."""
    known = tuple(bodies)
    if not founds_body(reading):
        return (_no_body_point(known), *doubt_points(reading))
    full_names = {one.printed: one.full_name for one in units}
    seatless = seatless_points(reading, full_names)
    # The reader doubts a unit without a member too; one question about one name is enough.
    asked = {point.span for point in seatless}
    doubts = (point for point in doubt_points(reading) if point.span not in asked)
    return (*known_body_points(reading, known, place), *basis_points(reading), *seatless, *liaison_points(reading, full_names), *doubts)


def basis_points(reading: NoticeReading) -> tuple[OpenPoint, ...]:
    """Return a point for each named holder whose role the notice gives to an office, not to a person."""
    points = []
    for seat in reading.seats:
        if seat.name is None or rank_of(seat.role) in {RoleRank.MEMBER, RoleRank.LIAISON}:
            continue
        given = office_of_role(seat.role, reading.text) is not None
        if given and basis_of(seat, reading.text) in {SeatBasis.PRINCIPAL, SeatBasis.POST}:
            post = seat.post or seat.unit or seat.name
            points.append(OpenPoint(
                id=basis_point_id(seat), kind=PointKind.SEAT_BASIS,
                sentence=f"{seat.role}按职务认定：{post}{_also_director(reading, seat)}", emphasis=(post,),
                choices=(Choice(BY_POST, "随职务"), Choice(BY_PERSON, f"只认{seat.name}本人")),
                suggested=BY_POST, subject=seat.role, span=_place_of(reading, seat)))
    return tuple(points)


def basis_point_id(seat: SeatReading) -> str:
    """Return the id of the point that asks whether a seat goes with the post or with the person."""
    return f"basis:{seat.role}:{seat.name}"


def seatless_points(reading: NoticeReading, full_names: Mapping[str, str]) -> tuple[OpenPoint, ...]:
    """Return a point for each member unit without a member seat (domain rule 2: shown, not hidden)."""
    seated = {full_names.get(seat.unit, seat.unit) for seat in reading.seats
              if seat.unit and rank_of(seat.role) is not RoleRank.LIAISON}
    by_office = any(seat.unit is None and rank_of(seat.role) is RoleRank.MEMBER for seat in reading.seats)
    if not seated or by_office:
        # Either the notice has no name list, or one seat stands for all units: 各单位有关负责人为成员.
        return ()
    liaised = {full_names.get(seat.unit, seat.unit): seat.unit_span for seat in reading.seats
               if seat.unit and rank_of(seat.role) is RoleRank.LIAISON}
    dutied = {full_names.get(name, name): duty.span for duty in reading.duties for name in duty.units if name in full_names}
    listed = {full_names.get(unit.text, unit.text): unit.span for unit in reading.units}
    points = []
    for name in dict.fromkeys((*listed, *liaised, *dutied)):
        if name in seated:
            continue
        has = "、".join(word for word, there in (("有联络员", name in liaised), ("有职责", name in dutied)) if there)
        points.append(OpenPoint(
            id=seatless_point_id(name), kind=PointKind.UNIT_WITHOUT_SEAT,
            sentence=f"{name}{has or '列为成员单位'}，但没有成员席位", emphasis=(name,),
            choices=(Choice(AS_PRINTED, "照原文，不设席位"), Choice(ADD_SEAT, "补一个成员席位")),
            suggested=AS_PRINTED, subject=name, span=liaised.get(name) or listed.get(name) or dutied.get(name)))
    return tuple(points)


def seatless_point_id(full_name: str) -> str:
    """Return the id of the point that asks whether a unit without a member gets a seat."""
    return f"seatless:{full_name}"


def liaison_points(reading: NoticeReading, full_names: Mapping[str, str]) -> tuple[OpenPoint, ...]:
    """Return a point for each unit with more than one liaison: domain rule 2 knows one a unit and body."""
    listed: dict[str, list[SeatReading]] = {}
    for seat in reading.seats:
        if seat.unit and rank_of(seat.role) is RoleRank.LIAISON:
            listed.setdefault(full_names.get(seat.unit, seat.unit), []).append(seat)
    points = []
    for unit, seats in listed.items():
        if len(seats) > 1:
            names = "、".join(seat.name or "未写姓名" for seat in seats)
            points.append(OpenPoint(
                id=liaison_point_id(unit), kind=PointKind.DOUBT, sentence=f"{unit}列了{len(seats)}名联络员：{names}",
                emphasis=(unit,), choices=(Choice(FIRST_ONLY, f"只记{seats[0].name or '第一名'}"), Choice(ALL_LIAISONS, "都记下")),
                suggested=FIRST_ONLY, subject=unit, span=seats[1].unit_span or seats[1].span))
    return tuple(points)


def liaison_point_id(full_name: str) -> str:
    """Return the id of the point that asks which of a unit's liaisons count."""
    return f"liaisons:{full_name}"


def doubt_points(reading: NoticeReading) -> tuple[OpenPoint, ...]:
    """Return a point for each doubt of the reading; one that concerns an item may leave it out."""
    points = []
    for number, doubt in enumerate(reading.doubts):
        choices = [Choice(SEEN, "看过了，照此建立")]
        if without(reading, doubt) != reading:
            choices.append(Choice(LEAVE_OUT, "不采用这一项"))
        points.append(OpenPoint(id=f"doubt:{number}", kind=PointKind.DOUBT, sentence=doubt.reason,
                                emphasis=(doubt.text,) if doubt.text else (), choices=tuple(choices), suggested=SEEN,
                                subject=doubt.field, span=doubt.span))
    return tuple(points)


def without(reading: NoticeReading, doubt: Doubt) -> NoticeReading:
    """Return the reading without the seats, duties, tasks or phases a doubt is about."""
    subject = doubt.field
    if subject.startswith("seat"):
        return replace(reading, seats=_outside(reading.seats, doubt.span))
    if subject.startswith("dut"):
        return replace(reading, duties=_outside(reading.duties, doubt.span))
    if subject.startswith("task"):
        return replace(reading, tasks=_outside(reading.tasks, doubt.span))
    if subject.startswith("phase"):
        return replace(reading, phases=_outside(reading.phases, doubt.span))
    return reading


def _outside(items: tuple[_Item, ...], span: Span) -> tuple[_Item, ...]:
    return tuple(item for item in items
                 if item.span is None or item.span.end <= span.start or span.end <= item.span.start)


def _no_body_point(bodies: tuple[KnownBody, ...]) -> OpenPoint:
    keep = Choice(KEEP_IN_OFFICE, "作为任务文件收下")
    nearest = sorted(bodies, key=lambda body: not body.here)[:CHOICES_AT_MOST]
    under = tuple(Choice(body_choice(body.body_id), f"收到{body.short_name}名下") for body in nearest)
    return OpenPoint(id=NO_BODY_ID, kind=PointKind.NO_BODY, sentence="这份文件没有成立议事协调机构", emphasis=(),
                     choices=(keep, *under), suggested=KEEP_IN_OFFICE, subject="", span=None)


def body_choice(body_id: int) -> str:
    """Return the answer that takes a document in under one body."""
    return f"body:{body_id}"


def chosen_body(answer: str) -> int | None:
    """Return the body an answer names; None where the document stays with the office."""
    prefix, _, number = answer.partition(":")
    return int(number) if prefix == "body" and number.isdecimal() else None


def _also_director(reading: NoticeReading, seat: SeatReading) -> str:
    director = reading.body.office_director
    office = office_of_role(seat.role, reading.text)
    if director is None or office is None:
        return ""
    same_words = basis_of(seat, reading.text) is SeatBasis.PRINCIPAL and "主要" in director.text
    same_unit = seat.unit is not None and (director.text.startswith(seat.unit) or office == director.text)
    return "，同时兼任办公室主任" if same_words and same_unit else ""


def _place_of(reading: NoticeReading, seat: SeatReading) -> Span | None:
    office = office_of_role(seat.role, reading.text)
    start = reading.text.find(office) if office else -1
    return Span(start, start + len(office)) if office and start >= 0 else seat.span
