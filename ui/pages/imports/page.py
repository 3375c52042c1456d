"""导入: a founding notice is chosen, read, reviewed beside its text, and taken in as one act."""

from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from secretariat.domain.import_points import founds_body
from secretariat.domain.import_units import printed_units, understood
from secretariat.domain.listings.adjustments import adjusted_words
from secretariat.domain.listings.imports import ImportDecision, ImportDraft, ImportResult
from secretariat.domain.readings import NoticeReading
from secretariat.domain.records import RecordKind, RecordRef
from secretariat.errors import SecretariatError
from ui.core.commands import command
from ui.core.prompts import READABLE_WORDS
from ui.core.tasks import Work
from ui.pages.base import Page
from ui.pages.imports.foot import Foot
from ui.pages.imports.lines import is_liaison
from ui.pages.imports.review import Review
from ui.widgets.buttons import Button
from ui.widgets.crumbs import Crumbs
from ui.widgets.drop_zone import DropZone
from ui.widgets.labels import Rule
from ui.widgets.page_head import PageHead

_PASTED: Final = "粘贴的文本"


class ImportPage(Page):
    """Asks for a notice, shows what was read, and stores it when the clerk says so; before that nothing is written."""

    title = "导入成立文件"
    watches = frozenset({"import"})

    def _setup_ui(self) -> None:
        self._left: ImportDecision | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._head = PageHead(self.title, self)
        self._crumbs = Crumbs(("选择文件", "核对", "建立"), self._head)
        self._head.add_beside(self._crumbs)
        self._another = Button.of(self.context.commands["import.choose_file"], icon="folder-open", parent=self._head)
        self._another.setText("换一个文件")
        self._head.add_button(self._another)
        column.addWidget(self._head)
        column.addWidget(Rule(parent=self))
        self._stack = QStackedWidget(self)
        column.addWidget(self._stack, 1)
        self._choosing = self._make_choosing()
        self.review = Review(self.context.settings, self.context.today(), self._stack)
        self.foot = Foot(self)
        self._stack.addWidget(self._choosing)
        self._stack.addWidget(self.review)
        column.addWidget(self.foot)
        self._show_step(0)

    def _make_choosing(self) -> QWidget:
        holder = QWidget(self)
        column = QVBoxLayout(holder)
        column.setContentsMargins(20, 20, 20, 20)
        self.zone = DropZone("import.zone", "导入成立文件", "把文件拖到这里，或者", READABLE_WORDS, holder)
        self.zone.setMaximumWidth(760)
        self._choose = Button.of(self.context.commands["import.choose_file"], "primary", icon="folder-open", parent=self.zone)
        self._choose.setObjectName("import.zone.choose")
        self.zone.add_button(self._choose)
        self.zone.add_button(Button.of(self.context.commands["import.paste_text"], icon="clipboard-paste", parent=self.zone))
        column.addWidget(self.zone)
        column.addStretch()
        return holder

    def _connect(self) -> None:
        self.zone.file_dropped.connect(self.read_file)
        self.review.reading_changed.connect(self._resolve)
        self.review.state_changed.connect(self._show_counts)
        self.review.settled.connect(lambda: self.foot.confirm.setFocus(Qt.FocusReason.ShortcutFocusReason))
        self.review.refused.connect(self.refuse)
        self.review.line_removed.connect(self._say_removed)
        self.foot.cancelled.connect(self.cancel)
        self.foot.confirmed.connect(self.confirm)

    def prepare(self, wish: Any) -> None:
        """Take the file the page was opened with (a ``Path``)."""
        if isinstance(wish, Path):
            self.read_file(wish)

    def focus_first(self) -> None:
        """Begin at the first open point, or at the button that asks for a file."""
        if self.review.draft() is None:
            self._choose.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not self.review.focus_open_point():
            self.review.tables.table().setFocus(Qt.FocusReason.OtherFocusReason)

    # -- choosing and reading --------------------------------------------------------------------------------------------------

    @command("import.open", "导入成立文件", shortcut="Ctrl+I", icon="file-input", menu="机构", always=True,
             hint="从成立通知建立机构：名单、联络员、职责和规则一次读出来，核对后再写入")
    def open_import(self) -> None:
        """Bring the page to the front; without a draft the file dialog follows at once."""
        if self.review.draft() is None:
            self.choose_file()

    @command("import.choose_file", "选择文件", icon="folder-open", hint="选择一份成立通知")
    def choose_file(self) -> None:
        """Ask for a file and read it."""
        chosen = self.context.prompts.open_file(self, "选择成立文件")
        if chosen is not None:
            self.read_file(chosen)

    @command("import.paste_text", "粘贴文本", icon="clipboard-paste", menu="机构", hint="把成立通知的文字粘贴进来")
    def paste_text(self) -> None:
        """Ask for a text and read it."""
        text = self.context.prompts.paste_text(self, "粘贴文本", "把成立通知的全文粘贴在这里，从标题到抄送。")
        if text is not None:
            office = self.context.office
            self._reading(_PASTED)
            self.context.tasks.read(lambda: office.imports.read_text(text, _PASTED), self._show_draft,
                                    on_error=self._say_unreadable, key="import.read")

    def read_file(self, path: Path) -> None:
        """Read a file in the background and show what was read."""
        self._reading(path.name)
        office = self.context.office
        self.context.tasks.read(lambda: office.imports.read_file(path), self._show_draft, on_error=self._say_unreadable,
                                key="import.read")

    def _reading(self, name: str) -> None:
        self.zone.set_note(f"正在读取{name}")
        self._head.set_reason(f"正在读取{name}")

    def _show_draft(self, draft: ImportDraft) -> None:
        self.zone.set_note(READABLE_WORDS)
        self._show_step(1)
        self.review.show_draft(draft)
        self.focus_first()

    def _say_unreadable(self, error: SecretariatError) -> None:
        """Say why a file cannot be read where it was asked for; a draft under review stays as it is."""
        if self.review.draft() is None:
            self.zone.set_note(error.sentence, error=True)
            self._head.set_reason("")
        else:
            self._show_step(1)
            self.refuse(error.sentence)

    # -- reviewing ---------------------------------------------------------------------------------------------------------------

    @command("import.next_point", "下一处待确认", shortcut="F8", menu="机构")
    def next_point(self) -> None:
        """Turn to the next open point."""
        self.review.go_on(1)

    @command("import.previous_point", "上一处待确认", shortcut="Shift+F8", menu="机构")
    def previous_point(self) -> None:
        """Turn to the open point before."""
        self.review.go_on(-1)

    @command("import.next_tab", "下一页签", shortcut="Ctrl+Tab")
    def next_tab(self) -> None:
        """Show the next tab of what was read."""
        self.review.tables.tabs.step(1)

    def _resolve(self, reading: NoticeReading) -> None:
        draft = self.review.draft()
        if draft is None:
            return
        office, name, source = self.context.office, draft.source_name, draft.source
        answers, effective_on = dict(self.review.answers()), self.review.decision().effective_on
        self.context.tasks.read(lambda: office.imports.draft_of(reading, name, source, answers=answers, effective_on=effective_on),
                                self.review.show_redraft, key="import.resolve")

    def _show_counts(self) -> None:
        draft = self.review.draft()
        if draft is None:
            return
        adjusting = self.review.adjusting()
        if adjusting is not None:
            left_out = self.review.decision().left_out
            ticked = sum(one.id not in left_out for one in adjusting.changing)
            self.foot.show_changes(ticked, len(adjusting.changing) - ticked, len(self.review.open_points()))
            self._head.set_title(f"调整{adjusting.short_name}名单")
            return
        units = understood(draft.units, dict(self.review.answers()))
        # What the notice lists as its members; a notice without such a list names them by its seats and duties.
        listed = [unit.text for unit in draft.reading.units] or [unit.name for unit in printed_units(draft.reading)]
        names = {units[name].full_name if name in units else name for name in listed}
        self.foot.show_counts(self.review.decision(), len(names), len(self.review.open_points()), founds=founds_body(draft.reading))
        self._head.set_title("导入成立文件" if founds_body(draft.reading) else "收下文件")

    def _say_removed(self, words: str, before: NoticeReading) -> None:
        self.done(f"已去掉“{words}”", self.action("恢复", lambda: self.review.put_back(before)), undoable=False)

    def cancel(self) -> None:
        """Give the draft up; nothing was written, and the bar offers to go on with it."""
        if self.review.draft() is None:
            return
        left = self.review.decision()
        self.review.forget()
        self._show_step(0)
        self.done("没有写入任何数据", self.action("接着核对", lambda: self._go_on_with(left)), undoable=False)

    def _go_on_with(self, decision: ImportDecision) -> None:
        self._show_step(1)
        self.review.take_back(decision)

    # -- storing -----------------------------------------------------------------------------------------------------------------

    def confirm(self) -> None:
        """Store everything as one act; with open points, turn to the first of them instead."""
        if self.review.draft() is None or self.review.go_on(1):
            return
        decision = self.review.decision()
        office = self.context.office

        def store(_work: Work) -> tuple[ImportResult, ImportDecision]:
            return office.imports.confirm(decision), decision

        self._crumbs.set_current(2)
        verb = "更新名单" if self.review.adjusting() is not None else "建立机构"
        self.context.tasks.write(verb, store, self._confirmed, on_error=self._not_confirmed)

    def _confirmed(self, stored: tuple[ImportResult, ImportDecision]) -> None:
        result, decision = stored
        self._show_step(0)
        self.review.forget()
        if result.adjusted is not None and result.body_id is not None:
            self._say_adjusted(result, decision)
            return
        name = decision.short_name or (decision.reading.body.name.text if decision.reading.body.name else "")
        if result.body_id is None:
            document = RecordRef(RecordKind.DOCUMENT, result.document_id)
            self.done(f"已收下文件，{result.tasks}项任务" if result.tasks else "已收下文件",
                      self.action("打开文书", lambda: self.go(document)))
            return
        body = RecordRef(RecordKind.BODY, result.body_id)
        liaisons = sum(1 for seat in decision.reading.seats if is_liaison(seat))
        members = f"{result.seats - liaisons}席" + (f"，{liaisons}名联络员" if liaisons else "")
        words = f"已建立{name}：{members}" if result.seats else f"这份文件已收到{name}名下"
        self.done(words, self.action("打开机构", lambda: self.go(body)))
        self.go(body)

    def _say_adjusted(self, result: ImportResult, decision: ImportDecision) -> None:
        name = next((one.short_name for one in decision.draft.adjustments if one.body_id == result.body_id), "")
        document = RecordRef(RecordKind.DOCUMENT, result.document_id)
        did = f"已按通知更新{name}名单：{adjusted_words(result.adjusted or ())}"
        self.done(did if result.adjusted else f"这份文件已收到{name}名下，名单没有变动", self.action("打开通知", lambda: self.go(document)))
        self.go(RecordRef(RecordKind.BODY, result.body_id or 0))

    def _not_confirmed(self, error: SecretariatError) -> None:
        self._crumbs.set_current(1)
        self.refuse(error.sentence)

    # -- inner ---------------------------------------------------------------------------------------------------------------

    def _show_step(self, step: int) -> None:
        self._crumbs.set_current(step)
        self._stack.setCurrentIndex(step)
        self.foot.setVisible(step == 1)
        self._another.setVisible(step == 1)
        self._head.set_reason("确认之前不写入任何数据" if step == 1 else "")
