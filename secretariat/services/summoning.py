"""The roster of a meeting's day, brought into the meeting's own lists."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Connection

from secretariat.domain import participants, summons
from secretariat.domain.bodies import Body
from secretariat.domain.convening import approver_of
from secretariat.domain.meetings import Meeting, MeetingKind
from secretariat.domain.participants import CalledUnit, Participant
from secretariat.persistence.queries.participants import heads_on, seats_on, units_on
from secretariat.persistence.unit_of_work import UnitOfWork
from secretariat.services.body_offices import office_on


def expected_at(connection: Connection, meeting: Meeting, today: date,
                chosen: tuple[int, ...] = ()) -> tuple[tuple[Participant, ...], tuple[CalledUnit, ...]]:
    """Return who is expected and which units are called, by the roster of the meeting's day, of today while it has none.

    A partial meeting calls ``chosen`` units, later those it called first.
    """
    day = meeting.day or today
    seats, units = seats_on(connection, meeting.body_id, day), units_on(connection, meeting.body_id, day)
    if meeting.kind is MeetingKind.OFFICE:
        office = office_on(connection, meeting.body_id, day)
        if office.staff:
            expected = participants.office_participants(office.staff, seats, liaisons=office.liaisons_in_office)
            coming = {one.unit_id for one in expected if one.unit_id is not None}
            return expected, tuple(unit for unit in units if unit.unit_id in coming)
    narrowed: tuple[int | None, ...] = chosen
    if meeting.kind is MeetingKind.PARTIAL and not chosen:
        narrowed = tuple(invitation.unit_id for invitation in meeting.invitations)
    return (participants.participants(meeting.kind, seats, units, narrowed),
            participants.called_units(meeting.kind, seats, units, narrowed))


def follow_roster(work: UnitOfWork, meeting: Meeting, today: date, chosen: tuple[int, ...] = ()) -> None:
    """Bring the meeting's lists in step with the roster of its day; nothing changes once it was held."""
    work.flush()
    summons.keep_in_step(meeting, *expected_at(work.connection, meeting, today, chosen))


def approver_at(connection: Connection, body: Body, day: date) -> str:
    """Return the role whose consent the body's meetings need, by its rules or else by who heads it on a day."""
    return approver_of(body.rules, [head.role for head in heads_on(connection, body.id, day)])
