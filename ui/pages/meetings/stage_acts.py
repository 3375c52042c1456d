"""The acts that bring a meeting from stage to stage: consent, another day, held, called off, archived."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.dialogs.meeting_forms import ConsentDialog, ReasonDialog, ScheduleDialog
from ui.models.words import moment
from ui.pages.meetings.arranging import days_ahead
from ui.pages.meetings.errands import Errands

if TYPE_CHECKING:
    from collections.abc import Callable

    from secretariat.domain.listings.meetings import MeetingView
    from ui.dialogs.arrange_form import DayFacts


class StageActs(Errands):
    """Verbs of the meeting as a whole."""

    def record_consent(self) -> None:
        """Ask who consented and when, and record it."""
        view = self.view()
        if view is None:
            return

        def act(form: ConsentDialog) -> None:
            by, on, note, id_ = form.by(), form.on(), form.note(), view.meeting_id
            if on is not None:
                self.write("登记批准", lambda: self.office.meetings.record_consent(id_, by, on, note), f"已登记{by}{note}")

        self.ask(ConsentDialog(view, self.today, self.page), act)

    def update(self) -> None:
        """Change title, time, place, the day answers are due, and who chairs."""
        view = self.view()
        if view is None:
            return

        def act(form: ScheduleDialog) -> None:
            title, at, room, reply_by, chair = form.title(), form.starts_at(), form.room(), form.reply_by(), form.chair()
            self.write("修改会议", lambda: self.office.meetings.update(view.meeting_id, view.version, title, at, room, reply_by, chair),
                       f"已修改：{title}")

        self._ask_schedule(view, act, postpone=False)

    def postpone(self) -> None:
        """Move the meeting to another time or place."""
        view = self.view()
        if view is None:
            return

        def act(form: ScheduleDialog) -> None:
            at, room, id_ = form.starts_at(), form.room(), view.meeting_id
            if at is not None:
                self.write("会议延期", lambda: self.office.meetings.postpone(id_, at, room), f"会议已改到{moment(at)}")

        self._ask_schedule(view, act, postpone=True)

    def _ask_schedule(self, view: MeetingView, act: Callable[[ScheduleDialog], None], *, postpone: bool) -> None:
        """Read the holidays ahead, then ask for the day."""
        office, today = self.office, self.today

        def ask(days: DayFacts) -> None:
            self.ask(ScheduleDialog(view, today, postpone=postpone, marks=days.marks, parent=self.page), act)

        self.page.context.tasks.read(lambda: days_ahead(office, today), ask, key="meeting.schedule")

    def cancel(self) -> None:
        """Call the meeting off, with the reason."""
        view = self.view()
        if view is None:
            return

        def act(form: ReasonDialog) -> None:
            reason, id_ = form.reason(), view.meeting_id
            self.write("取消会议", lambda: self.office.meetings.cancel(id_, reason), f"已取消：{view.title}")

        self.ask(ReasonDialog("取消会议", "取消会议", view.title, "取消原因", self.page,
                              consequence="会议留在列表里，记为已取消；已印发的通知不变，请另行告知各单位。"), act)

    def hold(self, then: Callable[[], None]) -> None:
        """Record that the meeting took place; ``then`` brings the sign-in to the front."""
        view = self.view()
        if view is not None:
            id_ = view.meeting_id
            self.write("登记召开", lambda: self.office.meetings.hold(id_), f"已登记召开：{view.title}", then=then)

    def archive(self) -> None:
        """Seal the papers of the meeting."""
        view = self.view()
        if view is not None:
            id_ = view.meeting_id
            show = self.page.action("看档案", lambda: self.page.go("archive"))
            self.write("归档会议", lambda: self.office.archive.archive_meeting(id_), f"已归档封存：{view.title}", show, undoable=False)
