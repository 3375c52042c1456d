"""The window: menus, navigation, one page at a time, one line at the foot."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

# Nothing more is imported here: every class of Qt and every widget costs milliseconds before the first painting.
from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QMainWindow

from secretariat.domain.records import RecordRef
from ui.core.commands import Commands, Declaration, command
from ui.theme import tokens

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from secretariat.domain.changes import ChangeSet
    from secretariat.domain.listings.desk import BodyEntry, DeskCounter, EndedBody
    from secretariat.domain.listings.journal import ActRow
    from secretariat.office import Office
    from ui.core.finding import Finder
    from ui.core.prompts import Prompts
    from ui.core.settings import Settings
    from ui.core.tasks import Tasks, Work
    from ui.pages.base import Page, PageContext
    from ui.pages.table import PageEntry
    from ui.widgets.messages import Message

PROGRAM: Final = "议事秘书"
_SHOWN: Final = ("desk", "meetings", "supervision", "documents", "archive", "directory")
_FOOT: Final = ("settings", "help")
_DECLARING_AFTER: Final = 60
"""Milliseconds the first page has for its painting before the other pages are imported."""


class MainWindow(QMainWindow):
    """Shows the pages of one office.

    It is shown bare; ``furnish`` gives it menus, navigation and foot, ``open_office`` an office. Pages are made on their first
    visit.

    Signals: ``page_shown(str)`` the id of the page now in front; ``office_wanted(Path)`` the clerk chose another office file;
    ``painted()`` the window was painted for the first time; ``closing()`` it goes.
    """

    painted = Signal()
    page_shown = Signal(str)
    office_wanted = Signal(object)
    closing = Signal()

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setWindowTitle(PROGRAM)
        self.setMinimumSize(1100, 700)
        self.settings = settings
        self.context: PageContext | None = None
        self._painted = self._furnished = False
        self._finder: Finder | None = None
        if not settings.restore_window(self):
            self.resize(1440, 900)

    def furnish(self, tasks: Tasks, prompts: Prompts, entries: tuple[PageEntry, ...] | None = None) -> None:
        """Give the window everything but an office; ``entries`` are the pages it knows, all of them where none are named."""
        from ui.core.office_files import OfficeFiles
        from ui.pages.table import PAGES
        from ui.widgets.drop_zone import FileDrops

        self.tasks, self.prompts = tasks, prompts
        self.commands = Commands(self)
        self._setup_ui(PAGES if entries is None else entries)
        self._connect()
        self.commands.declare(MainWindow, "window", lambda: self)
        self.files = OfficeFiles(self, tasks, lambda: self.prompts)
        self.files.office_wanted.connect(self.office_wanted)
        self.files.message_posted.connect(self.post)
        self.commands.declare(OfficeFiles, "files", lambda: self.files)
        for place, entry in enumerate(self._listed(_SHOWN), 1):
            self._declare_going(entry, f"Ctrl+{place}")
        for entry in self._listed(_FOOT):
            self._declare_going(entry, "F1" if entry.id == "help" else "", menu="帮助" if entry.id == "help" else "查看")
        drops = FileDrops(self)
        drops.file_dropped.connect(self._take_file)
        self._furnished = True
        self._fit()

    # -- building ----------------------------------------------------------------------------------------------------------

    def _setup_ui(self, entries: tuple[PageEntry, ...]) -> None:
        from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

        from ui.core.menus import MenuBar
        from ui.page_stack import PageStack
        from ui.widgets.message_bar import BottomSlot
        from ui.widgets.navigation import Entry, NavigationList

        self.menus = MenuBar(self.commands, self)
        self.setMenuBar(self.menus)
        ground = QWidget(self)
        self.stack = PageStack(entries, self.tasks, self.commands, ground)
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setSpacing(0)
        self.navigation = NavigationList(
            [Entry(entry.id, entry.label, entry.icon) for entry in self._listed(_SHOWN)],
            [Entry(entry.id, entry.label, entry.icon, shortcut="F1" if entry.id == "help" else "") for entry in self._listed(_FOOT)],
            ground,
        )
        row.addWidget(self.navigation)
        row.addWidget(self.stack, 1)
        column.addLayout(row, 1)
        self.bottom = BottomSlot(ground)
        column.addWidget(self.bottom)
        self.setCentralWidget(ground)

    def _listed(self, ids: tuple[str, ...]) -> list[PageEntry]:
        return [self.stack.entries[id_] for id_ in ids if id_ in self.stack.entries]

    def _connect(self) -> None:
        from ui.core.task_messages import TaskMessages

        self.navigation.opened.connect(self.stack.open_entry)
        self.navigation.add_body_requested.connect(lambda: self.go("imports" if "imports" in self.stack.entries else "first_run"))
        self.commands.added.connect(lambda id_: self.addAction(self.commands[id_]))
        self.menus.palette_requested.connect(self.open_palette)
        self.stack.shown.connect(self.page_shown)
        self.stack.placed.connect(self.navigation.set_current)
        self.stack.message_posted.connect(self.post)
        self.task_messages = TaskMessages(self.tasks, self.bottom.bar, self.commands, self)

    def _declare_going(self, entry: PageEntry, key: str, menu: str = "查看") -> None:
        hint = f"打开{entry.label}"
        declared = Declaration(f"page.{entry.id}", entry.label, key, entry.icon, menu, hint, always=True)
        self.commands.add(declared, lambda: self.stack.open_entry(entry.id), "window")

    # -- the office --------------------------------------------------------------------------------------------------------

    def open_office(self, office: Office, context: PageContext) -> None:
        """Show an office in place of the one before; its first page is the desk, or 开始 where it has no body yet."""
        self.stack.start_over(context)
        self.context = context
        self.files.office = office
        if self._finder is not None:
            self._finder.palette.deleteLater()
            self._finder.deleteLater()
            self._finder = None
        self.setWindowTitle(f"{office.name} — {PROGRAM}")
        self.bottom.status.say(file=str(office.location), clerk=office.actor)
        self.tasks.read(lambda: (office.desk.entries(), office.desk.over()), self._begin, key="window.bodies")

    def show_no_office(self, location: Path, sentence: str) -> None:
        """Say why no office could be opened, and offer to open another, to make a new one, or to restore a copy."""
        from ui.core.no_office import NoOffice

        notice = NoOffice(location, sentence, self.commands, self.stack)
        self.stack.show_notice(notice)
        notice.focus_first()

    def _begin(self, found: tuple[tuple[BodyEntry, ...], tuple[EndedBody, ...]]) -> None:
        from PySide6.QtCore import Qt

        self._show_bodies(found)
        first = "desk" if any(found) or "first_run" not in self.stack.entries else "first_run"
        self.go(first if first in self.stack.entries else next(iter(self.stack.entries)))
        # Not before the first page stands: figures wait, and every import takes the interpreter from the thread that reads for it.
        self.tasks.idle.connect(
            lambda: QTimer.singleShot(_DECLARING_AFTER, self, self._furnish_the_rest), Qt.ConnectionType.SingleShotConnection)

    def _furnish_the_rest(self) -> None:
        self._count()
        self.stack.declare_next()

    def on_changed(self, change: ChangeSet) -> None:
        """Read again what an act touched: the page in front now, the others when they are shown."""
        self.bottom.status.say(saved=f"已保存 {change.at:%H:%M}")
        if self.context is not None:
            desk = self.context.office.desk
            self.tasks.read(lambda: (desk.entries(), desk.over()), self._show_bodies, key="window.bodies")
        self.stack.take_change(change)
        self._count()

    def _count(self) -> None:
        """Read the figures beside the entries; after whatever the page in front asks for."""
        if self.context is not None:
            desk = self.context.office.desk
            self.tasks.read(lambda: desk.show().counters, self._show_counts, key="window.counts")

    def _show_counts(self, counters: tuple[DeskCounter, ...]) -> None:
        for counter in counters:
            entry = {None: "desk", "task": "supervision"}.get(counter.topic)
            if entry in self.stack.entries:
                self.navigation.set_count(entry, counter.count, urgent=counter.alarming)

    def _show_bodies(self, found: tuple[tuple[BodyEntry, ...], tuple[EndedBody, ...]]) -> None:
        from ui.widgets.navigation import Entry
        from ui.widgets.painting import Mark

        self.navigation.set_bodies([
            Entry(f"body.{body.body_id}", body.short_name, mark=Mark(body.mark.value), hint=body.mark_text) for body in found[0]
        ], [Entry(f"body.{body.body_id}", body.short_name, hint=f"{body.short_name}：{body.words}") for body in found[1]])

    # -- going about -------------------------------------------------------------------------------------------------------

    def go(self, where: RecordRef | str, wish: Any = None) -> None:
        """Show a page by its id, or the page that shows a record, with the record in front; unknown places are ignored."""
        self.stack.go(where, wish)

    def run_on(self, id_: str, ref: RecordRef | None) -> None:
        """Carry a command out on a record, wherever both belong."""
        self.stack.run_on(id_, ref)

    def page(self, id_: str) -> Page | None:
        """Give a page that has been visited."""
        return self.stack.page(id_)

    @property
    def current_page(self) -> str:
        """Give the id of the page in front; empty before the first."""
        return self.stack.current_id

    def _take_file(self, file: Path) -> None:
        """Open an office file that was dropped on the window; read a table as a contact book, anything else as a founding notice."""
        ending = file.suffix.casefold()
        if ending == ".ysms":
            self.office_wanted.emit(file)
        elif ending in {".xlsx", ".xlsm", ".xls", ".et", ".csv", ".tsv"}:
            self.go("spreadsheets", file)
        else:
            self.go("imports", file)

    # -- messages ----------------------------------------------------------------------------------------------------------

    def post(self, message: Message) -> None:
        """Say something on the message bar."""
        self.bottom.bar.show_message(message)

    # -- commands of the window --------------------------------------------------------------------------------------------

    @command("office.undo", "撤销上一步", shortcut="Ctrl+Z", icon="undo-2", menu="文件", always=True)
    def undo(self) -> None:
        """Take back the newest act, if it can be taken back."""
        if self.context is None:
            return
        journal = self.context.office.journal

        def take_back(_work: Work) -> ActRow | None:
            act = journal.last_undoable()
            if act is not None:
                journal.undo(act.act_id)
            return act

        self.tasks.write("撤销", take_back, self._undone)

    def _undone(self, act: ActRow | None) -> None:
        from ui.widgets.messages import Message

        if act is None:
            self.post(Message("没有可以撤销的操作：最近一步已取号、印发或归档，或者还没有操作。", "refused"))
        else:
            self.post(Message(f"已撤销“{act.verb}”。"))

    @command("window.find", "查找", shortcut="Ctrl+K", icon="search", menu="查看", always=True)
    def open_palette(self) -> None:
        """Open the palette over the window."""
        if self.context is None:
            return
        if self._finder is None:
            from ui.core.finding import Finder

            self._finder = Finder(self, self.context.office.lookup, self.tasks, self.commands)
            self._finder.record_chosen.connect(self.go)
            self._finder.act_chosen.connect(self.run_on)
        self._finder.open()

    @command("window.filter", "筛选本页", shortcut="Ctrl+F", icon="filter", menu="查看", always=True)
    def focus_filter(self) -> None:
        """Go to the filter of the page."""
        page = self.stack.current_page()
        if page is not None:
            page.focus_filter()

    @command("window.next_pane", "下一窗格", shortcut="F6", menu="查看", always=True)
    def next_pane(self) -> None:
        """Go round the navigation, the panes of the page, and the verbs of the message bar where it says something."""
        from PySide6.QtCore import Qt

        page = self.stack.current_page()
        around: list[QWidget] = [self.navigation.place()]
        around += page.panes() if page is not None else []
        around += self.bottom.bar.buttons()[:1]
        here = next((place for place, pane in enumerate(around) if pane.isAncestorOf(self.focusWidget()) or pane.hasFocus()), -1)
        if around:
            around[(here + 1) % len(around)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    @command("window.back", "返回", shortcut="Alt+Left", icon="chevron-left", menu="查看", always=True)
    def back(self) -> None:
        """Go back inside the page, else to the page before."""
        self.stack.go_back()

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001
        """Go on by Tab in reading order."""
        from ui.widgets.reading_order import step_focus

        return step_focus(self.centralWidget(), forward=forward) if self._furnished else False

    # -- Qt ----------------------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Announce the first painting when it is through."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self.painted.emit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show icons only in the navigation of a narrow window."""
        super().resizeEvent(event)
        if self._furnished:
            self._fit()

    def _fit(self) -> None:
        self.navigation.set_narrow(narrow=self.width() < tokens.NARROW_BELOW)
        self.menus.fit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the place of the window."""
        self.settings.keep_window(self)
        self.closing.emit()
        super().closeEvent(event)
