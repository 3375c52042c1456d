"""What is pasted into a message about a meeting: the notice, a reminder, a change, the day before, the call-off."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from secretariat.domain.dates import clock, short


class MessageKind(StrEnum):
    """What a message is for; the value is the word a clerk reads."""

    NOTICE = "通知"
    REMINDER = "催回执"
    CHANGE = "变更"
    EVE = "会前提醒"
    CANCELLED = "取消"


@dataclass(frozen=True, slots=True)
class MessageText:
    """One text, ready to be pasted."""

    kind: MessageKind
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageFacts:
    """What messages are made of; empty strings and None leave their sentence out."""

    title: str
    starts_at: datetime | None
    room: str = ""
    topics: Sequence[str] = ()
    reply_by: datetime | None = None
    waiting: Sequence[str] = ()
    """Units that have not said who comes."""
    number: str = ""
    """Number of the notice that was issued."""
    contact: str = ""
    telephone: str = ""
    cancelled: str | None = None
    """The reason, where the meeting was called off."""


def messages(facts: MessageFacts) -> tuple[MessageText, ...]:
    """Return the texts that make sense now: of a meeting that was called off only that, a reminder only while units are waited for."""
    if facts.cancelled is not None:
        return (MessageText(MessageKind.CANCELLED, _cancelled(facts)),)
    found = [MessageText(MessageKind.NOTICE, _notice(facts))]
    if facts.waiting:
        found.append(MessageText(MessageKind.REMINDER, _reminder(facts)))
    if facts.starts_at is not None:
        found += [MessageText(MessageKind.CHANGE, _change(facts)), MessageText(MessageKind.EVE, _eve(facts))]
    return tuple(found)


def _notice(facts: MessageFacts) -> str:
    topics = "；".join(f"{number}. {words.strip().rstrip('；。')}" for number, words in enumerate(facts.topics, start=1))
    return _lines(
        f"【会议通知】{facts.title}",
        f"时间：{_when(facts)}" if facts.starts_at else "时间另行通知。",
        f"地点：{facts.room}" if facts.room else "",
        f"议题：{topics}。" if topics else "",
        f"请于{_moment(facts.reply_by)}前报送参会人员姓名、职务和手机。" if facts.reply_by else "请尽快报送参会人员姓名、职务和手机。",
        f"正式通知见{facts.number}。" if facts.number else "",
        _asking(facts), "收到请回复。")


def _reminder(facts: MessageFacts) -> str:
    by = f"，请于{_moment(facts.reply_by)}前报送" if facts.reply_by else "，请尽快报送"
    return _lines(f"【催报】{facts.title}定于{_when(facts)}召开，以下单位还没有报送参会人员{by}：" if facts.starts_at
                  else f"【催报】{facts.title}，以下单位还没有报送参会人员{by}：", f"{'、'.join(facts.waiting)}。", _asking(facts))


def _change(facts: MessageFacts) -> str:
    place = f"，地点：{facts.room}" if facts.room else ""
    return _lines(f"【会议变更】{facts.title}的时间、地点有调整，现定于{_when(facts)}召开{place}。",
                  "请各参会单位按新的安排参加；参会人员有变化的，请及时告知。", _asking(facts), "收到请回复。")


def _eve(facts: MessageFacts) -> str:
    place = f"在{facts.room}" if facts.room else ""
    return _lines(f"【会前提醒】{facts.title}将于{_when(facts)}{place}召开，请提前10分钟入场签到，并将手机调为静音。",
                  "临时不能参加的，请马上告知办公室，并说明由谁代会。", _asking(facts))


def _cancelled(facts: MessageFacts) -> str:
    reason = f"因{facts.cancelled.removeprefix('因').rstrip('。')}，" if facts.cancelled else ""
    when = f"原定{_when(facts)}召开的" if facts.starts_at else ""
    return _lines(f"【会议取消】{reason}{when}{facts.title}取消，再次召开的时间另行通知。", _asking(facts), "收到请回复。")


def _when(facts: MessageFacts) -> str:
    return _moment(facts.starts_at) if facts.starts_at else ""


def _moment(at: datetime) -> str:
    return f"{short(at.date())}{clock(at.time())}"


def _asking(facts: MessageFacts) -> str:
    who = "，".join(part for part in (facts.contact, facts.telephone) if part)
    return f"联系人：{who}。" if who else ""


def _lines(*lines: str) -> str:
    return "\n".join(line for line in lines if line)
