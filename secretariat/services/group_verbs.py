"""Collective parties of the directory: 各镇办, 各成员单位, and whom they mean on a day."""

from __future__ import annotations

from datetime import date

from secretariat.domain.directory_entries import GroupEntry
from secretariat.domain.listings.directory import GroupRow, GroupView
from secretariat.domain.units import GroupMember, Unit, UnitGroup
from secretariat.errors import NotFound, RuleBroken
from secretariat.persistence.queries import directory_views
from secretariat.persistence.unit_of_work import UnitOfWork
from secretariat.services.import_parties import find_or_add_place
from secretariat.services.results import act_id
from secretariat.services.workplace import Workplace


class GroupVerbs:
    """Verbs of collective parties; part of ``Directory``."""

    _workplace: Workplace

    def groups(self, words: str = "", day: date | None = None, *, ended: bool = False) -> tuple[GroupRow, ...]:
        """Return collective parties by name or by the name of a member, with the members of a day, today by default."""
        with self._workplace.look() as connection:
            return directory_views.groups(connection, words, day or self._workplace.today(), ended=ended)

    def group(self, group_id: int) -> GroupView:
        """Return a collective party with its members of all days. Raises NotFound."""
        with self._workplace.look() as connection:
            found = directory_views.group(connection, group_id, self._workplace.today())
        if found is None:
            raise NotFound("这个集体称谓不在了，可能已被撤销。")
        return found

    def members_on(self, name: str, day: date) -> tuple[str, ...]:
        """Return the full names of the units a printed party means on a day, e.g. 各镇办; empty where it is not entered."""
        with self._workplace.look() as connection:
            found = (row for row in directory_views.groups(connection, "", day) if row.name == name)
            return next((row.members for row in found), ())

    def add_group(self, entry: GroupEntry) -> int:
        """Enter a collective party and return its id. Raises RuleBroken without a name or with one that is taken, NotFound."""
        plain = entry.checked()
        with self._workplace.act("登记集体称谓") as work:
            group = UnitGroup(name=plain.name)
            self._write_group(work, group, plain, None)
            work.add(group)
            work.commit()
            return group.id

    def change_group(self, group_id: int, version: int, entry: GroupEntry) -> int:
        """Correct a collective party and its members and return the act. Raises Conflict, NotFound, RuleBroken."""
        plain = entry.checked()
        with self._workplace.act("修改集体称谓") as work:
            group = work.get(UnitGroup, group_id, version=version)
            self._write_group(work, group, plain, group_id)
            return act_id(work.commit())

    def retire_group(self, group_id: int, version: int, on: date) -> int:
        """Take a collective party out of the lists from a day on and return the act. Raises Conflict, NotFound."""
        with self._workplace.act("停用集体称谓") as work:
            work.get(UnitGroup, group_id, version=version).ended_on = on
            return act_id(work.commit())

    def revive_group(self, group_id: int, version: int) -> int:
        """Put a collective party back into the lists and return the act. Raises Conflict, NotFound."""
        with self._workplace.act("恢复集体称谓") as work:
            work.get(UnitGroup, group_id, version=version).ended_on = None
            return act_id(work.commit())

    @staticmethod
    def _write_group(work: UnitOfWork, group: UnitGroup, entry: GroupEntry, group_id: int | None) -> None:
        group.place_id = find_or_add_place(work, entry.place)
        for other in directory_views.groups(work.connection, "", date.min, ended=True):
            if other.group_id != group_id and (other.name, other.place or None) == (entry.name, entry.place):
                raise RuleBroken(f"已经有“{entry.name}”了。")
        group.name, group.notes = entry.name, entry.notes
        known: dict[int, list[GroupMember]] = {}
        for member in group.members:
            known.setdefault(member.unit_id, []).append(member)
        members = []
        for ordinal, wanted in enumerate(entry.members, 1):
            unit_id = work.get(Unit, wanted.unit_id).id
            stored = known.get(unit_id) or []
            member = stored.pop(0) if stored else GroupMember(unit_id=unit_id, ordinal=ordinal)
            member.ordinal, member.since, member.until = ordinal, wanted.since, wanted.until
            members.append(member)
        group.members[:] = members
