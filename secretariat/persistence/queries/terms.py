"""Whose terms end soon, and of whom the clerk wants to be reminded; asked in plain SQL, as everything the desk shows."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

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


def terms_ending(connection: Connection, today: date) -> tuple[TermFact, ...]:
    """Return the holders in bodies at work whose term ends or whose reminder falls due soon, the nearest first.

    A term that is followed by another one of the same person, or by a successor, is settled and left out.
    """
    days = {"today": today.isoformat(), "reminded": (today + REMINDED_AHEAD).isoformat(), "ending": (today + ENDING_SOON).isoformat()}
    return tuple(
        TermFact(seat_id, body, role, unit, name, date.fromisoformat(until) if until else None,
                 date.fromisoformat(remind_on) if remind_on else None)
        for seat_id, body, role, unit, name, until, remind_on in connection.execute(_TERMS, {**days, "most": LIMIT}))
