"""Names verified with the units 名单核实, and the bodies units and towns set up in turn 比照成立."""

from collections.abc import Hashable, Sequence
from datetime import date
from enum import IntEnum, auto
from typing import ClassVar, Final

from PySide6.QtCore import QObject

from secretariat.domain.counterparts import CounterpartState
from secretariat.domain.dates import in_tables
from secretariat.domain.listings.body_ledgers import CounterpartRow, VerificationRow
from secretariat.domain.verifications import VerificationState
from ui.models.columns import ColumnOf
from ui.models.editing import Columns
from ui.models.rows import RowsModel
from ui.widgets.cells import CellLink
from ui.widgets.painting import Tone

MARK_SENT: Final = "verification.sent"
DRAFT_SHEET: Final = "verification.draft_sheet"
ANSWER: Final = "verification.answer"
REPORT: Final = "counterpart.report"
_STATES: Final = {VerificationState.TO_SEND: Tone.SEAL, VerificationState.SENT: Tone.WARN}


def _seats(row: VerificationRow) -> str:
    return "；".join(f"{seat.role} {seat.name or '空缺'}{f' {seat.title}' if seat.title else ''}"
                    for seat in row.seats) or "—"


def _verbs(row: VerificationRow) -> Sequence[CellLink]:
    if row.state is VerificationState.TO_SEND:
        return (CellLink(DRAFT_SHEET, "核实表"), CellLink(MARK_SENT, "登记已发"), CellLink(ANSWER, "登记核实"))
    return (CellLink(ANSWER, "登记核实" if row.state is VerificationState.SENT else "再改"),)


class VerificationsModel(RowsModel[VerificationRow]):
    """One line a unit of the round."""

    class Column(IntEnum):
        """Columns."""

        UNIT = 0
        SEATS = auto()
        CONTACT = auto()
        STATE = auto()
        SENT = auto()
        VERIFIED = auto()
        VERB = auto()

    columns: ClassVar[Columns] = {
        Column.UNIT: ColumnOf[VerificationRow](head="单位", text=lambda row: row.unit, width=170),
        Column.SEATS: ColumnOf[VerificationRow](head="要核实的席位", text=_seats, stretch=True, width=200, sortable=False, tip=_seats),
        Column.CONTACT: ColumnOf[VerificationRow](head="联系人", text=lambda row: row.contact or "—", width=150, low_priority=True,
                                                  tone=lambda row: Tone.NORMAL if row.contact else Tone.QUIET),
        Column.STATE: ColumnOf[VerificationRow](head="状态", text=lambda row: row.state.label, width=76, tone=lambda _: Tone.QUIET,
                                                chip=lambda row: _STATES.get(row.state)),
        Column.SENT: ColumnOf[VerificationRow](head="发出", text=lambda row: in_tables(row.sent_on) if row.sent_on else "—", width=100,
                                               low_priority=True),
        Column.VERIFIED: ColumnOf[VerificationRow](head="核实", text=lambda row: in_tables(row.verified_on) if row.verified_on else "—",
                                                   width=100),
        Column.VERB: ColumnOf[VerificationRow](head="办理", links=_verbs, width=206, right=True, sortable=False),
    }

    def key(self, row: VerificationRow) -> Hashable:
        """Know a row by its unit's asking."""
        return row.verification_id


class CounterpartsModel(RowsModel[CounterpartRow]):
    """One line a unit that must set the body up in turn."""

    class Column(IntEnum):
        """Columns."""

        ORDINAL = 0
        UNIT = auto()
        STATE = auto()
        NAME = auto()
        LEADER = auto()
        CONTACT = auto()
        NUMBER = auto()
        DUE = auto()
        VERB = auto()

    columns: ClassVar[Columns] = {
        Column.ORDINAL: ColumnOf[CounterpartRow](head="序", text=lambda row: str(row.ordinal), width=52, tone=lambda _: Tone.QUIET,
                                                 sort=lambda row: row.ordinal),
        Column.UNIT: ColumnOf[CounterpartRow](head="单位", text=lambda row: row.unit, width=150),
        Column.STATE: ColumnOf[CounterpartRow](
            head="状态", text=lambda row: row.state.label, width=84, tone=lambda _: Tone.QUIET,
            chip=lambda row: Tone.SEAL if row.state is CounterpartState.OWED else None),
        Column.NAME: ColumnOf[CounterpartRow](head="成立的机构", text=lambda row: row.name or "—", stretch=True, width=150,
                                              second=lambda row: (row.note,) if row.note else ()),
        Column.LEADER: ColumnOf[CounterpartRow](head="负责人", text=lambda row: row.leader or "—", width=120),
        Column.CONTACT: ColumnOf[CounterpartRow](
            head="联系人", text=lambda row: " ".join(filter(None, (row.contact, row.phone))) or "—", width=170, low_priority=True),
        Column.NUMBER: ColumnOf[CounterpartRow](head="成立文号", text=lambda row: row.founding_number or "—", width=150),
        Column.DUE: ColumnOf[CounterpartRow](head="时限", text=lambda row: in_tables(row.due_on) if row.due_on else "—", width=100),
        Column.VERB: ColumnOf[CounterpartRow](
            head="办理", width=90, right=True, sortable=False,
            links=lambda row: (CellLink(REPORT, "登记情况" if row.state is CounterpartState.OWED else "修改"),)),
    }

    def __init__(self, today: date, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._today = today

    def key(self, row: CounterpartRow) -> Hashable:
        """Know a row by itself."""
        return row.counterpart_id
