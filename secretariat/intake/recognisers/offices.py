"""Seats that go with an office: 区卫健局、发改局主要领导, 区政府分管副区长."""

from __future__ import annotations

import re
from dataclasses import dataclass

from secretariat.domain.readings import Span
from secretariat.intake.folding import fold
from secretariat.intake.script import Script
from secretariat.intake.unit_lists import UnitReader
from secretariat.intake.units import is_unit, unit_length
from secretariat.intake.vocabulary import ENDS_AS_POST, OFFICE_WORDS, TITLE, VAGUE_OFFICE

_OFFICE_BEGINS = re.compile(
    r"(?:等)?(?:\d{1,3}个|[一二三四五六七八九十]+个)?(?:(?:有关|相关|成员|市直|区直|县直|职能)*(?:单位和部门|部门和单位|"
    r"部门（单位）|单位|部门))?(?:的)?(?:各)?(?:指定|明确|确定|选派|安排)?(?:(?:1|一)名)?(?P<office>"
    r"(?:分管|主管|协管|主要|有关|相关|联系|负责)[^、，；]{0,20}$|(?:业务|具体)?(?:科室|处室|股室|司局|内设机构)?"
    rf"(?:党组|党委|党政|行政)?(?:常务|专职)?(?:副)?(?:{OFFICE_WORDS}|{TITLE})(?:（[^（）]*）)?$)"
)
_CHARGE = re.compile("(?:协助)?(?:分管|主管|协管|负责|联系|协调)[^，；。分]{2,40}?(?:工作)?的(?=[^，；。、]{2,})")
_NO_PARTY = frozenset({"各", "其他", "其它", "有关", "相关", "所有"})
_TWO_OFFICES = re.compile(rf"((?:{OFFICE_WORDS}))(?:和|及|与)((?:{OFFICE_WORDS}))$")
_PARTIES = re.compile(
    "(?:(?:各|其他|其它|所有|相关|有关)+|(?:各|其他)?[省市区县州旗镇乡](?:直|级|属)(?:各|相关|有关)?)(?:相关|有关)?(?:成员|牵头|责任|参与)?(?:单位|部门)(?:和单位|和部门)?"
)
_TRAILING = re.compile(r"(?:同志|等)?[。；，、 ]*$")


@dataclass(frozen=True, slots=True)
class OfficeSeat:
    """A seat by office: the unit (restored where elided) and the post, each None where the text leaves it open, and their places."""

    unit: str | None
    post: str | None
    span: Span
    unit_span: Span | None
    post_span: Span | None
    guessed: bool = False

    @property
    def vague(self) -> bool:
        """Whether the office leaves open which of several persons is meant (有关负责人)."""
        return self.post is not None and bool(VAGUE_OFFICE.match(fold(self.post)))


@dataclass(frozen=True, slots=True)
class _Part:
    start: int
    unit_end: int
    post_start: int
    end: int


def offices(script: Script, reader: UnitReader, start: int, end: int) -> list[OfficeSeat]:
    """Read the offices listed between ``start`` and ``end``; units without a title of their own share the next one named."""
    parts = [part for first, last in _cut(script.folded, start, end) if (part := _part(script, first, last))]
    seats: list[OfficeSeat] = []
    waiting: list[_Part] = []
    for part in parts:
        if part.post_start == part.end:
            waiting.append(part)
            continue
        if part.unit_end == part.start and not waiting and seats and seats[-1].unit and _same_person(script, seats[-1], part):
            seats[-1] = _joined(script, seats[-1], part)
            continue
        seats.extend(_group(script, reader, [*waiting, part]))
        waiting = []
    if waiting:
        seats.extend(_group(script, reader, waiting))
    return seats


def is_office_list(script: Script, reader: UnitReader, start: int, end: int) -> bool:
    """Tell whether the stretch names only offices and units."""
    parts = [_part(script, first, last) for first, last in _cut(script.folded, start, end)]
    if not parts or None in parts:
        return False
    for part in parts:
        if part is None:
            return False
        if part.start < part.unit_end and part.post_start == part.end and not reader.is_list(part.start, part.unit_end):
            return False
    return True


def _cut(folded: str, start: int, end: int) -> list[tuple[int, int]]:
    cuts: list[tuple[int, int]] = []
    depth, left = 0, start
    charges = [(hit.start(), hit.end()) for hit in _CHARGE.finditer(folded, start, end)]
    for position in range(start, end):
        mark = folded[position]
        if any(first <= position < last for first, last in charges):
            continue
        depth += (mark == "（") - (mark == "）")
        if depth <= 0 and (mark in "、，；" or (mark in "和及" and _parts_holders(folded, left, position, end))):
            cuts.append((left, position - (mark == "及" and folded[position - 1] == "以")))
            left = position + 1
    cuts.append((left, end))
    return [(first, last) for first, last in cuts if folded[first:last].strip(" \n。")]


def _parts_holders(folded: str, left: int, position: int, end: int) -> bool:
    """Whether 和 stands between two holders: a finished office before it, a unit with an office behind it."""
    behind = re.split("[、，；]", folded[position + 1 : end], maxsplit=1)[0]
    before = _dense(folded[left:position])
    before = before[:-1] if folded[position] == "及" and before.endswith("以") else before
    named = _dense(behind).startswith("各") or 0 < unit_length(_dense(behind)) < len(_dense(behind))
    return bool(ENDS_AS_POST.search(before)) and named


def _part(script: Script, start: int, end: int) -> _Part | None:
    """Tell unit from office in the words between two marks; None where there are none."""
    start, end = _tight(script.folded, start, end)
    if start >= end:
        return None
    words = script.folded[start:end]
    if charge := _CHARGE.search(words):
        return _charged(script.folded, start, start + charge.start(), start + charge.end(), end)
    if party := _PARTIES.match(words):
        office = _OFFICE_BEGINS.match(words, party.end())
        return _Part(start, start + party.end(), start + office.start("office") if office else end, end)
    office = _office(words)
    if office and office.start():
        return _Part(start, start + office.start(), start + office.start("office"), end)
    length = unit_length(words)
    if office and not length:
        return _Part(start, start, start + office.start("office"), end)
    return _Part(start, start + length, start + length, end) if length else _Part(start, end, end, end)


def _tight(folded: str, start: int, end: int) -> tuple[int, int]:
    """Leave out marks and joining words at both ends, and 同志 where it is no part of the office."""
    while start < end and (folded[start] in " \n由和及" or folded.startswith("以及", start)):
        start += 2 if folded.startswith("以及", start) else 1
    trailing = _TRAILING.search(folded, start, end)
    whole = _dense(folded[start:end]).endswith(("负责同志", "领导同志", "分管同志", "有关同志", "等部门"))
    if trailing and trailing.start() > start and not whole:
        end = trailing.start()
    while end > start and folded[end - 1] in " \n。；":
        end -= 1
    return start, end


def _office(words: str) -> re.Match[str] | None:
    """Find where the office begins: at once, or behind words that name a party."""
    for position in range(len(words)):
        found = _OFFICE_BEGINS.match(words, position)
        before = _dense(words[:position])
        party = is_unit(before) and before not in _NO_PARTY
        if found and (not before or party or re.search("[和及]", before)):
            return found
    return None


def _charged(folded: str, start: int, charge: int, rest: int, end: int) -> _Part:
    """Read a holder told by his charge: 分管教育的副区长, 市政府协调农业工作的副秘书长, 分管应急工作的县政府办公室副主任."""
    if charge > start and is_unit(_dense(folded[start:charge])):
        return _Part(start, charge, rest, end)
    length = unit_length(folded[rest:end])
    return _Part(rest, rest + length, rest + length, end) if length else _Part(start, start, start, end)


def _same_person(script: Script, seat: OfficeSeat, part: _Part) -> bool:
    words = _dense(script.folded[part.post_start : part.end])
    return (
        not re.match("[^、]*的|分管|主要|有关|相关|联系|负责|各", words)
        and script.folded[seat.span.end : part.start].strip() == "、"
    )


def _joined(script: Script, seat: OfficeSeat, part: _Part) -> OfficeSeat:
    begin = seat.post_span.start if seat.post_span else seat.span.start
    return OfficeSeat(
        seat.unit, script.dense(begin, part.end), Span(seat.span.start, part.end), seat.unit_span, Span(begin, part.end)
    )


def _group(script: Script, reader: UnitReader, parts: list[_Part]) -> list[OfficeSeat]:
    last = parts[-1]
    if (both := _TWO_OFFICES.match(script.folded, last.post_start, last.end)) and last.post_start < last.end:
        first = [_Part(part.start, part.unit_end, part.post_start, part.end) for part in parts[:-1]]
        places = [both.span(1), both.span(2)]
        return [
            seat
            for left, right in places
            for seat in _group(script, reader, [*first, _Part(last.start, last.unit_end, left, right)])
        ]
    post = script.dense(last.post_start, last.end) if last.post_start < last.end else None
    post_span = Span(last.post_start, last.end) if post else None
    if parts[0].start == last.unit_end:
        return [OfficeSeat(None, post, Span(last.post_start, last.end), None, post_span)]
    return [
        OfficeSeat(
            word.name,
            post,
            Span(word.start, max(word.end, last.end) if word.end >= last.start else word.end),
            Span(word.start, word.end),
            post_span,
            word.guessed,
        )
        for word in reader.read(parts[0].start, last.unit_end)
    ]


def _dense(words: str) -> str:
    return words.replace(" ", "").replace("\n", "")
