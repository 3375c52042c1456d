"""The directory 通讯录: units and people."""

from __future__ import annotations

from dataclasses import dataclass

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
