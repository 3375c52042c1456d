"""What goes out about a meeting beside its papers: texts for messages, a file for calendars."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy.orm import Session

from secretariat.domain import agendas
from secretariat.domain.bodies import Body
from secretariat.domain.calendar_files import CalendarEvent, calendar_file
from secretariat.domain.documents import DocumentKind, DocumentState
from secretariat.domain.meeting_messages import MessageFacts, MessageText, messages
from secretariat.domain.meetings import Meeting, ReceiptState
from secretariat.errors import NotFound, RuleBroken
from secretariat.services.document_export import write_file
from secretariat.services.meeting_views import documents_of
from secretariat.services.paper_facts import contact_of
from secretariat.services.workplace import Workplace

_NUMBERED = frozenset({DocumentState.APPROVED, DocumentState.ISSUED, DocumentState.ARCHIVED})


class MeetingMessages:
    """Says what is pasted into a message or taken into a calendar; nothing is written into the office."""

    def __init__(self, workplace: Workplace) -> None:
        self._workplace = workplace

    def texts(self, meeting_id: int) -> tuple[MessageText, ...]:
        """Return the texts that make sense for the meeting as it stands, by the contacts of today. Raises NotFound."""
        with self._workplace.database.reading_entities() as session:
            return messages(_facts(session, _meeting(session, meeting_id)))

    def calendar(self, meeting_id: int) -> bytes:
        """Return the meeting as a calendar file (.ics). Raises NotFound, and RuleBroken while the hour is missing."""
        with self._workplace.database.reading_entities() as session:
            meeting = _meeting(session, meeting_id)
            if meeting.starts_at is None:
                raise RuleBroken("还没有定下会议时间，不能导出日历文件。", cure="meeting.update")
            topics = agendas.in_order(meeting)
            contact = "，".join(part for part in contact_of(session, session.get_one(Body, meeting.body_id)) if part)
            said = [f"{number}. {item.text}" for number, item in enumerate(topics, start=1)]
            event = CalendarEvent(
                uid=f"meeting-{meeting.id}@{self._workplace.database.path.stem}", sequence=meeting.version, title=meeting.title,
                starts_at=meeting.starts_at, minutes=sum(item.minutes or 0 for item in topics), place=meeting.room or "",
                description="\n".join((*said, f"联系人：{contact}") if contact else said), cancelled=meeting.cancelled_on is not None)
        return calendar_file(event, self._workplace.now())

    def export_calendar(self, meeting_id: int, folder: Path) -> Path:
        """Write the calendar file into a folder and return it. Raises StorageUnavailable where that cannot be done."""
        data = self.calendar(meeting_id)
        with self._workplace.database.reading_entities() as session:
            title = _meeting(session, meeting_id).title
        return write_file(folder, title, ".ics", data)


def _meeting(session: Session, meeting_id: int) -> Meeting:
    meeting = session.get(Meeting, meeting_id)
    if meeting is None:
        raise NotFound("这个会议不在了，可能已被撤销。")
    return meeting


def _facts(session: Session, meeting: Meeting) -> MessageFacts:
    contact, telephone = contact_of(session, session.get_one(Body, meeting.body_id))
    notice = documents_of(session, meeting.id).get(DocumentKind.MEETING_NOTICE)
    waiting = [one.unit_printed for one in sorted(meeting.invitations, key=lambda one: one.ordinal)
               if one.state is not ReceiptState.REGISTERED]
    return MessageFacts(
        title=meeting.title, starts_at=meeting.starts_at, room=meeting.room or "", topics=[item.text for item in agendas.in_order(meeting)],
        reply_by=meeting.reply_by, waiting=waiting, number=(notice.number or "") if notice and notice.state in _NUMBERED else "",
        contact=contact, telephone=telephone,
        cancelled=(meeting.cancel_reason or "") if meeting.cancelled_on is not None else None)
