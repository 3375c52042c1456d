"""回执: how many units have answered, and what each says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from secretariat.domain.meetings import ReceiptState
from secretariat.domain.stages import Stage
from ui.models.participant_rows import Receipt, ReceiptRows
from ui.models.tables import record_table
from ui.widgets.figures import Figure, Figures, Shares
from ui.widgets.labels import Rule
from ui.widgets.painting import Tone

if TYPE_CHECKING:
    from secretariat.domain.listings.meetings import MeetingView, ReceiptRow
    from ui.core.settings import Settings


class ReceiptsPanel(QWidget):
    """Counts, a bar and the units, those that lack an answer first.

    Signals: ``register_requested(ReceiptRow)`` ask what the unit answered; ``holder_requested(ReceiptRow)`` its holder comes;
    ``acknowledged(ReceiptRow)`` it signed and has not said who comes.
    """

    register_requested = Signal(object)
    holder_requested = Signal(object)
    acknowledged = Signal(object)

    def __init__(self, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(0)
        self._figures = Figures("meeting.receipt_counts", self)
        self._shares = Shares(self)
        self._rows = ReceiptRows(self)
        self.table = record_table(self._rows, "meeting.receipts", "回执", dense=True, settings=settings, parent=self)
        self.table.empty_state().say("没有要通知的单位", "这一天的名单里没有成员单位，请先核对机构的名单。", "", "users")
        for widget in (self._figures, self._shares, Rule(parent=self)):
            column.addWidget(widget)
        column.addWidget(self.table, 1)
        self.table.row_opened.connect(lambda one: self.register_requested.emit(one.row))
        self.table.edit_requested.connect(lambda one: self.register_requested.emit(one.row))
        self.table.link_activated.connect(lambda one, _act: self.holder_requested.emit(one.row))
        self.table.remove_requested.connect(lambda one: self.acknowledged.emit(one.row))

    def show_meeting(self, view: MeetingView) -> None:
        """Show the receipts of a meeting."""
        counts = view.receipt_counts
        notified = any(row.stage is Stage.NOTIFIED and row.state.value == "done" for row in view.stages)
        figures = (Figure(counts.registered, "已报名", Tone.OK), Figure(counts.acknowledged, "已签收", Tone.WARN),
                   Figure(counts.unsigned, "未签收" if notified else "未通知", Tone.SEAL if notified else Tone.QUIET, alarming=notified))
        beside = (f"出席{counts.present}", f"代会{counts.substitutes}", f"请假{counts.excused}") if notified else ("通知印发后登记回执",)
        self._figures.set_figures(figures, beside)
        self._shares.set_figures(figures)
        self._rows.set_rows([Receipt(row, notified) for row in view.receipts])

    def current(self) -> ReceiptRow | None:
        """Give the unit that is current."""
        row = self.table.current_row()
        return row.row if isinstance(row, Receipt) else None

    def go_to_missing(self) -> None:
        """Make the first unit current that has not said who comes."""
        for place, one in enumerate(self._rows.rows()):
            if one.row.state is not ReceiptState.REGISTERED:
                self.table.select_row(place)
                return
