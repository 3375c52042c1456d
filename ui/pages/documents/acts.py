"""What can be done with a document, each as a task with its sentence in the message bar."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from secretariat.domain.documents import DocumentKind
from secretariat.domain.listings.documents import DocumentRow, DocumentView
from secretariat.domain.listings.exports import Exported
from secretariat.domain.records import RecordKind, RecordRef
from secretariat.errors import SecretariatError
from ui.core.opening import open_outside
from ui.core.tasks import Work
from ui.dialogs.approval_form import ApprovalDialog
from ui.dialogs.printing import print_documents
from ui.pages.base import Page
from ui.widgets.messages import MessageAction


class DocumentActs:
    """Carries the acts of the documents page out; everything it says goes through the page."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def approve(self, view: DocumentView, approver: str) -> None:
        """Ask who approved it and when, and record it; what was typed in Word and is not taken back is named first."""
        self._page.when_settled(view.row.document_id, lambda: self._ask_approval(view, approver))

    def _ask_approval(self, view: DocumentView, approver: str) -> None:
        page, documents = self._page, self._page.context.office.documents
        dialog = ApprovalDialog(view, approver, page.context.today(), page)
        accepted, name, day, at_once = page.context.prompts.run_dialog(dialog), dialog.approver(), dialog.day(), dialog.issue_at_once()
        dialog.deleteLater()
        if not accepted or day is None:
            return
        id_ = view.row.document_id
        verb = documents.approve_and_issue if at_once else documents.approve
        words = "已签发并印发" if at_once else "已签发"
        page.context.tasks.write(
            "登记签发", lambda _work: (verb(id_, name, day), self._waiting(view.row) if at_once else None),
            lambda told: page.done(f"{words}：{told[0] or view.row.title}", *self._seating(told[1]), undoable=False),
            on_error=self._refusal(view))

    def record_number(self, view: DocumentView) -> None:
        """Ask for the number another registry gave, and enter it."""
        number = self._page.context.prompts.ask_line(self._page, "登记文号", f"“{view.row.title}”的文号：", view.row.number or "")
        if number is None:
            return
        id_, documents = view.row.document_id, self._page.context.office.documents
        self._page.context.tasks.write("登记文号", lambda _work: documents.record_number(id_, number),
                                       lambda _act: self._page.done(f"已登记文号：{number.strip()}", undoable=False))

    def issue(self, view: DocumentView, today: date) -> None:
        """Record that it was issued today."""
        id_, documents = view.row.document_id, self._page.context.office.documents
        self._page.context.tasks.write(
            "登记印发", lambda _work: (documents.issue(id_, today), self._waiting(view.row)),
            lambda told: self._page.done(f"已登记印发：{view.row.title}", *self._seating(told[1]), undoable=False))

    def _waiting(self, row: DocumentRow) -> int | None:
        """Give the first seat whose proposed holder waits for the notice that just went out; for a task, it asks the office."""
        if row.kind is not DocumentKind.ADJUSTMENT_NOTICE or row.body_id is None:
            return None
        return next(iter(self._page.context.office.replacements.waiting_for_notice(row.body_id)), None)

    def _seating(self, seat_id: int | None) -> tuple[MessageAction, ...]:
        """Offer to seat everybody who waited: the form is that of one seat, and takes the others along."""
        if seat_id is None:
            return ()
        ref = RecordRef(RecordKind.SEAT, seat_id)
        return (self._page.action("登记发文", lambda: self._page.act_requested.emit("seat.decide", ref)),)

    def make_void(self, view: DocumentView) -> None:
        """Ask why, and make it void; its number stays with it."""
        reason = self._page.context.prompts.ask_line(self._page, "作废", f"“{view.row.title}”因何作废？号码保留，不再使用。")
        if reason is None:
            return
        id_, documents = view.row.document_id, self._page.context.office.documents
        self._page.context.tasks.write("作废", lambda _work: documents.make_void(id_, reason),
                                       lambda _act: self._page.done(f"已作废：{view.row.title}", undoable=False))

    def archive(self, view: DocumentView) -> None:
        """Seal it in the archive; papers of a meeting are sealed with the meeting."""
        id_, archive = view.row.document_id, self._page.context.office.archive
        self._page.context.tasks.write("归档", lambda _work: archive.archive_document(id_),
                                       lambda _act: self._page.done(f"已归档：{view.row.title}", undoable=False),
                                       on_error=self._refusal(view))

    def print(self, rows: Sequence[DocumentRow]) -> None:
        """Print the pages of one document, or of several as one job."""
        page, context = self._page, self._page.context
        title = rows[0].title if len(rows) == 1 else f"{rows[0].title}等{len(rows)}份"
        print_documents(page, context.office.documents, context.prompts, context.tasks, context.settings, title,
                        [row.document_id for row in rows], lambda count: page.done(f"已送打印机：{title}，{count}页", undoable=False))

    def image(self, document_id: int) -> Callable[[int, float], bytes]:
        """Give the function that draws a page of a document (from 1, pixels a point) as PNG."""
        documents = self._page.context.office.documents
        return lambda number, scale: documents.page_image(document_id, number, scale).png

    def export(self, rows: Sequence[DocumentRow], *, docx: bool, pdf: bool) -> None:
        """Write the files of one or several documents into a folder the clerk chooses; 停止 takes effect between two of them."""
        folder = self._page.context.prompts.open_folder(self._page, "导出到文件夹")
        if folder is None:
            return
        ids, documents = tuple(row.document_id for row in rows), self._page.context.office.documents

        def run(work: Work) -> Exported:
            def tell(done: int, total: int, title: str) -> None:
                # A wish to stop is heard before the next document, not in the middle of this one.
                if not work.stopping:
                    work.report(done, total, title)

            return documents.export_several(ids, folder, docx=docx, pdf=pdf, progress=tell, stopping=lambda: work.stopping)

        self._page.context.tasks.write("导出", run, partial(self._exported, folder))

    def set_code(self, view: DocumentView) -> None:
        """Ask for the body's code, with a suggestion, and set it."""
        body = view.row.body_id
        if body is None:
            self._page.refuse("这份文书不属于任何机构，不按机构取号。")
            return
        documents = self._page.context.office.documents
        self._page.context.tasks.read(lambda: documents.suggest_code(body), partial(self._ask_code, view, body))

    def _ask_code(self, view: DocumentView, body: int, suggested: str) -> None:
        question = f"{view.row.body}的机关代字，印成“{suggested}〔{self._page.context.today().year}〕1号”的样子："
        code = self._page.context.prompts.ask_line(self._page, "设置机关代字", question, suggested)
        if code:
            documents = self._page.context.office.documents
            again = self._page.action("登记签发", lambda: self._page.act_requested.emit(
                "document.approve", RecordRef(RecordKind.DOCUMENT, view.row.document_id)))
            self._page.context.tasks.write("设置机关代字", lambda _work: documents.set_code(body, code),
                                           lambda _act: self._page.done(f"已设置机关代字“{code}”", again))

    def _refusal(self, view: DocumentView) -> Callable[[SecretariatError], None]:
        """Give what says a refusal; a cure that lies in a meeting is carried out on the meeting of this document."""
        page = self._page

        def refused(error: SecretariatError) -> None:
            cure, meeting, commands = error.cure, view.row.meeting_id, page.context.commands
            if meeting is None or cure is None or not cure.startswith("meeting.") or cure not in commands:
                page.context.tasks.refused.emit(error)
                return
            ref = RecordRef(RecordKind.MEETING, meeting)
            page.refuse(error.sentence, page.action(commands.declared(cure).label, lambda: page.act_requested.emit(cure, ref)))

        return refused

    def _exported(self, folder: Path, told: Exported) -> None:
        page = self._page
        show = page.action("打开文件夹", lambda: _open(folder))
        written = f"已导出{told.documents}份文书，{len(told.files)}个文件"
        if not told.missed:
            page.done(written, show, undoable=False)
            return
        names = "；".join(f"“{missed.title}”{missed.reason}" for missed in told.missed)
        begun = f"{'已停止，' if told.stopped else ''}{written}" if told.files else "没有导出"
        copy = page.action("复制清单", lambda: _copy(told))
        page.refuse(f"{begun}；有{len(told.missed)}份没有写：{names}", *((show, copy) if told.files else (copy,)))


def _open(folder: Path) -> None:
    open_outside(folder)


def _copy(told: Exported) -> None:
    """Put what was not written on the clipboard, one document a line."""
    QGuiApplication.clipboard().setText("\n".join(f"{missed.title}\t{missed.reason}" for missed in told.missed))
