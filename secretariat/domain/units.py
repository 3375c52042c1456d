"""Organisations: places, units with their names, and collective parties."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class UnitKind(StrEnum):
    """The class a unit belongs to in protocol order (a unit order every office may edit)."""

    PARTY = "party"
    CONGRESS = "congress"
    GOVERNMENT = "government"
    CONSULTATIVE = "consultative"
    JUSTICE = "justice"
    MASS = "mass"
    VERTICAL = "vertical"
    TOWN = "town"
    OTHER = "other"


KIND_ORDER: tuple[UnitKind, ...] = tuple(UnitKind)
"""党委部门—人大—政府办及部门—政协—监委法检人武—群团—垂管—镇街—其他."""


@dataclass(eq=False, kw_only=True)
class Place:
    """An administrative division 区划. Units of different places are never the same unit, however they are named."""

    id: int = field(init=False)
    name: str
    """Full name as an issuer writes it, e.g. 望州市澄川区; the last part alone names the level."""
    version: int = field(init=False)


@dataclass(eq=False, kw_only=True)
class UnitAlias:
    """Another name for a unit, confirmed by the clerk once and remembered."""

    id: int = field(init=False)
    unit_id: int = field(init=False)
    text: str
    version: int = field(init=False)


@dataclass(eq=False, kw_only=True)
class FormerUnitName:
    """What a unit was called up to a day 机构改革; rosters of earlier days print this name."""

    id: int = field(init=False)
    unit_id: int = field(init=False)
    name: str
    until: date
    """First day of the new name."""
    document: str | None = None
    version: int = field(init=False)


@dataclass(eq=False, kw_only=True)
class Unit:
    """An organisation with one full name, short names and aliases, in one place."""

    id: int = field(init=False)
    full_name: str
    """As printed in notices, e.g. 区市场监督管理局."""
    short_name: str | None = None
    kind: UnitKind = UnitKind.OTHER
    place_id: int | None = None
    protocol_order: int = 0
    """Order inside the kind; smaller comes first."""
    address: str | None = None
    phone: str | None = None
    contact_id: int | None = None
    """Person of the directory who is asked first 联系人."""
    ended_on: date | None = None
    successor_id: int | None = None
    """Unit it was merged into on ``ended_on``."""
    aliases: list[UnitAlias] = field(default_factory=list)
    former_names: list[FormerUnitName] = field(default_factory=list)
    version: int = field(init=False)

    def names(self) -> frozenset[str]:
        """Return every name that means this unit."""
        short = {self.short_name} if self.short_name else set()
        return frozenset({self.full_name, *short, *(alias.text for alias in self.aliases)})

    def add_alias(self, text: str) -> None:
        """Remember another name; a name already known is left as it is."""
        if text not in self.names():
            self.aliases.append(UnitAlias(text=text))


@dataclass(eq=False, kw_only=True)
class GroupMember:
    """A unit that belongs to a collective party, from one day to another (half-open); None leaves an end open."""

    id: int = field(init=False)
    group_id: int = field(init=False)
    unit_id: int
    ordinal: int
    since: date | None = None
    until: date | None = None
    version: int = field(init=False)

    def belongs_on(self, day: date) -> bool:
        """Tell whether the unit belongs to the party on a day."""
        return (self.since is None or self.since <= day) and (self.until is None or day < self.until)


@dataclass(eq=False, kw_only=True)
class UnitGroup:
    """A collective party 集体称谓 as papers print it, e.g. 各镇办; whom it means depends on the day."""

    id: int = field(init=False)
    name: str
    place_id: int | None = None
    notes: str | None = None
    ended_on: date | None = None
    members: list[GroupMember] = field(default_factory=list)
    version: int = field(init=False)

    def units_on(self, day: date) -> tuple[int, ...]:
        """Return the ids of the units the party means on a day, in its own order, each once."""
        return tuple(dict.fromkeys(member.unit_id for member in self.members if member.belongs_on(day)))
