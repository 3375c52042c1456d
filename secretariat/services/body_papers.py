"""The papers about a body: founding notice, adjustment notice, member list, contact list."""

from __future__ import annotations

from datetime import date

from secretariat.domain.bodies import Body
from secretariat.domain.documents import DocumentKind
from secretariat.domain.founding_papers import FoundingWording
from secretariat.papers.blocks import Paper
from secretariat.persistence.unit_of_work import UnitOfWork
from secretariat.services import body_facts
from secretariat.services.drafts import draft_paper
from secretariat.services.workplace import Workplace


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
        document = draft_paper(work, kind, paper, body_id=found.id, today=self._workplace.today(), issuer=issuer, day=day,
                               by_title=not official, anew=anew)
        work.commit()
        return document.id
