"""Roles given out in sentences: 由…担任组长, 召集人由…担任, …分管领导为成员, the order turning inside one sentence."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace

from secretariat.domain.readings import Located, SeatReading, Span
from secretariat.intake.numbering import leading_number
from secretariat.intake.recognisers.offices import OfficeSeat, is_office_list, offices
from secretariat.intake.recognisers.pieces import Kind, pieces
from secretariat.intake.script import Script
from secretariat.intake.unit_lists import UnitReader
from secretariat.intake.units import unit_length
from secretariat.intake.vocabulary import BODY_WORDS, ROLE

_BODY = rf"(?:{BODY_WORDS})?"
_AFTER = re.compile(
    rf"(?:担任|兼任|任|为|作为|是)(?:{_BODY}|本{_BODY})(?:的)?(?P<role>{ROLE})(?=[，。；、（）\n]|$|的|和|及|"
    rf"等|组成|成立)"
)
_BEFORE = re.compile(
    rf"(?:(?<![^，。；：\n ])|(?<=其中))(?:{_BODY}|[^，。；"
    rf"：\n]{{2,30}}?(?:{BODY_WORDS}))?(?:的)?(?:设)?(?P<role>{ROLE})(?:分别|暂|原则上)?(?:(?:\d|[一二三四五六七八九十]|若干)[名人]，)?由(?P<who>[^。；"
    rf"\n]{{2,400}}?)(?:(?<!负责)(?<!领导)(?<!分管)(?<!有关)同志)?(?:担任|兼任|出任|组成|(?<!主)任)(?=[，。；\n）]|$)"
)
_CONSISTS = re.compile(
    rf"(?<![^，。；：\n ])(?:{BODY_WORDS})?(?:的)?(?P<role>成员|委员|组员)(?:包括|为|有|主要包括)(?P<who>[^。；\n]{{6,800}})(?=[。；\n]|$)"
)
_OTHERS = re.compile(
    r"(?:各(?:镇|乡|街道|区|县|市|地|村|社区|学校|企业|单位|部门)[^，。；]{0,14}(?:(?<![主重])要|应|须|成立|组建|比照)|"
    r"比照|相应成立|分别成立|也要|要成立|层层)"
)
_STILL_TO_NAME = re.compile("确定|指定|明确|选派|安排|推荐")
"""Who names a holder later (各成员单位确定1名干部为联络员) holds no seat."""
_LEADS = re.compile(
    rf"^[\s，、；：]*(?:(?:其中|即)[，：]?)?(?:[^，。；：]{{0,60}}?(?:{BODY_WORDS})[^，。；：由]{{0,16}}(?:，|"
    rf"：|由(?=[^，。；]{{2,}})|的组成人员：))?[\s，]*(?:成员)?(?:由|以|请|分别由|并由|同时由)?"
)


_OPENS = re.compile(
    rf"(?:(?<![^，。；：\n ])|(?<=其中)|(?:{BODY_WORDS}))(?:成员)?(?:分别)?(?:由|以|请)(?!于)|(?:成立|组建|建立|设立)了?[由以]|"
    rf"(?<=[兼担]任)，|(?:{BODY_WORDS})[，"
    rf"：]|[：\n]"
)


@dataclass(frozen=True, slots=True)
class _Grant:
    role: str
    start: int
    end: int
    place: Span


def prose_roles(script: Script, reader: UnitReader, *, skip: list[tuple[int, int]]) -> tuple[list[SeatReading], list[Located]]:
    """Read the roles given out in sentences, outside the stretches to ``skip`` (name lists); in the text's order.

    Where many units send somebody not further named (有关负责人) the seat is one, and the units are given beside it.
    What other levels shall set up (各镇要成立由…任组长的…) founds no seat here.
    """
    found: list[SeatReading] = []
    units: list[Located] = []
    skipped = sorted(skip)
    starts = [first for first, _ in skipped]
    for start, end in _sentences(script.folded):
        words = script.folded[start:end]
        if not re.search("任|为|由|包括", words) or not re.search(ROLE, words) or _OTHERS.search(words):
            continue
        last = bisect_right(starts, start) - 1
        if last >= 0 and start < skipped[last][1]:
            continue
        for grant in sorted([*_turned(script, start, end), *_straight(script, start, end)], key=lambda grant: grant.start):
            line = script.line_at(start)
            before = script.folded[line.start if line else start : grant.place.end]
            if grant.role.endswith("主任") and re.search("办公室[^。；]*主任|办公室[^。；]*设", before):
                continue
            found.extend(_seats(script, reader, grant, units))
    return found, units


def _sentences(folded: str) -> list[tuple[int, int]]:
    return [
        (hit.start(), hit.end())
        for hit in re.finditer(r"[^。；\n]+(?:\n(?![\s#]*(?:[一二三四五六七八九十]+、|（|\d))[^。；\n]+)?", folded)
    ]


def _turned(script: Script, start: int, end: int) -> list[_Grant]:
    """Roles standing before their holders: 副召集人由…担任."""
    found = []
    for hit in _BEFORE.finditer(script.folded, start, end):
        if re.search("办公室$", script.folded[max(start, hit.start("role") - 4) : hit.start("role")]):
            continue
        found.append(_Grant(script.dense(*hit.span("role")), *hit.span("who"), Span(hit.start("role"), hit.end())))
    found.extend(
        _Grant(script.dense(*hit.span("role")), *hit.span("who"), Span(hit.start("role"), hit.end()))
        for hit in _CONSISTS.finditer(script.folded, start, end)
    )
    return found


def _straight(script: Script, start: int, end: int) -> list[_Grant]:
    """Roles standing behind their holders: 由…担任组长，…任副组长，…为成员."""
    taken = [(hit.start("role"), hit.end()) for hit in _BEFORE.finditer(script.folded, start, end)]
    found: list[_Grant] = []
    position = start
    for hit in _AFTER.finditer(script.folded, start, end):
        if any(first <= hit.start() < last for first, last in taken):
            position = hit.end()
            continue
        for first, last in taken:
            if position <= first < hit.start():
                position = max(position, last)
        before = script.folded[position : hit.start()]
        openings = list(_OPENS.finditer(before))
        lead = openings[-1] if openings else _LEADS.match(before)
        left = position + (lead.end() if lead else 0)
        if number := leading_number(script.folded[left : hit.start()].lstrip()):
            left = script.folded.index(number.text, left) + len(number.text)
        position = hit.end()
        if left < hit.start():
            found.append(_Grant(script.dense(*hit.span("role")), left, hit.start(), Span(left, hit.end())))
    return found


def _seats(script: Script, reader: UnitReader, grant: _Grant, units: list[Located]) -> list[SeatReading]:
    if script.folded[grant.start : grant.end].endswith("等"):
        grant = replace(grant, end=grant.end - 1)
    people = [piece for piece in pieces(script, grant.start, grant.end) if piece.kind in {Kind.BOTH, Kind.NAME}]
    if people and any(piece.kind is Kind.BOTH for piece in people):
        return _named(script, grant)
    start, end = grant.start, grant.end
    if not is_office_list(script, reader, start, end):
        return []
    seats = [seat for seat in offices(script, reader, start, end) if _sound(seat)]
    if _STILL_TO_NAME.search(script.folded, start, end) and not any(seat.post for seat in seats):
        return []
    if len(seats) > 1 and all(seat.vague for seat in seats):
        units.extend(Located(seat.unit, seat.unit_span) for seat in seats if seat.unit)
        return [SeatReading(grant.role, None, None, seats[-1].post, grant.place, None, None, seats[-1].post_span)]
    return [
        SeatReading(grant.role, None, seat.unit, seat.post, seat.span, None, seat.unit_span, seat.post_span) for seat in seats
    ]


def _sound(seat: OfficeSeat) -> bool:
    return bool(seat.unit or seat.post) and len(seat.unit or "") <= 30 and len(seat.post or "") <= 30


def _named(script: Script, grant: _Grant) -> list[SeatReading]:
    """由区委常委、副区长张三任组长: post and name without a blank; a post before a 、 belongs to the next name."""
    found: list[SeatReading] = []
    opening: int | None = None
    for piece in pieces(script, grant.start, grant.end):
        if piece.kind is Kind.POST:
            opening = piece.start if opening is None else opening
            continue
        if piece.kind not in {Kind.BOTH, Kind.NAME} or piece.name is None:
            opening = None
            continue
        post = (opening if opening is not None else piece.post[0], piece.post[1]) if piece.post else None
        if post is None and opening is not None:
            post = (opening, piece.name[0])
        opening = None
        words = script.dense(*post) if post else None
        folded = script.folded[post[0] : post[1]].replace(" ", "").replace("\n", "") if post else ""
        length = unit_length(folded)
        unit_span = Span(post[0], post[0] + length) if post and length else None
        found.append(
            SeatReading(
                grant.role,
                script.dense(*piece.name),
                words[:length] if words and length else None,
                words if words and length < len(folded) else None,
                Span(min(post[0] if post else piece.name[0], piece.name[0]), max(piece.name[1], post[1] if post else 0)),
                Span(*piece.name),
                unit_span,
                Span(*post) if post and length < len(folded) else None,
            )
        )
    return found
