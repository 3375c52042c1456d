"""The templates of papers as a table."""

from collections.abc import Hashable, Mapping
from enum import IntEnum, auto
from typing import Any, ClassVar

from secretariat.domain.listings.templates import TemplateRow
from ui.models.columns import ColumnOf
from ui.models.rows import RowsModel
from ui.widgets.cells import CellLink
from ui.widgets.painting import Tone


def _quiet_unless_own(row: TemplateRow) -> Tone:
    return Tone.NORMAL if row.own else Tone.QUIET


class TemplateRows(RowsModel[TemplateRow]):
    """Kinds of paper, grouped by what they are for, each with the template in force."""

    class Column(IntEnum):
        """The columns of the page."""

        GROUP = 0
        LABEL = auto()
        FILE = auto()
        SOURCE = auto()
        CHOSEN = auto()
        BODIES = auto()
        VERBS = auto()

    @staticmethod
    def verbs(row: TemplateRow) -> tuple[CellLink, ...]:
        """Say what can be done with a template: opened to be changed, another chosen, the former one given back."""
        first = (CellLink("restore", "恢复原来的", "undo-2"),) if row.own else ()
        return (*first, CellLink("open", "打开来改", "external-link"), CellLink("choose", "选用", "file-input"))

    columns: ClassVar[Mapping[Any, ColumnOf[Any]]] = {
        Column.GROUP: ColumnOf[TemplateRow](
            head="类别", text=lambda row: row.group, width=118, once=True, sortable=False, tone=lambda _row: Tone.QUIET),
        Column.LABEL: ColumnOf[TemplateRow](head="文书", text=lambda row: row.label, width=170, sortable=False),
        Column.FILE: ColumnOf[TemplateRow](
            head="现用模板", text=lambda row: row.file_name or "程序自带的模板", width=170, stretch=True, sortable=False,
            tone=_quiet_unless_own, tip=lambda row: row.file_name or ""),
        Column.SOURCE: ColumnOf[TemplateRow](
            head="适用范围", text=lambda row: row.source if row.file_name else "", width=110, sortable=False, tone=_quiet_unless_own),
        Column.CHOSEN: ColumnOf[TemplateRow](
            head="选用日期", text=lambda row: row.chosen_on.isoformat() if row.chosen_on else "", width=100, sortable=False,
            low_priority=True, tone=lambda _row: Tone.QUIET),
        Column.BODIES: ColumnOf[TemplateRow](
            head="另有专用的机构", text=lambda row: "、".join(row.bodies), width=150, sortable=False, low_priority=True,
            tone=lambda _row: Tone.QUIET, tip=lambda row: "、".join(row.bodies)),
        Column.VERBS: ColumnOf[TemplateRow](head="", width=270, right=True, sortable=False, links=verbs),
    }

    def key(self, row: TemplateRow) -> Hashable:
        """Know a template by its kind of paper."""
        return row.kind
