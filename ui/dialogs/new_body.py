"""Forms that make a body: by hand with its whole list, or after the pattern of another."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QPlainTextEdit, QWidget

from secretariat.domain.bodies import BodyKind, BodyRules
from secretariat.domain.body_names import suggested_short_name
from secretariat.domain.dates import parse_typed
from secretariat.domain.listings.bodies import BodyView
from secretariat.domain.new_bodies import NewBody
from secretariat.domain.readings import SeatReading
from secretariat.domain.seats import RoleRank, rank_of
from ui.dialogs.act_dialog import ActDialog
from ui.dialogs.body_forms import RuleFields
from ui.dialogs.fields import choice, line
from ui.dialogs.tabbed_dialog import TabbedDialog
from ui.widgets.date_field import DateField
from ui.widgets.labels import label

KINDS: Final = ((BodyKind.JOINT_MEETING, "联席会议"), (BodyKind.LEADING_GROUP, "领导小组"), (BodyKind.OTHER, "委员会、指挥部等"))
_PATTERNS: Final = {
    BodyKind.JOINT_MEETING: "召集人：张三　区政府副区长\n副召集人：李四　区民政局局长\n成员：王五　区财政局副局长\n"
                            "　　　赵六　区教育局副局长\n联络员：孙七　区民政局",
    BodyKind.LEADING_GROUP: "组长：张三　区政府区长\n副组长：李四　区民政局局长\n成员：王五　区财政局副局长\n　　　赵六　区教育局副局长",
    BodyKind.OTHER: "主任：张三　区政府区长\n副主任：李四　区民政局局长\n委员：王五　区财政局副局长\n　　　赵六　区教育局副局长",
}
_PAUSE: Final = 400
"""Milliseconds after the last key before a typed list is read."""


class NewBodyDialog(TabbedDialog):
    """新建机构: facts, the list as typed or pasted, office and rules; only the first part must be filled in.

    Signals: ``roster_typed(str)`` read this list; the answer comes by ``show_roster``.
    """

    roster_typed = Signal(str)

    def __init__(self, today: date, places: Sequence[str] = (), parent: QWidget | None = None) -> None:
        super().__init__("新建机构", "建立机构", "body_form", (("facts", "基本情况"), ("roster", "名单"), ("office", "办公室"),
                                                       ("rules", "工作规则")), parent, note="建立后可以撤销")
        self._place_of_office = places[0] if len(places) == 1 else None
        self.set_whom("手工建立一个议事协调机构", "有成立文件时，用导入更快：名单、职责和规则会一次读出来。")
        self._facts(today, places)
        self._roster()
        self._office()
        self._rules = RuleFields(self.part("rules"), BodyRules(), "body_form")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(lambda: self.roster_typed.emit(self.roster_text()))
        self._list.textChanged.connect(self._pause.start)
        self._name.setFocus()

    def _facts(self, today: date, places: Sequence[str]) -> None:
        self._name = line(self, "body_form.name", "机构名称")
        self._name.setPlaceholderText("全称，与成立文件一致")
        self._name.textEdited.connect(self._suggest)
        self.form.add("机构名称", self._name, check=lambda: "" if self.name() else "请填写机构全称。")
        self._short_name = line(self, "body_form.short_name", "简称")
        self.form.add("简称", self._short_name, check=lambda: "" if self.short_name() else "请填写简称，列表里用它。")
        self._kind = choice(self, "body_form.kind", "类型", [words for _, words in KINDS])
        self._kind.currentIndexChanged.connect(self._show_pattern)
        self.form.add("类型", self._kind)
        self._place = QComboBox(self)
        self._place.setObjectName("body_form.place")
        self._place.setAccessibleName("区划")
        self._place.setEditable(True)
        self._place.addItems(list(places))
        if len(places) != 1:
            self._place.setCurrentText("")
        self.form.add("区划", self._place, optional=True)
        self._lead = line(self, "body_form.lead_unit", "牵头单位")
        self.form.add("牵头单位", self._lead, optional=True)
        self._number = line(self, "body_form.number", "成立文件")
        self._number.setPlaceholderText("发文字号")
        self.form.add("成立文件", self._number, optional=True)
        self._founded = DateField("body_form.founded", "成立日期", today, parse=parse_typed, optional=True, parent=self)
        self.form.add("成立日期", self._founded, optional=True, check=self._founded.problem)
        self._from = DateField("body_form.in_use_from", "启用日期", today, parse=parse_typed, parent=self)
        self._from.set_day(today)
        self.form.add("启用日期", self._from, check=self._from.problem, note="从这天起提醒")

    def _roster(self) -> None:
        form = self.part("roster")
        self._list = QPlainTextEdit(self)
        self._list.setObjectName("body_form.roster")
        self._list.setAccessibleName("名单")
        self._list.setMinimumHeight(220)
        self._list.setTabChangesFocus(True)
        form.add("名单", self._list)
        self._read: QLabel = label("一行一席：席位、姓名、单位职务。也可以把文件里的名单整段粘贴进来；名单可以以后再填。", "caption",
                                   wrap=True, name="body_form.roster_read", parent=self)
        form.add_wide("", self._read)
        self._show_pattern()

    def _office(self) -> None:
        form = self.part("office")
        self._office_at = line(self, "body_form.office_at", "办公室设在")
        self._office_at.setPlaceholderText("单位")
        form.add("办公室设在", self._office_at, optional=True)
        self._director = line(self, "body_form.director", "办公室主任")
        self._director.setPlaceholderText("由谁兼任，例如区民政局主要负责同志")
        form.add("办公室主任", self._director, optional=True)
        self._liaisons = QCheckBox("各成员单位联络员为办公室成员", self)
        self._liaisons.setObjectName("body_form.liaisons")
        form.add("成员", self._liaisons)

    # -- what was typed ----------------------------------------------------------------------------------------------------------

    def name(self) -> str:
        """Give the full name."""
        return self._name.text().strip()

    def short_name(self) -> str:
        """Give what lists call it."""
        return self._short_name.text().strip()

    def roster_text(self) -> str:
        """Give the name list as typed."""
        return self._list.toPlainText()

    def new_body(self, seats: tuple[SeatReading, ...], today: date) -> NewBody:
        """Give the body the form describes, with the list as it was read."""
        return NewBody(
            name=self.name(), short_name=self.short_name(), kind=KINDS[self._kind.currentIndex()][0],
            in_use_from=self._from.day() or today, founded_on=self._founded.day(), founding_number=self._number.text().strip() or None,
            place=self._place.currentText().strip() or None, lead_unit=self._lead.text().strip() or None,
            office_at=self._office_at.text().strip() or None, office_director=self._director.text().strip() or None,
            liaisons_in_office=self._liaisons.isChecked(), seats=seats, rules=self._rules.rules())

    def show_roster(self, seats: Sequence[SeatReading]) -> None:
        """Say what the list was read as."""
        liaisons = sum(rank_of(seat.role) is RoleRank.LIAISON for seat in seats)
        named = [seat for seat in seats if seat.name]
        words = f"读到{len(seats) - liaisons}席" + (f"，{liaisons}名联络员" if liaisons else "")
        if seats and len(named) < len(seats):
            words += f"，{len(seats) - len(named)}席没有姓名"
        first = "、".join(f"{seat.role}{seat.name}" for seat in named[:3])
        self._read.setText(f"{words}：{first}{'等' if len(named) > 3 else ''}。" if seats else
                           "还没有读到席位；一行一席，席位在前，姓名和单位职务在后。")

    def _suggest(self, typed: str) -> None:
        if not self._short_name.isModified():
            place = self._place.currentText().strip() or self._place_of_office
            self._short_name.setText(suggested_short_name(typed.strip(), place) if typed.strip() else "")
        ends = {"联席会议": 0, "领导小组": 1}
        self._kind.setCurrentIndex(next((place for end, place in ends.items() if typed.strip().endswith(end)), 2))

    def _show_pattern(self) -> None:
        if hasattr(self, "_list"):
            self._list.setPlaceholderText(_PATTERNS[KINDS[self._kind.currentIndex()][0]])


class CloneBodyDialog(ActDialog):
    """以此新建: another body with the same kind, units, seats, duties, rules and office."""

    def __init__(self, view: BodyView, today: date, parent: QWidget | None = None) -> None:
        super().__init__("以此新建机构", "建立机构", "clone_form", parent, note="建立后可以撤销")
        self._view = view
        self.set_whom(f"照{view.short_name}的样子新建一个机构", "席位、成员单位、职责分工、工作规则和办公室照样带过去，之后可以逐项修改。")
        self._name = line(self, "clone_form.name", "机构名称")
        self._name.setPlaceholderText("全称")
        self._name.textEdited.connect(self._suggest)
        self.form.add("机构名称", self._name, check=lambda: "" if self.name() else "请填写机构全称。")
        self._short_name = line(self, "clone_form.short_name", "简称")
        self.form.add("简称", self._short_name, check=lambda: "" if self.short_name() else "请填写简称，列表里用它。")
        self._since = DateField("clone_form.since", "成立日期", today, parse=parse_typed, parent=self)
        self._since.set_day(today)
        self.form.add("成立日期", self._since, check=self._since.problem)
        self._holders = QCheckBox("连同现任人员（不勾选就只带席位，等着填姓名）", self)
        self._holders.setObjectName("clone_form.holders")
        self.form.add("人员", self._holders)
        self.set_consequence(f"新机构的名单从成立日期起算；{view.short_name}不受影响。")

    def name(self) -> str:
        """Give the full name."""
        return self._name.text().strip()

    def short_name(self) -> str:
        """Give what lists call it."""
        return self._short_name.text().strip()

    def since(self) -> date | None:
        """Give the day its seats begin."""
        return self._since.day()

    def with_holders(self) -> bool:
        """Tell whether who sits in the pattern shall sit there too."""
        return self._holders.isChecked()

    def _suggest(self, typed: str) -> None:
        if not self._short_name.isModified():
            self._short_name.setText(suggested_short_name(typed.strip(), self._view.place) if typed.strip() else "")
