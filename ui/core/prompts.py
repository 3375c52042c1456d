"""The only modal questions of the window; tests put a stand-in with the same methods in their place."""

from pathlib import Path
from typing import Any

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QInputDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from ui.theme.tokens import PAGE_MARGIN

READABLE_NOTICES = "公文文件 (*.docx *.pdf *.txt *.md *.html *.htm *.doc *.wps);;所有文件 (*)"
READABLE_WORDS = "可读 Word（.docx）、PDF、TXT、Markdown、网页。.doc 和 .wps 需要本机装有 LibreOffice，否则请先在 WPS 里另存为 .docx。"
OFFICE_FILES = "议事秘书数据文件 (*.ysms);;所有文件 (*)"


class Prompts:
    """Asks the clerk for a file, a folder or a text; every answer may be ``None`` for 取消."""

    def __init__(self) -> None:
        self._folder = str(Path.home())

    def look_in(self, folder: Path) -> None:
        """Begin the next question for a file in a folder, e.g. where a template was just written for being changed."""
        if folder.is_dir():
            self._folder = str(folder)

    def open_file(self, parent: QWidget, title: str, filters: str = READABLE_NOTICES) -> Path | None:
        """Ask for a file that exists."""
        name, _ = QFileDialog.getOpenFileName(parent, title, self._folder, filters)
        return self._remembered(name)

    def save_file(self, parent: QWidget, title: str, suggested: str, filters: str = "所有文件 (*)") -> Path | None:
        """Ask where to write; the system asks before a file is replaced."""
        name, _ = QFileDialog.getSaveFileName(parent, title, str(Path(self._folder) / suggested), filters)
        return self._remembered(name)

    def open_folder(self, parent: QWidget, title: str) -> Path | None:
        """Ask for a folder that exists."""
        name = QFileDialog.getExistingDirectory(parent, title, self._folder)
        return self._remembered(name)

    def ask_line(self, parent: QWidget, title: str, question: str, text: str = "") -> str | None:
        """Ask for one line of text."""
        answer, accepted = QInputDialog.getText(parent, title, question, QLineEdit.EchoMode.Normal, text)
        return answer.strip() if accepted else None

    def paste_text(self, parent: QWidget, title: str, explanation: str, text: str = "", accept: str = "读取") -> str | None:
        """Ask for a long text, usually pasted; ``accept`` is the verb on the button."""
        dialog = TextPrompt(parent, title, explanation, text, accept)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        answer = dialog.text()
        dialog.deleteLater()
        return answer if accepted and answer.strip() else None

    def run_dialog(self, dialog: QDialog) -> bool:
        """Show a form of ``ui.dialogs`` until it is answered, and tell whether it was accepted; the caller reads its values."""
        return dialog.exec() == QDialog.DialogCode.Accepted

    def print_dialog(self, dialog: Any) -> bool:
        """Show the print dialog of the system (a ``QPrintDialog``) and tell whether it was accepted."""
        return bool(dialog.exec() == QDialog.DialogCode.Accepted)

    def _remembered(self, name: str) -> Path | None:
        if not name:
            return None
        path = Path(name)
        self._folder = str(path if path.is_dir() else path.parent)
        return path


class TextPrompt(QDialog):
    """A box for one long text with one verb and 取消."""

    def __init__(self, parent: QWidget, title: str, explanation: str, text: str, accept: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.resize(680, 460)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(PAGE_MARGIN, 16, PAGE_MARGIN, 16)
        layout.setSpacing(12)
        label = QLabel(explanation, self)
        label.setWordWrap(True)
        layout.addWidget(label)
        self._text = QPlainTextEdit(text, self)
        self._text.setObjectName("prompt.text")
        self._text.setAccessibleName(explanation)
        self._text.setTabChangesFocus(True)
        layout.addWidget(self._text)
        buttons = QDialogButtonBox(self)
        first = buttons.addButton(accept, QDialogButtonBox.ButtonRole.AcceptRole)
        first.setProperty("kind", "primary")
        first.setObjectName("prompt.accept")
        buttons.addButton("取消", QDialogButtonBox.ButtonRole.RejectRole).setObjectName("prompt.cancel")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)

    def text(self) -> str:
        """Give the text as it stands in the box."""
        return self._text.toPlainText()
