"""比照成立: which units and towns must set the body up in turn, those missing first to the eye."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from secretariat.domain.counterparts import CounterpartState
from secretariat.domain.listings.body_ledgers import CounterpartRow
from ui.dialogs.ledger_forms import CounterpartDialog, RequireCounterpartsDialog
from ui.models.body_ledger_rows import CounterpartsModel
from ui.pages.bodies.ledger_pane import LedgerPane

if TYPE_CHECKING:
    from ui.pages.bodies.page import BodyPage


class CounterpartList(QObject):
    """The tab 比照成立 and its acts."""

    def __init__(self, page: BodyPage) -> None:
        super().__init__(page)
        self._page, self._context = page, page.context
        self.model = CounterpartsModel(page.context.today(), self)
        self.pane = LedgerPane(self.model, "counterparts", "比照成立", (
            ("登记单位", "plus", "counterpart.require", self.require),), page.context.settings, page)
        self.pane.table.empty_state().say("没有要比照成立的单位", "文件要求各镇、各单位相应成立的，登记在这里，谁还没有成立一看就知道。")
        self.pane.table.link_activated.connect(lambda row, _act: self.report(row))
        self.pane.table.row_opened.connect(self.report)
        self.pane.table.remove_requested.connect(self.remove)

    def show_rows(self, rows: tuple[CounterpartRow, ...]) -> None:
        """Show the list."""
        self.model.set_rows(rows)
        today = self._context.today()
        late = sum(row.is_late(today) for row in rows)
        counted = "，".join(f"{state.label}{count}" for state in CounterpartState if (count := sum(row.state is state for row in rows)))
        self.pane.say(f"{len(rows)}个单位：{counted}{f'，其中过了时限的{late}' if late else ''}" if rows else "各镇、各单位相应成立的机构")

    def require(self) -> None:
        """Ask who must set the body up in turn."""
        view = self._page.view
        if view is not None:
            office = self._context.office
            self._context.tasks.read(office.counterparts.parties, self._ask_units, key="counterparts.parties")

    def _ask_units(self, groups: tuple[str, ...]) -> None:
        view = self._page.view
        if view is None:
            return
        dialog = RequireCounterpartsDialog(view, groups, self._context.today(), self._page.window())
        accepted, names, due = self._context.prompts.run_dialog(dialog), dialog.names(), dialog.due_on()
        dialog.deleteLater()
        if accepted:
            office = self._context.office
            self._context.tasks.write("登记比照成立", lambda _work: office.counterparts.require(view.body_id, names, due),
                                      lambda _act: self._page.done(f"已登记要比照{view.short_name}成立的单位"))

    def report(self, row: object) -> None:
        """Ask what a unit has set up."""
        if not isinstance(row, CounterpartRow):
            return
        dialog = CounterpartDialog(row, self._context.today(), self._page.window())
        accepted, state, texts, founded = self._context.prompts.run_dialog(dialog), dialog.state(), dialog.texts(), dialog.founded_on()
        dialog.deleteLater()
        if accepted:
            office = self._context.office
            self._context.tasks.write("登记比照成立情况", lambda _work: office.counterparts.report(
                row.counterpart_id, row.version, state=state, founded_on=founded, **texts),
                lambda act: self._page.done(f"已登记{row.unit}的成立情况", undoable=bool(act)))

    def remove(self, row: object) -> None:
        """Take a unit off the list."""
        if isinstance(row, CounterpartRow):
            office = self._context.office
            self._context.tasks.write("去掉比照成立单位", lambda _work: office.counterparts.remove(row.counterpart_id, row.version),
                                      lambda _act: self._page.done(f"已去掉{row.unit}"))
