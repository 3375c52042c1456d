"""The left half of a meeting: its topics over its papers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QSplitter, QVBoxLayout, QWidget

from secretariat.domain.dates import month_and_day
from secretariat.domain.documents import DocumentKind, DocumentState
from secretariat.domain.listings.meetings import AgendaRow, MeetingPaperRow, PaperPart
from ui.models.meeting_rows import PaperRows, TopicRows
from ui.models.tables import record_table
from ui.widgets.section_head import SectionHead

if TYPE_CHECKING:
    from collections.abc import Sequence

    from secretariat.domain.listings.meetings import MeetingView
    from ui.core.settings import Settings
    from ui.widgets.buttons import Button

_OPEN = frozenset({DocumentState.DRAFT, DocumentState.IN_CIRCULATION})
_BY_UNIT = {DocumentKind.MEETING_NOTICE: "分单位通知", DocumentKind.MINUTES: "分单位摘录"}
"""Papers of which every unit can get its own."""


class AgendaPane(QSplitter):
    """议题 and 会议文件.

    Signals: ``command_requested(str)`` a command on the current row; ``paper_requested(str, object)`` a verb of a paper's row
    (view, print, draft, write, edit, export_docx, export_pdf, make_void) and the row.
    """

    command_requested = Signal(str)
    paper_requested = Signal(str, object)

    def __init__(self, topic_links: Sequence[Button], paper_links: Sequence[Button], settings: Settings, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setChildrenCollapsible(False)
        self._topics_head, self._papers_head = SectionHead("议题", self), SectionHead("会议文件", self)
        for head, links in ((self._topics_head, topic_links), (self._papers_head, paper_links)):
            for link in links:
                head.add_link(link)
        self._topic_links, self._paper_links = tuple(topic_links), tuple(paper_links)
        self._all_papers: tuple[MeetingPaperRow, ...] = ()
        self._topic_rows, self._paper_rows = TopicRows(self), PaperRows(self)
        self.topics = record_table(self._topic_rows, "meeting.topics", "议题", settings=settings, parent=self)
        self.topics.empty_state().say("还没有议题", "议题印在会议通知上，纪要也按议题起草。", "添加议题", "list-ordered")
        self.papers = record_table(self._paper_rows, "meeting.papers", "会议文件", dense=True, settings=settings, parent=self)
        self.addWidget(_under(self._topics_head, self.topics))
        self.addWidget(_under(self._papers_head, self.papers))
        self.setStretchFactor(1, 1)
        self.setSizes([262, 240])
        settings.remember_splitter(self, "meeting.left")
        self._connect()

    def _connect(self) -> None:
        self.topics.empty_state().act_requested.connect(lambda: self.command_requested.emit("meeting.add_topic"))
        for signal, command in ((self.topics.row_opened, "meeting.change_topic"), (self.topics.edit_requested, "meeting.change_topic"),
                                (self.topics.remove_requested, "meeting.remove_topic")):
            signal.connect(lambda _row, command=command: self.command_requested.emit(command))
        self.papers.row_opened.connect(self._open_paper)
        self.papers.link_activated.connect(self._on_link)
        self.papers.menu_requested.connect(self._paper_menu)

    def show_meeting(self, view: MeetingView) -> None:
        """Show the topics and papers of a meeting."""
        for link in self._topic_links:
            link.setHidden(view.current is None)
        minutes = f"，约{view.total_minutes}分钟" if view.total_minutes else ""
        self._topics_head.set_caption(f"{len(view.agenda)}项{minutes}" if view.agenda else "")
        self._papers_head.set_caption(f"按{month_and_day(view.roster_day)}名单生成" if view.roster_day else "定下时间后生成")
        self._topic_rows.set_rows(view.agenda)
        self._all_papers = view.papers
        self._paper_rows.set_rows([row for row in view.papers if row.main or row.document_id is not None])
        for link in self._paper_links:
            link.setHidden(view.current is None and link.objectName() != "button.meeting.print_all")

    def topic(self) -> AgendaRow | None:
        """Give the topic that is current."""
        row = self.topics.current_row()
        return row if isinstance(row, AgendaRow) else None

    def paper(self) -> MeetingPaperRow | None:
        """Give the paper that is current."""
        row = self.papers.current_row()
        return row if isinstance(row, MeetingPaperRow) else None

    def show_paper(self, kind: DocumentKind) -> None:
        """Make a paper current."""
        self.papers.select_key(kind)

    def offer_more(self) -> QMenu:
        """Open the menu of the papers that are not in the list, grouped by when they are needed."""
        menu = QMenu(self)
        menu.setObjectName("meeting.more_papers_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for part in PaperPart:
            offered = [row for row in self._all_papers if row.part is part and not row.main and row.document_id is None]
            if offered:
                menu.addSeparator()
                menu.addAction(part.value).setEnabled(False)
            for row in offered:
                entry = menu.addAction(row.label if row.can_draft else f"{row.label}（{row.state_text}）")
                entry.setEnabled(row.can_draft)
                entry.triggered.connect(lambda _checked=False, row=row: self._ask("draft", row))
        menu.addSeparator()
        for words, command in (("消息文字", "meeting.copy_message"), ("日历文件", "meeting.export_calendar")):
            menu.addAction(words).triggered.connect(lambda _checked=False, command=command: self.command_requested.emit(command))
        menu.popup(self._papers_head.mapToGlobal(self._papers_head.rect().bottomRight()) - QPoint(menu.sizeHint().width(), 0))
        return menu

    # -- inner ---------------------------------------------------------------------------------------------------------------

    def _open_paper(self, row: object) -> None:
        if isinstance(row, MeetingPaperRow):
            links = PaperRows.verbs(row)
            self._ask("view" if row.document_id is not None else links[0].act if links else "view", row)

    def _on_link(self, row: object, act: str) -> None:
        if not isinstance(row, MeetingPaperRow):
            return
        self.papers.select_key(row.kind)
        if act == "more":
            self._paper_menu(row, self.cursor().pos())
        else:
            self._ask(act, row)

    def _ask(self, act: str, row: MeetingPaperRow) -> None:
        self.paper_requested.emit(act, row)

    def _paper_menu(self, row: object, place: QPoint) -> None:
        if not isinstance(row, MeetingPaperRow):
            return
        menu = QMenu(self)
        menu.setObjectName("meeting.paper_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for act, words in self.paper_verbs(row):
            menu.addAction(words).triggered.connect(lambda _checked=False, act=act: self._ask(act, row))
        if not menu.isEmpty():
            menu.popup(place)

    @staticmethod
    def paper_verbs(row: MeetingPaperRow) -> list[tuple[str, str]]:
        """List everything that can be done with a paper, as (verb, words)."""
        if row.document_id is None and row.can_draft and row.kind is DocumentKind.NAME_CARDS:
            return [("draft_folded", "生成折叠席卡"), ("draft_inserts", "生成插页席卡")]
        if row.document_id is None:
            return [(link.act, link.label) for link in PaperRows.verbs(row)]
        verbs = [("view", "看"), ("print", "打印")]
        if row.can_draft and row.kind is DocumentKind.NAME_CARDS:
            verbs += [("draft_folded", "重新生成，折叠式"), ("draft_inserts", "重新生成，插页式")]
        elif row.can_draft and not row.to_write:
            verbs.append(("draft", "重新生成"))
        if row.document_state in _OPEN:
            verbs.append(("edit", "用WPS打开"))
        verbs += [("export_docx", "导出Word"), ("export_pdf", "导出PDF")]
        if row.kind in _BY_UNIT and row.document_state is not DocumentState.VOID:
            verbs += [("unit_print", f"打印{_BY_UNIT[row.kind]}"), ("unit_export", f"导出{_BY_UNIT[row.kind]}")]
        if row.document_state in {*_OPEN, DocumentState.APPROVED, DocumentState.ISSUED}:
            verbs.append(("make_void", "作废"))
        return verbs


def _under(head: QWidget, table: QWidget) -> QWidget:
    pane = QWidget()
    column = QVBoxLayout(pane)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(head)
    column.addWidget(table, 1)
    return pane
