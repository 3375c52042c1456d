"""Forms of a task: its progress, its deadline, its completion."""

from datetime import date

from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QWidget

from secretariat.domain.dates import parse_typed
from secretariat.domain.listings.tasks import TaskRow
from secretariat.domain.tasks import TaskStatus
from ui.dialogs.act_dialog import ActDialog
from ui.widgets.date_field import DateField

_STATUSES = ((TaskStatus.NOT_STARTED, "未启动"), (TaskStatus.UNDER_WAY, "推进中"))


def _whom(row: TaskRow) -> str:
    return f"{row.body}　牵头 {row.lead}"


class ProgressDialog(ActDialog):
    """登记进展: how far it is, in words, and the status."""

    def __init__(self, row: TaskRow, parent: QWidget | None = None) -> None:
        super().__init__("登记进展", "登记进展", "task.progress_form", parent, note="登记后可以撤销")
        self.set_whom(row.text, _whom(row))
        self._status = QComboBox(self)
        self._status.setObjectName("task.progress_form.status")
        for status, words in _STATUSES:
            self._status.addItem(words, status)
        self._status.setCurrentIndex(1)
        self._text = QPlainTextEdit(row.progress, self)
        self._text.setObjectName("task.progress_form.text")
        self._text.setTabChangesFocus(True)
        self._text.setMinimumHeight(110)
        self.form.add("进展情况", self._text, check=lambda: "" if self.text() else "请写一句进展情况。")
        self.form.add("状态", self._status)
        self._text.setFocus()

    def text(self) -> str:
        """Give the progress in words."""
        return self._text.toPlainText().strip()

    def status(self) -> TaskStatus:
        """Give the status chosen."""
        return TaskStatus(self._status.currentData())


class TaskDayDialog(ActDialog):
    """One day for a task: when it was completed, or until when it is due."""

    def __init__(
        self, row: TaskRow, title: str, caption: str, day: date | None, today: date, *, optional: bool, parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, title, "task.day_form", parent, note="登记后可以撤销")
        self.set_whom(row.text, _whom(row))
        self._day = DateField("task.day_form.day", caption, today, parse=parse_typed, optional=optional, parent=self)
        self._day.set_day(day)
        self.form.add(caption, self._day, optional=optional, check=self._day.problem)
        self._day.setFocus()

    def day(self) -> date | None:
        """Give the day in the form; None where it was left empty."""
        return self._day.day()
