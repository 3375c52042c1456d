"""The commands of a meeting that concern tables: return forms read in, receipts written out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from secretariat.domain.file_names import workbook_name
from secretariat.domain.records import RecordKind, RecordRef
from ui.core.commands import command
from ui.core.exporting import export_workbook
from ui.pages.base import Page

if TYPE_CHECKING:
    from ui.pages.meetings.meeting import MeetingPane


class SheetCommands(Page):
    """Tables of the meeting in front."""

    meeting: MeetingPane

    @command("meeting.read_return_forms", "读入回执表", icon="file-input", menu="会议",
             hint="从单位填好的回执表（Excel或CSV）登记回执，先看再确认")
    def read_return_forms(self) -> None:
        """Open the page that reads return forms, for the meeting in front."""
        view = self.meeting.view
        if view is None:
            self.refuse("请先在列表里打开一个会议。")
        else:
            self.opening_requested.emit("spreadsheets", RecordRef(RecordKind.MEETING, view.meeting_id))

    @command("meeting.export_receipts", "导出Excel", shortcut="Ctrl+E", icon="file-output", menu="会议",
             hint="把这次会议的回执导出成Excel")
    def export_receipts(self) -> None:
        """Write the receipts of the meeting in front as a workbook."""
        view = self.meeting.view
        if view is None:
            self.refuse("请先在列表里打开一个会议。")
            return
        workbooks, context = self.context.office.workbooks, self.context
        export_workbook(self, context.prompts, context.tasks, workbook_name(f"{view.title}参会回执", context.today()),
                        lambda path: workbooks.save_receipts(path, view.meeting_id), lambda said: self.done(said, undoable=False))
