"""Forms of a meeting that stands: its consent, its time and place, its end before it began, one of its topics."""

from datetime import date, datetime, time
from typing import Final

from PySide6.QtWidgets import QComboBox, QLineEdit, QSpinBox, QWidget

from secretariat.domain.agendas import NewTopic
from secretariat.domain.dates import parse_typed
from secretariat.domain.listings.meetings import AgendaRow, MeetingView
from ui.dialogs.act_dialog import ActDialog
from ui.models.words import moment
from ui.widgets.date_field import DateField, Marks
from ui.widgets.time_field import TimeField

_WAYS: Final = ("书面同意", "口头同意", "会签单同意")
_MATERIALS: Final = ("", "未收", "已收", "不需要")


def line(parent: QWidget, name: str, text: str = "", hint: str = "") -> QLineEdit:
    """Make a field of one line."""
    field = QLineEdit(text, parent)
    field.setObjectName(name)
    field.setPlaceholderText(hint)
    return field


def demand(field: QLineEdit, sentence: str) -> str:
    """Answer the sentence while nothing is typed."""
    return "" if field.text().strip() else sentence


class ConsentDialog(ActDialog):
    """登记批准: who consented to the meeting, when, and how."""

    def __init__(self, view: MeetingView, today: date, parent: QWidget | None = None) -> None:
        super().__init__("登记批准", "登记批准", "meeting.consent_form", parent, note="登记后可以撤销")
        self.set_whom(view.title, f"{view.body}　由{view.proposer}提议")
        self._by = line(self, "meeting.consent_form.by", view.convener or "")
        self._on = DateField("meeting.consent_form.on", "批准日期", today, parse=parse_typed, parent=self)
        self._on.set_day(today)
        self._way = QComboBox(self)
        self._way.setObjectName("meeting.consent_form.way")
        self._way.addItems(_WAYS)
        self.form.add("批准人", self._by, check=lambda: demand(self._by, "请填批准人。"))
        self.form.add("批准日期", self._on, check=self._on.problem)
        self.form.add("方式", self._way)
        self.set_consequence("批准之后可以签发会议通知。")
        self._by.setFocus()

    def by(self) -> str:
        """Give who consented."""
        return self._by.text().strip()

    def on(self) -> date | None:
        """Give the day of the consent."""
        return self._on.day()

    def note(self) -> str:
        """Give how it was given."""
        return self._way.currentText()


class ScheduleDialog(ActDialog):
    """修改会议 and 延期: title, day, hour, place, when answers are due, and who chairs; a postponement asks for time and place only."""

    def __init__(
        self, view: MeetingView, today: date, *, postpone: bool, marks: Marks | None = None, parent: QWidget | None = None,
    ) -> None:
        verb = "延期" if postpone else "修改会议"
        super().__init__(verb, "登记延期" if postpone else "保存", "meeting.schedule_form", parent, note="登记后可以撤销")
        self.set_whom(view.title, f"{view.body}　原定{moment(view.starts_at)}" if postpone else view.body)
        self._view, self._postpone = view, postpone
        at = view.starts_at
        self._title = line(self, "meeting.schedule_form.title", view.title)
        self._day = DateField("meeting.schedule_form.day", "开会日期", today, parse=parse_typed, marks=marks, optional=not postpone,
                              parent=self)
        self._day.set_day(at.date() if at else None)
        self._hour = TimeField("meeting.schedule_form.hour", "开会时间", at.time() if at else None, optional=not postpone, parent=self)
        self._room = line(self, "meeting.schedule_form.room", view.room or "", "区政府三楼会议室")
        self._reply_day = DateField("meeting.schedule_form.reply_day", "回执截止日期", today, parse=parse_typed, optional=True, parent=self)
        self._reply_day.set_day(view.reply_by.date() if view.reply_by else None)
        self._reply_hour = TimeField("meeting.schedule_form.reply_hour", "回执截止时间", view.reply_by.time() if view.reply_by else None,
                                     optional=True, parent=self)
        self._chair = line(self, "meeting.schedule_form.chair", view.chair or "", f"不填就是{view.convener or '召集人'}主持")
        title = self.form.add("会议名称", self._title, check=lambda: demand(self._title, "请填写会议名称。"))
        self.form.add("开会时间", self._day, check=self._day.problem, beside=self._hour)
        self.form.add("地点", self._room, optional=True)
        reply = self.form.add("回执截止", self._reply_day, optional=True, check=self._reply_day.problem, beside=self._reply_hour)
        chair = self.form.add("主持人", self._chair, optional=True)
        if postpone:
            for row in (title, reply, chair):
                row.set_visible(visible=False)
            self.set_consequence("参会名单改按新的日期，签到表和席卡要重新生成；已印发的通知不变，请另发延期通知。")
        (self._day if postpone else self._title).setFocus()

    def problem(self) -> str:
        """Say that a day needs its hour."""
        return self._hour.problem() or ("请填开会的几点。" if self._day.day() and not self._hour.hour() else "")

    def title(self) -> str:
        """Give what the meeting is called."""
        return self._title.text().strip()

    def starts_at(self) -> datetime | None:
        """Give when it begins; None while that is open."""
        day, hour = self._day.day(), self._hour.hour()
        return datetime.combine(day, hour) if day and hour else None

    def room(self) -> str | None:
        """Give where it takes place."""
        return self._room.text().strip() or None

    def reply_by(self) -> datetime | None:
        """Give until when answers are due; the end of office hours where only a day is named."""
        day = self._reply_day.day()
        return datetime.combine(day, self._reply_hour.hour() or time(17, 0)) if day else None

    def chair(self) -> str | None:
        """Give who chairs for the convener."""
        return self._chair.text().strip() or None


class ReasonDialog(ActDialog):
    """One sentence of reason for one act, e.g. 取消会议."""

    def __init__(
        self, title: str, verb: str, whom: str, caption: str, parent: QWidget | None = None, *,
        consequence: str = "", optional: bool = False, text: str = "",
    ) -> None:
        super().__init__(title, verb, "meeting.reason_form", parent, note="登记后可以撤销")
        self.set_whom(whom)
        self._reason = line(self, "meeting.reason_form.reason", text)
        check = None if optional else lambda: demand(self._reason, f"请填{caption}。")
        self.form.add(caption, self._reason, optional=optional, check=check)
        if consequence:
            self.set_consequence(consequence)
        self._reason.setFocus()

    def reason(self) -> str:
        """Give the reason."""
        return self._reason.text().strip()


class TopicDialog(ActDialog):
    """添加议题 and 修改议题: what, who reports, how long, and whether the material came."""

    def __init__(self, meeting: str, row: AgendaRow | None = None, parent: QWidget | None = None) -> None:
        verb = "修改议题" if row else "添加议题"
        super().__init__(verb, "保存" if row else "添加", "meeting.topic_form", parent, note="登记后可以撤销")
        self.set_whom(meeting, f"第{row.ordinal}项" if row else "")
        self._text = line(self, "meeting.topic_form.text", row.text if row else "")
        self._reporter = line(self, "meeting.topic_form.reporter", row.reporter if row else "", "多个单位用顿号隔开")
        self._minutes = QSpinBox(self)
        self._minutes.setObjectName("meeting.topic_form.minutes")
        self._minutes.setRange(0, 480)
        self._minutes.setSingleStep(5)
        self._minutes.setSpecialValueText("未定")
        self._minutes.setSuffix("分钟")
        self._minutes.setFixedWidth(120)
        self._minutes.setValue(row.minutes or 0 if row else 0)
        self._material = QComboBox(self)
        self._material.setObjectName("meeting.topic_form.material")
        self._material.addItems([words or "未定" for words in _MATERIALS])
        self._material.setCurrentIndex(_MATERIALS.index(row.material) if row and row.material in _MATERIALS else 0)
        self._material.setFixedWidth(120)
        self.form.add("议题", self._text, check=lambda: demand(self._text, "请填写议题。"))
        self.form.add("汇报单位", self._reporter, optional=True)
        self.form.add("时长", self._minutes)
        self.form.add("材料", self._material)
        self._text.setFocus()

    def topic(self) -> NewTopic:
        """Give the topic as typed."""
        return NewTopic(self._text.text().strip(), self._reporter.text().strip() or None, self._minutes.value() or None,
                        _MATERIALS[self._material.currentIndex()] or None)
