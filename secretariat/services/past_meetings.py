"""Meetings entered after the fact, with their files; counted by the plenary watch, without stages to go through."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time
from pathlib import Path

from secretariat.domain.bodies import Body
from secretariat.domain.dates import official
from secretariat.domain.documents import Document, DocumentKind, DocumentState, Revision, RevisionOrigin
from secretariat.domain.meetings import KIND_NAMES, Meeting
from secretariat.domain.past_meetings import ENTERED_AFTERWARDS, PastMeeting, kind_of_file
from secretariat.domain.stages import STAGES
from secretariat.errors import RuleBroken, Unreadable
from secretariat.intake.reading import read_file
from secretariat.persistence.unit_of_work import UnitOfWork
from secretariat.services.workplace import Workplace


class PastMeetings:
    """Enters meetings that were held before or outside this program."""

    def __init__(self, workplace: Workplace) -> None:
        self._workplace = workplace

    def enter(self, past: PastMeeting, files: Sequence[Path] = ()) -> int:
        """Enter a meeting that was held, with its scans or files, as one act; returns the meeting's id.

        Each file becomes a document of the meeting, issued on its day; what kind is read from its name. Raises RuleBroken
        without a title and for a day that is still to come, Unreadable for a file that cannot be opened.
        """
        today = self._workplace.today()
        if past.held_on > today:
            raise RuleBroken(f"{official(past.held_on)}还没有到；要开的会请安排会议，已经开过的才补录。")
        if not past.title.strip():
            raise RuleBroken("请填写会议名称。")
        kept = [(path, _bytes_of(path), _text_of(path)) for path in files]
        with self._workplace.act("补录会议") as work:
            body = work.get(Body, past.body_id)
            meeting = Meeting(
                body_id=body.id, kind=past.kind, kind_name=past.kind_name.strip() or KIND_NAMES[past.kind], title=past.title.strip(),
                starts_at=datetime.combine(past.held_on, time()), room=(past.room or "").strip() or None, proposer="办公室",
                chair=(past.chair or "").strip() or None, entered_afterwards=True)
            for stage in STAGES:
                meeting.reach(stage, past.held_on, note=ENTERED_AFTERWARDS)
            work.add(meeting)
            work.flush()
            for path, data, text in kept:
                work.add(_document(work, body, meeting, past, path, data, text, today))
            work.commit()
            return meeting.id


def _document(work: UnitOfWork, body: Body, meeting: Meeting, past: PastMeeting, path: Path, data: bytes, text: str,
              today: date) -> Document:
    kind = kind_of_file(path.stem)
    title = meeting.title if kind is DocumentKind.OTHER else f"{meeting.title}{kind.label.removeprefix('会议')}"
    document = Document(
        kind=kind, title=title, body_id=body.id, meeting_id=meeting.id, state=DocumentState.ISSUED, issued_on=past.held_on,
        number=(past.number or "").strip() or None if kind is DocumentKind.MINUTES else None, year=past.held_on.year,
        roster_date=past.held_on, registered_on=today)
    document.revisions = [Revision(
        ordinal=1, origin=RevisionOrigin.RECEIVED, file_name=path.name, digest=work.keep_file(data), text=text, made_at=work.now,
        made_by=work.actor)]
    return document


def _bytes_of(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise Unreadable(f"文件“{path.name}”打不开，请看看它是不是被移走了。") from error


def _text_of(path: Path) -> str:
    """Return what the search finds a file by; a scan says nothing but its name."""
    try:
        return read_file(path).text
    except Unreadable:
        return path.stem
