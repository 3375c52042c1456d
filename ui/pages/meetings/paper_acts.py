"""The verbs of 会议文件: made, made anew, approved and issued, looked at, printed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from secretariat.domain.documents import DocumentKind, DocumentState
from secretariat.domain.records import RecordKind, RecordRef
from secretariat.errors import HandEditsAtStake
from ui.dialogs.approval_form import ApprovalDialog
from ui.dialogs.printing import print_documents
from ui.pages.hand_edits import ask_which_counts
from ui.pages.meetings.errands import Errands

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from secretariat.domain.listings.documents import DocumentView
    from secretariat.domain.listings.meetings import MeetingPaperRow
    from secretariat.errors import SecretariatError
    from ui.core.tasks import Work
    from ui.widgets.messages import MessageAction

_SET_CODE = "document.set_code"


class PaperActs(Errands):
    """Makes the papers of the meeting in front; their pages belong to the page 文书."""

    def draft(
        self, kind: DocumentKind, *, anew: bool = False, first: Callable[[], None] | None = None,
        then: Callable[[], None] | None = None,
    ) -> None:
        """Make a paper, or renew it, after ``first`` in the worker, and carry ``then`` out at the window.

        Where it was edited by hand, show both and ask which counts.
        """
        view = self.view()
        if view is None:
            return
        make, edited = self._maker(kind, view.meeting_id, anew=anew), self._edited(kind)

        def run(_work: Work) -> int:
            if first is not None:
                first()
            return make()

        def done(id_: int) -> None:
            self.page.done(f"已生成{kind.label}", self._look(id_))
            if then is not None:
                then()

        self.page.context.tasks.write(f"生成{kind.label}", run, done, on_error=edited)

    def draft_cards(self, *, inserts: bool) -> None:
        """Make the name cards folded from A4, or as inserts for card holders; cards of the other shape are among the versions."""
        view = self.view()
        if view is None:
            return
        papers, id_, words = self.office.meeting_papers, view.meeting_id, "插页席卡" if inserts else "折叠席卡"
        self.page.context.tasks.write(
            f"生成{words}", lambda _work: papers.draft_name_cards(id_, inserts=inserts),
            lambda document: self.page.done(f"已生成{words}", self._look(document)), on_error=self._edited(DocumentKind.NAME_CARDS))

    def look(self, row: MeetingPaperRow | None) -> None:
        """Open a paper on the page of documents."""
        if row is not None and self._made(row) and row.document_id is not None:
            self.page.go(RecordRef(RecordKind.DOCUMENT, row.document_id))

    def print(self, row: MeetingPaperRow | None) -> None:
        """Print one paper."""
        view = self.view()
        if view is None or row is None or not self._made(row) or row.document_id is None:
            return
        self._print(f"{view.title} {row.label}", (row.document_id,))

    def print_all(self) -> None:
        """Print every paper there is, those the roster has overtaken made anew first."""
        view = self.view()
        if view is None:
            return
        rows = [row for row in view.papers if row.document_id is not None and row.document_state is not DocumentState.VOID]
        if not rows:
            self.page.refuse("还没有可以打印的会议文件。")
            return
        renew = [self._maker(row.kind, view.meeting_id, anew=False) for row in rows if row.stale]
        ids = tuple(row.document_id for row in rows if row.document_id is not None)

        def gather() -> tuple[int, ...]:
            for make in renew:
                make()
            return ids

        otherwise = self.refusal()

        def refused(error: SecretariatError) -> None:
            if isinstance(error, HandEditsAtStake):
                kind = DocumentKind(error.kind)
                self.page.refuse(f"没有打印：{error.sentence}", self.page.action("对照两稿", lambda: self.draft(kind)))
            else:
                otherwise(error)

        self.page.context.tasks.write("准备打印", lambda _work: gather(), partial(self._print, view.title), on_error=refused)

    def issue(self, kind: DocumentKind) -> None:
        """Record the approval of a paper, or its issue where it is approved."""
        view = self.view()
        row = next((row for row in view.papers if row.kind is kind), None) if view is not None else None
        if row is None:
            return
        if row.document_id is None or row.document_state is DocumentState.VOID:
            self.page.refuse(f"{row.label}还没有生成。", self.page.action(f"生成{row.label}", lambda: self.draft(kind)))
            return
        self.page.context.tasks.read(partial(self.office.documents.view, row.document_id), self._issue)

    # -- inner ---------------------------------------------------------------------------------------------------------------

    def _issue(self, document: DocumentView) -> None:
        id_, today, documents = document.row.document_id, self.today, self.office.documents
        match document.row.state:
            case DocumentState.APPROVED:
                self.write("登记印发", lambda: documents.issue(id_, today), f"已登记印发：{document.row.title}", self._look(id_),
                           undoable=False)
            case DocumentState.DRAFT | DocumentState.IN_CIRCULATION:
                self.page.when_settled(id_, lambda: self._ask_approval(document))
            case _:
                self.page.refuse(f"{document.row.kind_label}{document.row.state_text}，不用再签发。")

    def _ask_approval(self, document: DocumentView) -> None:
        view = self._meeting()
        approver = document.approver or (view.approver if view else None) or (view.convener if view else None) or ""

        def act(form: ApprovalDialog) -> None:
            day = form.day()
            if day is not None:
                self._approve(document, form.approver(), day, at_once=form.issue_at_once())

        self.ask(ApprovalDialog(document, approver, self.today, self.page), act)

    def _approve(self, document: DocumentView, approver: str, day: date, *, at_once: bool) -> None:
        id_, documents, otherwise = document.row.document_id, self.office.documents, self.refusal()
        verb, words = (documents.approve_and_issue, "已签发并印发") if at_once else (documents.approve, "已签发")

        def done(number: str | None) -> None:
            self.page.done(f"{words}：{number or document.row.title}", self._look(id_), undoable=False)

        def refused(error: SecretariatError) -> None:
            if error.cure == _SET_CODE and document.row.body_id is not None:
                body = document.row.body_id
                self.page.context.tasks.read(lambda: documents.suggest_code(body), partial(
                    self._ask_code, document.row.body, body, partial(self._approve, document, approver, day, at_once=at_once)))
            else:
                otherwise(error)

        self.page.context.tasks.write("登记签发", lambda _work: verb(id_, approver, day), done, on_error=refused)

    def _ask_code(self, body: str, body_id: int, again: Callable[[], None], suggested: str) -> None:
        """Ask for the body's code, which no paper of it has needed so far, and go on with the approval."""
        question = f"{body}还没有机关代字，文号要印成“{suggested}〔{self.today.year}〕1号”的样子，请核对："
        code = self.page.context.prompts.ask_line(self.page, "设置机关代字", question, suggested)
        if code:
            self.page.context.tasks.write("设置机关代字", lambda _work: self.office.documents.set_code(body_id, code),
                                          lambda _act: again())

    def _maker(self, kind: DocumentKind, meeting_id: int, *, anew: bool) -> Callable[[], int]:
        papers, minutes = self.office.meeting_papers, self.office.minutes
        own: dict[DocumentKind, Callable[[], int]] = {
            DocumentKind.MEETING_NOTICE: lambda: papers.draft_notice(meeting_id, anew=anew),
            DocumentKind.NAME_CARDS: lambda: papers.draft_name_cards(meeting_id, anew=anew),
            DocumentKind.RECORD: lambda: minutes.draft_record(meeting_id, anew=anew),
            DocumentKind.MINUTES: lambda: minutes.draft_minutes(meeting_id, anew=anew),
        }
        return own.get(kind) or (lambda: papers.draft(meeting_id, kind, anew=anew))

    def _edited(self, kind: DocumentKind) -> Callable[[SecretariatError], None]:
        """Show an edited version beside the new one and let the clerk say which counts; every other refusal is said as always."""
        otherwise = self.refusal()

        def refused(error: SecretariatError) -> None:
            view = self.view()
            if isinstance(error, HandEditsAtStake) and view is not None:
                ask_which_counts(self.page, kind.label, view.title, error, partial(self.draft, kind, anew=True))
            else:
                otherwise(error)

        return refused

    def _print(self, title: str, document_ids: tuple[int, ...]) -> None:
        """Print documents as one job."""
        context = self.page.context
        print_documents(self.page, self.office.documents, context.prompts, context.tasks, context.settings, title, document_ids,
                        lambda count: self.page.done(f"已送打印机：{title}，{count}页", undoable=False))

    def _made(self, row: MeetingPaperRow) -> bool:
        if row.document_id is None:
            self.page.refuse(f"{row.label}还没有生成。")
        return row.document_id is not None

    def _look(self, document_id: int) -> MessageAction:
        return self.page.action("看", lambda: self.page.go(RecordRef(RecordKind.DOCUMENT, document_id)))
