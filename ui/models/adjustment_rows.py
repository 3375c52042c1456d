"""What an adjustment notice changes, seat by seat, each with the clerk's tick."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from enum import IntEnum, auto
from typing import ClassVar, Final

from secretariat.domain.listings.adjustments import DifferenceKind, SeatDifference
from secretariat.domain.names import printed
from ui.models.columns import ColumnOf
from ui.models.editing import Columns
from ui.models.import_rows import SHOW_SOURCE
from ui.models.rows import RowsModel
from ui.widgets.cells import CellLink
from ui.widgets.painting import Tone

TOGGLE: Final = "import.toggle_difference"
_TONES: Final = {
    DifferenceKind.LEAVES: Tone.WARN, DifferenceKind.SEAT_GIVEN_UP: Tone.SEAL, DifferenceKind.NOT_FOUND: Tone.SEAL,
    DifferenceKind.COMES: Tone.OK, DifferenceKind.SEAT_ADDED: Tone.OK, DifferenceKind.POST_CHANGED: Tone.INDIGO,
    DifferenceKind.UNIT_RENAMED: Tone.INDIGO,
}


@dataclass(frozen=True, slots=True)
class DifferenceLine:
    """One seat of the difference; ``ticked`` says whether it is to be registered."""

    difference: SeatDifference
    ticked: bool
    line: int | None
    """Line of the text, from 1; None where the notice is silent about the seat."""


def _chip(row: DifferenceLine) -> Tone | None:
    return _TONES.get(row.difference.kinds[0])


def _verb(row: DifferenceLine) -> Sequence[CellLink]:
    if not row.difference.changes:
        return ()
    return (CellLink(TOGGLE, "不登记" if row.ticked else "登记"),)


def _source(row: DifferenceLine) -> Sequence[CellLink]:
    return (CellLink(SHOW_SOURCE, f"第{row.line}行"),) if row.line is not None else ()


def _name(name: str | None) -> str:
    return printed(name) if name else "—"


def _coming(row: DifferenceLine) -> str:
    return "" if row.difference.kinds[0] is DifferenceKind.UNCHANGED else _name(row.difference.coming)


def _leaving(row: DifferenceLine) -> str:
    return "" if row.difference.kinds[0] is DifferenceKind.UNCHANGED else _name(row.difference.leaving)


def _former(row: DifferenceLine) -> tuple[str, ...]:
    return (f"原 {row.difference.former_unit}",) if row.difference.former_unit else ()


def _tone(row: DifferenceLine) -> Tone:
    return Tone.NORMAL if row.ticked else Tone.QUIET


class DifferencesModel(RowsModel[DifferenceLine]):
    """变动: what the notice changes first, what stays below."""

    class Column(IntEnum):
        """Columns."""

        CHANGE = 0
        UNIT = auto()
        ROLE = auto()
        LEAVING = auto()
        COMING = auto()
        SOURCE = auto()
        VERB = auto()

    columns: ClassVar[Columns] = {
        Column.CHANGE: ColumnOf[DifferenceLine](head="变动", text=lambda row: row.difference.label, width=146, chip=_chip,
                                                tone=lambda _: Tone.QUIET, icon=lambda row: "check" if row.ticked else ""),
        Column.UNIT: ColumnOf[DifferenceLine](head="单位", text=lambda row: row.difference.unit or "—", stretch=True, width=120,
                                              second=_former, tone=_tone),
        Column.ROLE: ColumnOf[DifferenceLine](head="席位", text=lambda row: row.difference.role or "—", width=78, tone=_tone),
        Column.LEAVING: ColumnOf[DifferenceLine](head="现任", text=_leaving, width=94, tone=_tone,
                                                 second=lambda row: (row.difference.leaving_title,) if row.difference.leaving else ()),
        Column.COMING: ColumnOf[DifferenceLine](head="通知列出", text=_coming, width=94, tone=_tone, strong=lambda row: row.ticked,
                                                second=lambda row: (row.difference.coming_title,) if row.difference.coming else ()),
        Column.SOURCE: ColumnOf[DifferenceLine](head="原文", links=_source, width=64, sortable=False, low_priority=True),
        Column.VERB: ColumnOf[DifferenceLine](head="", links=_verb, width=70, sortable=False),
    }

    def key(self, row: DifferenceLine) -> Hashable:
        """Know a row by its seat."""
        return row.difference.id

    def is_struck(self, row: DifferenceLine) -> bool:
        """Strike through what is not to be registered."""
        return row.difference.changes and not row.ticked
