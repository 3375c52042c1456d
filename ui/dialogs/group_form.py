"""登记集体称谓 and 修改集体称谓: 各镇办, and which units it means from when to when."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from secretariat.domain.directory_entries import GroupEntry, MemberEntry
from secretariat.domain.listings.directory import GroupView, UnitRow
from secretariat.domain.units import UnitKind
from ui.dialogs.act_dialog import ActDialog
from ui.dialogs.dated_rows import DatedUnit, DatedUnits
from ui.widgets.buttons import Button


class GroupDialog(ActDialog):
    """A collective party that is new, or everything about one; gives a ``GroupEntry``."""

    def __init__(
        self, units: Sequence[UnitRow], places: Sequence[str], today: date, view: GroupView | None = None, parent: QWidget | None = None,
    ) -> None:
        verb = "保存修改" if view else "登记称谓"
        title = "修改集体称谓" if view else "登记集体称谓"
        super().__init__(title, verb, "group_form", parent, note="可以撤销" if view else "登记后可以撤销")
        self.setMinimumWidth(700)
        self._units = tuple(units)
        self.set_whom(view.row.name if view else "各镇办、各成员单位这样的称谓",
                      "文件里照原样印；展开成单位时按那一天的成员算。")
        self._name = QLineEdit(view.row.name if view else "", self)
        self._name.setObjectName("group_form.name")
        self.form.add("称谓", self._name, check=lambda: "" if self._name.text().strip() else "请填写集体称谓，例如各镇办。")
        self._place = QComboBox(self)
        self._place.setObjectName("group_form.place")
        self._place.setEditable(True)
        self._place.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._place.addItems(["", *places])
        self._place.setCurrentText((view.row.place or "") if view else next(iter(places), ""))
        self.form.add("区划", self._place, optional=True)
        self.members = DatedUnits("group_form.members", units, today, titled=False, add="再加一个单位", parent=self)
        for member in view.members if view else ():
            self.members.add_line(DatedUnit(member.unit_id, member.unit_id, "", member.since, member.until))
        towns = Button("加入全部镇街", "link", name="group_form.towns", hint="把通讯录里类别是镇街的单位都加进来", parent=self)
        towns.clicked.connect(self._add_towns)
        towns.setHidden(not any(unit.kind is UnitKind.TOWN for unit in self._units))
        self.members.tools.insertWidget(1, towns)
        self.form.add("成员", self.members, check=self.members.problem)
        self._notes = QLineEdit((view.row.notes if view else None) or "", self)
        self._notes.setObjectName("group_form.notes")
        self.form.add("备注", self._notes, optional=True)
        self._name.setFocus()

    def entry(self) -> GroupEntry:
        """Give everything that was typed."""
        members = tuple(MemberEntry(line.unit_id, line.since, line.until)
                        for line in self.members.values() if line.unit_id is not None)
        return GroupEntry(self._name.text(), members, self._place.currentText(), self._notes.text())

    def _add_towns(self) -> None:
        there = {line.unit_id for line in self.members.values()}
        for unit in self._units:
            if unit.kind is UnitKind.TOWN and unit.unit_id not in there:
                self.members.add_line(DatedUnit(None, unit.unit_id))
