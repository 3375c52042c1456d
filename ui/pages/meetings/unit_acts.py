"""What every unit gets of a notice or of minutes: printed as one job, or written into a folder."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from secretariat.domain.documents import DocumentKind
from ui.dialogs.printing import print_documents
from ui.pages.meetings.errands import Errands

if TYPE_CHECKING:
    from pathlib import Path

    from secretariat.services.unit_copies import UnitBundle
    from ui.core.tasks import Work

_WORDS = {DocumentKind.MEETING_NOTICE: "分单位通知", DocumentKind.MINUTES: "纪要摘录"}


class UnitCopyActs(Errands):
    """Makes a copy for every unit; the message bar shows how far it is and stops it."""

    def print(self, kind: DocumentKind) -> None:
        """Make all copies and ask how to print them, one job for all."""
        view = self.view()
        if view is None:
            return
        id_, copies, words = view.meeting_id, self.office.unit_copies, _WORDS[kind]
        self.page.context.tasks.write(f"生成{words}", lambda work: copies.bundle(id_, kind, work.report), partial(self._print, words),
                                      on_error=self.refusal())

    def export(self, kind: DocumentKind) -> None:
        """Ask for a folder and write a Word file and a PDF for every unit."""
        view = self.view()
        if view is None:
            return
        folder = self.page.context.prompts.open_folder(self.page, "导出到文件夹")
        if folder is None:
            return
        id_, copies, words = view.meeting_id, self.office.unit_copies, _WORDS[kind]

        def run(work: Work) -> tuple[Path, ...]:
            return copies.export(id_, kind, folder, progress=work.report)

        def done(files: tuple[Path, ...]) -> None:
            self.page.done(f"已导出{words}：{len(files) // 2}家单位，{len(files)}个文件", self.show_folder(folder), undoable=False)

        self.page.context.tasks.write(f"导出{words}", run, done, on_error=self.refusal())

    # -- inner ---------------------------------------------------------------------------------------------------------------

    def _print(self, words: str, bundle: UnitBundle) -> None:
        context, count = self.page.context, len(bundle.copies)
        print_documents(self.page, bundle, context.prompts, context.tasks, context.settings, f"{words}（{count}家）", range(count),
                        lambda pages: self.page.done(f"已送打印机：{words}，{count}家单位，{pages}页", undoable=False))
