"""Rows of a form: label right in grey, field, one sentence under a field that is wrong, said on leaving it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.widgets.labels import label

Check = Callable[[], str]


class FormRow(QObject):
    """One field of a ``Form``; ``check`` answers a sentence where the input is wrong, and an empty text where it is right."""

    def __init__(
        self, form: "Form", caption: QLabel, field: QWidget, error: QLabel, check: Check | None, others: tuple[QWidget, ...] = (),
    ) -> None:
        super().__init__(form)
        self._others = others
        self.caption, self.field = caption, field
        self._error, self._check = error, check
        for each in (field, *(child for child in field.children() if isinstance(child, QWidget))):
            each.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Say what is wrong when the field is left."""
        if event.type() == QEvent.Type.FocusOut:
            self.validate()
        return False

    def validate(self) -> bool:
        """Check the field now and show the sentence; true where it is right."""
        said = self._check() if self._check is not None else ""
        self.set_error(said)
        return not said

    def set_error(self, sentence: str) -> None:
        """Show a sentence under the field, or take it away."""
        changed = bool(self.field.property("error") == "true") != bool(sentence)
        self._error.setText(sentence)
        self._error.setHidden(not sentence)
        self.field.setProperty("error", "true" if sentence else "false")
        self.field.setAccessibleDescription(sentence)
        if changed:
            self.field.style().unpolish(self.field)
            self.field.style().polish(self.field)

    def error(self) -> str:
        """Give the sentence shown under the field."""
        return self._error.text()

    def set_visible(self, *, visible: bool) -> None:
        """Show or hide the whole row."""
        self.caption.setVisible(visible)
        self.field.setVisible(visible)
        for other in self._others:
            other.setVisible(visible)
        self._error.setVisible(visible and bool(self._error.text()))


class Form(QWidget):
    """Labelled fields under each other, at most 720 wide."""

    def __init__(self, parent: QWidget | None = None, *, label_width: int = 84) -> None:
        super().__init__(parent)
        self.setMaximumWidth(720)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._grid = QGridLayout()
        column.addLayout(self._grid)
        column.addStretch()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(12)
        self._grid.setColumnMinimumWidth(0, label_width)
        self._grid.setColumnStretch(1, 1)
        self._rows: list[FormRow] = []

    def add(
        self, caption: str, field: QWidget, *, optional: bool = False, check: Check | None = None, beside: QWidget | None = None,
        note: str = "",
    ) -> FormRow:
        """Add a field; required is the default and unmarked, ``optional`` says （可不填） in the label's tip and beside it."""
        row = self._grid.rowCount()
        words = label(caption, "secondary", parent=self)
        words.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        words.setContentsMargins(0, 6, 0, 0)
        words.setBuddy(field)
        if not field.accessibleName():
            field.setAccessibleName(caption)
        cell = QVBoxLayout()
        cell.setSpacing(2)
        line = QHBoxLayout()
        line.setSpacing(8)
        fixed = field.minimumWidth() == field.maximumWidth()
        line.addWidget(field, 0 if fixed else 1)
        if beside is not None:
            line.addWidget(beside)
        said = note or ("（可不填）" if optional else "")
        remark = label(said, "caption", parent=self) if said else None
        if remark is not None:
            line.addWidget(remark)
        if fixed:
            line.addStretch(1)
        cell.addLayout(line)
        error = label("", "error", wrap=True, parent=self)
        error.hide()
        cell.addWidget(error)
        self._grid.addWidget(words, row, 0)
        self._grid.addLayout(cell, row, 1)
        made = FormRow(self, words, field, error, check, tuple(other for other in (beside, remark) if other is not None))
        self._rows.append(made)
        return made

    def add_wide(self, caption: str, widget: QWidget) -> QLabel:
        """Add a widget that is no input, e.g. a list of seats or 登记之后; answer its label."""
        row = self._grid.rowCount()
        words = label(caption, "secondary", parent=self)
        words.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        words.setContentsMargins(0, 6, 0, 0)
        self._grid.addWidget(words, row, 0)
        self._grid.addWidget(widget, row, 1)
        return words

    def validate(self) -> bool:
        """Check every visible field; the first wrong one gets the focus."""
        wrong = [row for row in self._rows if not row.field.isHidden() and not row.validate()]
        if wrong:
            wrong[0].field.setFocus(Qt.FocusReason.OtherFocusReason)
        return not wrong
