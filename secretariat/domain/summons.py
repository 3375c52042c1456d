"""The list of those expected at a meeting, kept in step with the roster of its day until it is held (rule 1)."""

from __future__ import annotations

from collections.abc import Sequence

from secretariat.domain.meetings import Attendance, AttendanceState, Invitation, Meeting, ParticipantKind
from secretariat.domain.participants import CalledUnit, Participant
from secretariat.domain.stages import Stage

_SUMMONED = frozenset({ParticipantKind.SEAT, ParticipantKind.DELEGATE})


def keep_in_step(meeting: Meeting, expected: Sequence[Participant], called: Sequence[CalledUnit]) -> None:
    """Make attendances and invitations follow the roster; what was signed, answered or added by hand stays.

    Nothing changes once the meeting was held: its lists are then a snapshot.
    """
    if meeting.step(Stage.HELD) is not None:
        return
    _attendances(meeting, expected)
    _invitations(meeting, called)


def _attendances(meeting: Meeting, expected: Sequence[Participant]) -> None:
    lines = {_key_of(row): row for row in meeting.attendances if row.kind in _SUMMONED}
    wanted = {_key(one) for one in expected}
    for key, row in lines.items():
        if key not in wanted and row.signed_at is None:
            meeting.attendances.remove(row)
    for ordinal, one in enumerate(expected, start=1):
        line = lines.get(_key(one))
        if line is None:
            meeting.attendances.append(_new(one, ordinal))
        elif line.signed_at is None:
            _follow(line, one, ordinal)
    added = [row for row in meeting.attendances if row.kind not in _SUMMONED]
    for ordinal, row in enumerate(sorted(added, key=lambda row: row.ordinal), start=len(expected) + 1):
        _set(row, ordinal=ordinal)


def _new(one: Participant, ordinal: int) -> Attendance:
    return Attendance(kind=one.kind, ordinal=ordinal, seat_id=one.seat_id, unit_id=one.unit_id, unit_printed=one.unit,
                      role=one.role, person_id=one.person_id, name=one.name, post=one.post, phone=one.phone)


def _follow(row: Attendance, one: Participant, ordinal: int) -> None:
    _set(row, ordinal=ordinal, unit_id=one.unit_id, unit_printed=one.unit, role=one.role)
    if one.kind is ParticipantKind.DELEGATE:
        # Who comes for a unit without a seat is what its receipt said.
        return
    if row.person_id != one.person_id and row.state is AttendanceState.EXCUSED:
        # Leave was the predecessor's own; a substitute was the unit's choice and stays.
        row.state, row.reason = AttendanceState.EXPECTED, None
    _set(row, person_id=one.person_id, name=one.name, post=one.post, phone=one.phone)


def _invitations(meeting: Meeting, called: Sequence[CalledUnit]) -> None:
    standing = {(row.unit_id, "" if row.unit_id else row.unit_printed): row for row in meeting.invitations}
    wanted = {(unit.unit_id, "" if unit.unit_id else unit.unit): unit for unit in called}
    for key, row in standing.items():
        if key not in wanted:
            meeting.invitations.remove(row)
    for ordinal, (key, unit) in enumerate(wanted.items(), start=1):
        invitation = standing.get(key)
        if invitation is None:
            meeting.invitations.append(Invitation(unit_id=unit.unit_id, unit_printed=unit.unit, ordinal=ordinal))
        else:
            _set(invitation, ordinal=ordinal, unit_printed=unit.unit)


def _set(row: Attendance | Invitation, **values: object) -> None:
    """Change what differs and nothing else: a line set to what it says already would count as changed."""
    for name, value in values.items():
        if getattr(row, name) != value:
            setattr(row, name, value)


def _key(one: Participant) -> tuple[str, int | None, str]:
    return _named_by(one.kind, one.seat_id, one.unit_id, one.unit, one.person_id)


def _key_of(row: Attendance) -> tuple[str, int | None, str]:
    return _named_by(row.kind, row.seat_id, row.unit_id, row.unit_printed, row.person_id)


def _named_by(kind: ParticipantKind, seat_id: int | None, unit_id: int | None, unit: str,
              person_id: int | None) -> tuple[str, int | None, str]:
    """Know a line by its seat; somebody of the body's office without one by the person; a unit's delegate by the unit."""
    if seat_id:
        return kind.value, seat_id, ""
    if kind is ParticipantKind.SEAT:
        return kind.value, person_id, "person"
    return kind.value, unit_id, "" if unit_id else unit
