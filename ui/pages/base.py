"""What every page is: a widget that asks the office in the background, shows frozen rows and speaks through the window."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.core.commands import Commands, Declaration, declarations
from ui.widgets.buttons import Button, Kind
from ui.widgets.messages import Message, MessageAction

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date
    from pathlib import Path

    # The office brings the database library, which the window must not wait for.
    from secretariat.domain.changes import ChangeSet
    from secretariat.domain.listings.edited_copies import EditedCopy
    from secretariat.domain.records import RecordRef
    from secretariat.office import Office
    from ui.core.prompts import Prompts
    from ui.core.settings import Settings
    from ui.core.tasks import Tasks
    from ui.core.watch import CopyWatch


@dataclass(frozen=True, slots=True)
class PageContext:
    """What a page may ask: the office (only inside tasks), the task runner, the prompts, commands and settings."""

    office: Office
    tasks: Tasks
    commands: Commands
    prompts: Prompts
    settings: Settings
    watch: CopyWatch
    """Looks after the files that are being edited in Word or WPS."""
    switch_office: Callable[[Path], None]
    """Open another office file in this window; a missing one is made."""
    input_method_report: str = ""
    """What 帮助 says about Chinese input."""
    messages: Callable[[], Sequence[Message]] = tuple
    """The messages of this session, newest first."""

    def today(self) -> date:
        """Return the day the office works on."""
        return self.office.today()


class Page(QWidget):
    """One page of the window, made on its first visit.

    A concrete page sets ``title`` and ``watches``, builds itself in ``_setup_ui`` and ``_connect`` and reads in ``refresh``,
    which the window calls after the page was shown and whenever an act touched one of the kinds it watches. Commands are
    methods with ``@command``; buttons are made of them with ``self.button(id)``.

    Signals: ``navigation_requested(object)`` go to a ``RecordRef`` or to a page id; ``act_requested(str, object)`` carry the
    command with this id out on a ``RecordRef``, wherever it belongs; ``opening_requested(str, object)`` open a page by its id with
    what it shall ``prepare``, e.g. a file to import; ``placed(str)`` what is shown has this entry of the navigation, e.g. ``body.7``;
    ``message_posted(Message)`` say this.
    """

    title: ClassVar[str] = ""
    watches: ClassVar[frozenset[str]] = frozenset()
    """Kinds of ``ChangeSet`` that concern the page (table names such as ``meeting``); empty means every act does."""

    navigation_requested = Signal(object)
    act_requested = Signal(str, object)
    opening_requested = Signal(str, object)
    placed = Signal(str)
    message_posted = Signal(object)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.stale = True
        """True while what is shown may be older than the office; the window reads again when the page is shown."""
        self.setProperty("surface", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._setup_ui()
        self._connect()

    # -- to be said by concrete pages ------------------------------------------------------------------------------------------

    def _setup_ui(self) -> None:
        """Make the widgets."""

    def _connect(self) -> None:
        """Tie the widgets to slots."""

    def refresh(self) -> None:
        """Read again, in the reading thread, and show what comes back."""

    def show_record(self, ref: RecordRef) -> None:
        """Bring a record to the front; called before ``refresh`` where the page is opened for it."""

    def prepare(self, wish: Any) -> None:
        """Take what a page id was opened with, e.g. a file to import; nothing by default."""

    def aim(self, ref: RecordRef) -> None:
        """Take the record of another page that the next command is for, e.g. the body a meeting is arranged for."""

    def focus_first(self) -> None:
        """Put the focus where work begins, usually the list."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_filter(self) -> None:
        """Put the focus into the filter field (Ctrl+F); by default the first ``SearchField`` of the page."""
        shown = [field for field in self._inner() if field.property("part") == "filter" and field.isVisible()]
        if shown:
            shown[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def panes(self) -> list[QWidget]:
        """List the panes F6 goes through; by default every visible table and source text."""
        return [pane for pane in self._inner() if pane.property("part") == "pane" and pane.isVisible()]

    def leave(self) -> bool:
        """Tell whether the page may be left now; a page with unfinished input keeps it and answers true."""
        return True

    def go_home(self) -> None:
        """Show the first view of the page, e.g. its list; called where its entry in the navigation is pressed once more."""

    def go_back(self) -> bool:
        """Go one step back inside the page (Alt+←); false where it shows its first view."""
        return False

    def _inner(self) -> Iterable[QWidget]:
        inner: Iterable[QWidget] = self.findChildren(QWidget)
        return inner

    # -- what pages use --------------------------------------------------------------------------------------------------------

    def commands(self) -> list[Declaration]:
        """List the commands this page declares."""
        return declarations(type(self))

    def concerns(self, change: ChangeSet) -> bool:
        """Tell whether an act touched something this page shows."""
        return not self.watches or change.touches(self.watches)

    def go(self, where: RecordRef | str) -> None:
        """Ask the window to go to a record or a page."""
        self.navigation_requested.emit(where)

    def done(self, text: str, *actions: MessageAction, undoable: bool = True) -> None:
        """Say what was done, with 撤销 where the act can be taken back."""
        undo = MessageAction("撤销", lambda: self.context.commands.run("office.undo"), "Ctrl+Z")
        self.message_posted.emit(Message(text, "done", (*actions, undo) if undoable else actions))

    def refuse(self, text: str, *actions: MessageAction) -> None:
        """Say why something cannot be done, with the act that cures it."""
        self.message_posted.emit(Message(text, "refused", actions))

    def when_settled(self, document_id: int, go: Callable[[], None]) -> None:
        """Carry ``go`` out, unless a copy of the document was changed in Word or WPS and is not taken back: then say so first."""
        watch = self.context.watch

        def otherwise(copy: EditedCopy) -> None:
            self.refuse(f"“{copy.name}”的修改稿改过，还没有收回：请在Word或WPS里保存并关闭，或者先收回。",
                        self.action("收回修改稿", lambda: watch.take(copy)), self.action("不用修改稿", go))

        watch.when_settled(document_id, go, otherwise)

    def button(self, id_: str, kind: Kind = "normal", *, icon: str = "") -> Button:
        """Make the button of a command of this page or of the window."""
        icon = icon or self.context.commands.declared(id_).icon
        return Button.of(self.context.commands[id_], kind, icon=icon, parent=self)

    def action(self, label: str, run: Callable[[], None]) -> MessageAction:
        """Make a verb for the message bar."""
        return MessageAction(label, run)
