"""Bodies whose lists are incomplete on a day: member units without a liaison, or without a member's seat.

Asked after the desk stands, in plain SQL like the desk's own questions.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from secretariat.domain.desk_gaps import PATIENCE, GapFact, LateFact

if TYPE_CHECKING:
    from sqlite3 import Connection

# Only bodies that keep liaisons at all are asked for them, and a body is not asked about before its day of use. Who is there is
# gathered once for all bodies: asked unit by unit, a large office would be looked through a thousand times.
_UNITS = """
    SELECT member_unit.body_id, printed_name FROM member_unit JOIN body ON body.id = member_unit.body_id
    WHERE since <= :today AND (until IS NULL OR until > :today) AND (ended_on IS NULL OR ended_on > :today) AND in_use_from <= :today
      AND member_unit.body_id IN (SELECT body_id FROM seat WHERE {kept} AND unit_id IS NOT NULL AND (until IS NULL OR until > :today))
      AND (member_unit.body_id, unit_id) NOT IN ({there})
    ORDER BY member_unit.body_id, member_unit.ordinal
"""
_LIAISONS = """
    SELECT body_id, unit_id FROM seat
    WHERE rank = 'liaison' AND unit_id IS NOT NULL AND (until IS NULL OR until > :today) AND id IN (
        SELECT seat_id FROM appointment WHERE state = 'in_force' AND since <= :today AND (until IS NULL OR until > :today))
"""
_MEMBERS = "SELECT body_id, unit_id FROM seat WHERE rank <> 'liaison' AND unit_id IS NOT NULL AND (until IS NULL OR until > :today)"
_WITHOUT_LIAISON = _UNITS.format(kept="rank = 'liaison'", there=_LIAISONS)
_WITHOUT_MEMBER = _UNITS.format(kept="rank <> 'liaison'", there=_MEMBERS)
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
    lacks: dict[int, tuple[list[str], list[str]]] = {}
    for place, statement in enumerate((_WITHOUT_LIAISON, _WITHOUT_MEMBER)):
        for body_id, unit in connection.execute(statement, {"today": today.isoformat()}):
            lacks.setdefault(body_id, ([], []))[place].append(unit)
    wanted = sorted(lacks)[:most]
    names = dict(connection.execute("SELECT id, short_name FROM body")) if wanted else {}
    return tuple(GapFact(body_id, names[body_id], tuple(lacks[body_id][0]), tuple(lacks[body_id][1])) for body_id in wanted)
