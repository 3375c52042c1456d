"""One document sealed into the archive."""

from __future__ import annotations

from secretariat.domain.archive import ArchivalFile, ArchivalPart, ArchivalUnit
from secretariat.domain.documents import Document, DocumentState, Revision, RevisionOrigin
from secretariat.domain.meetings import Meeting
from secretariat.domain.sealing import proposed_retention, seal_of
from secretariat.persistence.unit_of_work import UnitOfWork


def seal(work: UnitOfWork, document: Document, meeting: Meeting | None) -> ArchivalUnit:
    """Put a document's final files, its words and what is known of it into a unit, seal it, and close the document."""
    newest = document.newest
    dated = document.issued_on or document.approved_on or (meeting.day if meeting else None) or document.registered_on
    files = [ArchivalFile(part=part, ordinal=ordinal, file_name=name, digest=digest)
             for ordinal, (part, name, digest) in enumerate(_files(document, newest), start=1)]
    unit = ArchivalUnit(
        document_id=document.id, body_id=document.body_id, meeting_id=document.meeting_id, kind_label=document.kind.label,
        title=document.title, responsible=document.issuer, number=document.number, dated=dated, year=dated.year,
        retention=proposed_retention(document.kind), pages=_pages(work, newest), text=newest.text,
        sealed_at=work.now.replace(tzinfo=None, microsecond=0), seal="",
        files=files)
    unit.seal = seal_of(unit)
    document.state = DocumentState.ARCHIVED
    work.add(unit)
    return unit


def _files(document: Document, newest: Revision) -> list[tuple[ArchivalPart, str, str]]:
    """Name the files of a unit: the issued page first, the file it was laid out from, then scans."""
    found: list[tuple[ArchivalPart, str, str]] = []
    stem = newest.file_name.rsplit(".", 1)[0]
    if newest.pdf_digest is not None:
        found.append((ArchivalPart.ISSUED_PDF, f"{stem}.pdf", newest.pdf_digest))
    found.append((ArchivalPart.FINAL_DOCX, newest.file_name, newest.digest))
    scans = (one for one in document.revisions if one.origin is RevisionOrigin.SCANNED and one is not newest)
    found += [(ArchivalPart.SCAN, one.file_name, one.digest) for one in sorted(scans, key=lambda one: one.ordinal)]
    return found


def _pages(work: UnitOfWork, newest: Revision) -> int | None:
    if newest.pdf_digest is None:
        return None
    from secretariat.rendering import page_images  # noqa: PLC0415

    return page_images.page_count(work.file(newest.pdf_digest))
