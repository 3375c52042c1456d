"""The list of a body read in from a workbook and written out as one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from secretariat.domain.file_names import workbook_name
from secretariat.domain.records import RecordKind, RecordRef
from ui.core.commands import command
from ui.core.exporting import export_workbook
from ui.pages.base import Page

if TYPE_CHECKING:
    from secretariat.domain.listings.bodies import BodyView
    from ui.pages.bodies.roster import RosterPane


class SheetCommands(Page):
    """Tables of the body in front."""

    view: BodyView | None
    roster: RosterPane

    @command("roster.read", "读入名单", icon="file-input", menu="机构", hint="从Excel名单更新席位上的人，先逐席对照，再确认")
    def read_roster(self) -> None:
        """Open the page that reads a list of members, for the body in front."""
        if self.view is None:
            self.refuse("请先打开一个机构。")
        else:
            self.opening_requested.emit("spreadsheets", RecordRef(RecordKind.BODY, self.view.body_id))

    @command("roster.export", "导出Excel", shortcut="Ctrl+E", icon="file-output", menu="机构",
             hint="把所选日期的成员名单或联络员名单导出成Excel")
    def export_roster(self) -> None:
        """Write the list as of its day, members or liaisons as they are shown."""
        view = self.view
        if view is None:
            self.refuse("请先打开一个机构。")
            return
        workbooks, context = self.context.office.workbooks, self.context
        day, liaisons = self.roster.asked_day(), self.roster.liaisons()
        export_workbook(
            self, context.prompts, context.tasks, workbook_name(f"{view.short_name}{'联络员' if liaisons else '成员'}名单", day),
            lambda path: workbooks.save_roster(path, view.body_id, day, liaisons=liaisons), lambda said: self.done(said, undoable=False))
