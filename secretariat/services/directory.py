"""The directory 通讯录: units, people and their contacts, collective parties."""

from __future__ import annotations

from secretariat.domain.listings.directory import PersonRow, UnitRow
from secretariat.persistence.queries import directory
from secretariat.services.group_verbs import GroupVerbs
from secretariat.services.merge_verbs import MergeVerbs
from secretariat.services.person_verbs import PersonVerbs
from secretariat.services.unit_verbs import UnitVerbs
from secretariat.services.workplace import Workplace


class Directory(UnitVerbs, PersonVerbs, GroupVerbs, MergeVerbs):
    """Lists units, people and collective parties, and keeps them. Where nothing changed, an act is 0."""

    def __init__(self, workplace: Workplace) -> None:
        self._workplace = workplace

    def units(self, words: str = "", *, ended: bool = False) -> tuple[UnitRow, ...]:
        """Return units found by any of their names in characters, pinyin or initials; all of them without words.

        Those that ended are left out unless asked for.
        """
        with self._workplace.look() as connection:
            return directory.units(connection, words, ended=ended)

    def people(self, words: str = "", limit: int = 500, offset: int = 0, *, ended: bool = False) -> tuple[PersonRow, ...]:
        """Return people found by their name or their unit's, in protocol order, a page at a time."""
        with self._workplace.look() as connection:
            return directory.people(connection, words, self._workplace.today(), limit, offset, ended=ended)

    def people_count(self, words: str = "", *, ended: bool = False) -> int:
        """Return how many people ``people`` finds."""
        with self._workplace.look() as connection:
            return directory.people_count(connection, words, ended=ended)
