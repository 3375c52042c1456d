"""The lines of printed registers: what went out in a year, what was sealed in one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, and_, extract, func, select

from secretariat.domain.archive import Retention
from secretariat.domain.documents import DocumentKind, DocumentState
from secretariat.persistence.tables.archive import ARCHIVAL_UNIT
from secretariat.persistence.tables.bodies import BODY
from secretariat.persistence.tables.documents import DOCUMENT, REVISION

_RECEIVED = (DocumentKind.TASK_DOCUMENT,)


@dataclass(frozen=True, slots=True)
class NumberedDocument:
    """A document that bears a number, with the words of its newest file."""

    number: str
    title: str
    approver: str
    approved_on: date | None
    issued_on: date | None
    copies: int | None
    void_reason: str | None
    state: DocumentState
    text: str


@dataclass(frozen=True, slots=True)
class SealedUnit:
    """An archival unit of a year; its archival number is None until the year-end gives it."""

    archival_number: str | None
    number: str | None
    responsible: str | None
    title: str
    dated: date
    pages: int | None
    retention: Retention
    body: str | None


def numbered_documents(connection: Connection, year: int) -> tuple[NumberedDocument, ...]:
    """Return what the office approved in a year and gave a number, by series and number; void numbers are among them."""
    last = select(func.max(REVISION.c.ordinal)).where(REVISION.c.document_id == DOCUMENT.c.id).correlate(DOCUMENT).scalar_subquery()
    rows = connection.execute(
        select(DOCUMENT, REVISION.c.text)
        .outerjoin(REVISION, and_(REVISION.c.document_id == DOCUMENT.c.id, REVISION.c.ordinal == last))
        .where(DOCUMENT.c.number.is_not(None), DOCUMENT.c.approved_on.is_not(None), extract("year", DOCUMENT.c.approved_on) == year,
               DOCUMENT.c.kind.not_in(_RECEIVED))
        .order_by(DOCUMENT.c.series_id, DOCUMENT.c.serial, DOCUMENT.c.approved_on, DOCUMENT.c.id))
    return tuple(NumberedDocument(row.number, row.title, row.approver or "", row.approved_on, row.issued_on, row.copies, row.void_reason,
                                  row.state, row.text or "") for row in rows)


def sealed_units(connection: Connection, year: int) -> tuple[SealedUnit, ...]:
    """Return what was sealed of a year, by retention, the longest first, then by day."""
    rows = connection.execute(
        select(ARCHIVAL_UNIT, BODY.c.short_name).outerjoin(BODY, BODY.c.id == ARCHIVAL_UNIT.c.body_id)
        .where(ARCHIVAL_UNIT.c.year == year).order_by(ARCHIVAL_UNIT.c.dated, ARCHIVAL_UNIT.c.id)).all()
    order = list(Retention)
    units = [SealedUnit(row.archival_number, row.number, row.responsible, row.title, row.dated, row.pages, row.retention, row.short_name)
             for row in rows]
    return tuple(sorted(units, key=lambda unit: order.index(unit.retention)))
