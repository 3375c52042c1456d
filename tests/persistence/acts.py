"""The day all tests of this room happen on, and how an act is opened."""

from __future__ import annotations

import random
from datetime import date, datetime

from sqlalchemy import select

from secretariat.domain.archive import ArchivalFile, ArchivalPart, ArchivalUnit, Retention
from secretariat.domain.changes import ActLabel
from secretariat.domain.documents import Document, DocumentKind, NumberCounter, NumberSeries, RevisionOrigin
from secretariat.domain.sealing import seal_of

NOW = datetime(2026, 11, 10, 9, 30)
TODAY = date(2026, 11, 10)


def open_act(database, verb="登记", *, undoable=True, actor="陈文", now=NOW):
    return database.unit_of_work(ActLabel(verb, undoable), actor=actor, now=now)


def issue_one(database, year=2026):
    """One act that takes a number, keeps a file of many pages, and seals a unit: many tables, all or nothing."""
    with open_act(database, "签发", undoable=False) as work:
        series = work.session.scalars(select(NumberSeries)).one()
        counter = work.session.scalars(select(NumberCounter)).one()
        counter.last += 1
        document = Document(kind=DocumentKind.MEETING_NOTICE, title=f"第{counter.last}号通知", registered_on=TODAY)
        document.series_id, document.year, document.serial = series.id, year, counter.last
        document.number = series.printed(year, counter.last)
        work.add(document)
        work.flush()
        digest = work.keep_file(random.randbytes(60_000))
        document.add_revision(origin=RevisionOrigin.APPROVED, file_name="通知.docx", digest=digest, pdf_digest=None, text="内容",
                              made_at=NOW, made_by="陈文")
        unit = ArchivalUnit(
            document_id=document.id, kind_label="会议通知", title=document.title, dated=TODAY, year=year,
            retention=Retention.PERMANENT, text=f"第{counter.last}号的内容", sealed_at=NOW, seal="", number=document.number,
            files=[ArchivalFile(part=ArchivalPart.FINAL_DOCX, ordinal=1, file_name="通知.docx", digest=digest)])
        unit.seal = seal_of(unit)
        work.add(unit)
        work.commit()
        return counter.last
