"""The tasks of a plan: the words before each assignment, or the items of a chapter of tasks where nobody is assigned."""

from __future__ import annotations

import re
from dataclasses import replace

from secretariat.domain.readings import Doubt, Span, TaskReading
from secretariat.intake.outline import Item, Outline
from secretariat.intake.recognisers.binding import Assignment
from secretariat.intake.script import Script
from secretariat.intake.unit_lists import UnitReader

_CHAPTER = re.compile(
    "(?:主要|重点|工作|试点|目标|具体|中心|建设|改革|整治|创建|行动|核心|年度)(?:目标)?任务|任务(?:分工|清单|"
    "措施|要求)?$|重点工作|工作重点|重点措施|主要措施|工作措施|工作内容|主要内容|重点内容|重点举措|主要举措|"
    "政策措施"
)
_NO_TASK = re.compile("指导思想|基本原则|总体要求|总体目标|工作目标|保障措施|工作要求|组织领导")


def assigned_tasks(
    script: Script, outline: Outline, reader: UnitReader, bindings: list[Assignment], *, skip: list[tuple[int, int]]
) -> tuple[list[TaskReading], list[Doubt]]:
    """Give one task for each assignment: the words after the item's number, or after the assignment before it in the same item."""
    found: list[TaskReading] = []
    doubts: list[Doubt] = []
    previous = 0
    for binding in bindings:
        if any(first <= binding.start < last for first, last in skip):
            continue
        start, item = _beginning(script, outline, binding.start, previous)
        previous = binding.end
        start, end = _trim(script.folded, start, binding.start)
        numbered = item is not None and start == item.start
        if start >= end or (reader.is_list(start, end) and not numbered):
            if found and binding.words:
                found[-1] = _more(found[-1], binding)
            continue
        found.append(
            TaskReading(
                script.words(start, end),
                tuple(word.name for word in binding.lead),
                tuple(word.name for word in binding.responsible),
                tuple(word.name for word in binding.guiding),
                category(outline, binding.start, item),
                item.number.text if item else None,
                Span(start, end),
            )
        )
        if not binding.lead and not binding.responsible and not binding.guiding:
            doubts.append(
                Doubt("tasks", script.words(start, end)[:40], "这项任务没有读到牵头或责任单位，请补填。", Span(start, end))
            )
    return found, doubts


def _beginning(script: Script, outline: Outline, position: int, previous: int) -> tuple[int, Item | None]:
    item = outline.before(position - 1)
    paragraph = outline.paragraph_start(position - 1 if position else 0)
    if not script.folded[paragraph:position].strip():
        paragraph = previous
    line = script.line_at(position)
    if line and line.start == position:
        above = script.lines[line.index - 1] if line.index else None
        paragraph = outline.paragraph_start(above.start) if above else 0
    if item is None:
        return max(previous, paragraph), None
    if item.start >= previous:
        same = item.line.start >= paragraph
        if same or (item.level >= 2 and not _whole(item)):
            return item.start, item
        return (item.start, item) if item.level >= 2 and not _chapter_above(outline, item) else (max(paragraph, previous), item)
    return max(previous, paragraph), item


def _whole(item: Item) -> bool:
    """Whether the numbered line is itself a paragraph, not only a heading."""
    return len(item.words) > 60 or item.words.rstrip().endswith(("：", ":"))


def _chapter_above(outline: Outline, item: Item) -> bool:
    return bool(outline.children(item))


def _trim(folded: str, start: int, end: int) -> tuple[int, int]:
    while start < end and folded[start] in " \n。；，、*#>":
        start += 1
    while end > start and folded[end - 1] in " \n（〔*#>":
        end -= 1
    return start, end


def _more(task: TaskReading, binding: Assignment) -> TaskReading:
    lead, responsible, guiding = (
        tuple(word.name for word in words) for words in (binding.lead, binding.responsible, binding.guiding)
    )
    return replace(task, lead=task.lead + lead, responsible=task.responsible + responsible, guiding=task.guiding + guiding)


def category(outline: Outline, position: int, item: Item | None) -> str | None:
    """Give the heading the task stands under; None where there is none."""
    above = [section for section in outline.sections(position) if item is None or section.index != item.index]
    return above[-1].title or None if above else None


def plain_tasks(script: Script, outline: Outline) -> list[TaskReading]:
    """Give the items of the chapters of tasks, for a plan that assigns nobody; the first sentence of each says what is to be done."""
    found: list[TaskReading] = []
    for chapter in outline.items:
        if chapter.level != 1 or not _CHAPTER.search(chapter.title) or _NO_TASK.search(chapter.title):
            continue
        for item in outline.children(chapter):
            if _NO_TASK.search(item.title):
                continue
            end = _sentence_end(script.folded, item)
            found.append(
                TaskReading(
                    script.words(item.start, end), category=chapter.title, number=item.number.text, span=Span(item.start, end)
                )
            )
    return found


def _sentence_end(folded: str, item: Item) -> int:
    stop = folded.find("。", item.start, item.line.end)
    return stop + 1 if stop >= 0 else item.line.end
