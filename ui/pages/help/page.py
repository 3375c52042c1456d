"""Four tabs of help, none of which needs a network."""

from __future__ import annotations

import platform
from importlib.metadata import PackageNotFoundError, version
from typing import ClassVar, Final

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ui.core.commands import command
from ui.core.settings import log_folder
from ui.models.help_rows import ActRows, KeyRow, KeyRows, MessageRows, SaidRow
from ui.models.tables import record_table
from ui.pages.base import Page
from ui.pages.help.keys import KEYS
from ui.theme import tokens
from ui.widgets.cells import Section
from ui.widgets.forms import Form
from ui.widgets.labels import label
from ui.widgets.page_head import PageHead
from ui.widgets.segments import Segment, Tabs

_TABS: Final = (("keys", "快捷键"), ("messages", "消息记录"), ("acts", "操作记录"), ("machine", "关于本机"))
_ACTS: Final = 200


class HelpPage(Page):
    """Says which keys there are, what was said and done, and where things lie on this machine."""

    title: ClassVar[str] = "帮助"

    def _setup_ui(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = PageHead(self.title, self)
        head.set_caption("数据只存在本机，不联网")
        self._tabs = Tabs([Segment(key, words) for key, words in _TABS], "help.tabs", self)
        head.set_under(self._tabs)
        column.addWidget(head)
        self._stack = QStackedWidget(self)
        self._keys, self._messages, self._acts = KeyRows(self), MessageRows(self), ActRows(self)
        settings = self.context.settings
        self._tables = (
            record_table(self._keys, "help.keys", "快捷键", settings=settings),
            record_table(self._messages, "help.messages", "消息记录", settings=settings),
            record_table(self._acts, "help.acts", "操作记录", settings=settings),
        )
        for table in self._tables:
            self._stack.addWidget(table)
        self._tables[1].empty_state().say("这次打开以来还没有消息", "办成、不能办、出错时说过的话都留在这里")
        self._tables[2].empty_state().say("还没有操作记录", "谁在什么时候做了什么，都会记在这里")
        self._stack.addWidget(self._machine())
        column.addWidget(self._stack, 1)

    def _machine(self) -> QWidget:
        """Make the tab that says what this machine is, for whoever helps the clerk on the telephone."""
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(tokens.PAGE_MARGIN, 16, tokens.PAGE_MARGIN, 0)
        form = Form(page)
        facts = (
            ("程序版本", _version()), ("数据文件", str(self.context.office.location)), ("输入法", self.context.input_method_report),
            ("日志", f"{log_folder()}（不含姓名和文稿）"), ("系统", f"{platform.system()} {platform.release()} {platform.machine()}"),
            ("运行环境", f"Python {platform.python_version()}，Qt {qVersion()}"),
        )
        for caption, words in facts:
            value = label(words or "—", wrap=True, parent=form)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            value.setContentsMargins(0, 6, 0, 0)
            form.add_wide(caption, value)
        column.addWidget(form)
        column.addStretch()
        return page

    def _connect(self) -> None:
        self._tabs.chosen.connect(self._show_tab)

    def refresh(self) -> None:
        """Read the newest acts, and take the messages of this session and the keys."""
        rows: list[KeyRow | Section] = []
        for title, keys in KEYS:
            rows.append(Section(title))
            rows += [KeyRow(key, words) for key, words in keys]
        rows.append(Section("命令"))
        rows += [KeyRow(each.shortcut, each.hint or each.label) for each in self.context.commands if each.shortcut]
        self._keys.set_rows(rows)
        self._messages.set_rows([SaidRow(place, message) for place, message in enumerate(self.context.messages())])
        journal = self.context.office.journal
        self.context.tasks.read(lambda: journal.recent(_ACTS), self._acts.set_rows, key="help")

    def focus_first(self) -> None:
        """Put the focus into the table in front."""
        self._stack.currentWidget().setFocus(Qt.FocusReason.OtherFocusReason)

    @command("help.next_tab", "下一页签", shortcut="Ctrl+Tab")
    def next_tab(self) -> None:
        """Show the next tab."""
        self._tabs.step(1)

    @command("help.messages", "消息记录", icon="history", menu="帮助", hint="看这次打开以来的消息")
    def show_messages(self) -> None:
        """Show what was said in this session."""
        self._open("messages")

    @command("help.acts", "操作记录", icon="clipboard-list", menu="帮助", hint="看谁在什么时候做了什么")
    def show_acts(self) -> None:
        """Show what was done."""
        self._open("acts")

    @command("help.machine", "关于本机", icon="info", menu="帮助", hint="版本、数据文件、输入法、日志位置")
    def show_machine(self) -> None:
        """Show what this machine is."""
        self._open("machine")

    def _open(self, key: str) -> None:
        self._tabs.set_current(key)
        self._show_tab(key)

    def _show_tab(self, key: str) -> None:
        self._stack.setCurrentIndex([each for each, _ in _TABS].index(key))
        self.refresh()


def _version() -> str:
    try:
        return version("secretariat")
    except PackageNotFoundError:
        return "开发版"
