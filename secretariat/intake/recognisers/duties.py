"""What each unit does for the body: the items of a chapter of duties that begin with a unit's name."""

from __future__ import annotations

import re

from secretariat.domain.readings import Doubt, DutyReading, Span
from secretariat.intake.dates import FULL_DATE
from secretariat.intake.numbering import leading_number
from secretariat.intake.outline import Item, Outline
from secretariat.intake.script import Line, Script
from secretariat.intake.unit_lists import UnitReader
from secretariat.intake.units import is_full_unit, is_unit
from secretariat.intake.zones import Zones, annex_label

_CHAPTER = re.compile(
    "职责分工|成员单位.{0,8}(?:职责|分工|任务)|(?:部门|单位|工作|责任|任务|成员)(?:及|"
    "的)?(?:主要)?(?:工作)?(?:职责|分工)|分工$|职能分工|主要职责|职责任务|职责$|工作分工"
)
_HEAD = re.compile(
    r"(?P<units>[^。：，；\n]{2,90}?)(?:（(?:牵头|主|召集|副|成员|办公室)[^（）]{0,14}）)?"
    r"(?:的)?(?:主要|工作)?(?:职责)?\*{0,2}(?P<mark>[。：]| {1,}|$)"
)
_VERB = re.compile(
    r"(?:要|应|主要|应当|具体|按照|按|在|根据|依据|依法|会同|牵头|配合|协助|参与|协调|负责|承担|组织|指导|加强|"
    r"做好|开展|落实|制定|制订|推进|推动|统筹|监督|督促|支持|完善|建立|积极|将|对|把|履行|强化|提供|保障|鼓励|"
    r"加大|切实|充分|严格|综合|及时|研究|会商|收集|发挥|引导|宣传|实施|审核|安排|贯彻|执行|利用|动员|规范|健全|"
    r"优化|为|受理|查处|打击|维护|管理|提出|拟订|起草|联合|抓好|深入|定期|同)"
)
_TAKES_PART = re.compile("(?:及|和|与|、|会同)")


def duties(
    script: Script, zones: Zones, outline: Outline, reader: UnitReader
) -> tuple[list[DutyReading], list[tuple[int, int]], list[Doubt]]:
    """Read the chapters of duties; give also the stretches they cover.

    An item may name its unit before a mark (（一）区教育局。…), on a line of its own, or as the subject of its sentence (区教育局负责…):
    the text is what follows the (first) unit's name, up to where the document is signed.
    """
    found: list[DutyReading] = []
    covered: list[tuple[int, int]] = []
    for chapter in outline.items:
        if (
            not _CHAPTER.search(chapter.title)
            or len(chapter.title) > 40
            or any(first <= chapter.line.start < last for first, last in covered)
        ):
            continue
        end = zones.signed_after(chapter.line.start, outline.end(chapter))
        items = [item for item in outline.items[chapter.index + 1 :] if item.line.start < end]
        read = _items(script, outline, reader, items, end) if items else _paragraphs(script, reader, chapter.line.end, end)
        if len(read) >= 2:
            found.extend(read)
            covered.append((chapter.line.start, end))
    if not found:
        _by_chapter(script, zones, outline, reader, found, covered)
    if not found:
        _under_plain_heading(script, zones, outline, reader, found, covered)
    return found, covered, []


def _by_chapter(
    script: Script, zones: Zones, outline: Outline, reader: UnitReader, found: list[DutyReading], covered: list[tuple[int, int]]
) -> None:
    """A paper about nothing but duties may give every unit a chapter: 一、区公安分局 （一）…."""
    chapters = [item for item in outline.items if item.level == 1]
    named = [item for item in chapters if is_full_unit(item.title) and item.words.strip() == item.title]
    if len(named) < 3 or len(named) * 3 < len(chapters) * 2:
        return
    for item in named:
        end = zones.signed_after(item.line.start, outline.end(item))
        if (duty := _duty(script, reader, item.start, item.line.end, end)) is not None:
            found.append(duty)
            covered.append((item.line.start, end))


def _under_plain_heading(
    script: Script, zones: Zones, outline: Outline, reader: UnitReader, found: list[DutyReading], covered: list[tuple[int, int]]
) -> None:
    """A fragment or an annex may head its duties without a number: 成员单位职责分工."""
    annexes = [line.start for line in script.lines if annex_label(line.text) is not None]
    for line in script.lines:
        words = line.text.replace(" ", "")
        if (
            leading_number(line.text) is None
            and 4 <= len(words) <= 40
            and re.search("(?:职责|分工|职责任务)(?:如下)?：?$", words)
            and not re.search("[，。；：].", words)
        ):
            end = zones.signed_after(line.start, next((start for start in annexes if start > line.start), len(script.folded)))
            items = [item for item in outline.items if line.start < item.line.start < end]
            read = _items(script, outline, reader, items, end) if items else _paragraphs(script, reader, line.end, end)
            if len(read) >= 2:
                found.extend(read)
                covered.append((line.start, read[-1].span.end if read[-1].span else line.end))
                return


def _items(script: Script, outline: Outline, reader: UnitReader, items: list[Item], end: int) -> list[DutyReading]:
    found: list[DutyReading] = []
    for item in items:
        inner = [
            other
            for other in items
            if other.index > item.index and other.level > item.level and other.line.start < outline.end(item)
        ]
        if inner and _duty(script, reader, item.start, item.line.end, outline.end(item)) is None:
            continue
        if duty := _duty(script, reader, item.start, item.line.end, min(outline.end(item), end)):
            found.append(duty)
    return found


def _paragraphs(script: Script, reader: UnitReader, start: int, end: int) -> list[DutyReading]:
    """A chapter without numbers: every line that begins with a unit is a duty, the lines up to the next one belong to it."""
    lines = [line for line in script.lines if start <= line.start < end]
    heads = [line for line in lines if _opens(script, reader, line)]
    found: list[DutyReading] = []
    for position, line in enumerate(heads):
        stop = heads[position + 1].start if position + 1 < len(heads) else end
        if duty := _duty(script, reader, line.start, line.end, stop):
            found.append(duty)
    return found if len(found) >= 2 else _clauses(script, reader, start, end)


def _clauses(script: Script, reader: UnitReader, start: int, end: int) -> list[DutyReading]:
    """Read 甲局负责…；乙局负责… in one paragraph: every clause whose subject is a unit is a duty, another goes on with the one before."""
    found: list[DutyReading] = []
    for part in re.finditer("[^；。]+", script.folded[start:end]):
        first, last = start + part.start(), start + part.end()
        first += len(part.group()) - len(part.group().lstrip(" \n"))
        duty = _subject(script, reader, first, last, last)
        if duty:
            found.append(duty)
        elif not found:
            return []
    return found


def _opens(script: Script, reader: UnitReader, line: Line) -> bool:
    if _duty(script, reader, line.start, line.end, min(line.end + 1, len(script.folded))) is not None:
        return True
    words = line.text.strip()
    return (
        len(words) <= 60
        and not re.search("[。；：]", words)
        and reader.is_list(line.start, line.end)
        and not _BODY_ITSELF.search(words)
    )


def _duty(script: Script, reader: UnitReader, start: int, line_end: int, end: int) -> DutyReading | None:
    head = _HEAD.match(script.folded, start, line_end)
    if head:
        first, last = head.span("units")
        if head["mark"] != "" or script.folded[line_end:end].strip():
            marked = head["mark"] in {"。", "："} or not head["mark"].strip()
            if (
                marked
                and reader.is_list(first, last)
                and not _BODY_ITSELF.search(script.folded[first:last].strip())
                and all(len(name) <= 30 for name in reader.names(first, last))
            ):
                text = _text(script, head.end(), end)
                if text and not re.match(FULL_DATE, script.folded[text[0] : text[1]]):
                    return DutyReading(_full(reader, first, last), script.words(*text), Span(*text))
    return _subject(script, reader, start, line_end, end)


def _subject(script: Script, reader: UnitReader, start: int, line_end: int, end: int) -> DutyReading | None:
    """区发展改革委及区粮食局负责…: the units are the subject before the first verb."""
    for verb in _VERB.finditer(script.folded, start, min(line_end, start + 90)):
        first = script.folded[start : verb.start()].replace(" ", "")
        if len(first) < 2:
            return None
        if not _ends_well(first) or (verb.group() == "组织" and script.folded.startswith(("负责", "要", "应"), verb.end())):
            continue
        if reader.is_list(start, verb.start()):
            names = reader.read(start, verb.start())
            parts = [name.name for name in names]
            first_end = names[0].end
            if first.endswith(("部门", "组织")) and not re.search("[、和及与]", first):
                # 教育部门 stands for whoever does education, here and at every level: no department's name to be restored.
                parts, first_end = [script.dense(start, verb.start())], verb.start()
            if verb.group() == "会同":
                partner = re.compile(
                    "[^，。；]{2,20}?(?=制定|制订|负责|组织|开展|做好|研究|建立|指导|推进|提出|加强|依法|对|，)"
                ).match(script.folded, verb.end())
                if partner and reader.is_list(*partner.span()):
                    parts.extend(reader.names(*partner.span()))
            text = _text(script, first_end, end, keep=True)
            return DutyReading(tuple(parts), script.words(*text), Span(*text)) if text else None
    return None


_BODY_ITSELF = re.compile("(?:指挥部|领导小组|联席会议|专班|工作组|协调小组)(?:办公室|各?成员单位)?$|^各?成员单位$")


def _ends_well(words: str) -> bool:
    return is_unit(_TAKES_PART.split(words)[-1]) or is_unit(words)


def _full(reader: UnitReader, start: int, end: int) -> tuple[str, ...]:
    written = reader.script.dense(start, end)
    if written.endswith(("部门", "组织")) and not re.search("[、和及与，]", written):
        return (written,)
    return tuple(name.name for name in reader.read(start, end))


def _text(script: Script, start: int, end: int, *, keep: bool = False) -> tuple[int, int] | None:
    marks = " \n" if keep else " \n。：，"
    while start < end and script.folded[start] in marks:
        start += 1
    while end > start and script.folded[end - 1] in " \n#*":
        end -= 1
    return (start, end) if start < end else None
