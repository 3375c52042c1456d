"""The record of a meeting 会议记录 as a document of its own, internal and without number."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from secretariat.domain import file_names
from secretariat.domain.dates import clock, official_with_weekday
from secretariat.domain.documents import Document, DocumentKind, RevisionOrigin
from secretariat.domain.meetings import Attendance, AttendanceState, Meeting, ParticipantKind
from secretariat.persistence.queries.participants import heads_on
from secretariat.persistence.unit_of_work import UnitOfWork

_OUTSIDE = frozenset({ParticipantKind.OBSERVER, ParticipantKind.GUEST})


def record_document(work: UnitOfWork, meeting: Meeting, today: date) -> Document:
    """Make the record a document whose file is its text, in UTF-8: who was there, then who said what, closed by 散会."""
    heads = heads_on(work.connection, meeting.body_id, meeting.day or today)
    convener = next((head.name for head in heads if head.name), "")
    text = record_text(meeting, meeting.chair or convener)
    title = f"{meeting.title}会议记录" if not meeting.title.endswith("会议") else f"{meeting.title}记录"
    document = Document(kind=DocumentKind.RECORD, title=title, body_id=meeting.body_id, meeting_id=meeting.id,
                        registered_on=meeting.day or today, roster_date=meeting.day)
    document.add_revision(
        origin=RevisionOrigin.GENERATED, file_name=f"{file_names.safe(title)}.txt",
        digest=work.keep_file(text.encode("utf-8")), pdf_digest=None, text=text, made_at=work.now, made_by=work.actor)
    work.add(document)
    work.flush()
    return document


def record_text(meeting: Meeting, chair: str) -> str:
    """Return the head of a record, its text as it was written, and the closing word 散会."""
    rows = sorted(meeting.attendances, key=lambda row: row.ordinal)
    when = f"{official_with_weekday(meeting.starts_at.date())}{clock(meeting.starts_at.time())}" if meeting.starts_at else ""
    head = [
        ("会议", meeting.title), ("时间", when), ("地点", meeting.room or ""), ("主持", chair),
        ("出席", _people(row for row in rows if row.signed_at and row.kind not in _OUTSIDE)),
        ("请假", _people(row for row in rows if row.state is AttendanceState.EXCUSED)),
        ("缺席", _people(row for row in rows if row.state is AttendanceState.ABSENT)),
        ("列席", _people(row for row in rows if row.signed_at and row.kind in _OUTSIDE)),
    ]
    text = (meeting.record_text or "").strip()
    closing = "" if text.endswith(("散会", "散会。")) else "\n散会。"
    return "\n".join(f"{label}：{words}" for label, words in head if words) + f"\n\n{text}{closing}\n"


def _people(rows: Iterable[Attendance]) -> str:
    return "、".join(f"{row.substitute_name or row.name}（{row.unit_printed}{'，代会' if row.substitute_name else ''}）"
                    if row.unit_printed else row.substitute_name or row.name or "" for row in rows
                    if row.substitute_name or row.name)
