"""The files of a document: papers rendered, laid out and kept as revisions."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date

from secretariat.domain import file_names
from secretariat.domain.documents import Document, DocumentKind, DocumentState, Revision, RevisionOrigin
from secretariat.domain.page_settings import PLAIN, PageSetting
from secretariat.errors import HandEditsAtStake, RuleBroken, Unreadable
from secretariat.papers.blocks import Field, Paper
from secretariat.papers.plain_text import plain_text
from secretariat.persistence.unit_of_work import UnitOfWork
from secretariat.services.page_settings import page_setting_for
from secretariat.services.templates import template_for

_OPEN = frozenset({DocumentState.DRAFT, DocumentState.IN_CIRCULATION})
_MOST_BLOCKS = 20_000
"""Paragraphs and tables of a file that is laid out; the longest plan of an office has a twentieth."""


@dataclass(frozen=True, slots=True)
class LaidOut:
    """A .docx, the PDF laid out from it, and its words.

    ``unread`` names what the layout cannot show; where it is not empty there is no PDF, for it would say something else.
    """

    docx: bytes
    pdf: bytes | None
    text: str
    unread: tuple[str, ...] = ()


def made_from(paper: Paper, template: bytes | None = None, setting: PageSetting = PLAIN) -> LaidOut:
    """Render a paper with a template, the shipped one of its kind where none is given, on a sheet, and lay it out."""
    # Document libraries are loaded when the first paper is made, not when the program starts.
    from secretariat.rendering.gbt9704 import PROFILES  # noqa: PLC0415
    from secretariat.rendering.write_docx import render  # noqa: PLC0415
    from secretariat.rendering.write_pdf import pdf_from_docx  # noqa: PLC0415

    docx = render(
        paper, template, profile=PROFILES[setting.profile.value], preprinted=setting.preprinted, even_imprint=setting.even_imprint
    )
    return LaidOut(docx, pdf_from_docx(docx), plain_text(paper))


def read_back(docx: bytes) -> LaidOut:
    """Lay out a .docx that was edited or filled in; one that holds what the layout cannot show gets no PDF.

    Raises Unreadable where it is no .docx, or longer than a paper can be.
    """
    from secretariat.rendering.fonts import fonts_at_hand  # noqa: PLC0415
    from secretariat.rendering.read_docx import read  # noqa: PLC0415
    from secretariat.rendering.write_pdf import print_reading  # noqa: PLC0415

    reading = read(docx)
    if len(reading.paper.blocks) > _MOST_BLOCKS:
        raise Unreadable(f"这份文件有{len(reading.paper.blocks)}段，不是一份公文，没有收回。")
    pdf = None if reading.unread else print_reading(reading, fonts_at_hand()).pdf
    return LaidOut(docx, pdf, plain_text(reading.paper), reading.unread)


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
        pdf_digest=work.keep_file(laid_out.pdf) if laid_out.pdf is not None else None,
        text=laid_out.text, made_at=work.now, made_by=work.actor)


def draft(work: UnitOfWork, standing: Document | None, paper: Paper, new: Document, *, anew: bool) -> Document:
    """Make a paper the newest revision of ``standing``, or of ``new`` where there is no open draft.

    Raises RuleBroken once the standing document is approved or issued, and HandEditsAtStake where its newest file was edited by
    hand and ``anew`` does not say that it may be set aside; the edited file itself is kept either way. A paper that says what the
    newest file says already makes no new revision.
    """
    if standing is not None and standing.state is not DocumentState.VOID:
        if standing.state not in _OPEN:
            raise RuleBroken(f"{standing.kind.label}已经签发，内容不再改动；需要更正时请先作废，再重新生成。")
        newest = standing.newest
        if newest.origin is RevisionOrigin.EDITED and not anew:
            raise HandEditsAtStake(
                f"{standing.kind.label}的第{newest.ordinal}稿是手工修改的，重新生成会把它搁在一边，请先对照两稿。",
                kind=standing.kind.value, title=standing.title, edited=newest.text, fresh=plain_text(paper), ordinal=newest.ordinal)
        document = standing
        document.title, document.roster_date, document.copies = new.title, new.roster_date, new.copies
    else:
        document = new
        work.add(document)
    laid_out = made_from(paper, template_for(work.connection, paper.kind, document.body_id),
                         page_setting_for(work.connection, document.body_id))
    if not document.revisions or document.newest.digest != _digest(laid_out.docx):
        keep(work, document, laid_out, RevisionOrigin.GENERATED)
    return document


def new_document(kind: DocumentKind, title: str, *, body_id: int | None, meeting_id: int | None, issuer: str | None, today: date,
                 roster_date: date | None = None, copies: int | None = None) -> Document:
    """Return an unnumbered draft without file."""
    return Document(kind=kind, title=title, body_id=body_id, meeting_id=meeting_id, issuer=issuer, registered_on=today,
                    roster_date=roster_date, copies=copies)


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
