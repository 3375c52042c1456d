"""办公室资料: whom papers name for questions, and the fonds of the archive."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from secretariat.domain.office_details import OfficeDetails
from ui.dialogs.act_dialog import ActDialog


class OfficeDetailsDialog(ActDialog):
    """Takes contact, telephone and fonds; each may stay blank."""

    def __init__(self, details: OfficeDetails, parent: QWidget | None = None) -> None:
        super().__init__("办公室资料", "保存", "settings.office_details", parent, note="保存后可以撤销")
        self.set_whom("本办公室在文书上怎样写", "存在数据文件里，各机构共用")
        self._contact = self._line("contact", details.contact, "如：陈静")
        self._telephone = self._line("telephone", details.telephone, "空着就用办公室所在单位的电话")
        self._fonds_name = self._line("fonds_name", details.fonds_name, "如：澄川区民政局")
        self._fonds_number = self._line("fonds_number", details.fonds_number, "档案馆给的编号")
        for caption, field in (("联系人", self._contact), ("联系电话", self._telephone), ("全宗名称", self._fonds_name),
                               ("全宗号", self._fonds_number)):
            self.form.add(caption, field, note="（可不填）")
        self.set_consequence("以后生成的通知、回执和归档目录按这里写；已经生成的不变。")

    def details(self) -> OfficeDetails:
        """Give what was filled in."""
        return OfficeDetails(self._contact.text(), self._telephone.text(), self._fonds_name.text(), self._fonds_number.text())

    def _line(self, name: str, words: str, placeholder: str) -> QLineEdit:
        field = QLineEdit(words, self)
        field.setObjectName(f"settings.office_details.{name}")
        field.setPlaceholderText(placeholder)
        return field
