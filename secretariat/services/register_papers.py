"""Registers, sheets and covers, drawn up from what the office file holds."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby

from sqlalchemy import select

from secretariat.domain.bodies import Body
from secretariat.domain.dates import official
from secretariat.domain.document_words import addressees_of
from secretariat.domain.documents import Document, DocumentKind, DocumentState
from secretariat.domain.settings import OfficeSetting
from secretariat.errors import RuleBroken
from secretariat.papers.blocks import Paper
from secretariat.papers.registers import archive_papers, dispatch_sheet, registers
from secretariat.persistence.queries import registers as rows
from secretariat.persistence.tables.settings import OFFICE_SETTING
from secretariat.persistence.unit_of_work import UnitOfWork
from secretariat.services import paper_facts
from secretariat.services.drafts import draft_paper
from secretariat.services.workplace import Workplace

FONDS_NAME, FONDS_NUMBER = "fonds_name", "fonds_number"
"""Names of the office's settings for the fonds 全宗 its archive belongs to; blank on paper while they are not set."""


class RegisterPapers:
    """Draws up papers of the office's books; one that lies there is renewed. Returns ids of documents.

    Each verb raises HandEditsAtStake where what lies there was edited by hand and ``anew`` does not say that it may be set aside.
    """

    def __init__(self, workplace: Workplace) -> None:
        self._workplace = workplace

    def draft_dispatch_register(self, year: int, *, anew: bool = False) -> int:
        """Draw up 发文登记簿 of a year, void numbers included. Raises RuleBroken where nothing was numbered in it."""
        with self._workplace.act("生成发文登记簿") as work:
            found = rows.numbered_documents(work.connection, year)
            if not found:
                raise RuleBroken(f"{year}年还没有编过号的发文。")
            lines = tuple(registers.Outgoing(
                one.number, one.title, addressees_of(one.text), one.approver, one.approved_on, one.issued_on,
                str(one.copies) if one.copies else "", "作废" if one.state is DocumentState.VOID else "") for one in found)
            paper = registers.compose_dispatches(registers.Book(office="", stretch=f"{year}年"), lines)
            return self._kept(work, DocumentKind.DISPATCH_REGISTER, paper, None, anew=anew)

    def draft_dispatch_sheet(self, document_id: int, *, anew: bool = False) -> int:
        """Draw up 发文稿纸 for a document of the office. Raises NotFound."""
        with self._workplace.act("生成发文稿纸") as work:
            document = work.get(Document, document_id)
            body = work.get(Body, document.body_id) if document.body_id is not None else None
            contact, telephone = paper_facts.contact_of(work.session, body) if body else ("", "")
            paper = dispatch_sheet.compose(dispatch_sheet.DispatchSheet(
                office="", title=document.title, kind=document.kind.label, number=document.number or "",
                addressees=addressees_of(document.newest.text), unit=body.office_name if body else document.issuer or "",
                drafted_by=contact, drafted_on=official(document.registered_on), telephone=telephone,
                copies=str(document.copies) if document.copies else "", approver=document.approver or "",
                approved_on=official(document.approved_on) if document.approved_on else ""))
            return self._kept(work, DocumentKind.DISPATCH_SHEET, _named(paper, document.title), document.body_id, anew=anew)

    def draft_archive_papers(self, year: int, *, anew: bool = False) -> tuple[int, ...]:
        """Draw up catalogue, stamp data and box cover of a year, for each retention period. One act.

        Raises RuleBroken where nothing of the year is sealed.
        """
        with self._workplace.act("生成归档目录") as work:
            found = rows.sealed_units(work.connection, year)
            if not found:
                raise RuleBroken(f"{year}年还没有归档的文件。")
            made = []
            for retention, group in groupby(found, key=lambda unit: unit.retention):
                section = archive_papers.Section(
                    fonds_name=_setting(work, FONDS_NAME), fonds_number=_setting(work, FONDS_NUMBER), year=year, retention=retention.label,
                    section="")
                pieces = tuple(archive_papers.ArchivedPiece(
                    unit.archival_number or "", unit.number or "", unit.responsible or "", unit.title, unit.dated,
                    str(unit.pages) if unit.pages else "", piece=f"{place:04d}") for place, unit in enumerate(group, start=1))
                for kind, paper in (
                    (DocumentKind.ARCHIVE_CATALOGUE, archive_papers.compose_catalogue(section, pieces)),
                    (DocumentKind.ARCHIVE_STAMP, archive_papers.compose_stamps(section, pieces)),
                    (DocumentKind.BOX_COVER, archive_papers.compose_cover(section, first=pieces[0].piece, last=pieces[-1].piece, box="",
                                                                          pieces=len(pieces))),
                ):
                    named = _named(paper, f"{year}年{retention.label}")
                    made.append(draft_paper(work, kind, named, body_id=None, today=self._workplace.today(), anew=anew))
            work.commit()
            return tuple(document.id for document in made)

    def _kept(self, work: UnitOfWork, kind: DocumentKind, paper: Paper, body_id: int | None, *, anew: bool) -> int:
        document = draft_paper(work, kind, paper, body_id=body_id, today=self._workplace.today(), anew=anew)
        work.commit()
        return document.id


def _named(paper: Paper, of: str) -> Paper:
    """Return the paper under a name of its own in the register, so that one never renews another's."""
    return replace(paper, title=f"{paper.title}（{of}）")


def _setting(work: UnitOfWork, name: str) -> str:
    found = work.session.scalars(select(OfficeSetting).where(OFFICE_SETTING.c.name == name)).first()
    return found.value if found else ""
