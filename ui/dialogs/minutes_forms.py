"""Forms of what a meeting decided."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QWidget

from secretariat.domain.dates import parse_typed
from secretariat.domain.listings.meetings import AgendaRow, DecisionRow
from ui.dialogs.act_dialog import ActDialog
from ui.dialogs.meeting_forms import line
from ui.widgets.date_field import DateField


class DecisionDialog(ActDialog):
    """添加议定事项 and 修改: what was decided, under which topic, who leads, who is responsible, until when."""

    def __init__(
        self, meeting: str, topics: Sequence[AgendaRow], today: date, row: DecisionRow | None = None, parent: QWidget | None = None,
    ) -> None:
        super().__init__("修改议定事项" if row else "添加议定事项", "保存" if row else "添加", "meeting.decision_form", parent,
                         note="登记后可以撤销")
        self.set_whom(meeting, f"第{row.ordinal}项" if row else "")
        self._topics = tuple(topics)
        self._text = QPlainTextEdit(row.text if row else "", self)
        self._text.setObjectName("meeting.decision_form.text")
        self._text.setTabChangesFocus(True)
        self._text.setFixedHeight(76)
        self._topic = QComboBox(self)
        self._topic.setObjectName("meeting.decision_form.topic")
        self._topic.addItem("不属于某一项议题")
        self._topic.addItems([f"{topic.ordinal}. {topic.text}" for topic in topics])
        self._lead = line(self, "meeting.decision_form.lead", row.lead if row else "", "多个单位用顿号隔开")
        self._responsible = line(self, "meeting.decision_form.responsible", row.responsible if row else "", "多个单位用顿号隔开")
        self._deadline = DateField("meeting.decision_form.deadline", "时限", today, parse=parse_typed, optional=True, parent=self)
        self._deadline.set_day(row.deadline if row else None)
        self.form.add("议定事项", self._text, check=lambda: "" if self.text() else "请写议定了什么。")
        topic_row = self.form.add("对应议题", self._topic)
        topic_row.set_visible(visible=row is None and bool(topics))
        self.form.add("牵头单位", self._lead, optional=True)
        self.form.add("责任单位", self._responsible, optional=True)
        self.form.add("时限", self._deadline, optional=True, check=self._deadline.problem)
        if row is not None and row.task_id is not None:
            self.set_consequence("已经转成的督办任务不会跟着改，请到督办里修改。")
        self._text.setFocus()

    def text(self) -> str:
        """Give what was decided."""
        return self._text.toPlainText().strip()

    def topic_id(self) -> int | None:
        """Give the topic it belongs to."""
        place = self._topic.currentIndex()
        return self._topics[place - 1].item_id if place > 0 else None

    def lead(self) -> str | None:
        """Give the leading units, 、 between."""
        return self._lead.text().strip() or None

    def responsible(self) -> str | None:
        """Give the responsible units, 、 between."""
        return self._responsible.text().strip() or None

    def deadline(self) -> date | None:
        """Give until when."""
        return self._deadline.day()
