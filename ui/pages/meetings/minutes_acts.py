"""The verbs of what was said and decided: record, decisions, minutes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from secretariat.domain.records import RecordKind, RecordRef
from secretariat.errors import Conflict
from ui.dialogs.minutes_forms import DecisionDialog
from ui.pages.meetings.errands import Errands

if TYPE_CHECKING:
    from collections.abc import Callable

    from secretariat.domain.listings.meetings import DecisionRow
    from secretariat.errors import SecretariatError
    from ui.pages.meetings.writing import TypedTexts, WritingPanel


class MinutesActs(Errands):
    """Writes down what the meeting in front said and decided."""

    def save(self, panel: WritingPanel) -> None:
        """Keep what was typed; where somebody else wrote there meanwhile, let the clerk choose."""
        typed = panel.typed()
        if typed is None:
            return
        panel.hold(typed)

        def refused(error: SecretariatError) -> None:
            panel.hold(None)
            if isinstance(error, Conflict):
                self.page.refuse(f"{error.sentence}您写的文字还在。", self.page.action("保存我写的", lambda: self._overrule(panel)),
                                 self.page.action("改用已存的", panel.give_up))
            else:
                self.page.context.tasks.refused.emit(error)

        self.write("保存文稿", lambda: self.keep(typed), "已保存文稿", then=lambda: panel.hold(None), on_error=refused)

    def _overrule(self, panel: WritingPanel) -> None:
        panel.overrule()
        self.save(panel)

    def keep(self, typed: TypedTexts) -> None:
        """Keep the texts that were typed; runs in the worker. Raises Conflict where somebody else changed them meanwhile."""
        minutes, version = self.office.minutes, typed.version
        if typed.record is not None:
            minutes.save_record(typed.meeting_id, version, typed.record)
            version = self.office.meetings.view(typed.meeting_id).version
        if typed.minutes is not None:
            minutes.save_minutes(typed.meeting_id, version, typed.minutes)

    def suggest(self, show: Callable[[str], None]) -> None:
        """Ask for a first text of the minutes from the topics."""
        view = self.view()
        if view is not None:
            id_ = view.meeting_id
            self.page.context.tasks.read(lambda: self.office.minutes.suggest_text(id_), show)

    def add(self) -> None:
        """Ask for a decision and enter it."""
        view = self.view()
        if view is None:
            return

        def act(form: DecisionDialog) -> None:
            text, lead, responsible, deadline = form.text(), form.lead(), form.responsible(), form.deadline()
            topic, id_ = form.topic_id(), view.meeting_id
            self.write("登记议定事项", lambda: self.office.minutes.add_decision(
                id_, text, lead, responsible, deadline, agenda_item_id=topic), f"已添加议定事项：{text}")

        self.ask(DecisionDialog(view.title, view.agenda, self.today, parent=self.page), act)

    def change(self, row: DecisionRow | None) -> None:
        """Say a decision anew."""
        view = self.view()
        if view is None or row is None or not self._chosen(row):
            return

        def act(form: DecisionDialog) -> None:
            text, lead, responsible, deadline = form.text(), form.lead(), form.responsible(), form.deadline()
            self.write("修改议定事项", lambda: self.office.minutes.change_decision(
                row.decision_id, row.version, text, lead, responsible, deadline), f"已修改议定事项：{text}")

        self.ask(DecisionDialog(view.title, view.agenda, self.today, row, self.page), act)

    def remove(self, row: DecisionRow | None) -> None:
        """Take a decision off."""
        if row is not None and self._chosen(row):
            self.write("删除议定事项", lambda: self.office.minutes.remove_decision(row.decision_id), f"已删除议定事项：{row.text}")

    def make_task(self, row: DecisionRow | None) -> None:
        """Make a decision a task of the ledger, or go to the task it became."""
        if row is None or not self._chosen(row):
            return
        if row.task_id is not None:
            self.page.go(RecordRef(RecordKind.TASK, row.task_id))
            return
        id_, minutes = row.decision_id, self.office.minutes

        def done(task_id: int) -> None:
            look = self.page.action("看任务", lambda: self.page.go(RecordRef(RecordKind.TASK, task_id)))
            self.page.done(f"已转为督办任务：{row.text}", look)

        self.page.context.tasks.write("转为督办任务", lambda _work: minutes.make_task(id_), done)

    def _chosen(self, row: DecisionRow | None) -> bool:
        if row is None:
            self.page.refuse("请先选中一条议定事项。")
        return row is not None
