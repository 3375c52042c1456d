"""会议议程: the topics in their order, with who reports on each; an order and no hours, which are the timetable's."""

from __future__ import annotations

from dataclasses import dataclass

from secretariat.papers.blocks import Block, Paper, PaperFormat, Paragraph, Text, Title
from secretariat.papers.meetings.occasion import Occasion, opening_lines, title_of
from secretariat.papers.numbering import first_level


@dataclass(frozen=True, slots=True)
class Topic:
    """One topic and the unit or units that report on it."""

    words: str
    reporter: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingAgenda:
    """Everything an agenda says."""

    occasion: Occasion
    topics: tuple[Topic, ...]
    closing: str = ""
    """What the chair does last: 主持人作总结讲话; empty where the topics end the meeting."""


def compose(facts: MeetingAgenda) -> Paper:
    """Return the agenda as blocks: where and when, then a numbered line a topic with who reports below it."""
    title = title_of(facts.occasion, "会议议程")
    blocks: list[Block] = [Title(title), *opening_lines(facts.occasion)]
    for number, topic in enumerate(facts.topics, start=1):
        blocks.append(Paragraph((Text(first_level(number, topic.words.strip().rstrip("；。"))),), level=1))
        if topic.reporter:
            blocks.append(Paragraph((Text(f"汇报单位：{topic.reporter}"),)))
    if facts.closing:
        blocks.append(Paragraph((Text(first_level(len(facts.topics) + 1, facts.closing)),), level=1))
    return Paper("agenda", PaperFormat.FORM, title, tuple(blocks))
