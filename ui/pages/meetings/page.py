"""The page 会议: the list of meetings and, in its place, the meeting that was opened from it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from secretariat.domain.documents import DocumentKind
from secretariat.domain.listings.meetings import AttendanceRow, MeetingPaperRow, MeetingView
from secretariat.domain.listings.seating import SeatingView
from secretariat.domain.records import RecordKind, RecordRef
from ui.pages.meetings.arranging import Arranging
from ui.pages.meetings.commands import MeetingCommands
from ui.pages.meetings.meeting import MeetingPane
from ui.pages.meetings.meeting_list import ListRead, MeetingList
from ui.pages.meetings.message_acts import MessageActs
from ui.pages.meetings.minutes_acts import MinutesActs
from ui.pages.meetings.paper_acts import PaperActs
from ui.pages.meetings.people_acts import ReceiptActs, SignInActs
from ui.pages.meetings.seating.pane import SeatingPane
from ui.pages.meetings.seating_acts import SeatingActs
from ui.pages.meetings.side import WRITING
from ui.pages.meetings.stage_acts import StageActs
from ui.pages.meetings.topic_acts import TopicActs
from ui.pages.meetings.unit_acts import UnitCopyActs
from ui.pages.meetings.writing import RECORD

if TYPE_CHECKING:
    from secretariat.errors import SecretariatError

_DOCUMENT_COMMANDS: Final = {
    "edit": "document.edit", "export_docx": "document.export_docx", "export_pdf": "document.export_pdf",
    "make_void": "document.make_void",
}
_CARD_SHAPES: Final = {"draft_folded": False, "draft_inserts": True}


class MeetingsPage(MeetingCommands):
    """Answers which stage a meeting is at, who has not answered, and which paper is not ready."""

    title: ClassVar[str] = "会议"
    watches: ClassVar[frozenset[str]] = frozenset({
        "meeting", "meeting_step", "agenda_item", "invitation", "attendance", "decision", "task", "document", "revision", "body", "seat",
        "appointment", "person", "unit", "member_unit", "seating_plan", "seating_place",
    })

    def _setup_ui(self) -> None:
        self._meeting_id: int | None = None
        self._seating_wanted = False
        self.stages, self.topics = StageActs(self, self._in_front), TopicActs(self, self._in_front)
        self.papers, self.minutes = PaperActs(self, self._in_front), MinutesActs(self, self._in_front)
        self.copies, self.messages = UnitCopyActs(self, self._in_front), MessageActs(self, self._in_front)
        self.receipts, self.attendance = ReceiptActs(self, self._in_front), SignInActs(self, self._in_front)
        self.arranging, self.seats = Arranging(self, self.open_meeting), SeatingActs(self, self._in_front)
        self._stack = QStackedWidget(self)
        self.list = MeetingList(self.button("meeting.arrange", "primary"), self.context.settings, self)
        self._stack.addWidget(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    def _connect(self) -> None:
        self.list.asked.connect(self.refresh)
        self.list.opened.connect(self.open_meeting)
        self.list.arrange_requested.connect(self.arrange)

    # The commands only read these two; that they are made when first read is nothing to them.
    @cached_property
    def meeting(self) -> MeetingPane:  # type: ignore[override]
        """The page of one meeting; made for the first one opened, since the list must not wait for it."""
        pane = MeetingPane(self)
        self._stack.addWidget(pane)
        pane.back_requested.connect(self.show_list)
        pane.paper_requested.connect(self._on_paper)
        side = pane.side
        side.receipts.register_requested.connect(self.receipts.register)
        side.receipts.holder_requested.connect(self.receipts.register_holder)
        side.receipts.acknowledged.connect(self.receipts.acknowledge)
        side.sign_in.sign_in_requested.connect(self.attendance.sign_in)
        side.sign_in.searched.connect(self._find_lines)
        side.writing.save_requested.connect(self.save_texts)
        return pane

    @cached_property
    def seating(self) -> SeatingPane:  # type: ignore[override]
        """The seating plan of the meeting; made for the first one opened."""
        shown = SeatingPane(self)
        self._stack.addWidget(shown)
        plan = shown.plan
        shown.back_requested.connect(self.leave_seating)
        shown.panel.chosen.connect(lambda rule: self.seats.choose(shown.view, rule))
        plan.moved.connect(lambda key, to: self.seats.move(shown.view, plan.moving.name_of(key), key, to))
        plan.put_aside_requested.connect(lambda key: self.seats.put_aside(shown.view, plan.moving.name_of(key), key))
        return shown

    # -- reading -------------------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read the list, or the meeting in its place."""
        office, wanted = self.context.office, self._meeting_id
        if wanted is None:
            body_id, year = self.list.narrowed_to()

            def read_list() -> ListRead:
                bodies = tuple((entry.body_id, entry.short_name) for entry in office.bodies.entries())
                return ListRead(office.meetings.list(body_id, year), office.meetings.years(), bodies)

            self.context.tasks.read(read_list, self.list.show_list, key="meetings")
            return

        self.context.tasks.read(lambda: office.meetings.view(wanted), self._show, on_error=self._gone, key="meetings")
        if self._seating_wanted:
            self.context.tasks.read(lambda: office.seating.view(wanted), self._show_seating, on_error=self._gone, key="meetings.seating")

    def show_record(self, ref: RecordRef) -> None:
        """Bring a meeting to the front in place of the list."""
        if ref.kind is RecordKind.MEETING:
            self._save_typed()
            self._meeting_id, self._seating_wanted = ref.id, False

    def aim(self, ref: RecordRef) -> None:
        """Take the body the next meeting is arranged for."""
        if ref.kind is RecordKind.BODY:
            self.arranging.aim(ref.id)

    def open_meeting(self, meeting_id: int) -> None:
        """Show a meeting in place of the list."""
        self._save_typed()
        self._meeting_id, self._seating_wanted = meeting_id, False
        self.refresh()

    def show_seating(self) -> None:
        """Show the seating plan in place of the meeting."""
        self._save_typed()
        self._seating_wanted = True
        self.refresh()

    def leave_seating(self) -> None:
        """Show the meeting the seating plan belongs to."""
        self._seating_wanted = False
        self._stack.setCurrentWidget(self.meeting)
        self.focus_first()
        self.refresh()

    def show_list(self) -> None:
        """Show the list, the meeting left current in it."""
        self._save_typed()
        left, self._meeting_id, self._seating_wanted = self._meeting_id, None, False
        self.meeting.forget()
        self._stack.setCurrentWidget(self.list)
        self.list.table.select_key(left)
        self.refresh()
        self.focus_first()

    def go_home(self) -> None:
        """Show the list, as its entry in the navigation says."""
        if self._meeting_id is not None:
            self.show_list()

    def go_back(self) -> bool:
        """Go from the seating plan back to the meeting, from a meeting back to the list."""
        inside = self._meeting_id is not None
        if self._seating_wanted:
            self.leave_seating()
        elif inside:
            self.show_list()
        return inside

    def leave(self) -> bool:
        """Keep what was typed before another page is shown."""
        self._save_typed()
        return True

    def focus_first(self) -> None:
        """Put the focus into the list, into the first table of the meeting, or onto the plan."""
        if self._seating_wanted:
            self.seating.focus_plan()
            return
        first = self.list.table if self._meeting_id is None else self.meeting.agenda.topics
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back by Esc."""
        if event.key() == Qt.Key.Key_Escape and self.go_back():
            return
        super().keyPressEvent(event)

    # -- inner ---------------------------------------------------------------------------------------------------------------

    def _in_front(self) -> MeetingView | None:
        return self.meeting.view if self._meeting_id is not None else None

    def _find_lines(self, words: str, rows: tuple[AttendanceRow, ...]) -> None:
        """Look up which lines of the sign-in typed words mean, pinyin understood."""
        spelled = self.context.office.lookup.spelled

        def find() -> frozenset[int]:
            return frozenset(row.ordinal for row in rows if any(
                spelled(text, words) for text in (row.substitute_name, row.name, row.unit, row.role) if text))

        self.context.tasks.read(find, lambda found: self.meeting.side.sign_in.show_found(words, found), key="meetings.sign_in")

    def _show(self, view: MeetingView) -> None:
        if view.meeting_id != self._meeting_id:
            return
        opened = self._stack.currentWidget() is not self.meeting
        self.meeting.show_meeting(view)
        if self._seating_wanted:
            return
        self._stack.setCurrentWidget(self.meeting)
        if opened:
            self.focus_first()

    def _show_seating(self, view: SeatingView) -> None:
        if view.meeting_id != self._meeting_id or not self._seating_wanted:
            return
        opened = self._stack.currentWidget() is not self.seating
        self.seating.show_plan(view)
        self._stack.setCurrentWidget(self.seating)
        if opened:
            self.focus_first()

    def _gone(self, error: SecretariatError) -> None:
        """Go back to the list where the meeting is no longer there, e.g. because its arranging was taken back."""
        self._meeting_id, self._seating_wanted = None, False
        self.meeting.forget()
        self._stack.setCurrentWidget(self.list)
        self.refuse(error.sentence)
        self.refresh()

    def _save_typed(self) -> None:
        if self._meeting_id is not None:
            self.save_texts()

    def _on_paper(self, act: str, row: Any) -> None:
        if not isinstance(row, MeetingPaperRow):
            return
        if act == "write":
            self.meeting.side.show_tab(WRITING)
            self.meeting.side.writing.show_text(RECORD)
            self.meeting.side.writing.record.setFocus()
        elif act == "draft" and row.kind is DocumentKind.MINUTES:
            self.draft_minutes()
        elif act == "draft" and row.kind is DocumentKind.RECORD:
            self.draft_record()
        elif act == "draft":
            self.papers.draft(row.kind)
        elif act in _CARD_SHAPES:
            self.papers.draft_cards(inserts=_CARD_SHAPES[act])
        elif act == "print":
            self.papers.print(row)
        elif act == "unit_print":
            self.copies.print(row.kind)
        elif act == "unit_export":
            self.copies.export(row.kind)
        elif act in _DOCUMENT_COMMANDS and row.document_id is not None:
            self.act_requested.emit(_DOCUMENT_COMMANDS[act], RecordRef(RecordKind.DOCUMENT, row.document_id))
        else:
            self.papers.look(row)
