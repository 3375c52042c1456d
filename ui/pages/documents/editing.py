"""Documents edited outside: opened in Word or WPS, taken back, compared, given the PDF that Word or WPS makes."""

from collections.abc import Callable
from functools import partial

from secretariat.domain.documents import DocumentKind, DocumentState
from secretariat.domain.listings.documents import DocumentView, RevisionRow
from secretariat.domain.listings.edited_copies import EditedCopy
from secretariat.domain.paragraph_differences import ParagraphPair
from secretariat.errors import HandEditsAtStake, SecretariatError
from ui.core.opening import open_outside
from ui.dialogs.comparison import RevisionsComparedDialog
from ui.dialogs.revisions import RevisionsDialog, Wish
from ui.pages.base import Page
from ui.pages.hand_edits import ask_which_counts


class EditingActs:
    """Carries out what the documents page offers for files edited by hand."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def edit(self, view: DocumentView) -> None:
        """Open a working copy in Word or WPS; it comes back by itself when it is saved and closed."""
        page, copies, folder = self._page, self._page.context.office.edited_copies, self._page.context.settings.copies_folder
        id_ = view.row.document_id

        def opened(copy: EditedCopy) -> None:
            page.context.watch.expect()
            show = page.action("打开文件夹", lambda: _show(copy))
            if not open_outside(copy.path):
                page.refuse(f"没有找到能打开Word文件的程序，修改稿在“{copy.path}”。", show)
            elif view.row.state is DocumentState.APPROVED:
                page.done(f"已打开签发稿“{copy.name}”，请另存为PDF，再用“附上PDF”收进来", show, undoable=False)
            else:
                page.done(f"已打开修改稿“{copy.name}”，保存并关闭之后自动收回", show, undoable=False)

        page.context.tasks.write("打开修改稿", lambda _work: copies.hand_out(id_, folder), opened)

    def take_back(self, view: DocumentView) -> None:
        """Take the working copy of a document back now, whoever holds it; asks for a file where none is out."""
        page, copies, folder = self._page, self._page.context.office.edited_copies, self._page.context.settings.copies_folder
        id_ = view.row.document_id

        def found(out: tuple[EditedCopy, ...]) -> None:
            own = [copy for copy in out if copy.document_id == id_]
            if own:
                page.context.watch.take(own[-1])
            else:
                self._take_file(view)

        page.context.tasks.read(lambda: copies.out(folder), found)

    def attach_pdf(self, view: DocumentView) -> None:
        """Ask for the PDF that Word or WPS made of the newest revision and attach it."""
        page, documents, id_ = self._page, self._page.context.office.documents, view.row.document_id
        path = page.context.prompts.open_file(page, "附上PDF", "PDF文件 (*.pdf)")
        if path is not None:
            page.context.tasks.write("附上PDF", lambda _work: documents.attach_pdf(id_, path),
                                     lambda _act: page.done(f"已附上PDF：{view.row.title}"))

    def draft_anew(self, view: DocumentView) -> None:
        """Make the paper of a meeting once more from today's facts; hand edits are shown beside it before they are set aside."""
        page = self._page
        verb, over = self._verb(view, anew=False), self._verb(view, anew=True)
        if verb is None or over is None:
            page.refuse("这种文书不由程序生成。" if view.row.meeting_id is not None else "只有会议的文书可以重新生成。")
            return

        def refused(error: SecretariatError) -> None:
            if isinstance(error, HandEditsAtStake):
                ask_which_counts(page, view.row.kind_label, view.row.title, error, partial(self._draft, view, over))
            else:
                page.context.tasks.refused.emit(error)

        page.context.tasks.write("重新生成", lambda _work: verb(), lambda _id: self._drafted(view), on_error=refused)

    def revisions(self, view: DocumentView, look: Callable[[DocumentView, RevisionRow], None]) -> None:
        """List the versions of a document; ``look`` shows the pages of one, the others are done here."""
        dialog = RevisionsDialog(view, self._page)
        accepted, chosen, wish = self._page.context.prompts.run_dialog(dialog), dialog.revision(), dialog.wish
        dialog.deleteLater()
        if not accepted or chosen is None:
            return
        if wish is Wish.LOOK:
            look(view, chosen)
        elif wish is Wish.COMPARE:
            revisions, newest = self._page.context.office.revisions, view.revisions[0].ordinal
            self._page.context.tasks.read(partial(revisions.compared, view.row.document_id, chosen.ordinal, newest),
                                          partial(self._show_compared, view, chosen.ordinal, newest))
        else:
            self._restore(view, chosen.ordinal)

    def _show_compared(self, view: DocumentView, older: int, newest: int, pairs: tuple[ParagraphPair, ...]) -> None:
        dialog = RevisionsComparedDialog(view.row.title, older, newest, pairs, self._page)
        accepted = self._page.context.prompts.run_dialog(dialog)
        dialog.deleteLater()
        if accepted:
            self._restore(view, older)

    def _restore(self, view: DocumentView, ordinal: int) -> None:
        revisions, id_ = self._page.context.office.revisions, view.row.document_id
        self._page.context.tasks.write("恢复旧稿", lambda _work: revisions.restore(id_, ordinal),
                                       lambda _act: self._page.done(f"已恢复第{ordinal}稿，作为最新的一稿：{view.row.title}"))

    def _draft(self, view: DocumentView, verb: Callable[[], int]) -> None:
        self._page.context.tasks.write("重新生成", lambda _work: verb(), lambda _id: self._drafted(view))

    def _drafted(self, view: DocumentView) -> None:
        self._page.done(f"已重新生成：{view.row.title}，原来的版本还在")

    def _verb(self, view: DocumentView, *, anew: bool) -> Callable[[], int] | None:
        """Give what makes the paper; ``anew`` says whether hand edits may be set aside."""
        meeting, office = view.row.meeting_id, self._page.context.office
        if meeting is None:
            return None
        papers = office.meeting_papers
        verbs: dict[DocumentKind, Callable[[], int]] = {
            DocumentKind.MEETING_NOTICE: lambda: papers.draft_notice(meeting, anew=anew),
            DocumentKind.NAME_CARDS: lambda: papers.draft_name_cards(meeting, anew=anew),
            DocumentKind.RECORD: lambda: office.minutes.draft_record(meeting, anew=anew),
            DocumentKind.MINUTES: lambda: office.minutes.draft_minutes(meeting, anew=anew),
        }
        return verbs.get(view.row.kind) or (lambda: papers.draft(meeting, view.row.kind, anew=anew))

    def _take_file(self, view: DocumentView) -> None:
        page, documents, id_ = self._page, self._page.context.office.documents, view.row.document_id
        path = page.context.prompts.open_file(page, "收回修改稿", "Word文件 (*.docx)")
        if path is not None:
            page.context.tasks.write("收回修改稿", lambda _work: documents.take_back(id_, path),
                                     lambda _id: page.done(f"已收回修改稿：{view.row.title}"))


def _show(copy: EditedCopy) -> None:
    open_outside(copy.path.parent)
