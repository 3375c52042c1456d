"""新建会议: which body meets, why, when, where, about what."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QListWidget, QListWidgetItem, QPlainTextEdit, QWidget

from secretariat.domain.agendas import NewTopic
from secretariat.domain.dates import parse_typed
from secretariat.domain.meetings import KIND_NAMES, MeetingKind
from ui.dialogs.act_dialog import ActDialog
from ui.dialogs.meeting_forms import demand, line
from ui.theme import tokens
from ui.widgets.date_field import DateField
from ui.widgets.labels import label
from ui.widgets.time_field import TimeField

_REPORTER: Final = re.compile(r"\s*(?:——|—|--|\t)\s*")
_ANSWERS_BEFORE: Final = 3
"""Days between the last answer and the meeting that are proposed."""
_WORKING: Final = frozenset({"", "调休上班", "放假安排未公布"})


@dataclass(frozen=True, slots=True)
class DayFacts:
    """What is special about the days ahead, and the rooms used so far."""

    remarks: Mapping[date, str]
    rooms: tuple[str, ...]

    def marks(self, year: int, month: int) -> Mapping[date, str]:
        """Give the days of a month a calendar marks: 休, 班."""
        return {day: "班" if words == "调休上班" else "休" for day, words in self.remarks.items()
                if (day.year, day.month) == (year, month) and words not in {"周末", "放假安排未公布"}}


@dataclass(frozen=True, slots=True)
class BodyFacts:
    """What a body proposes for its next meeting."""

    body_id: int
    body: str
    titles: Mapping[MeetingKind, str]
    day: date
    proposers: tuple[str, ...]
    conveners: frozenset[str]
    """Roles and names whose proposal needs no consent."""
    approver: str
    asks_consent: bool
    units: tuple[tuple[int, str], ...]
    room: str
    """Where it met last; empty before its first meeting."""


@dataclass(frozen=True, slots=True)
class MeetingWish:
    """What the form says, as the service takes it."""

    body_id: int
    kind: MeetingKind
    kind_name: str
    title: str
    starts_at: datetime | None
    room: str | None
    proposer: str
    agenda: tuple[NewTopic, ...]
    reply_by: datetime | None
    unit_ids: tuple[int, ...]


def topics_of(text: str) -> tuple[NewTopic, ...]:
    """Read topics, one a line, who reports after ——; a number before the topic is left out."""
    topics = []
    for typed in text.splitlines():
        words = re.sub(r"^\s*(?:\d+[.、．]|[一二三四五六七八九十]+、)\s*", "", typed).strip()
        if words:
            topic, *reporter = _REPORTER.split(words, maxsplit=1)
            topics.append(NewTopic(topic.strip(), reporter[0].strip() or None if reporter else None))
    return tuple(topics)


class ArrangeDialog(ActDialog):
    """Takes a proposed meeting; the body's proposals fill what the clerk has not touched.

    Signals: ``body_chosen(int)`` another body; the answer comes by ``show_body``.
    """

    body_chosen = Signal(int)

    def __init__(self, bodies: Sequence[tuple[int, str]], days: DayFacts, today: date, parent: QWidget | None = None) -> None:
        super().__init__("新建会议", "新建会议", "meeting.arrange_form", parent, note="登记后可以撤销")
        self._today, self._days = today, days
        self._facts: BodyFacts | None = None
        self._day_is_own = self._reply_is_own = False
        self.setMinimumWidth(660)
        self._add_what(bodies)
        self._add_when()
        self._add_agenda()
        self._connect()
        self._title.setFocus()

    # -- building ----------------------------------------------------------------------------------------------------------

    def _add_what(self, bodies: Sequence[tuple[int, str]]) -> None:
        self._body = self._combo("body", editable=False)
        for body_id, name in bodies:
            self._body.addItem(name, body_id)
        self._kind = self._combo("kind", editable=False)
        for kind, name in KIND_NAMES.items():
            self._kind.addItem(name, kind)
        self._kind_name = line(self, "meeting.arrange_form.kind_name", "", "如 调度会、推进会")
        self._kind_name.setAccessibleName("种类名称")
        self._title = line(self, "meeting.arrange_form.title")
        self.form.add("机构", self._body, beside=self._kind)
        self._kind_row = self.form.add("种类名称", self._kind_name, optional=True)
        self.form.add("会议名称", self._title, check=lambda: demand(self._title, "请填写会议名称。"))

    def _add_when(self) -> None:
        self._day = DateField("meeting.arrange_form.day", "开会日期", self._today, parse=parse_typed, marks=self._days.marks,
                              optional=True, parent=self)
        self._hour = TimeField("meeting.arrange_form.hour", "开会时间", time(14, 30), parent=self)
        self._remark = label("", "warn", name="meeting.arrange_form.remark", parent=self)
        self._room = self._combo("room")
        self._room.addItems(list(self._days.rooms))
        self._room.setEditText("")
        self._proposer = self._combo("proposer")
        self._reply_day = DateField("meeting.arrange_form.reply_day", "回执截止日期", self._today, parse=parse_typed,
                                    marks=self._days.marks, optional=True, parent=self)
        self._reply_hour = TimeField("meeting.arrange_form.reply_hour", "回执截止时间", time(17, 0), parent=self)
        hour = QWidget(self)
        beside = QHBoxLayout(hour)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(self._hour)
        beside.addWidget(self._remark)
        self.form.add("开会时间", self._day, check=self._day_problem, beside=hour)
        self.form.add("地点", self._room)
        self.form.add("提议", self._proposer, check=lambda: "" if self._proposer.currentText().strip() else "请填由谁提议。")
        self.form.add("回执截止", self._reply_day, check=self._reply_problem, beside=self._reply_hour)

    def _add_agenda(self) -> None:
        self._agenda = QPlainTextEdit(self)
        self._agenda.setObjectName("meeting.arrange_form.agenda")
        self._agenda.setPlaceholderText("一行一项，汇报单位写在“——”后面：\n通报助餐服务进展情况——区民政局")
        self._agenda.setTabChangesFocus(True)
        self._agenda.setFixedHeight(92)
        self._units = QListWidget(self)
        self._units.setObjectName("meeting.arrange_form.units")
        self._units.setAccessibleName("参加单位")
        self._units.setFixedHeight(96)
        self._units.setStyleSheet(f"QListWidget {{ border: 1px solid {tokens.INK_3}; border-radius: 4px; padding: 2px 6px; }}"
                                  f"QListWidget:focus {{ border: 2px solid {tokens.INDIGO}; padding: 1px 5px; }}")
        self.form.add("议题", self._agenda, optional=False)
        self._units_row = self.form.add("参加单位", self._units, check=self._units_problem)
        self._units_row.set_visible(visible=False)
        self.set_consequence("登记为提议的会议，参会名单按开会当天的名单。")

    def _combo(self, name: str, *, editable: bool = True) -> QComboBox:
        combo = QComboBox(self)
        combo.setObjectName(f"meeting.arrange_form.{name}")
        combo.setEditable(editable)
        combo.setAccessibleName({"body": "机构", "kind": "会议种类", "room": "地点", "proposer": "由谁提议"}[name])
        if editable:
            combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        return combo

    def _connect(self) -> None:
        self._body.currentIndexChanged.connect(lambda _place: self.body_chosen.emit(self.body_id()))
        self._kind_name.textEdited.connect(lambda _text: self._fit_title())
        self._kind.currentIndexChanged.connect(lambda _place: self._fit_kind())
        self._day.date_changed.connect(self._take_day)
        self._reply_day.date_changed.connect(self._take_reply)
        self._proposer.editTextChanged.connect(lambda _text: self._say_consequence())

    # -- what the body proposes -----------------------------------------------------------------------------------------------

    def body_id(self) -> int:
        """Give the body that is chosen; 0 where there is none."""
        return int(self._body.currentData() or 0)

    def choose_body(self, body_id: int) -> None:
        """Choose a body and announce it."""
        self._body.setCurrentIndex(max(0, self._body.findData(body_id)))

    def show_body(self, facts: BodyFacts) -> None:
        """Fill in what the body proposes where the clerk has typed nothing; facts of another body are ignored."""
        if facts.body_id != self.body_id():
            return
        self._facts = facts
        if not self._day_is_own:
            self._day.set_day(facts.day)
        room = self._room.lineEdit()
        if room is None or not room.isModified():
            self._room.setEditText(facts.room)
        with QSignalBlocker(self._proposer):
            typed = self._proposer.currentText() if self._proposer.count() else "办公室"
            self._proposer.clear()
            self._proposer.addItems(list(facts.proposers))
            self._proposer.setEditText(typed if typed in facts.proposers else "办公室")
        self._units.clear()
        for unit_id, name in facts.units:
            item = QListWidgetItem(name, self._units)
            item.setData(Qt.ItemDataRole.UserRole, unit_id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
        self._fit_kind()
        self._fit_day()
        self._say_consequence()

    def wish(self) -> MeetingWish:
        """Give what the form says."""
        day, hour, reply = self._day.day(), self._hour.hour(), self._reply_day.day()
        kind = self._chosen_kind()
        return MeetingWish(
            self.body_id(), kind, self._kind_name.text().strip() if kind is MeetingKind.OTHER else "", self._title.text().strip(),
            datetime.combine(day, hour) if day and hour else None, self._room.currentText().strip() or None,
            self._proposer.currentText().strip(), topics_of(self._agenda.toPlainText()),
            datetime.combine(reply, self._reply_hour.hour() or time(17, 0)) if reply else None,
            self._checked() if kind is MeetingKind.PARTIAL else ())

    # -- inner ---------------------------------------------------------------------------------------------------------------

    def _chosen_kind(self) -> MeetingKind:
        return MeetingKind(self._kind.currentData())

    def _checked(self) -> tuple[int, ...]:
        items = (self._units.item(place) for place in range(self._units.count()))
        return tuple(int(item.data(Qt.ItemDataRole.UserRole)) for item in items if item.checkState() is Qt.CheckState.Checked)

    def _fit_kind(self) -> None:
        kind = self._chosen_kind()
        self._kind_row.set_visible(visible=kind is MeetingKind.OTHER)
        self._units_row.set_visible(visible=kind is MeetingKind.PARTIAL)
        self._fit_title()

    def _fit_title(self) -> None:
        day = self._day.day()
        if self._facts is not None and not self._title.isModified():
            kind, name = self._chosen_kind(), self._kind_name.text().strip()
            title = self._facts.titles[kind]
            if kind is MeetingKind.OTHER and name:
                title = title.replace(KIND_NAMES[kind], name)
            self._title.setText(title.replace(f"{self._facts.day.year}年", f"{day.year}年") if day else title)

    def _take_day(self) -> None:
        self._day_is_own = True
        self._fit_day()

    def _take_reply(self) -> None:
        self._reply_is_own = True

    def _fit_day(self) -> None:
        day = self._day.day()
        words = self._days.remarks.get(day, "") if day else ""
        plain = {"周末": "周末", "调休上班": "调休上班", "放假安排未公布": "放假安排还没有公布"}
        self._remark.setText(plain.get(words, words and f"{words}放假"))
        self._remark.setHidden(not words)
        self._fit_title()
        if day is not None and not self._reply_is_own:
            self._reply_day.set_day(self._answer_day(day))

    def _answer_day(self, day: date) -> date | None:
        """Propose a workday a few days before the meeting; None where there is none left."""
        answer = day - timedelta(days=_ANSWERS_BEFORE)
        while self._days.remarks.get(answer, "") not in _WORKING:
            answer -= timedelta(days=1)
        return answer if answer > self._today else None

    def _say_consequence(self) -> None:
        facts, proposer = self._facts, self._proposer.currentText().strip()
        if facts is None:
            return
        if not facts.asks_consent:
            consent = "这个机构开会不用另行批准。"
        elif proposer in facts.conveners:
            consent = f"{proposer}提议，不用另行批准。"
        else:
            consent = f"签发会议通知以前，要登记{facts.approver}同意。"
        self.set_consequence(f"登记为提议的会议，参会名单按开会当天的名单。{consent}")

    def _day_problem(self) -> str:
        day = self._day.day()
        if day is not None and day < self._today:
            return "开会日期已经过去了。"
        return self._day.problem() or (self._hour.problem() if day else "")

    def _reply_problem(self) -> str:
        day, reply = self._day.day(), self._reply_day.day()
        return "回执截止不能晚于开会。" if day and reply and reply > day else self._reply_day.problem()

    def _units_problem(self) -> str:
        return "" if self._checked() else "请勾选参加这次专题会议的单位。"
