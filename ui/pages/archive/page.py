"""Search over everything ever archived, with the hits in their context."""

from functools import partial
from typing import ClassVar, Final

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListView, QSplitter, QVBoxLayout, QWidget

from secretariat.domain.findings import Finding
from secretariat.domain.listings.archive import ArchivalUnitView, ArchiveAnswer, ArchiveHit, ArchiveQuery
from secretariat.domain.records import RecordKind, RecordRef
from ui.core.commands import command
from ui.dialogs.printing import print_documents
from ui.models.archive_hits import ArchiveHits, HitDelegate
from ui.pages.archive.facets import ArchiveFacets
from ui.pages.archive.unit_panel import UnitPanel
from ui.pages.base import Page
from ui.pages.hand_edits import draft_guarded
from ui.theme import tokens
from ui.theme.fonts import heights, scaled
from ui.widgets.buttons import Button
from ui.widgets.cells import Role
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import Rule, label
from ui.widgets.search_field import SearchField

_FIRST: Final = 20


class ArchivePage(Page):
    """Answers where something was decided, and whether the paper is untouched."""

    title: ClassVar[str] = "档案"
    watches: ClassVar[frozenset[str]] = frozenset({"archival_unit"})

    def _setup_ui(self) -> None:
        self._query = ArchiveQuery()
        self._wanted: int | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._search_row())
        column.addWidget(Rule(parent=self))
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._splitter.setChildrenCollapsible(False)
        self._facets = ArchiveFacets(self)
        self._facets.setMinimumWidth(scaled(180))
        self._unit = UnitPanel(self.context, self)
        self._unit.setMinimumWidth(340)
        for pane in (self._facets, self._found(), self._unit):
            self._splitter.addWidget(pane)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setSizes([scaled(204), 520, 520])
        self.context.settings.remember_splitter(self._splitter, "archive")
        column.addWidget(self._splitter, 1)

    def _search_row(self) -> QWidget:
        row = QWidget(self)
        row.setMinimumHeight(heights().page_head + 8)
        line = QHBoxLayout(row)
        line.setContentsMargins(tokens.PAGE_MARGIN, 10, tokens.PAGE_MARGIN, 10)
        line.setSpacing(10)
        line.addWidget(label("档案", "page", parent=row))
        self._search = SearchField("找文书里的字句，例如 助餐 补贴", "archive.search", row)
        self._search.setMinimumWidth(320)
        self._search.setMaximumWidth(560)
        line.addWidget(self._search, 1)
        self._counted: QLabel = label("", "caption", name="archive.counted", parent=row)
        line.addWidget(self._counted)
        line.addWidget(label("两个字的词也能找到；空格表示同时出现", "caption", parent=row))
        line.addStretch(1)
        for id_, icon in (("archive.verify", "shield-check"), ("archive.print", "printer")):
            line.addWidget(Button.of(self.context.commands[id_], icon=icon, parent=row))
        return row

    def _found(self) -> QWidget:
        middle = QWidget(self)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        self._model = ArchiveHits(self)
        self._list = QListView(middle)
        self._list.setObjectName("archive.hits")
        self._list.setAccessibleName("找到的档案")
        self._list.setProperty("pane", True)  # noqa: FBT003
        self._list.setFrameShape(QListView.Shape.NoFrame)
        self._list.setUniformItemSizes(True)
        self._list.setMouseTracking(True)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._list.setItemDelegate(HitDelegate(self._list))
        self._list.setModel(self._model)
        self._empty = EmptyState(middle)
        column.addWidget(self._list)
        column.addWidget(self._empty)
        self._empty.hide()
        return middle

    def _connect(self) -> None:
        self._search.searched.connect(lambda _words: self._ask_anew())
        self._search.down_pressed.connect(self.focus_first)
        self._facets.changed.connect(self._ask_anew)
        self._model.more_requested.connect(self._more)
        self._list.selectionModel().currentChanged.connect(self._on_current)
        self._empty.act_requested.connect(self._try_instead)
        self._unit.document_requested.connect(lambda id_: self.go(RecordRef(RecordKind.DOCUMENT, id_)))
        self._unit.meeting_requested.connect(lambda id_: self.go(RecordRef(RecordKind.MEETING, id_)))

    def refresh(self) -> None:
        """Ask again."""
        self._ask(self._facets.query(self._search.text().strip()))

    def show_record(self, ref: RecordRef) -> None:
        """Show one archival unit."""
        self._wanted = ref.id
        self._read_unit(ref.id)

    def prepare(self, wish: object) -> None:
        """Look for words handed over from elsewhere."""
        self._facets.clear()
        self._search.setText(str(wish))

    def focus_first(self) -> None:
        """Put the focus where work begins: into the list where it has hits, else into the search."""
        target: QWidget = self._list if self._model.rowCount() and self._search.hasFocus() else self._search
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- commands --------------------------------------------------------------------------------------------------------------

    @command("archive.draft_catalogue", "生成归档目录", icon="table-2", menu="文书", hint="今年的目录、归档章数据和盒封面")
    def draft_catalogue(self) -> None:
        """Draw up catalogue, stamp data and box covers of this year."""
        year, papers = self.context.today().year, self.context.office.register_papers

        def made(ids: tuple[int, ...]) -> None:
            ref = RecordRef(RecordKind.DOCUMENT, ids[0])
            self.done(f"已生成{year}年归档目录、归档章数据和盒封面，共{len(ids)}份", self.action("打开", lambda: self.go(ref)))

        draft_guarded(self, "归档目录", lambda anew: papers.draft_archive_papers(year, anew=anew), made)

    @command("archive.verify", "检验封存", icon="shield-check", menu="文书", hint="逐件核对归档内容有没有被改动")
    def verify(self) -> None:
        """Check every sealed paper."""
        archive = self.context.office.archive
        self.context.tasks.write("检验封存", lambda _work: archive.verify(), self._verified)

    @command("archive.print", "打印", shortcut="Ctrl+P", icon="printer", hint="打印选中的档案")
    def print(self) -> None:
        """Print the paper of the current unit."""
        view, pages = self._unit.view, self._unit.preview.page_count
        if view is None or not pages:
            self.refuse("请先选中一件有版面的档案。")
            return
        context = self.context
        print_documents(self, context.office.documents, context.prompts, context.tasks, context.settings, view.title,
                        (view.document_id,), lambda count: self.done(f"已送打印机：{view.title}，{count}页", undoable=False))

    # -- inner -----------------------------------------------------------------------------------------------------------------

    def _ask_anew(self) -> None:
        self._ask(self._facets.query(self._search.text().strip()))

    def _ask(self, query: ArchiveQuery) -> None:
        archive = self.context.office.archive
        self.context.tasks.read(lambda: archive.search(query, _FIRST), partial(self._show, query), key="archive")

    def _more(self, offset: int, _wanted: int) -> None:
        archive, query = self.context.office.archive, self._query
        self.context.tasks.read(lambda: archive.search(query, _FIRST, offset), partial(self._append, query), key="archive.more")

    def _append(self, query: ArchiveQuery, answer: ArchiveAnswer) -> None:
        if query == self._query:
            self._model.append_rows(answer.hits)

    def _show(self, query: ArchiveQuery, answer: ArchiveAnswer) -> None:
        self._query, self._answer = query, answer
        self._facets.show_answer(answer, query)
        self._model.set_rows(answer.hits, answer.total)
        places = f"，{answer.places}处" if query.words else ""
        narrowed = answer.total != answer.unfiltered_total
        self._counted.setText(f"筛选后{answer.total}件{places}" if narrowed else f"{answer.total}件{places}")
        self._list.setVisible(bool(answer.hits))
        self._empty.setVisible(not answer.hits)
        if not answer.hits:
            self._say_nothing(answer, query)
            self._unit.show_unit(None)
        elif self._wanted is None:
            self._list.setCurrentIndex(self._model.index(0, 0))
            self._on_current(self._model.index(0, 0), QModelIndex())
        self._wanted = None

    def _say_nothing(self, answer: ArchiveAnswer, query: ArchiveQuery) -> None:
        words = "”和“".join(query.words.split())
        if answer.alternatives:
            nearest, count = answer.alternatives[0]
            self._empty.say(f"没有同时含“{words}”的档案", "", f"只找“{nearest}”（{count}件）", "search")
        elif query.words:
            self._empty.say(f"没有含“{words}”的档案", "换一个字词，或者清除左边的筛选。", icon="search")
        else:
            self._empty.say("还没有归档的文书", "纪要印发之后，在会议里归档，整次会议的文书就封存在这里。", icon="archive")

    def _try_instead(self) -> None:
        if self._answer.alternatives:
            self._search.setText(self._answer.alternatives[0][0])
            self._ask_anew()

    _answer = ArchiveAnswer((), 0, 0, 0, (), (), (), ())

    def _on_current(self, index: QModelIndex, _before: QModelIndex) -> None:
        hit = index.data(Role.ROW) if index.isValid() else None
        if isinstance(hit, ArchiveHit):
            self._read_unit(hit.unit_id)

    def _read_unit(self, unit_id: int) -> None:
        archive = self.context.office.archive
        self.context.tasks.read(lambda: archive.unit(unit_id), self._show_unit, key="archive.unit")

    def _show_unit(self, view: ArchivalUnitView) -> None:
        self._unit.show_unit(view)

    def _verified(self, findings: tuple[Finding, ...]) -> None:
        if findings:
            more = f"另有{len(findings) - 1}件也是这样。" if len(findings) > 1 else ""
            self.refuse(findings[0].sentence + more)
        else:
            self.done("全部档案未被改动", undoable=False)
