"""登记人员: somebody new to the directory."""

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from secretariat.domain.listings.directory import UnitRow
from secretariat.domain.names import stored
from ui.dialogs.act_dialog import ActDialog


class PersonDialog(ActDialog):
    """Name, unit, title and telephone numbers."""

    def __init__(self, units: Sequence[UnitRow], parent: QWidget | None = None) -> None:
        super().__init__("登记人员", "登记人员", "person_form", parent, note="登记后可以撤销")
        self._units = tuple(units)
        self.set_whom("通讯录里添一个人", "要换席位上的人，用“人员递补”更快，新人会一并登记。")
        self._name = self._line("name", "姓名")
        self.form.add("姓名", self._name, check=lambda: "" if self.name() else "请填写姓名。")
        self._unit = QComboBox(self)
        self._unit.setObjectName("person_form.unit")
        self._unit.setAccessibleName("单位")
        self._unit.addItem("没有单位")
        self._unit.addItems([unit.full_name for unit in self._units])
        self.form.add("单位", self._unit)
        self._title = self._line("title", "职务")
        self._mobile = self._line("mobile", "手机")
        self._phone = self._line("phone", "办公电话")
        for caption, field in (("职务", self._title), ("手机", self._mobile), ("办公电话", self._phone)):
            self.form.add(caption, field, optional=True)
        self._name.setFocus()

    def name(self) -> str:
        """Give the name without padding."""
        return stored(self._name.text())

    def unit_id(self) -> int | None:
        """Give the unit chosen."""
        place = self._unit.currentIndex() - 1
        return self._units[place].unit_id if place >= 0 else None

    def title(self) -> str | None:
        """Give the title."""
        return self._title.text().strip() or None

    def mobile(self) -> str | None:
        """Give the mobile number."""
        return self._mobile.text().strip() or None

    def phone(self) -> str | None:
        """Give the number at the office."""
        return self._phone.text().strip() or None

    def _line(self, name: str, accessible: str) -> QLineEdit:
        field = QLineEdit(self)
        field.setObjectName(f"person_form.{name}")
        field.setAccessibleName(accessible)
        return field
