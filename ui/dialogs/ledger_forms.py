"""Forms of what is kept for a body besides its seats: a unit's answer, counterparts, meetings of before."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from secretariat.domain.counterparts import CounterpartState
from secretariat.domain.dates import parse_typed
from secretariat.domain.listings.bodies import BodyView
from secretariat.domain.listings.body_ledgers import CounterpartRow, VerificationRow
from secretariat.domain.meetings import KIND_NAMES, MeetingKind
from secretariat.domain.past_meetings import PastMeeting, kind_of_file
from secretariat.domain.verifications import SeatAnswer
from ui.dialogs.act_dialog import ActDialog
from ui.dialogs.fields import choice, line, paragraphs
from ui.widgets.buttons import Button
from ui.widgets.date_field import DateField
from ui.widgets.labels import label

_STATES: Final = (CounterpartState.OWED, CounterpartState.SET_UP, CounterpartState.WAIVED)


class VerificationDialog(ActDialog):
    """登记核实: what a unit says of each of its seats; what it leaves as it is stays."""

    def __init__(self, row: VerificationRow, today: date, parent: QWidget | None = None) -> None:
        super().__init__("登记核实结果", "登记核实", "verification_form", parent, note="登记后可以撤销")
        self.set_whom(f"{row.unit}的回复", "与单位报来的核实表一致就直接登记；有变化的改过来，名字清空就是席位空缺。")
        self._seats: list[tuple[int, QLineEdit, QLineEdit, QLineEdit]] = []
        for number, seat in enumerate(row.seats, 1):
            holder = QWidget(self)
            fields = QHBoxLayout(holder)
            fields.setContentsMargins(0, 0, 0, 0)
            fields.setSpacing(8)
            name = line(holder, f"verification_form.{number}.name", f"{seat.role}姓名", seat.name)
            title = line(holder, f"verification_form.{number}.title", f"{seat.role}职务", seat.title)
            phone = line(holder, f"verification_form.{number}.phone", f"{seat.role}电话", seat.phone)
            for field, words, stretch in ((name, "姓名", 2), (title, "职务", 3), (phone, "电话", 3)):
                field.setPlaceholderText(words)
                fields.addWidget(field, stretch)
            self.form.add(seat.role, holder)
            self._seats.append((seat.seat_id, name, title, phone))
        self._on = DateField("verification_form.on", "核实日期", today, parse=parse_typed, parent=self)
        self._on.set_day(today)
        self.form.add("核实日期", self._on, check=self._on.problem, note="变动从这天起算")
        self._remark = line(self, "verification_form.note", "备注", row.note)
        self.form.add("备注", self._remark, optional=True)
        self.set_consequence("姓名、职务有变的，从核实日期起换人或改职务，以前的名单不变；没有变的只记下已核实。")

    def answers(self) -> list[SeatAnswer]:
        """Give what the unit says of each seat."""
        return [SeatAnswer(seat_id, name.text(), title.text(), phone.text()) for seat_id, name, title, phone in self._seats]

    def on(self) -> date | None:
        """Give the day the answer counts from."""
        return self._on.day()

    def remark(self) -> str:
        """Give the note."""
        return self._remark.text().strip()


class RequireCounterpartsDialog(ActDialog):
    """登记比照成立: units, or a collective party that stands for its members."""

    def __init__(self, view: BodyView, groups: Sequence[str], today: date, parent: QWidget | None = None) -> None:
        super().__init__("登记比照成立的单位", "登记", "require_form", parent, note="登记后可以撤销")
        self.set_whom(f"哪些单位要比照{view.short_name}成立机构", "一行一个单位；写集体称谓（例如各镇办）就按今天的成员逐个列出。")
        self._names = paragraphs(self, "require_form.names", "单位", height=140)
        self._names.setPlaceholderText("\n".join(groups[:3]) if groups else "东桥镇\n西河街道")
        self.form.add("单位", self._names, check=lambda: "" if self.names() else "请填写单位，一行一个。")
        self._due = DateField("require_form.due", "成立时限", today, parse=parse_typed, optional=True, parent=self)
        self.form.add("成立时限", self._due, optional=True, check=self._due.problem)
        if groups:
            self.set_consequence(f"通讯录里的集体称谓：{'、'.join(groups)}。")

    def names(self) -> list[str]:
        """Give the names as typed."""
        return [name.strip() for name in self._names.toPlainText().replace("、", "\n").splitlines() if name.strip()]

    def due_on(self) -> date | None:
        """Give the day it should be set up by."""
        return self._due.day()


class CounterpartDialog(ActDialog):
    """登记比照成立情况: what the unit over there has set up."""

    def __init__(self, row: CounterpartRow, today: date, parent: QWidget | None = None) -> None:
        super().__init__("登记比照成立情况", "登记", "counterpart_form", parent, note="登记后可以撤销")
        self.set_whom(row.unit, "按单位报来的成立文件填写。")
        chosen = _STATES.index(CounterpartState.SET_UP if row.state is CounterpartState.OWED else row.state)
        self._how_far = choice(self, "counterpart_form.state", "状态", [state.label for state in _STATES], chosen)
        self.form.add("状态", self._how_far)
        self._name = line(self, "counterpart_form.name", "机构名称", row.name)
        self.form.add("机构名称", self._name, optional=True, check=self._name_problem)
        self._number = line(self, "counterpart_form.number", "成立文号", row.founding_number)
        self.form.add("成立文号", self._number, optional=True)
        self._founded = DateField("counterpart_form.founded", "成立日期", today, parse=parse_typed, optional=True, parent=self)
        if row.founded_on is not None:
            self._founded.set_day(row.founded_on)
        self.form.add("成立日期", self._founded, optional=True, check=self._founded.problem)
        self._leader = line(self, "counterpart_form.leader", "负责人", row.leader)
        self.form.add("负责人", self._leader, optional=True)
        self._contact = line(self, "counterpart_form.contact", "联系人", row.contact)
        self._phone = line(self, "counterpart_form.phone", "联系电话", row.phone)
        self.form.add("联系人", self._contact, optional=True)
        self.form.add("联系电话", self._phone, optional=True)
        self._remark = line(self, "counterpart_form.note", "备注", row.note)
        self.form.add("备注", self._remark, optional=True)

    def state(self) -> CounterpartState:
        """Give how far it is."""
        return _STATES[self._how_far.currentIndex()]

    def texts(self) -> dict[str, str]:
        """Give what was typed, by the names the service takes."""
        return {"name": self._name.text(), "leader": self._leader.text(), "contact": self._contact.text(), "phone": self._phone.text(),
                "founding_number": self._number.text(), "note": self._remark.text()}

    def founded_on(self) -> date | None:
        """Give the day it was founded."""
        return self._founded.day()

    def _name_problem(self) -> str:
        known = self._name.text().strip() or self._number.text().strip()
        return "已成立的，请填写机构名称或者成立文号。" if self.state() is CounterpartState.SET_UP and not known else ""


class PastMeetingDialog(ActDialog):
    """补录会议: a meeting that was held before the body came into this program, with its files."""

    def __init__(self, view: BodyView, today: date, choose: Callable[[], Path | None], parent: QWidget | None = None) -> None:
        super().__init__("补录会议", "补录", "past_meeting_form", parent, note="补录后可以撤销")
        self._view, self._choose, self._today = view, choose, today
        self._files: list[Path] = []
        self.set_whom(view.name, "已经开过的会，不走流程；全体会议计入今年的次数。")
        self._kinds = list(MeetingKind)
        self._kind = choice(self, "past_meeting_form.kind", "会议类型", [KIND_NAMES[kind] for kind in self._kinds])
        self._kind.currentIndexChanged.connect(self._suggest)
        self.form.add("会议类型", self._kind)
        self._on = DateField("past_meeting_form.on", "召开日期", today, parse=parse_typed, parent=self)
        self.form.add("召开日期", self._on, check=self._day_problem)
        self._title = line(self, "past_meeting_form.title", "会议名称")
        self.form.add("会议名称", self._title, check=lambda: "" if self._title.text().strip() else "请填写会议名称。")
        self._room = line(self, "past_meeting_form.room", "地点")
        self.form.add("地点", self._room, optional=True)
        self._chair = line(self, "past_meeting_form.chair", "主持人")
        self.form.add("主持人", self._chair, optional=True)
        self._number = line(self, "past_meeting_form.number", "纪要文号")
        self._number.setPlaceholderText("文号或期号")
        self.form.add("纪要文号", self._number, optional=True)
        holder = QWidget(self)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        self._named: QLabel = label("纪要、通知、签到表的扫描件，可以以后再补", "caption", wrap=True, name="past_meeting_form.files",
                                    parent=holder)
        add = Button("添加文件", "small", icon="paperclip", name="past_meeting_form.add", parent=holder)
        add.clicked.connect(self._add)
        row.addWidget(add)
        row.addWidget(self._named, 1)
        self.form.add("附件", holder)
        self._suggest()

    def past_meeting(self) -> PastMeeting:
        """Give the meeting as the form says it."""
        kind = self._kinds[self._kind.currentIndex()]
        return PastMeeting(self._view.body_id, kind, KIND_NAMES[kind], self._title.text().strip(), self._on.day() or self._today,
                           self._room.text().strip() or None, self._chair.text().strip() or None, self._number.text().strip() or None)

    def files(self) -> list[Path]:
        """Give the files chosen."""
        return list(self._files)

    def _add(self) -> None:
        chosen = self._choose()
        if chosen is not None and chosen not in self._files:
            self._files.append(chosen)
            self._named.setText("、".join(f"{path.name}（{kind_of_file(path.stem).label}）" for path in self._files))

    def _suggest(self) -> None:
        if not self._title.isModified():
            self._title.setText(f"{self._view.short_name}{KIND_NAMES[self._kinds[self._kind.currentIndex()]]}")

    def _day_problem(self) -> str:
        day = self._on.day()
        return self._on.problem() or ("还没有到的会请安排会议，已经开过的才补录。" if day is not None and day > self._today else "")
