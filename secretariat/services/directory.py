"""The directory 通讯录: units, people and their contacts."""

from __future__ import annotations

from sqlalchemy import Connection

from secretariat.domain.listings.directory import PersonRow, UnitRow
from secretariat.domain.names import stored
from secretariat.domain.people import Person, Post
from secretariat.domain.units import Unit
from secretariat.errors import RuleBroken
from secretariat.persistence.queries import directory
from secretariat.services.workplace import Workplace


class Directory:
    """Lists units and people, and keeps their names and contacts. Where nothing changed, an act is 0."""

    def __init__(self, workplace: Workplace) -> None:
        self._workplace = workplace

    def units(self, words: str = "") -> tuple[UnitRow, ...]:
        """Return units found by any of their names in characters, pinyin or initials; all of them without words."""
        with self._workplace.look() as connection:
            return directory.units(connection, words)

    def people(self, words: str = "", limit: int = 500, offset: int = 0) -> tuple[PersonRow, ...]:
        """Return people found by their name or their unit's, in protocol order, a page at a time."""
        with self._workplace.look() as connection:
            return directory.people(connection, words, self._workplace.today(), limit, offset)

    def people_count(self, words: str = "") -> int:
        """Return how many people ``people`` finds."""
        with self._workplace.look() as connection:
            return directory.people_count(connection, words)

    def set_contact(self, person_id: int, version: int, phone: str | None, mobile: str | None) -> int:
        """Set a person's telephone numbers and return the act. Raises Conflict, NotFound."""
        with self._workplace.act("修改联系方式") as work:
            person = work.get(Person, person_id, version=version)
            person.phone, person.mobile = _typed(phone), _typed(mobile)
            changes = work.commit()
            return changes.act_id if changes else 0

    def add_person(self, name: str, unit_id: int | None, title: str | None, phone: str | None, mobile: str | None) -> int:
        """Enter somebody and return the person's id.

        Raises RuleBroken without a name, and where somebody of this name is in this unit already.
        """
        plain = stored(name)
        if not plain:
            raise RuleBroken("请填写姓名。")
        with self._workplace.act("登记人员") as work:
            if unit_id is not None:
                unit = work.get(Unit, unit_id)
                if (plain, unit_id) in directory.people_of(work.connection, [unit_id]):
                    raise RuleBroken(f"{unit.full_name}已有{plain}。")
            person = Person(name=plain, phone=_typed(phone), mobile=_typed(mobile),
                            posts=[Post(unit_id=unit_id, title=_typed(title))])
            work.add(person)
            work.commit()
            return person.id

    def rename_person(self, person_id: int, version: int, name: str) -> int:
        """Correct a person's name and return the act; names on issued papers stay. Raises Conflict, NotFound, RuleBroken."""
        plain = stored(name)
        if not plain:
            raise RuleBroken("请填写姓名。")
        with self._workplace.act("更正姓名") as work:
            work.get(Person, person_id, version=version).name = plain
            changes = work.commit()
            return changes.act_id if changes else 0

    def rename_unit(self, unit_id: int, version: int, full_name: str) -> int:
        """Set a unit's full name; the former name stays known as an alias. Raises Conflict, NotFound, RuleBroken."""
        name = full_name.strip()
        if not name:
            raise RuleBroken("请填写单位名称。")
        with self._workplace.act("单位更名") as work:
            unit = work.get(Unit, unit_id, version=version)
            self._demand_unknown(work.connection, unit, name)
            if unit.full_name != name:
                former, unit.full_name = unit.full_name, name
                unit.add_alias(former)
            changes = work.commit()
            return changes.act_id if changes else 0

    def add_alias(self, unit_id: int, text: str) -> int:
        """Remember another name of a unit and return the act; 0 where it is known. Raises NotFound, RuleBroken."""
        name = text.strip()
        if not name:
            raise RuleBroken("请填写简称。")
        with self._workplace.act("登记单位简称") as work:
            unit = work.get(Unit, unit_id)
            self._demand_unknown(work.connection, unit, name)
            unit.add_alias(name)
            changes = work.commit()
            return changes.act_id if changes else 0

    @staticmethod
    def _demand_unknown(connection: Connection, unit: Unit, name: str) -> None:
        """Refuse a name that means another unit of the same place."""
        for other in directory.known_units(connection, unit.place_id):
            if other.unit_id != unit.id and name in other.names:
                raise RuleBroken(f"这个名称已经是{other.full_name}的名称。")


def _typed(words: str | None) -> str | None:
    return (words or "").strip() or None
