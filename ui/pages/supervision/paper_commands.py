"""The commands that make papers from tasks: notices and reminders to lead units, the form they answer on, ledger and breakdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from secretariat.domain.records import RecordKind, RecordRef
from ui.core.commands import command
from ui.pages.base import Page
from ui.pages.hand_edits import draft_guarded

if TYPE_CHECKING:
    from collections.abc import Callable

    from secretariat.domain.listings.tasks import TaskRow


class TaskPaperCommands(Page):
    """Papers from the task in front, or from everything the ledger shows."""

    def current_task(self) -> TaskRow | None:
        """Give the task in front; refuse with a sentence where none is."""
        raise NotImplementedError

    def shown_tasks(self) -> tuple[TaskRow, ...]:
        """Give what the ledger shows, in its order."""
        raise NotImplementedError

    @command("task.draft_notice", "生成督办通知", icon="megaphone", menu="督办", hint="把列出的未办结任务按牵头单位写成督办通知")
    def draft_notice(self) -> None:
        """Draft a notice to each lead unit of the open tasks shown."""
        ids, papers = self._shown_ids(), self.context.office.supervision_papers
        self._several("督办通知", lambda anew: papers.draft_notice(ids, anew=anew))

    @command("task.draft_reminders", "生成催办通知", icon="clock", menu="督办", hint="把列出的超期任务按牵头单位写成催办通知")
    def draft_reminders(self) -> None:
        """Draft a reminder to each lead unit of the overdue tasks shown."""
        ids, papers = self._shown_ids(), self.context.office.supervision_papers
        self._several("催办通知", lambda anew: papers.draft_reminders(ids, anew=anew))

    @command("task.draft_feedback_form", "生成反馈单", icon="message-square-reply", menu="督办", hint="选中任务的反馈单，发给牵头单位填写")
    def draft_feedback_form(self) -> None:
        """Draft the form for the task in front."""
        row, papers = self.current_task(), self.context.office.supervision_papers
        if row is not None:
            self._one("反馈单", lambda anew: papers.draft_feedback_form(row.task_id, anew=anew))

    @command("task.draft_ledger", "生成任务台账", icon="table-2", menu="督办", hint="把列出的任务排成台账，横版，可以打印")
    def draft_ledger(self) -> None:
        """Draft the ledger of what is shown."""
        ids, papers = self._shown_ids(), self.context.office.supervision_papers
        self._one("任务台账", lambda anew: papers.draft_ledger(ids, anew=anew))

    @command("task.draft_breakdown", "生成任务分解表", icon="list-ordered", menu="督办", hint="把列出的任务按类别排成任务分解表")
    def draft_breakdown(self) -> None:
        """Draft the breakdown of what is shown."""
        ids, papers = self._shown_ids(), self.context.office.supervision_papers
        self._one("任务分解表", lambda anew: papers.draft_breakdown(ids, anew=anew))

    def _shown_ids(self) -> tuple[int, ...]:
        return tuple(row.task_id for row in self.shown_tasks())

    def _one(self, label: str, verb: Callable[[bool], int]) -> None:
        draft_guarded(self, label, verb, lambda id_: self._made(f"已生成{label}", id_))

    def _several(self, label: str, verb: Callable[[bool], tuple[int, ...]]) -> None:
        draft_guarded(self, label, verb, lambda ids: self._made(f"已生成{len(ids)}份{label}", ids[0]))

    def _made(self, words: str, document_id: int) -> None:
        ref = RecordRef(RecordKind.DOCUMENT, document_id)
        self.done(words, self.action("打开", lambda: self.go(ref)))
