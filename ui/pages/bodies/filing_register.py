"""备案: the filing register of a body, each line with the verb that is next."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from secretariat.domain.filings import FilingRow, FilingState
from secretariat.domain.records import RecordKind, RecordRef
from secretariat.errors import HandEditsAtStake
from ui.dialogs.filing_forms import FilingDialog, FilingReportDialog
from ui.models.body_rows import FilingsModel
from ui.models.tables import record_table
from ui.pages.hand_edits import ask_which_counts
from ui.widgets.buttons import Button
from ui.widgets.labels import Rule, label

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from secretariat.errors import SecretariatError
    from secretariat.services.filings import Filings
    from ui.pages.bodies.page import BodyPage

SCANS: Final = "扫描件 (*.pdf *.jpg *.jpeg *.png)"


class FilingRegister(QObject):
    """The tab 备案 and its acts."""

    def __init__(self, page: BodyPage) -> None:
        super().__init__(page)
        self._page, self._context = page, page.context
        self.pane = QWidget(page)
        column = QVBoxLayout(self.pane)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        tools = QHBoxLayout()
        tools.setContentsMargins(20, 8, 16, 8)
        tools.setSpacing(8)
        self._note = label("", "caption", parent=self.pane)
        tools.addWidget(self._note, 1)
        for words, icon, name, act in (("生成备案表", "file-plus", "filing.draft_form", self.draft_form),
                                       ("补扫描件", "paperclip", "filing.scan", self.attach_scan),
                                       ("打印登记簿", "printer", "filing.print", self.draft_register),
                                       ("复制", "copy", "filing.copy", self._copy)):
            button = Button(words, "normal", icon=icon, name=name, parent=self.pane)
            button.clicked.connect(act)
            tools.addWidget(button)
        column.addLayout(tools)
        column.addWidget(Rule(parent=self.pane))
        self.model = FilingsModel(self)
        self.table = record_table(self.model, "filings", "备案登记簿", dense=True, settings=page.context.settings, parent=self.pane)
        self.table.setProperty("part", "pane")
        self.table.empty_state().say("还没有备案", "按备案办法登记的人员递补都列在这里：单位报备案表，来函补齐，再登记备案。")
        column.addWidget(self.table, 1)
        self.table.link_activated.connect(self._act)
        self.table.row_opened.connect(lambda row: page.go(RecordRef(RecordKind.SEAT, row.seat_id)))

    def show_rows(self, rows: tuple[FilingRow, ...]) -> None:
        """Show the register."""
        self.model.set_rows(rows)
        counted = [(state.label, sum(row.state is state for row in rows)) for state in FilingState]
        self._note.setText("备案登记簿" + "".join(f"，{words}{count}" for words, count in counted if count))

    def report(self, row: FilingRow) -> None:
        """Ask for the day the form came, its letter and scan."""
        dialog = FilingReportDialog(row, self._context.today(), self._choose_scan, self._page.window())
        accepted, day, letter, scan = self._context.prompts.run_dialog(dialog), dialog.on(), dialog.letter(), dialog.scan()
        dialog.deleteLater()
        if accepted and day is not None:
            self._write("登记备案表", lambda: self._filings.report(row.appointment_id, on=day, letter=letter, scan=scan),
                        f"已登记收到备案表：{row.unit} {row.name}")

    def file(self, row: FilingRow) -> None:
        """Ask for the day it was entered."""
        dialog = FilingDialog(row, self._context.today(), self._page.window())
        accepted, day = self._context.prompts.run_dialog(dialog), dialog.on()
        dialog.deleteLater()
        if accepted and day is not None:
            self._write("登记备案", lambda: self._filings.file(row.appointment_id, on=day), f"已登记备案：{row.unit} {row.name}")

    def attach_scan(self) -> None:
        """Ask for the scan of the form of the line that is selected."""
        row = self.table.current_row()
        if not isinstance(row, FilingRow):
            self._page.refuse("请先在备案登记簿里选一行。")
            return
        scan = self._choose_scan()
        if scan is not None:
            self._write("补备案表扫描件", lambda: self._filings.attach_scan(row.appointment_id, scan), f"已补扫描件：{row.unit} {row.name}")

    def draft_form(self, *, anew: bool = False) -> None:
        """Prefill the form of the line that is selected."""
        row = self.table.current_row()
        if not isinstance(row, FilingRow):
            self._page.refuse("请先在备案登记簿里选一行。")
            return
        self._draft("备案表", lambda: self._filings.draft_form(row.appointment_id, anew=anew), row.name)

    def draft_register(self) -> None:
        """Lay out the register as it stands, to be printed."""
        view = self._page.view
        if view is not None:
            self._draft("备案登记簿", lambda: self._filings.draft_register(view.body_id), view.short_name)

    def _draft(self, name: str, make: Callable[[], int], whose: str) -> None:
        def made(document_id: int) -> None:
            ref = RecordRef(RecordKind.DOCUMENT, document_id)
            self._page.done(f"已生成{name}：{whose}", self._page.action("打开", lambda: self._page.go(ref)))

        def refused(error: SecretariatError) -> None:
            if isinstance(error, HandEditsAtStake):
                ask_which_counts(self._page, name, whose, error, partial(self.draft_form, anew=True))
            else:
                self._context.tasks.refused.emit(error)

        self._context.tasks.write(f"生成{name}", lambda _work: make(), made, on_error=refused)

    @property
    def _filings(self) -> Filings:
        return self._context.office.filings

    def _choose_scan(self) -> Path | None:
        return self._context.prompts.open_file(self._page, "选备案表扫描件", SCANS)

    def _act(self, row: FilingRow, link: str) -> None:
        if link == "filing.report":
            self.report(row)
        elif link == "filing.file":
            self.file(row)
        elif link == "filing.receive_letter":
            self._page.replacing.receive_letter(row.seat_id)
        elif row.document_id is not None:
            self._page.go(RecordRef(RecordKind.DOCUMENT, row.document_id))

    def _write(self, name: str, act: Callable[[], int], said: str) -> None:
        self._context.tasks.write(name, lambda _work: act(), lambda _act: self._page.done(said))

    def _copy(self) -> None:
        rows = self.model.rowCount()
        if rows:
            QGuiApplication.clipboard().setText(self.table.words())
            self._page.done(f"已复制{rows}条备案，可以粘贴到 Excel 或 Word", undoable=False)
        else:
            self._page.refuse("备案登记簿里还没有可以复制的内容。")
