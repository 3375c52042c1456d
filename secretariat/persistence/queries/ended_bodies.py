"""The bodies that are over, for the folded part of the navigation; asked in plain SQL, as everything the window begins with."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from secretariat.domain.bodies import EndKind
from secretariat.domain.body_names import end_words
from secretariat.domain.listings.desk import EndedBody

if TYPE_CHECKING:
    from sqlite3 import Connection

_ENDED = """
    SELECT body.id, body.short_name, body.ended_on, body.end_kind, body.end_document, heir.short_name
    FROM body LEFT JOIN body AS heir ON heir.id = body.successor_id
    WHERE body.ended_on <= :today ORDER BY body.ended_on DESC, body.id
"""


def ended_bodies(connection: Connection, today: date) -> tuple[EndedBody, ...]:
    """Return the bodies that are over, the last ended first."""
    return tuple(
        EndedBody(id_, short_name, end_words(date.fromisoformat(on), EndKind(kind) if kind else None, document, successor))
        for id_, short_name, on, kind, document, successor in connection.execute(_ENDED, {"today": today.isoformat()}))
