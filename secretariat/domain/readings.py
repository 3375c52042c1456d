"""What a founding notice says, item by item, each tied to its place in the text."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from secretariat.domain.body_kinds import BodyKind, ReplacementRoute

__all__ = ["BodyKind", "BodyReading", "ChangeReading", "Doubt", "DutyReading", "Located", "NoticeReading", "PhaseReading",
           "RenamingReading", "ReplacementRoute", "RulesReading", "SeatReading", "Span", "TaskReading"]


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the text that was read: half-open, in characters from its beginning."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Located:
    """A word or phrase as read, and where; ``span`` is None where it was restored, not written (elided prefixes)."""

    text: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class SeatReading:
    """One seat: role as the text names it, holder without padding, post as written.

    ``name`` is None where the seat goes with an office.
    """

    role: str
    name: str | None
    unit: str | None
    post: str | None
    span: Span | None = None
    name_span: Span | None = None
    unit_span: Span | None = None
    post_span: Span | None = None


@dataclass(frozen=True, slots=True)
class ChangeReading:
    """What one sentence of an adjustment notice changes: who leaves a role, who comes, or both; names without padding.

    Somebody who comes onto a seat already held by the same person has changed posts (职务变更). ``role`` is None where the
    sentence names none.
    """

    role: str | None
    leaving: str | None
    coming: str | None
    unit: str | None = None
    """Of who comes; of who leaves where nobody comes."""
    post: str | None = None
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class RenamingReading:
    """A unit that a sentence says is called otherwise from now on: 区环保局更名为区生态环境局."""

    former: str
    name: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class DutyReading:
    """What one or several units do for the body."""

    units: tuple[str, ...]
    text: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class TaskReading:
    """One task of the plan; the text begins after its number."""

    text: str
    lead: tuple[str, ...] = ()
    responsible: tuple[str, ...] = ()
    guiding: tuple[str, ...] = ()
    category: str | None = None
    number: str | None = None
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class PhaseReading:
    """A dated stretch of the plan; both days inclusive, None where open."""

    name: str
    start: date | None
    end: date | None
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class RulesReading:
    """How the body works, as far as the notice says; None where it is silent.

    ``sentences`` keeps the place of the sentence each rule was read from, by field name.
    """

    plenaries_per_year: int | None = None
    replacement: ReplacementRoute | None = None
    seal_unit: str | None = None
    approver: str | None = None
    proposers: tuple[str, ...] = ()
    chairs: str | None = None
    sentences: dict[str, Span] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class BodyReading:
    """The body the notice founds; every field None where the text founds none."""

    kind: BodyKind | None = None
    name: Located | None = None
    lead_unit: Located | None = None
    office_at: Located | None = None
    office_director: Located | None = None
    office_members: Located | None = None
    mandate: Located | None = None


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something a person should look at: the item it concerns, the words, one clear sentence why, and where."""

    field: str
    text: str
    reason: str
    span: Span


@dataclass(frozen=True, slots=True)
class NoticeReading:
    """Everything read in one document. ``text`` is the decoded text that all spans count in."""

    text: str
    doc_number: Located | None = None
    title: Located | None = None
    issuer: Located | None = None
    date: date | None = None
    date_span: Span | None = None
    addressees: tuple[Located, ...] = ()
    copies_to: tuple[Located, ...] = ()
    basis_documents: tuple[Located, ...] = ()
    body: BodyReading = field(default_factory=BodyReading)
    seats: tuple[SeatReading, ...] = ()
    units: tuple[Located, ...] = ()
    duties: tuple[DutyReading, ...] = ()
    tasks: tuple[TaskReading, ...] = ()
    phases: tuple[PhaseReading, ...] = ()
    rules: RulesReading = field(default_factory=RulesReading)
    changes: tuple[ChangeReading, ...] = ()
    """Changes of members told in sentences; a notice that prints its whole list anew has seats instead."""
    renamings: tuple[RenamingReading, ...] = ()
    doubts: tuple[Doubt, ...] = ()
