"""The pages of the window: made on their first visit, one in front, read again when an act touched what they show."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget

from secretariat.domain.records import RecordKind, RecordRef

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from secretariat.domain.changes import ChangeSet
    from ui.core.commands import Commands
    from ui.core.tasks import Tasks
    from ui.pages.base import Page, PageContext
    from ui.pages.table import PageEntry

_BETWEEN_IMPORTS: Final = 20
"""Milliseconds left to the clerk between the imports of two pages not yet visited."""


class PageStack(QStackedWidget):
    """Goes to pages and records, back again, and carries commands out on records.

    Signals: ``shown(str)`` the id of the page now in front; ``placed(str)`` the entry of the navigation that is here;
    ``message_posted(Message)`` a page wants this said.
    """

    shown = Signal(str)
    placed = Signal(str)
    message_posted = Signal(object)

    def __init__(self, entries: tuple[PageEntry, ...], tasks: Tasks, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pages")
        self.entries = {entry.id: entry for entry in entries}
        self.context: PageContext | None = None
        self._tasks, self._commands = tasks, commands
        self._pages: dict[str, Page] = {}
        self._current = ""
        self._back: list[str] = []
        self._notice: QWidget | None = None

    @property
    def current_id(self) -> str:
        """Give the id of the page in front; empty before the first."""
        return self._current

    def page(self, id_: str) -> Page | None:
        """Give a page that has been visited."""
        return self._pages.get(id_)

    def current_page(self) -> Page | None:
        """Give the page in front."""
        return self._pages.get(self._current)

    def start_over(self, context: PageContext) -> None:
        """Forget the pages of one office and serve another."""
        for page in self._pages.values():
            self.removeWidget(page)
            page.deleteLater()
        self._pages.clear()
        if self._notice is not None:
            self.removeWidget(self._notice)
            self._notice.deleteLater()
            self._notice = None
        self._back.clear()
        self._current = ""
        self.context = context

    def show_notice(self, notice: QWidget) -> None:
        """Show something in place of the pages while there is no office; it goes when there is one."""
        if self._notice is not None:
            self.removeWidget(self._notice)
            self._notice.deleteLater()
        self._notice = notice
        self.addWidget(notice)
        self.setCurrentWidget(notice)

    def go(self, where: RecordRef | str, wish: Any = None) -> None:
        """Show a page by its id, or the page that shows a record, with the record in front; unknown places are ignored."""
        entry = self._entry_of(where)
        if entry is None or self.context is None:
            return
        before = self._pages.get(self._current)
        if before is not None and not before.leave():
            return
        page = self._pages.get(entry.id) or self._make(entry, self.context)
        if self._current and self._current != entry.id:
            self._back.append(self._current)
        self._current = entry.id
        if isinstance(where, RecordRef):
            page.show_record(where)
        if wish is not None:
            page.prepare(wish)
        self.setCurrentWidget(page)
        self._commands.activate(entry.id)
        body = isinstance(where, RecordRef) and where.kind is RecordKind.BODY
        self.placed.emit(f"body.{where.id}" if isinstance(where, RecordRef) and body else entry.under or entry.id)
        if page.stale or isinstance(where, RecordRef):
            _refresh(page)
        page.focus_first()
        self.shown.emit(entry.id)

    def open_entry(self, id_: str) -> None:
        """Go where an entry of the navigation leads; pressed once more, to the first view of its page."""
        if id_ == self._current:
            self._pages[id_].go_home()
        self.go(RecordRef(RecordKind.BODY, int(id_.removeprefix("body."))) if id_.startswith("body.") else id_)

    def run_on(self, id_: str, ref: RecordRef | None) -> None:
        """Carry a command out on a record: on the page that shows it, or on the command's own page, aimed at it.

        A command nobody declares only goes to the record; without a record the command says itself what it is for.
        """
        entry = self.entries.get(str(self._commands.scope(id_))) if id_ in self._commands else None
        if ref is None:
            pass
        elif entry is None or ref.kind in entry.records:
            self.go(ref)
        else:
            self.go(entry.id)
            if entry.id in self._pages:
                self._pages[entry.id].aim(ref)
        if id_ not in self._commands:
            return
        if self._tasks.busy:
            # What the command works on is still being read.
            self._tasks.idle.connect(lambda: self._commands.run(id_), Qt.ConnectionType.SingleShotConnection)
        else:
            self._commands.run(id_)

    def go_back(self) -> None:
        """Go back inside the page, else to the page before."""
        page = self.current_page()
        if (page is not None and page.go_back()) or not self._back:
            return
        self.go(self._back.pop())
        self._back.pop()

    def take_change(self, change: ChangeSet) -> None:
        """Read again what an act touched: the page in front now, the others when they are shown."""
        for id_, page in self._pages.items():
            if page.concerns(change):
                page.stale = True
                if id_ == self._current:
                    _refresh(page)

    def declare_next(self) -> None:
        """Import one page not yet visited, so that its commands stand in menus and palette; the next one a little later.

        The reading thread imports it: the window would not answer for as long as a tenth of a second.
        """
        for entry in self.entries.values():
            if self.context is not None and not self._commands.has_scope(entry.id):
                self._tasks.read(partial(_loaded, entry), self._declare_one)
                return

    def _declare_one(self, loaded: tuple[PageEntry, type[Page]]) -> None:
        entry, kind = loaded
        if not self._commands.has_scope(entry.id):
            self._commands.declare(kind, entry.id, lambda: self._visit(entry.id))
        QTimer.singleShot(_BETWEEN_IMPORTS, self, self.declare_next)

    def _entry_of(self, where: RecordRef | str) -> PageEntry | None:
        if isinstance(where, str):
            return self.entries.get(where)
        return next((entry for entry in self.entries.values() if where.kind in entry.records), None)

    def _declare(self, entry: PageEntry) -> type[Page]:
        kind = entry.load()
        self._commands.declare(kind, entry.id, lambda: self._visit(entry.id))
        return kind

    def _visit(self, id_: str) -> Page | None:
        self.go(id_)
        return self._pages.get(id_)

    def _make(self, entry: PageEntry, context: PageContext) -> Page:
        page = self._declare(entry)(context, self)
        page.setObjectName(f"page.{entry.id}")
        page.navigation_requested.connect(self.go)
        page.act_requested.connect(self.run_on)
        page.opening_requested.connect(self.go)
        page.placed.connect(lambda place: self.placed.emit(place) if entry.id == self._current else None)
        page.message_posted.connect(self.message_posted)
        self._pages[entry.id] = page
        self.addWidget(page)
        return page


def _loaded(entry: PageEntry) -> tuple[PageEntry, type[Page]]:
    return entry, entry.load()


def _refresh(page: Page) -> None:
    page.stale = False
    page.refresh()
