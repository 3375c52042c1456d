"""Signing in on the day of a meeting: present, substitute, leave, absence, guests."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from secretariat.domain import convening, presence
from secretariat.domain.meetings import Attendance, Meeting, ParticipantKind
from secretariat.domain.names import stored
from secretariat.domain.stages import Stage
from secretariat.errors import RuleBroken
from secretariat.persistence.unit_of_work import UnitOfWork
from secretariat.services.results import act_id
from secretariat.services.summoning import follow_roster
from secretariat.services.workplace import Workplace


class AttendanceBook:
    """The list of those expected, as it fills on the day; every verb can be undone until the meeting is archived.

    ``version`` is the counter of the line the clerk sees: another one raises Conflict.
    """

    def __init__(self, workplace: Workplace) -> None:
        self._workplace = workplace

    def sign_in(self, attendance_id: int, version: int, at: datetime | None = None) -> int:
        """Record that the person, or the substitute already named, is there; returns the act's id.

        Raises RuleBroken before the meeting's day and where nobody is named on the line.
        """
        with self._line("签到", attendance_id, version) as (work, row, meeting):
            convening.demand_day_reached(meeting, self._workplace.today(), "签到")
            presence.sign_in(row, at or self._workplace.now())
            return act_id(work.commit())

    def sign_in_all_open(self, meeting_id: int) -> int:
        """Record everybody who is still expected, and named, as present; returns the act's id, 0 where nobody was left."""
        with self._workplace.act("其余全部签到") as work:
            meeting = self._meeting(work, meeting_id)
            convening.demand_day_reached(meeting, self._workplace.today(), "签到")
            follow_roster(work, meeting, self._workplace.today())
            for row in meeting.attendances:
                if presence.is_awaited(row):
                    presence.sign_in(row, self._workplace.now())
            return act_id(work.commit())

    def substitute(self, attendance_id: int, version: int, name: str, post: str | None = None) -> int:
        """Record who comes in the holder's place 代会, there already on the meeting's day; returns the act's id."""
        with self._line("登记代会", attendance_id, version) as (work, row, meeting):
            day = meeting.day
            there = day is not None and self._workplace.today() >= day
            presence.substitute(row, name, post, self._workplace.now() if there else None)
            return act_id(work.commit())

    def excuse(self, attendance_id: int, version: int, reason: str | None = None) -> int:
        """Record leave 请假 with its reason; returns the act's id."""
        with self._line("登记请假", attendance_id, version) as (work, row, _):
            presence.excuse(row, reason)
            return act_id(work.commit())

    def mark_absent(self, attendance_id: int, version: int) -> int:
        """Record absence 缺席; returns the act's id. Raises RuleBroken before the meeting's day."""
        with self._line("登记缺席", attendance_id, version) as (work, row, meeting):
            convening.demand_day_reached(meeting, self._workplace.today(), "登记缺席")
            presence.mark_absent(row)
            return act_id(work.commit())

    def clear(self, attendance_id: int, version: int) -> int:
        """Take back what was recorded on a line; the person is expected again. Returns the act's id."""
        with self._line("清除签到", attendance_id, version) as (work, row, _):
            presence.clear(row)
            return act_id(work.commit())

    def add_guest(self, meeting_id: int, name: str, post: str | None, unit: str | None, *, observer: bool) -> int:
        """Add somebody who sits on no seat, as an observer 列席 or a guest, and return the line's id."""
        kept = stored(name)
        if not kept:
            raise RuleBroken("请填写姓名。")
        with self._workplace.act("添加列席人员" if observer else "添加来宾") as work:
            meeting = self._meeting(work, meeting_id)
            ordinal = max((row.ordinal for row in meeting.attendances), default=0) + 1
            row = Attendance(kind=ParticipantKind.OBSERVER if observer else ParticipantKind.GUEST, ordinal=ordinal,
                             unit_printed=(unit or "").strip(), role="列席" if observer else "来宾", name=kept,
                             post=(post or "").strip() or None)
            meeting.attendances.append(row)
            work.commit()
            return row.id

    def remove_guest(self, attendance_id: int) -> int:
        """Take an observer or guest off the list; returns the act's id. Raises RuleBroken for the holder of a seat."""
        with self._line("删除列席人员", attendance_id, None) as (work, row, meeting):
            if row.kind in {ParticipantKind.SEAT, ParticipantKind.DELEGATE}:
                raise RuleBroken("成员单位的参会人不能从名单中删除，可以登记请假或者缺席。")
            meeting.attendances.remove(row)
            return act_id(work.commit())

    @contextmanager
    def _line(self, verb: str, attendance_id: int, version: int | None) -> Iterator[tuple[UnitOfWork, Attendance, Meeting]]:
        with self._workplace.act(verb) as work:
            row = work.get(Attendance, attendance_id, version=version)
            meeting = self._meeting(work, row.meeting_id)
            if row.signed_at is None:
                # What is signed is the roster of the day, not that of the day the list was made.
                follow_roster(work, meeting, self._workplace.today())
            yield work, row, meeting

    def _meeting(self, work: UnitOfWork, meeting_id: int) -> Meeting:
        meeting = work.get(Meeting, meeting_id)
        meeting.demand_not_cancelled()
        if meeting.step(Stage.ARCHIVED) is not None:
            raise RuleBroken("会议已经归档，签到情况不再改动。")
        return meeting
