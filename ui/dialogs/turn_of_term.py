"""换届: all seats of a body under each other, each with who shall hold it in the next term."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLineEdit, QScrollArea, QWidget

from secretariat.domain.dates import parse_typed
from secretariat.domain.listings.bodies import BodyView, RosterRow
from secretariat.domain.names import printed
from secretariat.domain.terms import TermSeat
from ui.dialogs.act_dialog import ActDialog
from ui.theme.fonts import heights, is_large
from ui.widgets.date_field import DateField
from ui.widgets.labels import ElidedLabel, label

_ROWS_SHOWN, _ROWS_SHOWN_LARGE = 7, 5
_HEADS = ("席位", "单位", "现任", "下届人选", "职务")


class TurnOfTermDialog(ActDialog):
    """One line a seat; the present holder's name means 连任, another name a successor, an empty line a vacancy."""

    def __init__(self, view: BodyView, rows: Sequence[RosterRow], today: date, parent: QWidget | None = None) -> None:
        super().__init__("换届", "登记换届", "turn_form", parent, note="登记后可以撤销")
        self.setMinimumWidth(720)
        self.body_id, self.rows = view.body_id, tuple(rows)
        self.set_whom(view.name, "人选与现任相同的记作连任，换人的改写姓名，暂缺的清空；通讯录里没有的人会一并登记。")
        self._on = DateField("turn_form.on", "换届日期", today, parse=parse_typed, parent=self)
        self._on.set_day(today)
        self.form.add("换届日期", self._on, check=self._on.problem)
        self._until = DateField("turn_form.until", "任期至", today, parse=parse_typed, optional=True, parent=self)
        self.form.add("任期至", self._until, check=self._until_problem, note="不填就不设任期，留任的席位不变")
        self._basis = QLineEdit(self)
        self._basis.setObjectName("turn_form.basis")
        self._basis.setPlaceholderText("换届文件的文号；要报批、发文的席位留空就记作待批")
        self.form.add("依据文号", self._basis, optional=True)
        self._names: list[QLineEdit] = []
        self._titles: list[QLineEdit] = []
        self.form.add_wide("名单", self._list())
        self.set_consequence("从换届日期起用新名单，以前的名单不变；已印发的文书不变。")
        self._names[0].setFocus()

    def _list(self) -> QWidget:
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        ground = QWidget(area)
        ground.setProperty("surface", "page")
        grid = QGridLayout(ground)
        grid.setContentsMargins(0, 0, 6, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(4)
        for column, (words, stretch) in enumerate(zip(_HEADS, (0, 3, 0, 2, 2), strict=True)):
            grid.addWidget(label(words, "caption", parent=ground), 0, column)
            grid.setColumnStretch(column, stretch)
        for place, row in enumerate(self.rows):
            self._add_row(grid, place, row, ground)
        area.setWidget(ground)
        area.setFixedHeight((heights().control + 4) * min(len(self.rows), _ROWS_SHOWN_LARGE if is_large() else _ROWS_SHOWN) + 28)
        return area

    def _add_row(self, grid: QGridLayout, place: int, row: RosterRow, parent: QWidget) -> None:
        who = f"{row.unit}{row.role}"
        name, title = QLineEdit(row.name or "", parent), QLineEdit(row.title, parent)
        name.setObjectName(f"turn_form.name.{row.seat_id}")
        name.setAccessibleName(f"{who}下届人选")
        title.setObjectName(f"turn_form.title.{row.seat_id}")
        title.setAccessibleName(f"{who}职务")
        self._names.append(name)
        self._titles.append(title)
        for column, widget in enumerate((label(row.role, "secondary", parent=parent), ElidedLabel(row.unit, "body", parent),
                                         label(printed(row.name) if row.name else "空缺", "body", parent=parent), name, title)):
            grid.addWidget(widget, place + 1, column)

    def on(self) -> date | None:
        """Give the first day of the new term."""
        return self._on.day()

    def until(self) -> date | None:
        """Give the first day after the new term."""
        last = self._until.day()
        return last + timedelta(days=1) if last is not None else None

    def basis_document(self) -> str | None:
        """Give the number of the document of the change."""
        return self._basis.text().strip() or None

    def seats(self) -> tuple[TermSeat, ...]:
        """Give who shall hold each seat."""
        return tuple(TermSeat(row.seat_id, name.text().strip(), title.text().strip())
                     for row, name, title in zip(self.rows, self._names, self._titles, strict=True))

    def _until_problem(self) -> str:
        last, begins = self._until.day(), self._on.day()
        return "任期结束不能早于换届日期。" if last is not None and begins is not None and last < begins else self._until.problem()
