"""Lines of the preview of a table from outside: what each row of it would do."""

from collections.abc import Hashable
from dataclasses import dataclass
from enum import IntEnum, auto
from typing import ClassVar

from ui.models.columns import ColumnOf
from ui.models.editing import Columns
from ui.models.ticking import TickedRowsModel
from ui.widgets.painting import Tone


@dataclass(frozen=True, slots=True)
class SheetLine:
    """One line: where it stands in the file, what it says, what would happen."""

    key: str
    number: str
    name: str
    unit: str
    title: str
    mobile: str
    phone: str
    sentence: str
    may_tick: bool = True
    tone: Tone = Tone.NORMAL


class SheetLinesModel(TickedRowsModel[SheetLine]):
    """Lines under headings by what they would do, with a box each."""

    class Column(IntEnum):
        """Columns."""

        NUMBER = 0
        NAME = auto()
        UNIT = auto()
        TITLE = auto()
        MOBILE = auto()
        PHONE = auto()
        SENTENCE = auto()

    columns: ClassVar[Columns] = {
        Column.NUMBER: ColumnOf[SheetLine](head="　　行", text=lambda row: f"　　{row.number}", width=96, sortable=False),
        Column.NAME: ColumnOf[SheetLine](head="姓名", text=lambda row: row.name, width=100, sortable=False),
        Column.UNIT: ColumnOf[SheetLine](head="单位", text=lambda row: row.unit, width=160, sortable=False),
        Column.TITLE: ColumnOf[SheetLine](head="职务", text=lambda row: row.title, width=110, sortable=False),
        Column.MOBILE: ColumnOf[SheetLine](head="手机", text=lambda row: row.mobile, width=118, sortable=False),
        Column.PHONE: ColumnOf[SheetLine](head="办公电话", text=lambda row: row.phone, width=118, sortable=False, low_priority=True),
        Column.SENTENCE: ColumnOf[SheetLine](head="读入以后", text=lambda row: row.sentence, width=260, stretch=True, sortable=False,
                                             tone=lambda row: row.tone, tip=lambda row: row.sentence),
    }

    def key(self, row: SheetLine) -> Hashable:
        """Know a line by its key."""
        return row.key

    def may_tick(self, row: SheetLine) -> bool:
        """Tell whether a line can be carried out."""
        return row.may_tick
