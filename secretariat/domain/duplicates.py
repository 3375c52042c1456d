"""Which entries of the directory may be one and the same: proposals, never merges."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from secretariat.domain.unit_names import is_collective, normal_form


class DirectoryKind(StrEnum):
    """What an entry of the directory is."""

    UNIT = "unit"
    PERSON = "person"


@dataclass(eq=False, kw_only=True)
class DistinctPair:
    """Two entries the clerk said are not the same 不是重复; they are not proposed again. ``first_id`` is the smaller id."""

    id: int = field(init=False)
    kind: DirectoryKind
    first_id: int
    second_id: int
    version: int = field(init=False)


@dataclass(frozen=True, slots=True)
class NamedUnit:
    """A unit as the proposals see it: the place by id and full name, and every name of the unit."""

    unit_id: int
    place_id: int | None
    place: str | None
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NamedPerson:
    """A person as the proposals see it, once for each unit the person has a post in today; None for no unit."""

    person_id: int
    name: str
    unit_id: int | None


Pairs = Collection[tuple[int, int]]


def unit_duplicates(units: Iterable[NamedUnit], distinct: Pairs = ()) -> tuple[tuple[int, ...], ...]:
    """Return groups of units of one place any of whose names say the same (domain rule 10); two or more ids each."""
    forms: dict[tuple[int | None, str], list[int]] = defaultdict(list)
    for unit in units:
        for form in {normal_form(name, unit.place) for name in unit.names if not is_collective(name)}:
            forms[unit.place_id, form].append(unit.unit_id)
    return _groups(forms.values(), distinct)


def person_duplicates(people: Iterable[NamedPerson], distinct: Pairs = ()) -> tuple[tuple[int, ...], ...]:
    """Return groups of people of one name in one unit; two or more ids each. One name in two units is two people."""
    found: dict[tuple[str, int | None], list[int]] = defaultdict(list)
    for person in people:
        found[person.name, person.unit_id].append(person.person_id)
    return _groups(found.values(), distinct)


def pair_of(one: int, other: int) -> tuple[int, int]:
    """Return two ids the way a ``DistinctPair`` names them."""
    return (one, other) if one < other else (other, one)


def _groups(candidates: Iterable[list[int]], distinct: Pairs) -> tuple[tuple[int, ...], ...]:
    """Join what overlaps and leave out whatever was said to be different from all others of its group."""
    linked: dict[int, set[int]] = defaultdict(set)
    for ids in candidates:
        unique = sorted(set(ids))
        for place, one in enumerate(unique):
            for other in unique[place + 1:]:
                if (one, other) not in distinct:
                    linked[one].add(other)
                    linked[other].add(one)
    groups, seen = [], set[int]()
    for start in sorted(linked):
        if start in seen:
            continue
        reached, waiting = set[int](), [start]
        while waiting:
            here = waiting.pop()
            if here not in reached:
                reached.add(here)
                waiting.extend(linked[here])
        seen |= reached
        groups.append(tuple(sorted(reached)))
    return tuple(groups)
