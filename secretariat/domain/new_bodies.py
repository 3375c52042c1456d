"""A body as a form sets it up by hand, or after the pattern of another."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from secretariat.domain.bodies import BodyRules
from secretariat.domain.body_kinds import BodyKind
from secretariat.domain.readings import SeatReading


@dataclass(frozen=True, slots=True)
class NewBody:
    """What the form of a new body says; names of units and people as typed."""

    name: str
    short_name: str
    kind: BodyKind
    in_use_from: date
    founded_on: date | None = None
    founding_number: str | None = None
    place: str | None = None
    lead_unit: str | None = None
    office_at: str | None = None
    office_director: str | None = None
    liaisons_in_office: bool = False
    seats: tuple[SeatReading, ...] = ()
    rules: BodyRules = field(default_factory=BodyRules)


@dataclass(frozen=True, slots=True)
class DutyEntry:
    """What units do for a body, as a form lists it; ``units`` are their names, collective parties among them."""

    units: tuple[str, ...]
    text: str


def duties_of_lines(lines: str) -> tuple[DutyEntry, ...]:
    """Read duties as typed, one a line, the units before the colon, as in 区民政局、区财政局：落实补助资金.

    A line without a colon, or with a sentence before it, is a duty of nobody named.
    """
    found = []
    for line in lines.splitlines():
        units, colon, text = line.replace(":", "：", 1).partition("：")
        named = bool(colon) and not set(units) & set("。；")
        words = (text if named else line).strip()
        if words:
            names = tuple(name.strip() for name in units.replace("，", "、").split("、") if name.strip()) if named else ()
            found.append(DutyEntry(names, words))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class BodyFacts:
    """The facts of a body's overview, as its form corrects them; what it is called is changed by acts of their own."""

    kind: BodyKind
    short_name: str
    in_use_from: date
    founded_on: date | None = None
    founding_number: str | None = None
    founding_issuer: str | None = None
    place: str | None = None
    lead_unit: str | None = None
    mandate: str | None = None
    basis_documents: tuple[str, ...] = ()
