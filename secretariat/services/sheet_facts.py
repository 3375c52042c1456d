"""What the plain papers around a meeting say: plan, agenda, timetable, script, return form, receipt for materials."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy.orm import Session

from secretariat.domain import agendas, timetables
from secretariat.domain.bodies import Body
from secretariat.domain.dates import month_and_day
from secretariat.domain.meetings import AgendaItem, Attendance, AttendanceState, Meeting, ParticipantKind
from secretariat.domain.presence import is_vacant
from secretariat.errors import RuleBroken
from secretariat.papers.blocks import Paper
from secretariat.papers.meetings import (
    agenda,
    chair_script,
    materials_receipt,
    meeting_plan,
    record_sheet,
    return_form,
    timetable,
)
from secretariat.papers.meetings.agenda import Topic
from secretariat.papers.meetings.meeting_plan import Errand
from secretariat.papers.meetings.occasion import Occasion
from secretariat.persistence.queries.participants import heads_on
from secretariat.services.paper_facts import contact_of, in_calling_order, issuer_for, who_attends
from secretariat.services.workday_calendars import national_workdays

_CALLED = frozenset({ParticipantKind.SEAT, ParticipantKind.DELEGATE})
_TITLED = re.compile(r"《[^》]+》(?:（[^）]+）)?")
_VERB = re.compile(r"^(?:通报|汇报|报告|听取|传达|研究|讨论|审议|审定|部署|安排)(?:关于)?")


@dataclass(frozen=True)
class Sources:
    """Where a paper's facts come from: a meeting, its body, the session both were loaded in, and the day."""

    session: Session
    meeting: Meeting
    body: Body
    today: date


def occasion_of(sources: Sources) -> Occasion:
    """Return the meeting as its papers name it."""
    meeting, body = sources.meeting, sources.body
    return Occasion(body_name=body.name, meeting_title=agendas.title_on_paper(meeting.title, body), held_at=meeting.starts_at,
                    place=meeting.room or "", chair=_chair(sources)[0])


def agenda_paper(sources: Sources) -> Paper:
    """Compose the agenda. Raises RuleBroken while there are no topics."""
    return agenda.compose(agenda.MeetingAgenda(occasion=occasion_of(sources), topics=_topics(sources, "议程")))


def timetable_paper(sources: Sources) -> Paper:
    """Compose the timetable from the minutes of the topics. Raises RuleBroken while the hour is missing or there are no topics."""
    meeting = sources.meeting
    topics = _items(sources, "日程")
    if meeting.starts_at is None:
        raise RuleBroken("还没有定下会议时间，不能生成日程。", cure="meeting.update")
    stretches = timetables.stretches(meeting.starts_at, topics)
    sign_in = timetable.Slot(timetables.sign_in_from(meeting.starts_at).time(), meeting.starts_at.time(), "签到、领取材料")
    rows = tuple(timetable.Slot(one.starts_at.time(), one.ends_at.time(), _bare(one.item), one.item.reporter or "",
                                f"暂按{timetables.ASSUMED_MINUTES}分钟" if one.assumed else "") for one in stretches)
    closing = timetable.Slot(stretches[-1].ends_at.time(), None, "散会")
    return timetable.compose(timetable.Timetable(occasion=occasion_of(sources), slots=(sign_in, *rows, closing),
                                                 note="注：各项时间按议题的时长推算，以会议实际进行为准。"))


def plan_paper(sources: Sources) -> Paper:
    """Compose the plan; what is not settled yet is left open in it."""
    meeting, body = sources.meeting, sources.body
    called = in_calling_order(meeting)
    people = len(expected(meeting))
    return meeting_plan.compose(meeting_plan.MeetingPlan(
        occasion=occasion_of(sources), purpose=meeting.purpose or "", attendees=who_attends(meeting, called),
        count=f"约{people}人" if people else "", topics=tuple(_topic(item) for item in agendas.in_order(meeting)),
        chaired_by=_chair(sources)[1], errands=_errands(meeting, f"{body.short_name}办公室")))


def script_paper(sources: Sources) -> Paper:
    """Compose what the chair says. Raises RuleBroken while there are no topics."""
    meeting = sources.meeting
    return chair_script.compose(chair_script.ChairScript(
        occasion=occasion_of(sources), purpose=meeting.purpose or "", present=who_attends(meeting, in_calling_order(meeting)),
        expected=len(expected(meeting)), excused=tuple(_excused(meeting)), topics=_topics(sources, "主持词"),
        minutes_by=issuer_for(sources.session, sources.body).name))


def return_paper(sources: Sources) -> Paper:
    """Compose the return form."""
    contact, telephone = contact_of(sources.session, sources.body)
    return return_form.compose(return_form.ReturnForm(
        occasion=occasion_of(sources), reply_by=sources.meeting.reply_by, reply_to=issuer_for(sources.session, sources.body).name,
        contact=contact, telephone=telephone))


def materials_paper(sources: Sources) -> Paper:
    """Compose the sheet on which units sign for the materials. Raises RuleBroken while nobody is called."""
    units = tuple(one.unit_printed for one in sorted(sources.meeting.invitations, key=lambda one: one.ordinal))
    if not units:
        raise RuleBroken("这次会议还没有参会单位，不能生成材料签收单。")
    return materials_receipt.compose(materials_receipt.MaterialsReceipt(
        occasion=occasion_of(sources), units=units, materials=material_names(agendas.in_order(sources.meeting))))


def record_sheet_paper(sources: Sources) -> Paper:
    """Compose the sheet on which the record is written by hand. Raises RuleBroken where nobody is expected."""
    meeting = sources.meeting
    coming = [_named(row) for row in in_calling_order(meeting) if row in expected(meeting)]
    if not coming:
        raise RuleBroken("还没有参会人员，不能生成记录纸。")
    excused = [_named(row) for row in in_calling_order(meeting) if row.state is AttendanceState.EXCUSED and row.name]
    return record_sheet.compose(record_sheet.RecordSheet(
        occasion=occasion_of(sources), expected=tuple(coming), excused=tuple(excused),
        topics=tuple(_topic(item) for item in agendas.in_order(meeting))))


def _named(row: Attendance) -> str:
    if row.substitute_name:
        return f"{row.substitute_name}（{row.unit_printed}，代会）"
    return f"{row.name}（{row.unit_printed}）" if row.name and row.unit_printed else row.name or f"{row.unit_printed}（待报名）"


def material_names(topics: list[AgendaItem]) -> tuple[str, ...]:
    """Return what is handed out for the topics: the document a topic names in 《》, else a report on what it is about."""
    names = []
    for item in topics:
        if item.material == "不需要":
            continue
        titled = _TITLED.search(item.text)
        subject = _VERB.sub("", _bare(item))
        names.append(titled[0] if titled else subject if subject.endswith(("材料", "报告", "汇报")) else f"{subject}汇报材料")
    return tuple(names)


def expected(meeting: Meeting) -> list[Attendance]:
    """Return those of the body who are expected to come, a substitute in the holder's line."""
    return [row for row in meeting.attendances
            if row.kind in _CALLED and not is_vacant(row) and row.state is not AttendanceState.EXCUSED]


def _items(sources: Sources, what: str) -> list[AgendaItem]:
    found = agendas.in_order(sources.meeting)
    if not found:
        raise RuleBroken(f"这次会议还没有议题，不能生成{what}。", cure="meeting.add_topic")
    return found


def _topics(sources: Sources, what: str) -> tuple[Topic, ...]:
    return tuple(_topic(item) for item in _items(sources, what))


def _topic(item: AgendaItem) -> Topic:
    return Topic(_bare(item), item.reporter or "")


def _bare(item: AgendaItem) -> str:
    return item.text.strip().rstrip("；。")


def _chair(sources: Sources) -> tuple[str, str]:
    """Return the name of who chairs, and the sentence that says so; both empty while nobody is known to."""
    meeting = sources.meeting
    heads = [head for head in heads_on(sources.session.connection(), sources.body.id, meeting.day or sources.today) if head.name]
    head = next((one for one in heads if one.name == meeting.chair), heads[0] if heads else None)
    if meeting.chair and (head is None or head.name != meeting.chair):
        delegated = f"受{head.role}{head.name}委托，" if head else ""
        return meeting.chair, f"{delegated}由{meeting.chair}主持"
    return (head.name or "", f"由{head.role}{head.name}主持") if head else ("", "")


def _excused(meeting: Meeting) -> list[str]:
    found = []
    for row in in_calling_order(meeting):
        why = f"因{row.reason.removeprefix('因')}" if row.reason else ""
        if row.substitute_name and row.name:
            found.append(f"{row.unit_printed}{row.name}同志{why}请假，委托{row.substitute_name}同志参加会议")
        elif row.state is AttendanceState.EXCUSED and row.name:
            found.append(f"{row.unit_printed}{row.name}同志{why}请假")
    return found


def _errands(meeting: Meeting, office: str) -> tuple[Errand, ...]:
    eve = month_and_day(national_workdays().last_workday(meeting.day - timedelta(days=1))) if meeting.day else ""
    reply = month_and_day(meeting.reply_by.date()) if meeting.reply_by else ""
    reporting = dict.fromkeys(item.reporter for item in agendas.in_order(meeting) if item.reporter)
    report = (Errand("准备书面汇报材料", "、".join(reporting), eve),) if reporting else ()
    return (
        Errand("印发会议通知，收回参会回执", office, reply), *report,
        Errand("起草主持词，汇总会议材料", office, eve), Errand("印制签到表、座次图、席卡，布置会场", office, eve),
        Errand("签到、会议记录", office, month_and_day(meeting.day) if meeting.day else ""), Errand("起草、印发会议纪要", office))
