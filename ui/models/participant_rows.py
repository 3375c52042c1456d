"""Who is called to a meeting and who comes: receipts, sign-in, and what was decided."""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from enum import IntEnum, auto
from typing import Any, ClassVar, Final

from secretariat.domain.dates import clock, in_tables
from secretariat.domain.listings.meetings import AttendanceRow, DecisionRow, ReceiptRow
from secretariat.domain.meetings import AttendanceState, ReceiptState
from secretariat.domain.names import printed
from ui.models.columns import ColumnOf
from ui.models.rows import RowsModel
from ui.widgets.cells import CellLink
from ui.widgets.painting import Tone

_RECEIPT_TONES: Final = {
    ReceiptState.UNSIGNED: Tone.SEAL, ReceiptState.ACKNOWLEDGED: Tone.WARN, ReceiptState.REGISTERED: Tone.OK,
}
_ATTENDANCE_TONES: Final = {
    AttendanceState.EXPECTED: Tone.QUIET, AttendanceState.PRESENT: Tone.OK, AttendanceState.SUBSTITUTE: Tone.INDIGO,
    AttendanceState.EXCUSED: Tone.WARN, AttendanceState.ABSENT: Tone.SEAL,
}


@dataclass(frozen=True, slots=True)
class Receipt:
    """A receipt as a row; before the notice is out nobody can have answered it."""

    row: ReceiptRow
    notified: bool


class ReceiptRows(RowsModel[Receipt]):
    """Units with their receipts, those that lack an answer first."""

    class Column(IntEnum):
        """The columns of 回执."""

        UNIT = 0
        STATE = auto()
        PARTICIPANT = auto()
        NOTE = auto()
        VERB = auto()

    columns: ClassVar[Mapping[Any, ColumnOf[Any]]] = {
        Column.UNIT: ColumnOf[Receipt](head="单位", text=lambda one: one.row.unit, width=136),
        Column.STATE: ColumnOf[Receipt](
            head="回执", text=lambda one: one.row.state_text if one.notified or one.row.state is not ReceiptState.UNSIGNED else "未通知",
            width=76, tone=lambda one: _RECEIPT_TONES[one.row.state] if one.notified else Tone.QUIET,
            chip=lambda one: _RECEIPT_TONES[one.row.state]
            if one.notified and one.row.state is not ReceiptState.REGISTERED else None,
            sort=lambda one: list(ReceiptState).index(one.row.state)),
        Column.PARTICIPANT: ColumnOf[Receipt](
            head="参会人", text=lambda one: printed(one.row.participant) if one.row.participant else "—", width=100,
            tone=lambda one: Tone.NORMAL if one.row.participant else Tone.QUIET),
        Column.NOTE: ColumnOf[Receipt](
            head="说明", text=lambda one: one.row.note, stretch=True, width=64, tone=lambda _one: Tone.QUIET),
        Column.VERB: ColumnOf[Receipt](
            head="", width=56, right=True, sortable=False,
            links=lambda one: (CellLink("register", "报名"),) if one.notified and one.row.state is not ReceiptState.REGISTERED else ()),
    }

    def key(self, row: Receipt) -> Hashable:
        """Know a receipt by its invitation."""
        return row.row.invitation_id


_EXCEPTIONS: Final = frozenset({AttendanceState.SUBSTITUTE, AttendanceState.EXCUSED, AttendanceState.ABSENT})


def _is_announced(row: AttendanceRow) -> bool:
    """Tell whether a substitute was named who has not signed in yet."""
    return row.state is AttendanceState.SUBSTITUTE and row.signed_at is None


def _note(row: AttendanceRow) -> str:
    """Say when somebody signed in, for whom a substitute comes, why somebody is missing."""
    parts = [f"代{row.name}" if row.name else "", row.substitute_post or ""] if row.substitute_name else []
    parts += [row.reason or "", f"{clock(row.signed_at.time())}签到" if row.signed_at else ""]
    return "，".join(part for part in parts if part)


class AttendanceRows(RowsModel[AttendanceRow]):
    """Those expected, in protocol order."""

    class Column(IntEnum):
        """The columns of 签到."""

        ROLE = 0
        UNIT = auto()
        NAME = auto()
        STATE = auto()
        NOTE = auto()
        VERB = auto()

    columns: ClassVar[Mapping[Any, ColumnOf[Any]]] = {
        Column.ROLE: ColumnOf[AttendanceRow](
            head="身份", text=lambda row: row.role, once=True, width=88, tone=lambda _row: Tone.QUIET, sortable=False),
        Column.UNIT: ColumnOf[AttendanceRow](head="单位", text=lambda row: row.unit or row.post or "", stretch=True, width=104),
        Column.NAME: ColumnOf[AttendanceRow](
            head="姓名", width=104, text=lambda row: printed(row.substitute_name or row.name or "") or "—",
            tone=lambda row: Tone.NORMAL if row.substitute_name or row.name else Tone.QUIET),
        Column.STATE: ColumnOf[AttendanceRow](
            head="签到", text=lambda row: "待代会" if _is_announced(row) else row.state_text, width=78,
            tone=lambda row: _ATTENDANCE_TONES[row.state],
            chip=lambda row: _ATTENDANCE_TONES[row.state] if row.state in _EXCEPTIONS and not _is_announced(row) else None,
            sort=lambda row: list(AttendanceState).index(row.state)),
        Column.NOTE: ColumnOf[AttendanceRow](head="说明", text=_note, width=110, low_priority=True, tone=lambda _row: Tone.QUIET),
        Column.VERB: ColumnOf[AttendanceRow](
            head="", width=56, right=True, sortable=False,
            links=lambda row: () if row.signed_at or not (row.name or row.substitute_name) else (CellLink("sign_in", "签到"),)),
    }

    def key(self, row: AttendanceRow) -> Hashable:
        """Know somebody by the line in the list."""
        return row.attendance_id


def is_open(row: AttendanceRow) -> bool:
    """Tell whether somebody is still expected, announced substitutes included."""
    return row.signed_at is None and row.state in {AttendanceState.EXPECTED, AttendanceState.SUBSTITUTE}


class DecisionRows(RowsModel[DecisionRow]):
    """What the meeting decided, in its order."""

    class Column(IntEnum):
        """The columns of 议定事项."""

        ORDINAL = 0
        TEXT = auto()
        DEADLINE = auto()
        VERB = auto()

    columns: ClassVar[Mapping[Any, ColumnOf[Any]]] = {
        Column.ORDINAL: ColumnOf[DecisionRow](
            head="", text=lambda row: str(row.ordinal), width=46, tone=lambda _row: Tone.QUIET, sortable=False),
        Column.TEXT: ColumnOf[DecisionRow](
            head="议定事项", text=lambda row: row.text, stretch=True, width=150, sortable=False,
            second=lambda row: (row.lead and f"牵头 {row.lead}", row.responsible), tip=lambda row: row.text),
        Column.DEADLINE: ColumnOf[DecisionRow](
            head="时限", text=lambda row: in_tables(row.deadline) if row.deadline else "—", width=100,
            tone=lambda row: Tone.NORMAL if row.deadline else Tone.QUIET, sortable=False),
        Column.VERB: ColumnOf[DecisionRow](
            head="督办", width=92, right=True, sortable=False,
            links=lambda row: (CellLink("open_task", "看任务") if row.task_id else CellLink("make_task", "转为任务"),)),
    }

    def key(self, row: DecisionRow) -> Hashable:
        """Know a decision by its id."""
        return row.decision_id
