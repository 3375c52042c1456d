"""登记单位 and 修改单位: its names, class, place, address and who is asked first."""

import re
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from secretariat.domain.directory_entries import UnitEntry
from secretariat.domain.listings.directory import UnitView
from secretariat.domain.unit_names import kind_of
from secretariat.domain.units import KIND_ORDER
from ui.dialogs.act_dialog import ActDialog
from ui.models.directory_rows import KIND_WORDS

_BETWEEN: Final = re.compile(r"[、，,；;\s\u3000]+")


class UnitDialog(ActDialog):
    """A unit that is new, or everything about one; gives a ``UnitEntry``."""

    def __init__(self, places: Sequence[str], view: UnitView | None = None, parent: QWidget | None = None) -> None:
        verb = "保存修改" if view else "登记单位"
        super().__init__("修改单位" if view else "登记单位", verb, "unit_form", parent, note="可以撤销" if view else "登记后可以撤销")
        row = view.row if view else None
        if row is None:
            self.set_whom("通讯录里添一个单位", "名称在同一个区划里只能指一个单位。")
        else:
            self.set_whom(row.full_name, "改了全称以后，原来的名称仍然认得；已印发的文件不变。")
        self._name = self._line("name", "全称", row.full_name if row else "")
        self.form.add("全称", self._name, check=lambda: "" if self._name.text().strip() else "请填写单位名称。")
        self._short = self._line("short_name", "简称", (row.short_name if row else None) or "")
        self.form.add("简称", self._short, optional=True)
        self._aliases = self._line("aliases", "其他写法", "、".join(row.aliases) if row else "")
        self._aliases.setPlaceholderText("几个写法用顿号隔开，导入时就认得")
        self.form.add("其他写法", self._aliases, optional=True)
        self._kind = QComboBox(self)
        self._kind.setObjectName("unit_form.kind")
        self._kind.setAccessibleName("类别")
        self._kind.addItems([KIND_WORDS[kind] for kind in KIND_ORDER])
        self.form.add("类别", self._kind)
        self._place = QComboBox(self)
        self._place.setObjectName("unit_form.place")
        self._place.setAccessibleName("区划")
        self._place.setEditable(True)
        self._place.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._place.addItems(["", *places])
        self._place.setCurrentText((row.place or "") if row else next(iter(places), ""))
        self.form.add("区划", self._place, optional=True)
        self._address = self._line("address", "地址", (row.address if row else None) or "")
        self._phone = self._line("phone", "办公电话", (row.phone if row else None) or "")
        for caption, field in (("地址", self._address), ("办公电话", self._phone)):
            self.form.add(caption, field, optional=True)
        self._people = tuple(view.people) if view else ()
        self._contact = QComboBox(self)
        self._contact.setObjectName("unit_form.contact")
        self._contact.setAccessibleName("联系人")
        self._contact.addItem("没有定")
        self._contact.addItems([f"{person.name}　{person.title or ''}".rstrip("　") for person in self._people])
        listed = [person.person_id for person in self._people]
        self._outside = row.contact_id if row and row.contact_id not in listed else None
        if row and row.contact_id in listed:
            self._contact.setCurrentIndex(listed.index(row.contact_id) + 1)
        elif row and self._outside is not None:
            self._contact.addItem(row.contact or "")
            self._contact.setCurrentIndex(self._contact.count() - 1)
        contact = self.form.add("联系人", self._contact)
        contact.set_visible(visible=view is not None)
        self._chosen = row is not None
        self._kind.setCurrentIndex(KIND_ORDER.index(row.kind) if row else len(KIND_ORDER) - 1)
        self._kind.activated.connect(self._choose_kind)
        self._name.textEdited.connect(self._propose_kind)
        self._name.setFocus(Qt.FocusReason.OtherFocusReason)

    def entry(self) -> UnitEntry:
        """Give everything that was typed."""
        aliases = tuple(part for part in _BETWEEN.split(self._aliases.text()) if part)
        return UnitEntry(self._name.text(), KIND_ORDER[self._kind.currentIndex()], self._short.text(), aliases,
                         self._place.currentText(), self._address.text(), self._phone.text(), self._contact_id())

    def _contact_id(self) -> int | None:
        place = self._contact.currentIndex()
        return self._people[place - 1].person_id if 0 < place <= len(self._people) else self._outside if place else None

    def _choose_kind(self, _place: int) -> None:
        self._chosen = True

    def _propose_kind(self, name: str) -> None:
        """Follow the name until the clerk chose a class."""
        if not self._chosen:
            self._kind.setCurrentIndex(KIND_ORDER.index(kind_of(name.strip(), self._place.currentText().strip() or None)))

    def _line(self, name: str, accessible: str, text: str) -> QLineEdit:
        field = QLineEdit(text, self)
        field.setObjectName(f"unit_form.{name}")
        field.setAccessibleName(accessible)
        return field
