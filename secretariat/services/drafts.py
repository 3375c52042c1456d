"""Papers that belong to no meeting: drafted, or renewed where an open draft of theirs lies there already."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select

from secretariat.domain.documents import Document, DocumentKind, DocumentState
from secretariat.papers.blocks import Paper
from secretariat.persistence.tables.documents import DOCUMENT
from secretariat.persistence.unit_of_work import UnitOfWork
from secretariat.services.document_files import draft, new_document

_OPEN = (DocumentState.DRAFT, DocumentState.IN_CIRCULATION)


def draft_paper(work: UnitOfWork, kind: DocumentKind, paper: Paper, *, body_id: int | None, today: date, issuer: str | None = None,
                day: date | None = None, by_title: bool = True, anew: bool = False) -> Document:
    """Make a paper a document, or the newest revision of the open draft of its kind and body, and return it uncommitted.

    ``by_title`` renews only a draft of the same title; ``day`` is the day of its name list, and one day's list never renews
    another's. Raises HandEditsAtStake where the draft was edited by hand and ``anew`` does not say that it may be set aside.
    """
    new = new_document(kind, paper.title, body_id=body_id, meeting_id=None, issuer=issuer, today=today, roster_date=day)
    return draft(work, _standing(work, new, by_title=by_title), paper, new, anew=anew)


def _standing(work: UnitOfWork, new: Document, *, by_title: bool) -> Document | None:
    body = DOCUMENT.c.body_id.is_(None) if new.body_id is None else DOCUMENT.c.body_id == new.body_id
    wanted = select(Document).where(body, DOCUMENT.c.kind == new.kind, DOCUMENT.c.state.in_(_OPEN), DOCUMENT.c.meeting_id.is_(None))
    if by_title:
        day = DOCUMENT.c.roster_date.is_(None) if new.roster_date is None else DOCUMENT.c.roster_date == new.roster_date
        wanted = wanted.where(DOCUMENT.c.title == new.title, day)
    return work.session.scalars(wanted.order_by(DOCUMENT.c.id.desc())).first()
