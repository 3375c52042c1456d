"""纪要: what was decided over the text of the minutes, the record, and the paper they make."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from secretariat.domain.documents import DocumentKind
from secretariat.domain.listings.meetings import DecisionRow
from secretariat.domain.stages import Stage
from ui.core.paper_preview import PaperPreview
from ui.models.participant_rows import DecisionRows
from ui.models.tables import record_table
from ui.theme import tokens
from ui.widgets.page_view import Zoom
from ui.widgets.section_head import SectionHead
from ui.widgets.segments import Segment, Segmented

if TYPE_CHECKING:
    from collections.abc import Sequence

    from secretariat.domain.listings.meetings import MeetingView
    from ui.pages.base import PageContext
    from ui.widgets.buttons import Button

MINUTES: Final = "minutes"
RECORD: Final = "record"
PREVIEW: Final = "preview"


@dataclass(frozen=True, slots=True)
class TypedTexts:
    """Texts the clerk typed and that are not kept yet; None where one was left as it was."""

    meeting_id: int
    version: int
    record: str | None
    minutes: str | None


class WritingPanel(QSplitter):
    """Decisions, and under them one of three: 纪要文稿, 会议记录, 预览.

    Signals: ``save_requested()`` what was typed should be kept now; ``command_requested(str)`` a command on the current row.
    """

    save_requested = Signal()
    command_requested = Signal(str)

    def __init__(self, add: Button, text_links: Sequence[Button], context: PageContext, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setChildrenCollapsible(False)
        self._context = context
        self._view: MeetingView | None = None
        self._version = 0
        self._on_the_way: TypedTexts | None = None
        self._decisions_head = SectionHead("议定事项", self)
        self._decisions_head.add_link(add)
        self._verbs = (add, *text_links)
        self._rows = DecisionRows(self)
        self.table = record_table(self._rows, "meeting.decisions", "议定事项", two_line=True, settings=context.settings, parent=self)
        self.addWidget(_column(self._decisions_head, self.table))
        self.addWidget(self._texts(text_links))
        self.setStretchFactor(1, 1)
        self.setSizes([210, 300])
        context.settings.remember_splitter(self, "meeting.writing")
        self._connect()

    def _texts(self, links: Sequence[Button]) -> QWidget:
        pane = QWidget(self)
        line = QHBoxLayout()
        line.setContentsMargins(tokens.PAGE_MARGIN, 8, tokens.PAGE_MARGIN - 4, 8)
        line.setSpacing(6)
        self.choice = Segmented((Segment(MINUTES, "纪要文稿"), Segment(RECORD, "会议记录"), Segment(PREVIEW, "预览")), "meeting.texts",
                                small=True, parent=pane)
        line.addWidget(self.choice)
        line.addStretch(1)
        for link in links:
            line.addWidget(link)
        self.minutes = self._editor("meeting.minutes_text", "纪要文稿", "每项议题一个标题，如“一、……”，一行一段；空着就按议题自动成文。")
        self.record = self._editor("meeting.record_text", "会议记录", "谁说了什么，一行一段；记录只在办公室内部留存。")
        self.preview = PaperPreview("meeting.preview", self._context.tasks, pane)
        self.preview.view.set_zoom(Zoom.WIDTH)
        self._stack = QStackedWidget(pane)
        for widget in (self.minutes, self.record, self.preview):
            self._stack.addWidget(widget)
        column = QVBoxLayout(pane)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(line)
        column.addWidget(self._stack, 1)
        return pane

    def _editor(self, name: str, accessible: str, hint: str) -> QPlainTextEdit:
        editor = QPlainTextEdit(self)
        editor.setObjectName(name)
        editor.setAccessibleName(accessible)
        editor.setPlaceholderText(hint)
        editor.setTabChangesFocus(True)
        editor.setProperty("part", "pane")
        editor.setStyleSheet("QPlainTextEdit { border-radius: 0; border-left: 0; border-right: 0; border-bottom: 0;"
                             f" border-top: 1px solid {tokens.LINE_2}; padding: 8px {tokens.PAGE_MARGIN - 4}px; }}"
                             f"QPlainTextEdit:focus {{ border: 2px solid {tokens.INDIGO}; padding: 7px {tokens.PAGE_MARGIN - 6}px; }}")
        editor.installEventFilter(self)
        return editor

    def _connect(self) -> None:
        self.choice.chosen.connect(self.show_text)
        for signal in (self.table.row_opened, self.table.edit_requested):
            signal.connect(lambda _row: self.command_requested.emit("meeting.change_decision"))
        self.table.remove_requested.connect(lambda _row: self.command_requested.emit("meeting.remove_decision"))
        self.table.link_activated.connect(self._on_link)
        self.table.empty_state().act_requested.connect(lambda: self.command_requested.emit("meeting.add_decision"))

    def show_meeting(self, view: MeetingView) -> None:
        """Show decisions and texts; what is typed and not kept yet stays."""
        held = any(row.stage is Stage.HELD and row.state.value == "done" for row in view.stages)
        fresh = self._view is None or self._view.meeting_id != view.meeting_id
        empty = self.table.empty_state()
        for verb in self._verbs:
            verb.setHidden(view.current is None)
        for editor in (self.minutes, self.record):
            editor.setReadOnly(view.current is None)
        if view.cancelled is not None:
            empty.say("会议已经取消", "取消的会议没有议定事项。", "", "calendar-x")
        elif view.current is None:
            empty.say("没有议定事项", "会议已经归档，内容不再改动。", "", "archive")
        elif held:
            empty.say("还没有议定事项", "登记之后印在纪要里，可以转为督办任务。", "添加议定事项", "list-checks")
        else:
            empty.say("会议还没有召开", "召开之后在这里登记议定事项、写记录和纪要。", "", "list-checks")
        self._decisions_head.set_caption(f"{len(view.decisions)}项" if view.decisions else "")
        self._rows.set_rows(view.decisions)
        before = self._view
        self._view = view
        untouched = True
        for editor, stored, was in ((self.minutes, view.minutes_text, before.minutes_text if before else ""),
                                    (self.record, view.record_text, before.record_text if before else "")):
            if fresh or not editor.document().isModified() or editor.toPlainText().strip() == stored:
                if editor.toPlainText().strip() != stored or fresh:
                    editor.setPlainText(stored)
                editor.document().setModified(False)
            elif stored != was:
                untouched = False
        if untouched:
            # Another version is taken over only while nobody else changed what is being typed: then saving raises Conflict.
            self._version = view.version
        if self.choice.current() == PREVIEW:
            self._show_preview()

    def typed(self) -> TypedTexts | None:
        """Give what was typed and is neither kept nor on its way; None where there is nothing."""
        if self._view is None:
            return None
        on_the_way = self._on_the_way
        record = _typed(self.record, on_the_way.record if on_the_way else None)
        minutes = _typed(self.minutes, on_the_way.minutes if on_the_way else None)
        if record is None and minutes is None:
            return None
        return TypedTexts(self._view.meeting_id, self._version, record, minutes)

    def hold(self, typed: TypedTexts | None) -> None:
        """Remember which texts are being kept just now, so that they are not handed over twice; None when that has ended."""
        self._on_the_way = typed

    def overrule(self) -> None:
        """Take what is stored now as seen: the next saving writes over it."""
        if self._view is not None:
            self._version = self._view.version

    def give_up(self) -> None:
        """Show what is stored in place of what was typed."""
        if self._view is not None:
            for editor, stored in ((self.minutes, self._view.minutes_text), (self.record, self._view.record_text)):
                editor.setPlainText(stored)
                editor.document().setModified(False)
            self.overrule()

    def propose(self, text: str) -> None:
        """Put a first text of the minutes where none is written yet, else under what is there."""
        written = self.minutes.toPlainText().strip()
        self.show_text(MINUTES)
        self.minutes.setPlainText(f"{written}\n{text}" if written else text)
        self.minutes.document().setModified(True)
        self.minutes.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_text(self, key: str) -> None:
        """Bring one of the three to the front."""
        self.choice.set_current(key)
        self._stack.setCurrentIndex((MINUTES, RECORD, PREVIEW).index(key))
        if key == PREVIEW:
            self.save_requested.emit()
            self._show_preview()

    def current(self) -> DecisionRow | None:
        """Give the decision that is current."""
        row = self.table.current_row()
        return row if isinstance(row, DecisionRow) else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep what was typed when the text is left."""
        if event.type() == QEvent.Type.FocusOut and isinstance(watched, QPlainTextEdit) and watched.document().isModified():
            self.save_requested.emit()
        return False

    def _show_preview(self) -> None:
        view = self._view
        paper = next((row for row in view.papers if row.kind is DocumentKind.MINUTES), None) if view is not None else None
        if paper is None or paper.document_id is None:
            self.preview.say("纪要还没有起草。")
            return
        id_, documents = paper.document_id, self._context.office.documents

        def image(page: int, scale: float) -> bytes:
            return documents.page_image(id_, page, scale).png

        self.preview.show_paper((id_, paper.state_text), partial(documents.page_count, id_), image)

    def _on_link(self, row: object, _act: str) -> None:
        if isinstance(row, DecisionRow):
            self.table.select_key(row.decision_id)
            self.command_requested.emit("meeting.make_task")


def _typed(editor: QPlainTextEdit, on_the_way: str | None) -> str | None:
    """Give the text of an editor where the clerk changed it and it is not being kept already."""
    text = editor.toPlainText().strip()
    return text if editor.document().isModified() and text != on_the_way else None


def _column(*widgets: QWidget) -> QWidget:
    pane = QWidget()
    column = QVBoxLayout(pane)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for widget in widgets:
        column.addWidget(widget)
    return pane
