"""The verbs of what goes out beside the papers: texts for messages, a file for calendars."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from ui.dialogs.message_form import MessageDialog
from ui.pages.meetings.errands import Errands

if TYPE_CHECKING:
    from pathlib import Path

    from secretariat.domain.meeting_messages import MessageText


class MessageActs(Errands):
    """Copies texts and writes calendar files of the meeting in front."""

    def copy(self) -> None:
        """Show the texts of the meeting, and put the chosen one onto the clipboard."""
        view = self.view()
        if view is not None:
            self.page.context.tasks.read(partial(self.office.meeting_messages.texts, view.meeting_id), partial(self._ask, view.title),
                                         on_error=self.refusal())

    def export_calendar(self) -> None:
        """Ask for a folder and write the calendar file there."""
        view = self.view()
        folder = self.page.context.prompts.open_folder(self.page, "导出到文件夹") if view is not None else None
        if view is None or folder is None:
            return
        id_, messages = view.meeting_id, self.office.meeting_messages

        def done(file: Path) -> None:
            self.page.done(f"已导出日历文件：{file.name}，发给参会人打开就能加入日历", self.show_folder(folder), undoable=False)

        self.page.context.tasks.write("导出日历文件", lambda _work: messages.export_calendar(id_, folder), done, on_error=self.refusal())

    def _ask(self, title: str, texts: tuple[MessageText, ...]) -> None:
        def act(form: MessageDialog) -> None:
            QGuiApplication.clipboard().setText(form.text())
            self.page.done(f"{form.kind()}的文字已复制，可以粘贴到短信或者工作群", undoable=False)

        self.ask(MessageDialog(title, texts, self.page), act)
