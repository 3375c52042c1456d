"""Who does what: the brackets and lines that bind units to a task."""

from __future__ import annotations

import re

from secretariat.domain.readings import Doubt
from secretariat.intake.recognisers.binding import LABEL, Assignment, by_verbs, labelled
from secretariat.intake.recognisers.line_assignments import line_assignments
from secretariat.intake.script import Script
from secretariat.intake.unit_lists import UnitReader, UnitWord
from secretariat.intake.units import is_collective, is_full_unit

_FIRST_LEADS = re.compile(
    r"(?:列|排)(?:在)?(?:第一|首)位?(?:者|的)?(?:单位|部门)?(?:为|是)?(?:总)?牵头|第一(?:个|责任|"
    r"顺位)?(?:责任)?(?:单位|部门)(?:为|是)(?:总)?牵头|首位(?:单位|部门)?(?:为|是)牵头|排名第一的?(?:单位|"
    r"部门)?(?:为|是)?牵头"
)


def assignments(script: Script, reader: UnitReader) -> tuple[list[Assignment], list[Doubt]]:
    """Read every binding, in order: brackets with labels or verbs, lines with labels; brackets that bind nobody are left alone.

    Where the text says once that the unit named first leads, the first of every list without a leader is the leader.
    """
    found = _in_brackets(script, reader)
    covered = [(binding.start, binding.end) for binding in found]
    found.extend(line_assignments(script, reader, covered))
    covered = [(binding.start, binding.end) for binding in found]
    found.extend(_in_sentences(script, reader, covered))
    covered = [(binding.start, binding.end) for binding in found]
    found.extend(_at_opening(script, reader, covered))
    found.sort(key=lambda binding: binding.start)
    merged = _merge(script, found)
    if _FIRST_LEADS.search(script.folded):
        merged = [_first_leads(binding) for binding in merged]
    doubts = [doubt for binding in merged for doubt in reader.doubts(list(binding.words), "tasks")]
    return merged, doubts


def _first_leads(binding: Assignment) -> Assignment:
    if binding.lead or not binding.responsible:
        return binding
    return Assignment(
        binding.start, binding.end, binding.responsible[:1], binding.responsible[1:], binding.guiding, binding.by_verb
    )


def _in_brackets(script: Script, reader: UnitReader) -> list[Assignment]:
    found: list[Assignment] = []
    for start, end in _brackets(script.folded):
        if any(binding.start <= start < binding.end for binding in found):
            continue
        inner = script.folded[start + 1 : end - 1]
        parts: dict[str, list[UnitWord]] | None
        if LABEL.match(inner.lstrip()):
            parts = labelled(script, reader, start + 1, end - 1)
        else:
            parts = by_verbs(script, reader, start + 1, end - 1)
        if parts and any(parts.values()):
            found.append(
                Assignment(
                    start,
                    end,
                    tuple(parts["lead"]),
                    tuple(parts["responsible"]),
                    tuple(parts["guiding"]),
                    by_verb=not LABEL.match(inner.lstrip()),
                )
            )
    if found:
        found.extend(_bare(script, reader, found))
    return found


def _bare(script: Script, reader: UnitReader, known: list[Assignment]) -> list[Assignment]:
    """Read （甲局、乙局） or 〔甲局〕 closing a paragraph, in a text whose other brackets bind units in so many words."""
    found: list[Assignment] = []
    for start, end in _brackets(script.folded):
        closes = re.match(r"[。；]?\s*(?:\n|$)", script.folded[end : end + 4])
        if not closes or any(binding.start < end and start < binding.end for binding in known):
            continue
        words = reader.read(start + 1, end - 1)
        alone = script.folded[start] == "〔" and any(script.folded[binding.start] == "〔" for binding in known)
        if (
            (alone or ("、" in script.folded[start:end] and len(words) >= 2))
            and words
            and all(is_full_unit(Script.of(word.name).folded) or is_collective(Script.of(word.name).folded) for word in words)
        ):
            found.append(Assignment(start, end, (), tuple(words), (), by_verb=True))
    return found


def _brackets(folded: str) -> list[tuple[int, int]]:
    """Give every outer bracket with its end, across line breaks; one left open ends with its paragraph."""
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
            elif LABEL.match(folded, start + 1):
                found.append((start, position + 1))
                stack.clear()
    for hit in re.finditer(
        r"（(?=(?:牵头|责任|主责|配合)(?:单位|部门)：)[^（）\n]*(?:（[^（）\n]*）[^（）\n]*)*(?=\n|$)", folded
    ):
        if not any(first <= hit.start() < last for first, last in found):
            found.append(hit.span())
    return sorted(set(found))


_BINDS = re.compile(
    "^由?[^。；\n]{2,200}?(?:牵头(?:负责|落实)?(?:，|$|；)|负责，[^。；\n]{2,120}(?:配合|参与|协助)$|按照?(?:各自)?职责(?:分工)?(?:分别)?(?:负责|落实|"
    "抓好落实)$|(?:分别|共同)负责$)"
)


def _in_sentences(script: Script, reader: UnitReader, covered: list[tuple[int, int]]) -> list[Assignment]:
    """Read the closing sentence of a paragraph that does nothing but bind units: 由甲局牵头，乙局、丙局配合."""
    found: list[Assignment] = []
    for hit in re.finditer("(?<=[。；])([^。；\n]{4,220})。?(?=\n|$)", script.folded):
        start, end = hit.span(1)
        if not _BINDS.match(hit.group(1).strip()) or any(first < hit.end() and hit.start() < last for first, last in covered):
            continue
        parts = by_verbs(script, reader, start, end)
        if parts and any(parts.values()):
            found.append(
                Assignment(
                    start, hit.end(), tuple(parts["lead"]), tuple(parts["responsible"]), tuple(parts["guiding"]), by_verb=True
                )
            )
    return found


_OPENS_WITH = re.compile(
    r"(?<=。)由(?P<who>[^。；\n]{2,120}?牵头(?:负责)?(?:，[^。；\n]{2,160}(?:配合|参与|协助|协同))?)，(?=[^，。；\n]{4,})[^。\n]{4,200}。?(?=\n|$)"
)


_MACHINERY = re.compile("领导小组|联席会议|专班|机制|组织领导")
"""How the work is organised is no task of it."""


def _at_opening(script: Script, reader: UnitReader, covered: list[tuple[int, int]]) -> list[Assignment]:
    """Read 由甲局牵头，乙局配合，新建…。 behind the heading of an item: the whole sentence stays in the task's words."""
    found: list[Assignment] = []
    for hit in _OPENS_WITH.finditer(script.folded):
        line = script.line_at(hit.start())
        about_itself = _MACHINERY.search(script.folded, line.start if line else hit.start(), hit.end())
        if about_itself or any(first < hit.end() and hit.start() < last for first, last in covered):
            continue
        if parts := by_verbs(script, reader, *hit.span("who")):
            lead, responsible, guiding = (tuple(parts[name]) for name in ("lead", "responsible", "guiding"))
            found.append(Assignment(hit.end(), hit.end(), lead, responsible, guiding, by_verb=True))
    return found


def _merge(script: Script, found: list[Assignment]) -> list[Assignment]:
    """Join bindings with nothing but marks between them: 牵头单位 on one line, 责任单位 on the next."""
    merged: list[Assignment] = []
    for binding in found:
        if merged and not script.folded[merged[-1].end : binding.start].strip(" \n。；，）*|、#>-"):
            last = merged[-1]
            merged[-1] = Assignment(
                last.start,
                binding.end,
                last.lead + binding.lead,
                last.responsible + binding.responsible,
                last.guiding + binding.guiding,
                last.by_verb and binding.by_verb,
            )
        else:
            merged.append(binding)
    return [binding for binding in merged if binding.words]
