"""People, units and collective parties of the directory 通讯录."""

from collections.abc import Hashable
from enum import IntEnum, auto
from typing import ClassVar, Final

from secretariat.domain.listings.directory import GroupRow, PersonRow, UnitRow
from secretariat.domain.names import printed
from secretariat.domain.units import UnitKind
from ui.models.columns import ColumnOf
from ui.models.editing import Columns, Editable, EditableRowsModel
from ui.models.rows import RowsModel
from ui.widgets.painting import Tone

KIND_WORDS: Final = {
    UnitKind.PARTY: "党委部门", UnitKind.CONGRESS: "人大", UnitKind.GOVERNMENT: "政府部门", UnitKind.CONSULTATIVE: "政协",
    UnitKind.JUSTICE: "监委法检人武", UnitKind.MASS: "群团", UnitKind.VERTICAL: "垂管", UnitKind.TOWN: "镇街", UnitKind.OTHER: "其他",
}


def _quiet_when_empty(text: str | None) -> Tone:
    return Tone.NORMAL if text else Tone.QUIET


class PeopleModel(EditableRowsModel[PersonRow]):
    """People with their telephone numbers, which are typed in place."""

    class Column(IntEnum):
        """Columns."""

        NAME = 0
        UNIT = auto()
        TITLE = auto()
        MOBILE = auto()
        PHONE = auto()
        SEATS = auto()

    columns: ClassVar[Columns] = {
        Column.NAME: ColumnOf[PersonRow](head="姓名", text=lambda row: printed(row.name), width=120, sortable=False),
        Column.UNIT: ColumnOf[PersonRow](head="单位", text=lambda row: row.unit or "—", width=180, sortable=False,
                                         tone=lambda row: _quiet_when_empty(row.unit)),
        Column.TITLE: ColumnOf[PersonRow](head="职务", text=lambda row: row.title or "—", width=110, sortable=False,
                                          tone=lambda row: _quiet_when_empty(row.title)),
        Column.MOBILE: ColumnOf[PersonRow](head="手机", text=lambda row: row.mobile or "—", width=130, sortable=False,
                                           tone=lambda row: _quiet_when_empty(row.mobile)),
        Column.PHONE: ColumnOf[PersonRow](head="办公电话", text=lambda row: row.phone or "—", width=130, sortable=False,
                                          tone=lambda row: _quiet_when_empty(row.phone)),
        Column.SEATS: ColumnOf[PersonRow](head="现任席位", text=lambda row: row.seats or "没有席位", stretch=True, sortable=False,
                                          tone=lambda row: _quiet_when_empty(row.seats)),
    }
    editable: ClassVar[Editable] = {
        Column.NAME: lambda row: row.name, Column.MOBILE: lambda row: row.mobile or "", Column.PHONE: lambda row: row.phone or "",
    }

    def key(self, row: PersonRow) -> Hashable:
        """Know a row by its person."""
        return row.person_id

    def is_struck(self, row: PersonRow) -> bool:
        """Strike out who is no longer in the lists."""
        return row.ended_on is not None


class UnitsModel(EditableRowsModel[UnitRow]):
    """Units by all their names."""

    class Column(IntEnum):
        """Columns."""

        NAME = 0
        ALIASES = auto()
        KIND = auto()
        PLACE = auto()
        PEOPLE = auto()
        BODIES = auto()

    columns: ClassVar[Columns] = {
        Column.NAME: ColumnOf[UnitRow](head="单位", text=lambda row: row.full_name, width=240),
        Column.ALIASES: ColumnOf[UnitRow](head="简称", text=lambda row: "、".join(_aliases(row)) or "—", stretch=True, sortable=False,
                                          tone=lambda row: _quiet_when_empty("".join(_aliases(row)))),
        Column.KIND: ColumnOf[UnitRow](head="类别", text=lambda row: KIND_WORDS[row.kind], width=120, low_priority=True),
        Column.PLACE: ColumnOf[UnitRow](head="区划", text=lambda row: row.place or "—", width=140, low_priority=True),
        Column.PEOPLE: ColumnOf[UnitRow](head="人员", text=lambda row: str(row.people), width=70, right=True,
                                         sort=lambda row: row.people),
        Column.BODIES: ColumnOf[UnitRow](head="机构", text=lambda row: str(row.bodies), width=70, right=True,
                                         sort=lambda row: row.bodies),
    }
    editable: ClassVar[Editable] = {Column.NAME: lambda row: row.full_name}

    def key(self, row: UnitRow) -> Hashable:
        """Know a row by its unit."""
        return row.unit_id

    def is_struck(self, row: UnitRow) -> bool:
        """Strike out a unit that is no longer in the lists."""
        return row.ended_on is not None


class GroupsModel(RowsModel[GroupRow]):
    """Collective parties and whom they mean today."""

    class Column(IntEnum):
        """Columns."""

        NAME = 0
        COUNT = auto()
        MEMBERS = auto()
        PLACE = auto()

    columns: ClassVar[Columns] = {
        Column.NAME: ColumnOf[GroupRow](head="集体称谓", text=lambda row: row.name, width=180),
        Column.COUNT: ColumnOf[GroupRow](head="单位数", text=lambda row: str(len(row.members)), width=80, right=True,
                                         sort=lambda row: len(row.members)),
        Column.MEMBERS: ColumnOf[GroupRow](head="今天的成员", text=lambda row: "、".join(row.members) or "还没有成员", stretch=True,
                                           sortable=False, tone=lambda row: _quiet_when_empty("".join(row.members))),
        Column.PLACE: ColumnOf[GroupRow](head="区划", text=lambda row: row.place or "—", width=140, low_priority=True),
    }

    def key(self, row: GroupRow) -> Hashable:
        """Know a row by its party."""
        return row.group_id

    def is_struck(self, row: GroupRow) -> bool:
        """Strike out a party that is no longer in the lists."""
        return row.ended_on is not None


def _aliases(row: UnitRow) -> tuple[str, ...]:
    short = (row.short_name,) if row.short_name else ()
    return tuple(dict.fromkeys((*short, *row.aliases)))
