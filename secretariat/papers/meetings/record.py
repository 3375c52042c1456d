"""会议记录: who was there and who said what, a plain form that chair and recorder sign; internal, without head and number."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from secretariat.domain import dates
from secretariat.papers.blocks import Block, Paper, PaperFormat, Paragraph, Text, Title

CLOSING = "散会。"
_SIGNING = "主持人（签字）：" + "　" * 9 + "记录人（签字）："


@dataclass(frozen=True, slots=True)
class Participant:
    """One person as a record names it; ``remark`` is 代会 or the reason for leave."""

    name: str
    unit: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """Everything a record says; a list without people is left out."""

    body_name: str
    meeting_title: str
    held_at: datetime | None = None
    place: str = ""
    chair: str = ""
    attending: tuple[Participant, ...] = ()
    excused: tuple[Participant, ...] = ()
    absent: tuple[Participant, ...] = ()
    observing: tuple[Participant, ...] = ()
    paragraphs: tuple[str, ...] = ()
    """Who said what, as it was written down."""


def compose(facts: Record) -> Paper:
    """Return the record as blocks; it ends 散会 and leaves room for two signatures."""
    name = f"{facts.body_name}{facts.meeting_title}"
    title = f"{name}记录" if name.endswith("会议") else f"{name}会议记录"
    when = f"{dates.official_with_weekday(facts.held_at.date())}{dates.clock(facts.held_at.time())}" if facts.held_at else ""
    head = (
        ("会议名称", name), ("时间", when), ("地点", facts.place), ("主持", facts.chair), ("出席", _people(facts.attending)),
        ("请假", _people(facts.excused)), ("缺席", _people(facts.absent)), ("列席", _people(facts.observing)),
    )
    blocks: list[Block] = [Title(title), *(_labelled(label, words) for label, words in head if words), _labelled("记录", "")]
    blocks += [Paragraph((Text(words),)) for words in facts.paragraphs]
    if not facts.paragraphs or facts.paragraphs[-1].rstrip("。") != CLOSING.rstrip("。"):
        blocks.append(Paragraph((Text(CLOSING),)))
    blocks += [Paragraph((Text(""),), indent=False), Paragraph((Text(_SIGNING),), indent=False)]
    return Paper("record", PaperFormat.FORM, title, tuple(blocks))


def _labelled(label: str, words: str) -> Paragraph:
    runs = (Text(f"{label}：", strong=True), Text(words)) if words else (Text(f"{label}：", strong=True),)
    return Paragraph(runs, indent=False)


def _people(people: tuple[Participant, ...]) -> str:
    return "、".join(_named(person) for person in people)


def _named(person: Participant) -> str:
    details = "，".join(part for part in (person.unit, person.remark) if part)
    return f"{person.name}（{details}）" if details else person.name
