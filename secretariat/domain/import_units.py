"""How the unit names a notice prints are understood against the directory, and which of them a person should settle."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from secretariat.domain.listings.imports import Choice, OpenPoint, PointKind, UnitResolution
from secretariat.domain.readings import NoticeReading, Span
from secretariat.domain.unit_names import fullest, is_collective, likely_form, normal_form

SAME = "same"
OTHER = "other"
_CHOICES = (Choice(SAME, "是，记住这个简称"), Choice(OTHER, "不是，另建单位"))


@dataclass(frozen=True, slots=True)
class KnownUnit:
    """A unit of the directory inside the notice's place, with every name that is known to mean it."""

    unit_id: int
    full_name: str
    names: frozenset[str]


@dataclass(frozen=True, slots=True)
class PrintedUnit:
    """A unit name as a notice prints it, and the first place where it does; None where it was restored, not written."""

    name: str
    span: Span | None


def printed_units(reading: NoticeReading) -> tuple[PrintedUnit, ...]:
    """Return every unit name of a notice once, the name lists before the plan; collective parties are no units."""
    found: dict[str, Span | None] = {}
    for name, span in _mentions(reading):
        if name and not is_collective(name) and (name not in found or found[name] is None):
            found[name] = span
    return tuple(PrintedUnit(name, span) for name, span in found.items())


def resolve_units(printed: Iterable[PrintedUnit], known: Iterable[KnownUnit],
                  place: str | None) -> tuple[tuple[UnitResolution, ...], tuple[OpenPoint, ...]]:
    """Return how each printed name is understood, and a point for each that is only supposed to mean another.

    A name the directory knows is that unit, without a question. Everything else is a proposal: a unit of the directory
    first, then another name of the same notice.
    """
    directory = tuple(known)
    exact = {name: unit for unit in directory for name in unit.names}
    likely = _by_form(directory, place)
    groups: dict[str, list[str]] = {}
    listed = tuple(printed)
    for one in listed:
        groups.setdefault(likely_form(one.name, place), []).append(one.name)
    resolutions, points = [], []
    for one in listed:
        form = likely_form(one.name, place)
        unit = exact.get(one.name) or likely.get(normal_form(one.name, place)) or likely.get(form)
        full_name = unit.full_name if unit else fullest(groups[form], place)
        resolutions.append(UnitResolution(one.name, full_name, unit.unit_id if unit else None))
        if one.name != full_name and one.name not in exact:
            points.append(_alias_point(one, full_name, in_directory=unit is not None))
    return tuple(resolutions), tuple(points)


def alias_point_id(printed: str) -> str:
    """Return the id of the point that asks what a printed name means."""
    return f"alias:{printed}"


def understood(resolutions: Iterable[UnitResolution], answers: dict[str, str]) -> dict[str, UnitResolution]:
    """Return the resolutions by printed name, as answered: a name said to mean no other unit is a unit of its own."""
    return {one.printed: UnitResolution(one.printed, one.printed, None)
            if answers.get(alias_point_id(one.printed), SAME) == OTHER else one for one in resolutions}


def _mentions(reading: NoticeReading) -> Iterator[tuple[str, Span | None]]:
    for listed in reading.units:
        yield listed.text, listed.span
    for seat in reading.seats:
        if seat.unit:
            yield seat.unit, seat.unit_span
    for located in (reading.body.lead_unit, reading.body.office_at):
        if located is not None:
            yield located.text, located.span
    for duty in reading.duties:
        for name in duty.units:
            yield name, duty.span
    for task in reading.tasks:
        for name in (*task.lead, *task.responsible, *task.guiding):
            yield name, task.span


def _by_form(directory: tuple[KnownUnit, ...], place: str | None) -> dict[str, KnownUnit]:
    """Know each unit by its normal and its likely form; the first of two units with one likely form wins."""
    forms: dict[str, KnownUnit] = {}
    for unit in directory:
        for name in sorted(unit.names):
            forms.setdefault(normal_form(name, place), unit)
    for unit in directory:
        for name in sorted(unit.names):
            forms.setdefault(likely_form(name, place), unit)
    return forms


def _alias_point(printed: PrintedUnit, full_name: str, *, in_directory: bool) -> OpenPoint:
    where = "就是通讯录里的" if in_directory else "与同一文件里的"
    ending = "" if in_directory else "是同一个单位"
    return OpenPoint(
        id=alias_point_id(printed.name), kind=PointKind.UNIT_ALIAS, sentence=f"{printed.name}{where}{full_name}{ending}",
        emphasis=(printed.name, full_name), choices=_CHOICES, suggested=SAME, subject=printed.name, span=printed.span)
