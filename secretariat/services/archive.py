"""The archive: what is sealed there, found again, and proved untouched."""

from __future__ import annotations

from secretariat.domain.archive import ArchivalUnit
from secretariat.domain.documents import Document, DocumentKind, DocumentState
from secretariat.domain.findings import Finding
from secretariat.domain.listings.archive import ArchivalUnitView, ArchiveAnswer, ArchiveQuery
from secretariat.domain.meetings import Meeting
from secretariat.domain.stages import Stage
from secretariat.errors import NotFound, RuleBroken
from secretariat.persistence.queries import archive as rows
from secretariat.persistence.verify import examine_papers
from secretariat.services.meeting_views import documents_of
from secretariat.services.records import record_to_archive
from secretariat.services.results import act_id
from secretariat.services.seal_checks import is_intact
from secretariat.services.sealings import seal
from secretariat.services.workplace import Workplace

_MEETING_PAPERS = (DocumentKind.MEETING_NOTICE, DocumentKind.SIGN_IN_SHEET, DocumentKind.RECORD, DocumentKind.MINUTES)


class Archive:
    """Seals documents and finds them; what is sealed is never written again (domain rule 8)."""

    def __init__(self, workplace: Workplace) -> None:
        self._workplace = workplace

    def archive_meeting(self, meeting_id: int) -> int:
        """Seal a meeting's notice, sign-in sheet, record and minutes, each a unit of its own; returns the act's id.

        Not undoable. Raises RuleBroken before the minutes are issued, and where the meeting is archived already.
        """
        with self._workplace.act("归档会议", undoable=False) as work:
            meeting = work.get(Meeting, meeting_id)
            meeting.reach(Stage.ARCHIVED, self._workplace.today(), by=work.actor)
            papers = documents_of(work.session, meeting_id)
            record = record_to_archive(work, meeting, papers.get(DocumentKind.RECORD), self._workplace.today())
            if record is not None:
                papers[DocumentKind.RECORD] = record
            for kind in _MEETING_PAPERS:
                document = papers.get(kind)
                if document is not None and document.state not in {DocumentState.VOID, DocumentState.ARCHIVED}:
                    seal(work, document, meeting)
            return act_id(work.commit())

    def archive_document(self, document_id: int) -> int:
        """Seal one document that belongs to no meeting; returns the act's id.

        Not undoable. Raises RuleBroken unless it is issued, and for a meeting's papers, which are archived together.
        """
        with self._workplace.act("归档", undoable=False) as work:
            document = work.get(Document, document_id)
            if document.meeting_id is not None:
                raise RuleBroken("会议的文书随会议一起归档，请在会议里办理。", cure="meeting.archive")
            if document.state is not DocumentState.ISSUED:
                raise RuleBroken("文书印发之后才能归档。" if document.state is not DocumentState.ARCHIVED else "这份文书已经归档。")
            seal(work, document, None)
            return act_id(work.commit())

    def search(self, query: ArchiveQuery, limit: int = 20, offset: int = 0) -> ArchiveAnswer:
        """Return what was archived and holds every word of the query, newest first."""
        with self._workplace.look() as connection:
            return rows.answer(connection, query, limit=limit, offset=offset)

    def unit(self, unit_id: int) -> ArchivalUnitView:
        """Return one archival unit, its seal and files checked now. Raises NotFound."""
        with self._workplace.database.reading_entities() as session:
            unit = session.get(ArchivalUnit, unit_id)
            if unit is None:
                raise NotFound("档案里没有这一件。")
            document = session.get_one(Document, unit.document_id)
            return ArchivalUnitView(
                unit_id=unit.id, document_id=unit.document_id, meeting_id=unit.meeting_id, title=unit.title,
                number=unit.number, archival_number=unit.archival_number, dated=unit.dated, retention=unit.retention,
                pages=unit.pages, sealed_at=unit.sealed_at, intact=is_intact(session, unit), text=unit.text,
                has_pdf=document.newest.pdf_digest is not None or document.newest.file_name.lower().endswith(".pdf"))

    def verify(self) -> tuple[Finding, ...]:
        """Return the archived papers that are no longer what was sealed, each named in a sentence; empty where all are."""
        with self._workplace.database.reading_entities() as session:
            return examine_papers(session)


