"""What lies on the clerk's desk: facts of the office judged by the day, each turned into one thing to do."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from secretariat.domain.dates import clock, month_and_day
from secretariat.domain.documents import DocumentKind, DocumentState
from secretariat.domain.filings import FilingsFact
from secretariat.domain.listings.desk import DeskCounter, DeskItem, DeskTopic, PlenaryTrack, Urgency
from secretariat.domain.plenaries import days_left, end_of_week
from secretariat.domain.records import RecordKind, RecordRef
from secretariat.domain.stages import Stage
from secretariat.domain.terms import TermFact, is_due

SOON = 14
"""A vacancy, a consent or a notice is this week's matter when the body meets within so many days."""
FILED_WITHIN = 14
"""So many days a filing may wait before it lies on the desk."""
CLOSE = 30
"""A plenary that is owed within so many days is this week's matter."""


@dataclass(frozen=True, slots=True)
class TaskFact:
    """An open task with a deadline."""

    task_id: int
    text: str
    body: str
    lead: str
    deadline: date


@dataclass(frozen=True, slots=True)
class MeetingFact:
    """A meeting that is under way: how far it came and how its receipts stand."""

    meeting_id: int
    title: str
    body: str
    starts_at: datetime | None
    room: str | None
    reply_by: datetime | None
    current: Stage
    units: int
    registered: int
    unsigned: int
    consent_owed: bool
    approver: str


@dataclass(frozen=True, slots=True)
class VacancyFact:
    """A vacant seat."""

    seat_id: int
    unit: str
    role: str
    body: str
    since: date
    next_meeting: date | None
    proposed: str | None = None
    """Who is proposed and waits for an answer or a notice."""


@dataclass(frozen=True, slots=True)
class PaperFact:
    """A document that is neither issued nor void and belongs to no meeting that says the same already."""

    document_id: int
    kind: DocumentKind
    title: str
    body: str
    state: DocumentState
    registered_on: date


def item_of_task(fact: TaskFact, today: date) -> DeskItem:
    """Judge a task by its deadline."""
    late = (today - fact.deadline).days
    due = f"超期{late}天" if late > 0 else due_words(fact.deadline, None, today)
    lead = f"牵头 {fact.lead}" if fact.lead else "未明确牵头"
    return DeskItem(urgency_of(fact.deadline, today), DeskTopic.TASK, fact.text, f"{fact.body} • {lead}", due, "登记进展",
                    "task.report", RecordRef(RecordKind.TASK, fact.task_id))


def item_of_vacancy(fact: VacancyFact, today: date) -> DeskItem:
    """Judge a vacancy: it presses when the body meets soon."""
    days = (today - fact.since).days
    meets_soon = fact.next_meeting is not None and (fact.next_meeting - today).days <= SOON
    nobody = f"拟{fact.proposed}，待批" if fact.proposed else "会前须补齐" if meets_soon else "尚无接任人"
    detail = f"{fact.body} • {nobody}"
    due = month_and_day(fact.next_meeting) + "开会" if meets_soon and fact.next_meeting else f"{days}天"
    return DeskItem(Urgency.THIS_WEEK if meets_soon else Urgency.THIS_YEAR, DeskTopic.SEAT,
                    f"{fact.unit}{fact.role}席位空缺{days}天", detail, due, "登记批复" if fact.proposed else "人员递补",
                    "seat.decide" if fact.proposed else "seat.replace", RecordRef(RecordKind.SEAT, fact.seat_id))


def item_of_term(fact: TermFact, today: date) -> DeskItem | None:
    """Judge a holder's term: its end is near, or the day the clerk typed for it is; None where neither is."""
    if not is_due(fact, today):
        return None
    target = RecordRef(RecordKind.SEAT, fact.seat_id)
    who = f"{fact.unit}{fact.role}{fact.name}"
    if fact.until is not None and fact.until > today:
        last = fact.until - timedelta(days=1)
        return DeskItem(urgency_of(last, today), DeskTopic.TERM, f"{who}任期{month_and_day(last)}届满", f"{fact.body} • 连任或者换人",
                        f"还有{(last - today).days}天", "登记连任", "seat.reappoint", target)
    day = fact.remind_on or today
    return DeskItem(urgency_of(day, today), DeskTopic.TERM, f"{who}任职到期提醒", f"{fact.body} • 到期提醒",
                    due_words(day, None, today), "任期提醒", "seat.set_term", target)


def item_of_filings(fact: FilingsFact, today: date) -> DeskItem | None:
    """Say how many filings of a body wait; None while the oldest waits less than ``FILED_WITHIN`` days."""
    days = (today - fact.oldest).days
    if days < FILED_WITHIN:
        return None
    counted = ((fact.owed, "待报"), (fact.letters, "待补来函"), (fact.ready, "待登记"))
    parts = "，".join(f"{words}{count}件" for count, words in counted if count)
    return DeskItem(Urgency.THIS_YEAR, DeskTopic.FILING, f"{fact.body}有{fact.owed + fact.letters + fact.ready}件备案没有办结",
                    f"{fact.body} • {parts}", f"最早的{days}天", "办备案", "body.show_filings", RecordRef(RecordKind.BODY, fact.body_id))


def item_of_paper(fact: PaperFact, today: date) -> DeskItem:
    """Judge a document that waits for its next step."""
    days = (today - fact.registered_on).days
    approved = fact.state is DocumentState.APPROVED
    verb, command = ("登记印发", "document.issue") if approved else ("登记签发", "document.approve")
    waiting = "已签发，待印发" if approved else "待签发"
    topic = DeskTopic.MINUTES if fact.kind is DocumentKind.MINUTES else DeskTopic.MEETING
    return DeskItem(Urgency.THIS_WEEK, topic, fact.title, f"{fact.body} • {fact.kind.label}{waiting}",
                    "今天起草" if days == 0 else f"已{days}天", verb, command, RecordRef(RecordKind.DOCUMENT, fact.document_id))


def item_of_track(track: PlenaryTrack, today: date) -> DeskItem | None:
    """Turn a plenary that is owed into a thing to do; None where none is owed."""
    if track.owed_to is None:
        return None
    left = (track.owed_to - today).days
    urgency = Urgency.THIS_WEEK if left <= CLOSE else Urgency.THIS_YEAR
    part = track.headline.removesuffix("未安排")
    return DeskItem(urgency, DeskTopic.PLENARY, f"{track.short_name}{today.year}年{part}全体会议未安排", f"规则：{track.rule}",
                    f"余{left}天", "安排会议", "meeting.arrange", RecordRef(RecordKind.BODY, track.body_id))


def item_of_meeting(fact: MeetingFact, today: date) -> DeskItem | None:
    """Say what a meeting waits for; None where nothing is due."""
    day = fact.starts_at.date() if fact.starts_at else None
    if fact.current is Stage.ISSUED:
        # The minutes that were drafted lie on the desk themselves.
        return None
    if fact.current in {Stage.MINUTES, Stage.ARCHIVED}:
        return _after_the_day(fact, today)
    if day is not None and day <= today and fact.current in {Stage.NOTIFIED, Stage.RECEIPTS, Stage.HELD}:
        return _on_the_day(fact, day, today)
    return _before_the_day(fact, day, today)


def _on_the_day(fact: MeetingFact, day: date, today: date) -> DeskItem:
    over = (today - day).days
    target = RecordRef(RecordKind.MEETING, fact.meeting_id)
    if over:
        return DeskItem(Urgency.OVERDUE, DeskTopic.MEETING, fact.title, f"{fact.body} • 会期已过，尚未登记召开",
                        f"过{over}天", "签到", "meeting.open", target)
    at = f" {clock(fact.starts_at.time())}" if fact.starts_at else ""
    return DeskItem(Urgency.TODAY, DeskTopic.MEETING, fact.title, f"{fact.body} • 今天开会", f"今天{at}", "签到",
                    "meeting.open", target)


def _before_the_day(fact: MeetingFact, day: date | None, today: date) -> DeskItem | None:
    target = RecordRef(RecordKind.MEETING, fact.meeting_id)
    when = f"{month_and_day(day)}开会" if day else "日期未定"
    far = day is not None and (day - today).days > SOON
    before = Urgency.THIS_YEAR if far else Urgency.THIS_WEEK
    if fact.current is Stage.APPROVED and fact.consent_owed:
        return DeskItem(before, DeskTopic.MEETING, f"{fact.title}待{fact.approver}同意", f"{fact.body} • {when}",
                        _until(day, today), "登记批准", "meeting.open", target)
    if fact.current in {Stage.APPROVED, Stage.NOTIFIED}:
        return DeskItem(before, DeskTopic.MEETING, f"{fact.title}通知未印发", f"{fact.body} • {when}", _until(day, today),
                        "起草通知", "meeting.open", target)
    if fact.registered < fact.units:
        reply_day = fact.reply_by.date() if fact.reply_by else day
        urgency = urgency_of(reply_day, today) if reply_day else Urgency.THIS_WEEK
        due = due_words(reply_day, fact.reply_by, today) if reply_day else when
        return DeskItem(urgency, DeskTopic.RECEIPT, f"{fact.title}回执还差{fact.units - fact.registered}家",
                        f"{fact.body} • {fact.registered}/{fact.units} 已报名 • {when}", due, "登记回执",
                        "meeting.open", target)
    return None


def _after_the_day(fact: MeetingFact, today: date) -> DeskItem:
    target = RecordRef(RecordKind.MEETING, fact.meeting_id)
    day = fact.starts_at.date() if fact.starts_at else today
    if fact.current is Stage.MINUTES:
        return DeskItem(Urgency.THIS_WEEK, DeskTopic.MINUTES, f"{fact.title}纪要未印发",
                        f"{fact.body} • {month_and_day(day)}召开", f"会后{(today - day).days}天", "起草纪要",
                        "meeting.open", target)
    return DeskItem(Urgency.THIS_YEAR, DeskTopic.MEETING, f"{fact.title}待归档", f"{fact.body} • 纪要已印发",
                    f"余{days_left(today)}天", "归档", "meeting.open", target)


def urgency_of(due: date, today: date) -> Urgency:
    """Sort a day into the sections of the desk."""
    if due < today:
        return Urgency.OVERDUE
    if due == today:
        return Urgency.TODAY
    return Urgency.THIS_WEEK if due <= end_of_week(today) else Urgency.THIS_YEAR


def due_words(due: date, at: datetime | None, today: date) -> str:
    """Say a due day the way a person would: 今天 17:00, 周五 17:00, 11月19日, 超期3天."""
    hour = f" {clock(at.time())}" if at is not None and (at.hour, at.minute) != (0, 0) else ""
    if due < today:
        return f"超期{(today - due).days}天"
    if due == today:
        return f"今天{hour}"
    if due <= end_of_week(today):
        return f"周{'一二三四五六日'[due.weekday()]}{hour}"
    return month_and_day(due)


def _until(day: date | None, today: date) -> str:
    if day is None:
        return "日期未定"
    left = (day - today).days
    return f"还有{left}天" if left > 0 else "今天"


def counters(items: Iterable[DeskItem]) -> tuple[DeskCounter, ...]:
    """Count the desk's items by topic; 任务超期 alarms while it is not zero."""
    listed = tuple(items)

    def of(topic: DeskTopic) -> int:
        return sum(item.topic is topic for item in listed)

    late = sum(item.topic is DeskTopic.TASK and item.urgency is Urgency.OVERDUE for item in listed)
    return (
        DeskCounter(None, "现在要办", len(listed), alarming=False),
        DeskCounter(DeskTopic.TASK, "任务到期", of(DeskTopic.TASK), alarming=late > 0),
        DeskCounter(DeskTopic.RECEIPT, "回执未齐", of(DeskTopic.RECEIPT), alarming=False),
        DeskCounter(DeskTopic.MINUTES, "纪要在途", of(DeskTopic.MINUTES), alarming=False),
        DeskCounter(DeskTopic.SEAT, "席位空缺", of(DeskTopic.SEAT), alarming=False),
        DeskCounter(DeskTopic.PLENARY, "全会未安排", of(DeskTopic.PLENARY), alarming=of(DeskTopic.PLENARY) > 0),
    )
