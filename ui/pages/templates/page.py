"""The page 模板: every kind of paper with the template in force, for the whole office or for one body."""

from functools import partial
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from secretariat.domain import file_names
from secretariat.domain.listings.desk import BodyEntry
from secretariat.domain.listings.page_settings import PageSettingView
from secretariat.domain.listings.templates import TemplateRow
from secretariat.errors import SecretariatError
from ui.core.commands import command
from ui.core.opening import open_outside
from ui.dialogs.page_setting_form import PageSettingDialog
from ui.models.tables import record_table
from ui.models.template_rows import TemplateRows
from ui.pages.base import Page
from ui.widgets.filter_combo import FilterCombo
from ui.widgets.page_head import PageHead

_WORD_FILES = "Word文件 (*.docx)"
Read = tuple[tuple[TemplateRow, ...], tuple[BodyEntry, ...]]


class TemplatesPage(Page):
    """Answers which template a paper is made with, and lets another be chosen after it was tried."""

    title: ClassVar[str] = "模板"
    watches: ClassVar[frozenset[str]] = frozenset({"office_template", "body"})

    def _setup_ui(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._head = PageHead(self.title, self)
        self._scope = FilterCombo("template.scope", "适用范围", "全办通用", self)
        self._scope.setMinimumWidth(180)
        self._head.add_beside(self._scope)
        self._head.set_caption("")
        for id_ in ("template.page_setting", "template.export", "template.restore", "template.open"):
            self._head.add_button(self.button(id_))
        self._head.add_button(self.button("template.choose", "primary"))
        column.addWidget(self._head)
        self._model = TemplateRows(self)
        self._table = record_table(self._model, "template.table", "模板", settings=self.context.settings, parent=self)
        column.addWidget(self._table, 1)

    def _connect(self) -> None:
        self._scope.currentIndexChanged.connect(lambda _place: self.refresh())
        self._table.link_activated.connect(self._on_link)
        self._table.row_opened.connect(lambda _row: self.open())

    def refresh(self) -> None:
        """Read the templates of the chosen scope."""
        office, body = self.context.office, self._scope.currentData()

        def read() -> Read:
            return office.templates.list(body), office.bodies.entries()

        self.context.tasks.read(read, self._show, key="templates")

    def focus_first(self) -> None:
        """Put the focus into the list."""
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- commands --------------------------------------------------------------------------------------------------------------

    @command("template.show", "文书模板", icon="file-text", menu="文书", hint="看每种文书用哪个模板，改好之后在这里选用")
    def show_list(self) -> None:
        """Come to this page, as every command does, and stand in the list."""
        self.focus_first()

    @command("template.open", "打开来改", icon="external-link", hint="把模板另存一份，用Word或WPS打开；改好之后选用")
    def open(self) -> None:
        """Write the template of the current kind out and open it in Word or WPS."""
        row = self._current()
        if row is None:
            return
        templates, body, folder = self.context.office.templates, self._scope.currentData(), self._folder()

        def opened(path: Path) -> None:
            self.context.prompts.look_in(path.parent)
            choose = self.action("选用", lambda: self._choose_file(row, path))
            if open_outside(path):
                self.done(f"已把“{row.label}”的模板另存为“{path.name}”并打开，改好保存后选用", choose, undoable=False)
            else:
                self.refuse(f"没有找到能打开Word文件的程序，模板在“{path}”。", choose)

        self.context.tasks.write("打开模板", lambda _work: templates.hand_out(row.kind, folder, body), opened)

    @command("template.choose", "选用模板", icon="file-input", hint="选用改好的模板：先试填一遍，合用才换上")
    def choose(self) -> None:
        """Ask for a changed template of the current kind, try it, and take it."""
        row = self._current()
        if row is not None:
            path = self.context.prompts.open_file(self, f"选用“{row.label}”的模板", _WORD_FILES)
            if path is not None:
                self._choose_file(row, path)

    @command("template.restore", "恢复原来的", icon="undo-2", hint="不再用自己选的模板，恢复原来的；已经生成的文书不变")
    def restore(self) -> None:
        """Give up the template chosen for the current kind in this scope."""
        row = self._current()
        if row is not None:
            templates, body = self.context.office.templates, self._scope.currentData()
            self.context.tasks.write("恢复原来的模板", lambda _work: templates.restore(row.kind, body),
                                     lambda _act: self.done(f"“{row.label}”已恢复原来的模板，以后生成的文书按它"))

    @command("template.export", "导出模板", icon="file-down", hint="把现用的模板存成文件")
    def export(self) -> None:
        """Write the template in force for the current kind to a file."""
        row = self._current()
        if row is None:
            return
        path = self.context.prompts.save_file(self, "导出模板", f"{file_names.safe(row.label)}模板.docx", _WORD_FILES)
        if path is not None:
            templates, body = self.context.office.templates, self._scope.currentData()
            self.context.tasks.write("导出模板", lambda _work: templates.export(row.kind, path, body),
                                     lambda file: self.done(f"已导出模板：{file.name}", undoable=False))

    @command("template.page_setting", "版式设置", icon="ruler", hint="设置天头从哪里量起，以及是否用印好红头的纸套打")
    def set_page(self) -> None:
        """Ask for the sheet papers are set on, in the chosen scope, and set it."""
        settings, body = self.context.office.page_settings, self._scope.currentData()
        whom = "全办" if body is None else self._scope.currentText()
        self.context.tasks.read(partial(settings.of, body), partial(self._ask_page, body, whom))

    # -- inner -----------------------------------------------------------------------------------------------------------------

    def _ask_page(self, body: int | None, scope: str, view: PageSettingView) -> None:
        dialog = PageSettingDialog(scope, view, of_body=body is not None, parent=self)
        accepted, setting = self.context.prompts.run_dialog(dialog), dialog.setting()
        dialog.deleteLater()
        settings = self.context.office.page_settings
        if accepted and setting is None and view.own:
            self.context.tasks.write("恢复版式", lambda _work: settings.clear(body),
                                     lambda _act: self.done(f"{scope}的版式与全办一致了"))
        elif accepted and setting is not None:
            chosen = setting
            self.context.tasks.write("设置版式", lambda _work: settings.set(chosen, body),
                                     lambda _act: self.done(f"{scope}的版式：{chosen.label}；以后生成的文书按它"))

    def _choose_file(self, row: TemplateRow, path: Path) -> None:
        templates, body, whom = self.context.office.templates, self._scope.currentData(), self._scope.currentText()

        def refused(error: SecretariatError) -> None:
            open_it = self.action("打开来改", lambda: self._open_again(path))
            self.refuse(f"{error.sentence}原来的模板仍然有效。", open_it)

        self.context.tasks.write(f"试填“{row.label}”的模板", lambda _work: templates.choose(row.kind, path, body),
                                 lambda _act: self.done(f"已选用“{path.name}”（{whom}），以后生成的{row.label}按它"), on_error=refused)

    def _open_again(self, path: Path) -> None:
        if not open_outside(path):
            self.refuse(f"没有找到能打开Word文件的程序，模板在“{path}”。")

    def _current(self) -> TemplateRow | None:
        row = self._table.current_row()
        if not isinstance(row, TemplateRow):
            self.refuse("请先在列表里选中一种文书。")
            return None
        return row

    def _folder(self) -> Path:
        return self.context.settings.copies_folder.with_name("模板")

    def _show(self, read: Read) -> None:
        rows, bodies = read
        self._scope.offer([(body.short_name, body.body_id) for body in bodies])
        self._model.set_rows(rows)
        own = sum(row.own for row in rows)
        self._head.set_caption(f"{len(rows)}种，自选{own}种" if own else f"{len(rows)}种，都是程序自带的")
        if not self._table.currentIndex().isValid() and rows:
            self._table.select_row(0)

    def _on_link(self, row: object, act: str) -> None:
        if isinstance(row, TemplateRow):
            self._table.select_key(row.kind)
            run = {"restore": self.restore, "open": self.open, "choose": self.choose}.get(act)
            if run is not None:
                run()
