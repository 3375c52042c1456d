"""The name list: every role with its holders, by name or by office."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from secretariat.domain.readings import Doubt, Located, SeatReading, Span
from secretariat.intake.folding import fold
from secretariat.intake.numbering import leading_number
from secretariat.intake.outline import Outline
from secretariat.intake.recognisers.entries import Entry, entries
from secretariat.intake.recognisers.offices import offices
from secretariat.intake.recognisers.pieces import Kind, Piece, pieces
from secretariat.intake.recognisers.roles import Label, is_table_head, labels
from secretariat.intake.recognisers.roster_offices import is_collective_office, office_seat, seats_by_office, without_offices
from secretariat.intake.recognisers.roster_tables import table_seats
from secretariat.intake.recognisers.runs import marked, unbroken
from secretariat.intake.script import Line, Script
from secretariat.intake.unit_lists import UnitReader
from secretariat.intake.units import is_post, units_of_post
from secretariat.intake.zones import Zones, annex_label, copies_label

_STOPS = re.compile(
    r"^(?:〔?(?:成员单位|牵头单位|责任单位|主要职责|工作职责|职责分工|办公室设|办公地点|联系人|联系电话|电话)|"
    r".{0,60}(?:下设|办公室设在|设在|日常工作)|(?:以上|上述|今后|其他|各|请|如有|领导小组|联席会议|指挥部|"
    r"委员会|工作专班)[^ ：]{6,})"
)
_WORKING_GROUP = re.compile("(?<!领导小)(?<!协调小)组$|专班$")


@dataclass
class Roster:
    """What the name lists of a text say."""

    seats: list[SeatReading] = field(default_factory=list)
    units: list[Located] = field(default_factory=list)
    """Units listed under a role without a definite office: they are members, whoever comes."""
    director: Located | None = None
    doubts: list[Doubt] = field(default_factory=list)
    last: int = 0
    """Where the last list ends."""


def roster(script: Script, zones: Zones, outline: Outline, reader: UnitReader) -> Roster:
    """Read every labelled name list; a label holds until the next one or until the lines stop being persons."""
    result = Roster()
    result.seats, tables = table_seats(script)
    result.last = max((end for _, end in tables), default=0)
    found = [label for label in labels(script) if not any(start <= label.start < end for start, end in tables)]
    groups = [(item.line.start, outline.end(item)) for item in outline.items if _WORKING_GROUP.search(item.title)]
    main = any(label.role and not _within(label, groups) for label in found)
    runs = _has_runs(script, found)
    for position, label in enumerate(found):
        if not label.role or (main and _within(label, groups)):
            continue
        limit = found[position + 1].start if position + 1 < len(found) else len(script.folded)
        if position + 1 < len(found) and found[position + 1].office and not found[position + 1].restored:
            limit = script.folded.rfind("办", label.end, found[position + 1].start + 1)
            limit = limit if limit > 0 and found[position + 1].start - limit <= 8 else found[position + 1].start
        _holders(script, zones, reader, label, limit, result, runs=runs)
    return result


def _has_runs(script: Script, found: list[Label]) -> bool:
    """Tell whether this text runs names and posts together without blank or mark, so that even one person must be taken apart."""
    persons: list[str] = []
    for position, label in enumerate(found):
        limit = found[position + 1].start if position + 1 < len(found) else len(script.folded)
        words = script.folded[label.end : min(limit, label.line.end)].split("。")[0].strip(" ；")
        if len(words) >= 12 and " " not in words and unbroken(words):
            return True
        if " " not in words:
            persons.extend(words[start:end] for start, end, _ in marked(words))
        lines = [
            line.text.strip(" -。") for line in script.lines[label.line.index + 1 : label.line.index + 5] if line.start < limit
        ]
        if len(lines) >= 3 and all(" " not in line and unbroken(line, least=1) for line in lines[:3]):
            return True
    # Two characters and 区 may be a place (金山区区长): of names that only marks part some must be longer.
    return len(persons) >= 3 and any(len(name) >= 3 for name in persons)


def _within(label: Label, stretches: list[tuple[int, int]]) -> bool:
    return any(start <= label.start < end for start, end in stretches)


def _holders(script: Script, zones: Zones, reader: UnitReader, label: Label, limit: int, result: Roster, *, runs: bool) -> None:
    stretches = _stretches(script, zones, label, limit)
    cut = [pieces(script, start, end, runs=runs) for start, end in stretches]
    collective = [
        stretch for stretch, line in zip(stretches, cut, strict=True) if is_collective_office(script, reader, stretch, line)
    ]
    cut, behind = without_offices(script, reader, cut)
    collective += behind
    reach = _reach(script, cut, stretches, label)
    people = entries(
        [[] if stretch in collective else line for stretch, line in zip(stretches[:reach], cut[:reach], strict=True)], script
    )
    if people and not all(entry.sure or entry.post for entry in people):
        result.doubts.extend(
            Doubt("seats", script.dense(*entry.name), "这里可能是一个姓名，没有列入名单，请核对。", Span(*entry.name))
            for entry in people
            if not entry.sure and not entry.post
        )
        people = [entry for entry in people if entry.sure or entry.post]
    if label.office and fold(label.role) == "主任":
        result.director = result.director or _director(script, people, stretches)
        return
    if people:
        for start, end in collective:
            result.seats.extend(office_seat(label, seat) for seat in offices(script, reader, start, end))
        result.doubts.extend(label.doubts())
        for entry in people:
            seat = _seat(script, label, entry)
            result.seats.append(seat)
            result.last = max(result.last, seat.span.end if seat.span else 0)
            if not entry.sure and seat.name_span:
                result.doubts.append(Doubt("seats", seat.name or "", f"“{seat.name}”不像常见的姓名，请核对。", seat.name_span))
    elif label.colon or label.end >= label.line.end:
        seats, units = seats_by_office(script, reader, label, stretches)
        if seats:
            result.doubts.extend(label.doubts())
            result.last = max(result.last, *(seat.span.end for seat in seats if seat.span))
        result.seats.extend(seats)
        result.units.extend(units)


def _stretches(script: Script, zones: Zones, label: Label, limit: int) -> list[tuple[int, int]]:
    """Give the lines under the label, the rest of its own first, up to ``limit`` or to a line that is no list."""
    found: list[tuple[int, int]] = []
    if label.end < label.line.end:
        found.append((label.end, min(label.line.end, limit, _prose_after(script, label))))
    for line in script.lines[label.line.index + 1 :]:
        if line.start >= limit or _ends_list(line, zones) or any(label.start < at <= line.start for at in zones.signatures):
            break
        found.append((line.start, min(line.end, limit)))
    return [(start, end) for start, end in found if start < end]


def _prose_after(script: Script, label: Label) -> int:
    """Give where the list on the label's own line ends: at the full stop before a sentence about something else."""
    stop = script.folded.find("。", label.end, label.line.end)
    rest = script.folded[stop + 1 : label.line.end].strip()
    return stop if stop >= 0 and _STOPS.match(rest) else label.line.end


def _ends_list(line: Line, zones: Zones) -> bool:
    words = line.text.strip()
    number = leading_number(line.text)
    if number and number.level <= 2:
        return True
    if (
        line.index in zones.imprint
        or line.index in zones.debris
        or annex_label(words) is not None
        or copies_label(words) is not None
    ):
        return True
    if words.startswith("各") and len(words) <= 24 and is_post(words):
        return False
    return bool(_STOPS.match(words)) or (len(words) > 40 and "。" in words[:-1] and "（" not in words)


def _reach(script: Script, cut: list[list[Piece]], stretches: list[tuple[int, int]], label: Label) -> int:
    """Give how many lines from the label on are of the list: it ends at the first whose pieces are neither names nor posts."""
    for position, line in enumerate(cut):
        words = script.folded[stretches[position][0] : stretches[position][1]]
        strange = [piece for piece in line if piece.kind is Kind.OTHER]
        if not line and (is_table_head(words) or len(words.strip()) <= 3):
            continue
        if not line or (strange and len(strange) >= len(line) - len(strange)):
            if position == 0 and label.end < label.line.end and any(piece.kind in {Kind.NAME, Kind.BOTH} for piece in line):
                continue
            return position
    return len(cut)


def _seat(script: Script, label: Label, entry: Entry) -> SeatReading:
    name = script.dense(*entry.name)
    name_span = Span(*entry.name)
    if entry.post is None:
        return SeatReading(label.role, name, None, None, name_span, name_span)
    start, end = entry.post
    folded = script.folded[start:end].replace(" ", "").replace("\n", "")
    whole = Span(min(start, entry.name[0]), max(end, entry.name[1]))
    if entry.unit:
        apart = script.dense(*entry.unit)
        return SeatReading(
            label.role, name, apart, f"{apart}{script.dense(start, end)}", whole, name_span, Span(*entry.unit), Span(start, end)
        )
    named = units_of_post(folded)
    first, last = named[0] if named else (0, 0)
    unit_span = Span(_advance(script.folded, start, end, first), _advance(script.folded, start, end, last)) if named else None
    unit = script.dense(unit_span.start, unit_span.end) if unit_span else None
    if last - first == len(folded):
        return SeatReading(label.role, name, unit, None, whole, name_span, unit_span)
    return SeatReading(label.role, name, unit, script.dense(start, end), whole, name_span, unit_span, Span(start, end))


def _advance(folded: str, start: int, end: int, count: int) -> int:
    """Give the position after ``count`` characters that are no blanks."""
    position = start
    while position < end and count:
        if folded[position] not in " \n":
            count -= 1
        position += 1
    return position


def _director(script: Script, people: list[Entry], stretches: list[tuple[int, int]]) -> Located | None:
    if people:
        first = people[0]
        if first.post and first.post[1] <= first.name[0]:
            return script.located(first.post[0], first.name[1])
        return script.located(*first.name)
    return script.located(*stretches[0]) if stretches else None


def member_units_of(script: Script, seats: list[SeatReading]) -> list[Located]:
    """Give every organisation the posts of a name list mention, each once, in order (中央宣传部…成员、新闻办副主任 gives two)."""
    found: list[Located] = []
    known: set[str] = set()
    for seat in seats:
        named: list[Located] = [Located(seat.unit, seat.unit_span or seat.span)] if seat.unit else []
        if seat.post_span and seat.name:
            start, end = seat.post_span.start, seat.post_span.end
            dense = script.folded[start:end].replace(" ", "").replace("\n", "")
            for first, last in units_of_post(dense.split("兼")[0]) or units_of_post(dense):
                left, right = _advance(script.folded, start, end, first), _advance(script.folded, start, end, last)
                named.append(script.located(left, right))
        for unit in named:
            if unit.text not in known and "成员单位" not in fold(unit.text):
                known.add(unit.text)
                found.append(unit)
    return found
