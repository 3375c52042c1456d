"""Who does what: the brackets and lines that bind units to a task."""

from __future__ import annotations

import re
from dataclasses import dataclass

from secretariat.domain.readings import Doubt
from secretariat.intake.script import Script
from secretariat.intake.unit_lists import UnitReader, UnitWord
from secretariat.intake.units import is_unit

_LABEL = re.compile(
    r"〔?(?P<label>(?:总 *)?(?:牵 *头|责 *任|主 *责|配 *合|协 *办|主 *办|承 *办|参 *与|参 *加|协 *助|协 *同|指 *导|督 *导|业务指导|监 *管|落 *实|实 *施|完成|办理|进度|主 *体|牵头责任|牵头负责|协作|支持|督办|监督|联系|分管|"
    r"责任分工|职责分工|任务分工|分工)(?: *(?:责任|负责|落实|配合|参与|实施))?(?: *(?:（(?:责任|配合|参与|协办|牵头)）))?(?: *(?:单 *位|部 *门|领 *导|人员|人|时限|时间|主体|区级领导|县级领导|市级领导|处室|科室)(?:及责任人|（人）|和责任人|及人员)?)?"
    r"(?:（第[一二]为[^（）]*）)?)〕? *："
)
_BARE_LABEL = re.compile(r"〔?(?P<label>(?:牵 *头|责 *任|配 *合|参 *与|协 *办|主 *办|指 *导) *(?:责任)?(?:单 *位|部 *门))〕? *(?P<colon>：)?(?: +|$)")
_VERB = re.compile(
    r"(?:(?:联合|共同|具体|总)?(?P<lead>牵头(?:负责|落实|组织实施|组织|抓总|实施|会同)?)|(?P<guiding>(?:给予)?(?:业务)?(?:指导|督导)(?:监督|落实|督促)?)|(?P<responsible>(?:分别|共同|具体|组织)?(?:负责(?:落实|实施|组织实施|推进)?|配合(?:落实|实施)?|参与|参加|协助|协同|落实|实施|分工负责|组织实施|承担|支持|推进)))"
    r"(?=[，；。、]|$)"
)
_TIMED = re.compile(r"[，；。](?:于|在|力争|确保)?(?:\d{4} ?年|\d{1,2} ?月|长期|持续|每年|年底|年内|全年|完成时限|时限)[^，；。]{0,24}$")
_TIME_FIRST = re.compile(r"(?:于|在|力争|确保)?(?:\d{4} ?年|\d{1,2} ?月|长期|持续|每年)[^，；。、]{0,24}[，；] *")
_FIRST_LEADS = re.compile(r"(?:列|排)(?:在)?(?:第一|首)位?(?:者|的)?(?:单位|部门)?(?:为|是)?(?:总)?牵头|第一(?:个|责任|顺位)?(?:责任)?(?:单位|部门)(?:为|是)(?:总)?牵头|首位(?:单位|部门)?(?:为|是)牵头|排名第一的?(?:单位|部门)?(?:为|是)?牵头")
_SKIPPED = re.compile("领导|人员|人$|时限|时间|进度|联系|分管|科室|处室|监督$|督办")


@dataclass(frozen=True, slots=True)
class Assignment:
    """One binding of units to the words before it: its place and the units in each part."""

    start: int
    end: int
    lead: tuple[UnitWord, ...] = ()
    responsible: tuple[UnitWord, ...] = ()
    guiding: tuple[UnitWord, ...] = ()
    by_verb: bool = False

    @property
    def words(self) -> tuple[UnitWord, ...]:
        """Every unit named, in the order of the parts."""
        return (*self.lead, *self.responsible, *self.guiding)


def assignments(script: Script, reader: UnitReader) -> tuple[list[Assignment], list[Doubt]]:
    """Read every binding, in order: brackets with labels or verbs, lines with labels; brackets that bind nobody are left alone.

    Where the text says once that the unit named first leads, the first of every list without a leader is the leader.
    """
    found = _in_brackets(script, reader)
    covered = [(binding.start, binding.end) for binding in found]
    found.extend(_in_lines(script, reader, covered))
    covered = [(binding.start, binding.end) for binding in found]
    found.extend(_in_sentences(script, reader, covered))
    found.sort(key=lambda binding: binding.start)
    merged = _merge(script, found)
    if _FIRST_LEADS.search(script.folded):
        merged = [_first_leads(binding) for binding in merged]
    doubts = [doubt for binding in merged for doubt in reader.doubts(list(binding.words), "tasks")]
    return merged, doubts


def _first_leads(binding: Assignment) -> Assignment:
    if binding.lead or not binding.responsible:
        return binding
    return Assignment(binding.start, binding.end, binding.responsible[:1], binding.responsible[1:], binding.guiding, binding.by_verb)


def _in_brackets(script: Script, reader: UnitReader) -> list[Assignment]:
    found: list[Assignment] = []
    for start, end in _brackets(script.folded):
        if any(binding.start <= start < binding.end for binding in found):
            continue
        inner = script.folded[start + 1:end - 1]
        if _LABEL.match(inner.lstrip()):
            parts = _labelled(script, reader, start + 1, end - 1)
        else:
            parts = _by_verbs(script, reader, start + 1, end - 1)
        if parts and any(parts.values()):
            found.append(Assignment(start, end, tuple(parts["lead"]), tuple(parts["responsible"]), tuple(parts["guiding"]), by_verb=not _LABEL.match(inner.lstrip())))
    return found


def _brackets(folded: str) -> list[tuple[int, int]]:
    """Give every outer bracket with its end, across line breaks, no longer than a long list may be; one left open ends with its paragraph."""
    found: list[tuple[int, int]] = []
    stack: list[int] = []
    for position, mark in enumerate(folded):
        if stack and position - stack[0] > 900:
            stack.clear()
        if mark in "（〔":
            stack.append(position)
        elif mark in "）〕" and stack:
            start = stack.pop()
            if not stack:
                found.append((start, position + 1))
            elif _LABEL.match(folded, start + 1):
                found.append((start, position + 1))
                stack.clear()
    for hit in re.finditer(r"（(?=(?:牵头|责任|主责|配合)(?:单位|部门)：)[^（）\n]*(?:（[^（）\n]*）[^（）\n]*)*(?=\n|$)", folded):
        if not any(first <= hit.start() < last for first, last in found):
            found.append(hit.span())
    return sorted(set(found))


def _bucket(label: str) -> str | None:
    dense = label.replace(" ", "")
    if _SKIPPED.search(dense):
        return None
    if re.search("牵头|主办|主责", dense):
        return "lead"
    if re.search("指导|督导", dense):
        return "guiding"
    if re.search("完成|进度|联系|分管|监督|督办", dense):
        return None
    return "responsible"


def _labelled(script: Script, reader: UnitReader, start: int, end: int) -> dict[str, list[UnitWord]]:
    parts: dict[str, list[UnitWord]] = {"lead": [], "responsible": [], "guiding": []}
    hits = list(_LABEL.finditer(script.folded, start, end))
    for position, hit in enumerate(hits):
        stop = hits[position + 1].start() if position + 1 < len(hits) else end
        if bucket := _bucket(hit["label"]):
            sentence = script.folded.find("。", hit.end(), stop)
            parts[bucket].extend(reader.read(hit.end(), sentence if sentence > hit.end() else stop))
    return parts


def _by_verbs(script: Script, reader: UnitReader, start: int, end: int) -> dict[str, list[UnitWord]] | None:
    """Read （甲牵头，乙、丙参与）; every part must be a list of units, or the bracket binds nobody."""
    stop = script.folded.find("。", start, end)
    stop = stop if stop > start else end
    if timed := _TIMED.search(script.folded, start, stop):
        stop = timed.start()
    parts: dict[str, list[UnitWord]] = {"lead": [], "responsible": [], "guiding": []}
    position = start
    hits = list(_VERB.finditer(script.folded, start, stop))
    if not hits:
        return None
    for hit in hits:
        left = position
        while left < hit.start() and script.folded[left] in " \n，；、由在":
            left += 1
        while timed := _TIME_FIRST.match(script.folded, left, hit.start()):
            left = timed.end()
        words = script.folded[left:hit.start()].replace(" ", "").replace("\n", "")
        bucket = str(hit.lastgroup)
        if not words:
            if position == start:
                return None
            position = hit.end()
            continue
        if bucket == "lead" and "会同" in hit.group():
            bucket = "lead"
        names = reader.read(left, hit.start())
        if not names or not all(_sound(name.name) for name in names):
            return None
        parts[bucket].extend(names)
        position = hit.end()
    rest = script.folded[position:stop].strip(" \n，；。")
    if rest and not re.match("下同|以下|列|排|等", rest):
        return None
    return parts


_BINDS = re.compile("^由?[^。；\n]{2,200}?(?:牵头(?:负责|落实)?(?:，|$|；)|按照?(?:各自)?职责(?:分工)?(?:分别)?(?:负责|落实|抓好落实)$|(?:分别|共同)负责$)")


def _in_sentences(script: Script, reader: UnitReader, covered: list[tuple[int, int]]) -> list[Assignment]:
    """Read the closing sentence of a paragraph that does nothing but bind units: 由甲局牵头，乙局、丙局配合。"""
    found: list[Assignment] = []
    for hit in re.finditer("(?<=[。；])([^。；\n]{4,220})。?(?=\n|$)", script.folded):
        start, end = hit.span(1)
        if not _BINDS.match(hit.group(1).strip()) or any(first < hit.end() and hit.start() < last for first, last in covered):
            continue
        parts = _by_verbs(script, reader, start, end)
        if parts and any(parts.values()):
            found.append(Assignment(start, hit.end(), tuple(parts["lead"]), tuple(parts["responsible"]), tuple(parts["guiding"]), by_verb=True))
    return found


def _sound(name: str) -> bool:
    from_folded = Script.of(name).folded
    return is_unit(from_folded) or ("、" in from_folded and from_folded.startswith("各")) or is_unit(from_folded.split("会同")[0])


def _in_lines(script: Script, reader: UnitReader, covered: list[tuple[int, int]]) -> list[Assignment]:
    found: list[Assignment] = []
    for hit in _LABEL.finditer(script.folded):
        if _bucket(hit["label"]) is None and not re.search("单位|部门", hit["label"]):
            continue
        if not re.search("单 *位|部 *门|主 *体|分 *工|牵 *头|责 *任$|配 *合$", hit["label"]) or any(first <= hit.start() < last for first, last in covered):
            continue
        before = script.folded[max(0, hit.start() - 1):hit.start()]
        if before and before not in " \n。；，）〔*|、：":
            continue
        binding = _line(script, reader, hit)
        if binding:
            found.append(binding)
    for line in script.lines:
        hit = _BARE_LABEL.match(line.text)
        if hit and not hit["colon"] and line.text[hit.end():].strip() and len(re.split(r" +", line.text[hit.end():].strip())) == 1:
            start = line.start + hit.end()
            if reader.is_list(start, line.end):
                parts: dict[str, list[UnitWord]] = {"lead": [], "responsible": [], "guiding": []}
                bucket = _bucket(hit["label"])
                if bucket:
                    parts[bucket] = reader.read(start, line.end)
                    found.append(Assignment(line.start, line.end, tuple(parts["lead"]), tuple(parts["responsible"]), tuple(parts["guiding"])))
    return found


def _line(script: Script, reader: UnitReader, hit: re.Match[str]) -> Assignment | None:
    bucket = _bucket(hit["label"])
    line = script.line_at(hit.start())
    if line is None:
        return None
    start, end = hit.end(), max(line.end, hit.end())
    index = line.index
    if not script.folded[start:end].strip() and index + 1 < len(script.lines):
        index += 1
        start, end = script.lines[index].start, script.lines[index].end
    while index + 1 < len(script.lines) and (script.folded[start:end].rstrip().endswith(("、", "，")) or _goes_on(script, reader, end, index)):
        index += 1
        end = script.lines[index].end
    other = _LABEL.search(script.folded, start, end)
    if other and other.start() > start:
        end = other.start()
    stop = script.folded.find("。", start, end)
    end = stop if stop >= 0 else end
    names = [name for name in reader.read(start, end) if name.name]
    if not names or bucket is None:
        return Assignment(hit.start(), end) if bucket is None else None
    if sum(_sound(name.name) for name in names) * 2 < len(names):
        return None
    opening = hit.start() - (script.folded[hit.start() - 1:hit.start()] == "〔")
    parts = {bucket: tuple(names)}
    return Assignment(opening, end, parts.get("lead", ()), parts.get("responsible", ()), parts.get("guiding", ()))


def _goes_on(script: Script, reader: UnitReader, end: int, index: int) -> bool:
    """Whether the next line is the rest of a name that a page break cut in two."""
    following = script.lines[index + 1]
    words = script.folded[script.lines[index].start:end].rstrip()
    return len(words) >= 28 and "、" in following.text and "。" not in following.text.rstrip("。") and not _LABEL.match(following.text) and not words.endswith(("。", "；", "）")) and len(following.text) < 200 and reader.is_list(following.start, following.end)


def _merge(script: Script, found: list[Assignment]) -> list[Assignment]:
    """Join bindings with nothing but marks between them: 牵头单位 on one line, 责任单位 on the next."""
    merged: list[Assignment] = []
    for binding in found:
        if merged and not script.folded[merged[-1].end:binding.start].strip(" \n。；，）*|、#>-"):
            last = merged[-1]
            merged[-1] = Assignment(last.start, binding.end, last.lead + binding.lead, last.responsible + binding.responsible, last.guiding + binding.guiding, last.by_verb and binding.by_verb)
        else:
            merged.append(binding)
    return [binding for binding in merged if binding.words]
