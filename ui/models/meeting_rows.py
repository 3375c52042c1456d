"""Meetings as a list, and the topics and papers of one meeting."""

from collections.abc import Hashable, Mapping
from enum import IntEnum, auto
from typing import Any, ClassVar

from secretariat.domain.dates import clock, in_tables
from secretariat.domain.documents import DocumentState
from secretariat.domain.listings.meetings import AgendaRow, MeetingPaperRow, MeetingRow
from ui.models.columns import ColumnOf
from ui.models.rows import RowsModel
from ui.models.tones import tone_of
from ui.models.words import WEEKDAYS
from ui.widgets.cells import CellLink
from ui.widgets.painting import Tone


def _hour(row: MeetingRow) -> tuple[str, ...]:
    at = row.starts_at
    return (f"周{WEEKDAYS[at.weekday()]} {clock(at.time())}",) if at else ()


class MeetingRows(RowsModel[MeetingRow]):
    """Meetings, those without a day first, then the latest."""

    class Column(IntEnum):
        """The columns of the list."""

        DAY = 0
        TITLE = auto()
        BODY = auto()
        KIND = auto()
        STAGE = auto()
        VERB = auto()

    columns: ClassVar[Mapping[Any, ColumnOf[Any]]] = {
        Column.DAY: ColumnOf[MeetingRow](
            head="日期", text=lambda row: in_tables(row.starts_at.date()) if row.starts_at else "日期未定", second=_hour, width=128,
            sort=lambda row: (row.starts_at is None, row.starts_at), tone=lambda row: Tone.NORMAL if row.starts_at else Tone.QUIET),
        Column.TITLE: ColumnOf[MeetingRow](
            head="会议", text=lambda row: row.title, second=lambda row: (row.room or "地点未定",), stretch=True, width=240),
        Column.BODY: ColumnOf[MeetingRow](head="机构", text=lambda row: row.body, width=150),
        Column.KIND: ColumnOf[MeetingRow](head="种类", text=lambda row: row.kind_name, width=110, tone=lambda _row: Tone.QUIET),
        Column.STAGE: ColumnOf[MeetingRow](
            head="阶段", text=lambda row: row.stage_text, width=120,
            chip=lambda row: tone_of(row.tone) if tone_of(row.tone) in {Tone.SEAL, Tone.WARN, Tone.INDIGO} else None,
            tone=lambda row: tone_of(row.tone), sort=lambda row: row.stage.number if row.stage else 9),
        Column.VERB: ColumnOf[MeetingRow](head="", width=72, right=True, sortable=False, links=lambda _row: (CellLink("open", "打开"),)),
    }

    def key(self, row: MeetingRow) -> Hashable:
        """Know a meeting by its id."""
        return row.meeting_id

    def is_struck(self, row: MeetingRow) -> bool:
        """Strike meetings through that were called off."""
        return row.stage_text == "已取消"


class TopicRows(RowsModel[AgendaRow]):
    """The topics of a meeting in their order."""

    class Column(IntEnum):
        """The columns of 议题."""

        ORDINAL = 0
        TEXT = auto()
        REPORTER = auto()
        MINUTES = auto()
        MATERIAL = auto()

    columns: ClassVar[Mapping[Any, ColumnOf[Any]]] = {
        Column.ORDINAL: ColumnOf[AgendaRow](
            head="", text=lambda row: str(row.ordinal), width=48, tone=lambda _row: Tone.QUIET, sortable=False),
        Column.TEXT: ColumnOf[AgendaRow](head="议题", text=lambda row: row.text, stretch=True, width=190, sortable=False),
        Column.REPORTER: ColumnOf[AgendaRow](
            head="汇报单位", text=lambda row: row.reporter or "—", width=170, sortable=False,
            tone=lambda row: Tone.NORMAL if row.reporter else Tone.QUIET),
        Column.MINUTES: ColumnOf[AgendaRow](
            head="分钟", text=lambda row: str(row.minutes) if row.minutes else "—", width=56, right=True, low_priority=True,
            sortable=False),
        Column.MATERIAL: ColumnOf[AgendaRow](
            head="材料", text=lambda row: row.material or "—", width=76, sortable=False,
            chip=lambda row: Tone.WARN if row.material_missing else None, tone=lambda _row: Tone.QUIET),
    }

    def key(self, row: AgendaRow) -> Hashable:
        """Know a topic by its id."""
        return row.item_id


class PaperRows(RowsModel[MeetingPaperRow]):
    """The papers of a meeting in the order they are needed."""

    class Column(IntEnum):
        """The columns of 会议文件."""

        PART = 0
        PAPER = auto()
        DETAIL = auto()
        STATE = auto()
        VERBS = auto()

    @staticmethod
    def verbs(row: MeetingPaperRow) -> tuple[CellLink, ...]:
        """Say what can be done with a paper: made, written, looked at, printed; made anew where it was overtaken."""
        voided = row.document_state is DocumentState.VOID
        if row.document_id is None or (voided and row.can_draft):
            verb = CellLink("write", "填写") if row.to_write else CellLink("draft", "生成")
            return (verb,) if row.can_draft else ()
        first = CellLink("draft", "更新", "refresh-cw") if row.stale else CellLink("view", "看", "eye")
        if voided:
            return (first,)
        return first, CellLink("print", "印", "printer"), CellLink("more", "", "ellipsis")

    columns: ClassVar[Mapping[Any, ColumnOf[Any]]] = {
        Column.PART: ColumnOf[MeetingPaperRow](
            head="", text=lambda row: row.part.value, width=58, once=True, sortable=False, tone=lambda _row: Tone.QUIET),
        Column.PAPER: ColumnOf[MeetingPaperRow](head="文件", text=lambda row: row.label, stretch=True, width=96, sortable=False),
        Column.DETAIL: ColumnOf[MeetingPaperRow](
            head="文号、份数", text=lambda row: row.detail, width=172, low_priority=True, sortable=False,
            tone=lambda row: Tone.NORMAL if row.document_id else Tone.QUIET),
        Column.STATE: ColumnOf[MeetingPaperRow](
            head="状态", text=lambda row: row.state_text, width=150, sortable=False,
            chip=lambda row: tone_of(row.tone) if tone_of(row.tone) in {Tone.SEAL, Tone.WARN, Tone.INDIGO} else None,
            tone=lambda _row: Tone.QUIET),
        Column.VERBS: ColumnOf[MeetingPaperRow](head="", width=152, right=True, sortable=False, links=verbs),
    }

    def key(self, row: MeetingPaperRow) -> Hashable:
        """Know a paper by its kind, of which a meeting has one that stands."""
        return row.kind
