"""主持词: what the chair says, from the agenda; what is said only where it holds stands in （ ） for the chair to choose."""

from __future__ import annotations

import re
from dataclasses import dataclass

from secretariat.papers.blocks import Block, Paper, PaperFormat, Paragraph, Text, Title
from secretariat.papers.meetings.agenda import Topic
from secretariat.papers.meetings.occasion import Occasion, opening_lines, title_of
from secretariat.papers.numbering import chinese_number, sentence

_DECIDED = re.compile(r"^(?:审议|审定|研究|讨论)")
_TOLD = re.compile(r"^(?:通报|汇报|报告|传达|介绍|说明)")
_HEARD = re.compile(r"^听取")


@dataclass(frozen=True, slots=True, kw_only=True)
class ChairScript:
    """Everything a chair says; numbers of people are those known when the script was made."""

    occasion: Occasion
    purpose: str = ""
    present: str
    """参加今天会议的有 …: who is there, in words."""
    expected: int = 0
    """How many are expected; 0 leaves the sentence out."""
    excused: tuple[str, ...] = ()
    """区财政局王影同志因公出差请假 …"""
    topics: tuple[Topic, ...] = ()
    minutes_by: str
    """Who writes the minutes."""


def compose(facts: ChairScript) -> Paper:
    """Return the script as blocks: opening, a passage for every topic, closing."""
    title = title_of(facts.occasion, "主持词")
    blocks: list[Block] = [Title(title), *opening_lines(facts.occasion), _said("同志们：", indent=False)]
    purpose = facts.purpose.strip().rstrip("。").removeprefix("为了").removeprefix("为")
    blocks.append(_said(f"现在开会。今天召开{facts.occasion.name}" + (f"，主要任务是{purpose}。" if purpose else "。")))
    counted = f"应到{facts.expected}人，实到　　人。" if facts.expected else ""
    excused = f"{'，'.join(facts.excused)}。" if facts.excused else ""
    blocks.append(_said(f"参加今天会议的有：{sentence(facts.present)}{counted}{excused}"))
    if len(facts.topics) > 1:
        count = "两" if len(facts.topics) == 2 else chinese_number(len(facts.topics))
        blocks.append(_said(f"会议共有{count}项议程：{_listed(facts.topics)}"))
    for number, topic in enumerate(facts.topics, start=1):
        blocks += _passage(number, topic, len(facts.topics))
    blocks += [
        Paragraph((Text("会议结束：", strong=True), Text("今天的各项议程已经全部进行完毕。"))),
        _said(f"会后，请各单位按照会议议定的事项抓好落实，{facts.minutes_by}及时整理印发会议纪要，并做好跟踪督办。"),
        _said("散会。"),
    ]
    return Paper("chair_script", PaperFormat.FORM, title, tuple(blocks))


def _said(words: str, *, indent: bool = True) -> Paragraph:
    return Paragraph((Text(words),), indent=indent)


def _listed(topics: tuple[Topic, ...]) -> str:
    return "；".join(f"{chinese_number(number)}是{_bare(topic)}" for number, topic in enumerate(topics, start=1)) + "。"


def _bare(topic: Topic) -> str:
    return topic.words.strip().rstrip("；。")


def _passage(number: int, topic: Topic, of: int) -> list[Block]:
    words, who = _bare(topic), topic.reporter
    label = f"第{chinese_number(number)}项议程：" if of > 1 else "会议议程："
    if who and _TOLD.match(words):
        asked = f"请{who}{words}。"
    elif _HEARD.match(words):
        asked = f"{words}。" + (f"请{who}汇报。" if who else "")
    elif who:
        asked = f"{words}。请{who}作{'说明' if words.startswith(('审议', '审定')) else '汇报'}。"
    else:
        asked = f"{words}。"
    blocks: list[Block] = [Paragraph((Text(label, strong=True), Text(asked)))]
    if _DECIDED.match(words):
        blocks.append(_said("（汇报后）请大家围绕这个议题发表意见。"))
        blocks.append(_said("（讨论后）大家对这个议题没有不同意见的，会议原则同意，请有关单位根据大家的意见修改完善后按程序办理。"))
    elif who:
        blocks.append(_said("（汇报后）大家对汇报有什么意见，请发表。"))
    return blocks
