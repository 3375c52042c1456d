"""The record of a meeting 会议记录 as a document of its own, internal and without number."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sqlalchemy import Connection

from secretariat.domain import agendas
from secretariat.domain.bodies import Body
from secretariat.domain.documents import Document, DocumentKind, DocumentState, RevisionOrigin
from secretariat.domain.meetings import Attendance, AttendanceState, Meeting, ParticipantKind
from secretariat.papers.blocks import Paper
from secretariat.papers.meetings import record
from secretariat.papers.meetings.record import Participant, Record
from secretariat.persistence.queries.participants import heads_on
from secretariat.persistence.unit_of_work import UnitOfWork
from secretariat.services.document_files import draft, new_document

_OUTSIDE = frozenset({ParticipantKind.OBSERVER, ParticipantKind.GUEST})


def record_paper(connection: Connection, meeting: Meeting, body: Body, today: date) -> Paper:
    """Compose the record: who was there, then who said what."""
    heads = heads_on(connection, meeting.body_id, meeting.day or today)
    convener = next((head.name for head in heads if head.name), None)
    rows = sorted(meeting.attendances, key=lambda row: row.ordinal)
    lines = (line.strip() for line in (meeting.record_text or "").splitlines())
    return record.compose(Record(
        body_name=body.name, meeting_title=agendas.title_on_paper(meeting.title, body), held_at=meeting.starts_at,
        place=meeting.room or "", chair=meeting.chair or convener or "",
        attending=_people(row for row in rows if row.signed_at and row.kind not in _OUTSIDE),
        excused=_people(row for row in rows if row.state is AttendanceState.EXCUSED),
        absent=_people(row for row in rows if row.state is AttendanceState.ABSENT),
        observing=_people(row for row in rows if row.signed_at and row.kind in _OUTSIDE),
        paragraphs=tuple(line for line in lines if line)))


def keep_record(work: UnitOfWork, meeting: Meeting, standing: Document | None, today: date, *, anew: bool) -> Document:
    """Make the record a document, or bring the one there is up to what was written since.

    Raises RuleBroken where its newest file was edited by hand and ``anew`` does not say that it may be set aside.
    """
    body = work.get(Body, meeting.body_id)
    paper = record_paper(work.connection, meeting, body, today)
    day = meeting.day or today
    new = new_document(DocumentKind.RECORD, paper.title, body_id=meeting.body_id, meeting_id=meeting.id, issuer=None,
                       today=day, roster_date=meeting.day)
    document = draft(work, standing, paper, new, anew=anew)
    work.flush()
    return document


def record_to_archive(work: UnitOfWork, meeting: Meeting, standing: Document | None, today: date) -> Document | None:
    """Return the record as it goes into the archive, None where nothing was written; a file edited by hand goes as it is."""
    if standing is not None and standing.state is not DocumentState.VOID:
        edited = standing.newest.origin in {RevisionOrigin.EDITED, RevisionOrigin.SCANNED}
        if edited or standing.state is not DocumentState.DRAFT:
            return standing
    return keep_record(work, meeting, standing, today, anew=False) if meeting.record_text else standing


def _people(rows: Iterable[Attendance]) -> tuple[Participant, ...]:
    return tuple(_participant(row) for row in rows if row.substitute_name or row.name)


def _participant(row: Attendance) -> Participant:
    if row.substitute_name:
        return Participant(row.substitute_name, row.unit_printed, "代会")
    return Participant(row.name or "", row.unit_printed, (row.reason or "") if row.state is AttendanceState.EXCUSED else "")
