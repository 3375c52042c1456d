"""开始: how the first body comes in, by its founding notice, by hand, or by looking at a sample."""

import importlib
from pathlib import Path
from typing import ClassVar, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.core.commands import command
from ui.core.prompts import READABLE_WORDS
from ui.core.tasks import Work
from ui.pages.base import Page
from ui.theme import icons, tokens
from ui.widgets.buttons import Button, Kind
from ui.widgets.drop_zone import DropZone
from ui.widgets.labels import Rule, label

_WIDTH: Final = 760
_SAMPLE: Final = "示例办公室.ysms"
_CHAIN: Final = ("成立", "席位", "通知", "回执", "签到", "记录", "纪要", "督办", "归档")


class _Arrow(QWidget):
    """An arrow between two stages of the work."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedSize(16, 16)

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).drawPixmap(0, 0, icons.pixmap("arrow-right", tokens.INK_3, 16, self.devicePixelRatioF()))


class FirstRunPage(Page):
    """Shown while the office has no body; every way to the first one is here."""

    title: ClassVar[str] = "先建第一个机构"
    watches: ClassVar[frozenset[str]] = frozenset({"body"})

    def _setup_ui(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer.addWidget(scroll)
        ground = QWidget(scroll)
        ground.setProperty("surface", "page")
        scroll.setWidget(ground)
        row = QHBoxLayout(ground)
        row.setContentsMargins(20, 0, 20, 0)
        row.addStretch()
        inner = QWidget(ground)
        inner.setFixedWidth(_WIDTH)
        row.addWidget(inner)
        row.addStretch()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 60, 0, 24)
        column.setSpacing(0)
        column.addWidget(label("先建第一个机构", "page", parent=inner))
        column.addSpacing(4)
        words = "手头有成立通知，就从导入开始：名单、联络员、职责和规则一次读出来，核对后再写入。"
        column.addWidget(label(words, "secondary", parent=inner))
        column.addSpacing(20)
        column.addWidget(self._notice(inner))
        column.addSpacing(16)
        cards = QHBoxLayout()
        cards.setSpacing(16)
        create = self._opener("新建机构", "bodies", "body.create", "plus")
        cards.addWidget(self._card(inner, "手工建立", "没有文件，或由本办起草成立通知。", create), 1)
        cards.addWidget(self._card(inner, "看看示例", "一个虚构的办公室，5个机构，可以随便试。", self.button("office.open_sample")), 1)
        column.addLayout(cards)
        column.addSpacing(20)
        column.addLayout(self._used_before(inner))
        column.addSpacing(28)
        column.addWidget(Rule(parent=inner))
        column.addSpacing(16)
        column.addLayout(self._chain(inner))
        column.addStretch()

    def _notice(self, parent: QWidget) -> QWidget:
        self.zone = DropZone("first_run.zone", "导入成立文件", "把文件拖到这里，或者", READABLE_WORDS, parent)
        self.zone.file_dropped.connect(lambda file: self.opening_requested.emit("imports", file))
        self._choose = self._opener("选择文件", "imports", "import.choose_file", "folder-open", "primary")
        self.zone.add_button(self._choose)
        self.zone.add_button(self._opener("粘贴文本", "imports", "import.paste_text", "clipboard-paste"))
        return self.zone

    def _opener(self, words: str, page: str, command: str, icon: str, kind: Kind = "normal") -> Button:
        """Make the button of another page's command: the page is opened first, for it may not have been visited yet."""
        button = Button(words, kind, icon=icon, name=f"first_run.{command}", parent=self)

        def run() -> None:
            self.go(page)
            self.context.commands.run(command)

        button.clicked.connect(run)
        return button

    def _card(self, parent: QWidget, title: str, words: str, button: Button) -> QWidget:
        card = QWidget(parent)
        card.setProperty("surface", "card")
        card.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(card)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(6)
        column.addWidget(label(title, "section", parent=card))
        column.addWidget(label(words, "secondary", parent=card))
        column.addSpacing(6)
        line = QHBoxLayout()
        line.addWidget(button)
        line.addStretch()
        column.addLayout(line)
        return card

    def _used_before(self, parent: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(label("已经用过", "secondary", parent=parent))
        for id_ in ("office.open", "office.restore"):
            if id_ in self.context.commands:
                row.addWidget(Button.of(self.context.commands[id_], "link", parent=parent))
        row.addStretch()
        return row

    def _chain(self, parent: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(0)
        for place, stage in enumerate(_CHAIN):
            if place:
                row.addStretch()
                row.addWidget(_Arrow(parent))
                row.addStretch()
            row.addWidget(label(stage, "secondary", parent=parent))
        return row

    def focus_first(self) -> None:
        """Begin at 选择文件."""
        self._choose.setFocus(Qt.FocusReason.OtherFocusReason)

    @command("office.open_sample", "打开示例办公室", icon="folder-open", menu="文件",
             hint="一个虚构的办公室，另存为一个文件，不影响自己的数据")
    def open_sample(self) -> None:
        """Make the fictional office in a file beside this one, once, and open it in this window."""
        location = self.context.office.location.with_name(_SAMPLE)

        def make(work: Work) -> Path:
            # The sample brings every room of the office, which the window does not need.
            if not location.exists():
                importlib.import_module("secretariat.sample.building").build_sample_office(location, work.report)
            return location

        self.context.tasks.write("准备示例办公室", make, self.context.switch_office)
