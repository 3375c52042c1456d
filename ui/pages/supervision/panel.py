"""The side panel of 督办: one task in full."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from secretariat.domain.dates import in_tables
from secretariat.domain.listings.tasks import TaskRow
from secretariat.domain.tasks import TaskStatus
from ui.models.tones import tone_of
from ui.widgets.buttons import Button
from ui.widgets.labels import Chip, Rule, label


class TaskPanel(QWidget):
    """Shows the task that is current in the ledger, with what can be done about it.

    Signals: ``act_requested(str)`` the id of a command to carry out on it.
    """

    act_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(260)
        self.setMaximumWidth(400)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 12)
        column.setSpacing(8)
        self._text: QLabel = label("", "section", wrap=True, parent=self)
        self._chip = Chip(parent=self)
        self._hint: QLabel = label("在台账里选一行，这里显示任务全文和进展情况，登记也在这里办。", "caption", wrap=True, parent=self)
        column.addWidget(self._text)
        column.addWidget(self._hint)
        column.addWidget(self._chip)
        row = QHBoxLayout()
        row.setSpacing(8)
        self._report = Button("登记进展", "primary", name="task.panel.report", parent=self)
        self._complete = Button("登记办结", name="task.panel.complete", parent=self)
        for button, command in ((self._report, "task.report"), (self._complete, "task.complete")):
            button.clicked.connect(lambda _checked=False, command=command: self._ask(command))
            row.addWidget(button)
        row.addStretch()
        column.addLayout(row)
        self._rule = Rule(parent=self)
        column.addWidget(self._rule)
        column.addWidget(self._make_facts(), 1)
        column.addStretch()
        foot = QHBoxLayout()
        self._deadline = Button("调整时限", "link", name="task.panel.deadline", parent=self)
        self._deadline.clicked.connect(lambda: self._ask("task.set_deadline"))
        foot.addWidget(self._deadline)
        foot.addStretch()
        self._body = Button("打开机构", "link", name="task.panel.body", parent=self)
        self._body.clicked.connect(lambda: self._ask("task.open_body"))
        foot.addWidget(self._body)
        column.addLayout(foot)
        self.show_task(None)

    def _make_facts(self) -> QWidget:
        inner = QWidget(self)
        inner.setProperty("surface", "side")
        inner.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._facts = QVBoxLayout(inner)
        self._facts.setContentsMargins(0, 4, 0, 0)
        self._facts.setSpacing(2)
        self._values: dict[str, QLabel] = {}
        for caption in ("牵头", "责任单位", "时限", "类别", "来源", "进展情况"):
            self._facts.addWidget(label(caption, "caption", parent=inner))
            value = label("", "body", wrap=True, parent=inner)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            value.setContentsMargins(0, 0, 0, 8)
            self._values[caption] = value
            self._facts.addWidget(value)
        self._facts.addStretch()
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setWidget(inner)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return self._area

    def show_task(self, row: TaskRow | None) -> None:
        """Show a task; None empties the panel."""
        for child in (self._chip, self._report, self._complete, self._deadline, self._body):
            child.setHidden(row is None)
        if row is None:
            self._text.setText("还没有选任务")
            self._hint.show()
            self._rule.hide()
            self._area.hide()
            return
        self._hint.hide()
        self._rule.show()
        self._area.show()
        done = row.status is TaskStatus.COMPLETED
        self._text.setText(row.text)
        self._chip.set_text(row.status_text, tone_of(row.tone))
        self._complete.setText("恢复办理" if done else "登记办结")
        self._complete.setAccessibleName(self._complete.text())
        self._report.setHidden(done)
        self._body.setHidden(row.body_id is None)
        self._values["牵头"].setText(row.lead)
        self._values["责任单位"].setText(row.responsible or "—")
        self._values["时限"].setText(in_tables(row.deadline) if row.deadline else "未定")
        self._values["类别"].setText(" ".join(part for part in (row.category, row.number) if part) or "—")
        self._values["来源"].setText(row.source or "—")
        self._values["进展情况"].setText(row.progress or "还没有登记")

    def _ask(self, command: str) -> None:
        self.act_requested.emit(command)
