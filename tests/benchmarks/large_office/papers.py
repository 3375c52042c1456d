"""Papers of the office: registered, numbered, sealed and in the full-text index; and a few drafts of what is ahead."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time

from secretariat.domain.archive import ArchivalFile, ArchivalPart, ArchivalUnit
from secretariat.domain.documents import DocumentKind, DocumentState, RevisionOrigin
from secretariat.domain.sealing import proposed_retention, seal_of
from secretariat.persistence import blobs
from secretariat.persistence.search_index import follow_row
from secretariat.persistence.tables.archive import ARCHIVAL_FILE, ARCHIVAL_UNIT
from secretariat.persistence.tables.documents import DOCUMENT, NUMBER_COUNTER, REVISION
from tests.benchmarks.large_office.bodies import WrittenBody
from tests.benchmarks.large_office.directory import Directory
from tests.benchmarks.large_office.meetings import WrittenMeeting
from tests.benchmarks.large_office.rows import Rows
from tests.benchmarks.large_office.size import BEGINNING, Size
from tests.benchmarks.large_office.texts import Writer

_OF_A_MEETING = (DocumentKind.MEETING_NOTICE, DocumentKind.SIGN_IN_SHEET, DocumentKind.RECORD, DocumentKind.MINUTES,
                 DocumentKind.OTHER)
_NUMBERED = {DocumentKind.MEETING_NOTICE, DocumentKind.MINUTES}
_NOON = time(12)

_Wanted = tuple[WrittenBody, WrittenMeeting | None, DocumentKind, date, str]


class Papers:
    """Writes papers one after the other. All have the same two files, which the office file then holds once."""

    def __init__(self, rows: Rows, size: Size, directory: Directory, random_numbers: random.Random) -> None:
        self._rows, self._size = rows, size
        self._writer = Writer(random_numbers, directory.people, directory.units)
        self._serials: Counter[tuple[int, int]] = Counter()
        self._docx = blobs.put(rows.connection, b"PK\x03\x04 a file of words")
        self._pdf = blobs.put(rows.connection, b"%PDF-1.7 a file of pages")

    def write(self, bodies: tuple[WrittenBody, ...], meetings: Iterable[WrittenMeeting]) -> None:
        """Write the archived papers asked for, and a draft of the notice of every meeting ahead; then the counters."""
        left = self._size.papers
        for body, meeting, kind, day, title in self._wanted(bodies, meetings):
            if meeting is not None and not meeting.archived:
                self._register(body, meeting, kind, day, title, DocumentState.DRAFT)
            elif left:
                left -= 1
                self._archive(body, meeting, kind, day, title)
        for (series, year), last in self._serials.items():
            self._rows.add(NUMBER_COUNTER, series_id=series, year=year, last=last)

    def _wanted(self, bodies: tuple[WrittenBody, ...], meetings: Iterable[WrittenMeeting]) -> Iterator[_Wanted]:
        for body in bodies:
            yield body, None, DocumentKind.FOUNDING_NOTICE, BEGINNING, f"关于成立{body.name}的通知"
        archived = 0
        for meeting in meetings:
            for kind in _OF_A_MEETING if meeting.archived else _OF_A_MEETING[:1]:
                yield meeting.body, meeting, kind, meeting.day, f"{meeting.title}{kind.label}"
            archived += meeting.archived
        for number in range(self._size.papers - len(bodies) - archived * len(_OF_A_MEETING)):
            body = bodies[number % len(bodies)]
            yield body, None, DocumentKind.OTHER, date(2026, 1 + number % 10, 8), f"{body.short_name}工作简报第{number + 1}期"

    def _register(self, body: WrittenBody, meeting: WrittenMeeting | None, kind: DocumentKind, day: date, title: str,
                  state: DocumentState) -> tuple[int, str | None, str]:
        draft = state is DocumentState.DRAFT
        series = body.minutes if kind is DocumentKind.MINUTES else body.notices
        numbered = kind in _NUMBERED and not draft
        serial, number = None, None
        if numbered:
            self._serials[series, day.year] += 1
            serial = self._serials[series, day.year]
            number = f"第{serial}期" if kind is DocumentKind.MINUTES else f"{body.code}〔{day.year}〕{serial}号"
        document = self._rows.add(
            DOCUMENT, kind=kind, title=title, body_id=body.id, meeting_id=meeting.id if meeting else None, state=state, number=number,
            series_id=series if numbered else None, year=day.year if numbered else None, serial=serial,
            issuer=f"{body.name}办公室", roster_date=day, approver=None if draft else "闻人清", approved_on=None if draft else day,
            issued_on=None if draft else day, registered_on=day)
        text = self._writer.text(self._size.characters)
        self._rows.add(
            REVISION, document_id=document, ordinal=1, origin=RevisionOrigin.GENERATED if draft else RevisionOrigin.APPROVED,
            file_name=f"{title}.docx", digest=self._docx, pdf_digest=self._pdf, text=text, made_at=datetime.combine(day, _NOON),
            made_by="何静")
        return document, number, text

    def _archive(self, body: WrittenBody, meeting: WrittenMeeting | None, kind: DocumentKind, day: date, title: str) -> None:
        document, number, text = self._register(body, meeting, kind, day, title, DocumentState.ARCHIVED)
        unit = ArchivalUnit(
            document_id=document, body_id=body.id, meeting_id=meeting.id if meeting else None, kind_label=kind.label, title=title,
            responsible=f"{body.name}办公室", number=number, dated=day, year=day.year, retention=proposed_retention(kind), pages=3,
            text=text, sealed_at=datetime.combine(day, _NOON), seal="")
        unit.files = [
            ArchivalFile(part=ArchivalPart.ISSUED_PDF, ordinal=1, file_name=f"{title}.pdf", digest=self._pdf),
            ArchivalFile(part=ArchivalPart.FINAL_DOCX, ordinal=2, file_name=f"{title}.docx", digest=self._docx),
        ]
        names = ("document_id", "body_id", "meeting_id", "kind_label", "title", "responsible", "number", "dated", "year",
                 "retention", "pages", "text", "sealed_at")
        values = {name: getattr(unit, name) for name in names}
        written = self._rows.add(ARCHIVAL_UNIT, **values, seal=seal_of(unit))
        for file in unit.files:
            self._rows.add(ARCHIVAL_FILE, unit_id=written, part=file.part, ordinal=file.ordinal, file_name=file.file_name,
                           digest=file.digest)
        image = {"id": written, "title": title, "text": text, "dated": day.isoformat(), "body_id": body.id, "year": day.year,
                 "kind_label": kind.label}
        follow_row(self._rows.connection, None, image)
