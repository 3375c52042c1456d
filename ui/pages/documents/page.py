"""The register beside the pages of the document that is current."""

from functools import partial
from typing import ClassVar, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QMenu, QSplitter, QVBoxLayout, QWidget

from secretariat.domain.documents import DocumentKind
from secretariat.domain.listings.desk import BodyEntry
from secretariat.domain.listings.documents import DocumentRow, DocumentView, RevisionRow
from secretariat.domain.records import RecordKind, RecordRef
from ui.core.commands import command
from ui.core.paper_preview import PaperPreview
from ui.models.document_rows import DocumentRows
from ui.models.tables import record_table
from ui.pages.documents.acts import DocumentActs
from ui.pages.documents.composing import ComposingCommands
from ui.pages.documents.editing import EditingActs
from ui.pages.documents.filters import DocumentFilters
from ui.pages.documents.foot import DocumentFoot
from ui.pages.documents.format_strip import FormatStrip
from ui.widgets.buttons import Button
from ui.widgets.labels import Rule
from ui.widgets.page_head import PageHead

_TYPE_AREA: Final = (28.0, 37.0, 156.0, 225.0)
"""版心 in mm (GB/T 9704-2012, 5.2.1)."""
_SHOW_AFTER: Final = 60
Read = tuple[tuple[DocumentRow, ...], tuple[int, ...], tuple[BodyEntry, ...], tuple[DocumentKind, ...]]


class DocumentsPage(ComposingCommands):
    """Answers which number a document has and how it stands, and shows its pages."""

    title: ClassVar[str] = "文书"
    watches: ClassVar[frozenset[str]] = frozenset({"document", "revision", "body", "number_series"})

    def _setup_ui(self) -> None:
        self._acts = DocumentActs(self)
        self._editing = EditingActs(self)
        self._view: DocumentView | None = None
        self._wanted: int | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self._register())
        self._splitter.addWidget(self._paper())
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setSizes([580, 640])
        self.context.settings.remember_splitter(self._splitter, "documents")
        column.addWidget(self._splitter, 1)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SHOW_AFTER)

    def _register(self) -> QWidget:
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._head = PageHead(self.title, left)
        self._primary = Button("登记签发", "primary", name="document.primary", parent=left)
        self._primary.hide()
        self._head.add_button(self.button("document.compose"))
        self._head.add_button(self._primary)
        column.addWidget(self._head)
        self._filters = DocumentFilters(left)
        column.addWidget(self._filters)
        self._model = DocumentRows(self)
        self._table = record_table(self._model, "document.table", "文书", two_line=True, settings=self.context.settings, parent=left)
        self._table.let_select_several()
        self._table.empty_state().say("还没有文书", "会议通知、签到表、席卡和纪要都在会议里生成，导入的成立文件也登记在这里。",
                                      "到会议里去", "file-text")
        column.addWidget(self._table, 1)
        return left

    def _paper(self) -> QWidget:
        right = QWidget(self)
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._preview = PaperPreview("document.preview", self.context.tasks, right)
        self._preview.add_tool(Button.of(self.context.commands["document.print"], icon="printer", parent=self._preview))
        export = Button("导出", icon="file-down", name="document.export", hint="导出Word或PDF文件", parent=self._preview)
        menu = QMenu(export)
        menu.addActions([self.context.commands["document.export_pdf"], self.context.commands["document.export_docx"],
                         self.context.commands["document.export_both"]])
        export.setMenu(menu)
        self._preview.add_tool(export)
        self._area = Button.of(self.context.commands["document.check_format"], icon="ruler", parent=self._preview)
        self._area.setCheckable(True)
        self._preview.add_tool(self._area)
        self._foot = DocumentFoot(right)
        self._strip = FormatStrip(self.context.tasks, right)
        column.addWidget(self._preview, 1)
        column.addWidget(self._strip)
        column.addWidget(Rule(parent=right))
        column.addWidget(self._foot)
        return right

    def _connect(self) -> None:
        self._filters.changed.connect(self.refresh)
        self._filters.search.down_pressed.connect(self.focus_first)
        self._table.row_selected.connect(lambda _row: self._timer.start())
        self._table.selectionModel().selectionChanged.connect(lambda *_: self._tell_selection())
        self._table.row_opened.connect(lambda _row: self._preview.view.setFocus())
        self._table.remove_requested.connect(lambda _row: self.make_void())
        self._table.empty_state().act_requested.connect(lambda: self.go("meetings"))
        self._timer.timeout.connect(self._read_current)
        self._primary.clicked.connect(self._run_primary)
        self._strip.place_requested.connect(self._preview.view.show_place)
        self._foot.act_requested.connect(self.context.commands.run)
        self._foot.meeting_requested.connect(lambda id_: self.go(RecordRef(RecordKind.MEETING, id_)))

    def refresh(self) -> None:
        """Read the register."""
        office, chosen = self.context.office, self._filters.chosen()

        def read() -> Read:
            return office.documents.list(chosen), office.documents.years(), office.bodies.entries(), office.documents.kinds()

        self.context.tasks.read(read, self._show, key="documents")

    def show_record(self, ref: RecordRef) -> None:
        """Bring a document to the front, whatever is filtered."""
        self._wanted = ref.id
        self._filters.clear()

    def focus_first(self) -> None:
        """Put the focus into the register."""
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- commands --------------------------------------------------------------------------------------------------------------

    @command("document.approve", "登记签发", icon="stamp", menu="文书", hint="登记签发人和日期，取号")
    def approve(self) -> None:
        """Record who approved the current document."""
        if view := self._current():
            self._acts.approve(view, view.approver or "")

    @command("document.record_number", "登记文号", icon="pencil", menu="文书", hint="填写政府办公室等统一编的文号，写进签发稿")
    def record_number(self) -> None:
        """Enter the number another registry gave the current document."""
        if view := self._current():
            self._acts.record_number(view)

    @command("document.issue", "登记印发", icon="megaphone", menu="文书", hint="登记今天印发")
    def issue(self) -> None:
        """Record that the current document was issued today."""
        if view := self._current():
            self._acts.issue(view, self.context.today())

    @command("document.print", "打印", shortcut="Ctrl+P", icon="printer", menu="文书", hint="打印选中的文书")
    def print(self) -> None:
        """Print the selected documents; those without pages are left out."""
        rows = self._chosen()
        printable = [row for row in rows if row.has_pdf and (len(rows) > 1 or self._preview.page_count)]
        if rows and not printable:
            self.refuse("这份文书没有可以打印的页面。" if len(rows) == 1 else "选中的文书都没有可以打印的页面。")
        elif printable:
            self._acts.print(printable)

    @command("document.export_docx", "导出Word", icon="file-down", menu="文书", hint="把选中文书的Word文件存到文件夹")
    def export_docx(self) -> None:
        """Write the .docx of the selected documents into a folder."""
        if rows := self._chosen():
            self._acts.export(rows, docx=True, pdf=False)

    @command("document.export_pdf", "导出PDF", shortcut="Ctrl+E", icon="file-down", menu="文书", hint="把选中文书的PDF文件存到文件夹")
    def export_pdf(self) -> None:
        """Write the PDF of the selected documents into a folder."""
        if rows := self._chosen():
            self._acts.export(rows, docx=False, pdf=True)

    @command("document.export_both", "导出Word和PDF", icon="file-down", menu="文书", hint="把选中文书的Word和PDF文件存到文件夹")
    def export_both(self) -> None:
        """Write the .docx and the PDF of the selected documents into a folder."""
        if rows := self._chosen():
            self._acts.export(rows, docx=True, pdf=True)

    @command("document.edit", "用WPS打开", icon="external-link", menu="文书", hint="用Word或WPS打开修改稿，改好后收回")
    def edit(self) -> None:
        """Open a working copy of the current document."""
        if view := self._current():
            self._editing.edit(view)

    @command("document.take_back", "收回修改稿", icon="undo-2", menu="文书", hint="把改好的Word文件收回来，成为新的版本")
    def take_back(self) -> None:
        """Take an edited working copy back."""
        if view := self._current():
            self._editing.take_back(view)

    @command("document.attach_pdf", "附上PDF", icon="paperclip", menu="文书",
             hint="把Word或WPS另存的PDF附在最新一稿上，用于程序排不出的内容")
    def attach_pdf(self) -> None:
        """Attach the PDF that Word or WPS made of the newest revision."""
        if view := self._current():
            self._editing.attach_pdf(view)

    @command("document.revisions", "历次稿件", icon="history", menu="文书", hint="看以前的稿子，与最新的一稿对照，或者恢复")
    def show_revisions(self) -> None:
        """List the versions of the current document."""
        if view := self._current():
            self._editing.revisions(view, self._look_at)

    @command("document.draft_anew", "重新生成", icon="refresh-cw", menu="文书", hint="按现在的名单和内容重新生成，原来的版本保留")
    def draft_anew(self) -> None:
        """Make the current paper once more."""
        if view := self._current():
            self._editing.draft_anew(view)

    @command("document.set_code", "设置机关代字", icon="settings", menu="文书", hint="设置本机构发文字号的代字")
    def set_code(self) -> None:
        """Set the code of the current document's body."""
        if view := self._current():
            self._acts.set_code(view)

    @command("document.make_void", "作废", icon="ban", menu="文书", hint="作废选中的文书，号码保留")
    def make_void(self) -> None:
        """Make the current document void."""
        if view := self._current():
            self._acts.make_void(view)

    @command("document.archive", "归档", icon="archive", menu="文书", hint="把选中的文书归档封存")
    def archive(self) -> None:
        """Seal the current document."""
        if view := self._current():
            self._acts.archive(view)

    @command("document.check_format", "格式检查", shortcut="F7", icon="ruler", menu="文书",
             hint="按公文格式国家标准量一遍选中的文书，在预览上画出版心")
    def check_format(self) -> None:
        """Measure the current document and draw the type area on the preview, or take both away."""
        shown = not self._strip.is_on
        self._area.setChecked(shown)
        self._preview.view.set_type_area(_TYPE_AREA if shown else None)
        if not shown:
            self._preview.view.set_marks(())
        self._strip.turn(on=shown)

    # -- inner -----------------------------------------------------------------------------------------------------------------

    def current_view(self) -> DocumentView | None:
        """Give the document in front; refuse with a sentence where none is."""
        return self._current()

    def _current(self) -> DocumentView | None:
        if self._view is None:
            self.refuse("请先在列表里选中一份文书。")
        return self._view

    def _chosen(self) -> list[DocumentRow]:
        """List the selected documents; say that one is needed where there is none."""
        rows = [row for row in self._table.selected_rows() if isinstance(row, DocumentRow)]
        if not rows:
            self.refuse("请先在列表里选中一份文书；按住Ctrl或Shift可以选多份。")
        return rows

    def _tell_selection(self) -> None:
        count = len(self._table.selected_rows())
        self._head.set_reason(f"选中{count}份，可以一起打印、导出" if count > 1 else "")

    def _show(self, read: Read) -> None:
        rows, years, bodies, kinds = read
        self._filters.offer(years, bodies, kinds)
        self._model.set_rows(rows)
        narrowed = self._filters.is_narrowing()
        self._head.set_caption(f"筛选后{len(rows)}件" if narrowed else f"{len(rows)}件")
        if self._wanted is not None:
            self._table.select_key(self._wanted)
            self._wanted = None
        elif not self._table.currentIndex().isValid() and rows:
            self._table.select_row(0)
        self._timer.stop()
        self._read_current()

    def _read_current(self) -> None:
        row = self._table.current_row()
        if not isinstance(row, DocumentRow):
            self._show_view(None)
            return
        id_ = row.document_id
        self.context.tasks.read(partial(self.context.office.documents.view, id_), self._show_view, key="documents.view")

    def _show_view(self, view: DocumentView | None) -> None:
        self._view = view
        self._foot.show_document(view)
        primary = view.acts[0] if view is not None and view.acts else None
        self._primary.setVisible(primary is not None and primary.command != "document.print")
        if view is None or primary is None:
            self._preview.say("")
            self._strip.measure(None)
            return
        self._primary.setText(primary.label)
        self._primary.setAccessibleName(primary.label)
        id_, documents = view.row.document_id, self.context.office.documents
        revision = view.revisions[0].revision_id if view.revisions else 0
        self._strip.measure(partial(self.context.office.format_checks.of_document, id_), (id_, revision))
        if not view.row.has_pdf:
            self._preview.say("这份文件没有版面，只有文字。")
            return
        self._preview.show_paper((id_, revision), partial(documents.page_count, id_), self._acts.image(id_))

    def _look_at(self, view: DocumentView, revision: RevisionRow) -> None:
        """Show the pages of an older version until something else is selected or read again."""
        revisions, id_, ordinal = self.context.office.revisions, view.row.document_id, revision.ordinal
        self._preview.show_paper((id_, revision.revision_id), partial(revisions.page_count, id_, ordinal),
                                 lambda page, scale: revisions.page_image(id_, ordinal, page, scale).png)
        back = self.action("看最新的一稿", self._read_current)
        self.done(f"正在看第{ordinal}稿（{revision.origin_label}）", back, undoable=False)

    def _run_primary(self) -> None:
        if self._view is not None and self._view.acts:
            self.context.commands.run(self._view.acts[0].command)
