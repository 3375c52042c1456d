"""The filing register, read from the appointments that came on the route 备案."""

from __future__ import annotations

from sqlalchemy import Connection, func, select

from secretariat.domain.body_kinds import ReplacementRoute
from secretariat.domain.filings import FilingRow, state_of_filing
from secretariat.domain.seats import AppointmentState
from secretariat.persistence.tables.bodies import BODY
from secretariat.persistence.tables.people import PERSON
from secretariat.persistence.tables.seats import APPOINTMENT, SEAT
from secretariat.persistence.tables.units import UNIT


def register(connection: Connection, body_id: int) -> tuple[FilingRow, ...]:
    """Return the register of a body, the newest line first; a post that changed or a further term is no filing."""
    earlier, who = APPOINTMENT.alias("earlier"), PERSON.alias("who")
    before = (select(who.c.name).join(earlier, earlier.c.person_id == who.c.id)
              .where(earlier.c.seat_id == APPOINTMENT.c.seat_id, earlier.c.until <= APPOINTMENT.c.since,
                     earlier.c.state == AppointmentState.IN_FORCE)
              .order_by(earlier.c.until.desc(), earlier.c.id.desc()).limit(1).correlate(APPOINTMENT).scalar_subquery())
    same = APPOINTMENT.alias("same")
    goes_on = select(same.c.id).where(same.c.seat_id == APPOINTMENT.c.seat_id, same.c.person_id == APPOINTMENT.c.person_id,
                                      same.c.until == APPOINTMENT.c.since).exists()
    rows = connection.execute(
        select(APPOINTMENT, BODY.c.short_name, SEAT.c.role, PERSON.c.name, before.label("before"),
               func.coalesce(UNIT.c.full_name, SEAT.c.unit_printed, "").label("unit"))
        .join(SEAT, SEAT.c.id == APPOINTMENT.c.seat_id).join(BODY, BODY.c.id == SEAT.c.body_id)
        .join(PERSON, PERSON.c.id == APPOINTMENT.c.person_id).outerjoin(UNIT, UNIT.c.id == SEAT.c.unit_id)
        .where(SEAT.c.body_id == body_id, APPOINTMENT.c.route == ReplacementRoute.FILING,
               APPOINTMENT.c.state == AppointmentState.IN_FORCE, ~goes_on)
        .order_by(APPOINTMENT.c.since, APPOINTMENT.c.id)).all()
    found = [FilingRow(
        appointment_id=row.id, seat_id=row.seat_id, number=number, body=row.short_name, role=row.role, unit=row.unit, before=row.before,
        name=row.name, post=row.post or "", since=row.since, letter=row.letter, reported_on=row.reported_on, filed_on=row.filed_on,
        state=state_of_filing(reported_on=row.reported_on, filed_on=row.filed_on, letter_owed=row.letter_owed),
        document_id=row.filing_document_id) for number, row in enumerate(rows, 1)]
    return tuple(reversed(found))
