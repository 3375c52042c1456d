"""What a unit answers to a notice 回执, and what that says about who comes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from secretariat.domain import presence
from secretariat.domain.listings.meetings import ReceiptCounts
from secretariat.domain.meetings import Attendance, AttendanceState, Invitation, ParticipantKind, ReceiptState
from secretariat.domain.names import stored
from secretariat.errors import RuleBroken

STATE_WORDS: dict[ReceiptState, str] = {
    ReceiptState.UNSIGNED: "未签收", ReceiptState.ACKNOWLEDGED: "已签收", ReceiptState.REGISTERED: "已报名",
}


@dataclass(frozen=True, slots=True)
class Answer:
    """A unit's receipt as the clerk types it.

    ``participant`` who comes (None: the seat's holder); ``excused`` leave of the holder; a substitute comes in the
    holder's place, with or without leave being named.
    """

    state: ReceiptState
    participant: str | None = None
    note: str | None = None
    excused: bool = False
    substitute_name: str | None = None
    substitute_post: str | None = None


def record(invitation: Invitation, rows: Sequence[Attendance], answer: Answer, on: date) -> None:
    """Enter a unit's receipt and what it says about the unit's own lines in the list of those expected.

    Raises RuleBroken where a unit without seat reports nobody, or nobody comes for a vacant seat.
    """
    invitation.state, invitation.note = answer.state, answer.note or None
    invitation.signed_on = None if answer.state is ReceiptState.UNSIGNED else invitation.signed_on or on
    row = _line_of(rows, answer.participant)
    if row is None or row.signed_at is not None:
        return
    if answer.state is not ReceiptState.REGISTERED:
        presence.clear(row)
        if row.kind is ParticipantKind.DELEGATE:
            row.name = row.post = None
        return
    _register(row, answer)


def _register(row: Attendance, answer: Answer) -> None:
    comes = stored(answer.substitute_name or answer.participant or "")
    if row.kind is ParticipantKind.DELEGATE:
        if answer.excused:
            presence.excuse(row, answer.note)
            return
        if not comes:
            raise RuleBroken(f"请填写{row.unit_printed}参会人的姓名。")
        presence.substitute(row, comes, answer.substitute_post, None)
        return
    if answer.excused and not stored(answer.substitute_name or ""):
        presence.excuse(row, answer.note)
        return
    if not comes and row.name is None:
        raise RuleBroken(f"{row.unit_printed}的席位空缺，请填写参会人的姓名。")
    presence.clear(row)
    if comes and comes != row.name:
        presence.substitute(row, comes, answer.substitute_post, None, answer.note)


def _line_of(rows: Sequence[Attendance], participant: str | None) -> Attendance | None:
    """Return the line an answer is about: the one of that name, else the unit's last, which is its member's."""
    name = stored(participant or "")
    named = next((row for row in rows if name and row.name == name), None)
    return named or (max(rows, key=lambda row: row.ordinal) if rows else None)


def who_comes(rows: Sequence[Attendance]) -> str | None:
    """Return the name of who comes for a unit as its receipt said; several are joined by 、; None where nobody is named."""
    names = [row.substitute_name or row.name for row in rows if row.state is not AttendanceState.EXCUSED]
    return "、".join(name for name in names if name) or None


def counts(invitations: Iterable[tuple[Invitation, Sequence[Attendance]]]) -> ReceiptCounts:
    """Count how the units answered; ``invitations`` come with the unit's own lines."""
    tally = dict.fromkeys(ReceiptState, 0)
    present = substitutes = excused = 0
    for invitation, rows in invitations:
        tally[invitation.state] += 1
        if invitation.state is not ReceiptState.REGISTERED:
            continue
        states = {row.state for row in rows}
        if AttendanceState.SUBSTITUTE in states:
            substitutes += 1
        elif AttendanceState.EXCUSED in states:
            excused += 1
        else:
            present += 1
    return ReceiptCounts(tally[ReceiptState.REGISTERED], tally[ReceiptState.ACKNOWLEDGED], tally[ReceiptState.UNSIGNED],
                         present, substitutes, excused)
