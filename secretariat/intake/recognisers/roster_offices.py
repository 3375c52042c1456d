"""Offices in a name list: a whole list of them under a label, or those of collective parties among persons."""

from __future__ import annotations

import re

from secretariat.domain.readings import Located, SeatReading, Span
from secretariat.intake.folding import fold
from secretariat.intake.recognisers.offices import OfficeSeat, is_office_list, offices
from secretariat.intake.recognisers.pieces import Kind, Piece
from secretariat.intake.recognisers.roles import Label
from secretariat.intake.script import Script
from secretariat.intake.unit_lists import UnitReader
from secretariat.intake.vocabulary import ENDS_AS_POST

_PROSE_MARKS = re.compile("[。；]")


def is_collective_office(script: Script, reader: UnitReader, stretch: tuple[int, int], line: list[Piece]) -> bool:
    """Tell whether a line among the persons of a list names an office of a collective party, such as 各镇镇长."""
    words = script.folded[stretch[0] : stretch[1]].strip()
    named = any(piece.kind in {Kind.NAME, Kind.BOTH} for piece in line)
    return words.startswith("各") and len(words) <= 40 and not named and is_office_list(script, reader, *stretch)


def without_offices(
    script: Script, reader: UnitReader, cut: list[list[Piece]]
) -> tuple[list[list[Piece]], list[tuple[int, int]]]:
    """Take the offices of collective parties out of lines of persons: …、张三（站长）、各村党组织书记; give their places beside."""
    offices_of: list[tuple[int, int]] = []
    kept: list[list[Piece]] = []
    for line in cut:
        named = any(piece.kind is Kind.BOTH for piece in line)
        apart = [
            piece
            for piece in line
            if named
            and piece.kind in {Kind.POST, Kind.OTHER}
            and script.folded.startswith("各", piece.start)
            and is_office_list(script, reader, piece.start, piece.end)
        ]
        offices_of.extend((piece.start, piece.end) for piece in apart)
        kept.append([piece for piece in line if piece not in apart])
    return kept, offices_of


def office_seat(label: Label, seat: OfficeSeat) -> SeatReading:
    """Give the seat by office under its label."""
    return SeatReading(label.role, None, seat.unit, seat.post, seat.span, None, seat.unit_span, seat.post_span)


def seats_by_office(
    script: Script, reader: UnitReader, label: Label, stretches: list[tuple[int, int]]
) -> tuple[list[SeatReading], list[Located]]:
    """Read a list of offices under a label, over lines as long as they are offices; give seats, and units listed as members.

    A line behind a finished office begins another; one behind a mark, or behind a unit without office, goes on with the line above.
    """
    if not stretches:
        return [], []
    runs = [stretches[0]]
    for first, last in stretches[1:]:
        start, end = runs[-1]
        above = script.folded[start:end].rstrip()
        alike = (
            is_office_list(script, reader, first, last)
            and _PROSE_MARKS.search(script.folded[first:last]) is None
            and last - first <= 60
        )
        if alike and ENDS_AS_POST.search(above) and not script.folded[first:last].startswith("、"):
            runs.append((first, last))
        elif above.endswith(("、", "，")) or script.folded.startswith("、", first) or alike:
            runs[-1] = (start, last)
        else:
            break
    found: list[OfficeSeat] = []
    for start, end in runs:
        stop = script.folded.find("。", start, end)
        stop = stop if stop >= 0 else end
        if not is_office_list(script, reader, start, stop):
            break
        found.extend(offices(script, reader, start, stop))
    if not found:
        return [], []
    units = [Located(seat.unit, seat.unit_span) for seat in found if seat.unit]
    if len(found) > 1 and all(seat.vague for seat in found):
        whole = Span(runs[0][0], found[-1].span.end)
        return [SeatReading(label.role, None, None, found[-1].post, whole, None, None, found[-1].post_span)], units
    listed = all(seat.post is None for seat in found) or (len(found) >= 3 and fold(label.role) in {"成员", "委员", "组员"})
    return [office_seat(label, seat) for seat in found], units if listed else []
