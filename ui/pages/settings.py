"""The page 设置: what belongs to this workplace, not to the office."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.core.commands import command
from ui.pages.base import Page
from ui.theme import tokens
from ui.theme.install import resize
from ui.theme.tokens import TextSize
from ui.widgets.buttons import Button
from ui.widgets.forms import Form
from ui.widgets.labels import ElidedLabel
from ui.widgets.page_head import PageHead
from ui.widgets.segments import Segment, Segmented

_SIZES = ((TextSize.STANDARD, "标准"), (TextSize.LARGE, "大"), (TextSize.VERY_LARGE, "特大"))


class SettingsPage(Page):
    """Text size, who works here, which office file; everything takes effect at once, or says when."""

    title: ClassVar[str] = "设置"
    watches: ClassVar[frozenset[str]] = frozenset({"nothing"})

    def _setup_ui(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = PageHead(self.title, self)
        head.set_caption("只影响这台电脑")
        column.addWidget(head)
        inner = QWidget(self)
        body = QVBoxLayout(inner)
        body.setContentsMargins(tokens.PAGE_MARGIN, 8, tokens.PAGE_MARGIN, 0)
        self._form = Form(inner)
        self._size = Segmented([Segment(str(int(size)), words) for size, words in _SIZES], "settings.text_size", parent=self)
        self._size.setAccessibleName("字号")
        self._size.set_current(str(int(self.context.settings.text_size)))
        sizes = QWidget(self)
        row = QHBoxLayout(sizes)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._size)
        row.addStretch()
        self._form.add("字号", sizes, note="文字立即改变；行高在下次打开程序时一并调整")
        self._clerk = QLineEdit(self.context.settings.text("clerk") or self.context.office.actor, self)
        self._clerk.setObjectName("settings.clerk")
        self._form.add("经办人", self._clerk, note="写入操作记录，下次打开数据文件时生效")
        file = QWidget(self)
        files = QHBoxLayout(file)
        files.setContentsMargins(0, 0, 0, 0)
        files.setSpacing(8)
        self._file = ElidedLabel(str(self.context.office.location), parent=file)
        self._file.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        files.addWidget(self._file, 1)
        for id_ in ("office.open", "office.new"):
            files.addWidget(Button.of(self.context.commands[id_], "small", parent=file))
        self._form.add("数据文件", file)
        body.addWidget(self._form)
        body.addStretch()
        column.addWidget(inner, 1)

    def _connect(self) -> None:
        self._size.chosen.connect(self._resize)
        self._clerk.editingFinished.connect(self._rename)

    def focus_first(self) -> None:
        """Put the focus on the text size."""
        self._size.setFocus(Qt.FocusReason.OtherFocusReason)

    @command("settings.larger", "放大字号", shortcut="Ctrl++", icon="zoom-in", menu="查看", hint="把字号调大一级", always=True)
    def larger(self) -> None:
        """Choose the next larger text size."""
        self._step(1)

    @command("settings.smaller", "缩小字号", shortcut="Ctrl+-", icon="zoom-out", menu="查看", hint="把字号调小一级", always=True)
    def smaller(self) -> None:
        """Choose the next smaller text size."""
        self._step(-1)

    def _step(self, step: int) -> None:
        sizes = list(TextSize)
        place = sizes.index(self.context.settings.text_size) + step
        chosen = sizes[min(max(place, 0), len(sizes) - 1)]
        self._size.set_current(str(int(chosen)))
        self._resize(str(int(chosen)))

    def _resize(self, key: str) -> None:
        size = TextSize(int(key))
        self.context.settings.text_size = size
        application = QApplication.instance()
        if isinstance(application, QApplication):
            resize(application, size)

    def _rename(self) -> None:
        name = self._clerk.text().strip()
        if name and name != (self.context.settings.text("clerk") or self.context.office.actor):
            self.context.settings.set_text("clerk", name)
            self.done(f"经办人已改为{name}，下次打开数据文件时生效", undoable=False)
