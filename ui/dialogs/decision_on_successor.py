"""登记批复: whether a proposed successor was granted, by which document, and from which day."""

from datetime import date

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from secretariat.domain.body_kinds import ReplacementRoute
from secretariat.domain.dates import parse_typed
from secretariat.domain.listings.bodies import SeatStory
from ui.dialogs.act_dialog import ActDialog
from ui.widgets.date_field import DateField


class SuccessorDecisionDialog(ActDialog):
    """One answer to one proposal."""

    def __init__(self, story: SeatStory, today: date, parent: QWidget | None = None, *, others: int = 0) -> None:
        by_notice = story.route is ReplacementRoute.REISSUE
        verb = "登记发文" if by_notice else "登记批复"
        super().__init__(verb, verb, "decision_form", parent, note="登记后可以撤销")
        self.set_whom(f"{story.unit}　{story.title or story.role}", story.state_text)
        self._answer = QComboBox(self)
        self._answer.setObjectName("decision_form.answer")
        self._answer.addItems(("已经发文", "不再发文") if by_notice else ("同意", "不同意"))
        self.form.add("结果" if by_notice else "批复", self._answer)
        self._basis = QLineEdit(self)
        self._basis.setObjectName("decision_form.basis")
        self._basis.setPlaceholderText("例如 澄政办〔2026〕12号")
        self.form.add("发文文号" if by_notice else "批复文号", self._basis, optional=True)
        self._day = DateField("decision_form.day", "生效日期", today, parse=parse_typed, parent=self)
        self._day.set_day(today)
        self.form.add("生效日期" if by_notice else "批复日期", self._day, check=self._day.problem)
        self._together = QCheckBox(f"本机构另外{others}个待发文的席位一并登记", self)
        self._together.setObjectName("decision_form.together")
        self._together.setChecked(others > 0)
        self._together.setVisible(others > 0)
        if others:
            self.form.add_wide("", self._together)
            self._answer.currentIndexChanged.connect(lambda place: self._together.setEnabled(place == 0))
        self.set_consequence("已经发文的，从生效日期起任职，文件没有写明的就是成文日期；不再发文的，席位仍是空缺。" if by_notice
                             else "同意的，从批复日期起任职；不同意的，席位仍是空缺，席位沿革里留有记录。")

    def granted(self) -> bool:
        """Tell whether the successor was granted."""
        return self._answer.currentIndex() == 0

    def day(self) -> date | None:
        """Give the day of the answer."""
        return self._day.day()

    def basis_document(self) -> str | None:
        """Give the number of the answer or of the notice."""
        return self._basis.text().strip() or None

    def together(self) -> bool:
        """Tell whether the notice seats everybody who waits for it, not this one only."""
        return self.granted() and not self._together.isHidden() and self._together.isChecked()
