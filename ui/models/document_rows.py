"""The register of documents as a table."""

from collections.abc import Hashable, Mapping
from enum import IntEnum, auto
from typing import Any, ClassVar

from secretariat.domain.documents import DocumentState
from secretariat.domain.listings.documents import DocumentRow
from ui.models.columns import ColumnOf
from ui.models.rows import RowsModel
from ui.models.tones import tone_of
from ui.widgets.painting import Tone


def _chip(row: DocumentRow) -> Tone | None:
    """Only what still asks for something, and what is void, wears a chip."""
    if row.state is DocumentState.VOID:
        return Tone.NORMAL
    tone = tone_of(row.tone)
    return tone if tone in {Tone.WARN, Tone.INDIGO, Tone.SEAL} else None


class DocumentRows(RowsModel[DocumentRow]):
    """Documents, newest first."""

    class Column(IntEnum):
        """The columns of the register."""

        NUMBER = 0
        TITLE = auto()
        DATE = auto()
        STATE = auto()

    columns: ClassVar[Mapping[Any, ColumnOf[Any]]] = {
        Column.NUMBER: ColumnOf[DocumentRow](
            head="文号、期号", text=lambda row: row.number_text, width=192, low_priority=True,
            tone=lambda row: Tone.NORMAL if row.number else Tone.QUIET),
        Column.TITLE: ColumnOf[DocumentRow](
            head="题名", text=lambda row: row.title, second=lambda row: (row.body, row.kind_label), stretch=True,
            tip=lambda row: row.title),
        Column.DATE: ColumnOf[DocumentRow](
            head="日期", text=lambda row: f"{row.dated:%m-%d}", width=64, tone=lambda _row: Tone.QUIET, sort=lambda row: row.dated,
            tip=lambda row: row.dated.isoformat()),
        Column.STATE: ColumnOf[DocumentRow](
            head="状态", text=lambda row: row.state_text, width=92, chip=_chip, tone=lambda row: tone_of(row.tone)),
    }

    def key(self, row: DocumentRow) -> Hashable:
        """Know a document by its id."""
        return row.document_id

    def is_struck(self, row: DocumentRow) -> bool:
        """Strike void documents through."""
        return row.state is DocumentState.VOID
