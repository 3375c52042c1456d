"""The words that bind units to a task: labels (牵头单位：) and verbs (…牵头，…参与)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from secretariat.intake.script import Script
from secretariat.intake.unit_lists import UnitReader, UnitWord
from secretariat.intake.units import is_unit

LABEL = re.compile(
    r"〔?(?P<label>(?:总 *)?(?:牵 *头|责 *任|主 *责|配 *合|协 *办|主 *办|承 *办|参 *与|参 *加|协 *助|协 *同|"
    r"指 *导|督 *导|业务指导|监 *管|落 *实|实 *施|完成|办理|进度|主 *体|牵头责任|牵头负责|协作|支持|督办|监督|"
    r"联系|分管|"
    r"责任分工|职责分工|任务分工|分工)(?: *(?:责任|负责|落实|配合|参与|实施))?(?: *(?:（(?:责任|配合|参与|协办|"
    r"牵头)）))?(?: *(?:单 *位|部 *门|领 *导|人员|人|时限|时间|主体|区级领导|县级领导|市级领导|处室|"
    r"科室|股室)(?:及责任人|（人）|和责任人|及人员)?)?"
    r"(?:（第[一二]为[^（）]*）)?)〕? *："
)
_VERB = re.compile(
    r"(?:(?:联合|共同|具体|总)?(?P<lead>牵头(?:负责|落实|组织实施|组织|抓总|实施|会同)?)|"
    r"(?P<guiding>(?:给予)?(?:业务)?(?:指导|督导)(?:监督|落实|督促)?)|(?P<responsible>(?:分别|共同|具体|"
    r"组织)?(?:负责(?:落实|实施|组织实施|推进)?|配合(?:落实|实施)?|参与|参加|协助|协同|落实|实施|分工负责|"
    r"组织实施|承担|支持|推进)))"
    r"(?=[，；。、]|$)"
)
_TIMED = re.compile(
    r"[，；。](?:于|在|力争|确保)?(?:\d{4} ?年|\d{1,2} ?月|长期|持续|每年|年底|年内|全年|完成时限|时限)[^，；。"
    r"]{0,24}$"
)
_TIME_FIRST = re.compile(r"(?:于|在|力争|确保)?(?:\d{4} ?年|\d{1,2} ?月|长期|持续|每年)[^，；。、]{0,24}[，；] *")
_SKIPPED = re.compile("领导|人员|人$|时限|时间|进度|联系|分管|监督$|督办")
SECTION_LABEL = re.compile("[科处股]室")
"""A label of sections inside one organisation; beside labels of units it says nothing of units."""
_SECTION = re.compile(r"[\u4e00-\u9fff、和]{2,12}[科股处室]")


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


def part_of_label(label: str) -> str | None:
    """Give the part a label (牵头单位, 配合单位 …) stands for: lead, responsible or guiding; None for times and persons."""
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


def labelled(script: Script, reader: UnitReader, start: int, end: int) -> dict[str, list[UnitWord]]:
    """Read the units behind each label between ``start`` and ``end``, by part."""
    parts: dict[str, list[UnitWord]] = {"lead": [], "responsible": [], "guiding": []}
    hits = list(LABEL.finditer(script.folded, start, end))
    for position, hit in enumerate(hits):
        stop = hits[position + 1].start() if position + 1 < len(hits) else end
        if bucket := part_of_label(hit["label"]):
            sentence = script.folded.find("。", hit.end(), stop)
            stop = sentence if sentence > hit.end() else stop
            # What the words themselves say of each unit (责任单位：甲局牵头，乙局配合) goes before the label.
            for part, words in (by_verbs(script, reader, hit.end(), stop) or {bucket: reader.read(hit.end(), stop)}).items():
                parts[part].extend(words)
    return parts


def by_verbs(script: Script, reader: UnitReader, start: int, end: int) -> dict[str, list[UnitWord]] | None:
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
        words = script.folded[left : hit.start()].replace(" ", "").replace("\n", "")
        bucket = str(hit.lastgroup)
        if not words:
            if position == start:
                return None
            position = hit.end()
            continue
        names = reader.read(left, hit.start())
        if not names or not all(names_a_party(name.name) for name in names):
            return None
        parts[bucket].extend(names)
        position = hit.end()
    rest = script.folded[position:stop].strip(" \n，；。")
    if rest and not re.match("下同|以下|列|排|等", rest):
        return None
    return parts


def names_a_party(name: str, *, section: bool = False) -> bool:
    """Tell whether ``name`` is one organisation or a collective party such as 各县、市; with ``section`` also 安全管理科."""
    folded = Script.of(name).folded
    return (section and bool(_SECTION.fullmatch(folded))) or is_unit(folded) or ("、" in folded and folded.startswith("各"))
