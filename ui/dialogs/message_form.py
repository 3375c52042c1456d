"""消息文字: what is pasted into a work group, chosen by what it is for and changed where the clerk likes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QWidget

from ui.dialogs.act_dialog import ActDialog
from ui.theme.fonts import scaled
from ui.widgets.segments import Segment, Segmented

if TYPE_CHECKING:
    from collections.abc import Sequence

    from secretariat.domain.meeting_messages import MessageText


class MessageDialog(ActDialog):
    """Shows the texts of a meeting; the verb copies the one in front, as it was changed."""

    def __init__(self, title: str, texts: Sequence[MessageText], parent: QWidget | None = None) -> None:
        super().__init__("消息文字", "复制", "meeting.message_form", parent, note="复制以后粘贴到短信或者工作群")
        self.set_whom(title)
        self._texts = {one.kind.value: one.text for one in texts}
        self._kinds = Segmented([Segment(one.kind.value, one.kind.value) for one in texts], "meeting.message_form.kind", parent=self)
        self._text = QPlainTextEdit(self)
        self._text.setObjectName("meeting.message_form.text")
        self._text.setTabChangesFocus(True)
        self._text.setMinimumHeight(scaled(220))
        self._shown = self._kinds.current()
        row = QWidget(self)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._kinds)
        line.addStretch()
        self.form.add("用途", row)
        self.form.add("文字", self._text, check=lambda: "" if self._text.toPlainText().strip() else "请写上要发的文字。")
        self._text.setPlainText(self._texts[self._shown])
        self._kinds.chosen.connect(self._show)
        self._text.setFocus()

    def text(self) -> str:
        """Give the text in front."""
        return self._text.toPlainText().strip()

    def kind(self) -> str:
        """Give what the text in front is for, in the clerk's word."""
        return self._shown

    def _show(self, kind: str) -> None:
        self._texts[self._shown] = self._text.toPlainText()
        self._shown = kind
        self._text.setPlainText(self._texts[kind])
