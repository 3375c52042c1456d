"""A date typed as clerks type it (1110, 11-10, 11月10日, +7), with its weekday and a calendar that knows holidays."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QFocusEvent, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from ui.theme import icons, tokens
from ui.theme.fonts import font, heights
from ui.widgets.buttons import Button
from ui.widgets.labels import label

Parse = Callable[[str, date], date | None]
"""What was typed and today, to the day meant; None where it names none."""
Marks = Callable[[int, int], Mapping[date, str]]
"""Year and month, to the days with a mark: 休 for a holiday, 班 for a make-up workday, other words are a dot with a tip."""
WEEKDAYS: Final = "一二三四五六日"


def as_typed(text: str, _today: date) -> date | None:
    """Read 2026-11-10 only: the parser used until one is injected."""
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        return None


class DateField(QLineEdit):
    """A line that shows 2026-11-10　周二 and takes any way of typing a day; ↑ ↓ move by a day, Alt+↓ opens the calendar.

    Signals: ``date_changed(object)`` another day (or None where the field was emptied) was typed or picked.
    """

    date_changed = Signal(object)

    def __init__(
        self, name: str, accessible: str, today: date, *,
        parse: Parse = as_typed, marks: Marks | None = None, optional: bool = False, parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(accessible)
        self.setPlaceholderText("如 1110、11-10、+7")
        self._today, self._parse, self._marks, self._optional = today, parse, marks, optional
        self._date: date | None = None
        self._calendar: CalendarPopup | None = None
        self.setFixedWidth(QFontMetrics(font()).horizontalAdvance("2026-11-10　周二") + 64)
        opener = QAction(icons.icon("calendar", tokens.INK_5), "打开日历", self)
        opener.triggered.connect(self.open_calendar)
        self.addAction(opener, QLineEdit.ActionPosition.TrailingPosition)
        self.editingFinished.connect(self._take)

    def day(self) -> date | None:
        """Give the day in the field; None where it is empty or cannot be read."""
        return self._date

    def set_day(self, day: date | None) -> None:
        """Show a day without announcing it."""
        self._date = day
        self._show()

    def problem(self) -> str:
        """Say in one sentence what is wrong with what was typed; empty where nothing is."""
        text = self.text().strip()
        if not text:
            return "" if self._optional else "请填日期。"
        return "" if self._date is not None else f"“{text}”看不出是哪一天，可以写 1110、11-10 或 +7。"

    def open_calendar(self) -> None:
        """Open the calendar under the field."""
        if self._calendar is None:
            self._calendar = CalendarPopup(self._today, self._marks, self)
            self._calendar.picked.connect(self._pick)
        self._calendar.open(self._date or self._today, self.mapToGlobal(QPoint(0, self.height() + 2)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by a day, open the calendar."""
        key = event.key()
        if key == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.open_calendar()
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Down} and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._pick((self._date or self._today) + timedelta(days=1 if key == Qt.Key.Key_Up else -1))
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select everything: the next key replaces the day."""
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.MouseFocusReason:
            self.selectAll()

    def _take(self) -> None:
        text = self.text().split("　")[0].strip()
        day = self._parse(text, self._today) if text else None
        changed = day != self._date
        self._date = day
        if day is not None:
            self._show()
        if changed:
            self.date_changed.emit(day)

    def _pick(self, day: date) -> None:
        changed = day != self._date
        self.set_day(day)
        if changed:
            self.date_changed.emit(day)

    def _show(self) -> None:
        self.setText(f"{self._date.isoformat()}　周{WEEKDAYS[self._date.weekday()]}" if self._date is not None else "")
        self.setCursorPosition(0)


class CalendarPopup(QFrame):
    """A month with holidays (休), make-up workdays (班) and other marks; arrows move, Enter picks, Page keys turn.

    Signals: ``picked(object)`` a day was chosen.
    """

    picked = Signal(object)

    def __init__(self, today: date, marks: Marks | None, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("calendar")
        self._today = today
        self._marks = marks
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(6)
        head = QHBoxLayout()
        self._title: QLabel = label("", "strong", parent=self)
        head.addWidget(self._title)
        head.addStretch()
        for name, icon, step in (("上个月", "chevron-left", -1), ("下个月", "chevron-right", 1)):
            button = Button(name, "bare", icon=icon, parent=self)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(lambda _checked=False, step=step: self.turn(step))
            head.addWidget(button)
        column.addLayout(head)
        self.month = _Month(today, self)
        self.month.picked.connect(self._on_picked)
        self.month.moved.connect(self._say)
        column.addWidget(self.month)
        self._note: QLabel = label("", "caption", wrap=True, parent=self)
        column.addWidget(self._note)

    def open(self, day: date, place: QPoint) -> None:
        """Show the month of a day at a global place."""
        self.month.show_day(day, self._marks(day.year, day.month) if self._marks else {})
        self._say()
        self.adjustSize()
        screen = self.screen().availableGeometry()
        self.move(min(place.x(), screen.right() - self.width()), min(place.y(), screen.bottom() - self.height()))
        self.show()
        self.month.setFocus()

    def turn(self, months: int) -> None:
        """Go to another month, on the same day of it where it has one."""
        self.month.turn(months)

    def _say(self) -> None:
        day = self.month.day
        if self._marks is not None:
            self.month.set_marks(self._marks(day.year, day.month))
        self._title.setText(f"{day.year}年{day.month}月")
        mark = self.month.mark(day)
        words = {"休": "法定节假日", "班": "调休上班"}.get(mark, mark)
        self._note.setText(f"{day.month}月{day.day}日　周{WEEKDAYS[day.weekday()]}{'　' + words if words else ''}")

    def _on_picked(self, day: date) -> None:
        self.hide()
        self.picked.emit(day)


class _Month(QWidget):
    """The days of one month, painted."""

    picked = Signal(object)
    moved = Signal()

    def __init__(self, today: date, parent: QWidget) -> None:
        super().__init__(parent)
        self.day = today
        self._today = today
        self._days: Mapping[date, str] = {}
        self._cell = QSize(38, heights().row - 2)
        self.setFixedSize(7 * self._cell.width(), 20 + 6 * self._cell.height())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("日历")

    def show_day(self, day: date, marks: Mapping[date, str]) -> None:
        self.day, self._days = day, marks
        self.update()

    def set_marks(self, marks: Mapping[date, str]) -> None:
        self._days = marks
        self.update()

    def mark(self, day: date) -> str:
        return self._days.get(day, "")

    def turn(self, months: int) -> None:
        number = self.day.year * 12 + self.day.month - 1 + months
        year, month = divmod(number, 12)
        last = (date(year + (month + 1) // 12, (month + 1) % 12 + 1, 1) - timedelta(days=1)).day
        self._move(date(year, month + 1, min(self.day.day, last)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}
        key = Qt.Key(event.key())
        if key in steps:
            self._move(self.day + timedelta(days=steps[key]))
        elif key in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            self.turn(-1 if key == Qt.Key.Key_PageUp else 1)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.picked.emit(self.day)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        for day, box in self._boxes():
            if box.contains(event.position().toPoint()):
                self.day = day
                self.picked.emit(day)
                return

    def event(self, event: QEvent) -> bool:
        """Let Tab leave the popup by closing it, as Esc does."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Tab:
            self.window().hide()
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font("caption"))
        painter.setPen(QColor(tokens.INK_5))
        for place, word in enumerate(WEEKDAYS):
            painter.drawText(QRect(place * self._cell.width(), 0, self._cell.width(), 18), Qt.AlignmentFlag.AlignCenter, word)
        for day, box in self._boxes():
            self._paint_day(painter, day, box)

    def _paint_day(self, painter: QPainter, day: date, box: QRect) -> None:
        mark = self.mark(day)
        inner = box.adjusted(1, 1, -1, -1)
        ground = {"休": tokens.SEAL_T, "班": tokens.PAPER_3}.get(mark)
        if ground:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(ground))
            painter.drawRoundedRect(inner, 4, 4)
        if day == self.day:
            painter.setPen(QPen(QColor(tokens.INDIGO), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(inner.adjusted(1, 1, -1, -1), 4, 4)
        free = day.weekday() > 4 and mark != "班"
        painter.setPen(QColor(tokens.SEAL if mark == "休" else tokens.INK_5 if free else tokens.INK_9))
        painter.setFont(font(bold=day == self._today))
        upper = inner.adjusted(0, 0, 0, -12) if mark else inner
        painter.drawText(upper, Qt.AlignmentFlag.AlignCenter, str(day.day))
        if mark in {"休", "班"}:
            painter.setFont(font("caption"))
            painter.drawText(inner.adjusted(0, 16, 0, 0), Qt.AlignmentFlag.AlignCenter, mark)
        elif mark:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.SEAL))
            painter.drawEllipse(inner.center().x() - 2, inner.bottom() - 7, 5, 5)

    def _boxes(self) -> list[tuple[date, QRect]]:
        first = self.day.replace(day=1)
        days: list[tuple[date, QRect]] = []
        day = first
        while day.month == first.month:
            row, column = divmod(day.day - 1 + first.weekday(), 7)
            left, top = column * self._cell.width(), 20 + row * self._cell.height()
            days.append((day, QRect(QPoint(left, top), self._cell)))
            day += timedelta(days=1)
        return days

    def _move(self, day: date) -> None:
        self.day = day
        self.moved.emit()
        self.update()

