"""Coordinating bodies: what they are, how they work, who belongs to them and what each does."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from secretariat.domain.body_kinds import BodyKind, ReplacementRoute
from secretariat.domain.body_offices import OfficeMember

__all__ = ["Body", "BodyKind", "BodyRules", "Consent", "Duty", "DutyUnit", "EndKind", "IssuerKind", "MemberUnit", "Phase",
           "PlenaryPeriod", "ReplacementRoute"]


class PlenaryPeriod(StrEnum):
    """The stretch a number of plenaries is counted in."""

    YEAR = "year"
    HALF_YEAR = "half_year"
    QUARTER = "quarter"


class IssuerKind(StrEnum):
    """Who issues the papers of a body (domain rule 6)."""

    OFFICE = "office"
    LEAD_UNIT = "lead_unit"
    GOVERNMENT_OFFICE = "government_office"
    JOINT = "joint"


class Consent(StrEnum):
    """Whose proposals need the convener's consent before the notice goes out (domain rule 5)."""

    ALL_BUT_CONVENER = "all_but_convener"
    NOBODY = "nobody"


class EndKind(StrEnum):
    """How a body came to its end."""

    ABOLISHED = "abolished"
    MERGED = "merged"
    RENAMED = "renamed"


@dataclass(frozen=True)
class BodyRules:
    """How a body works, read from its founding notice and editable; None where the notice is silent.

    ``plenaries`` is the least number in each ``period``; None means that no number is demanded.
    """

    plenaries: int | None = None
    period: PlenaryPeriod = PlenaryPeriod.YEAR
    replacement: ReplacementRoute | None = None
    approver: str | None = None
    """Role that consents to a meeting, e.g. 召集人."""
    consent: Consent = Consent.ALL_BUT_CONVENER
    seal_unit: str | None = None
    """Unit whose seal stands for the body's office (代章), as printed."""
    issuer: IssuerKind | None = None
    proposers: str | None = None
    """Who may propose a meeting, as printed, 、 between: 召集人、副召集人、办公室主任."""
    chairs: str | None = None
    """Who chairs, as printed: 召集人或召集人委托的同志."""

    @property
    def plenaries_per_year(self) -> int:
        """Number of plenaries demanded in a calendar year; 0 where none is."""
        if self.plenaries is None:
            return 0
        return self.plenaries * {PlenaryPeriod.YEAR: 1, PlenaryPeriod.HALF_YEAR: 2, PlenaryPeriod.QUARTER: 4}[self.period]


@dataclass(eq=False, kw_only=True)
class MemberUnit:
    """A unit that belongs to a body, in the notice's own order, with the name the notice prints."""

    id: int = field(init=False)
    body_id: int = field(init=False)
    unit_id: int
    ordinal: int
    printed_name: str
    since: date
    until: date | None = None
    version: int = field(init=False)


@dataclass(eq=False, kw_only=True)
class DutyUnit:
    """One of the units a duty falls to."""

    id: int = field(init=False)
    duty_id: int = field(init=False)
    unit_id: int
    version: int = field(init=False)


@dataclass(eq=False, kw_only=True)
class Duty:
    """What one or several units do for a body 职责分工."""

    id: int = field(init=False)
    body_id: int = field(init=False)
    ordinal: int
    text: str
    printed_units: str | None = None
    """Whose duty it is, as the notice prints it, 、 between; collective parties stand only here."""
    units: list[DutyUnit] = field(default_factory=list)
    version: int = field(init=False)


@dataclass(eq=False, kw_only=True)
class Phase:
    """A dated stretch of a plan 阶段; both days inclusive, None where open."""

    id: int = field(init=False)
    body_id: int = field(init=False)
    ordinal: int
    name: str
    start: date | None = None
    end: date | None = None
    version: int = field(init=False)


@dataclass(eq=False, kw_only=True)
class FormerName:
    """What a body was called up to a day; its papers and lists of earlier days carry this name."""

    id: int = field(init=False)
    body_id: int = field(init=False)
    name: str
    short_name: str
    until: date
    """First day of the new name."""
    document: str | None = None
    """Number or name of the document that renamed it."""
    version: int = field(init=False)


@dataclass(eq=False, kw_only=True)
class Body:
    """A joint meeting, leading group, committee, headquarters or task force 议事协调机构."""

    id: int = field(init=False)
    kind: BodyKind
    name: str
    short_name: str
    place_id: int | None = None
    mandate: str | None = None
    basis_documents: str | None = None
    """One document a line, as the notice cites them."""
    superior_id: int | None = None
    founding_document_id: int | None = None
    founding_number: str | None = None
    founding_issuer: str | None = None
    founded_on: date | None = None
    in_use_from: date
    """From this day the program warns 启用日期."""
    lead_unit_id: int | None = None
    office_unit_id: int | None = None
    """Unit the body's office is located at 办公室设在."""
    office_director: str | None = None
    """As the notice says it: by post, by name or both."""
    office_members: str | None = None
    liaisons_in_office: bool = False
    """Whether the liaisons are the members of the body's office, as most notices say."""
    office_staff: list[OfficeMember] = field(default_factory=list)
    rules: BodyRules = field(default_factory=BodyRules)
    ended_on: date | None = None
    end_kind: EndKind | None = None
    end_document: str | None = None
    """Number or name of the document that ended it."""
    successor_id: int | None = None
    former_names: list[FormerName] = field(default_factory=list)
    member_units: list[MemberUnit] = field(default_factory=list)
    duties: list[Duty] = field(default_factory=list)
    phases: list[Phase] = field(default_factory=list)
    version: int = field(init=False)

    @property
    def office_name(self) -> str:
        """Name of the body's office, as its papers are signed."""
        return f"{self.name}办公室"

    def name_on(self, day: date) -> str:
        """Return what the body was called on a day."""
        ahead = [former for former in self.former_names if day < former.until]
        return min(ahead, key=lambda former: former.until).name if ahead else self.name

    def is_active_on(self, day: date) -> bool:
        """Tell whether the body is at work on a day."""
        return self.ended_on is None or day < self.ended_on
