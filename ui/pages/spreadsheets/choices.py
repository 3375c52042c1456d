"""What the clerk says to a table before it is compared: which sheet, which place its units belong to, from which day it holds."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from secretariat.domain.dates import parse_typed
from ui.widgets.date_field import DateField
from ui.widgets.labels import label
from ui.widgets.tools import tools_row


class SheetChoices(QWidget):
    """A row of choices, and a remark at its end.

    Signals: ``sheet_chosen()`` another sheet is to be read; ``changed()`` another place or day.
    """

    sheet_chosen = Signal()
    changed = Signal()

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        tools, row = tools_row(self)
        self._sheet, self._place = QComboBox(tools), QComboBox(tools)
        self._day = DateField("sheet.day", "从哪天起", today, parse=parse_typed, parent=tools)
        self._captions = {}
        for field, name, words in ((self._sheet, "sheet.sheet", "工作表"), (self._place, "sheet.place", "单位的区划"),
                                   (self._day, "sheet.day", "从哪天起")):
            field.setObjectName(name)
            field.setAccessibleName(words)
            caption = label(words, "secondary", parent=tools)
            caption.setBuddy(field)
            self._captions[name] = caption
            row.addWidget(caption)
            row.addWidget(field)
        for combo in (self._sheet, self._place):
            combo.setMinimumWidth(150)
        self._place.setEditable(True)
        self._place.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        row.addStretch()
        self._remark = label("", "caption", parent=tools)
        row.addWidget(self._remark)
        column.addWidget(tools)
        self._sheet.activated.connect(lambda _place: self.sheet_chosen.emit())
        self._place.activated.connect(lambda _place: self._ask())
        editor = self._place.lineEdit()
        if editor is not None:
            editor.editingFinished.connect(self._ask)
        self._day.date_changed.connect(lambda _day: self.changed.emit())
        self._said = ""

    def show_file(self, sheets: Sequence[str], best: int, places: Sequence[str]) -> None:
        """Offer the sheets of a file, one of them chosen, and the places of the directory, the first chosen."""
        with QSignalBlocker(self._sheet), QSignalBlocker(self._place):
            self._sheet.clear()
            self._sheet.addItems(list(sheets))
            self._sheet.setCurrentIndex(best)
            self._place.clear()
            self._place.addItems(["", *places])
            self._place.setCurrentIndex(1 if places else 0)
        self._said = self.place()

    def ask_for(self, *, place: bool, day: bool) -> None:
        """Show what matters for the errand; the day begins with today."""
        self._day.set_day(self._today)
        for field, name, asked in ((self._place, "sheet.place", place), (self._day, "sheet.day", day)):
            field.setHidden(not asked)
            self._captions[name].setHidden(not asked)

    def sheet(self) -> int:
        """Give the place of the sheet chosen among those of the file."""
        return self._sheet.currentIndex()

    def place(self) -> str:
        """Give the full name of the place chosen or typed; empty for none."""
        return self._place.currentText().strip()

    def day(self) -> date:
        """Give the day from which the table holds; today while the field cannot be read."""
        return self._day.day() or self._today

    def set_remark(self, words: str) -> None:
        """Say at the end of the row how the comparison went."""
        self._remark.setText(words)

    def _ask(self) -> None:
        """Announce another place once, however it was given."""
        if self.place() != self._said:
            self._said = self.place()
            self.changed.emit()
