"""What a meeting's papers say, gathered from the meeting, its body and the roster of its day."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from secretariat.domain import agendas
from secretariat.domain.bodies import Body, Consent
from secretariat.domain.issuers import Issuer, issuer_of
from secretariat.domain.meetings import Attendance, AttendanceState, Meeting, MeetingKind, ParticipantKind
from secretariat.domain.presence import is_vacant
from secretariat.domain.settings import OfficeSetting
from secretariat.domain.unit_names import title_in
from secretariat.domain.units import Place, Unit
from secretariat.errors import RuleBroken
from secretariat.papers.blocks import Paper
from secretariat.papers.meetings import meeting_notice, name_cards, sign_in_sheet
from secretariat.papers.meetings.meeting_notice import AgendaLine, MeetingNotice, RosterLine
from secretariat.papers.meetings.name_cards import CardLine, CardShape, NameCards
from secretariat.papers.meetings.sign_in_sheet import SignInLine, SignInSheet
from secretariat.persistence.tables.settings import OFFICE_SETTING
from secretariat.services.summoning import approver_at

_TO_BE_NAMED, _VACANT = "待报名", "待定"
_CALLED = frozenset({ParticipantKind.SEAT, ParticipantKind.DELEGATE})
CONTACT, TELEPHONE = "contact", "telephone"
"""Names of the office's settings for whom to ask about a meeting."""


def issuer_for(session: Session, body: Body) -> Issuer:
    """Return who issues a body's papers."""
    lead = session.get(Unit, body.lead_unit_id) if body.lead_unit_id else None
    place = session.get(Place, body.place_id) if body.place_id else None
    return issuer_of(body, lead.full_name if lead else None, place.name if place else None)


def notice(session: Session, meeting: Meeting, body: Body) -> Paper:
    """Compose the notice. Raises RuleBroken while the time or the place is missing."""
    if meeting.starts_at is None or not meeting.room:
        missing = "会议时间" if meeting.starts_at is None else "会议地点"
        raise RuleBroken(f"还没有定下{missing}，不能生成会议通知。", cure="meeting.update")
    issuer = issuer_for(session, body)
    contact, telephone = contact_of(session, body)
    approver = approver_at(session.connection(), body, meeting.starts_at.date())
    called = in_calling_order(meeting)
    topics = agendas.in_order(meeting)
    return meeting_notice.compose(MeetingNotice(
        mark=tuple(f"{name}文件" for name in issuer.marks), body_name=body.name,
        meeting_title=agendas.title_on_paper(meeting.title, body),
        addressees="各成员单位" if meeting.kind is not MeetingKind.PARTIAL else "各有关成员单位",
        purpose=meeting.purpose or "", consent="" if body.rules.consent is Consent.NOBODY else f"经{approver}同意",
        held_on=meeting.starts_at.date(), starts_at=meeting.starts_at.time(), place=meeting.room,
        agenda=tuple(AgendaLine(item.text, item.reporter or "") for item in topics),
        attendees=who_attends(meeting, called),
        bring=("请汇报单位于会前准备好书面汇报材料。",) if any(item.reporter for item in topics) else (),
        reply_by=meeting.reply_by, contact=contact, telephone=telephone,
        issuer=issuer.name, on_behalf=issuer.on_behalf, imprint_issuer=issuer.name,
        roster=roster_of(meeting)))


def roster_of(meeting: Meeting) -> tuple[RosterLine, ...]:
    """Return the name list of those called, by the roster of the meeting's day."""
    return tuple(RosterLine(row.unit_printed, _named(row), _title(row), row.role or "") for row in in_calling_order(meeting))


def sign_in(meeting: Meeting, body: Body) -> Paper:
    """Compose the sign-in sheet of the meeting's day. Raises RuleBroken while the time is missing."""
    if meeting.starts_at is None:
        raise RuleBroken("还没有定下会议时间，不能生成签到表。", cure="meeting.update")
    rows = sorted(meeting.attendances, key=lambda row: row.ordinal)
    return sign_in_sheet.compose(SignInSheet(
        body_name=body.name, meeting_title=agendas.title_on_paper(meeting.title, body), held_on=meeting.starts_at.date(),
        starts_at=meeting.starts_at.time(), place=meeting.room or "", lines=tuple(_sign_in_line(row) for row in rows)))


def cards(meeting: Meeting, body: Body, *, inserts: bool = False) -> Paper:
    """Compose the name cards of everybody who is expected; a substitute's card bears the own name.

    Raises RuleBroken where nobody is named yet.
    """
    rows = [row for row in sorted(meeting.attendances, key=lambda row: row.ordinal)
            if row.state is not AttendanceState.EXCUSED]
    named = tuple(CardLine(name) for row in rows if (name := row.substitute_name or row.name))
    if not named:
        raise RuleBroken("还没有参会人员，不能生成席卡。")
    return name_cards.compose(NameCards(meeting_title=agendas.title_on_paper(meeting.title, body), cards=named,
                                        shape=CardShape.INSERT if inserts else CardShape.FOLDED))


def contact_of(session: Session, body: Body) -> tuple[str, str]:
    """Return whom to ask about a meeting, and the telephone; the office unit's own where the office has set none."""
    unit = session.get(Unit, body.office_unit_id) if body.office_unit_id else None
    return _setting(session, CONTACT), _setting(session, TELEPHONE) or (unit.phone if unit and unit.phone else "")


def title_of(row: Attendance) -> str:
    """Return the post of who comes without the unit, which stands in a column of its own."""
    return _title(row) if row.substitute_name is None else title_in(row.substitute_post or "", (row.unit_printed,))


def in_calling_order(meeting: Meeting) -> list[Attendance]:
    """Return the lines of those called, by seat or for their unit, in their order."""
    return sorted((row for row in meeting.attendances if row.kind in _CALLED), key=lambda row: row.ordinal)


def who_attends(meeting: Meeting, rows: list[Attendance]) -> str:
    """Return in words who comes: 召集人、副召集人，各成员单位成员; ``rows`` are the lines of those called."""
    if meeting.kind in {MeetingKind.LIAISON, MeetingKind.OFFICE}:
        return "各成员单位联络员"
    roles = dict.fromkeys(row.role for row in rows if row.role and row.kind is ParticipantKind.SEAT)
    leading = "、".join(role for role in roles if role not in {"成员", "委员"})
    members = "委员" if "委员" in roles else "成员"
    units = "有关成员单位" if meeting.kind is MeetingKind.PARTIAL else "各成员单位"
    return "，".join(part for part in (leading, f"{units}{members}") if part)


def _named(row: Attendance) -> str:
    name = row.substitute_name or row.name
    return name or (_VACANT if row.kind is ParticipantKind.SEAT else _TO_BE_NAMED)


def _title(row: Attendance) -> str:
    return title_in(row.post or "", (row.unit_printed,))


def _sign_in_line(row: Attendance) -> SignInLine:
    if row.substitute_name:
        return SignInLine(row.unit_printed, row.substitute_name, title_of(row), "", f"代{row.name}" if row.name else "代会")
    remark = "请假" if row.state is AttendanceState.EXCUSED else "列席" if row.kind is ParticipantKind.OBSERVER else ""
    name = "" if is_vacant(row) else row.name or ""
    return SignInLine(row.unit_printed, name, title_of(row), row.phone or "", remark)


def _setting(session: Session, name: str) -> str:
    found = session.scalars(select(OfficeSetting).where(OFFICE_SETTING.c.name == name)).first()
    return found.value if found else ""
