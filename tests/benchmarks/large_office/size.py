"""How large the office is, and which day it lives on."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

TODAY = date(2026, 11, 10)
"""The day the office works on: nothing measured may depend on the clock."""

BEGINNING = date(2012, 1, 1)
"""The first day anybody sits on a seat."""

SEED = 20261110


@dataclass(frozen=True)
class Size:
    """How many of each thing there are; ``characters`` is the length of an archived paper's text."""

    bodies: int = 200
    people: int = 20_000
    appointments: int = 40_000
    meetings: int = 20_000
    receipts: int = 200_000
    tasks: int = 50_000
    papers: int = 100_000
    characters: int = 2_000
    units: int = 300
    member_units: int = 20

    def divided_by(self, divisor: int) -> Size:
        """Return an office of the same shape, so many times smaller; papers keep their length, bodies their units."""
        counts = ("bodies", "people", "appointments", "meetings", "receipts", "tasks", "papers")
        smaller = replace(self, **{name: getattr(self, name) // divisor for name in counts})
        return replace(smaller, units=min(self.units, smaller.people))


LARGE = Size()
"""The large office of the figures."""
