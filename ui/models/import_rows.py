"""What a notice was read as, line by line, in the tables the clerk corrects before anything is stored."""

from collections.abc import Hashable
from dataclasses import dataclass
from datetime import date
from enum import IntEnum, auto
from typing import Any, ClassVar

from secretariat.domain.dates import in_tables
from secretariat.domain.names import printed
from secretariat.domain.readings import Span
from ui.models.columns import ColumnOf
from ui.models.editing import Columns, Editable, EditableRowsModel
from ui.widgets.cells import CellLink
from ui.widgets.painting import Tone

SHOW_SOURCE = "import.show_source"


@dataclass(frozen=True, slots=True)
class ReadLine:
    """Something read: its place in the reading, and where it stands in the text."""

    index: int
    span: Span | None
    line: int | None
    """Line of the text, from 1; None where it was not written but restored or typed."""


@dataclass(frozen=True, slots=True)
class SeatLine(ReadLine):
    """A member or liaison."""

    ordinal: int
    role: str
    name: str | None
    unit: str
    """As the directory will have it."""
    unit_printed: str
    title: str
    uncertain: bool


@dataclass(frozen=True, slots=True)
class DutyLine(ReadLine):
    """What units do."""

    units: str
    text: str


@dataclass(frozen=True, slots=True)
class TaskLine(ReadLine):
    """A task of the plan."""

    number: str
    text: str
    lead: str
    responsible: str


@dataclass(frozen=True, slots=True)
class PhaseLine(ReadLine):
    """A phase of the plan."""

    name: str
    start: date | None
    end: date | None


@dataclass(frozen=True, slots=True)
class RuleLine(ReadLine):
    """How the body works, one rule; ``field`` names it."""

    field: str
    label: str
    text: str


@dataclass(frozen=True, slots=True)
class CopyLine(ReadLine):
    """Who the notice went to."""

    kind: str
    text: str


def _source_links(row: ReadLine) -> tuple[CellLink, ...]:
    return (CellLink(SHOW_SOURCE, f"第{row.line}行"),) if row.line is not None else ()


def _ordinal(row: ReadLine) -> str:
    return str(row.index + 1)


def _rule_words(row: RuleLine) -> str:
    if row.field == "plenaries_per_year" and row.text:
        return f"每年至少{row.text}次"
    return row.text or "文件没有写"


_SOURCE: ColumnOf[ReadLine] = ColumnOf(head="原文", links=_source_links, width=76, sortable=False)


class _ReadModel(EditableRowsModel[ReadLine]):
    """Rows known by their place in the reading."""

    def key(self, row: ReadLine) -> Hashable:
        """Know a row by its place."""
        return row.index


class SeatsModel(_ReadModel):
    """组成人员 and 联络员."""

    class Column(IntEnum):
        """Columns in the order of the notice."""

        ORDINAL = 0
        ROLE = auto()
        NAME = auto()
        UNIT = auto()
        TITLE = auto()
        SOURCE = auto()

    columns: ClassVar[Columns] = {
        Column.ORDINAL: ColumnOf[SeatLine](head="序", text=lambda row: str(row.ordinal), width=56, tone=lambda _: Tone.QUIET),
        Column.ROLE: ColumnOf[SeatLine](head="席位", text=lambda row: row.role, width=84, sortable=False),
        Column.NAME: ColumnOf[SeatLine](head="姓名", text=lambda row: printed(row.name) if row.name else "随职务", width=100,
                                        tone=lambda row: Tone.NORMAL if row.name else Tone.QUIET),
        Column.UNIT: ColumnOf[SeatLine](head="单位", text=lambda row: row.unit, stretch=True, uncertain=lambda row: row.uncertain,
                                        tip=lambda row: f"原文写作{row.unit_printed}" if row.unit != row.unit_printed else ""),
        Column.TITLE: ColumnOf[SeatLine](head="职务", text=lambda row: row.title, width=96),
        Column.SOURCE: _SOURCE,
    }
    editable: ClassVar[Editable] = {
        Column.ROLE: lambda row: row.role, Column.NAME: lambda row: row.name or "", Column.UNIT: lambda row: row.unit_printed,
        Column.TITLE: lambda row: row.title,
    }


class DutiesModel(_ReadModel):
    """职责."""

    class Column(IntEnum):
        """Columns."""

        ORDINAL = 0
        UNITS = auto()
        TEXT = auto()
        SOURCE = auto()

    columns: ClassVar[Columns] = {
        Column.ORDINAL: ColumnOf[DutyLine](head="序", text=_ordinal, width=56, tone=lambda _: Tone.QUIET),
        Column.UNITS: ColumnOf[DutyLine](head="单位", text=lambda row: row.units, width=150),
        Column.TEXT: ColumnOf[DutyLine](head="职责", text=lambda row: row.text, stretch=True, sortable=False),
        Column.SOURCE: _SOURCE,
    }
    editable: ClassVar[Editable] = {Column.UNITS: lambda row: row.units, Column.TEXT: lambda row: row.text}
    long_texts: ClassVar[frozenset[Any]] = frozenset({Column.TEXT})


class TasksModel(_ReadModel):
    """任务."""

    class Column(IntEnum):
        """Columns."""

        NUMBER = 0
        TEXT = auto()
        LEAD = auto()
        RESPONSIBLE = auto()
        SOURCE = auto()

    columns: ClassVar[Columns] = {
        Column.NUMBER: ColumnOf[TaskLine](head="序", text=lambda row: row.number or str(row.index + 1), width=80,
                                          tone=lambda _: Tone.QUIET, sort=lambda row: row.index),
        Column.TEXT: ColumnOf[TaskLine](head="任务", text=lambda row: row.text, stretch=True, sortable=False),
        Column.LEAD: ColumnOf[TaskLine](head="牵头", text=lambda row: row.lead, width=110),
        Column.RESPONSIBLE: ColumnOf[TaskLine](head="责任、配合", text=lambda row: row.responsible, width=110, low_priority=True),
        Column.SOURCE: _SOURCE,
    }
    editable: ClassVar[Editable] = {
        Column.TEXT: lambda row: row.text, Column.LEAD: lambda row: row.lead, Column.RESPONSIBLE: lambda row: row.responsible,
    }
    long_texts: ClassVar[frozenset[Any]] = frozenset({Column.TEXT})


class PhasesModel(_ReadModel):
    """阶段."""

    class Column(IntEnum):
        """Columns."""

        NAME = 0
        START = auto()
        END = auto()
        SOURCE = auto()

    columns: ClassVar[Columns] = {
        Column.NAME: ColumnOf[PhaseLine](head="阶段", text=lambda row: row.name, stretch=True, sortable=False),
        Column.START: ColumnOf[PhaseLine](head="起", text=lambda row: in_tables(row.start) if row.start else "—", width=110),
        Column.END: ColumnOf[PhaseLine](head="止", text=lambda row: in_tables(row.end) if row.end else "—", width=110),
        Column.SOURCE: _SOURCE,
    }
    editable: ClassVar[Editable] = {
        Column.NAME: lambda row: row.name, Column.START: lambda row: in_tables(row.start) if row.start else "",
        Column.END: lambda row: in_tables(row.end) if row.end else "",
    }


class RulesModel(_ReadModel):
    """工作规则."""

    class Column(IntEnum):
        """Columns."""

        LABEL = 0
        TEXT = auto()
        SOURCE = auto()

    columns: ClassVar[Columns] = {
        Column.LABEL: ColumnOf[RuleLine](head="规则", text=lambda row: row.label, width=136, tone=lambda _: Tone.QUIET,
                                         sortable=False),
        Column.TEXT: ColumnOf[RuleLine](head="读到的内容", text=_rule_words, stretch=True, sortable=False,
                                        tone=lambda row: Tone.NORMAL if row.text else Tone.QUIET),
        Column.SOURCE: _SOURCE,
    }
    editable: ClassVar[Editable] = {Column.TEXT: lambda row: row.text}
    long_texts: ClassVar[frozenset[Any]] = frozenset({Column.TEXT})

    def key(self, row: ReadLine) -> Hashable:
        """Know a rule by its name."""
        return row.field if isinstance(row, RuleLine) else row.index


class CopiesModel(_ReadModel):
    """主送、抄送."""

    class Column(IntEnum):
        """Columns."""

        KIND = 0
        TEXT = auto()
        SOURCE = auto()

    columns: ClassVar[Columns] = {
        Column.KIND: ColumnOf[CopyLine](head="", text=lambda row: row.kind, width=90, once=True, sortable=False),
        Column.TEXT: ColumnOf[CopyLine](head="机关", text=lambda row: row.text, stretch=True, sortable=False),
        Column.SOURCE: _SOURCE,
    }

    def key(self, row: ReadLine) -> Hashable:
        """Know a row by its place in its own list."""
        return (row.kind, row.index) if isinstance(row, CopyLine) else row.index


