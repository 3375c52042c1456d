"""读入Excel: a file is chosen, its columns are matched, what it would do is shown, and what is ticked is taken in as one act."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from secretariat.domain.records import RecordRef
from secretariat.domain.sheet_columns import ColumnMatch, SheetField, match_columns
from secretariat.domain.sheets import Sheet, SheetFile
from secretariat.errors import SecretariatError
from ui.core.commands import command
from ui.models.sheet_rows import SheetLinesModel
from ui.models.tables import record_table
from ui.models.ticking import TickDelegate
from ui.pages.base import Page
from ui.pages.spreadsheets.choices import SheetChoices
from ui.pages.spreadsheets.columns import ColumnsBar
from ui.pages.spreadsheets.errands import Asked, ContactErrand, Errand, errand_for
from ui.theme import tokens
from ui.widgets.buttons import Button
from ui.widgets.crumbs import Crumbs
from ui.widgets.drop_zone import DropZone
from ui.widgets.labels import Rule, label
from ui.widgets.page_head import PageHead

TABLES: Final = "表格 (*.xlsx *.csv *.xlsm *.xls *.et *.tsv *.txt);;所有文件 (*)"

_TELEPHONES: Final = {SheetLinesModel.Column.MOBILE: {SheetField.MOBILE}, SheetLinesModel.Column.PHONE: {SheetField.PHONE}}
"""Columns of the preview that have nothing to say where the errand reads no such field."""


class SpreadsheetsPage(Page):
    """Asks for a table, shows what it would do, and stores it when the clerk says so; before that nothing is written."""

    title = "读入Excel"
    watches = frozenset({"person", "post", "unit", "unit_alias", "place", "invitation", "attendance"})

    def _setup_ui(self) -> None:
        self._errand: Errand = ContactErrand()
        self._file: SheetFile | None = None
        self._match = ColumnMatch(-1, {})
        self._preview: Any = None
        self._refused: set[str] = set()
        self._fresh = True
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._head = PageHead(self.title, self)
        self._crumbs = Crumbs(("选择文件", "核对", "读入"), self._head)
        self._head.add_beside(self._crumbs)
        self._another = self.button("sheet.choose_file")
        self._another.setText("换一个文件")
        self._head.add_button(self._another)
        column.addWidget(self._head)
        column.addWidget(Rule(parent=self))
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._choosing())
        self._stack.addWidget(self._review())
        column.addWidget(self._stack, 1)
        self._foot = self._make_foot()
        column.addWidget(self._foot)
        self._forget()

    def _choosing(self) -> QWidget:
        holder = QWidget(self)
        column = QVBoxLayout(holder)
        column.setContentsMargins(tokens.PAGE_MARGIN, 20, tokens.PAGE_MARGIN, 20)
        self.zone = DropZone("sheet.zone", "读入表格", "把文件拖到这里，或者", self._errand.note, holder)
        self.zone.setMaximumWidth(760)
        self._choose = Button.of(self.context.commands["sheet.choose_file"], "primary", icon="folder-open", parent=self.zone)
        self._choose.setObjectName("sheet.zone.choose")
        self.zone.add_button(self._choose)
        column.addWidget(self.zone)
        column.addStretch()
        return holder

    def _review(self) -> QWidget:
        holder = QWidget(self)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.choices = SheetChoices(self.context.today(), holder)
        column.addWidget(self.choices)
        self.columns = ColumnsBar(holder)
        column.addWidget(self.columns)
        column.addWidget(Rule(parent=holder))
        self.model = SheetLinesModel(self)
        self.table = record_table(self.model, "sheet.lines", "读入以后", dense=True, settings=self.context.settings, parent=holder)
        self.table.setItemDelegate(TickDelegate(self.table))
        column.addWidget(self.table, 1)
        return holder

    def _make_foot(self) -> QWidget:
        foot = QWidget(self)
        foot.setProperty("surface", "foot")
        foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        foot.setMinimumHeight(56)
        row = QHBoxLayout(foot)
        row.setContentsMargins(tokens.PAGE_MARGIN, 0, tokens.PAGE_MARGIN, 0)
        row.setSpacing(8)
        self._counts = label("", "body", name="sheet.counts", parent=foot)
        row.addWidget(self._counts)
        row.addStretch()
        cancel = Button("取消", name="sheet.cancel", parent=foot)
        cancel.clicked.connect(self.cancel)
        self.confirm_button = Button("确认读入", "primary", name="sheet.confirm", parent=foot)
        self.confirm_button.clicked.connect(self.confirm)
        row.addWidget(cancel)
        row.addWidget(self.confirm_button)
        return foot

    def _connect(self) -> None:
        self.zone.file_dropped.connect(self.read_file)
        self.choices.sheet_chosen.connect(self._show_sheet)
        self.choices.changed.connect(self._compare)
        self.columns.matched.connect(self._rematch)
        self.model.ticked.connect(self._on_tick)

    def prepare(self, wish: Any) -> None:
        """Take what the page is opened for: a meeting for its return forms, a body for its members, else the contact book; or a file."""
        if isinstance(wish, Path):
            if not self.isVisible():
                # A file dropped on another page is no return form of the meeting this page was last opened for.
                self._begin_with(ContactErrand())
            self.read_file(wish)
            return
        self._begin_with(errand_for(wish))

    def _begin_with(self, errand: Errand) -> None:
        """Turn to an errand with no file read yet."""
        self._errand = errand
        self._forget()

    def go_home(self) -> None:
        """Begin anew with the contact book."""
        self.prepare(None)

    def focus_first(self) -> None:
        """Begin at the button that asks for a file, or in the preview; the navigation says what the table is read for."""
        self.placed.emit(self._errand.place)
        (self._choose if self._file is None else self.table).setFocus(Qt.FocusReason.OtherFocusReason)

    @command("sheet.choose_file", "选择文件", icon="folder-open", hint="选择一个Excel工作簿或CSV文件")
    def choose_file(self) -> None:
        """Ask for a file and read it."""
        chosen = self.context.prompts.open_file(self, self._errand.title, TABLES)
        if chosen is not None:
            self.read_file(chosen)

    def read_file(self, path: Path) -> None:
        """Read a file in the background and show what it would do."""
        office = self.context.office
        self.zone.set_note(f"正在读取{path.name}")
        self._head.set_reason(f"正在读取{path.name}")
        self.context.tasks.read(lambda: (office.contact_books.read(path), office.directory.places()), self._show_file,
                                on_error=self._not_read, key="sheet.read")

    def _not_read(self, error: SecretariatError) -> None:
        self._head.set_reason("")
        if self._file is None:
            self.zone.set_note(error.sentence, error=True)
        else:
            self.refuse(error.sentence)

    def _show_file(self, read: tuple[SheetFile, tuple[str, ...]]) -> None:
        self._file, places = read
        self._head.set_reason("")
        self._head.set_caption(self._file.name)
        self.zone.set_note(self._errand.note)
        best = max(range(len(self._file.sheets)), key=lambda place: len(match_columns(self._sheets()[place]).fields))
        self.choices.show_file([sheet.name for sheet in self._file.sheets], best, places)
        self._show_step(1)
        self._show_sheet()

    def _sheets(self) -> tuple[Sheet, ...]:
        return self._file.sheets if self._file is not None else ()

    def _show_sheet(self) -> None:
        sheet = self._sheets()[self.choices.sheet()]
        found = match_columns(sheet)
        self._match = ColumnMatch(found.head, {
            column: field for column, field in found.fields.items() if field in self._errand.fields})
        self._refused.clear()
        self._fresh = True
        self.columns.show_sheet(sheet, self._match, self._errand.fields)
        self._compare()

    def _rematch(self, match: ColumnMatch) -> None:
        self._match, self._fresh = match, True
        self._compare()

    def refresh(self) -> None:
        """Compare again where the office changed under the preview."""
        if self._preview is not None:
            self._compare()

    def _compare(self) -> None:
        if self._file is None:
            return
        office, errand = self.context.office, self._errand
        asked = Asked(self._sheets()[self.choices.sheet()], self._match, self.choices.place(), frozenset(self._refused),
                      self.choices.day())

        def show(preview: Any) -> None:
            # What was taken in or given up meanwhile is not shown again.
            if errand is self._errand and self._file is not None:
                self._show_preview(preview)

        self.context.tasks.read(lambda: errand.preview(office, asked), show, on_error=self._not_compared, key="sheet.preview")

    def _not_compared(self, error: SecretariatError) -> None:
        self._preview = None
        self.table.empty_state().say("还不能预览", error.sentence, "", "triangle-alert")
        self.model.set_rows([])
        self.choices.set_remark("")
        self._count()

    def _show_preview(self, preview: Any) -> None:
        before, kept = self._preview, self.model.ticks()
        self._preview = preview
        lines = self._errand.lines(preview)
        self.table.empty_state().say("没有要改的", f"{self._errand.remark(preview)}。", "", "circle-check")
        ticked = self._errand.ticked(preview)
        if not self._fresh and before is not None:
            # What the clerk ticked or cleared herself stays where the line is still there.
            own = self._errand.ticked(before) ^ kept
            ticked = ticked ^ frozenset(key for key in own if not key.startswith("alias:"))
        self._fresh = False
        self.model.set_ticks(ticked)
        self.model.set_rows(lines)
        self.choices.set_remark(self._errand.remark(preview))
        self._count()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_tick(self, key: str, on: bool) -> None:  # noqa: FBT001
        if key.startswith("alias:"):
            (self._refused.discard if on else self._refused.add)(key)
            self._compare()
        self._count()

    def _count(self) -> None:
        shown = {line.key for line in self.model.rows()}
        chosen = len(self.model.ticks() & shown)
        self._counts.setText(f"勾选了{chosen}行" if self._preview is not None else "")
        self.confirm_button.setText(f"{self._errand.verb}{chosen}行" if chosen else self._errand.verb)

    def confirm(self) -> None:
        """Take in what is ticked, as one act."""
        errand, office, preview = self._errand, self.context.office, self._preview
        keys = self.model.ticks() & {line.key for line in self.model.rows()}
        if preview is None or not keys:
            self.refuse("没有勾选任何一行，没有可以读入的内容。")
            return
        self._head.set_reason("正在写入")

        def stored(done: tuple[int, str]) -> None:
            self._begin_with(ContactErrand())
            self.go(errand.done_at())
            self.done(done[1], undoable=done[0] > 0)

        self.context.tasks.write(errand.title, lambda work: errand.take_in(office, preview, keys, work.report), stored,
                                 on_error=self._not_stored)

    def _not_stored(self, error: SecretariatError) -> None:
        self._head.set_reason("")
        self.refuse(error.sentence)
        self._compare()

    def cancel(self) -> None:
        """Give the file up; nothing was written."""
        where: RecordRef | str = self._errand.done_at()
        self._begin_with(ContactErrand())
        self.done("没有写入任何数据", undoable=False)
        self.go(where)

    def _forget(self) -> None:
        self._file = self._preview = None
        self._refused.clear()
        self._head.set_reason("")
        self._head.set_caption("")
        self._head.set_title(self._errand.title)
        self.zone.set_note(self._errand.note)
        self.confirm_button.setText(self._errand.verb)
        shown = set(self._errand.fields)
        self.table.leave_out(column for column, fields in _TELEPHONES.items() if not shown & fields)
        self.choices.ask_for(place=self._errand.asks_place, day=self._errand.asks_day)
        self.model.set_rows([])
        self._show_step(0)

    def _show_step(self, step: int) -> None:
        self._stack.setCurrentIndex(step)
        self._crumbs.set_current(step)
        self._foot.setHidden(step == 0)
        self._another.setHidden(step == 0)
