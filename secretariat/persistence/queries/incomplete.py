"""Bodies whose lists are incomplete on a day: member units without a liaison, or without a member's seat.

Asked after the desk stands, in plain SQL like the desk's own questions.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from secretariat.domain.desk_gaps import PATIENCE, GapFact, LateFact

if TYPE_CHECKING:
    from sqlite3 import Connection

# Only bodies that keep liaisons at all are asked for them; a body is not asked about before its day of use.
_INCOMPLETE = """
    SELECT body_id, short_name, group_concat(CASE WHEN liaisons AND NOT has_liaison THEN printed_name END, '、') AS without_liaison,
           group_concat(CASE WHEN members AND NOT has_member THEN printed_name END, '、') AS without_member
    FROM (
        SELECT unit.body_id, body.short_name, unit.printed_name,
               EXISTS (SELECT 1 FROM seat WHERE seat.body_id = body.id AND rank = 'liaison'
                       AND (until IS NULL OR until > :today)) AS liaisons,
               EXISTS (SELECT 1 FROM seat WHERE seat.body_id = body.id AND rank <> 'liaison' AND unit_id IS NOT NULL
                       AND (until IS NULL OR until > :today)) AS members,
               EXISTS (SELECT 1 FROM seat JOIN appointment ON seat_id = seat.id
                       WHERE seat.unit_id = unit.unit_id AND seat.body_id = body.id AND rank = 'liaison'
                         AND (seat.until IS NULL OR seat.until > :today) AND state = 'in_force' AND appointment.since <= :today
                         AND (appointment.until IS NULL OR appointment.until > :today)) AS has_liaison,
               EXISTS (SELECT 1 FROM seat WHERE seat.unit_id = unit.unit_id AND seat.body_id = body.id AND rank <> 'liaison'
                       AND (until IS NULL OR until > :today)) AS has_member
        FROM member_unit AS unit JOIN body ON body.id = unit.body_id
        WHERE unit.since <= :today AND (unit.until IS NULL OR unit.until > :today)
          AND (body.ended_on IS NULL OR body.ended_on > :today) AND body.in_use_from <= :today
        ORDER BY unit.body_id, unit.ordinal)
    GROUP BY body_id, short_name
    HAVING without_liaison IS NOT NULL OR without_member IS NOT NULL
    ORDER BY body_id LIMIT :most
"""


_COUNTERPARTS = """
    SELECT body.id, body.short_name, count(*), min(due_on) FROM counterpart JOIN body ON body.id = counterpart.body_id
    WHERE counterpart.state = 'owed' AND due_on < :today AND (body.ended_on IS NULL OR body.ended_on > :today)
    GROUP BY body.id, body.short_name ORDER BY body.id LIMIT :most
"""
_UNANSWERED = """
    SELECT body.id, body.short_name, count(*), min(sent_on) FROM verification JOIN body ON body.id = verification.body_id
    WHERE verification.state = 'sent' AND sent_on <= :before AND (body.ended_on IS NULL OR body.ended_on > :today)
      AND asked_on = (SELECT max(asked_on) FROM verification AS newest WHERE newest.body_id = body.id)
    GROUP BY body.id, body.short_name ORDER BY body.id LIMIT :most
"""


def late_counterparts(connection: Connection, today: date, most: int = 50) -> tuple[LateFact, ...]:
    """Return by body how many units should have set it up in turn by now, and since when the first is late."""
    return tuple(LateFact(body_id, body, units, date.fromisoformat(since)) for body_id, body, units, since in
                 connection.execute(_COUNTERPARTS, {"today": today.isoformat(), "most": most}))


def unanswered_verifications(connection: Connection, today: date, most: int = 50) -> tuple[LateFact, ...]:
    """Return by body how many units have not answered the newest round for a fortnight, and since when the first was asked."""
    return tuple(LateFact(body_id, body, units, date.fromisoformat(since)) for body_id, body, units, since in connection.execute(
        _UNANSWERED, {"today": today.isoformat(), "before": (today - PATIENCE).isoformat(), "most": most}))


def incomplete_bodies(connection: Connection, today: date, most: int = 50) -> tuple[GapFact, ...]:
    """Return the bodies at work whose member units lack somebody on a day, in the order they were set up."""
    return tuple(GapFact(body_id, name, _parts(liaison), _parts(member)) for body_id, name, liaison, member in
                 connection.execute(_INCOMPLETE, {"today": today.isoformat(), "most": most}))


def _parts(joined: str | None) -> tuple[str, ...]:
    return tuple(joined.split("、")) if joined else ()
