"""The verbs of the seating plan: chosen, moved, put aside, laid out by rule again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from secretariat.domain.documents import DocumentKind
from secretariat.domain.seating import Zone
from ui.dialogs.printing import print_documents
from ui.pages.meetings.errands import Errands

if TYPE_CHECKING:
    from pathlib import Path

    from secretariat.domain.listings.seating import SeatingView
    from secretariat.domain.seating import SeatingRule, Spot
    from ui.core.tasks import Work


class SeatingActs(Errands):
    """Moves people on the plan in front."""

    def choose(self, view: SeatingView | None, rule: SeatingRule) -> None:
        """Choose another room."""
        if view is not None:
            words = f"座次改为{rule.shape.label}，主位{rule.facing.label}"
            self.write("设置座次", lambda: self.office.seating.choose(view.meeting_id, rule), words)

    def move(self, view: SeatingView | None, name: str, key: str, to: Spot) -> None:
        """Put somebody onto a place."""
        if view is None:
            return
        where = f"第二排{to.number}号" if to.zone is Zone.SECOND_ROW else f"{to.number}号座"
        self.write("调整座次", lambda: self.office.seating.move(view.meeting_id, key, to), f"{name}已放到{where}")

    def put_aside(self, view: SeatingView | None, name: str, key: str) -> None:
        """Give somebody no place for now."""
        if view is not None:
            self.write("暂不排座", lambda: self.office.seating.put_aside(view.meeting_id, key), f"{name}暂不排座，放在下面一行")

    def print(self) -> None:
        """Bring the paper up to date and ask how to print it."""
        view = self.view()
        if view is None:
            return
        id_, papers, title = view.meeting_id, self.office.meeting_papers, f"{view.title}座次图"
        self.page.context.tasks.write("生成座次图", lambda _work: papers.draft(id_, DocumentKind.SEATING_PLAN),
                                      lambda document: self._print(title, document), on_error=self.refusal())

    def export(self) -> None:
        """Bring the paper up to date and write it into a folder as PDF."""
        view = self.view()
        folder = self.page.context.prompts.open_folder(self.page, "导出到文件夹") if view is not None else None
        if view is None or folder is None:
            return
        id_, papers, documents = view.meeting_id, self.office.meeting_papers, self.office.documents

        def run(_work: Work) -> tuple[Path, ...]:
            return documents.export((papers.draft(id_, DocumentKind.SEATING_PLAN),), folder, docx=False, pdf=True)

        def done(files: tuple[Path, ...]) -> None:
            self.page.done(f"已导出座次图：{files[0].name}", self.show_folder(folder), undoable=False)

        self.page.context.tasks.write("导出座次图", run, done, on_error=self.refusal())

    def _print(self, title: str, document: int) -> None:
        context = self.page.context
        print_documents(self.page, self.office.documents, context.prompts, context.tasks, context.settings, title, (document,),
                        lambda count: self.page.done(f"已送打印机：{title}，{count}页", undoable=False))

    def by_rule(self, view: SeatingView | None) -> None:
        """Seat everybody by the rule again."""
        if view is None:
            return
        if view.arranged:
            self.write("按规则重排", lambda: self.office.seating.by_rule(view.meeting_id), "座次已按规则重排")
        else:
            self.page.done("座次现在就是按规则排的。", undoable=False)
