"""The page 设置: what belongs to this workplace, not to the office."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from secretariat.domain.office_details import OfficeDetails
from ui.core.commands import command
from ui.core.opening import open_outside
from ui.dialogs.office_details import OfficeDetailsDialog
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
        head.set_caption("字号、经办人和文件夹只影响这台电脑")
        column.addWidget(head)
        inner = QWidget(self)
        body = QVBoxLayout(inner)
        body.setContentsMargins(tokens.PAGE_MARGIN, 8, tokens.PAGE_MARGIN, 0)
        self._form = Form(inner)
        self._size = Segmented([Segment(str(int(size)), words) for size, words in _SIZES], "settings.text_size", parent=self)
        self._size.setAccessibleName("字号")
        self._size.set_current(str(int(self.context.settings.text_size)))
        self._form.add("字号", self._line(self._size), note="文字立即改变；行高在下次打开程序时一并调整")
        self._clerk = QLineEdit(self.context.settings.text("clerk") or self.context.office.actor, self)
        self._clerk.setObjectName("settings.clerk")
        self._form.add("经办人", self._clerk, note="写入操作记录，下次打开数据文件时生效")
        self._file = self._path(self.context.office.location)
        buttons = [Button.of(self.context.commands[id_], "small", parent=self) for id_ in ("office.open", "office.new")]
        self._form.add("数据文件", self._line(self._file, *buttons))
        show = Button("打开文件夹", "small", name="settings.copies", hint="正在用Word或WPS修改的文件放在这里", parent=self)
        show.clicked.connect(self._show_copies)
        self._form.add("修改稿", self._line(self._path(self.context.settings.copies_folder), show))
        templates = Button("文书模板", "small", icon="file-text", name="settings.templates", parent=self)
        templates.clicked.connect(lambda: self.go("templates"))
        self._form.add("模板", self._line(templates), note="存在数据文件里；每种文书用哪个模板，可以换成自己改的")
        details = Button.of(self.context.commands["settings.office_details"], "small", parent=self)
        self._form.add("办公室", self._line(details), note="联系人、联系电话、全宗号，写在文书上；存在数据文件里")
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

    @command("settings.office_details", "办公室资料", icon="contact", menu="文件", hint="文书上写的联系人、电话和全宗号", always=True)
    def office_details(self) -> None:
        """Read what the office says of itself, and ask for it."""
        self.context.tasks.read(self.context.office.office_details.show, self._ask_details)

    def _ask_details(self, standing: OfficeDetails) -> None:
        dialog, book = OfficeDetailsDialog(standing, self.window()), self.context.office.office_details
        accepted, details = self.context.prompts.run_dialog(dialog), dialog.details()
        dialog.deleteLater()
        if accepted and details != standing:
            self.context.tasks.write("办公室资料", lambda _work: book.change(details), lambda _act: self.done("已保存办公室资料"))

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

    def _show_copies(self) -> None:
        folder = self.context.settings.copies_folder
        if not folder.is_dir():
            self.refuse("还没有修改稿：在文书里用Word或WPS打开一份，就会放到这个文件夹。")
        elif not open_outside(folder):
            self.refuse(f"没有找到能打开文件夹的程序，修改稿在“{folder}”。")

    def _line(self, first: QWidget, *others: QWidget) -> QWidget:
        """Put widgets beside each other; a first one that is no path keeps its own width."""
        made = QWidget(self)
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for each in (first, *others):
            row.addWidget(each, 1 if isinstance(each, ElidedLabel) else 0)
        if not isinstance(first, ElidedLabel):
            row.addStretch()
        return made

    def _path(self, path: Path) -> ElidedLabel:
        shown = ElidedLabel(str(path), parent=self)
        shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return shown

    def _rename(self) -> None:
        name = self._clerk.text().strip()
        if name and name != (self.context.settings.text("clerk") or self.context.office.actor):
            self.context.settings.set_text("clerk", name)
            self.done(f"经办人已改为{name}，下次打开数据文件时生效", undoable=False)
