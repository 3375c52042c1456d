"""The commands of the register: what can be done with the document in front, or with those selected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.core.commands import command
from ui.pages.documents.composing import ComposingCommands

if TYPE_CHECKING:
    from secretariat.domain.listings.documents import DocumentRow, DocumentView, RevisionRow
    from ui.core.paper_preview import PaperPreview
    from ui.pages.documents.acts import DocumentActs
    from ui.pages.documents.editing import EditingActs


class DocumentCommands(ComposingCommands):
    """Everything a menu, a button, the palette or a refusal can ask of the register."""

    acts: DocumentActs
    editing: EditingActs
    preview: PaperPreview

    def chosen(self) -> list[DocumentRow]:
        """List the selected documents; refuse with a sentence where there is none."""
        raise NotImplementedError

    def look_at(self, view: DocumentView, revision: RevisionRow) -> None:
        """Show the pages of an older version."""
        raise NotImplementedError

    @command("document.approve", "登记签发", icon="stamp", menu="文书", hint="登记签发人和日期，取号")
    def approve(self) -> None:
        """Record who approved the current document."""
        if view := self.current_view():
            self.acts.approve(view, view.approver or "")

    @command("document.record_number", "登记文号", icon="pencil", menu="文书", hint="填写政府办公室等统一编的文号，写进签发稿")
    def record_number(self) -> None:
        """Enter the number another registry gave the current document."""
        if view := self.current_view():
            self.acts.record_number(view)

    @command("document.issue", "登记印发", icon="megaphone", menu="文书", hint="登记今天印发")
    def issue(self) -> None:
        """Record that the current document was issued today."""
        if view := self.current_view():
            self.acts.issue(view, self.context.today())

    @command("document.print", "打印", shortcut="Ctrl+P", icon="printer", menu="文书", hint="打印选中的文书")
    def print(self) -> None:
        """Print the selected documents; those without pages are left out."""
        rows = self.chosen()
        printable = [row for row in rows if row.has_pdf and (len(rows) > 1 or self.preview.page_count)]
        if rows and not printable:
            self.refuse("这份文书没有可以打印的页面。" if len(rows) == 1 else "选中的文书都没有可以打印的页面。")
        elif printable:
            self.acts.print(printable)

    @command("document.export_docx", "导出Word", icon="file-down", menu="文书", hint="把选中文书的Word文件存到文件夹")
    def export_docx(self) -> None:
        """Write the .docx of the selected documents into a folder."""
        if rows := self.chosen():
            self.acts.export(rows, docx=True, pdf=False)

    @command("document.export_pdf", "导出PDF", shortcut="Ctrl+E", icon="file-down", menu="文书", hint="把选中文书的PDF文件存到文件夹")
    def export_pdf(self) -> None:
        """Write the PDF of the selected documents into a folder."""
        if rows := self.chosen():
            self.acts.export(rows, docx=False, pdf=True)

    @command("document.export_both", "导出Word和PDF", icon="file-down", menu="文书", hint="把选中文书的Word和PDF文件存到文件夹")
    def export_both(self) -> None:
        """Write the .docx and the PDF of the selected documents into a folder."""
        if rows := self.chosen():
            self.acts.export(rows, docx=True, pdf=True)

    @command("document.edit", "用WPS打开", icon="external-link", menu="文书", hint="用Word或WPS打开修改稿，改好后收回")
    def edit(self) -> None:
        """Open a working copy of the current document."""
        if view := self.current_view():
            self.editing.edit(view)

    @command("document.take_back", "收回修改稿", icon="undo-2", menu="文书", hint="把改好的Word文件收回来，成为新的版本")
    def take_back(self) -> None:
        """Take an edited working copy back."""
        if view := self.current_view():
            self.editing.take_back(view)

    @command("document.attach_pdf", "附上PDF", icon="paperclip", menu="文书",
             hint="把Word或WPS另存的PDF附在最新一稿上，用于程序排不出的内容")
    def attach_pdf(self) -> None:
        """Attach the PDF that Word or WPS made of the newest revision."""
        if view := self.current_view():
            self.editing.attach_pdf(view)

    @command("document.revisions", "历次稿件", icon="history", menu="文书", hint="看以前的稿子，与最新的一稿对照，或者恢复")
    def show_revisions(self) -> None:
        """List the versions of the current document."""
        if view := self.current_view():
            self.editing.revisions(view, self.look_at)

    @command("document.draft_anew", "重新生成", icon="refresh-cw", menu="文书", hint="按现在的名单和内容重新生成，原来的版本保留")
    def draft_anew(self) -> None:
        """Make the current paper once more."""
        if view := self.current_view():
            self.editing.draft_anew(view)

    @command("document.set_code", "设置机关代字", icon="settings", menu="文书", hint="设置本机构发文字号的代字")
    def set_code(self) -> None:
        """Set the code of the current document's body."""
        if view := self.current_view():
            self.acts.set_code(view)

    @command("document.make_void", "作废", icon="ban", menu="文书", hint="作废选中的文书，号码保留")
    def make_void(self) -> None:
        """Make the current document void."""
        if view := self.current_view():
            self.acts.make_void(view)

    @command("document.archive", "归档", icon="archive", menu="文书", hint="把选中的文书归档封存")
    def archive(self) -> None:
        """Seal the current document."""
        if view := self.current_view():
            self.acts.archive(view)
