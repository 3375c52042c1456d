"""登记批复: whether a proposed successor was granted, and from which day."""

from datetime import date

from PySide6.QtWidgets import QComboBox, QWidget

from secretariat.domain.dates import parse_typed
from secretariat.domain.listings.bodies import SeatStory
from ui.dialogs.act_dialog import ActDialog
from ui.widgets.date_field import DateField


class SuccessorDecisionDialog(ActDialog):
    """One answer to one proposal."""

    def __init__(self, story: SeatStory, today: date, parent: QWidget | None = None) -> None:
        super().__init__("登记批复", "登记批复", "decision_form", parent, note="登记后可以撤销")
        self.set_whom(f"{story.unit}　{story.title or story.role}", story.state_text)
        self._answer = QComboBox(self)
        self._answer.setObjectName("decision_form.answer")
        self._answer.addItems(("同意", "不同意"))
        self.form.add("批复", self._answer)
        self._day = DateField("decision_form.day", "批复日期", today, parse=parse_typed, parent=self)
        self._day.set_day(today)
        self.form.add("批复日期", self._day, check=self._day.problem)
        self.set_consequence("同意的，从批复日期起任职；不同意的，席位仍是空缺。")

    def granted(self) -> bool:
        """Tell whether the successor was granted."""
        return self._answer.currentIndex() == 0

    def day(self) -> date | None:
        """Give the day of the answer."""
        return self._day.day()
