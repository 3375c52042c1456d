"""Forms about who stays: under another post, for another term, until a day, with somebody attending as a rule."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from secretariat.domain.dates import official, parse_typed
from secretariat.domain.listings.bodies import SeatStory
from secretariat.domain.seats import ACTING_WORDS
from ui.dialogs.act_dialog import ActDialog
from ui.dialogs.also_seats import AlsoSeats, OtherSeat
from ui.widgets.date_field import DateField

_FULLY: Final = "正式任职"
_UNDOABLE: Final = "登记后可以撤销"
_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class PostWish:
    """What 职务变动 says."""

    on: date
    title: str
    acting_as: str | None
    also: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class TermWish:
    """What 任期与代会 says; ``until`` is the first day after the term."""

    until: date | None
    remind_on: date | None
    substitute: str | None
    substitute_post: str | None


class PostChangeDialog(ActDialog):
    """职务变动: the holder stays, the post as printed changes from a day on, on this seat and on those ticked."""

    def __init__(self, story: SeatStory, today: date, others: tuple[OtherSeat, ...], parent: QWidget | None = None) -> None:
        super().__init__("职务变动", "登记变动", "post_form", parent, note=_UNDOABLE)
        self.setMinimumWidth(600)
        held = story.episodes[0]
        self._since = held.since
        self.set_whom(f"{story.unit}　{held.name}", f"现任{held.title or story.role}，{official(held.since)}起")
        self._title = _line(self, "post_form.title", "新的职务", held.title)
        self._title.selectAll()
        self.form.add("新的职务", self._title, check=lambda: "" if self._title.text().strip() else "请填写新的职务。")
        self._manner = QComboBox(self)
        self._manner.setObjectName("post_form.manner")
        self._manner.setAccessibleName("任职方式")
        self._manner.addItems((_FULLY, *ACTING_WORDS))
        if story.acting_as is not None:
            self.form.add("任职方式", self._manner, note=f"现在是{story.acting_as}")
        else:
            self._manner.hide()
        self._on = _day(self, "post_form.on", "变动日期", today)
        self._on.set_day(today)
        self.form.add("变动日期", self._on, check=self._day_problem)
        self._also = AlsoSeats(others, story.unit_id, self, choose_successor=False) if others else None
        if self._also is not None:
            self.form.add_wide("同时变动", self._also)
            self._also.follow_reason("")
        self.set_consequence("名单、签到表从变动日期起用新的职务，以前的名单还是原来的职务；任职时间连续计算。")
        self._title.setFocus()

    def wish(self) -> PostWish:
        """Give what the form says; only after it was accepted."""
        day = self._on.day()
        assert day is not None
        manner = self._manner.currentText()
        return PostWish(day, self._title.text().strip(), manner if manner != _FULLY else None,
                        tuple(seat.seat_id for seat in self._also.ticked()) if self._also is not None else ())

    def _day_problem(self) -> str:
        day = self._on.day()
        if day is not None and day <= self._since:
            return f"变动日期必须晚于任职日期{self._since.isoformat()}。"
        return self._on.problem()


class ReappointmentDialog(ActDialog):
    """登记连任: the holder stays for another term."""

    def __init__(self, story: SeatStory, today: date, parent: QWidget | None = None) -> None:
        super().__init__("登记连任", "登记连任", "reappointment_form", parent, note=_UNDOABLE)
        held = story.episodes[0]
        ends = f"，任期至{official(story.until - _DAY)}" if story.until else ""
        self.set_whom(f"{story.unit}　{held.name}", f"{official(held.since)}起任职{ends}")
        self._on = _day(self, "reappointment_form.on", "连任起", today)
        self._on.set_day(story.until or today)
        self.form.add("连任起", self._on, check=self._on.problem)
        self._until = _day(self, "reappointment_form.until", "任期至", today, optional=True)
        self.form.add("任期至", self._until, optional=True, check=self._until_problem)
        self._basis = _line(self, "reappointment_form.basis", "依据文号")
        self.form.add("依据文号", self._basis, optional=True)
        self.set_consequence("席位不空缺，任职时间连续计算；席位沿革里多记一个任期。")
        self._until.setFocus()

    def on(self) -> date | None:
        """Give the first day of the new term."""
        return self._on.day()

    def until(self) -> date | None:
        """Give the first day after the new term."""
        last = self._until.day()
        return last + _DAY if last is not None else None

    def basis_document(self) -> str | None:
        """Give the number of the document it rests on."""
        return self._basis.text().strip() or None

    def _until_problem(self) -> str:
        last, begins = self._until.day(), self._on.day()
        return "任期结束不能早于连任起始日期。" if last is not None and begins is not None and last < begins else self._until.problem()


class TermDialog(ActDialog):
    """任期与代会: the end of the present term, a reminder, and who attends for the holder as a rule."""

    def __init__(self, story: SeatStory, today: date, parent: QWidget | None = None) -> None:
        super().__init__("任期与代会", "保存", "term_form", parent, note="保存后可以撤销")
        held = story.episodes[0] if story.episodes and not story.episodes[0].vacant else None
        self.set_whom(f"{story.unit}　{story.title or story.role}",
                      f"现任{held.name}，{official(held.since)}起" if held is not None else story.state_text)
        self._until = _day(self, "term_form.until", "任期至", today, optional=True)
        self._until.set_day(story.until - _DAY if story.until else None)
        self._remind = _day(self, "term_form.remind_on", "到期提醒", today, optional=True)
        self._remind.set_day(story.remind_on)
        if held is not None:
            self.form.add("任期至", self._until, optional=True, check=self._until.problem)
            self.form.add("到期提醒", self._remind, check=self._remind.problem, note="提前7天提醒（可不填）")
        else:
            self._until.hide()
            self._remind.hide()
        name, _, post = (story.substitute or "").partition("　")
        self._substitute = _line(self, "term_form.substitute", "固定代会人", name)
        self._substitute.setPlaceholderText("姓名；通讯录里没有的会一并登记")
        self.form.add("固定代会人", self._substitute, optional=True)
        self._post = _line(self, "term_form.substitute_post", "代会人职务", post)
        self.form.add("代会人职务", self._post, optional=True)
        self.set_consequence("任期在届满前60天列在工作台上；会上登记代会时先填固定代会人。")

    def wish(self) -> TermWish:
        """Give what the form says."""
        last = self._until.day()
        return TermWish(last + _DAY if last is not None else None, self._remind.day(), self._substitute.text().strip() or None,
                        self._post.text().strip() or None)


def _line(parent: QWidget, name: str, accessible: str, text: str | None = None) -> QLineEdit:
    field = QLineEdit(text or "", parent)
    field.setObjectName(name)
    field.setAccessibleName(accessible)
    return field


def _day(parent: QWidget, name: str, accessible: str, today: date, *, optional: bool = False) -> DateField:
    return DateField(name, accessible, today, parse=parse_typed, optional=optional, parent=parent)
