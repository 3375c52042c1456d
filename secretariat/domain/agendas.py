"""The topics of a meeting in their order, and what a meeting is called."""

from __future__ import annotations

import re
from dataclasses import dataclass

from secretariat.domain.bodies import Body
from secretariat.domain.meetings import KIND_NAMES, AgendaItem, Meeting, MeetingKind
from secretariat.errors import NotFound, RuleBroken

_BEFORE_YEAR = re.compile(r"(\D{2,30}?)(\d{4}年.+)")
_NUMERALS = "一二三四五六七八九十"


@dataclass(frozen=True, slots=True)
class NewTopic:
    """A topic as the clerk types it; ``minutes`` is the planned duration, ``material`` 已收, 未收 or 不需要."""

    text: str
    reporter: str | None = None
    minutes: int | None = None
    material: str | None = None


def add(meeting: Meeting, topic: NewTopic) -> AgendaItem:
    """Put a topic at the end of the agenda. Raises RuleBroken where it says nothing or its minutes make no sense."""
    item = AgendaItem(ordinal=len(meeting.agenda) + 1, text="")
    change(item, topic)
    meeting.agenda.append(item)
    return item


def change(item: AgendaItem, topic: NewTopic) -> None:
    """Say a topic anew. Raises RuleBroken where it says nothing or its minutes make no sense."""
    text = topic.text.strip()
    if not text:
        raise RuleBroken("请填写议题。")
    if topic.minutes is not None and not 0 < topic.minutes <= 480:
        raise RuleBroken("议题时长请填1到480分钟。")
    item.text, item.reporter, item.minutes = text, (topic.reporter or "").strip() or None, topic.minutes
    item.material = topic.material or None


def remove(meeting: Meeting, item_id: int) -> None:
    """Take a topic off the agenda and close the gap. Raises NotFound."""
    meeting.agenda.remove(find(meeting, item_id))
    _number(in_order(meeting))


def move(meeting: Meeting, item_id: int, *, up: bool) -> None:
    """Change places with the neighbour; the first does not go up, nor the last down. Raises NotFound."""
    item = find(meeting, item_id)
    ordered = in_order(meeting)
    place = ordered.index(item)
    other = place - 1 if up else place + 1
    if 0 <= other < len(ordered):
        ordered[place], ordered[other] = ordered[other], ordered[place]
        _number(ordered)


def find(meeting: Meeting, item_id: int) -> AgendaItem:
    """Return one topic of a meeting. Raises NotFound."""
    for item in meeting.agenda:
        if item.id == item_id:
            return item
    raise NotFound("这个议题不在了，可能已被删除。")


def in_order(meeting: Meeting) -> list[AgendaItem]:
    """Return the topics in their order."""
    return sorted(meeting.agenda, key=lambda item: item.ordinal)


def _number(items: list[AgendaItem]) -> None:
    for ordinal, item in enumerate(items, start=1):
        item.ordinal = ordinal


def default_title(body: Body, kind: MeetingKind, year: int, earlier: int) -> str:
    """Return 助餐联席会议2026年全体会议, or 2026年第二次全体会议 where there are, or have to be, several in a year.

    ``earlier`` is the number of meetings of the kind the body has in that year already, cancelled ones apart.
    """
    several = earlier > 0 or (kind is MeetingKind.PLENARY and body.rules.plenaries_per_year > 1)
    count = f"第{ordinal_word(earlier + 1)}次" if several else ""
    return f"{body.short_name}{year}年{count}{KIND_NAMES[kind]}"


def title_on_paper(title: str, body: Body) -> str:
    """Return a meeting's title without the body, whose full name papers print before it: 2026年全体会议.

    Before a year any way of writing the body short is known by its characters: they stand in its name in that order.
    """
    for name in (body.name, body.short_name):
        if title.startswith(name) and len(title) > len(name):
            return title[len(name):]
    found = _BEFORE_YEAR.match(title)
    return found[2] if found and _runs_through(found[1], body.name) else title


def _runs_through(short: str, name: str) -> bool:
    rest = iter(name)
    return all(character in rest for character in short)


def ordinal_word(number: int) -> str:
    """Return 一 to 九十九 for a number, as in 第十二次."""
    tens, ones = divmod(number, 10)
    if tens == 0:
        return _NUMERALS[ones - 1]
    return f"{'' if tens == 1 else _NUMERALS[tens - 1]}十{_NUMERALS[ones - 1] if ones else ''}"
