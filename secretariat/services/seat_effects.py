"""What a change on a seat touches elsewhere: papers of meetings ahead, seats in other bodies."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Connection

from secretariat.domain.dates import month_and_day
from secretariat.domain.rosters import SeatFact
from secretariat.persistence.queries import rosters


def effects_of_replacement(connection: Connection, seat: SeatFact, day: date) -> tuple[str, ...]:
    """Return what a replacement on this seat would change from ``day`` on, one sentence part a line."""
    lines = []
    for meeting_id, on, kind in rosters.meetings_ahead(connection, seat.body_id, day):
        prepared = "、".join(paper.label for paper in rosters.lists_prepared(connection, meeting_id))
        lines.append(f"{month_and_day(on)}{kind}的{prepared or '签到表、席卡'}")
    held = seat.holder_on(day)
    if held is not None:
        lines += [f"{held.name}还是{short_name}{role}"
                  for short_name, role in rosters.other_seats(connection, held.person_id, seat.body_id, day)]
    elif seat.unit_id is not None:
        lines += [f"{short_name}另有{count}席同时空缺"
                  for short_name, count in rosters.vacant_elsewhere(connection, seat.unit_id, seat.body_id, day)]
    return tuple(lines)
