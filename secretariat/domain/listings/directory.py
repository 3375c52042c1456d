"""The directory 通讯录: units, people, collective parties, and what each of them is part of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from secretariat.domain.duplicates import DirectoryKind
from secretariat.domain.units import UnitKind


@dataclass(frozen=True, slots=True)
class UnitRow:
    """A unit of the directory."""

    unit_id: int
    version: int
    full_name: str
    short_name: str | None
    aliases: tuple[str, ...]
    kind: UnitKind
    place: str | None
    phone: str | None
    people: int
    bodies: int
    address: str | None = None
    contact_id: int | None = None
    contact: str | None = None
    """Name of who is asked first."""
    ended_on: date | None = None


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person of the directory."""

    person_id: int
    version: int
    name: str
    unit: str | None
    title: str | None
    phone: str | None
    mobile: str | None
    seats: str
    """Bodies and roles held today, short: 助餐联席会议成员、双拥领导小组成员."""
    unit_id: int | None = None
    notes: str | None = None
    ended_on: date | None = None


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A collective party; ``members`` are the units it means on the day asked for."""

    group_id: int
    version: int
    name: str
    place: str | None
    notes: str | None
    members: tuple[str, ...]
    ended_on: date | None = None


@dataclass(frozen=True, slots=True)
class PostRow:
    """A post of a person, held from one day to another (half-open)."""

    post_id: int
    unit_id: int | None
    unit: str | None
    title: str | None
    since: date | None
    until: date | None


@dataclass(frozen=True, slots=True)
class HeldSeat:
    """A seat somebody holds or held."""

    seat_id: int
    body_id: int
    body: str
    role: str
    unit: str | None
    post: str | None
    since: date
    until: date | None


@dataclass(frozen=True, slots=True)
class PersonView:
    """A person in full: posts, and seats with those given up last."""

    row: PersonRow
    posts: tuple[PostRow, ...]
    seats: tuple[HeldSeat, ...]


@dataclass(frozen=True, slots=True)
class BodyOfUnit:
    """A body a unit takes part in today, and as what: 牵头单位, 成员单位, 召集人陆景和."""

    body_id: int
    body: str
    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class UnitView:
    """A unit in full: the bodies it sits in, its people, the collective parties it belongs to today."""

    row: UnitRow
    bodies: tuple[BodyOfUnit, ...]
    people: tuple[PersonRow, ...]
    groups: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MemberRow:
    """A unit of a collective party, from one day to another (half-open)."""

    unit_id: int
    unit: str
    since: date | None
    until: date | None


@dataclass(frozen=True, slots=True)
class GroupView:
    """A collective party with all its members, those of other days included."""

    row: GroupRow
    members: tuple[MemberRow, ...]


@dataclass(frozen=True, slots=True)
class DuplicateRow:
    """One entry of a group that may be the same: what it is called and what tells it from the others."""

    id: int
    name: str
    detail: str


@dataclass(frozen=True, slots=True)
class DuplicateGroup:
    """Entries of the directory that may be one and the same."""

    kind: DirectoryKind
    entries: tuple[DuplicateRow, ...]


@dataclass(frozen=True, slots=True)
class MovingRow:
    """One record that hangs on an entry and would move: 席位 “社区助餐联席会议 成员（副局长）”."""

    table: str
    row_id: int
    what: str
    label: str


@dataclass(frozen=True, slots=True)
class MergePreview:
    """What merging one entry into another does: what moves, what is filled in, and why it cannot be done, if so."""

    kind: DirectoryKind
    kept_id: int
    kept: str
    given_up_id: int
    given_up: str
    moves: tuple[MovingRow, ...]
    fills: tuple[str, ...]
    """What the kept entry learns: 手机 13900000000, 简称 区教体局."""
    obstacle: str = ""
    """Sentence why it is refused; empty where it may be done."""
    warnings: tuple[str, ...] = ()
    """What is to be looked after afterwards: a body in which the unit then has two liaisons."""
