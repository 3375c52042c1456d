"""会议记录纸: what is known before the meeting is printed, and ruled lines to write on by hand."""

from __future__ import annotations

from dataclasses import dataclass

from secretariat.papers.blocks import Block, Paper, PaperFormat, Table, TableNote, Title
from secretariat.papers.meetings.agenda import Topic
from secretariat.papers.meetings.occasion import Occasion, labelled, opening_lines, title_of

TABLE = "记录栏"
_LINES = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordSheet:
    """Everything a record sheet says before anything was said."""

    occasion: Occasion
    expected: tuple[str, ...] = ()
    """Who is expected, each as 刘冬（区民政局）."""
    excused: tuple[str, ...] = ()
    topics: tuple[Topic, ...] = ()


def compose(facts: RecordSheet) -> Paper:
    """Return the sheet as blocks: the head of a record, empty lines 11 mm apart, the place to sign."""
    title = title_of(facts.occasion, "会议记录")
    blocks: list[Block] = [Title(title), *opening_lines(facts.occasion), labelled("记录", "　")]
    topics = "；".join(f"{number}. {topic.words.strip().rstrip('；。')}" for number, topic in enumerate(facts.topics, start=1))
    for label, words in (("应到", "、".join(facts.expected)), ("请假", "、".join(facts.excused)), ("议题", topics)):
        if words:
            blocks.append(labelled(label, words))
    blocks += [
        Table(TABLE, ("发言和议定内容",), (("",),) * _LINES, (156.0,), row_height=11.0),
        TableNote("主持人（签字）：　　　　　　　　　　　　　　　　　　记录人（签字）："),
    ]
    return Paper("record_sheet", PaperFormat.FORM, title, tuple(blocks))
