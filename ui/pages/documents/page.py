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
from ui.pages.documents.commands import DocumentCommands
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


class DocumentsPage(DocumentCommands):
    """Answers which number a document has and how it stands, and shows its pages."""

    title: ClassVar[str] = "文书"
    watches: ClassVar[frozenset[str]] = frozenset({"document", "revision", "body", "number_series"})

    def _setup_ui(self) -> None:
        self.acts = DocumentActs(self)
        self.editing = EditingActs(self)
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
        self.preview = PaperPreview("document.preview", self.context.tasks, right)
        self.preview.add_tool(Button.of(self.context.commands["document.print"], icon="printer", parent=self.preview))
        export = Button("导出", icon="file-down", name="document.export", hint="导出Word或PDF文件", parent=self.preview)
        menu = QMenu(export)
        menu.addActions([self.context.commands["document.export_pdf"], self.context.commands["document.export_docx"],
                         self.context.commands["document.export_both"]])
        export.setMenu(menu)
        self.preview.add_tool(export)
        self._area = Button.of(self.context.commands["document.check_format"], icon="ruler", parent=self.preview)
        self._area.setCheckable(True)
        self.preview.add_tool(self._area)
        self._foot = DocumentFoot(right)
        self._strip = FormatStrip(self.context.tasks, right)
        column.addWidget(self.preview, 1)
        column.addWidget(self._strip)
        column.addWidget(Rule(parent=right))
        column.addWidget(self._foot)
        return right

    def _connect(self) -> None:
        self._filters.changed.connect(self.refresh)
        self._filters.search.down_pressed.connect(self.focus_first)
        self._table.row_selected.connect(lambda _row: self._timer.start())
        self._table.selectionModel().selectionChanged.connect(lambda *_: self._tell_selection())
        self._table.row_opened.connect(lambda _row: self.preview.view.setFocus())
        self._table.remove_requested.connect(lambda _row: self.make_void())
        self._table.empty_state().act_requested.connect(lambda: self.go("meetings"))
        self._timer.timeout.connect(self._read_current)
        self._primary.clicked.connect(self._run_primary)
        self._strip.place_requested.connect(self.preview.view.show_place)
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

    @command("document.check_format", "格式检查", shortcut="F7", icon="ruler", menu="文书",
             hint="按公文格式国家标准量一遍选中的文书，在预览上画出版心")
    def check_format(self) -> None:
        """Measure the current document and draw the type area on the preview, or take both away."""
        shown = not self._strip.is_on
        self._area.setChecked(shown)
        self.preview.view.set_type_area(_TYPE_AREA if shown else None)
        if not shown:
            self.preview.view.set_marks(())
        self._strip.turn(on=shown)

    # -- inner -----------------------------------------------------------------------------------------------------------------

    def current_view(self) -> DocumentView | None:
        """Give the document in front; refuse with a sentence where none is."""
        if self._view is None:
            self.refuse("请先在列表里选中一份文书。")
        return self._view

    def chosen(self) -> list[DocumentRow]:
        """List the selected documents; refuse with a sentence where there is none."""
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
            self.preview.say("")
            self._strip.measure(None)
            return
        self._primary.setText(primary.label)
        self._primary.setAccessibleName(primary.label)
        id_, documents = view.row.document_id, self.context.office.documents
        revision = view.revisions[0].revision_id if view.revisions else 0
        self._strip.measure(partial(self.context.office.format_checks.of_document, id_), (id_, revision))
        if not view.row.has_pdf:
            self.preview.say("这份文件没有版面，只有文字。")
            return
        self.preview.show_paper((id_, revision), partial(documents.page_count, id_), self.acts.image(id_))

    def look_at(self, view: DocumentView, revision: RevisionRow) -> None:
        """Show the pages of an older version until something else is selected or read again."""
        revisions, id_, ordinal = self.context.office.revisions, view.row.document_id, revision.ordinal
        self.preview.show_paper((id_, revision.revision_id), partial(revisions.page_count, id_, ordinal),
                                 lambda page, scale: revisions.page_image(id_, ordinal, page, scale).png)
        back = self.action("看最新的一稿", self._read_current)
        self.done(f"正在看第{ordinal}稿（{revision.origin_label}）", back, undoable=False)

    def _run_primary(self) -> None:
        if self._view is not None and self._view.acts:
            self.context.commands.run(self._view.acts[0].command)
