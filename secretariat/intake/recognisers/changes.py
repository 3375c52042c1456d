"""Changes of members told in sentences: …不再担任…，由…担任; 增补…为…; 职务由…变更为…; 由…接替…; units said to be renamed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from secretariat.domain.names import stored
from secretariat.domain.readings import ChangeReading, RenamingReading, Span
from secretariat.intake.names import could_be_name, without_note
from secretariat.intake.numbering import leading_number
from secretariat.intake.recognisers.pieces import Kind, pieces
from secretariat.intake.script import Script
from secretariat.intake.units import is_full_unit, is_unit, unit_length
from secretariat.intake.vocabulary import ENDS_AS_POST, ROLE

_SENTENCE = re.compile(r"[^。；\n]{4,600}")
_ADJUSTS = re.compile(r"调整|增补|变更|更换|重新公布|变动")
_GENERAL = re.compile("需要调整的|如有变动|如因|今后|以后|的，由(?:其)?所在|由所在单位|不能.{0,12}的|的，(?:按|报|由)")
"""A rule for changes to come changes nobody now."""
_CLAUSE = r"[^，。；：\n]"
_LEAVES = re.compile(rf"(?P<who>{_CLAUSE}{{2,80}}?)(?:，?因{_CLAUSE}{{2,20}}，)?(?:将)?不再(?:担任|兼任)(?P<role>{_CLAUSE}{{0,60}})")
_REMOVED = re.compile(rf"免去(?P<who>{_CLAUSE}{{2,40}}?)(?:同志)?(?:的)?(?P<role>(?:{_CLAUSE}{{0,40}}?)?{ROLE})(?:职务)?(?=[，。；\n]|$)")
_COMES = re.compile(rf"(?:由|改由)(?P<who>{_CLAUSE}{{2,80}}?)(?:接任|接替|继任|担任|兼任|出任|递补)(?P<role>{_CLAUSE}{{0,60}})")
_TAKES_OVER = re.compile(rf"(?P<who>{_CLAUSE}{{2,60}}?)(?:接替|替换|更换)(?P<left>{_CLAUSE}{{2,40}}?)(?:担任|任|为|的)"
                         rf"(?P<role>{_CLAUSE}{{1,60}})")
_ADDED = re.compile(rf"(?:增补|增加|新增|补充|吸收|增设|任命|聘任|明确)(?P<who>{_CLAUSE}{{2,300}}?)(?:同志)?(?:为|担任|任)"
                    rf"(?P<role>{_CLAUSE}{{1,60}})")
_SERVES = re.compile(rf"(?P<who>{_CLAUSE}{{2,60}}?)(?:同志)?(?:担任|出任|任|为)(?P<role>{_CLAUSE}{{0,30}}?{ROLE})(?=[，。；\n]|$)")
_SWAPPED = re.compile(rf"(?P<role>{ROLE})由(?P<left>{_CLAUSE}{{2,40}}?)(?:同志)?(?:调整|变更|更换|改)为(?P<who>{_CLAUSE}{{2,60}})")
_POST = re.compile(rf"(?P<who>{_CLAUSE}{{2,40}}?)(?:同志)?(?:的)?(?:{ROLE})?职务(?:由(?P<old>{_CLAUSE}{{2,40}}?))?"
                   rf"(?:变更|调整|更正|变动|变化|改)为(?P<post>{_CLAUSE}{{2,40}})")
_RENAMED = re.compile(rf"(?P<former>{_CLAUSE}{{2,30}}?)(?:已)?(?:更名为|改名为|名称变更为|名称调整为)(?P<name>{_CLAUSE}{{2,30}})")
_REASON = re.compile(r"(?<=[\u3400-\u9fff]{2})因[^，。；]{1,12}$")
_ROLE_AT_END = re.compile(rf"(?P<role>{ROLE})(?:等)?(?:一职|职务)?$")


@dataclass(frozen=True, slots=True)
class _Holder:
    name: str
    unit: str | None
    post: str | None


def changes(script: Script, title: str | None) -> tuple[list[ChangeReading], list[RenamingReading]]:
    """Read who leaves and who comes, sentence by sentence, where the title says that something is adjusted; else nothing."""
    if title is None or _ADJUSTS.search(title) is None:
        return [], []
    found: list[ChangeReading] = []
    renamed: list[RenamingReading] = []
    for sentence in _SENTENCE.finditer(script.folded):
        start, end = sentence.span()
        number = leading_number(sentence.group().lstrip())
        if number is not None:
            start = script.folded.index(number.text, start) + len(number.text)
        if _GENERAL.search(script.folded, start, end):
            continue
        found += _of_sentence(script, start, end)
        renamed += _renamings(script, start, end)
    return found, renamed


def _of_sentence(script: Script, start: int, end: int) -> list[ChangeReading]:
    for form, read in ((_SWAPPED, _taken_over), (_POST, _changed_post), (_TAKES_OVER, _taken_over)):
        hit = form.search(script.folded, start, end)
        if hit is not None and (told := list(read(script, hit))):
            return told
    if told := _departures(script, start, end):
        return told
    hit = _ADDED.search(script.folded, start, end)
    return list(_additions(script, hit)) if hit is not None else []


def _departures(script: Script, start: int, end: int) -> list[ChangeReading]:
    """Pair who leaves with who comes for the same role, one after another; whoever is left over leaves or comes alone."""
    told: list[ChangeReading] = []
    hits = [*_LEAVES.finditer(script.folded, start, end), *_REMOVED.finditer(script.folded, start, end)]
    for place, hit in enumerate(sorted(hits, key=lambda one: one.start())):
        leaving = _holders(script, *hit.span("who"))
        role = _role(script, *hit.span("role"))
        limit = hits[place + 1].start() if place + 1 < len(hits) else end
        successor = _successor(script, hit, start if place == 0 else hit.start(), limit)
        coming = _holders(script, *successor.span("who")) if successor else []
        role = role or (_role(script, *successor.span("role")) if successor else None)
        ends = (hit, successor) if successor else (hit,)
        span = Span(min(one.start() for one in ends), max(one.end() for one in ends))
        for number in range(max(len(leaving), len(coming))):
            left = leaving[number] if number < len(leaving) else None
            came = coming[number] if number < len(coming) else None
            of = came or left
            told.append(ChangeReading(role, left.name if left else None, came.name if came else None,
                                      of.unit if of else None, of.post if of else None, span))
    return told


def _successor(script: Script, hit: re.Match[str], start: int, limit: int) -> re.Match[str] | None:
    """Find who comes in the place of who leaves: told after it (由…担任, 任命…为), or before (…任成员，…不再担任成员)."""
    after = _COMES.search(script.folded, hit.end(), limit) or _ADDED.search(script.folded, hit.end(), limit)
    if after is not None:
        return after
    before = _SERVES.search(script.folded, start, hit.start())
    role = _role(script, *hit.span("role"))
    return before if before is not None and role is not None and _role(script, *before.span("role")) == role else None


def _additions(script: Script, hit: re.Match[str]) -> Iterator[ChangeReading]:
    role = _role(script, *hit.span("role"))
    for came in _holders(script, *hit.span("who")) if role else ():
        yield ChangeReading(role, None, came.name, came.unit, came.post, Span(*hit.span()))


def _taken_over(script: Script, hit: re.Match[str]) -> Iterator[ChangeReading]:
    role = _role(script, *hit.span("role"))
    leaving, coming = _holders(script, *hit.span("left")), _holders(script, *hit.span("who"))
    if role and len(leaving) == 1 and len(coming) == 1:
        yield ChangeReading(role, leaving[0].name, coming[0].name, coming[0].unit, coming[0].post, Span(*hit.span()))


def _changed_post(script: Script, hit: re.Match[str]) -> Iterator[ChangeReading]:
    holders = _holders(script, *hit.span("who"))
    post = script.dense(*hit.span("post"))
    if len(holders) == 1 and ENDS_AS_POST.search(post):
        length = unit_length(post)
        unit = post[:length] or None
        old = script.dense(*hit.span("old")) if hit["old"] else holders[0].post or ""
        if unit is None and old:
            # 由副主任变更为主任: the unit is the one said before.
            unit = old[:unit_length(old)] or None
            post = f"{unit or ''}{post}"
        yield ChangeReading(None, None, holders[0].name, unit, post, Span(*hit.span()))


def _renamings(script: Script, start: int, end: int) -> Iterator[RenamingReading]:
    for hit in _RENAMED.finditer(script.folded, start, end):
        former, name = (script.dense(*hit.span(part)).lstrip("原") for part in ("former", "name"))
        former = re.split("[、将把]", former)[-1]
        if is_full_unit(former) and is_full_unit(name):
            yield RenamingReading(former, name, Span(*hit.span()))


def _role(script: Script, start: int, end: int) -> str | None:
    found = _ROLE_AT_END.search(script.dense(start, end))
    return found["role"] if found else None


def _holders(script: Script, start: int, end: int) -> list[_Holder]:
    """Read the persons of a stretch, each with the unit and the post written before the name."""
    words = script.folded[start:end]
    lead = re.match(r"\s*(?:由|将|对|原|将原|（[^（）]{1,8}）)?\s*", words)
    start += lead.end() if lead else 0
    trimmed = _REASON.sub("", script.folded[start:end].rstrip())
    end = start + len(trimmed.removesuffix("同志"))
    found: list[_Holder] = []
    opening: int | None = None
    for piece in pieces(script, start, end):
        if piece.kind is Kind.POST:
            opening = piece.start if opening is None else opening
        elif piece.kind in {Kind.BOTH, Kind.NAME} and piece.name is not None:
            post = piece.post or ((opening, piece.name[0]) if opening is not None else None)
            if opening is not None and piece.post is not None and piece.post[0] > opening and piece.joined:
                post = (opening, piece.post[1])
            found.append(_holder(script, piece.name, post))
            opening = None
    if found:
        return found
    # A surname nobody knows: where the sentence says that a person stands, the words are the name.
    alone = script.folded[start:end].strip()
    return [_Holder(stored(alone), None, None)] if could_be_name(without_note(alone)) and not is_unit(alone) else []


def _holder(script: Script, name: tuple[int, int], post: tuple[int, int] | None) -> _Holder:
    words = script.dense(*post).rstrip("、，") if post else ""
    length = unit_length(words)
    if not length and is_unit(words):
        return _Holder(stored(script.dense(*name)), words, None)
    titled = words if words and length < len(words) else None
    return _Holder(stored(script.dense(*name)), words[:length] or None, titled)
