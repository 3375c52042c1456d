"""Which papers went out by a roster that one act made."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import Connection, func, select

from secretariat.domain.documents import DocumentState, RevisionOrigin
from secretariat.domain.names import printed
from secretariat.persistence.row_images import Image, from_json
from secretariat.persistence.tables.documents import DOCUMENT, REVISION
from secretariat.persistence.tables.journal import ACT, CHANGE
from secretariat.persistence.tables.people import PERSON
from secretariat.persistence.tables.seats import APPOINTMENT, SEAT

_OUT = (DocumentState.APPROVED, DocumentState.ISSUED, DocumentState.ARCHIVED)
_DAYS = ("since", "until")


def paper_built_on(connection: Connection, act_id: int) -> str | None:
    """Return the number or title of a paper that was approved or issued by the roster as an act left it; None where none was.

    Such a paper goes by the roster of a day the act changed, in that body, was made after the act, and names somebody the
    act brought; where the act brought nobody, any paper by that roster counts.
    """
    at = connection.execute(select(ACT.c.at).where(ACT.c.id == act_id)).scalar()
    if at is None:
        return None
    names = _brought(connection, act_id)
    for body_id, first in _changed_from(connection, act_id).items():
        for title, text in _papers(connection, body_id, first, at):
            if not names or any(name in text for name in names):
                return title
    return None


def _brought(connection: Connection, act_id: int) -> frozenset[str]:
    """Return the names of the people an act put on seats, as stored and as printed."""
    came = [int((from_json(after) or {}).get("person_id") or 0) for after in connection.execute(
        select(CHANGE.c.after).where(CHANGE.c.act_id == act_id, CHANGE.c.table_name == APPOINTMENT.name,
                                     CHANGE.c.before.is_(None))).scalars()]
    names = connection.execute(select(PERSON.c.name).where(PERSON.c.id.in_(came))).scalars().all()
    return frozenset({*names, *(printed(name) for name in names)})


def _changed_from(connection: Connection, act_id: int) -> dict[int, date]:
    """Return, for each body whose roster an act changed, the first day on which it reads differently."""
    earliest: dict[int, date] = {}
    for table, row_id, before, after in connection.execute(
            select(CHANGE.c.table_name, CHANGE.c.row_id, CHANGE.c.before, CHANGE.c.after)
            .where(CHANGE.c.act_id == act_id, CHANGE.c.table_name.in_((APPOINTMENT.name, SEAT.name)))):
        old, new = from_json(before), from_json(after)
        seat_id = row_id if table == SEAT.name else int((new or old or {}).get("seat_id") or 0)
        first = _first_day(old, new)
        if first is not None:
            earliest[seat_id] = min(earliest.get(seat_id, first), first)
    found: dict[int, date] = {}
    for seat_id, body_id in connection.execute(select(SEAT.c.id, SEAT.c.body_id).where(SEAT.c.id.in_(earliest))):
        found[body_id] = min(found.get(body_id, earliest[seat_id]), earliest[seat_id])
    return found


def _first_day(old: Image | None, new: Image | None) -> date | None:
    if old is None or new is None:
        days = [str((new or old or {}).get("since") or "")]
    else:
        days = [str(image[name]) for name in _DAYS if old.get(name) != new.get(name) for image in (old, new) if image.get(name)]
        if any(old.get(name) != new.get(name) for name in ("person_id", "post", "state", "acting", "unit_printed", "role")):
            days.append(str(new.get("since") or ""))
    return min((date.fromisoformat(day[:10]) for day in days if day), default=None)


def _papers(connection: Connection, body_id: int, first: date, at: datetime) -> tuple[tuple[str, str], ...]:
    newest = (select(func.max(REVISION.c.ordinal))
              .where(REVISION.c.document_id == DOCUMENT.c.id, REVISION.c.origin != RevisionOrigin.SCANNED)
              .correlate(DOCUMENT).scalar_subquery())
    rows = connection.execute(
        select(func.coalesce(DOCUMENT.c.number, DOCUMENT.c.title), REVISION.c.text)
        .join(REVISION, (REVISION.c.document_id == DOCUMENT.c.id) & (REVISION.c.ordinal == newest))
        .where(DOCUMENT.c.body_id == body_id, DOCUMENT.c.state.in_(_OUT), DOCUMENT.c.roster_date >= first,
               REVISION.c.made_at > at).order_by(DOCUMENT.c.id))
    return tuple((title, text) for title, text in rows)
