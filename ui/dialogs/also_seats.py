"""同时空出: the other seats of the same person, in all bodies, with a tick each and who takes it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from secretariat.domain.body_kinds import ReplacementRoute
from secretariat.domain.departures import AlsoVacated, HeldSeat, goes_with
from secretariat.domain.listings.bodies import SuccessorCandidate
from secretariat.domain.rule_words import ROUTE_NAMES
from ui.theme.fonts import heights, is_large
from ui.widgets.labels import Chip, ElidedLabel, Rule
from ui.widgets.painting import Tone

_TONES: Final = {ReplacementRoute.FILING: Tone.INDIGO, ReplacementRoute.APPROVAL: Tone.WARN, ReplacementRoute.REISSUE: Tone.WARN}
_SHOWN, _SHOWN_LARGE = 3, 2
"""More rows than this scroll, so that the form fits a low screen; fewer stand there in the largest text."""
_SAME: Final = "same"
_NOBODY: Final = "nobody"


@dataclass(frozen=True, slots=True)
class OtherSeat:
    """Another seat of who leaves, and who of its unit could take it."""

    seat: HeldSeat
    candidates: tuple[SuccessorCandidate, ...] = ()


class AlsoSeats(QWidget):
    """One row a seat: tick, body, role and place, route, successor. Ticks follow the reason until the clerk sets them.

    Signals: ``changed()`` a tick or a successor was set.
    """

    changed = Signal()

    def __init__(self, others: Sequence[OtherSeat], unit_id: int | None, parent: QWidget | None = None, *,
                 choose_successor: bool = True) -> None:
        super().__init__(parent)
        self._choose_successor = choose_successor
        self._others, self._unit_id = tuple(others), unit_id
        self._ticks: list[QCheckBox] = []
        self._choices: list[QComboBox] = []
        self._set_by_hand: set[int] = set()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        ground = QWidget(area)
        ground.setProperty("surface", "page")
        grid = QGridLayout(ground)
        grid.setContentsMargins(0, 0, 4, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(1, 1)
        for place, other in enumerate(self._others):
            self._add_row(grid, 2 * place, other, ground)
        area.setWidget(ground)
        column.addWidget(area)
        row = heights().control + 7
        self.setFixedHeight(row * min(len(self._others), _SHOWN_LARGE if is_large() else _SHOWN) + 4)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _add_row(self, grid: QGridLayout, line: int, other: OtherSeat, parent: QWidget) -> None:
        seat = other.seat
        place = len(self._ticks)
        tick = QCheckBox(seat.body, parent)
        tick.setObjectName(f"replacement_form.also.{seat.seat_id}")
        tick.setAccessibleName(f"{seat.body}{seat.role}第{seat.ordinal}席同时空出")
        tick.clicked.connect(lambda: self._tick_by_hand(place))
        where = ElidedLabel(f"{seat.role}　第{seat.ordinal}席", "secondary", parent)
        route = Chip(ROUTE_NAMES[seat.route] if seat.route else "", _TONES[seat.route] if seat.route else Tone.NORMAL, parent)
        choice = QComboBox(parent)
        choice.setObjectName(f"replacement_form.also_successor.{seat.seat_id}")
        choice.setAccessibleName(f"{seat.body}{seat.role}由谁接任")
        choice.addItem("同一接任人", _SAME)
        choice.addItem("暂时空缺", _NOBODY)
        for candidate in other.candidates:
            choice.addItem("　".join(part for part in (candidate.name, candidate.title) if part), candidate.person_id)
        choice.currentIndexChanged.connect(self.changed)
        choice.setMinimumContentsLength(8)
        choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        tick.toggled.connect(choice.setEnabled)
        choice.setHidden(not self._choose_successor)
        if not self._choose_successor:
            route.set_text("", Tone.NORMAL)
        for column, widget in enumerate((tick, where, route, choice)):
            grid.addWidget(widget, line, column)
        if place + 1 < len(self._others):
            grid.addWidget(Rule(parent=parent), line + 1, 0, 1, 4)
        choice.setEnabled(False)
        self._ticks.append(tick)
        self._choices.append(choice)

    def follow_reason(self, reason: str) -> None:
        """Tick what goes with this reason: all seats held through the post, or those of the portfolio only."""
        for place, other in enumerate(self._others):
            if place not in self._set_by_hand:
                self._ticks[place].setChecked(goes_with(other.seat, self._unit_id, reason))
        self.changed.emit()

    def wishes(self) -> tuple[AlsoVacated, ...]:
        """Give the seats that are ticked, and who takes each."""
        found = []
        for other, tick, choice in zip(self._others, self._ticks, self._choices, strict=True):
            if tick.isChecked():
                chosen = choice.currentData()
                found.append(AlsoVacated(other.seat.seat_id, same_successor=chosen == _SAME,
                                         successor=chosen if isinstance(chosen, int) else None))
        return tuple(found)

    def ticked(self) -> tuple[HeldSeat, ...]:
        """Give the seats that are ticked."""
        return tuple(other.seat for other, tick in zip(self._others, self._ticks, strict=True) if tick.isChecked())

    def left(self) -> tuple[HeldSeat, ...]:
        """Give the seats that are not ticked: the holder stays there."""
        return tuple(other.seat for other, tick in zip(self._others, self._ticks, strict=True) if not tick.isChecked())

    def _tick_by_hand(self, place: int) -> None:
        self._set_by_hand.add(place)
        self.changed.emit()
