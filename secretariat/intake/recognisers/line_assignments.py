"""Assignments on lines of their own: 牵头单位：… under the task, or behind its last sentence."""

from __future__ import annotations

import re

from secretariat.intake.recognisers.binding import LABEL, SECTION_LABEL, Assignment, by_verbs, names_a_party, part_of_label
from secretariat.intake.script import Line, Script
from secretariat.intake.unit_lists import UnitReader, UnitWord

_BARE_LABEL = re.compile(
    r"〔?(?P<label>(?:牵 *头|责 *任|配 *合|参 *与|协 *办|主 *办|指 *导) *(?:责任)?(?:单 *位|"
    r"部 *门))〕? *(?P<colon>：)?(?: +|$)"
)


_PERSONS = re.compile("领 *导|人员|责任人|联系人|时 *限|时 *间")
_UNIT_LABEL = re.compile("(?:牵头|责任|主责|主办|承办)(?:单位|部门)：")


def line_assignments(script: Script, reader: UnitReader, covered: list[tuple[int, int]]) -> list[Assignment]:
    """Read the labelled lines outside the stretches already ``covered``; a label alone on its line takes the next."""
    found: list[Assignment] = []
    units = bool(_UNIT_LABEL.search(script.folded))
    for hit in LABEL.finditer(script.folded):
        if any(first <= hit.start() < last for first, last in covered):
            continue
        if _PERSONS.search(hit["label"]):
            # Who answers for the task, and by when, is none of its units, but no part of its words either.
            line = script.line_at(hit.start())
            if line and not script.folded[line.start : hit.start()].strip(" *|"):
                found.append(Assignment(hit.start(), line.end))
            elif line and script.folded[hit.start() - 1] in "。；" and (other := LABEL.search(script.folded, hit.end(), line.end)):
                found.append(Assignment(hit.start(), other.start()))
            continue
        if part_of_label(hit["label"]) is None and not re.search("单位|部门", hit["label"]):
            continue
        if not re.search("单 *位|部 *门|主 *体|分 *工|牵 *头|责 *任$|配 *合$|[科处股]室", hit["label"]) or (
            units and SECTION_LABEL.search(hit["label"])
        ):
            continue
        before = script.folded[max(0, hit.start() - 1) : hit.start()]
        if before and before not in " \n。；，）〔*|、：":
            continue
        binding = _line(script, reader, hit)
        if binding:
            found.append(binding)
    found.extend(_without_colon(script, reader))
    return found


def _without_colon(script: Script, reader: UnitReader) -> list[Assignment]:
    """Read lines such as 牵头单位 区教育局, whose label has no colon."""
    found: list[Assignment] = []
    for line in script.lines:
        bare = _BARE_LABEL.match(line.text)
        if (
            bare
            and not bare["colon"]
            and line.text[bare.end() :].strip()
            and len(re.split(r" +", line.text[bare.end() :].strip())) == 1
        ):
            start = line.start + bare.end()
            if reader.is_list(start, line.end):
                parts: dict[str, list[UnitWord]] = {"lead": [], "responsible": [], "guiding": []}
                bucket = part_of_label(bare["label"])
                if bucket:
                    parts[bucket] = reader.read(start, line.end)
                    found.append(
                        Assignment(
                            line.start, line.end, tuple(parts["lead"]), tuple(parts["responsible"]), tuple(parts["guiding"])
                        )
                    )
    return found


def _line(script: Script, reader: UnitReader, hit: re.Match[str]) -> Assignment | None:
    bucket = part_of_label(hit["label"])
    line = script.line_at(hit.start())
    if line is None:
        return None
    start, end = hit.end(), max(line.end, hit.end())
    index = line.index
    if not script.folded[start:end].strip() and index + 1 < len(script.lines):
        index += 1
        start, end = script.lines[index].start, script.lines[index].end
    while index + 1 < len(script.lines) and (
        script.folded[start:end].rstrip().endswith(("、", "，"))
        or _goes_on(script, reader, end, index)
    ):
        index += 1
        end = script.lines[index].end
    other = LABEL.search(script.folded, start, end)
    if other and other.start() > start:
        end = other.start()
    stop = script.folded.find("。", start, end)
    end = stop if stop >= 0 else end
    names = [name for name in reader.read(start, end) if name.name]
    if not names or bucket is None:
        return Assignment(hit.start(), end) if bucket is None else None
    if sum(names_a_party(name.name, section=bool(SECTION_LABEL.search(hit["label"]))) for name in names) * 2 < len(names):
        return None
    bound = by_verbs(script, reader, start, end)
    while index + 1 < len(script.lines) and not other and not bound and _stands_under(script, reader, line, script.lines[index + 1]):
        index += 1
        names.extend(reader.read(script.lines[index].start, script.lines[index].end))
        end = script.lines[index].end
    parts = {part: tuple(words) for part, words in (bound or {bucket: names}).items()}
    opening = hit.start() - (script.folded[hit.start() - 1 : hit.start()] == "〔")
    return Assignment(opening, end, parts.get("lead", ()), parts.get("responsible", ()), parts.get("guiding", ()))


def _stands_under(script: Script, reader: UnitReader, label: Line, following: Line) -> bool:
    """Whether the next line is one more unit under a label whose units stand one a line: set in deeper than the label."""
    first, second = (line.start - script.folded.rfind("\n", 0, line.start) - 1 for line in (label, following))
    return (
        second >= first + 4
        and len(following.text) <= 60
        and not re.search("[。：；]", following.text)
        and reader.is_list(following.start, following.end)
    )


def _goes_on(script: Script, reader: UnitReader, end: int, index: int) -> bool:
    """Whether the next line is the rest of a name that a page break cut in two."""
    following = script.lines[index + 1]
    words = script.folded[script.lines[index].start : end].rstrip()
    return (
        len(words) >= 28
        and "、" in following.text
        and "。" not in following.text.rstrip("。")
        and not LABEL.match(following.text)
        and not words.endswith(("。", "；", "）"))
        and len(following.text) < 200
        and reader.is_list(following.start, following.end)
    )
