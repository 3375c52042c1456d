"""The office file as a document: opened, made new, copied, restored from a copy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.core.commands import command
from ui.core.prompts import OFFICE_FILES, Prompts
from ui.widgets.messages import Message, MessageAction

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from secretariat.office import Office
    from ui.core.tasks import Tasks, Work


class OfficeFiles(QObject):
    """Asks the clerk for files and carries out what she wants with them.

    Signals: ``office_wanted(Path)`` open this office file in the window; ``message_posted(Message)`` say this.
    """

    office_wanted = Signal(object)
    message_posted = Signal(object)

    def __init__(self, window: QWidget, tasks: Tasks, prompts: Callable[[], Prompts]) -> None:
        super().__init__(window)
        self._window, self._tasks, self._prompts = window, tasks, prompts
        self.office: Office | None = None
        """The office that is open; None before the first."""

    @command("office.open", "打开数据文件", shortcut="Ctrl+O", icon="folder-open", menu="文件", always=True)
    def open_file(self) -> None:
        """Ask for an office file and open it in this window."""
        chosen = self._prompts().open_file(self._window, "打开数据文件", OFFICE_FILES)
        if chosen is not None:
            self.office_wanted.emit(chosen)

    @command("office.new", "新建数据文件", icon="file-plus", menu="文件")
    def new_file(self) -> None:
        """Ask where a new office file shall lie and open it in this window."""
        chosen = self._ask_target("新建数据文件", "办公室.ysms")
        if chosen is not None:
            self.office_wanted.emit(chosen)

    @command("office.save_copy", "另存副本", icon="save", menu="文件", hint="把整个数据文件另存一份，存好后逐页核验")
    def save_copy(self) -> None:
        """Ask where a copy of the office file shall lie and write it."""
        office = self.office
        if office is None:
            return
        target = self._ask_target("另存副本", f"{office.name} {office.today().isoformat()}.ysms")
        if target is not None:
            self._tasks.write("另存副本", lambda _work: office.save_copy(target),
                              lambda _none: self.message_posted.emit(Message(f"已另存副本并核验：{target.name}")))

    @command("office.restore", "从备份恢复", icon="history", menu="文件", hint="检查一个副本，恢复成数据文件再打开；原来的文件保留")
    def restore(self) -> None:
        """Ask for a copy and where it shall be restored to, and open what was restored."""
        backup = self._prompts().open_file(self._window, "选择副本", OFFICE_FILES)
        if backup is None:
            return
        target = self._ask_target("恢复到", f"{backup.stem} 恢复.ysms")
        if target is None:
            return
        if self.office is not None and target.resolve() == self.office.location.resolve():
            self.message_posted.emit(Message("正在使用的数据文件不能被覆盖，请换一个文件名，恢复之后再打开。", "refused"))
            return
        self._tasks.write("从备份恢复", lambda work: _restore(work, backup, target), lambda aside: self._restored(target, aside))

    def _restored(self, target: Path, aside: Path | None) -> None:
        kept = f"，原来的文件改名为“{aside.name}”" if aside is not None else ""
        opening = MessageAction("打开", lambda: self.office_wanted.emit(target))
        self.message_posted.emit(Message(f"已恢复并核验：{target.name}{kept}", "done", (opening,)))

    def _ask_target(self, title: str, suggested: str) -> Path | None:
        chosen = self._prompts().save_file(self._window, title, suggested, OFFICE_FILES)
        return chosen if chosen is None or chosen.suffix else chosen.with_suffix(".ysms")


def _restore(_work: Work, backup: Path, target: Path) -> Path | None:
    # The database library is imported in the worker.
    from secretariat.office import restore_office

    return restore_office(backup, target)
