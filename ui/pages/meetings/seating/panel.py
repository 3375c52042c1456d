"""What is chosen for the room: shape of the tables, which way the main place looks, how many sit at the main table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QSpinBox, QVBoxLayout, QWidget

from secretariat.domain.seating import MOST_AT_MAIN_TABLE, EvenRule, Facing, RoomShape, SeatingRule
from ui.theme.fonts import scaled
from ui.widgets.forms import Form
from ui.widgets.labels import Rule, label
from ui.widgets.segments import Segment, Segmented

if TYPE_CHECKING:
    from collections.abc import Sequence

    from secretariat.domain.listings.seating import SeatingView
    from ui.widgets.buttons import Button

_WIDTH = 312


class SeatingPanel(QWidget):
    """The panel beside the plan.

    Signals: ``chosen(object)`` the clerk chose another ``SeatingRule``.
    """

    chosen = Signal(object)

    def __init__(self, card_buttons: Sequence[Button], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown, self._counted = SeatingRule(), -1
        self.setProperty("surface", "side")
        self.setFixedWidth(scaled(_WIDTH))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(10)
        column.addWidget(label("排位", "section", parent=self))
        column.addWidget(self._form())
        self._note = label("", "caption", wrap=True, parent=self)
        column.addWidget(self._note)
        column.addSpacing(6)
        column.addWidget(Rule(parent=self))
        column.addSpacing(2)
        column.addWidget(label("席卡", "section", parent=self))
        self._cards = label("", "caption", wrap=True, parent=self)
        column.addWidget(self._cards)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in card_buttons:
            row.addWidget(button)
        row.addStretch()
        column.addLayout(row)
        column.addStretch()
        for signal in (self._facing.activated, self._even.activated, self._main.valueChanged):
            signal.connect(lambda _value: self._choose())
        self._shape.chosen.connect(lambda _key: self._choose())

    def _form(self) -> Form:
        form = Form(self, label_width=scaled(56))
        self._shape = Segmented([Segment(shape.value, shape.label) for shape in RoomShape], "seating.shape", small=True, parent=form)
        self._facing = _combo("seating.facing", [(facing.label, facing) for facing in Facing], form)
        self._main = QSpinBox(form)
        self._main.setObjectName("seating.main_places")
        self._main.setRange(0, MOST_AT_MAIN_TABLE)
        self._main.setSuffix("座")
        self._main.setKeyboardTracking(False)
        self._even = _combo("seating.even", [(even.label, even) for even in EvenRule], form)
        form.add("台型", self._shape)
        form.add("主位朝向", self._facing)
        form.add("主桌", self._main)
        form.add("双数时", self._even)
        form.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        return form

    def show_plan(self, view: SeatingView) -> None:
        """Show what is chosen."""
        self._shown = view.rule
        self._shape.set_current(view.rule.shape.value)
        self._facing.setCurrentIndex(self._facing.findData(view.rule.facing))
        self._even.setCurrentIndex(self._even.findData(view.rule.even))
        self._counted = view.main_places if view.rule.main_places is None else -1
        with QSignalBlocker(self._main):
            self._main.setValue(view.main_places)
        for field in (self._shape, self._facing, self._main, self._even):
            field.setEnabled(view.is_open)
        counted = "" if view.rule.main_places is not None else "主桌座数按到会的领导席位算。"
        self._note.setText(f"居中最高，左为上；领导席位坐主桌，各单位按名单次序坐两侧，列席坐第二排。{counted}")
        named = sum(bool(plate.key) and plate.name not in {"空缺", "待报名"} for plate in view.plates)
        lacking = [plate.unit for plate in view.plates if plate.key and plate.name in {"空缺", "待报名"}]
        self._cards.setText(f"{named}张" + (f"，缺{'、'.join(lacking)}" if lacking else ""))

    def rule(self) -> SeatingRule:
        """Give what is chosen now."""
        main = self._main.value()
        return SeatingRule(RoomShape(self._shape.current()), Facing(self._facing.currentData()), EvenRule(self._even.currentData()),
                           None if main == self._counted else main)

    # -- inner ---------------------------------------------------------------------------------------------------------------

    def _choose(self) -> None:
        rule = self.rule()
        if rule != self._shown:
            self._shown = rule
            self.chosen.emit(rule)


def _combo(name: str, choices: Sequence[tuple[str, object]], parent: QWidget) -> QComboBox:
    combo = QComboBox(parent)
    combo.setObjectName(name)
    for words, value in choices:
        combo.addItem(words, value)
    return combo
