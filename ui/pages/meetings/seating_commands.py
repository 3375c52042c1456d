"""The commands of the seating plan of the meeting in front."""

from __future__ import annotations

from typing import TYPE_CHECKING

from secretariat.domain.documents import DocumentKind
from ui.core.commands import command
from ui.pages.base import Page

if TYPE_CHECKING:
    from ui.pages.meetings.meeting import MeetingPane
    from ui.pages.meetings.paper_acts import PaperActs
    from ui.pages.meetings.seating.pane import SeatingPane
    from ui.pages.meetings.seating_acts import SeatingActs


class SeatingCommands(Page):
    """Everything a menu, a button or the palette can ask of the seating plan."""

    meeting: MeetingPane
    papers: PaperActs
    seating: SeatingPane
    seats: SeatingActs

    @command("meeting.seating", "排座次", icon="armchair", menu="会议", hint="打开座次图：按规则排好，再拖动调整")
    def open_seating(self) -> None:
        """Show the seating plan in place of the meeting."""
        if self.seats.view() is not None:
            self.show_seating()

    @command("meeting.seating_by_rule", "按规则重排", icon="refresh-cw", hint="不要手工调整，全部按名单次序重新排座")
    def seating_by_rule(self) -> None:
        """Seat everybody by the rule again."""
        if self.seats.view() is None:
            return
        if self.seating.view is None:
            self.show_seating()
        else:
            self.seats.by_rule(self.seating.view)

    @command("meeting.draft_seating_plan", "生成座次图", icon="armchair", hint="按现在的排座生成座次图")
    def draft_seating_plan(self) -> None:
        """Draft the seating plan."""
        self.papers.draft(DocumentKind.SEATING_PLAN)

    @command("meeting.print_seating", "打印座次图", icon="printer", hint="按现在的排座生成座次图并打印")
    def print_seating(self) -> None:
        """Bring the paper up to date and print it."""
        self.seats.print()

    @command("meeting.export_seating", "导出PDF", icon="file-output", hint="按现在的排座生成座次图，导出PDF")
    def export_seating(self) -> None:
        """Bring the paper up to date and write it into a folder."""
        self.seats.export()

    def show_seating(self) -> None:
        """Bring the seating plan of the meeting in front to the front; the page does."""
        raise NotImplementedError
