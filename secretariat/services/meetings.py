"""Meetings: arranged, consented to, moved, called off and held."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta

from secretariat.domain import agendas, convening, participants
from secretariat.domain.agendas import NewTopic
from secretariat.domain.bodies import Body
from secretariat.domain.dates import official
from secretariat.domain.listings.meetings import MeetingRow, MeetingView
from secretariat.domain.meetings import KIND_NAMES, Meeting, MeetingKind
from secretariat.domain.stages import Stage
from secretariat.errors import NotFound, RuleBroken
from secretariat.persistence.queries import meetings as rows
from secretariat.persistence.queries.participants import heads_on, seats_on, units_on
from secretariat.persistence.unit_of_work import UnitOfWork
from secretariat.services.agenda_verbs import AgendaVerbs
from secretariat.services.meeting_views import meeting_view
from secretariat.services.receipt_verbs import ReceiptVerbs
from secretariat.services.results import act_id
from secretariat.services.summoning import follow_roster
from secretariat.services.workday_calendars import national_workdays
from secretariat.services.workplace import Workplace

NOTICE_WORKDAYS = 7
"""Workdays between arranging a meeting and its day: enough for consent, notice and receipts."""
REPLY_WORKDAYS = 3
"""Workdays before a meeting by which its units answer."""


class Meetings(AgendaVerbs, ReceiptVerbs):
    """Leads a meeting from its proposal to its day; its papers, sign-in and minutes have services of their own."""

    def __init__(self, workplace: Workplace) -> None:
        self._workplace = workplace

    def list(self, body_id: int | None = None, year: int | None = None) -> tuple[MeetingRow, ...]:
        """Return meetings, the latest first, of one body or year where given."""
        with self._workplace.look() as connection:
            return rows.meetings(connection, self._workplace.today(), body_id=body_id, year=year)

    def years(self) -> tuple[int, ...]:
        """Return the years meetings lie in, the latest first."""
        with self._workplace.look() as connection:
            return rows.years(connection)

    def view(self, meeting_id: int) -> MeetingView:
        """Return a meeting's page, with the roster of its day. Raises NotFound."""
        with self._workplace.database.reading_entities() as session:
            meeting = session.get(Meeting, meeting_id)
            if meeting is None:
                raise NotFound("这个会议不在了，可能已被撤销。")
            return meeting_view(session, meeting, self._workplace.today())

    def default_title(self, body_id: int, kind: MeetingKind, year: int) -> str:
        """Propose a title: 助餐联席会议2026年全体会议."""
        with self._workplace.database.reading_entities() as session:
            body = session.get(Body, body_id)
            if body is None:
                raise NotFound("这个机构不在了，可能已被撤销。")
            earlier = rows.meetings(session.connection(), self._workplace.today(), body_id=body_id, year=year)
            counted = [row for row in earlier
                       if row.kind is kind and row.stage_text != "已取消" and row.starts_at and row.starts_at.year == year]
            return agendas.default_title(body, kind, year, len(counted))

    def suggest_day(self, body_id: int) -> date:
        """Propose a workday that leaves time for consent, notice and receipts, and on which the body does not meet already."""
        today, workdays = self._workplace.today(), national_workdays()
        with self._workplace.look() as connection:
            taken = {starts_at.date() for _, _, starts_at in rows.upcoming_of_body(connection, body_id, today)}
        day = workdays.after(today, NOTICE_WORKDAYS)
        while day in taken:
            day = workdays.after(day, 1)
        return day

    def suggest_reply_by(self, day: date) -> datetime:
        """Propose until when units answer: 17:00 on the third workday before a meeting's day, today at the earliest."""
        workdays, due = national_workdays(), day
        for _ in range(REPLY_WORKDAYS):
            due = workdays.last_workday(due - timedelta(days=1))
        return datetime.combine(max(due, min(self._workplace.today(), day)), time(17, 0))

    def day_remark(self, day: date) -> str:
        """Say what is special about a day: 周末, 国庆节, 调休上班, 放假安排未公布; empty for a plain workday."""
        return national_workdays().remark(day)

    def holidays(self, year: int, month: int) -> Mapping[date, str]:
        """Return the holidays and make-up workdays of a month with their names, for a calendar."""
        return national_workdays().special_days(year, month)

    def callable_units(self, body_id: int) -> tuple[tuple[int, str], ...]:
        """Return (id, name as printed) of the units a partial meeting of a body can call, in the notice's order."""
        with self._workplace.look() as connection:
            today = self._workplace.today()
            called = participants.called_units(MeetingKind.PLENARY, seats_on(connection, body_id, today),
                                               units_on(connection, body_id, today))
        return tuple((unit.unit_id, unit.unit) for unit in called if unit.unit_id is not None)

    def take_over_roster(self, meeting_id: int) -> int:
        """Enter the roster of the meeting's day into its lists, where a seat was added since; returns the act's id."""
        with self._workplace.act("更新参会名单") as work:
            follow_roster(work, work.get(Meeting, meeting_id), self._workplace.today())
            return act_id(work.commit())

    def arrange(
        self, body_id: int, kind: MeetingKind, kind_name: str, title: str, starts_at: datetime | None, room: str | None,
        proposer: str, agenda: tuple[NewTopic, ...] = (), reply_by: datetime | None = None, *,
        purpose: str | None = None, unit_ids: tuple[int, ...] = (),
    ) -> int:
        """Enter a proposed meeting and return its id; a proposal of the convener's own needs no consent.

        ``proposer`` is a role or unit, or the convener's name; ``unit_ids`` are the units a partial meeting calls.
        Raises RuleBroken for a day gone by, an answer due after the meeting, or a body that has ended.
        """
        today = self._workplace.today()
        with self._workplace.act("登记会议") as work:
            body = work.get(Body, body_id)
            if not body.is_active_on(today):
                raise RuleBroken(f"{body.short_name}已经撤销，不能再安排会议。")
            _demand_times(starts_at, reply_by, today)
            meeting = Meeting(
                body_id=body_id, kind=kind, kind_name=kind_name.strip() or KIND_NAMES[kind], title=_demand_title(title),
                starts_at=starts_at, room=(room or "").strip() or None, proposer=proposer.strip() or "办公室",
                reply_by=reply_by, purpose=(purpose or "").strip() or None)
            for topic in agenda:
                agendas.add(meeting, topic)
            convening.propose(meeting, body.rules, _conveners(work, body_id, today), today)
            work.add(meeting)
            follow_roster(work, meeting, today, unit_ids)
            work.commit()
            return meeting.id

    def record_consent(self, meeting_id: int, by: str, on: date, note: str | None = None) -> int:
        """Record who consented to the meeting and when; consent given orally is named in ``note``. Returns the act's id."""
        with self._workplace.act("登记批准") as work:
            meeting = work.get(Meeting, meeting_id)
            if not by.strip():
                raise RuleBroken("请填写由谁批准。")
            if on > self._workplace.today():
                raise RuleBroken(f"批准日期不能晚于今天（{official(self._workplace.today())}）。")
            meeting.reach(Stage.APPROVED, on, by=by.strip(), note=note or None)
            return act_id(work.commit())

    def update(
        self, meeting_id: int, version: int, title: str, starts_at: datetime | None, room: str | None,
        reply_by: datetime | None, chair: str | None,
    ) -> int:
        """Change what a meeting is called, when, where, and who chairs for the convener; returns the act's id.

        Raises Conflict where it was changed meanwhile, and RuleBroken where a held meeting would change its time.
        """
        with self._workplace.act("修改会议") as work:
            meeting = work.get(Meeting, meeting_id, version=version)
            meeting.demand_not_cancelled()
            if starts_at != meeting.starts_at:
                if meeting.step(Stage.HELD) is not None:
                    raise RuleBroken("会议已经召开，不能再改时间。")
                _demand_times(starts_at, None, self._workplace.today())
            if starts_at and reply_by and reply_by != meeting.reply_by and reply_by > starts_at:
                raise RuleBroken("回执截止时间不能晚于开会时间。")
            meeting.title, meeting.starts_at, meeting.room = _demand_title(title), starts_at, (room or "").strip() or None
            meeting.reply_by, meeting.chair = reply_by, (chair or "").strip() or None
            follow_roster(work, meeting, self._workplace.today())
            return act_id(work.commit())

    def postpone(self, meeting_id: int, starts_at: datetime, room: str | None) -> int:
        """Move the meeting to another time or room 延期; its lists follow the roster of the new day. Returns the act's id."""
        with self._workplace.act("会议延期") as work:
            meeting = work.get(Meeting, meeting_id)
            _demand_times(starts_at, None, self._workplace.today())
            meeting.postpone(starts_at, (room or "").strip() or None)
            if meeting.reply_by and meeting.reply_by > starts_at:
                meeting.reply_by = None
            follow_roster(work, meeting, self._workplace.today())
            return act_id(work.commit())

    def cancel(self, meeting_id: int, reason: str) -> int:
        """Call the meeting off 取消会议, with the reason; returns the act's id."""
        with self._workplace.act("取消会议") as work:
            if not reason.strip():
                raise RuleBroken("请填写取消会议的原因。")
            work.get(Meeting, meeting_id).cancel(self._workplace.today(), reason.strip())
            return act_id(work.commit())

    def hold(self, meeting_id: int) -> int:
        """Record that the meeting took place; from now on its list of participants is a snapshot. Returns the act's id.

        Raises RuleBroken before the meeting's day and without an issued notice.
        """
        with self._workplace.act("登记召开") as work:
            meeting = work.get(Meeting, meeting_id)
            follow_roster(work, meeting, self._workplace.today())
            convening.hold(meeting, self._workplace.today())
            return act_id(work.commit())


def _conveners(work: UnitOfWork, body_id: int, today: date) -> frozenset[str]:
    heads = heads_on(work.connection, body_id, today)
    return frozenset({head.role for head in heads} | {head.name for head in heads if head.name})


def _demand_title(title: str) -> str:
    if not title.strip():
        raise RuleBroken("请填写会议名称。")
    return title.strip()


def _demand_times(starts_at: datetime | None, reply_by: datetime | None, today: date) -> None:
    if starts_at is not None and starts_at.date() < today:
        raise RuleBroken(f"会议时间不能早于今天（{official(today)}）。")
    if starts_at is not None and reply_by is not None and reply_by > starts_at:
        raise RuleBroken("回执截止时间不能晚于开会时间。")
