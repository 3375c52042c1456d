"""The register of documents and one document with its files."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Row, Select, exists, func, or_, select

from secretariat.domain.document_words import acts_of, number_words, origin_words, standing
from secretariat.domain.documents import DocumentKind
from secretariat.domain.file_names import safe
from secretariat.domain.listings.documents import DocumentFilter, DocumentRow, DocumentView, RevisionRow
from secretariat.domain.numbers import is_numbered_elsewhere
from secretariat.persistence.tables.bodies import BODY
from secretariat.persistence.tables.documents import DOCUMENT, REVISION

LIMIT = 500
_dated = func.coalesce(DOCUMENT.c.issued_on, DOCUMENT.c.approved_on, DOCUMENT.c.registered_on, type_=DOCUMENT.c.issued_on.type)
_has_pdf = exists().where(REVISION.c.document_id == DOCUMENT.c.id,
                          or_(REVISION.c.pdf_digest.is_not(None), REVISION.c.file_name.ilike("%.pdf")))


def register(connection: Connection, wanted: DocumentFilter) -> tuple[DocumentRow, ...]:
    """Return documents, the latest first; at most 500."""
    # The order is settled over ids alone; what a row shows is looked up for those that are shown.
    shown = select(DOCUMENT.c.id).where(*_conditions(wanted)).order_by(_dated.desc(), DOCUMENT.c.id.desc()).limit(LIMIT)
    rows = connection.execute(_rows().where(DOCUMENT.c.id.in_(shown)).order_by(_dated.desc(), DOCUMENT.c.id.desc()))
    return tuple(_row(row) for row in rows)


def years(connection: Connection) -> tuple[int, ...]:
    """Return the years documents are dated in, the latest first."""
    found = connection.execute(select(func.strftime("%Y", _dated)).distinct())
    return tuple(sorted((int(year) for year, in found if year), reverse=True))


def kinds(connection: Connection) -> tuple[DocumentKind, ...]:
    """Return the kinds there are documents of, in their own order."""
    found = set(connection.execute(select(DOCUMENT.c.kind).distinct()).scalars())
    return tuple(kind for kind in DocumentKind if kind in found)


def view(connection: Connection, document_id: int) -> DocumentView | None:
    """Return a document with its files, the newest first; None where there is none."""
    found = connection.execute(_rows().where(DOCUMENT.c.id == document_id)).first()
    if found is None:
        return None
    row = _row(found)
    facts = connection.execute(select(DOCUMENT).where(DOCUMENT.c.id == document_id)).one()
    revisions = connection.execute(
        select(REVISION).where(REVISION.c.document_id == document_id).order_by(REVISION.c.ordinal.desc())).all()
    return DocumentView(
        row=row, issuer=facts.issuer, approver=facts.approver, approved_on=facts.approved_on, issued_on=facts.issued_on,
        void_reason=facts.void_reason, roster_date=facts.roster_date,
        revisions=tuple(RevisionRow(one.id, one.ordinal, one.origin, origin_words(one.origin), one.file_name, one.made_at,
                                    one.made_by, one.pdf_digest is not None) for one in revisions),
        acts=acts_of(row.kind, row.state, has_meeting=row.meeting_id is not None, lacks_pdf=_lacks_pdf(revisions),
                     lacks_number=row.number is None),
        numbered_elsewhere=is_numbered_elsewhere(row.kind),
        text=revisions[0].text if revisions else "",
        file_name=safe(f"{row.number} {row.title}" if row.number else row.title))


class RevisionFiles(NamedTuple):
    """The files of one revision, by their SHA-256, and what it says."""

    file_name: str
    digest: str
    pdf_digest: str | None
    text: str


def revision(connection: Connection, document_id: int, ordinal: int) -> RevisionFiles | None:
    """Return one revision of a document; None where there is none."""
    row = connection.execute(
        select(REVISION.c.file_name, REVISION.c.digest, REVISION.c.pdf_digest, REVISION.c.text)
        .where(REVISION.c.document_id == document_id, REVISION.c.ordinal == ordinal)).first()
    return RevisionFiles(*row) if row is not None else None


def _lacks_pdf(revisions: Sequence[Row[Any]]) -> bool:
    """Tell whether the newest revision is a .docx that could not be laid out."""
    return bool(revisions) and revisions[0].pdf_digest is None and revisions[0].file_name.lower().endswith(".docx")


def newest_files(connection: Connection, document_id: int) -> tuple[str, str, str | None] | None:
    """Return (file name, SHA-256 of the file, SHA-256 of its PDF) of the newest revision; None where there is none."""
    row = connection.execute(
        select(REVISION.c.file_name, REVISION.c.digest, REVISION.c.pdf_digest).where(REVISION.c.document_id == document_id)
        .order_by(REVISION.c.ordinal.desc()).limit(1)).first()
    return (row.file_name, row.digest, row.pdf_digest) if row is not None else None


def _rows() -> Select[Any]:
    return (select(DOCUMENT.c.id, DOCUMENT.c.version, DOCUMENT.c.number, DOCUMENT.c.title, DOCUMENT.c.body_id, BODY.c.short_name,
                   DOCUMENT.c.kind, _dated.label("dated"), DOCUMENT.c.state, DOCUMENT.c.meeting_id, _has_pdf.label("has_pdf"))
            .outerjoin(BODY, BODY.c.id == DOCUMENT.c.body_id))


def _row(row: Row[Any]) -> DocumentRow:
    words, tone = standing(row.kind, row.state)
    return DocumentRow(
        document_id=row.id, version=row.version, number=row.number, number_text=number_words(row.kind, row.state, row.number),
        title=row.title, body_id=row.body_id, body=row.short_name or "本办", kind=row.kind, kind_label=row.kind.label,
        dated=row.dated, state=row.state, state_text=words, tone=tone, meeting_id=row.meeting_id, has_pdf=row.has_pdf)


def _conditions(wanted: DocumentFilter) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    if wanted.year is not None:
        conditions += [_dated >= date(wanted.year, 1, 1), _dated < date(wanted.year + 1, 1, 1)]
    if wanted.body_id is not None:
        conditions.append(DOCUMENT.c.body_id == wanted.body_id)
    if wanted.kind is not None:
        conditions.append(DOCUMENT.c.kind == wanted.kind)
    if wanted.meeting_id is not None:
        conditions.append(DOCUMENT.c.meeting_id == wanted.meeting_id)
    for word in wanted.words.split():
        conditions.append(or_(DOCUMENT.c.title.icontains(word, autoescape=True), DOCUMENT.c.number.icontains(word, autoescape=True)))
    return conditions
