"""One meeting: its head with the stages, topics and papers at the left, people and minutes at the right."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QSplitter, QVBoxLayout, QWidget

from secretariat.domain.documents import DocumentKind
from secretariat.domain.stages import Stage
from ui.pages.meetings.agenda import AgendaPane
from ui.pages.meetings.gap_line import GapLine
from ui.pages.meetings.head import MeetingHead
from ui.pages.meetings.receipts import ReceiptsPanel
from ui.pages.meetings.side import RECEIPTS, SIGN_IN, WRITING, SidePane, tab_for
from ui.pages.meetings.sign_in import SignInPanel
from ui.pages.meetings.writing import PREVIEW, WritingPanel
from ui.widgets.buttons import Button, Kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from secretariat.domain.listings.meetings import MeetingView
    from ui.pages.base import Page
    from ui.pages.meetings.writing import TypedTexts

_PAPER_OF = {Stage.NOTIFIED: DocumentKind.MEETING_NOTICE, Stage.HELD: DocumentKind.SIGN_IN_SHEET, Stage.MINUTES: DocumentKind.MINUTES,
             Stage.ISSUED: DocumentKind.MINUTES}


def _plain(page: Page, id_: str, kind: Kind = "normal") -> Button:
    """Make the button of a command by its word alone."""
    return Button.of(page.context.commands[id_], kind, parent=page)


class MeetingPane(QWidget):
    """The page of one meeting; ``view`` is what it shows, None before the first.

    Signals: ``back_requested()`` back to the list; ``paper_requested(str, object)`` a verb of a paper's row.
    """

    back_requested = Signal()
    paper_requested = Signal(str, object)

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.view: MeetingView | None = None
        self._context = page.context
        commands, settings = page.context.commands, page.context.settings
        self.head = MeetingHead([_plain(page, "meeting.postpone"), _plain(page, "meeting.cancel")],
                                page.button("meeting.update", "bare"),
                                {each.id: each.icon for each in page.commands()}, self)
        # What is made inside the splitter is dressed once; what is put into it later is dressed again.
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._splitter.setChildrenCollapsible(False)
        self.agenda = AgendaPane(
            [page.button("meeting.add_topic", "link")],
            [page.button(f"meeting.{each}", "link") for each in ("seating", "more_papers", "print_all")], settings, self._splitter)
        small = [_plain(page, id_, "small") for id_ in
                 ("meeting.substitute", "meeting.excuse", "meeting.mark_absent", "meeting.clear_attendance")]
        writing = WritingPanel(page.button("meeting.add_decision", "link"),
                               [page.button("meeting.suggest_minutes", "link"), page.button("meeting.save_texts", "link")],
                               page.context, self)
        self.side = SidePane(
            ReceiptsPanel(settings, self), SignInPanel(small, settings, self), writing,
            {RECEIPTS: [page.button(id_, "link") for id_ in (
                "meeting.read_return_forms", "meeting.acknowledge_all", "meeting.register_receipt")],
             SIGN_IN: [page.button("meeting.add_guest", "link"), page.button("meeting.sign_in_all", "link")],
             WRITING: [page.button("meeting.draft_minutes", "link")]}, self._splitter)
        self._splitter.addWidget(self.agenda)
        self._splitter.addWidget(self.side)
        self._splitter.setStretchFactor(0, 2)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setSizes([690, 548])
        settings.remember_splitter(self._splitter, "meeting")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        self.gaps = GapLine(page, self)
        column.addWidget(self.gaps)
        column.addWidget(self._splitter, 1)
        for table, ids in (
            (self.agenda.topics, ("meeting.change_topic", "meeting.topic_up", "meeting.topic_down", "meeting.remove_topic")),
            (self.side.receipts.table, ("meeting.register_receipt",)),
            (self.side.sign_in.table, ("meeting.substitute", "meeting.excuse", "meeting.mark_absent", "meeting.clear_attendance")),
            (writing.table, ("meeting.change_decision", "meeting.make_task", "meeting.remove_decision")),
        ):
            table.menu_requested.connect(partial(self._offer, ids))
        self.head.back_requested.connect(self.back_requested)
        self.head.stage_chosen.connect(self._show_stage)
        self.head.primary_requested.connect(commands.run)
        self.agenda.command_requested.connect(commands.run)
        self.agenda.paper_requested.connect(self.paper_requested)
        self.side.sign_in.command_requested.connect(commands.run)
        self.side.writing.command_requested.connect(commands.run)

    def show_meeting(self, view: MeetingView) -> None:
        """Show a meeting; another one opens with the tab its stage works in."""
        before, self.view, today = self.view, view, self._context.today()
        self.head.show_meeting(view)
        self.head.fit(self.window().width())
        self.gaps.show_meeting(view)
        self.agenda.show_meeting(view)
        self.side.show_meeting(view, today)
        if before is None or before.meeting_id != view.meeting_id:
            self.side.show_tab(tab_for(view, today))
            self.agenda.topics.clearSelection()
            self.agenda.papers.clearSelection()

    def forget(self) -> None:
        """Show no meeting any more."""
        self.view = None

    def take_typed(self, keep: Callable[[TypedTexts], None]) -> Callable[[], None] | None:
        """Give what keeps the texts that are typed, to be run in the worker; None where there is nothing to keep."""
        typed = self.side.writing.typed() if self.view is not None else None
        return (lambda: keep(typed)) if typed is not None else None

    def show_minutes(self) -> None:
        """Show the minutes as they are printed."""
        self.side.show_tab(WRITING)
        self.side.writing.show_text(PREVIEW)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the head to the width of the window."""
        super().resizeEvent(event)
        self.head.fit(self.window().width())

    def _offer(self, ids: tuple[str, ...], _row: object, place: QPoint) -> None:
        """Open the menu of a row; a meeting that is archived or was called off has none."""
        if self.view is None or self.view.current is None:
            return
        menu = QMenu(self)
        menu.setObjectName("meeting.row_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for id_ in ids:
            menu.addAction(self._context.commands[id_])
        menu.popup(place)

    def _show_stage(self, key: str) -> None:
        stage = Stage(key)
        self.side.show_stage(stage)
        if stage in _PAPER_OF:
            self.agenda.show_paper(_PAPER_OF[stage])
