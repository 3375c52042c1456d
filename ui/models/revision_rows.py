"""The versions of a document as a table."""

from collections.abc import Hashable, Mapping
from enum import IntEnum, auto
from typing import Any, ClassVar

from secretariat.domain.listings.documents import RevisionRow
from ui.models.columns import ColumnOf
from ui.models.rows import RowsModel
from ui.widgets.painting import Tone


class RevisionRows(RowsModel[RevisionRow]):
    """Versions, the newest first."""

    class Column(IntEnum):
        """The columns of 历次稿件."""

        ORDINAL = 0
        ORIGIN = auto()
        MADE = auto()
        BY = auto()

    columns: ClassVar[Mapping[Any, ColumnOf[Any]]] = {
        Column.ORDINAL: ColumnOf[RevisionRow](head="稿次", text=lambda row: f"第{row.ordinal}稿", width=90, sortable=False),
        Column.ORIGIN: ColumnOf[RevisionRow](
            head="来源", text=lambda row: row.origin_label, width=150, stretch=True, sortable=False,
            second=None, tag=lambda row: "" if row.has_pdf else "没有版面"),
        Column.MADE: ColumnOf[RevisionRow](
            head="时间", text=lambda row: f"{row.made_at:%Y-%m-%d %H:%M}", width=150, sortable=False, tone=lambda _row: Tone.QUIET),
        Column.BY: ColumnOf[RevisionRow](head="经手", text=lambda row: row.made_by, width=100, sortable=False,
                                         tone=lambda _row: Tone.QUIET),
    }

    def key(self, row: RevisionRow) -> Hashable:
        """Know a version by its number."""
        return row.ordinal
