"""The plenaries of each body, held and planned, and the rules they are measured by; asked of the driver, as the desk is."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING

from secretariat.domain.bodies import BodyRules, PlenaryPeriod
from secretariat.domain.plenary_tracks import track

if TYPE_CHECKING:
    from sqlite3 import Connection

    from secretariat.domain.listings.desk import PlenaryTrack

_BODIES = """
    SELECT id, name, short_name, in_use_from, plenaries, plenary_period FROM body
    WHERE ended_on IS NULL OR ended_on > :today ORDER BY id
"""
_PLENARIES = """
    SELECT meeting.body_id, date(meeting.starts_at), step.id IS NOT NULL AS held
    FROM meeting LEFT JOIN meeting_step AS step ON step.meeting_id = meeting.id AND step.stage = 'held'
    WHERE meeting.kind = 'plenary' AND meeting.cancelled_on IS NULL
      AND meeting.starts_at >= :first AND meeting.starts_at < :next_first
"""


def plenary_tracks(connection: Connection, today: date) -> tuple[tuple[str, PlenaryTrack], ...]:
    """Return (full name, track) of every body at work on ``today``, in the order they were set up."""
    held, planned = _days(connection, today.year)
    bodies = connection.execute(_BODIES, {"today": today.isoformat()})
    return tuple(
        (name, track(id_, short_name, BodyRules(plenaries, PlenaryPeriod(period)), today,
                     held=held[id_], planned=planned[id_], counted_from=date.fromisoformat(in_use_from)))
        for id_, name, short_name, in_use_from, plenaries, period in bodies)


def _days(connection: Connection, year: int) -> tuple[dict[int, list[date]], dict[int, list[date]]]:
    """Return the plenaries of a year by body: those recorded as held, and those that are still to come."""
    held: dict[int, list[date]] = defaultdict(list)
    planned: dict[int, list[date]] = defaultdict(list)
    stretch = {"first": date(year, 1, 1).isoformat(), "next_first": date(year + 1, 1, 1).isoformat()}
    for body_id, day, was_held in connection.execute(_PLENARIES, stretch):
        (held if was_held else planned)[body_id].append(date.fromisoformat(day))
    return held, planned
