"""The verbs of 议题: put on, said anew, moved, taken off."""

from __future__ import annotations

from secretariat.domain.listings.meetings import AgendaRow
from ui.dialogs.meeting_forms import TopicDialog
from ui.pages.meetings.errands import Errands


class TopicActs(Errands):
    """Edits the agenda of the meeting in front."""

    def add(self) -> None:
        """Ask for a topic and put it at the end."""
        view = self.view()
        if view is None:
            return

        def act(form: TopicDialog) -> None:
            topic, id_ = form.topic(), view.meeting_id
            self.write("添加议题", lambda: self.office.meetings.add_topic(id_, topic), f"已添加议题：{topic.text}")

        self.ask(TopicDialog(view.title, parent=self.page), act)

    def change(self, row: AgendaRow | None) -> None:
        """Say a topic anew."""
        view = self.view() if self._chosen(row) else None
        if view is None or row is None:
            return

        def act(form: TopicDialog) -> None:
            topic = form.topic()
            self.write("修改议题", lambda: self.office.meetings.change_topic(row.item_id, row.version, topic), f"已修改议题：{topic.text}")

        self.ask(TopicDialog(view.title, row, self.page), act)

    def remove(self, row: AgendaRow | None) -> None:
        """Take a topic off."""
        if row is not None and self._chosen(row):
            self.write("删除议题", lambda: self.office.meetings.remove_topic(row.item_id), f"已删除议题：{row.text}")

    def move(self, row: AgendaRow | None, *, up: bool) -> None:
        """Let a topic change places with its neighbour."""
        if row is None or not self._chosen(row):
            return
        view = self.view()
        last = max((each.ordinal for each in view.agenda), default=0) if view is not None else 0
        if row.ordinal == (1 if up else last):
            return
        words = f"已把第{row.ordinal}项议题{'上' if up else '下'}移"
        self.write("调整议题顺序", lambda: self.office.meetings.move_topic(row.item_id, up=up), words)

    def _chosen(self, row: AgendaRow | None) -> bool:
        if row is None:
            self.page.refuse("请先选中一项议题。")
        return row is not None
