"""The files of a document: papers rendered, laid out and kept as revisions."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date

from secretariat.domain import file_names
from secretariat.domain.documents import Document, DocumentKind, DocumentState, Revision, RevisionOrigin
from secretariat.errors import RuleBroken
from secretariat.papers.blocks import Field, Paper
from secretariat.papers.plain_text import plain_text
from secretariat.persistence.unit_of_work import UnitOfWork

_OPEN = frozenset({DocumentState.DRAFT, DocumentState.IN_CIRCULATION})


@dataclass(frozen=True, slots=True)
class LaidOut:
    """A .docx, the PDF laid out from it, and its words."""

    docx: bytes
    pdf: bytes
    text: str


def made_from(paper: Paper) -> LaidOut:
    """Render a paper and lay it out."""
    # Document libraries are loaded when the first paper is made, not when the program starts.
    from secretariat.rendering.write_docx import render  # noqa: PLC0415
    from secretariat.rendering.write_pdf import pdf_from_docx  # noqa: PLC0415

    docx = render(paper)
    return LaidOut(docx, pdf_from_docx(docx), plain_text(paper))


def read_back(docx: bytes) -> LaidOut:
    """Lay out a .docx that was edited or filled in.

    Raises Unreadable where it is no .docx, and RuleBroken where it holds something the layout cannot show, because its PDF
    would then say something else.
    """
    from secretariat.rendering.read_docx import read  # noqa: PLC0415
    from secretariat.rendering.write_pdf import pdf_from_docx  # noqa: PLC0415

    reading = read(docx)
    if reading.unread:
        raise RuleBroken(f"这份文件里有程序排不出的内容：{'、'.join(reading.unread)}。请在 Word 或 WPS 中去掉后再收回。")
    return LaidOut(docx, pdf_from_docx(docx), plain_text(reading.paper))


def filled_in(docx: bytes, values: dict[Field, str]) -> bytes:
    """Write values into those content controls the file has; number and date must have theirs."""
    from secretariat.rendering.write_docx import controls, fill_fields  # noqa: PLC0415

    there = controls(docx)
    demanded = {Field.NUMBER, Field.ISSUE_NUMBER, Field.SIGNED_ON}
    return fill_fields(docx, {field: words for field, words in values.items() if field in there or field in demanded})


def keep(work: UnitOfWork, document: Document, laid_out: LaidOut, origin: RevisionOrigin) -> Revision:
    """Put a file on top of a document's revisions, its bytes into the office file."""
    return document.add_revision(
        origin=origin, file_name=f"{file_names.safe(document.title)}.docx", digest=work.keep_file(laid_out.docx),
        pdf_digest=work.keep_file(laid_out.pdf), text=laid_out.text, made_at=work.now, made_by=work.actor)


def draft(work: UnitOfWork, standing: Document | None, paper: Paper, new: Document, *, anew: bool) -> Document:
    """Make a paper the newest revision of ``standing``, or of ``new`` where there is no open draft.

    Raises RuleBroken once the standing document is approved or issued, and where its newest file was edited by hand and
    ``anew`` does not say that it may be set aside; the edited file itself is kept either way. A paper that says what the
    newest file says already makes no new revision.
    """
    if standing is not None and standing.state is not DocumentState.VOID:
        if standing.state not in _OPEN:
            raise RuleBroken(f"{standing.kind.label}已经签发，内容不再改动；需要更正时请先作废，再重新生成。")
        newest = standing.newest
        if newest.origin is RevisionOrigin.EDITED and not anew:
            raise RuleBroken(f"{standing.kind.label}的第{newest.ordinal}稿是手工修改的，重新生成会把它搁在一边；"
                             "确要重新生成，请选“按现在的名单重新生成”。", cure="document.draft_anew")
        document = standing
        document.title, document.roster_date, document.copies = new.title, new.roster_date, new.copies
    else:
        document = new
        work.add(document)
    laid_out = made_from(paper)
    if not document.revisions or document.newest.digest != _digest(laid_out.docx):
        keep(work, document, laid_out, RevisionOrigin.GENERATED)
    return document


def new_document(kind: DocumentKind, title: str, *, body_id: int, meeting_id: int, issuer: str | None, today: date,
                 roster_date: date | None = None, copies: int | None = None) -> Document:
    """Return an unnumbered draft without file."""
    return Document(kind=kind, title=title, body_id=body_id, meeting_id=meeting_id, issuer=issuer, registered_on=today,
                    roster_date=roster_date, copies=copies)


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
