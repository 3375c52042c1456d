"""Units and people of the office."""

from __future__ import annotations

import random
from dataclasses import dataclass

from secretariat.domain.units import KIND_ORDER
from secretariat.persistence.search_keys import name_keys, person_keys
from secretariat.persistence.tables.people import PERSON, POST
from secretariat.persistence.tables.units import PLACE, UNIT, UNIT_ALIAS
from tests.benchmarks.large_office.rows import Rows
from tests.benchmarks.large_office.size import Size
from tests.benchmarks.large_office.words import PLACE as PLACE_NAME
from tests.benchmarks.large_office.words import people_names, unit_names

_TITLES = ("局长", "副局长", "副局长", "副主任", "办公室主任", "科长", "副科长", "科员", "科员", "二级主任科员")


@dataclass(frozen=True)
class Directory:
    """Who there is: units and people by place in these lists; ids are one more than the place."""

    units: tuple[str, ...]
    people: tuple[str, ...]
    unit_of: tuple[int, ...]
    """Unit id of each person."""
    title_of: tuple[str, ...]
    staff: dict[int, tuple[int, ...]]
    """Person ids by unit id."""


def write_directory(rows: Rows, size: Size, random_numbers: random.Random) -> Directory:
    """Write the place, its units, their other names, and people with one post each."""
    place = rows.add(PLACE, name=PLACE_NAME)
    named = unit_names(size.units)
    for number, (full, short) in enumerate(named):
        unit = rows.add(UNIT, full_name=full, short_name=short, kind=KIND_ORDER[min(number // 10, len(KIND_ORDER) - 1)],
                        place_id=place, protocol_order=number, phone=f"0000-{6_000_000 + number}",
                        search_keys=name_keys(full, short))
        if short:
            alias = PLACE_NAME[-3:] + short.removeprefix("区")
            rows.add(UNIT_ALIAS, unit_id=unit, text=alias, search_keys=name_keys(alias))
    names = people_names(random_numbers, size.people)
    unit_of, titles = [], []
    staff: dict[int, list[int]] = {unit: [] for unit in range(1, size.units + 1)}
    for number, name in enumerate(names):
        # Every unit has somebody before chance decides who works where.
        unit = number % size.units + 1 if number < size.units * 4 else random_numbers.randint(1, size.units)
        title = random_numbers.choice(_TITLES)
        person = rows.add(PERSON, name=name, mobile=f"10000{number:06d}", search_keys=person_keys(name))
        rows.add(POST, person_id=person, unit_id=unit, title=title)
        unit_of.append(unit)
        titles.append(title)
        staff[unit].append(person)
    return Directory(tuple(short or full for full, short in named), tuple(names), tuple(unit_of), tuple(titles),
                     {unit: tuple(found) for unit, found in staff.items()})
