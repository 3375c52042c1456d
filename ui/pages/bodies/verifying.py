"""核实: a round over the member units, each line with the verb that is next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from secretariat.domain.dates import official
from secretariat.domain.listings.body_ledgers import VerificationRow
from secretariat.domain.records import RecordKind, RecordRef
from secretariat.domain.verifications import VerificationState
from ui.dialogs.ledger_forms import VerificationDialog
from ui.models.body_ledger_rows import DRAFT_SHEET, MARK_SENT, VerificationsModel
from ui.pages.bodies.ledger_pane import LedgerPane
from ui.pages.hand_edits import draft_guarded

if TYPE_CHECKING:
    from ui.pages.bodies.page import BodyPage


class Verifying(QObject):
    """The tab 核实 and its acts."""

    def __init__(self, page: BodyPage) -> None:
        super().__init__(page)
        self._page, self._context = page, page.context
        self.model = VerificationsModel(self)
        self.pane = LedgerPane(self.model, "verifications", "名单核实", (
            ("生成核实表", "file-plus", "verification.draft_all", self.draft_all),
            ("登记已发", "mail-question", "verification.send_all", self.send_all),
            ("开始核实", "list-checks", "verification.begin", self.begin)), page.context.settings, page)
        self.pane.table.empty_state().say("还没有核实过名单", "机构半路接过来，或者名单很久没有动过时，让各单位核实一遍姓名、职务和电话。")
        self.pane.table.link_activated.connect(self._act)
        self.pane.table.row_opened.connect(self.answer)

    def show_rows(self, rows: tuple[VerificationRow, ...]) -> None:
        """Show the newest round."""
        self.model.set_rows(rows)
        if not rows:
            self.pane.say("按成员单位逐个核实")
            return
        counted = "，".join(f"{state.label}{count}" for state in VerificationState if (count := sum(row.state is state for row in rows)))
        self.pane.say(f"{official(rows[0].asked_on)}开始的核实：{counted}")

    def begin(self) -> None:
        """Begin a round over all member units."""
        view = self._page.view
        if view is not None:
            office = self._context.office
            self._context.tasks.write("开始名单核实", lambda _work: office.verifications.begin(view.body_id),
                                      lambda _act: self._page.done(f"已列出{view.short_name}要核实的单位"))

    def draft_all(self) -> None:
        """Make the sheet of every unit that has not been asked yet."""
        waiting = [row for row in self.model.rows() if row.state is VerificationState.TO_SEND]
        if waiting:
            self._draft(waiting)
        else:
            self._page.refuse("没有待发的单位，不用生成核实表。", self._page.action("开始核实", self.begin))

    def send_all(self) -> None:
        """Register that every sheet that is still here went out."""
        waiting = [row for row in self.model.rows() if row.state is VerificationState.TO_SEND]
        if not waiting:
            self._page.refuse("没有待发的核实表。", self._page.action("开始核实", self.begin))
            return
        self._send(waiting)

    def answer(self, row: object) -> None:
        """Ask what a unit answered, and take it in."""
        if not isinstance(row, VerificationRow):
            return
        dialog = VerificationDialog(row, self._context.today(), self._page.window())
        accepted = self._context.prompts.run_dialog(dialog)
        answers, on, remark = dialog.answers(), dialog.on() or self._context.today(), dialog.remark()
        dialog.deleteLater()
        if accepted:
            office = self._context.office
            self._context.tasks.write(
                "登记核实结果", lambda _work: office.verifications.answer(row.verification_id, row.version, answers, on, remark),
                lambda _act: self._page.done(f"已登记{row.unit}的核实结果"))

    def _act(self, row: object, act: str) -> None:
        if act == MARK_SENT and isinstance(row, VerificationRow):
            self._send([row])
        elif act == DRAFT_SHEET and isinstance(row, VerificationRow):
            self._draft([row])
        else:
            self.answer(row)

    def _draft(self, rows: list[VerificationRow]) -> None:
        office, ids = self._context.office, [row.verification_id for row in rows]

        def made(documents: tuple[int, ...]) -> None:
            where = RecordRef(RecordKind.DOCUMENT, documents[0])
            words = f"{rows[0].unit}的核实表" if len(rows) == 1 else f"{len(documents)}份核实表，打印后发给各单位"
            self._page.done(f"已生成{words}", self._page.action("打开", lambda: self._page.go(where)))

        draft_guarded(self._page, "名单核实表", lambda anew: office.verifications.draft_sheets(ids, anew=anew), made)

    def _send(self, rows: list[VerificationRow]) -> None:
        office, ids = self._context.office, [row.verification_id for row in rows]
        whom = rows[0].unit if len(rows) == 1 else f"{len(rows)}个单位"
        self._context.tasks.write("登记核实表已发", lambda _work: office.verifications.mark_sent(ids),
                                  lambda _act: self._page.done(f"已登记核实表发给{whom}"))
