"""What the minutes and the record of a meeting say, gathered from the meeting and who was there."""

from __future__ import annotations

from sqlalchemy.orm import Session

from secretariat.domain import agendas, minutes_text
from secretariat.domain.bodies import Body
from secretariat.domain.meetings import Attendance, AttendanceState, Meeting, ParticipantKind
from secretariat.domain.names import stored
from secretariat.domain.participants import SeatOnDay
from secretariat.domain.unit_names import title_in
from secretariat.errors import RuleBroken
from secretariat.papers.blocks import Paper
from secretariat.papers.meetings import minutes
from secretariat.papers.meetings.minutes import Attendee, Minutes, MinutesItem
from secretariat.persistence.queries.participants import heads_on
from secretariat.services.paper_facts import issuer_for, title_of

_OUTSIDE = frozenset({ParticipantKind.OBSERVER, ParticipantKind.GUEST})
_THERE = frozenset({AttendanceState.PRESENT, AttendanceState.SUBSTITUTE})


def minutes_paper(session: Session, meeting: Meeting, body: Body) -> Paper:
    """Compose the minutes. Raises RuleBroken while nobody has signed in or nobody is known to have chaired."""
    if meeting.day is None:
        raise RuleBroken("还没有定下会议时间，不能起草纪要。", cure="meeting.update")
    rows = sorted(meeting.attendances, key=lambda row: row.ordinal)
    present = [row for row in rows if row.signed_at is not None and row.state in _THERE]
    if not present:
        raise RuleBroken("还没有登记签到，纪要写不出出席人员。请先签到，或者用“其余全部签到”。", cure="meeting.sign_in")
    heads = heads_on(session.connection(), body.id, meeting.day)
    chair_name, chair_post, delegating = _chair(meeting, heads, present)
    issuer = issuer_for(session, body)
    topics = agendas.in_order(meeting)
    parts = minutes_text.sections(meeting.minutes_text or minutes_text.suggested(topics), topics, meeting.decisions)
    opening = parts[0].paragraphs if parts and not parts[0].heading else ()
    return minutes.compose(Minutes(
        mark=(f"{body.name}纪要",), issuer=issuer.name, body_name=body.name,
        meeting_title=agendas.title_on_paper(meeting.title, body), held_on=meeting.day, place=meeting.room or "",
        chair_name=chair_name, chair_post=chair_post, delegated_by=delegating.name or "" if delegating else "",
        delegating_role=delegating.role if delegating else "召集人",
        summary="".join(opening),
        items=tuple(MinutesItem(part.heading, part.paragraphs, part.decisions) for part in parts if part.heading),
        attending=tuple(_attendee(row) for row in present if row.kind not in _OUTSIDE),
        excused=tuple(Attendee(row.unit_printed, row.name, row.reason or "") for row in rows
                      if row.state is AttendanceState.EXCUSED and row.name),
        observing=tuple(_attendee(row) for row in present if row.kind in _OUTSIDE), imprint_issuer=issuer.name))


def _chair(meeting: Meeting, heads: tuple[SeatOnDay, ...],
           present: list[Attendance]) -> tuple[str, str, SeatOnDay | None]:
    """Return name and post of who chaired, and the head who delegated it; None where a head chaired."""
    head = next((one for one in heads if one.name), None)
    chosen = stored(meeting.chair or "")
    if chosen and chosen not in {one.name for one in heads}:
        row = next((row for row in present if chosen in {row.name, row.substitute_name}), None)
        return chosen, _post(row.role, row.post) if row else "", head
    chairing = next((one for one in heads if one.name and one.name == chosen), head)
    if chairing is None or chairing.name is None:
        raise RuleBroken("会议日期那天召集人空缺，请先填写主持人。", cure="meeting.update")
    return chairing.name, _post(chairing.role, title_in(chairing.post or "", (chairing.unit,))), None


def _post(role: str | None, post: str | None) -> str:
    leading = role if role and role not in {"成员", "委员"} else None
    return "、".join(part for part in (leading, post) if part)


def _attendee(row: Attendance) -> Attendee:
    if row.substitute_name:
        return Attendee(row.unit_printed, row.substitute_name, "代会")
    remark = "" if row.unit_printed else title_of(row)
    return Attendee(row.unit_printed or remark, row.name or "")
