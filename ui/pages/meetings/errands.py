"""What every errand of a meeting needs: the page, the office, the meeting in front."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from secretariat.domain.records import RecordKind, RecordRef
from ui.core.opening import open_outside
from ui.dialogs.act_dialog import ActDialog

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from secretariat.domain.listings.meetings import MeetingView
    from secretariat.errors import SecretariatError
    from secretariat.office import Office
    from ui.pages.base import Page
    from ui.widgets.messages import MessageAction

Form = TypeVar("Form", bound=ActDialog)


class Errands:
    """Carries acts out for the meetings page; ``meeting`` gives the meeting in front, or None while the list is."""

    def __init__(self, page: Page, meeting: Callable[[], MeetingView | None]) -> None:
        self.page = page
        self._meeting = meeting

    @property
    def office(self) -> Office:
        """Give the office, to be asked inside tasks only."""
        return self.page.context.office

    @property
    def today(self) -> date:
        """Give the day the office works on."""
        return self.page.context.today()

    def view(self) -> MeetingView | None:
        """Give the meeting in front; where the list is in front, say that one has to be opened."""
        view = self._meeting()
        if view is None:
            self.page.refuse("请先在列表里打开一个会议。")
        return view

    def write(
        self, name: str, act: Callable[[], object], said: str, *actions: MessageAction, undoable: bool = True,
        then: Callable[[], None] | None = None, on_error: Callable[[SecretariatError], None] | None = None,
    ) -> None:
        """Hand an act to the writing thread; when it is done say ``said`` with 撤销, and carry ``then`` out."""

        def done(_result: object) -> None:
            self.page.done(said, *actions, undoable=undoable)
            if then is not None:
                then()

        self.page.context.tasks.write(name, lambda _work: act(), done, on_error=on_error or self.refusal())

    def refusal(self) -> Callable[[SecretariatError], None]:
        """Give what says a refusal; its cure is carried out on the meeting that is in front now, whatever is in front then."""
        view, page = self._meeting(), self.page

        def refused(error: SecretariatError) -> None:
            cure, commands = error.cure, page.context.commands
            if view is None or cure is None or not cure.startswith("meeting.") or cure not in commands:
                page.context.tasks.refused.emit(error)
                return
            ref = RecordRef(RecordKind.MEETING, view.meeting_id)
            page.refuse(error.sentence, page.action(commands.declared(cure).label, lambda: page.act_requested.emit(cure, ref)))

        return refused

    def show_folder(self, folder: Path) -> MessageAction:
        """Give the verb that opens a folder in the system's own window."""

        def show() -> None:
            open_outside(folder)

        return self.page.action("打开文件夹", show)

    def ask(self, dialog: Form, act: Callable[[Form], None]) -> None:
        """Show a form and, where it is accepted, carry the act out with what it says."""
        if self.page.context.prompts.run_dialog(dialog):
            act(dialog)
        dialog.deleteLater()
