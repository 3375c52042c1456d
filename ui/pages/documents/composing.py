"""The commands that make papers on the page of documents: free ones, the sheet a draft travels with, the register printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from secretariat.domain.records import RecordKind, RecordRef
from ui.core.commands import command
from ui.dialogs.free_paper import FreePaperDialog
from ui.pages.base import Page
from ui.pages.hand_edits import draft_guarded

if TYPE_CHECKING:
    from secretariat.domain.listings.desk import BodyEntry
    from secretariat.domain.listings.documents import DocumentView
    from secretariat.errors import SecretariatError


class ComposingCommands(Page):
    """What is written here and not about one meeting or body."""

    _free_paper: FreePaperDialog | None = None

    def current_view(self) -> DocumentView | None:
        """Give the document in front; refuse with a sentence where none is."""
        raise NotImplementedError

    @command("document.compose", "新建公文", shortcut="Ctrl+N", icon="file-plus", menu="文书", hint="通知、报告、请示、函、简报等")
    def compose(self) -> None:
        """Ask for the words of a free paper; a form closed half filled is kept."""
        if self._free_paper is not None:
            self._ask(self._free_paper)
            return
        self.context.tasks.read(self.context.office.bodies.entries, self._begin)

    @command("document.draft_dispatch_sheet", "生成发文稿纸", icon="clipboard-list", menu="文书", hint="选中文书的发文稿纸，送签时随稿")
    def draft_dispatch_sheet(self) -> None:
        """Draw up 发文稿纸 for the document in front."""
        view, papers = self.current_view(), self.context.office.register_papers
        if view is not None:
            id_ = view.row.document_id
            draft_guarded(self, "发文稿纸", lambda anew: papers.draft_dispatch_sheet(id_, anew=anew),
                          lambda made: self._made("发文稿纸", made))

    @command("document.draft_dispatch_register", "生成发文登记簿", icon="table-2", menu="文书", hint="今年编过号的发文，作废的也在内")
    def draft_dispatch_register(self) -> None:
        """Draw up this year's 发文登记簿."""
        year, papers = self.context.today().year, self.context.office.register_papers
        draft_guarded(self, "发文登记簿", lambda anew: papers.draft_dispatch_register(year, anew=anew),
                      lambda made: self._made("发文登记簿", made))

    def _begin(self, bodies: tuple[BodyEntry, ...]) -> None:
        if not bodies:
            self.refuse("还没有机构，公文以机构的名义印发，请先导入成立文件或者新建机构。")
            return
        self._free_paper = FreePaperDialog(bodies, None, self.window())
        self._ask(self._free_paper)

    def _ask(self, dialog: FreePaperDialog) -> None:
        if not self.context.prompts.run_dialog(dialog):
            return
        wording, papers = dialog.wording(), self.context.office.free_papers

        def made(document_id: int) -> None:
            dialog.deleteLater()
            self._free_paper = None
            self._made(wording.kind.label, document_id)

        def refused(error: SecretariatError) -> None:
            self.refuse(error.sentence, self.action("接着填", lambda: self._ask(dialog)))

        self.context.tasks.write("起草公文", lambda _work: papers.draft(wording), made, on_error=refused)

    def _made(self, label: str, document_id: int) -> None:
        self.done(f"已生成{label}")
        self.go(RecordRef(RecordKind.DOCUMENT, document_id))
