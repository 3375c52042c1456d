"""The end of a body 撤销、合并, with what is open settled; and another name 更名."""

from datetime import date
from typing import Final

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from secretariat.domain.bodies import EndKind
from secretariat.domain.dates import month_and_day, parse_typed
from secretariat.domain.listings.bodies import BodyView
from secretariat.domain.listings.body_ends import EndOutlook, EndWish
from ui.dialogs.act_dialog import ActDialog
from ui.widgets.date_field import DateField

_KINDS: Final = ((EndKind.ABOLISHED, "撤销"), (EndKind.MERGED, "并入另一机构"), (EndKind.RENAMED, "更名为另一机构"))
_NOBODY: Final = "没有承接机构"
_MOVE, _CLOSE = "移交承接机构", "销号，写明原因"
_MEETINGS: Final = ("取消会议", "通知没有印发的移交承接机构，其余取消")


class BodyEndDialog(ActDialog):
    """撤销机构: how, when, on which document, who takes over; open tasks and meetings ahead are settled here."""

    def __init__(self, outlook: EndOutlook, today: date, parent: QWidget | None = None) -> None:
        super().__init__("撤销机构", "登记撤销", "end_form", parent, note="登记后可以撤销这一步")
        self.setMinimumWidth(620)
        self._outlook = outlook
        self.set_whom(outlook.name, self._left())
        self._kind = self._choice("kind", "方式", [words for _, words in _KINDS])
        self.form.add("方式", self._kind)
        self._on = DateField("end_form.on", "撤销日期", today, parse=parse_typed, parent=self)
        self._on.set_day(today)
        self.form.add("日期", self._on, check=self._on.problem)
        self._document = self._line("document", "依据文件")
        self._document.setPlaceholderText("撤销、合并的文号；没有就留空")
        self.form.add("依据文件", self._document, optional=True)
        self._successor = self._choice("successor", "承接机构", [_NOBODY, *(name for _, name in outlook.successors)])
        self.form.add("承接机构", self._successor, check=self._successor_problem)
        self._tasks = self._choice("tasks", "没有办结的任务", [_CLOSE, _MOVE])
        self._reason = self._line("reason", "销号原因")
        self._tasks_row = self.form.add(f"{outlook.open_tasks}项任务", self._tasks)
        self._reason_row = self.form.add("销号原因", self._reason, check=self._reason_problem)
        self._meetings = self._choice("meetings", "没有开的会议", list(_MEETINGS))
        self._meetings_row = self.form.add(f"{len(outlook.meetings)}个会议", self._meetings)
        self._tasks_row.set_visible(visible=outlook.open_tasks > 0)
        self._meetings_row.set_visible(visible=bool(outlook.meetings))
        self.set_consequence("机构移到左边的“已撤销”里，名单、会议、文书和档案照样可以查看；不再提醒，也不再登记新的变动。")
        self._tasks.currentIndexChanged.connect(lambda _: self._fit())
        self._successor.currentIndexChanged.connect(lambda _: self._follow_successor())
        self._fit()
        self._document.setFocus()

    def wish(self) -> EndWish:
        """Give what the form says; only after it was accepted."""
        day = self._on.day()
        assert day is not None
        return EndWish(
            kind=_KINDS[self._kind.currentIndex()][0], on=day, document=self._document.text().strip() or None,
            successor_id=self._successor_id(), move_tasks=self._moves_tasks(), task_reason=self._reason.text().strip(),
            move_meetings=self._meetings.currentIndex() == 1, cancel_meetings=bool(self._outlook.meetings))

    def _left(self) -> str:
        parts = [f"{self._outlook.open_tasks}项任务没有办结"] if self._outlook.open_tasks else []
        parts += [f"{left.title}{f'（{month_and_day(left.day)}）' if left.day else ''}没有开" for left in self._outlook.meetings]
        return "，".join(parts) or "没有未办结的任务，也没有未开的会议。"

    def _successor_id(self) -> int | None:
        place = self._successor.currentIndex()
        return self._outlook.successors[place - 1][0] if place > 0 else None

    def _moves_tasks(self) -> bool:
        return self._outlook.open_tasks > 0 and self._tasks.currentText() == _MOVE

    def _follow_successor(self) -> None:
        """Offer to hand over what is open as soon as somebody takes over."""
        if self._successor_id() is not None:
            self._tasks.setCurrentText(_MOVE)
            self._meetings.setCurrentIndex(1)

    def _fit(self) -> None:
        self._reason_row.set_visible(visible=self._outlook.open_tasks > 0 and not self._moves_tasks())

    def _successor_problem(self) -> str:
        needed = _KINDS[self._kind.currentIndex()][0] is not EndKind.ABOLISHED
        if self._successor_id() is None and (needed or self._moves_tasks()):
            return "请选由哪个机构承接。"
        return ""

    def _reason_problem(self) -> str:
        closes = self._outlook.open_tasks > 0 and not self._moves_tasks()
        return "请写明任务为什么销号。" if closes and not self._reason.text().strip() else ""

    def _choice(self, name: str, accessible: str, options: list[str]) -> QComboBox:
        field = QComboBox(self)
        field.setObjectName(f"end_form.{name}")
        field.setAccessibleName(accessible)
        field.addItems(options)
        return field

    def _line(self, name: str, accessible: str) -> QLineEdit:
        field = QLineEdit(self)
        field.setObjectName(f"end_form.{name}")
        field.setAccessibleName(accessible)
        return field


class BodyRenameDialog(ActDialog):
    """机构更名: the body goes on under another name."""

    def __init__(self, view: BodyView, today: date, parent: QWidget | None = None) -> None:
        super().__init__("机构更名", "登记更名", "rename_form", parent, note="登记后可以撤销")
        self.set_whom(view.name, f"简称{view.short_name}")
        self._name = self._line("name", "新的全称", view.name)
        self.form.add("新的全称", self._name, check=lambda: "" if self._name.text().strip() else "请填写新的全称。")
        self._short = self._line("short_name", "新的简称", view.short_name)
        self.form.add("新的简称", self._short, check=lambda: "" if self._short.text().strip() else "请填写新的简称，列表里用它。")
        self._on = DateField("rename_form.on", "更名日期", today, parse=parse_typed, parent=self)
        self._on.set_day(today)
        self.form.add("更名日期", self._on, check=self._on.problem)
        self._document = self._line("document", "依据文件")
        self.form.add("依据文件", self._document, optional=True)
        self.set_consequence("以后的文书用新名称；已经印发的不变，按原来的名称也查得到。")
        self._name.setFocus()
        self._name.selectAll()

    def name(self) -> str:
        """Give the full name."""
        return self._name.text().strip()

    def short_name(self) -> str:
        """Give what lists call it."""
        return self._short.text().strip()

    def on(self) -> date | None:
        """Give the first day of the name."""
        return self._on.day()

    def document(self) -> str | None:
        """Give the document it rests on."""
        return self._document.text().strip() or None

    def _line(self, name: str, accessible: str, text: str = "") -> QLineEdit:
        field = QLineEdit(text, self)
        field.setObjectName(f"rename_form.{name}")
        field.setAccessibleName(accessible)
        return field
