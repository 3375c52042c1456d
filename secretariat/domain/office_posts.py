"""Who directs a body's office, found in the roster of a day by the words a notice names the director with."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from secretariat.domain.rosters import SeatFact
from secretariat.domain.seat_bases import basis_of_words
from secretariat.domain.seats import RoleRank, SeatBasis
from secretariat.domain.unit_names import likely_form, title_in

_FIRST = ("局长", "主任", "部长", "书记", "会长", "主席", "理事长", "检察长", "院长", "台长", "馆长", "行长", "总经理")
"""Titles of the principal officer of a unit."""


def director_seat(text: str | None, seats: Iterable[SeatFact], day: date) -> SeatFact | None:
    """Return the seat whose holder directs the office: named, by the same post, or as the principal officer of a unit.

    区民政局主要负责同志 is whoever sits for 区民政局 as its principal officer. None where no seat of the day fits: nothing
    is guessed.
    """
    words = (text or "").strip()
    if not words:
        return None
    there = [seat for seat in seats if seat.exists_on(day) and seat.rank is not RoleRank.LIAISON]
    for seat in there:
        held = seat.holder_on(day)
        if held is not None and held.name in words:
            return seat
    for seat in there:
        held = seat.holder_on(day)
        if held is not None and held.post and held.post == words:
            return seat
    of_unit = [seat for seat in there if _names_unit(words, seat)]
    if basis_of_words(words) is SeatBasis.PRINCIPAL:
        principals = [seat for seat in of_unit if seat.basis is SeatBasis.PRINCIPAL or _is_first(seat, day)]
        return principals[0] if principals else None
    titled = [seat for seat in of_unit if title_in(words, _names(seat)) == seat.title_of(seat.holder_on(day))]
    return titled[0] if titled else None


def _names(seat: SeatFact) -> set[str]:
    return {name for name in (*seat.unit_names, seat.unit_printed, seat.unit) if name}


def _names_unit(words: str, seat: SeatFact) -> bool:
    if seat.unit_id is None:
        return False
    if any(words.startswith(name) for name in _names(seat)):
        return True
    # The sentence may shorten the unit otherwise than the list: 区卫生健康委员会主要负责同志, 区卫健委主任.
    forms = {likely_form(name) for name in _names(seat)}
    return any(likely_form(words[:length]) in forms for length in range(3, min(len(words), 16)))


def _is_first(seat: SeatFact, day: date) -> bool:
    title = seat.title_of(seat.holder_on(day))
    return any(part in _FIRST for part in title.replace("，", "、").split("、"))
