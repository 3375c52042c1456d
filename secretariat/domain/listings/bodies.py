"""A body as its page shows it: overview, roster, duties, rules and the record of its changes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from secretariat.domain.bodies import BodyRules
from secretariat.domain.body_kinds import BodyKind, ReplacementRoute
from secretariat.domain.seats import RoleRank, SeatBasis


class SeatState(StrEnum):
    """How a seat stands on a day."""

    HELD = "held"
    NEW_TODAY = "new_today"
    ENDING = "ending"
    ACTING = "acting"
    PENDING = "pending"
    VACANT = "vacant"


@dataclass(frozen=True, slots=True)
class RosterRow:
    """One seat on one day. ``name`` is stored without padding and None while the seat is vacant."""

    seat_id: int
    version: int
    ordinal: int
    """Place in the list, from 1: members and liaisons are listed apart."""
    role: str
    rank: RoleRank
    repeats_role: bool
    """True where the row above has the same role, so that it is shown once."""
    unit_id: int | None
    unit: str
    """Full name of the unit, as the directory has it."""
    unit_printed: str
    """As the notice prints it."""
    person_id: int | None
    name: str | None
    title: str
    """The post without its unit, 副局长; the seat's own title while it is vacant."""
    post: str | None
    """As printed, unit and title together."""
    since: date | None
    mobile: str | None
    liaison: str | None
    liaison_phone: str | None
    state: SeatState
    state_text: str
    """在任, 空缺33天, 今日到任, 12月届满, 空缺（拟×××，待批）."""


@dataclass(frozen=True, slots=True)
class RosterCounts:
    """Counts for the segments above the roster."""

    seats: int
    liaisons: int
    vacant: int


@dataclass(frozen=True, slots=True)
class Roster:
    """The name list of a body as of one day, in the notice's own order."""

    body_id: int
    day: date
    rows: tuple[RosterRow, ...]
    counts: RosterCounts


@dataclass(frozen=True, slots=True)
class SeatEpisode:
    """One stretch of a seat's history, newest first: a holder or a vacancy."""

    name: str | None
    title: str
    since: date
    until: date | None
    reason: str | None
    letter: str | None
    vacant: bool
    document_id: int | None = None
    remark: str | None = None
    """代理, 依据 澄政办〔2026〕3号, 任期至2029-03-01: what else is to be known of this stretch."""
    refused: bool = False
    """True for somebody who was proposed and not granted; ``since`` is the day of the answer."""


@dataclass(frozen=True, slots=True)
class SeatStory:
    """A seat as the side panel tells it."""

    seat_id: int
    body_id: int
    ordinal: int
    role: str
    unit: str
    title: str
    basis_text: str
    """由副局长担任, 由主要负责人担任, 认定本人."""
    route: ReplacementRoute | None
    route_text: str
    source: str
    """Where the route stands written: 澄政办〔2024〕17号 第二条; empty where it is not from a notice."""
    state: SeatState
    state_text: str
    effects: tuple[str, ...]
    """What a replacement would change, one line each."""
    liaison: str | None
    liaison_phone: str | None
    established: date
    episodes: tuple[SeatEpisode, ...]
    person_id: int | None = None
    """Who sits there; None while it is vacant."""
    unit_id: int | None = None
    basis: SeatBasis = SeatBasis.IN_CHARGE
    acting_as: str | None = None
    until: date | None = None
    """First day after the holder's term; None where it has no end."""
    remind_on: date | None = None
    substitute: str | None = None
    """Who attends for the holder as a rule, name and post: 苏沐　区教育局科长."""
    body_end: str | None = None
    """How the body ended, as its page says it; None while it is at work. Its list does not change any more."""


@dataclass(frozen=True, slots=True)
class DutyRow:
    """What units do for the body."""

    duty_id: int
    ordinal: int
    units: str
    text: str


@dataclass(frozen=True, slots=True)
class RuleRow:
    """One rule of the body, as a label and a sentence."""

    field: str
    label: str
    text: str
    is_set: bool


@dataclass(frozen=True, slots=True)
class RoleRoute:
    """A role of a body, the route its seats have of their own (None: the body's), and how many seats it has."""

    role: str
    route: ReplacementRoute | None
    seats: int


@dataclass(frozen=True, slots=True)
class PhaseRow:
    """One phase of the body's plan."""

    name: str
    start: date | None
    end: date | None
    current: bool


@dataclass(frozen=True, slots=True)
class AdjustmentRow:
    """One line of the record of changes 调整记录."""

    act_id: int
    at: datetime
    actor: str
    label: str
    detail: str
    undoable: bool = False
    """True where 撤销 may take this act on seats back, as long as nothing built on it went out."""


@dataclass(frozen=True, slots=True)
class BodyView:
    """The head of a body's page and its overview tab."""

    body_id: int
    version: int
    kind: BodyKind
    name: str
    short_name: str
    lead_unit: str | None
    founding_number: str | None
    founding_document_id: int | None
    founded_on: date | None
    founding_issuer: str | None
    in_use_from: date
    mandate: str | None
    basis_documents: tuple[str, ...]
    office: str | None
    """Sentence on the body's office: 设在区卫生健康委，主任由…兼任."""
    office_director: str | None
    rules: BodyRules
    rule_rows: tuple[RuleRow, ...]
    duties: tuple[DutyRow, ...]
    phases: tuple[PhaseRow, ...]
    unit_count: int
    ended_on: date | None
    end_text: str | None = None
    """How it ended, in a sentence part: 2026年11月10日撤销，依据澄政办〔2026〕40号，由老龄委承接; None while it is at work."""
    former_names: tuple[str, ...] = ()
    """What it was called before, the latest first: 澄川区敬老工作领导小组（至2026年3月1日）."""
    place: str | None = None


@dataclass(frozen=True, slots=True)
class SuccessorCandidate:
    """Somebody of the directory who could take a seat."""

    person_id: int
    name: str
    unit: str | None
    title: str | None
