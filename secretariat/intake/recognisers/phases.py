"""The phases of a plan and their days."""

from __future__ import annotations

import re

from secretariat.domain.readings import Doubt, PhaseReading, Span
from secretariat.intake.dates import stretch
from secretariat.intake.outline import Item, Outline
from secretariat.intake.script import Script

_CHAPTER = re.compile("步骤|进度|阶段|时间安排|工作安排|实施安排|推进安排|时序安排|时间节点|时间进度|工作流程|日程安排")
_NOT = re.compile("保障|要求|任务|职责|机制|措施$")
_BRACKET = re.compile(r"（(?P<days>[^（）]*\d[^（）]*|[^（）]*[年月日][^（）]*)）")
_ORDINAL = re.compile(r"^第[一二三四五六七八九十\d]+(?:阶段|步) *(?:[：、，]|(?=（)| )? *")
_STAGE_LINE = re.compile(
    r"^(?:第[一二三四五六七八九十\d]+(?:阶段|步)[：、，"
    r" ]*)?(?P<name>[\u4e00-\u9fff、“”]{2,16}?(?:阶段)?) *（(?P<days>[^（）]*(?:[年月日]|\d\.\d)[^（）]*)）"
)

_DAYS_FIRST = re.compile(
    r"^(?P<days>[^，。：（）]{0,6}\d[^，。：（）]{2,36}?)[，：] *(?P<name>(?:[\u4e00-\u9fff、“”]{2,14})?阶段)(?=[。：，]|$)"
)


def phases(script: Script, outline: Outline, year: int | None) -> tuple[list[PhaseReading], list[Doubt]]:
    """Read the items of the chapter that sets out the plan's course; ``year`` dates those that name only months.

    The days stand in brackets behind the name, or in the item's first sentence that has any; a deadline leaves the beginning open.
    """
    found: list[PhaseReading] = []
    doubts: list[Doubt] = []
    for chapter in outline.items:
        if chapter.level > 2 or not _CHAPTER.search(chapter.title) or _NOT.search(chapter.title) or len(chapter.title) > 24:
            continue
        for item in outline.children(chapter):
            found.extend(_phase(script, outline, item, _year(found, year), doubts))
        if not outline.children(chapter):
            found.extend(_loose(script, chapter.line.end, outline.end(chapter), _year(found, year), doubts))
        if found:
            break
    if not found:
        for item in outline.items:
            if re.search("阶段$", item.title) and _BRACKET.search(item.line.text):
                found.extend(_phase(script, outline, item, _year(found, year), doubts))
    return found, doubts


def _year(found: list[PhaseReading], year: int | None) -> int | None:
    for phase in reversed(found):
        if phase.end or phase.start:
            last = phase.end or phase.start
            return last.year if last else year
    return year


def _phase(script: Script, outline: Outline, item: Item, year: int | None, doubts: list[Doubt]) -> list[PhaseReading]:
    words = item.words
    name_end = re.search("[（。：；，]", words)
    name = (words[: name_end.start()] if name_end else words).replace(" ", "")
    if ordinal := _ORDINAL.match(words):
        after = words[ordinal.end() :]
        rest = re.split("[（。：；，\n]", after)[0].strip()
        if 2 <= len(rest) <= 16:
            name = rest.replace(" ", "")
            name_end = re.compile("[（。：；，]").search(words, ordinal.end())
        else:
            follow = re.match(r"（[^（）]*）[ ：。，]*(?P<name>[^（。：；，]{2,14})[。：；，]", words[ordinal.end() :])
            name = follow["name"].replace(" ", "") if follow else words[: ordinal.end()].strip(" ：、，（")
    if not 2 <= len(name) <= 30:
        return []
    start, end = item.start, outline.end(item)
    bracket = _BRACKET.search(script.folded, start, item.line.end)
    days = stretch(bracket["days"], year) if bracket else None
    place = Span(bracket.start(), bracket.end()) if bracket else Span(start, item.line.end)
    if days is None:
        for sentence in re.finditer("[^。；]+", script.folded[start:end]):
            days = stretch(sentence.group().replace("\n", ""), year)
            if days:
                place = Span(start + sentence.start(), start + sentence.end())
                break
    if days and days.damaged:
        doubts.append(
            Doubt(
                "phases",
                script.words(place.start, place.end),
                f"“{name}”的起止日期之间缺少连接号，暂按起止两日识别，请核对。",
                place,
            )
        )
    return [
        PhaseReading(
            _written(script, item, name), days.first if days else None, days.last if days else None, Span(item.line.start, end)
        )
    ]


def _written(script: Script, item: Item, name: str) -> str:
    position = script.folded.find(name, item.start, item.line.end)
    return script.dense(position, position + len(name)) if position >= 0 else name


def _loose(script: Script, start: int, end: int, year: int | None, doubts: list[Doubt]) -> list[PhaseReading]:
    """Phases written line by line without numbers: 第一阶段：宣传发动（3月1日—3月15日）."""
    found: list[PhaseReading] = []
    for line in script.lines:
        if start <= line.start < end and (hit := _STAGE_LINE.match(line.text) or _DAYS_FIRST.match(line.text)):
            days = stretch(hit["days"], _year(found, year))
            place = Span(line.start + hit.start("days"), line.start + hit.end("days"))
            if days and days.damaged:
                doubts.append(Doubt("phases", script.words(place.start, place.end), "起止日期之间缺少连接号，请核对。", place))
            found.append(
                PhaseReading(
                    script.dense(line.start + hit.start("name"), line.start + hit.end("name")),
                    days.first if days else None,
                    days.last if days else None,
                    Span(line.start, line.end),
                )
            )
    return found
