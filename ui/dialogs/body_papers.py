"""What the papers about a body say that its rows do not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from secretariat.domain.dates import parse_typed
from secretariat.domain.founding_papers import FoundingWording
from ui.dialogs.act_dialog import ActDialog
from ui.widgets.date_field import DateField

if TYPE_CHECKING:
    from datetime import date

    from secretariat.domain.listings.bodies import BodyView


class FoundingPaperDialog(ActDialog):
    """Takes receivers, reason, and who decided; everything else of the founding notice comes from the body's rows."""

    def __init__(self, view: BodyView, proposed: FoundingWording, parent: QWidget | None = None) -> None:
        super().__init__("起草成立通知", "起草", "body.founding_paper", parent, note="文号由政府办公室编，签发后登记")
        self.set_whom(view.name, "名单、职责和规则按今天的登记写入")
        self._purpose = self._line("purpose", proposed.purpose)
        self._consent = self._line("consent", proposed.consent)
        self._addressees = self._line("addressees", proposed.addressees)
        self._remark = self._line("note", proposed.note)
        self.form.add("成立目的", self._purpose, check=lambda: "" if self._purpose.text().strip() else "请写明为什么成立，用“为”开头。")
        self.form.add("决定机关", self._consent)
        self.form.add("主送机关", self._addressees, check=lambda: "" if self._addressees.text().strip() else "请填主送机关。")
        self.form.add("附注（可不填）", self._remark)
        self.set_consequence("生成一份草稿，放在“文书”里，可以用WPS接着改。")

    def wording(self) -> FoundingWording:
        """Give what was filled in."""
        return FoundingWording(addressees=self._addressees.text().strip(), purpose=self._purpose.text().strip(),
                               consent=self._consent.text().strip(), note=self._remark.text().strip())

    def _line(self, name: str, words: str) -> QLineEdit:
        field = QLineEdit(words, self)
        field.setObjectName(f"body.founding_paper.{name}")
        field.setCursorPosition(0)
        return field


class AdjustmentPaperDialog(ActDialog):
    """Takes the two days a notice of changed members compares."""

    def __init__(self, view: BodyView, today: date, parent: QWidget | None = None) -> None:
        super().__init__("起草调整通知", "起草", "body.adjustment_paper", parent, note="没有变动就不生成")
        self.set_whom(view.name, "把两个日期之间的离任、新任和职务变动写成通知")
        self._since = DateField("body.adjustment_paper.since", "从哪天的名单起", today, parse=parse_typed, parent=self)
        self._since.set_day(view.founded_on or view.in_use_from)
        self._day = DateField("body.adjustment_paper.day", "到哪天的名单止", today, parse=parse_typed, parent=self)
        self._day.set_day(today)
        self._whole = QCheckBox("附上调整后的全部组成人员", self)
        self._whole.setObjectName("body.adjustment_paper.whole")
        self._whole.setChecked(True)
        self.form.add("从哪天起", self._since, check=self._since.problem)
        self.form.add("到哪天止", self._day, check=self._problem)
        self.form.add("", self._whole)
        self.set_consequence("生成一份草稿，放在“文书”里；文号签发时取。")

    def since(self) -> date | None:
        """Give the earlier day."""
        return self._since.day()

    def day(self) -> date | None:
        """Give the later day."""
        return self._day.day()

    def whole_list(self) -> bool:
        """Tell whether the whole list is wanted."""
        return self._whole.isChecked()

    def _problem(self) -> str:
        since, day = self._since.day(), self._day.day()
        if since is not None and day is not None and day <= since:
            return "后一个日期要晚于前一个日期。"
        return self._day.problem()
