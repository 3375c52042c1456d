"""The running text of minutes: topics as headings, paragraphs below them, and the decisions under their topic."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from secretariat.domain.agendas import ordinal_word
from secretariat.domain.meetings import AgendaItem, Decision

_HEADING = re.compile(r"^[一二三四五六七八九十]{1,3}、\s*(.+)$")
_VERBS = re.compile(r"^(?:通报|审议|研究|讨论|部署|听取|传达|安排|审定)")


@dataclass(frozen=True, slots=True)
class Section:
    """One part of the minutes."""

    heading: str
    paragraphs: tuple[str, ...]
    decisions: tuple[str, ...]


def suggested(agenda: Sequence[AgendaItem]) -> str:
    """Return a first text from the topics, a heading and a sentence each, for the clerk to write on."""
    lines = []
    for number, item in enumerate(agenda, start=1):
        topic = item.text.strip().rstrip("。；")
        lines.append(f"{ordinal_word(number)}、{heading_of(topic)}")
        lines.append(_sentence_on(topic, item.reporter))
    return "\n".join(lines)


def _sentence_on(topic: str, reporter: str | None) -> str:
    """Say what the meeting did with a topic, by the verb it begins with."""
    by = reporter or "有关单位"
    found = _VERBS.match(topic)
    verb, subject = (found[0], topic[found.end():]) if found else ("", topic.removeprefix("关于"))
    match verb:
        case "通报" | "听取":
            return f"会议听取了{by}关于{subject.removesuffix('的汇报')}的汇报。"
        case "审议" | "审定" | "讨论":
            return f"会议{verb}了{subject}，{by}作了说明。"
        case "部署" | "安排" | "传达":
            return f"会议{verb}了{subject}。"
        case "研究":
            return f"会议听取了{by}的汇报，研究了{subject}。"
        case _:
            return f"会议听取了{by}关于{subject}的汇报，进行了研究讨论。"


def sections(text: str, agenda: Sequence[AgendaItem], decisions: Sequence[Decision]) -> tuple[Section, ...]:
    """Part the text at its headings 一、 二、 and put each decision under its topic; those without topic come last.

    A decision belongs to the section that stands where its topic stands in the agenda.
    """
    parts: list[tuple[str, list[str]]] = []
    for line in (line.strip() for line in text.splitlines()):
        found = _HEADING.match(line)
        if found:
            parts.append((found[1], []))
        elif line:
            if not parts:
                parts.append(("", []))
            parts[-1][1].append(line)
    places = {item.id: place for place, item in enumerate(agenda)}
    offset = 1 if parts and not parts[0][0] else 0
    by_part: dict[int, list[str]] = {}
    loose: list[str] = []
    for decision in sorted(decisions, key=lambda one: one.ordinal):
        place = places.get(decision.agenda_item_id) if decision.agenda_item_id else None
        if place is None or place + offset >= len(parts):
            loose.append(written(decision))
        else:
            by_part.setdefault(place + offset, []).append(written(decision))
    found_sections = [Section(heading, tuple(paragraphs), tuple(by_part.get(place, ())))
                      for place, (heading, paragraphs) in enumerate(parts)]
    if loose:
        found_sections.append(Section("议定事项", (), tuple(loose)))
    return tuple(found_sections)


def written(decision: Decision) -> str:
    """Return a decision as the minutes print it, with who leads, who helps and until when."""
    text = decision.text.strip().rstrip("。；")
    units = ""
    if decision.lead and decision.lead not in text:
        units = f"由{decision.lead}牵头"
    if decision.responsible and decision.responsible not in text:
        units += f"{'，' if units else '由'}{decision.responsible}{'配合' if decision.lead else '负责'}"
    until = f"，{decision.deadline.year}年{decision.deadline.month}月{decision.deadline.day}日前完成" if decision.deadline else ""
    return f"{text}（{units}{until}）" if units else f"{text}{until}"


def heading_of(topic: str) -> str:
    """Return a topic as a heading: 审议《…》 becomes 关于审议《…》, 通报……情况 becomes 关于……情况, what begins with 关于 stays."""
    if topic.startswith("关于"):
        return topic
    found = _VERBS.match(topic)
    if found is None:
        return topic
    return f"关于{topic[found.end():] if found[0] in {'通报', '听取'} else topic}"
