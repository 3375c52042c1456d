"""Forms about who comes: a unit's receipt, a substitute, somebody beside the seats."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtWidgets import QComboBox, QWidget

from secretariat.domain.listings.meetings import AttendanceRow, ReceiptRow
from secretariat.domain.meetings import AttendanceState, ParticipantKind, ReceiptState
from secretariat.domain.names import stored
from ui.dialogs.act_dialog import ActDialog
from ui.dialogs.meeting_forms import demand, line

_STATES: Final = (ReceiptState.REGISTERED, ReceiptState.ACKNOWLEDGED, ReceiptState.UNSIGNED)
_STATE_WORDS: Final = {ReceiptState.REGISTERED: "已报名", ReceiptState.ACKNOWLEDGED: "已签收", ReceiptState.UNSIGNED: "未签收"}
HOLDER, SUBSTITUTE, LEAVE = "本人出席", "代会", "请假"


@dataclass(frozen=True, slots=True)
class ReceiptWish:
    """What the form says, as the service takes it."""

    state: ReceiptState
    participant: str | None
    note: str | None
    excused: bool
    substitute_name: str | None
    substitute_post: str | None


class ReceiptDialog(ActDialog):
    """登记回执: the unit signed for the notice, and says who comes, in whose place, or why nobody does."""

    def __init__(self, row: ReceiptRow, lines: Sequence[AttendanceRow], parent: QWidget | None = None) -> None:
        super().__init__("登记回执", "登记回执", "meeting.receipt_form", parent, note="登记后可以撤销")
        self.set_whom(row.unit, f"现在{row.state_text}" + (f"，{row.participant}" if row.participant else ""))
        self._lines = tuple(lines)
        self._receipt = _combo(self, "meeting.receipt_form.state", [_STATE_WORDS[state] for state in _STATES])
        self._seat = _combo(self, "meeting.receipt_form.line", [_line_words(each) for each in self._lines])
        self._seat.setCurrentIndex(len(self._lines) - 1)
        self._way = _combo(self, "meeting.receipt_form.way", [])
        self._name = line(self, "meeting.receipt_form.name")
        self._post = line(self, "meeting.receipt_form.post")
        self._remark = line(self, "meeting.receipt_form.note", row.note.removeprefix("代会，").removeprefix("请假，")
                          if row.state is ReceiptState.REGISTERED else "")
        self.form.add("回执", self._receipt)
        self._line_row = self.form.add("席位", self._seat)
        self._way_row = self.form.add("参会", self._way)
        self._name_row = self.form.add("参会人", self._name, check=self._name_problem)
        self._post_row = self.form.add("职务", self._post, optional=True)
        self.form.add("说明", self._remark, optional=True)
        self._receipt.currentIndexChanged.connect(lambda _place: self._fit())
        self._seat.currentIndexChanged.connect(lambda _place: self._offer_ways())
        self._way.currentIndexChanged.connect(lambda _place: self._fit())
        self._offer_ways()
        self._begin_as(row)
        self._way.setFocus()

    def set_way(self, way: str) -> None:
        """Choose 本人出席, 代会 or 请假."""
        self._way.setCurrentText(way)

    def wish(self) -> ReceiptWish:
        """Give what the form says."""
        state, way, chosen = self._chosen_state(), self._way.currentText(), self._chosen_line()
        registered = state is ReceiptState.REGISTERED
        holder, typed = chosen.name if chosen else None, stored(self._name.text()) or None
        if self._is_delegate():
            holder, typed = typed, None
        substitutes = registered and way == SUBSTITUTE
        return ReceiptWish(
            state, holder, self._remark.text().strip() or None, excused=registered and way == LEAVE,
            substitute_name=typed if substitutes else None,
            substitute_post=(self._post.text().strip() or None) if substitutes or self._is_delegate() else None)

    def _begin_as(self, row: ReceiptRow) -> None:
        """Show what was registered before."""
        chosen = self._chosen_line()
        if row.state is not ReceiptState.REGISTERED or chosen is None:
            return
        if chosen.state is AttendanceState.SUBSTITUTE:
            self._way.setCurrentText(SUBSTITUTE)
            self._name.setText(chosen.substitute_name or "")
            self._post.setText(chosen.substitute_post or "")
        elif chosen.state is AttendanceState.EXCUSED:
            self._way.setCurrentText(LEAVE)
        elif self._is_delegate():
            self._name.setText(chosen.name or "")
            self._post.setText(chosen.post or "")

    def _chosen_state(self) -> ReceiptState:
        return _STATES[self._receipt.currentIndex()]

    def _chosen_line(self) -> AttendanceRow | None:
        return self._lines[self._seat.currentIndex()] if self._lines else None

    def _is_delegate(self) -> bool:
        chosen = self._chosen_line()
        return chosen is not None and chosen.kind is ParticipantKind.DELEGATE

    def _offer_ways(self) -> None:
        chosen = self._chosen_line()
        ways = [HOLDER, SUBSTITUTE, LEAVE]
        if self._is_delegate():
            ways = ["派人出席", LEAVE]
        elif chosen is None or chosen.name is None:
            ways = [SUBSTITUTE]
        self._way.clear()
        self._way.addItems(ways)
        self._fit()

    def _fit(self) -> None:
        registered = self._chosen_state() is ReceiptState.REGISTERED
        named = registered and self._way.currentText() in {SUBSTITUTE, "派人出席"}
        self._line_row.set_visible(visible=registered and len(self._lines) > 1)
        self._way_row.set_visible(visible=registered)
        self._name_row.set_visible(visible=named)
        self._post_row.set_visible(visible=named)

    def _name_problem(self) -> str:
        return demand(self._name, "请填参会人的姓名。")


class SubstituteDialog(ActDialog):
    """登记代会: who came in the holder's place."""

    def __init__(self, row: AttendanceRow, parent: QWidget | None = None) -> None:
        super().__init__("登记代会", "登记代会", "meeting.substitute_form", parent, note="登记后可以撤销")
        self.set_whom(f"{row.unit}　{row.name or '空缺'}", row.role)
        name, post = (row.substitute_name, row.substitute_post) if row.substitute_name else row.attends_as_a_rule or ("", None)
        self._name = line(self, "meeting.substitute_form.name", name or "")
        self._post = line(self, "meeting.substitute_form.post", post or "")
        self.form.add("代会人", self._name, check=lambda: demand(self._name, "请填代会人的姓名。"))
        self.form.add("职务", self._post, optional=True)
        self._name.setFocus()

    def name(self) -> str:
        """Give who came."""
        return stored(self._name.text())

    def post(self) -> str | None:
        """Give the substitute's post."""
        return self._post.text().strip() or None


class GuestDialog(ActDialog):
    """添加列席: somebody who takes part without a seat."""

    def __init__(self, meeting: str, parent: QWidget | None = None) -> None:
        super().__init__("添加列席人员", "添加", "meeting.guest_form", parent, note="登记后可以撤销")
        self.set_whom(meeting)
        self._name = line(self, "meeting.guest_form.name")
        self._unit = line(self, "meeting.guest_form.unit")
        self._post = line(self, "meeting.guest_form.post")
        self._as = _combo(self, "meeting.guest_form.as", ["列席", "来宾"])
        self.form.add("姓名", self._name, check=lambda: demand(self._name, "请填姓名。"))
        self.form.add("单位", self._unit, optional=True)
        self.form.add("职务", self._post, optional=True)
        self.form.add("身份", self._as)
        self._name.setFocus()

    def name(self) -> str:
        """Give the name."""
        return stored(self._name.text())

    def unit(self) -> str | None:
        """Give the unit."""
        return self._unit.text().strip() or None

    def post(self) -> str | None:
        """Give the post."""
        return self._post.text().strip() or None

    def is_observer(self) -> bool:
        """Tell whether the person attends as 列席 rather than as a guest."""
        return self._as.currentIndex() == 0


def _line_words(row: AttendanceRow) -> str:
    return f"{row.role}　{row.name or '空缺'}"


def _combo(parent: QWidget, name: str, words: Sequence[str]) -> QComboBox:
    combo = QComboBox(parent)
    combo.setObjectName(name)
    combo.addItems(list(words))
    return combo
