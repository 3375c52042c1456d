"""Signing in, leave, substitutes and absence, and what share of a meeting was there (rule 12)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from secretariat.domain.listings.meetings import AttendanceCounts
from secretariat.domain.meetings import Attendance, AttendanceState, ParticipantKind
from secretariat.domain.names import stored
from secretariat.errors import RuleBroken

STATE_WORDS: dict[AttendanceState, str] = {
    AttendanceState.EXPECTED: "未签到", AttendanceState.PRESENT: "出席", AttendanceState.SUBSTITUTE: "代会",
    AttendanceState.EXCUSED: "请假", AttendanceState.ABSENT: "缺席",
}
_COUNTED = frozenset({ParticipantKind.SEAT, ParticipantKind.DELEGATE})


def is_vacant(row: Attendance) -> bool:
    """Tell whether the line is a seat without holder for which nobody comes: it counts nowhere."""
    return row.kind is ParticipantKind.SEAT and row.name is None and row.substitute_name is None


def sign_in(row: Attendance, at: datetime) -> None:
    """Record that the person, or the substitute already named, is there.

    Raises RuleBroken where nobody is named on the line.
    """
    if row.substitute_name:
        row.state = AttendanceState.SUBSTITUTE
    elif row.name:
        row.state = AttendanceState.PRESENT
    elif row.kind is ParticipantKind.SEAT:
        raise RuleBroken(f"{row.unit_printed}的席位空缺，请登记代会人员。")
    else:
        raise RuleBroken(f"{row.unit_printed}还没有报来参会人，请先填写姓名。")
    row.signed_at = at


def substitute(row: Attendance, name: str, post: str | None, at: datetime | None, reason: str | None = None) -> None:
    """Record who comes in the holder's place 代会, present when ``at`` is given. Raises RuleBroken without a name."""
    kept = stored(name)
    if not kept:
        raise RuleBroken("请填写代会人员的姓名。")
    if row.kind is ParticipantKind.DELEGATE:
        # A unit without seat has no holder to stand in for: whoever it sends is its delegate.
        row.name, row.post = kept, post or None
        row.state = AttendanceState.EXPECTED if at is None else AttendanceState.PRESENT
    else:
        row.state, row.substitute_name, row.substitute_post = AttendanceState.SUBSTITUTE, kept, post or None
        row.reason = reason or row.reason
    row.signed_at = at


def excuse(row: Attendance, reason: str | None) -> None:
    """Record leave 请假; the reason may follow later."""
    row.state, row.reason, row.signed_at = AttendanceState.EXCUSED, reason or None, None
    row.substitute_name = row.substitute_post = None


def mark_absent(row: Attendance) -> None:
    """Record absence 缺席."""
    row.state, row.signed_at = AttendanceState.ABSENT, None
    row.substitute_name = row.substitute_post = row.reason = None


def clear(row: Attendance) -> None:
    """Take back what was recorded; the person is expected again."""
    row.state, row.signed_at = AttendanceState.EXPECTED, None
    row.substitute_name = row.substitute_post = row.reason = None


def standing(row: Attendance) -> AttendanceState:
    """Return how a line stands on the day: a substitute who was only announced is still expected."""
    announced = row.state is AttendanceState.SUBSTITUTE and row.signed_at is None
    return AttendanceState.EXPECTED if announced else row.state


def counts(rows: Iterable[Attendance]) -> AttendanceCounts:
    """Count seats and delegates; guests, observers and vacant seats stay out, leave stays in the denominator."""
    states = [standing(row) for row in rows if row.kind in _COUNTED and not is_vacant(row)]
    tally = {state: states.count(state) for state in AttendanceState}
    return AttendanceCounts(
        expected=len(states), present=tally[AttendanceState.PRESENT], substitutes=tally[AttendanceState.SUBSTITUTE],
        excused=tally[AttendanceState.EXCUSED], absent=tally[AttendanceState.ABSENT], open=tally[AttendanceState.EXPECTED])


def is_awaited(row: Attendance) -> bool:
    """Tell whether somebody named on the line, holder or substitute, has not signed in and is not known to stay away."""
    return standing(row) is AttendanceState.EXPECTED and bool(row.substitute_name or row.name)
