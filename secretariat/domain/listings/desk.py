"""The desk 工作台: what must be done now, and whether any plenary is forgotten."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from secretariat.domain.records import RecordRef


class Urgency(StrEnum):
    """The sections of the desk's one list, in this order: 已超期, 今天, 本周, 年底前."""

    OVERDUE = "overdue"
    TODAY = "today"
    THIS_WEEK = "this_week"
    THIS_YEAR = "this_year"

    @property
    def label(self) -> str:
        """The word a clerk reads."""
        return {"overdue": "已超期", "today": "今天", "this_week": "本周", "this_year": "年底前"}[self.value]


class DeskTopic(StrEnum):
    """What an item is about; the counters of the desk filter by it."""

    TASK = "task"
    RECEIPT = "receipt"
    MINUTES = "minutes"
    SEAT = "seat"
    TERM = "term"
    FILING = "filing"
    PLENARY = "plenary"
    MEETING = "meeting"


@dataclass(frozen=True, slots=True)
class DeskItem:
    """One thing to do: what, for whom, until when, and the verb that does it."""

    urgency: Urgency
    topic: DeskTopic
    title: str
    detail: str
    due: str
    """As printed at the row's right: 超期10天, 周五 17:00, 余51天."""
    verb: str
    """Button word: 催办, 人员递补, 安排会议 …"""
    command: str
    """Id of the command the verb runs on ``target``: ``seat.replace``, ``meeting.arrange``, ``meeting.open`` …"""
    target: RecordRef


@dataclass(frozen=True, slots=True)
class DeskCounter:
    """A figure on the desk that filters its list; ``topic`` None counts everything."""

    topic: DeskTopic | None
    label: str
    count: int
    alarming: bool


class PlenaryMark(StrEnum):
    """Where a body stands with its plenaries: 已开, 已定, 开了一半, 未安排, 不要求."""

    HELD = "held"
    PLANNED = "planned"
    HALF = "half"
    OWED = "owed"
    NOT_REQUIRED = "not_required"

    @property
    def label(self) -> str:
        """The word a clerk reads."""
        return {"held": "已开", "planned": "已定", "half": "开了一半", "owed": "全体会议未安排",
                "not_required": "不要求"}[self.value]


@dataclass(frozen=True, slots=True)
class PlenaryTrack:
    """One body's year: what its rules demand, what was held and is planned, what is owed.

    ``owed_from`` and ``owed_to`` bound the stretch that still lacks a plenary (None where none is owed).
    """

    body_id: int
    short_name: str
    rule: str
    mark: PlenaryMark
    headline: str
    """已开 6月25日, 已定 11月19日, 未安排, 下半年未安排, 不要求."""
    footnote: str
    """余51天, 9天后, 出席率95%; empty where there is nothing to say."""
    held: tuple[date, ...]
    planned: tuple[date, ...]
    owed_from: date | None
    owed_to: date | None


@dataclass(frozen=True, slots=True)
class UpcomingMeeting:
    """A meeting ahead, as the desk's side panel shows it."""

    meeting_id: int
    title: str
    starts_at: datetime
    place: str
    chip: str
    chip_tone: str
    """``ok``, ``warn``, ``info`` or ``plain``."""


@dataclass(frozen=True, slots=True)
class Desk:
    """Everything the desk shows on one day."""

    today: date
    days_left: int
    """Days from today to the year's last day."""
    counters: tuple[DeskCounter, ...]
    items: tuple[DeskItem, ...]
    plenaries: tuple[PlenaryTrack, ...]
    upcoming: tuple[UpcomingMeeting, ...]


@dataclass(frozen=True, slots=True)
class BodyEntry:
    """One body in the navigation, with its plenary mark."""

    body_id: int
    short_name: str
    name: str
    mark: PlenaryMark
    mark_text: str
    """For the tooltip and the screen reader: 老龄委：2026年全体会议未安排，余51天."""


@dataclass(frozen=True, slots=True)
class EndedBody:
    """A body that is over, for the folded part of the navigation."""

    body_id: int
    short_name: str
    words: str
    """2026年11月10日撤销, 由老龄委承接."""
