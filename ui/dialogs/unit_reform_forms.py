"""Forms of 机构改革: a unit is called otherwise from a day on, or passes into another with its seats."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QListWidget, QListWidgetItem, QWidget

from secretariat.domain.dates import official, parse_typed
from secretariat.domain.listings.directory import UnitRow
from secretariat.domain.listings.unit_reforms import SeatMove
from ui.dialogs.act_dialog import ActDialog
from ui.dialogs.fields import line
from ui.widgets.date_field import DateField


class UnitChoice(QComboBox):
    """A unit of the directory, typed or chosen from its list.

    Signals: ``unit_changed()`` another unit, or none, is meant.
    """

    unit_changed = Signal()

    def __init__(self, name: str, accessible: str, units: Sequence[UnitRow], chosen: int | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._units = {unit.full_name: unit for unit in units}
        self.setObjectName(name)
        self.setAccessibleName(accessible)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.addItems(list(self._units))
        completer = QCompleter(list(self._units), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)
        at = next((place for place, unit in enumerate(units) if unit.unit_id == chosen), -1)
        self.setCurrentIndex(at)
        if at < 0:
            self.setCurrentText("")
        self.currentTextChanged.connect(lambda _text: self.unit_changed.emit())

    def unit(self) -> UnitRow | None:
        """Give the unit that is meant; None while the words name none."""
        return self._units.get(self.currentText().strip())


class RenameUnitDialog(ActDialog):
    """单位更名: from a day on lists print the new name; the old one stays for the days before."""

    def __init__(self, units: Sequence[UnitRow], chosen: int | None, today: date, parent: QWidget | None = None) -> None:
        super().__init__("单位更名", "登记更名", "rename_unit_form", parent, note="登记后可以撤销")
        self.set_whom("机构改革，单位改了名称", "改错别字请在通讯录里修改；这里登记的是从某一天起改叫新名称。")
        self._unit = UnitChoice("rename_unit_form.unit", "单位", units, chosen, self)
        self._unit.unit_changed.connect(self._say)
        self.form.add("单位", self._unit, check=lambda: "" if self.unit() else "请从通讯录的单位里选一个。")
        self._name = line(self, "rename_unit_form.name", "新名称")
        self._name.textChanged.connect(self._say)
        self.form.add("新名称", self._name, check=lambda: "" if self.name() else "请填写新名称。")
        self._on = DateField("rename_unit_form.on", "更名日期", today, parse=parse_typed, parent=self)
        self._on.set_day(today)
        self.form.add("更名日期", self._on, check=self._on.problem, note="从这天起用新名称")
        self._document = line(self, "rename_unit_form.document", "依据文件")
        self.form.add("依据文件", self._document, optional=True)
        self._say()

    def unit(self) -> UnitRow | None:
        """Give the unit."""
        return self._unit.unit()

    def name(self) -> str:
        """Give the new name."""
        return self._name.text().strip()

    def on(self) -> date | None:
        """Give the first day of the new name."""
        return self._on.day()

    def document(self) -> str:
        """Give the document that renamed it."""
        return self._document.text().strip()

    def _say(self) -> None:
        unit = self.unit()
        on = self.on()
        day = official(on) if on is not None else "更名日期"
        self.set_consequence(f"{unit.full_name}所在的{unit.bodies}个机构，{day}以前的名单照旧印{unit.full_name}，"
                             f"从这天起印{self.name() or '新名称'}；两个名称导入时都认得。" if unit is not None else
                             "以前的名单照旧印原来的名称，从更名日期起印新名称；两个名称导入时都认得。")


class MergeUnitsDialog(ActDialog):
    """单位合并: from a day on one unit is part of another; each of its seats passes on or ends.

    Signals: ``plan_wanted(int, int, object)`` unit, target and day: which seats are concerned; answered by ``show_plan``.
    """

    plan_wanted = Signal(int, int, object)

    def __init__(self, units: Sequence[UnitRow], chosen: int | None, today: date, parent: QWidget | None = None) -> None:
        super().__init__("单位合并", "登记合并", "merge_unit_form", parent, note="登记后可以撤销")
        self._today = today
        self.set_whom("机构改革，一个单位并入另一个单位", "通讯录里重复登记的同一个单位，请在通讯录里合并重复。")
        self._unit = UnitChoice("merge_unit_form.unit", "被合并的单位", units, chosen, self)
        self.form.add("被合并单位", self._unit, check=lambda: "" if self.unit() else "请从通讯录的单位里选一个。")
        self._into = UnitChoice("merge_unit_form.into", "并入的单位", units, None, self)
        self.form.add("并入单位", self._into, check=self._into_problem)
        self._on = DateField("merge_unit_form.on", "合并日期", today, parse=parse_typed, parent=self)
        self._on.set_day(today)
        self.form.add("合并日期", self._on, check=self._on.problem)
        self._seats = QListWidget(self)
        self._seats.setObjectName("merge_unit_form.seats")
        self._seats.setAccessibleName("转过去的席位")
        self._seats.setMinimumHeight(130)
        self.form.add("席位", self._seats)
        self.set_consequence("打勾的席位连同现任转到并入的单位，不打勾的从合并日期起取消；以前的名单不变。")
        for field in (self._unit, self._into):
            field.unit_changed.connect(self._ask)

    def unit(self) -> UnitRow | None:
        """Give the unit that ends."""
        return self._unit.unit()

    def into(self) -> UnitRow | None:
        """Give the unit it passes into."""
        return self._into.unit()

    def on(self) -> date | None:
        """Give the first day after the merger."""
        return self._on.day()

    def moving(self) -> frozenset[int]:
        """Give the seats that pass on."""
        items = [self._seats.item(row) for row in range(self._seats.count())]
        return frozenset(int(item.data(Qt.ItemDataRole.UserRole)) for item in items if item.checkState() == Qt.CheckState.Checked)

    def show_plan(self, moves: Sequence[SeatMove]) -> None:
        """Show the seats concerned, those proposed to pass on ticked."""
        self._seats.clear()
        for move in moves:
            item = QListWidgetItem(f"{move.body}　{move.role}　{move.holder or '空缺'}")
            item.setData(Qt.ItemDataRole.UserRole, move.seat_id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if move.moves else Qt.CheckState.Unchecked)
            self._seats.addItem(item)

    def _ask(self) -> None:
        unit, into = self.unit(), self.into()
        if unit is not None and into is not None and unit.unit_id != into.unit_id:
            self.plan_wanted.emit(unit.unit_id, into.unit_id, self.on() or self._today)
        else:
            self._seats.clear()

    def _into_problem(self) -> str:
        unit, into = self.unit(), self.into()
        if into is None:
            return "请从通讯录的单位里选一个。"
        return "单位不能并入自己，请选择另一个单位。" if unit is not None and unit.unit_id == into.unit_id else ""
