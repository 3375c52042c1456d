"""Units of the directory: entered, corrected, put in order, taken out of the lists."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Connection

from secretariat.domain import protocol_order
from secretariat.domain.directory_entries import UnitEntry
from secretariat.domain.listings.directory import UnitView
from secretariat.domain.people import Person
from secretariat.domain.units import Unit, UnitAlias
from secretariat.errors import NotFound, RuleBroken
from secretariat.persistence.queries import directory, directory_views
from secretariat.persistence.unit_of_work import UnitOfWork
from secretariat.services.import_parties import find_or_add_place
from secretariat.services.results import act_id
from secretariat.services.workplace import Workplace


class UnitVerbs:
    """Verbs of units; part of ``Directory``."""

    _workplace: Workplace

    def unit(self, unit_id: int) -> UnitView:
        """Return a unit with the bodies it sits in today, its people and its collective parties. Raises NotFound."""
        with self._workplace.look() as connection:
            found = directory_views.unit(connection, unit_id, self._workplace.today())
        if found is None:
            raise NotFound("这个单位不在了，可能已被合并或撤销。")
        return found

    def places(self) -> tuple[str, ...]:
        """Return the full names of the places units belong to, in the order they were entered."""
        with self._workplace.look() as connection:
            return tuple(directory.places(connection))

    def add_unit(self, entry: UnitEntry) -> int:
        """Enter a unit and return its id. Raises RuleBroken without a name, or where a name means another unit of its place."""
        plain = entry.checked()
        with self._workplace.act("登记单位") as work:
            place_id = find_or_add_place(work, plain.place)
            unit = Unit(full_name=plain.full_name, kind=plain.kind, place_id=place_id)
            self._write_unit(work, unit, plain)
            work.add(unit)
            work.commit()
            return unit.id

    def change_unit(self, unit_id: int, version: int, entry: UnitEntry) -> int:
        """Correct everything about a unit and return the act; a former full name stays known as an alias.

        Raises Conflict, NotFound, and RuleBroken where a name means another unit of its place.
        """
        plain = entry.checked()
        with self._workplace.act("修改单位") as work:
            unit = work.get(Unit, unit_id, version=version)
            former = unit.full_name
            unit.place_id = find_or_add_place(work, plain.place)
            unit.kind = plain.kind
            self._write_unit(work, unit, plain)
            if former != unit.full_name:
                unit.add_alias(former)
            return act_id(work.commit())

    def rename_unit(self, unit_id: int, version: int, full_name: str) -> int:
        """Set a unit's full name; the former name stays known as an alias. Raises Conflict, NotFound, RuleBroken."""
        name = full_name.strip()
        if not name:
            raise RuleBroken("请填写单位名称。")
        with self._workplace.act("单位更名") as work:
            unit = work.get(Unit, unit_id, version=version)
            demand_unknown(work.connection, unit.place_id, unit_id, name)
            if unit.full_name != name:
                former, unit.full_name = unit.full_name, name
                unit.add_alias(former)
            return act_id(work.commit())

    def add_alias(self, unit_id: int, text: str) -> int:
        """Remember another name of a unit and return the act; 0 where it is known. Raises NotFound, RuleBroken."""
        name = text.strip()
        if not name:
            raise RuleBroken("请填写简称。")
        with self._workplace.act("登记单位简称") as work:
            unit = work.get(Unit, unit_id)
            demand_unknown(work.connection, unit.place_id, unit_id, name)
            unit.add_alias(name)
            return act_id(work.commit())

    def retire_unit(self, unit_id: int, version: int, on: date) -> int:
        """Take a unit out of the lists from a day on 停用 and return the act; what names it stays as it is.

        Raises Conflict, NotFound, and RuleBroken where it still has seats in a body.
        """
        with self._workplace.act("停用单位") as work:
            unit = work.get(Unit, unit_id, version=version)
            view = directory_views.unit(work.connection, unit_id, max(on, self._workplace.today()))
            if view is not None and view.bodies:
                bodies = "、".join(body.body for body in view.bodies[:3])
                raise RuleBroken(f"{unit.full_name}还在{bodies}里，请先停用它的席位，或者合并到新的单位。")
            unit.ended_on = on
            return act_id(work.commit())

    def revive_unit(self, unit_id: int, version: int) -> int:
        """Put a unit back into the lists and return the act. Raises Conflict, NotFound."""
        with self._workplace.act("恢复单位") as work:
            work.get(Unit, unit_id, version=version).ended_on = None
            return act_id(work.commit())

    def step_unit(self, unit_id: int, steps: int) -> int:
        """Move a unit so many places down in the protocol order of its class and place, negative for up; returns the act."""
        with self._workplace.act("调整单位顺序") as work:
            order = directory.order_of_class(work.connection, work.get(Unit, unit_id).id)
            shown = self._listed(work.connection, order)
            return self._put_in_order(work, order, protocol_order.stepped(shown, unit_id, steps))

    def move_unit(self, unit_id: int, before: int | None) -> int:
        """Put a unit in front of another of its class and place, or last; returns the act. Raises RuleBroken across classes."""
        with self._workplace.act("调整单位顺序") as work:
            order = directory.order_of_class(work.connection, work.get(Unit, unit_id).id)
            if before is not None and before not in order:
                raise RuleBroken("顺序只在同一区划、同一类别里调整；要换类别请修改单位。")
            return self._put_in_order(work, order, protocol_order.moved(order, unit_id, before))

    @staticmethod
    def _listed(connection: Connection, order: tuple[int, ...]) -> tuple[int, ...]:
        """Leave out what the list does not show, so that a step is a step the clerk sees."""
        shown = {row.unit_id for row in directory.units(connection, "")}
        return tuple(unit_id for unit_id in order if unit_id in shown)

    @staticmethod
    def _put_in_order(work: UnitOfWork, before: tuple[int, ...], after: list[int]) -> int:
        hidden = [unit_id for unit_id in before if unit_id not in after]
        if list(before) == after + hidden:
            return 0
        for unit_id, rank in protocol_order.ranks(after + hidden).items():
            work.get(Unit, unit_id).protocol_order = rank
        return act_id(work.commit())

    def _write_unit(self, work: UnitOfWork, unit: Unit, entry: UnitEntry) -> None:
        unit_id = getattr(unit, "id", None)
        for name in (entry.full_name, *((entry.short_name,) if entry.short_name else ()), *entry.aliases):
            demand_unknown(work.connection, unit.place_id, unit_id, name)
        if entry.contact_id is not None:
            work.get(Person, entry.contact_id)
        unit.full_name, unit.short_name = entry.full_name, entry.short_name
        unit.address, unit.phone, unit.contact_id = entry.address, entry.phone, entry.contact_id
        kept = [alias for alias in unit.aliases if alias.text in entry.aliases]
        known = {alias.text for alias in kept}
        unit.aliases[:] = [*kept, *(UnitAlias(text=text) for text in entry.aliases if text not in known)]


def demand_unknown(connection: Connection, place_id: int | None, unit_id: int | None, name: str) -> None:
    """Refuse a name that means another unit of the same place (domain rule 10)."""
    for other in directory.known_units(connection, place_id):
        if other.unit_id != unit_id and name in other.names:
            raise RuleBroken(f"这个名称已经是{other.full_name}的名称。")
