"""比较日期: the list of one day against that of another, seat by seat."""

from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from secretariat.domain.dates import month_and_day, parse_typed
from secretariat.domain.roster_differences import DifferenceRow, SeatDifference
from ui.core.settings import Settings
from ui.models.body_rows import DifferencesModel
from ui.models.tables import record_table
from ui.theme.fonts import heights
from ui.widgets.buttons import Button
from ui.widgets.date_field import DateField
from ui.widgets.labels import label

_COUNTED = ((SeatDifference.LEFT, "离任"), (SeatDifference.CAME, "新任"), (SeatDifference.REPLACED, "换人"),
            (SeatDifference.POST_CHANGED, "职务变动"), (SeatDifference.SEAT_ADDED, "增设"), (SeatDifference.SEAT_RETIRED, "停用"))


class ComparisonPane(QWidget):
    """Two days and what became of the seats between them.

    Signals: ``asked()`` other days are wanted; ``closed()`` back to the list; ``seat_opened(int)`` show this seat in the list;
    ``message(str)`` something to say.
    """

    asked = Signal()
    closed = Signal()
    seat_opened = Signal(int)
    message = Signal(str)

    def __init__(self, today: date, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        tools = QWidget(self)
        tools.setFixedHeight(heights().tools)
        row = QHBoxLayout(tools)
        row.setContentsMargins(20, 0, 16, 0)
        row.setSpacing(8)
        row.addWidget(label("比较", "secondary", parent=tools))
        self.earlier = DateField("comparison.earlier", "较早的日期", today, parse=parse_typed, parent=tools)
        self.later = DateField("comparison.later", "较晚的日期", today, parse=parse_typed, parent=tools)
        row.addWidget(self.earlier)
        row.addWidget(label("与", "secondary", parent=tools))
        row.addWidget(self.later)
        self._counts = label("", "caption", parent=tools)
        row.addWidget(self._counts)
        row.addStretch()
        self._copy = Button("复制", "normal", icon="copy", name="comparison.copy", hint="复制对照表，可以粘贴到 Excel 或 Word",
                            parent=tools)
        self._back = Button("回到名单", "normal", name="comparison.back", parent=tools)
        row.addWidget(self._copy)
        row.addWidget(self._back)
        column.addWidget(tools)
        self.model = DifferencesModel(self)
        self.table = record_table(self.model, "comparison", "两个日期的名单对照", dense=True, settings=settings, parent=self)
        self.table.setProperty("part", "pane")
        column.addWidget(self.table, 1)
        for field in (self.earlier, self.later):
            field.date_changed.connect(lambda day: self.asked.emit() if day is not None else None)
        self._back.clicked.connect(self.closed)
        self._copy.clicked.connect(self._copy_table)
        self.table.row_opened.connect(lambda row: self.seat_opened.emit(row.seat_id))

    def begin(self, day: date, founded: date | None) -> None:
        """Compare a day with a year before it, with the founding where the body is younger."""
        try:
            before = day.replace(year=day.year - 1)
        except ValueError:
            before = day - timedelta(days=365)
        if founded is not None and founded > before:
            before = founded
        self.earlier.set_day(before if before < day else self._today)
        self.later.set_day(day)
        self.earlier.setFocus(Qt.FocusReason.OtherFocusReason)
        self.earlier.selectAll()

    def days(self) -> tuple[date, date]:
        """Give the two days, today for one that cannot be read."""
        return self.earlier.day() or self._today, self.later.day() or self._today

    def show_differences(self, rows: tuple[DifferenceRow, ...]) -> None:
        """Show what became of the seats."""
        first, last = sorted(self.days())
        span = f"{first.year}年{month_and_day(first)}到{last.year}年{month_and_day(last)}"
        self.table.empty_state().say("两天的名单一样", f"{span}之间没有人员变动。")
        self.model.set_rows(rows)
        counted = [(words, sum(row.kind is kind for row in rows)) for kind, words in _COUNTED]
        self._counts.setText("，".join(f"{words}{count}" for words, count in counted if count))
        self._copy.setEnabled(bool(rows))

    def _copy_table(self) -> None:
        QGuiApplication.clipboard().setText(self.table.words())
        self.message.emit(f"已复制{self.model.rowCount()}席的变化，可以粘贴到 Excel 或 Word")
