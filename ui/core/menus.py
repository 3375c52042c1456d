"""The menu bar: its menus are made of the declared commands when they are opened."""

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QMenuBar, QWidget

from ui.core.commands import Commands
from ui.theme.fonts import heights
from ui.widgets.search_field import WIDE, PaletteField

MENUS: Final = (("文件", "F"), ("机构", "B"), ("会议", "M"), ("督办", "T"), ("文书", "D"), ("查看", "V"), ("帮助", "H"))


class _Corner(QWidget):
    """The bar places its corner by the size hint and never again until it is resized, so the hint stays that of the wide field."""

    def sizeHint(self) -> QSize:
        return QSize(WIDE + 16, heights().menu_bar)


class MenuBar(QMenuBar):
    """Seven menus, and the field of the palette in the right corner.

    Signals: ``palette_requested()`` the field was pressed.
    """

    palette_requested = Signal()

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._commands = commands
        self._menus: dict[str, QMenu] = {}
        self.setObjectName("menu_bar")
        self.setNativeMenuBar(False)
        self.setFixedHeight(heights().menu_bar)
        for title, key in MENUS:
            menu = QMenu(f"{title}(&{key})", self)
            menu.setObjectName(f"menu.{title}")
            menu.aboutToShow.connect(lambda menu=menu, title=title: self._fill(menu, title))
            self.addMenu(menu)
            self._menus[title] = menu
        # A corner widget hangs at the top edge; a wrapper of the bar's height centres it.
        corner = _Corner(self)
        row = QHBoxLayout(corner)
        row.setContentsMargins(0, 0, 16, 0)
        self.field = PaletteField(corner)
        self.field.clicked.connect(self.palette_requested)
        row.addWidget(self.field, 0, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
        self.setCornerWidget(corner, Qt.Corner.TopRightCorner)

    def fit(self) -> None:
        """Let the field follow the width of the window."""
        self.field.setFixedWidth(self.field.sizeHint().width())

    def menu(self, title: str) -> QMenu:
        """Give a menu by its word, filled."""
        self._fill(self._menus[title], title)
        return self._menus[title]

    def _fill(self, menu: QMenu, title: str) -> None:
        menu.clear()
        actions = self._commands.of_menu(title)
        menu.addActions(actions)
        if not actions:
            none = QAction("这里还没有可用的命令", menu)
            none.setEnabled(False)
            menu.addAction(none)
