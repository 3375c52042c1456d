"""What the message bar says about tasks: under way, refused, stopped."""

from PySide6.QtCore import QObject, QTimer

from secretariat.errors import SecretariatError
from ui.core.commands import Commands
from ui.core.tasks import Tasks, Work
from ui.widgets.message_bar import WORKING_AFTER, MessageBar
from ui.widgets.messages import Message, MessageAction


class TaskMessages(QObject):
    """Ties the task runner to the message bar: a write shows itself after 400 ms, a refusal with the command that cures it."""

    def __init__(self, tasks: Tasks, bar: MessageBar, commands: Commands, parent: QObject) -> None:
        super().__init__(parent)
        self._bar, self._commands = bar, commands
        self._under_way: list[Work] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WORKING_AFTER)
        self._timer.timeout.connect(self._show)
        tasks.started.connect(self._begin)
        tasks.refused.connect(self.refuse)
        tasks.stopped.connect(self._stopped)
        bar.stop_requested.connect(self._stop)

    def refuse(self, error: SecretariatError) -> None:
        """Say why the office refuses, with the command that removes the obstacle."""
        cure = error.cure
        actions: tuple[MessageAction, ...] = ()
        if cure is not None and cure in self._commands:
            actions = (MessageAction(self._commands.declared(cure).label, lambda: self._commands.run(cure)),)
        self._bar.show_message(Message(error.sentence, "refused", actions))

    def _begin(self, work: Work) -> None:
        self._under_way.append(work)
        work.advanced.connect(lambda done, total: self._advance(work, done, total))
        work.ended.connect(lambda: self._end(work))
        if not self._timer.isActive():
            self._timer.start()

    def _show(self) -> None:
        if self._under_way:
            self._bar.show_working(self._under_way[0].name)

    def _advance(self, work: Work, done: int, total: int) -> None:
        if self._under_way and self._under_way[0] is work and self._bar.tone() == "working":
            self._bar.show_working(work.name, done, total)

    def _end(self, work: Work) -> None:
        self._under_way.remove(work)
        if not self._under_way:
            self._timer.stop()
            self._bar.working_ended()

    def _stop(self) -> None:
        for work in self._under_way:
            work.stop()

    def _stopped(self, name: str) -> None:
        self._bar.show_message(Message(f"已停止“{name}”，没有完成的部分没有写入。", "refused"))
