"""The one list of the desk: what to do, until when, and the verb that does it, in sections by urgency."""

from collections.abc import Hashable, Mapping, Sequence
from enum import IntEnum
from itertools import groupby
from typing import Any, ClassVar, Final

from secretariat.domain.listings.desk import DeskItem, DeskTopic, Urgency
from ui.models.columns import ColumnOf
from ui.models.rows import RowsModel
from ui.widgets.cells import CellLink, Section
from ui.widgets.painting import Tone

_ICONS: Final[Mapping[DeskTopic, str]] = {
    DeskTopic.TASK: "list-checks", DeskTopic.RECEIPT: "inbox", DeskTopic.MINUTES: "stamp", DeskTopic.SEAT: "user-x",
    DeskTopic.PLENARY: "calendar-x", DeskTopic.MEETING: "calendar-days",
    DeskTopic.TERM: "calendar-clock", DeskTopic.FILING: "clipboard-list",
}


class DeskModel(RowsModel[DeskItem]):
    """Things to do, the loudest section first."""

    class Column(IntEnum):
        """What stands in a row."""

        WHAT = 0
        DUE = 1
        VERB = 2

    columns: ClassVar[Mapping[Any, ColumnOf[DeskItem]]] = {
        Column.WHAT: ColumnOf(
            head="要办的事", text=lambda item: item.title, second=lambda item: item.detail.split(" • "), stretch=True,
            icon=lambda item: _ICONS[item.topic], sortable=False, tip=lambda item: f"{item.title}\n{item.detail}"),
        Column.DUE: ColumnOf(
            head="时限", text=lambda item: item.due, width=120, right=True, sortable=False,
            tone=lambda item: Tone.SEAL if item.urgency is Urgency.OVERDUE else Tone.NORMAL,
            strong=lambda item: item.urgency is Urgency.OVERDUE),
        Column.VERB: ColumnOf(
            head="办理", width=110, right=True, sortable=False, links=lambda item: (CellLink(item.command, item.verb),)),
    }

    def key(self, row: DeskItem) -> Hashable:
        """Know an item by what it is about and the record it concerns."""
        return row.topic, row.target

    def show(self, items: Sequence[DeskItem]) -> None:
        """Show items that are already in order, with a heading before each section."""
        rows: list[DeskItem | Section] = []
        for urgency, members in groupby(items, key=lambda item: item.urgency):
            group = list(members)
            rows.append(Section(urgency.label, len(group), Tone.SEAL if urgency is Urgency.OVERDUE else Tone.NORMAL))
            rows.extend(group)
        self.set_rows(rows)
