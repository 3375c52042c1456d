"""新建公文: the words of a notice, circular, report, request, letter, reply or bulletin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from secretariat.domain.documents import DocumentKind
from secretariat.domain.free_papers import FREE_KINDS, FreeWording
from ui.dialogs.act_dialog import ActDialog
from ui.widgets.labels import label

if TYPE_CHECKING:
    from secretariat.domain.listings.desk import BodyEntry

_PUBLICITIES = ("", "主动公开", "依申请公开", "不予公开")
_URGENCIES = ("", "加急", "特急")


class FreePaperDialog(ActDialog):
    """Takes kind, body and words; what depends on the kind (to whom a bulletin reports) shows only where the kind has it."""

    def __init__(self, bodies: tuple[BodyEntry, ...], current: int | None, parent: QWidget | None = None) -> None:
        super().__init__("新建公文", "起草", "document.free_paper", parent, note="文号、签发人和日期签发时写入")
        self._kind = self._combo("kind", "文种", [(kind.label, kind) for kind in FREE_KINDS])
        self._body = self._combo("body", "机构", [(body.short_name, body.body_id) for body in bodies])
        self._body.setCurrentIndex(max(0, self._body.findData(current)))
        self._heading = self._line("title", "关于……的通知")
        self._addressees = self._line("addressees", "各成员单位")
        self._text = QPlainTextEdit(self)
        self._text.setObjectName("document.free_paper.text")
        self._text.setAccessibleName("正文")
        self._text.setPlaceholderText("每段一行；标题写成“一、”“（一）”，程序按层级排字体")
        self._text.setTabChangesFocus(True)
        self._text.setMinimumHeight(self._text.fontMetrics().lineSpacing() * 6)
        # It takes what height there is, instead of asking for more than a small screen has.
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self._attachments = self._line("attachments", "多个附件用分号隔开")
        self._report = self._line("report_to", "如：区委、区政府领导同志")
        self._copies = self._line("copies_to")
        self._remark = self._line("note", "如：此件公开发布")
        self._urgency = self._combo("urgency", "紧急程度", [(words or "平件", words) for words in _URGENCIES])
        self._publicity = self._combo("publicity", "公开属性", [(words or "不标注", words) for words in _PUBLICITIES])
        self.form.add("文种", self._kind)
        self.form.add("机构", self._body, check=lambda: "" if self._body.count() else "还没有机构，请先导入成立文件。")
        self.form.add("标题", self._heading, check=lambda: "" if self._heading.text().strip() else "请填写标题。")
        self.form.add("主送（可不填）", self._addressees)
        self.form.add("正文", self._text, check=lambda: "" if self._text.toPlainText().strip() else "请填写正文。")
        self.form.add("附件（可不填）", self._attachments)
        self._report_row = self.form.add("报送（可不填）", self._report)
        self.form.add("抄送（可不填）", self._copies)
        self.form.add("附注（可不填）", self._remark)
        classes = QWidget(self)
        row = QHBoxLayout(classes)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._urgency, 1)
        row.addWidget(label("公开属性", "secondary", parent=classes))
        row.addWidget(self._publicity, 1)
        self.form.add("紧急程度", classes)
        self.set_consequence("生成一份草稿，放在“文书”里，可以预览、检查格式，也可以用WPS接着改。")
        self._kind.currentIndexChanged.connect(lambda _place: self._fit_kind())
        self._fit_kind()
        self._heading.setFocus()

    def _fit_kind(self) -> None:
        """Offer what only some kinds have."""
        self._report_row.set_visible(visible=DocumentKind(self._kind.currentData()) is DocumentKind.BULLETIN)

    def wording(self) -> FreeWording:
        """Give what was filled in."""
        # Qt hands a word back where an enumeration of words went in.
        kind = DocumentKind(self._kind.currentData())
        attachments = tuple(one.strip() for one in self._attachments.text().replace(";", "；").split("；") if one.strip())
        return FreeWording(
            kind=kind, body_id=self._body.currentData(), title=self._heading.text(), addressees=self._addressees.text(),
            text=self._text.toPlainText(), attachments=attachments, note=self._remark.text(), copies_to=self._copies.text(),
            report_to=self._report.text() if kind is DocumentKind.BULLETIN else "",
            urgency=self._urgency.currentData(), publicity=self._publicity.currentData())

    def _combo(self, name: str, accessible: str, entries: list[tuple[str, object]]) -> QComboBox:
        combo = QComboBox(self)
        combo.setObjectName(f"document.free_paper.{name}")
        combo.setAccessibleName(accessible)
        for words, value in entries:
            combo.addItem(words, value)
        return combo

    def _line(self, name: str, placeholder: str = "") -> QLineEdit:
        field = QLineEdit(self)
        field.setObjectName(f"document.free_paper.{name}")
        field.setPlaceholderText(placeholder)
        return field
