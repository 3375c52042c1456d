"""会议纪要: what was decided, under which topic, and who was there (GB/T 9704-2012, 10.3)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from secretariat.domain import dates
from secretariat.domain.names import printed
from secretariat.papers.blocks import (
    Block,
    Field,
    Imprint,
    Mark,
    NameList,
    NumberLine,
    Paper,
    PaperFormat,
    Paragraph,
    Text,
)
from secretariat.papers.numbering import first_level, item, sentence


@dataclass(frozen=True, slots=True)
class Attendee:
    """One person of the lists below the text, under the unit for which the person came."""

    unit: str
    name: str
    remark: str = ""
    """代会 or a reason for leave; printed in （ ） behind the name."""


@dataclass(frozen=True, slots=True)
class MinutesItem:
    """One topic: its heading without number, what was reported or discussed, and what was decided."""

    heading: str
    paragraphs: tuple[str, ...] = ()
    decisions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Minutes:
    """Everything the minutes of a meeting say; empty strings and None leave their place out or blank."""

    mark: tuple[str, ...]
    """("…联席会议纪要",)."""
    issue: str = ""
    """第2期, or 〔2026〕2号."""
    issuer: str
    signed_on: date | None = None
    body_name: str
    meeting_title: str
    held_on: date
    place: str = ""
    chair_name: str
    chair_post: str = ""
    """Role and post as they stand before the name: 联席会议召集人、副区长."""
    delegated_by: str = ""
    """The convener's name where another chaired: prints 受召集人×××委托，×××主持 (rule 4 of the domain)."""
    delegating_role: str = "召集人"
    summary: str = ""
    """会议听取了……，研究了……; one sentence."""
    items: tuple[MinutesItem, ...] = ()
    attending: tuple[Attendee, ...] = ()
    excused: tuple[Attendee, ...] = ()
    observing: tuple[Attendee, ...] = ()
    copies_to: str = ""
    imprint_issuer: str
    printed_on: date | None = None
    publicity: str | None = None


def compose(facts: Minutes) -> Paper:
    """Return the minutes as blocks; a draft has an empty issue number and empty dates, filled in when it is approved."""
    title = f"{facts.body_name}{facts.meeting_title}纪要"
    blocks: list[Block] = [
        Mark(facts.mark),
        NumberLine(Text(facts.issue, field=Field.ISSUE_NUMBER), facts.issuer, _day(facts.signed_on, Field.SIGNED_ON)),
        Paragraph((Text(_opening(facts)),)),
    ]
    for number, topic in enumerate(facts.items, start=1):
        blocks += _topic(number, topic)
    lists = (("出席", facts.attending), ("请假", facts.excused), ("列席", facts.observing))
    blocks += [NameList(label, tuple(_entry(person) for person in people)) for label, people in lists if people]
    blocks.append(Imprint(facts.copies_to.rstrip("。"), facts.imprint_issuer, _day(facts.printed_on, Field.PRINTED_ON)))
    return Paper("minutes", PaperFormat.MINUTES, title, tuple(blocks), facts.publicity)


def _day(day: date | None, field: Field) -> Text:
    return Text(dates.official(day) if day else "", field=field)


def _opening(facts: Minutes) -> str:
    day, place = dates.official(facts.held_on), f"在{facts.place}" if facts.place else ""
    if facts.delegated_by:
        words = (f"{day}，{facts.body_name}{place}召开{facts.meeting_title}，"
                 f"受{facts.delegating_role}{facts.delegated_by}委托，{facts.chair_post}{facts.chair_name}主持会议。")
    else:
        words = f"{day}，{facts.chair_post}{facts.chair_name}{place}主持召开{facts.body_name}{facts.meeting_title}。"
    summary = sentence(facts.summary)
    if not facts.items:
        return words + summary
    return f"{words}{summary}现将会议主要精神和议定事项纪要如下："


def _topic(number: int, topic: MinutesItem) -> list[Block]:
    blocks: list[Block] = [Paragraph((Text(first_level(number, topic.heading.rstrip("。；"))),), level=1)]
    blocks += [Paragraph((Text(sentence(words)),)) for words in topic.paragraphs]
    if len(topic.decisions) == 1:
        blocks.append(Paragraph((Text("会议议定：", strong=True), Text(sentence(topic.decisions[0])))))
    elif topic.decisions:
        blocks.append(Paragraph((Text("会议议定：", strong=True),)))
        blocks += [item(place, sentence(words)) for place, words in enumerate(topic.decisions, start=1)]
    return blocks


def _entry(person: Attendee) -> tuple[str, ...]:
    remark = f"（{person.remark}）" if person.remark else ""
    return person.unit, printed(person.name) + remark
