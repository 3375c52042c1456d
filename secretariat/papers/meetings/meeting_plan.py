"""会议方案: what is submitted for consent before the notice, and who prepares what until when."""

from __future__ import annotations

from dataclasses import dataclass

from secretariat.papers.blocks import Block, Paper, PaperFormat, Paragraph, Table, TableNote, Text, Title
from secretariat.papers.meetings.agenda import Topic
from secretariat.papers.meetings.occasion import Occasion, title_of
from secretariat.papers.numbering import first_level, item, sentence

TABLE = "会务分工表"


@dataclass(frozen=True, slots=True)
class Errand:
    """Something to be prepared, by whom and until when; an empty day leaves room to write one."""

    words: str
    by: str
    until: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingPlan:
    """Everything a plan says; a section without words is left out."""

    occasion: Occasion
    purpose: str = ""
    attendees: str
    """Who comes, in words."""
    count: str = ""
    """约25人."""
    topics: tuple[Topic, ...] = ()
    chaired_by: str = ""
    errands: tuple[Errand, ...] = ()


def compose(facts: MeetingPlan) -> Paper:
    """Return the plan as blocks: running sections, then the table of errands."""
    occasion, title = facts.occasion, title_of(facts.occasion, "会议方案")
    where = f"地点：{occasion.place}。" if occasion.place else "地点：待定。"
    sections: list[tuple[str, list[Block]]] = [
        ("会议目的", [_text(sentence(facts.purpose))] if facts.purpose else []),
        ("会议时间和地点", [_text(f"时间：{occasion.when or '待定'}。"), _text(where)]),
        ("参加人员", [_text(sentence(facts.attendees + (f"，{facts.count}" if facts.count else "")))]),
        ("会议主持", [_text(sentence(facts.chaired_by))] if facts.chaired_by else []),
        ("会议议题", [_topic(number, topic) for number, topic in enumerate(facts.topics, start=1)]),
        ("会务分工", [_text("会前准备和会后工作分工见下表。")] if facts.errands else []),
    ]
    blocks: list[Block] = [Title(title)]
    for number, (heading, inner) in enumerate((each for each in sections if each[1]), start=1):
        blocks += [Paragraph((Text(first_level(number, heading)),), level=1), *inner]
    if facts.errands:
        rows = tuple((str(number), errand.words, errand.by, errand.until, "")
                     for number, errand in enumerate(facts.errands, start=1))
        blocks += [Table(TABLE, ("序号", "事项", "承办", "完成时限", "备注"), rows, (12.0, 60.0, 34.0, 30.0, 20.0), row_height=10.0,
                         centred=(0, 3, 4)),
                   TableNote("注：完成时限空着的，由承办人填写。")]
    return Paper("meeting_plan", PaperFormat.FORM, title, tuple(blocks))


def _text(words: str) -> Paragraph:
    return Paragraph((Text(words),))


def _topic(number: int, topic: Topic) -> Paragraph:
    words = topic.words.strip().rstrip("；。")
    return item(number, sentence(f"{words}（汇报单位：{topic.reporter}）" if topic.reporter else words))
