"""Commands are declared on the method that carries them out; menus, buttons, the palette and the tests find them by id."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, Final, TypeVar, cast

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence

_DECLARED: Final = "declared_command"
Method = TypeVar("Method", bound=Callable[..., None])


@dataclass(frozen=True, slots=True)
class Declaration:
    """What is said about a command where it is declared."""

    id: str
    """``noun.verb_object``, e.g. ``meeting.draft_notice``."""
    label: str
    """The verb on the button, 2 to 6 characters."""
    shortcut: str = ""
    icon: str = ""
    menu: str = ""
    """The menu it stands in (文件 机构 会议 督办 文书 查看 帮助); empty for none."""
    hint: str = ""
    """One sentence for the tool tip and the palette."""
    always: bool = False
    """True where the shortcut works on every page, not only on the page that declares it."""
    method: str = field(default="", compare=False)


def command(
    id_: str, label: str, *, shortcut: str = "", icon: str = "", menu: str = "", hint: str = "", always: bool = False,
) -> Callable[[Method], Method]:
    """Declare the method below as the command ``id_``; it is called without arguments, on the GUI thread."""

    def declare(method: Method) -> Method:
        setattr(method, _DECLARED, Declaration(id_, label, shortcut, icon, menu, hint, always, method.__name__))
        return method

    return declare


def declarations(owner: type) -> list[Declaration]:
    """List the commands a class declares, its own and inherited ones, in the order of their writing."""
    found: dict[str, Declaration] = {}
    for kind in reversed(owner.__mro__):
        for attribute in vars(kind).values():
            declared = getattr(attribute, _DECLARED, None)
            if isinstance(declared, Declaration):
                found[declared.id] = declared
    return list(found.values())


class Commands(QObject):
    """All commands of the window, each as one ``QAction`` that menus, buttons and the palette share.

    Signals: ``added(str)`` a command with this id can be found from now on; ``triggered(str)`` a command was carried out.
    """

    added = Signal(str)
    triggered = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._actions: dict[str, QAction] = {}
        self._declared: dict[str, Declaration] = {}
        self._scopes: dict[str, object] = {}
        self._known: set[object] = set()

    def declare(self, owner: type, scope: object, find: Callable[[], QObject | None]) -> None:
        """Take the commands of a class into the register before any of its objects exists.

        ``scope`` names the page (any value), so that its shortcuts are in force only while it is current; ``find`` gives the
        object to act on when a command is triggered, and may open the page for it. Declaring a class twice changes nothing.
        """
        self._known.add(scope)
        for declared in declarations(owner):
            if declared.id in self._actions:
                continue
            self.add(declared, self._runner(declared, find), scope)

    def add(self, declared: Declaration, run: Callable[[], None], scope: object = None) -> None:
        """Take one command into the register that is not a method, e.g. going to a page."""
        action = QAction(declared.label, self)
        action.setObjectName(declared.id)
        action.setToolTip(declared.hint or declared.label)
        if declared.icon:
            # Drawing brings half of Qt's drawing classes, and the window is to be painted before them.
            from ui.theme import icons

            action.setIcon(icons.icon(declared.icon))
            action.setIconVisibleInMenu(True)
        if declared.shortcut and declared.always:
            action.setShortcut(QKeySequence(declared.shortcut))
        action.triggered.connect(run)
        self._actions[declared.id] = action
        self._declared[declared.id] = declared
        self._scopes[declared.id] = scope
        self.added.emit(declared.id)

    def has_scope(self, scope: object) -> bool:
        """Tell whether the commands of a page are known already."""
        return scope in self._known

    def scope(self, id_: str) -> object:
        """Give the scope a command was declared in; ``KeyError`` where nothing declares it."""
        return self._scopes[id_]

    def activate(self, scope: object) -> None:
        """Put the shortcuts of one page in force and take those of the other pages out."""
        for id_, declared in self._declared.items():
            if declared.shortcut and not declared.always:
                here = self._scopes[id_] == scope
                self._actions[id_].setShortcut(QKeySequence(declared.shortcut) if here else QKeySequence())

    def __getitem__(self, id_: str) -> QAction:
        """Give the action of a command; ``KeyError`` where nothing declares it."""
        return self._actions[id_]

    def __contains__(self, id_: object) -> bool:
        return id_ in self._actions

    def __iter__(self) -> Iterator[Declaration]:
        """Go through the declarations in the order in which they were made."""
        return iter(list(self._declared.values()))

    def of_menu(self, menu: str) -> list[QAction]:
        """List the actions that stand in a menu."""
        return [self._actions[each.id] for each in self._declared.values() if each.menu == menu]

    def declared(self, id_: str) -> Declaration:
        """Give what was said about a command where it was declared."""
        return self._declared[id_]

    def run(self, id_: str) -> None:
        """Carry a command out if it is enabled; ``KeyError`` where nothing declares it."""
        self._actions[id_].trigger()

    def _runner(self, declared: Declaration, find: Callable[[], QObject | None]) -> Callable[[], None]:
        def run() -> None:
            target = find()
            if target is None:
                return
            cast("Callable[[], Any]", getattr(target, declared.method))()
            self.triggered.emit(declared.id)

        return run
