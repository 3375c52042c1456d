"""The commands that make the papers about the body in front: its lists, its founding notice, a notice of what changed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from secretariat.domain.records import RecordKind, RecordRef
from secretariat.errors import HandEditsAtStake
from ui.core.commands import command
from ui.dialogs.body_papers import AdjustmentPaperDialog, FoundingPaperDialog
from ui.pages.bodies.sheet_commands import SheetCommands
from ui.pages.hand_edits import ask_which_counts

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from secretariat.domain.founding_papers import FoundingWording
    from secretariat.domain.listings.bodies import BodyView
    from secretariat.errors import SecretariatError
    from ui.pages.bodies.roster import RosterPane


class BodyPaperCommands(SheetCommands):
    """Everything a menu or the palette can ask of a body's papers; made papers are shown on the page 文书."""

    view: BodyView | None
    roster: RosterPane

    @command("body.draft_roster", "生成成员名单", icon="table-2", menu="机构", hint="按名单日期生成成员名单，可以打印")
    def draft_roster(self) -> None:
        """Draw up the member list of the day shown."""
        view, papers = self.view, self.context.office.body_papers
        if view is not None:
            self._draft("成员名单", lambda day, anew: papers.draft_roster(view.body_id, day, anew=anew))

    @command("body.draft_contact_list", "生成联络表", icon="contact", menu="机构", hint="按名单日期生成联络表，每个单位一行")
    def draft_contact_list(self) -> None:
        """Draw up the contact list of the day shown."""
        view, papers = self.view, self.context.office.body_papers
        if view is not None:
            self._draft("联络表", lambda day, anew: papers.draft_contact_list(view.body_id, day, anew=anew))

    @command("body.draft_founding_notice", "起草成立通知", icon="file-plus", menu="机构", hint="由现在的席位、职责和规则写出成立通知")
    def draft_founding_notice(self) -> None:
        """Ask for what the rows do not say, and write the founding notice."""
        view, papers = self.view, self.context.office.body_papers
        if view is not None:
            self.context.tasks.read(lambda: papers.wording(view.body_id), partial(self._ask_wording, view))

    @command("body.draft_adjustment_notice", "起草调整通知", icon="file-pen", menu="机构", hint="把两个日期之间的人员变动写成调整通知")
    def draft_adjustment_notice(self) -> None:
        """Ask for the two days, and write the notice of what changed between them."""
        view, papers = self.view, self.context.office.body_papers
        if view is None:
            return
        dialog = AdjustmentPaperDialog(view, self.context.today(), self.window())
        accepted, since, day, whole = self.context.prompts.run_dialog(dialog), dialog.since(), dialog.day(), dialog.whole_list()
        dialog.deleteLater()
        if accepted and since is not None and day is not None:
            self._draft("调整通知", lambda _day, anew: papers.draft_adjustment_notice(
                view.body_id, since, day, whole_list=whole, anew=anew))

    def _ask_wording(self, view: BodyView, proposed: FoundingWording) -> None:
        dialog, papers = FoundingPaperDialog(view, proposed, self.window()), self.context.office.body_papers
        accepted, wording = self.context.prompts.run_dialog(dialog), dialog.wording()
        dialog.deleteLater()
        if accepted:
            self._draft("成立通知", lambda _day, anew: papers.draft_founding_notice(view.body_id, wording, anew=anew))

    def _draft(self, name: str, verb: Callable[[date, bool], int], *, anew: bool = False) -> None:
        day = self.roster.asked_day()

        def made(document_id: int) -> None:
            ref = RecordRef(RecordKind.DOCUMENT, document_id)
            self.done(f"已生成{name}", self.action("打开", lambda: self.go(ref)))

        def refused(error: SecretariatError) -> None:
            if isinstance(error, HandEditsAtStake):
                ask_which_counts(self, name, self.view.name if self.view else "", error, partial(self._draft, name, verb, anew=True))
            else:
                self.context.tasks.refused.emit(error)

        self.context.tasks.write(f"生成{name}", lambda _work: verb(day, anew), made, on_error=refused)
