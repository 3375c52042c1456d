"""The papers about a body: founding notice, adjustment notice, member list, contact list."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select

from secretariat.domain.bodies import Body
from secretariat.domain.documents import Document, DocumentKind, DocumentState
from secretariat.domain.founding_papers import FoundingWording
from secretariat.papers.blocks import Paper
from secretariat.persistence.tables.documents import DOCUMENT
from secretariat.persistence.unit_of_work import UnitOfWork
from secretariat.services import body_facts
from secretariat.services.document_files import draft, new_document
from secretariat.services.workplace import Workplace

_OPEN = (DocumentState.DRAFT, DocumentState.IN_CIRCULATION)


class BodyPapers:
    """Drafts the papers about a body; each call makes or renews one open document and returns its id.

    A file edited by hand is set aside only where ``anew`` says so, and kept even then.
    """

    def __init__(self, workplace: Workplace) -> None:
        self._workplace = workplace

    def wording(self, body_id: int) -> FoundingWording:
        """Propose the words of a founding notice. Raises NotFound."""
        with self._workplace.database.reading_entities() as session:
            return FoundingWording(**body_facts.usual_wording(body_facts.body(session, body_id)))

    def draft_founding_notice(self, body_id: int, wording: FoundingWording, *, anew: bool = False) -> int:
        """Write the founding notice from the seats, duties and rules as they stand today.

        Its number is given by the registry of the government's office and entered after the approval.
        """
        with self._workplace.act("起草成立通知") as work:
            found, today = work.get(Body, body_id), self._workplace.today()
            paper = body_facts.founding(work.session, found, today, addressees=wording.addressees, purpose=wording.purpose,
                                        consent=wording.consent, note=wording.note)
            return self._drafted(work, found, DocumentKind.FOUNDING_NOTICE, paper, today, anew=anew)

    def draft_adjustment_notice(self, body_id: int, since: date, day: date, *, whole_list: bool = True, anew: bool = False) -> int:
        """Write the notice of what changed on the body's seats from one day to a later one, with the whole list where asked for.

        Raises RuleBroken where nothing changed between the two days.
        """
        with self._workplace.act("起草调整通知") as work:
            found = work.get(Body, body_id)
            paper = body_facts.adjustment(work.session, found, since, day, whole_list=whole_list)
            return self._drafted(work, found, DocumentKind.ADJUSTMENT_NOTICE, paper, day, anew=anew)

    def draft_roster(self, body_id: int, day: date, *, anew: bool = False) -> int:
        """Draw up the member list of a day. Raises RuleBroken for a body without seats."""
        with self._workplace.act("生成成员名单") as work:
            found = work.get(Body, body_id)
            return self._drafted(work, found, DocumentKind.ROSTER, body_facts.roster_of(work.session, found, day), day, anew=anew)

    def draft_contact_list(self, body_id: int, day: date, *, anew: bool = False) -> int:
        """Draw up the contact list of a day, a line a unit. Raises RuleBroken for a body without seats."""
        with self._workplace.act("生成联络表") as work:
            found = work.get(Body, body_id)
            return self._drafted(work, found, DocumentKind.CONTACT_LIST, body_facts.contacts(work.session, found, day), day, anew=anew)

    def _drafted(self, work: UnitOfWork, found: Body, kind: DocumentKind, paper: Paper, day: date, *, anew: bool) -> int:
        official = kind in {DocumentKind.FOUNDING_NOTICE, DocumentKind.ADJUSTMENT_NOTICE}
        issuer = body_facts.issuer_of_kind(work.session, found, kind).name if official else None
        new = new_document(kind, paper.title, body_id=found.id, meeting_id=None, issuer=issuer, today=self._workplace.today(),
                           roster_date=day)
        document = draft(work, _open_draft(work, new), paper, new, anew=anew)
        work.commit()
        return document.id


def _open_draft(work: UnitOfWork, new: Document) -> Document | None:
    """Return the open draft a new paper renews: a list is one a day, a notice one a body."""
    wanted = select(Document).where(DOCUMENT.c.body_id == new.body_id, DOCUMENT.c.kind == new.kind, DOCUMENT.c.state.in_(_OPEN),
                                    DOCUMENT.c.meeting_id.is_(None))
    if new.kind in {DocumentKind.ROSTER, DocumentKind.CONTACT_LIST}:
        wanted = wanted.where(DOCUMENT.c.roster_date == new.roster_date)
    return work.session.scalars(wanted.order_by(DOCUMENT.c.id.desc())).first()
