"""The roster of a body on a day, and the record of its changes."""

from collections.abc import Hashable
from enum import IntEnum, auto
from typing import ClassVar, Final

from secretariat.domain.dates import in_tables
from secretariat.domain.filings import FilingRow, FilingState
from secretariat.domain.listings.bodies import AdjustmentRow, RosterRow, SeatState
from secretariat.domain.names import printed
from secretariat.domain.roster_differences import DifferenceRow, SeatDifference
from ui.models.columns import ColumnOf
from ui.models.editing import Columns
from ui.models.rows import RowsModel
from ui.widgets.cells import CellLink
from ui.widgets.painting import Tone

STATE_TONES: Final = {
    SeatState.NEW_TODAY: Tone.OK, SeatState.ENDING: Tone.WARN, SeatState.ACTING: Tone.INDIGO, SeatState.PENDING: Tone.INDIGO,
    SeatState.VACANT: Tone.SEAL,
}
"""Tone of the chip of a state; a seat that is simply held has none."""


def _holder(row: RosterRow) -> str:
    return printed(row.name) if row.name else "空缺"


def _standing(row: RosterRow) -> str:
    """Say how a seat stands; that it is vacant stands in the name's place already."""
    return row.state_text.removeprefix("空缺（").removesuffix("）") if row.state is SeatState.PENDING else row.state_text


class RosterModel(RowsModel[RosterRow]):
    """Who sits where, in the notice's own order."""

    class Column(IntEnum):
        """Columns."""

        ORDINAL = 0
        ROLE = auto()
        UNIT = auto()
        NAME = auto()
        TITLE = auto()
        SINCE = auto()
        MOBILE = auto()
        LIAISON = auto()
        LIAISON_PHONE = auto()
        STATE = auto()

    columns: ClassVar[Columns] = {
        Column.ORDINAL: ColumnOf[RosterRow](head="序", text=lambda row: str(row.ordinal), width=52, tone=lambda _: Tone.QUIET,
                                            sort=lambda row: row.ordinal),
        Column.ROLE: ColumnOf[RosterRow](head="席位", text=lambda row: row.role, width=76, once=True,
                                         sort=lambda row: row.ordinal),
        Column.UNIT: ColumnOf[RosterRow](head="单位", text=lambda row: row.unit, stretch=True, width=156,
                                         tip=lambda row: f"文件写作{row.unit_printed}" if row.unit != row.unit_printed else ""),
        Column.NAME: ColumnOf[RosterRow](head="姓名", text=_holder, width=100,
                                         tone=lambda row: Tone.NORMAL if row.name else Tone.SEAL),
        Column.TITLE: ColumnOf[RosterRow](head="职务", text=lambda row: row.title, width=76),
        Column.SINCE: ColumnOf[RosterRow](head="任职起", text=lambda row: in_tables(row.since) if row.since else "—", width=94,
                                          low_priority=True),
        Column.MOBILE: ColumnOf[RosterRow](head="手机", text=lambda row: row.mobile or "—", width=104,
                                           tone=lambda row: Tone.NORMAL if row.mobile else Tone.QUIET),
        Column.LIAISON: ColumnOf[RosterRow](head="联络员", text=lambda row: printed(row.liaison) if row.liaison else "—", width=72,
                                            tone=lambda row: Tone.NORMAL if row.liaison else Tone.QUIET),
        Column.LIAISON_PHONE: ColumnOf[RosterRow](head="联络员电话", text=lambda row: row.liaison_phone or "—", width=104,
                                                  tone=lambda row: Tone.NORMAL if row.liaison_phone else Tone.QUIET),
        Column.STATE: ColumnOf[RosterRow](head="状态", text=_standing, width=112, tone=lambda _: Tone.QUIET,
                                          chip=lambda row: STATE_TONES.get(row.state), tip=lambda row: row.state_text),
    }

    def key(self, row: RosterRow) -> Hashable:
        """Know a row by its seat."""
        return row.seat_id


class AdjustmentsModel(RowsModel[AdjustmentRow]):
    """What was done to a body and its seats, newest first."""

    class Column(IntEnum):
        """Columns."""

        AT = 0
        LABEL = auto()
        DETAIL = auto()
        ACTOR = auto()
        VERB = auto()

    columns: ClassVar[Columns] = {
        Column.AT: ColumnOf[AdjustmentRow](head="时间", text=lambda row: f"{row.at:%Y-%m-%d %H:%M}", width=160),
        Column.LABEL: ColumnOf[AdjustmentRow](head="事项", text=lambda row: row.label, width=140),
        Column.DETAIL: ColumnOf[AdjustmentRow](head="内容", text=lambda row: row.detail, stretch=True, sortable=False),
        Column.ACTOR: ColumnOf[AdjustmentRow](head="经办人", text=lambda row: row.actor, width=110),
        Column.VERB: ColumnOf[AdjustmentRow](head="办理", width=80, right=True, sortable=False,
                                             links=lambda row: (CellLink("adjustment.undo", "撤销"),) if row.undoable else ()),
    }

    def key(self, row: AdjustmentRow) -> Hashable:
        """Know a row by its act."""
        return row.act_id


_DIFFERENCE_TONES: Final = {
    SeatDifference.REPLACED: Tone.INDIGO, SeatDifference.CAME: Tone.OK, SeatDifference.LEFT: Tone.SEAL,
    SeatDifference.POST_CHANGED: Tone.INDIGO, SeatDifference.SEAT_ADDED: Tone.OK, SeatDifference.SEAT_RETIRED: Tone.WARN,
}


def _named(name: str | None, post: str) -> str:
    return "　".join(part for part in (printed(name), post) if part) if name else "—"


class DifferencesModel(RowsModel[DifferenceRow]):
    """What became of the seats between two days."""

    class Column(IntEnum):
        """Columns."""

        KIND = 0
        ROLE = auto()
        UNIT = auto()
        BEFORE = auto()
        AFTER = auto()
        ON = auto()
        REASON = auto()

    columns: ClassVar[Columns] = {
        Column.KIND: ColumnOf[DifferenceRow](head="变化", text=lambda row: row.kind.label, width=110,
                                             chip=lambda row: _DIFFERENCE_TONES[row.kind]),
        Column.ROLE: ColumnOf[DifferenceRow](head="席位", text=lambda row: row.role, width=90),
        Column.UNIT: ColumnOf[DifferenceRow](head="单位", text=lambda row: row.unit, stretch=True, width=150),
        Column.BEFORE: ColumnOf[DifferenceRow](head="以前", text=lambda row: _named(row.before, row.before_post), width=190,
                                               tone=lambda row: Tone.NORMAL if row.before else Tone.QUIET),
        Column.AFTER: ColumnOf[DifferenceRow](head="以后", text=lambda row: _named(row.after, row.after_post), width=190,
                                              tone=lambda row: Tone.NORMAL if row.after else Tone.QUIET),
        Column.ON: ColumnOf[DifferenceRow](head="起于", text=lambda row: in_tables(row.on) if row.on else "—", width=100),
        Column.REASON: ColumnOf[DifferenceRow](head="原因", text=lambda row: row.reason or "", width=110),
    }

    def key(self, row: DifferenceRow) -> Hashable:
        """Know a row by its seat."""
        return row.seat_id


_FILING_TONES: Final = {FilingState.OWED: Tone.WARN, FilingState.REPORTED: Tone.INDIGO, FilingState.LETTER_OWED: Tone.WARN}
_FILING_VERBS: Final = {
    FilingState.OWED: CellLink("filing.report", "登记已报"), FilingState.REPORTED: CellLink("filing.file", "登记备案"),
    FilingState.LETTER_OWED: CellLink("filing.receive_letter", "补登来函"),
}


class FilingsModel(RowsModel[FilingRow]):
    """The filing register of a body, the newest line first."""

    class Column(IntEnum):
        """Columns."""

        NUMBER = 0
        SINCE = auto()
        ROLE = auto()
        UNIT = auto()
        BEFORE = auto()
        NAME = auto()
        POST = auto()
        LETTER = auto()
        REPORTED = auto()
        STATE = auto()
        FILED = auto()
        VERB = auto()

    columns: ClassVar[Columns] = {
        Column.NUMBER: ColumnOf[FilingRow](head="序", text=lambda row: str(row.number), width=52, tone=lambda _: Tone.QUIET,
                                           sort=lambda row: row.number),
        Column.SINCE: ColumnOf[FilingRow](head="到任日期", text=lambda row: in_tables(row.since), width=100),
        Column.ROLE: ColumnOf[FilingRow](head="席位", text=lambda row: row.role, width=76),
        Column.UNIT: ColumnOf[FilingRow](head="单位", text=lambda row: row.unit, stretch=True, width=130),
        Column.BEFORE: ColumnOf[FilingRow](head="原任", text=lambda row: printed(row.before) if row.before else "—", width=86,
                                           low_priority=True),
        Column.NAME: ColumnOf[FilingRow](head="接任", text=lambda row: printed(row.name), width=86),
        Column.POST: ColumnOf[FilingRow](head="职务", text=lambda row: row.post, width=150, low_priority=True),
        Column.LETTER: ColumnOf[FilingRow](head="单位来函", text=lambda row: row.letter or "待补", width=170,
                                           tone=lambda row: Tone.NORMAL if row.letter else Tone.QUIET),
        Column.REPORTED: ColumnOf[FilingRow](head="收表日期", text=lambda row: in_tables(row.reported_on) if row.reported_on else "—",
                                             width=100, low_priority=True),
        Column.STATE: ColumnOf[FilingRow](head="状态", text=lambda row: row.state.label, width=86, tone=lambda _: Tone.QUIET,
                                          chip=lambda row: _FILING_TONES.get(row.state)),
        Column.FILED: ColumnOf[FilingRow](head="备案日期", text=lambda row: in_tables(row.filed_on) if row.filed_on else "—", width=100),
        Column.VERB: ColumnOf[FilingRow](
            head="办理", width=96, right=True, sortable=False,
            links=lambda row: (_FILING_VERBS[row.state],) if row.state in _FILING_VERBS else
            (CellLink("filing.open_form", "看备案表"),) if row.document_id else ()),
    }

    def key(self, row: FilingRow) -> Hashable:
        """Know a row by its appointment."""
        return row.appointment_id
