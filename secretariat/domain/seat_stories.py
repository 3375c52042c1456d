"""The history of a seat, told like a story: who held it, how, until when and why no longer."""

from __future__ import annotations

from datetime import date, timedelta

from secretariat.domain.body_kinds import ReplacementRoute
from secretariat.domain.listings.bodies import SeatEpisode
from secretariat.domain.rosters import HolderFact, SeatFact
from secretariat.domain.seats import AppointmentState


def episodes(seat: SeatFact, day: date) -> tuple[SeatEpisode, ...]:
    """Tell the history of a seat up to a day, newest first.

    Stretches nobody held it in are told too, and so are people who were proposed and not granted.
    """
    told: list[SeatEpisode] = []
    end_of_last = seat.since
    reason_of_last: str | None = None
    for held in seat.holders:
        if held.state is not AppointmentState.IN_FORCE or held.since > day:
            continue
        if held.since > end_of_last:
            told.append(_gap(seat, end_of_last, held.since, reason_of_last))
        ended = held.until if held.until is not None and held.until <= day else None
        told.append(SeatEpisode(
            name=held.name, title=seat.title_of(held), since=held.since, until=ended,
            reason=held.end_reason if ended else None, letter=held.letter or ("来函待补" if held.letter_owed else None),
            vacant=False, document_id=held.filing_document_id, remark=_remark(held, ended)))
        end_of_last, reason_of_last = held.until or date.max, held.end_reason
    if seat.holder_on(day) is None:
        told.append(_gap(seat, end_of_last, None, reason_of_last))
    told += [_refused(seat, held, held.decided_on) for held in seat.holders
             if held.state is AppointmentState.REFUSED and held.decided_on is not None and held.decided_on <= day]
    return tuple(sorted(told, key=lambda one: one.since, reverse=True))


def _remark(held: HolderFact, ended: date | None) -> str | None:
    words = [held.acting_as or "代理"] if held.acting else []
    if held.basis_document:
        words.append(f"依据 {held.basis_document}")
    if ended is None and held.until is not None:
        words.append(f"任期至{(held.until - timedelta(days=1)).isoformat()}")
    return "，".join(words) or None


def _refused(seat: SeatFact, held: HolderFact, on: date) -> SeatEpisode:
    words = {ReplacementRoute.REISSUE: "未发文"}.get(held.route or ReplacementRoute.APPROVAL, "未获批准")
    return SeatEpisode(name=held.name, title=seat.title_of(held), since=on, until=on, reason=words, letter=held.letter, vacant=False,
                       refused=True, remark=f"依据 {held.basis_document}" if held.basis_document else None)


def _gap(seat: SeatFact, since: date, until: date | None, reason: str | None) -> SeatEpisode:
    return SeatEpisode(name=None, title=seat.title or "", since=since, until=until, reason=reason, letter=None, vacant=True)
