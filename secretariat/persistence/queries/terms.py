"""Whose terms end soon, of whom the clerk wants to be reminded, whose filings wait; in plain SQL, as all that the desk shows."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from secretariat.domain.filings import FilingsFact
from secretariat.domain.seats import POST_CHANGED, REAPPOINTED
from secretariat.domain.terms import ENDING_SOON, REMINDED_AHEAD, TermFact

if TYPE_CHECKING:
    from sqlite3 import Connection

LIMIT = 200
_TERMS = """
    SELECT seat.id, body.short_name, seat.role, coalesce(unit.full_name, seat.unit_printed, '') AS unit, person.name,
           held.until, held.remind_on
    FROM appointment AS held JOIN seat ON seat.id = held.seat_id JOIN body ON body.id = seat.body_id
         JOIN person ON person.id = held.person_id LEFT JOIN unit ON unit.id = seat.unit_id
    WHERE held.state = 'in_force' AND held.since <= :today AND (held.until IS NULL OR held.until > :today)
      AND (seat.until IS NULL OR seat.until > :today) AND (body.ended_on IS NULL OR body.ended_on > :today)
      AND (held.remind_on <= :reminded
           OR held.until <= :ending AND held.end_reason IS NULL AND NOT EXISTS (
               SELECT 1 FROM appointment AS later
               WHERE later.seat_id = held.seat_id AND later.since = held.until AND later.state = 'in_force'))
    ORDER BY coalesce(held.until, held.remind_on), seat.id LIMIT :most
"""

_FILINGS = """
    SELECT body.id, body.short_name, sum(held.reported_on IS NULL), sum(held.reported_on IS NOT NULL AND held.letter_owed),
           sum(held.reported_on IS NOT NULL AND NOT held.letter_owed), min(held.since)
    FROM appointment AS held JOIN seat ON seat.id = held.seat_id JOIN body ON body.id = seat.body_id
    WHERE held.route = 'filing' AND held.state = 'in_force' AND held.filed_on IS NULL AND held.since <= :today
      AND (held.until IS NULL OR held.until > :today OR held.end_reason IN (:changed, :again))
      AND (body.ended_on IS NULL OR body.ended_on > :today)
      AND NOT EXISTS (
          SELECT 1 FROM appointment AS same
          WHERE same.seat_id = held.seat_id AND same.person_id = held.person_id AND same.until = held.since)
    GROUP BY body.id ORDER BY body.id LIMIT :most
"""


def filings_waiting(connection: Connection, today: date) -> tuple[FilingsFact, ...]:
    """Return, for each body at work, how many filings of people who sit there today are not entered yet."""
    asked = {"today": today.isoformat(), "changed": POST_CHANGED, "again": REAPPOINTED, "most": LIMIT}
    return tuple(FilingsFact(id_, body, owed, letters, ready, date.fromisoformat(oldest))
                 for id_, body, owed, letters, ready, oldest in connection.execute(_FILINGS, asked))


def terms_ending(connection: Connection, today: date) -> tuple[TermFact, ...]:
    """Return the holders in bodies at work whose term ends or whose reminder falls due soon, the nearest first.

    A term that is followed by another one of the same person, or by a successor, is settled and left out.
    """
    days = {"today": today.isoformat(), "reminded": (today + REMINDED_AHEAD).isoformat(), "ending": (today + ENDING_SOON).isoformat()}
    return tuple(
        TermFact(seat_id, body, role, unit, name, date.fromisoformat(until) if until else None,
                 date.fromisoformat(remind_on) if remind_on else None)
        for seat_id, body, role, unit, name, until, remind_on in connection.execute(_TERMS, {**days, "most": LIMIT}))
