"""From whom, when, to whom: signature and date, addressees, copies."""

from __future__ import annotations

import re
from datetime import date

from secretariat.domain.readings import Doubt, Located, Span
from secretariat.intake.dates import full_dates
from secretariat.intake.numbering import leading_number
from secretariat.intake.recognisers.title import is_number_line
from secretariat.intake.script import Line, Script
from secretariat.intake.unit_lists import UnitReader
from secretariat.intake.units import COLLECTIVE_MORE, is_collective, is_full_unit
from secretariat.intake.zones import Zones, copies_label

_MADE_ON = re.compile("成文日期|生成日期|发文日期|印发日期")
_PUBLISHED_ON = re.compile("公开日期|发布日期|发布时间|公布日期")
_OPENS_PROSE = re.compile(r"^(?P<to>[^。：]{2,160})：(?=(?:为|根据|按照|经|现|近|今|当前|你))")
_TO = re.compile("各|单位|部门|政府|局|委|公司|办事处|管委会|院|厅|部|企业|中心|人民团体")


def signature(script: Script, zones: Zones) -> Located | None:
    """Give the organisation signing before the first day that stands alone; None where none signs."""
    for line, offset in zones.signature_dates:
        before = line.text[:offset].strip(" （")
        if is_full_unit(before.replace(" ", "")):
            start = line.start + line.text.find(before)
            return script.located(start, start + len(before))
        previous = script.lines[line.index - 1] if line.index else None
        if previous and _signs(previous):
            first = previous
            while first.index and _signs(script.lines[first.index - 1]):
                first = script.lines[first.index - 1]
            if first is previous:
                return script.located(previous.start, previous.end)
            signed = script.lines[first.index : previous.index + 1]
            return Located(" ".join(script.dense(one.start, one.end) for one in signed), Span(first.start, previous.end))
    return None


def _signs(line: Line) -> bool:
    """Whether the line is one organisation's name and nothing else."""
    words = _dense(line)
    return len(words) >= 4 and is_full_unit(words) and leading_number(line.text) is None


def header_issuer(script: Script, zones: Zones) -> Located | None:
    """Give the organisation of a red head (×××文件); None where the text has none."""
    for line in zones.head:
        words = _dense(line)
        if words.endswith("文件") and is_full_unit(words.removesuffix("文件")):
            return Located(script.dense(line.start, line.end).removesuffix("文件"), Span(line.start, line.end))
    return None


def signing_date(script: Script, zones: Zones) -> tuple[date | None, Span | None, list[Doubt]]:
    """Read the day of the document: under the signature, else standing alone, else of printing, else as the page states it.

    Two days that contradict each other are a doubt.
    """
    chosen: tuple[date, Span] | None = None
    signed = [(line, offset) for line, offset in zones.signature_dates if _is_signed(script, line, offset)]
    for line, offset in [*signed, *zones.signature_dates]:
        made, start, end = full_dates(line.text[offset:], numeric=True)[0]
        chosen = chosen or (made, Span(line.start + offset + start, line.start + offset + end))
    printed = _dated([line for line in script.lines if line.index in zones.imprint])
    stated = _dated(
        [line for line in script.lines if line.index in zones.debris and _MADE_ON.search(line.text)], after=_MADE_ON
    )
    published = _dated(
        [line for line in script.lines if line.index in zones.debris and _PUBLISHED_ON.search(line.text)],
        after=_PUBLISHED_ON,
    )
    if chosen is None:
        chosen = next(iter([*stated, *printed, *published]), None)
    if chosen is None:
        return None, None, []
    doubts = [
        Doubt(
            "date", script.words(span.start, span.end), f"此处日期与落款日期{chosen[0]:%Y-%m-%d}不一致，请核对成文日期。", span
        )
        for made, span in stated
        if made != chosen[0]
    ]
    return chosen[0], chosen[1], doubts


def _dated(lines: list[Line], after: re.Pattern[str] | None = None) -> list[tuple[date, Span]]:
    found: list[tuple[date, Span]] = []
    for line in lines:
        opening = after.search(line.text) if after else None
        offset = opening.end() if opening else 0
        found.extend(
            (made, Span(line.start + offset + start, line.start + offset + end))
            for made, start, end in full_dates(line.text[offset:], numeric=True)[:1]
        )
    return found


def _is_signed(script: Script, line: Line, offset: int) -> bool:
    if len(line.text[:offset].strip(" （")) >= 4:
        return True
    previous = script.lines[line.index - 1] if line.index else None
    return bool(previous and is_full_unit(_dense(previous)))


def addressees(script: Script, zones: Zones, reader: UnitReader, first_line: int) -> tuple[Located, ...]:
    """Read to whom the document goes: the lines before the first prose that end in a colon.

    Parties are parted at ，; those joined by 、 stay one where 各 governs them (各镇人民政府、街道办事处), else each is a party.
    """
    head = [line for line in zones.head if line.index >= first_line]
    closing = next((line for line in head if line.text.rstrip().endswith("：") and _TO.search(line.text)), None)
    if closing:
        lines = [line for line in head if line.index <= closing.index]
        opening = closing
        for line in reversed(lines[:-1]):
            words = _dense(line)
            if (
                is_number_line(words)
                or words.startswith("（")
                or full_dates(words)
                or not (words.endswith(("，", "、", "；")) or _wraps(line, closing))
            ):
                break
            opening = line
        return _parties(script, reader, opening.start, closing.end)
    if zones.body_index < len(script.lines):
        line = script.lines[zones.body_index]
        found = _OPENS_PROSE.match(line.text)
        if found and _TO.search(found["to"]) and not re.search("如下|通知|精神|要求", found["to"]):
            return _parties(script, reader, line.start, line.start + found.end("to"))
    return ()


def _wraps(line: Line, closing: Line) -> bool:
    return (
        closing.index - line.index <= 2
        and len(line.text) >= 20
        and bool(re.search("各|，|、", line.text))
        and not re.search("通知|函|意见|关于", line.text)
    )


def _parties(script: Script, reader: UnitReader, start: int, end: int) -> tuple[Located, ...]:
    found: list[Located] = []
    depth, left = 0, start
    for position in range(start, end + 1):
        mark = script.folded[position] if position < end else "，"
        depth += (mark == "（") - (mark == "）")
        if depth <= 0 and mark in "，；：":
            found.extend(_party(script, reader, left, position))
            left = position + 1
    return tuple(found)


def _party(script: Script, reader: UnitReader, start: int, end: int) -> list[Located]:
    words = script.dense(start, end)
    if not words:
        return []
    folded = script.folded[start:end].replace(" ", "").replace("\n", "")
    parts = folded.split("、")
    if (
        len(parts) > 1
        and not any(COLLECTIVE_MORE.match(part) or is_collective(part) or "各" in part or "有关" in part for part in parts)
        and all(is_full_unit(part) for part in parts)
    ):
        return [word.located() for word in reader.read(start, end)]
    lead = len(script.raw[start:end]) - len(script.raw[start:end].lstrip())
    tail = len(script.raw[start:end].rstrip())
    return [Located(words, Span(start + lead, start + tail))]


def copies_to(script: Script, zones: Zones, reader: UnitReader) -> tuple[Located, ...]:
    """Read who gets copies: the list behind 抄送：, over its lines, each organisation for itself."""
    found: list[Located] = []
    for line in script.lines:
        if line.index not in zones.imprint:
            continue
        opening = copies_label(line.text)
        if opening is None:
            continue
        end, follow = line.end, line.index + 1
        while (
            follow in zones.imprint
            and copies_label(script.lines[follow].text) is None
            and not full_dates(script.lines[follow].text)
            and not script.lines[follow].text.startswith("（")
        ):
            end = script.lines[follow].end
            follow += 1
        stop = script.folded.find("。", line.start, end)
        found.extend(word.located() for word in reader.read(line.start + opening, stop if stop >= 0 else end))
    return tuple(found)


def _dense(line: Line) -> str:
    return line.text.replace(" ", "")
