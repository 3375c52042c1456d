"""What a unit is called on a day, and how lists print it that were written under a former name 机构改革."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from secretariat.domain.unit_names import title_in


@dataclass(frozen=True, slots=True)
class UnitNames:
    """The present name of a unit and its former ones: (first day of the next name, name), oldest first."""

    name: str
    former: tuple[tuple[date, str], ...] = ()

    def on(self, day: date) -> str:
        """Return what the unit was called on a day."""
        return next((name for until, name in self.former if day < until), self.name)

    def printed(self, printed: str | None, since: date, day: date) -> str:
        """Return how a list of a day prints the unit: as its notice did, until the unit was renamed after ``since``."""
        if printed and not self._renamed_between(since, day):
            return printed
        return self.on(day)

    def post(self, post: str | None, names: Iterable[str], since: date, day: date) -> str | None:
        """Return a post, unit and title together, under the unit's name of a day, where it was renamed after ``since``."""
        if not post or not self._renamed_between(since, day):
            return post
        title = title_in(post, names)
        return f"{self.on(day)}{title}" if title != post else post

    def _renamed_between(self, since: date, day: date) -> bool:
        return any(since < until <= day for until, _ in self.former)
