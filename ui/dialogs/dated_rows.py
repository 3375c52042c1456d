"""Lines of a form that name units with their days: the posts of a person, the members of a collective party."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QFrame, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from secretariat.domain.dates import parse_typed
from secretariat.domain.listings.directory import UnitRow
from ui.theme.fonts import heights
from ui.widgets.buttons import Button
from ui.widgets.date_field import DateField
from ui.widgets.labels import label

_SHOWN = 3


@dataclass(frozen=True, slots=True)
class DatedUnit:
    """One line: a unit, a title where the form asks for one, and the days; ``row_id`` is what it was read from."""

    row_id: int | None
    unit_id: int | None
    title: str = ""
    since: date | None = None
    until: date | None = None


class _Line(QWidget):
    """One line with its cross.

    Signals: ``given_up()`` the cross was pressed.
    """

    given_up = Signal()

    def __init__(self, name: str, units: Sequence[UnitRow], today: date, given: DatedUnit, *, titled: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._units, self._row_id = tuple(units), given.row_id
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        row = QHBoxLayout()
        row.setSpacing(6)
        column.addLayout(row)
        self.unit = unit_combo(f"{name}.unit", self._units, given.unit_id, self)
        row.addWidget(self.unit, 3)
        self._title = QLineEdit(given.title, self)
        self._title.setObjectName(f"{name}.title")
        self._title.setAccessibleName("职务")
        self._title.setPlaceholderText("职务")
        self._title.setHidden(not titled)
        row.addWidget(self._title, 4)
        # With a title the days take a line of their own: all four would not leave room to read any.
        days = row
        if titled:
            days = QHBoxLayout()
            days.setSpacing(6)
            column.addLayout(days)
        self.since, self.until = (
            DateField(f"{name}.{each}", words, today, parse=parse_typed, optional=True, parent=self)
            for each, words in (("since", "起始日期"), ("until", "截止日期")))
        for field, words, day in ((self.since, "从哪天起", given.since), (self.until, "到哪天止", given.until)):
            field.setPlaceholderText(words)
            field.set_day(day)
            days.addWidget(field)
        cross = Button("去掉这一行", "icon", icon="x", name=f"{name}.remove", parent=self)
        cross.clicked.connect(self.given_up)
        row.addWidget(cross)
        if titled:
            days.addWidget(label("空着表示一直是", "caption", parent=self))
            days.addStretch()

    def value(self) -> DatedUnit:
        """Give what the line says."""
        return DatedUnit(self._row_id, chosen_unit(self.unit, self._units), self._title.text().strip(), self.since.day(), self.until.day())

    def problem(self) -> str:
        """Say what is wrong with the line; empty where nothing is."""
        words = self.unit.currentText().strip()
        if words and self.unit.currentIndex() > 0 and chosen_unit(self.unit, self._units) is None:
            return f"通讯录里没有“{words}”，请先登记单位。"
        if words and self.unit.findText(words) < 0:
            return f"通讯录里没有“{words}”，请先登记单位。"
        return self.since.problem() or self.until.problem()


class DatedUnits(QWidget):
    """Lines of units with days, one under the other; more than a few scroll."""

    def __init__(self, name: str, units: Sequence[UnitRow], today: date, *, titled: bool, add: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._units, self._today, self._titled = tuple(units), today, titled
        self._lines: list[_Line] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inner = QWidget(self._area)
        self._column = QVBoxLayout(self._inner)
        self._column.setContentsMargins(0, 0, 4, 0)
        self._column.setSpacing(4)
        self._column.addStretch()
        self._area.setWidget(self._inner)
        column.addWidget(self._area)
        self.tools = QHBoxLayout()
        self.tools.setSpacing(8)
        self._add = Button(add, "link", icon="plus", name=f"{name}.add", parent=self)
        self._add.clicked.connect(lambda: self.add_line().unit.setFocus(Qt.FocusReason.OtherFocusReason))
        self.tools.addWidget(self._add)
        self._remark = label("" if titled else "日期空着表示一直是", "caption", parent=self)
        self.tools.addStretch()
        self.tools.addWidget(self._remark)
        column.addLayout(self.tools)
        self._fit()

    def add_line(self, given: DatedUnit | None = None) -> _Line:
        """Add a line at the end."""
        name = self.objectName() if not self._lines else f"{self.objectName()}.{len(self._lines) + 1}"
        line = _Line(name, self._units, self._today, given or DatedUnit(None, None), titled=self._titled, parent=self._inner)
        line.given_up.connect(lambda: self._remove(line))
        self._lines.append(line)
        self._column.insertWidget(len(self._lines) - 1, line)
        self._fit()
        return line

    def values(self) -> tuple[DatedUnit, ...]:
        """Give what the lines say; empty lines are passed over."""
        found = (line.value() for line in self._lines)
        return tuple(value for value in found if value.unit_id is not None or value.title)

    def problem(self) -> str:
        """Say what is wrong with the first wrong line; empty where none is."""
        return next((said for line in self._lines if (said := line.problem())), "")

    def _remove(self, line: _Line) -> None:
        self._lines.remove(line)
        line.hide()
        line.deleteLater()
        self._fit()

    def _fit(self) -> None:
        count = min(max(1, len(self._lines)), _SHOWN if self._titled else _SHOWN * 2)
        lines = 2 if self._titled else 1
        self._area.setFixedHeight(count * lines * (heights().control + 4))
        self._area.setHidden(not self._lines)


def unit_combo(name: str, units: Sequence[UnitRow], unit_id: int | None, parent: QWidget) -> QComboBox:
    """Make a field that takes a unit by any part of its name; its first entry is 没有单位."""
    combo = QComboBox(parent)
    combo.setObjectName(name)
    combo.setAccessibleName("单位")
    combo.setEditable(True)
    combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    combo.setMinimumWidth(150)
    combo.addItem("没有单位")
    combo.addItems([unit.full_name for unit in units])
    completer = QCompleter(combo.model(), combo)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
    combo.setCompleter(completer)
    combo.setCurrentIndex(next((place for place, unit in enumerate(units, 1) if unit.unit_id == unit_id), 0))
    editor = combo.lineEdit()
    if editor is not None:
        # A long name is shown from its beginning, and whole when pointed at.
        editor.setCursorPosition(0)
        combo.setToolTip(combo.currentText())
        combo.currentTextChanged.connect(combo.setToolTip)
    return combo


def chosen_unit(combo: QComboBox, units: Sequence[UnitRow]) -> int | None:
    """Give the unit a ``unit_combo`` names, by the words in it; None for none."""
    words = combo.currentText().strip()
    place = combo.currentIndex() if combo.itemText(combo.currentIndex()) == words else combo.findText(words)
    return units[place - 1].unit_id if place > 0 else None
