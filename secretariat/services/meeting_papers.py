"""The papers of a meeting, drafted by the roster of its day."""

from __future__ import annotations

from secretariat.domain.bodies import Body
from secretariat.domain.documents import DocumentKind
from secretariat.domain.meetings import Meeting
from secretariat.errors import RuleBroken
from secretariat.papers.blocks import Paper
from secretariat.papers.meetings.name_cards import CardShape, shape_of
from secretariat.persistence.unit_of_work import UnitOfWork
from secretariat.services import paper_facts
from secretariat.services.document_files import draft, new_document
from secretariat.services.meeting_makers import BY_KIND
from secretariat.services.meeting_views import documents_of
from secretariat.services.sheet_facts import Sources
from secretariat.services.summoning import follow_roster
from secretariat.services.workplace import Workplace


class MeetingPapers:
    """Drafts papers; each call makes or renews one document and returns its id.

    A file edited by hand is set aside only where ``anew`` says so, and kept even then.
    """

    def __init__(self, workplace: Workplace) -> None:
        self._workplace = workplace

    def draft(self, meeting_id: int, kind: DocumentKind, *, anew: bool = False) -> int:
        """Draft one of the plain papers of a meeting, of the kinds in ``meeting_makers``.

        Raises RuleBroken while what it says is not settled: no hour, no topics, nobody named.
        """
        maker = BY_KIND.get(kind)
        if maker is None:
            raise RuleBroken(f"{kind.label}不在这里生成。")
        with self._workplace.act(f"生成{kind.label}") as work:
            meeting, body = self._prepared(work, meeting_id)
            paper = maker.compose(Sources(work.session, meeting, body, self._workplace.today()))
            return self._drafted(work, meeting, body, kind, paper, anew=anew)

    def draft_notice(self, meeting_id: int, *, anew: bool = False) -> int:
        """Draft the notice; its number is taken at approval. Raises RuleBroken while time or place is missing."""
        with self._workplace.act("生成会议通知") as work:
            meeting, body = self._prepared(work, meeting_id)
            paper = paper_facts.notice(work.session, meeting, body)
            return self._drafted(work, meeting, body, DocumentKind.MEETING_NOTICE, paper, anew=anew)

    def draft_sign_in_sheet(self, meeting_id: int, *, anew: bool = False) -> int:
        """Draft the sign-in sheet. Raises RuleBroken while the time is missing."""
        return self.draft(meeting_id, DocumentKind.SIGN_IN_SHEET, anew=anew)

    def draft_name_cards(self, meeting_id: int, *, anew: bool = False, inserts: bool | None = None) -> int:
        """Draft a name card for everybody who is expected: folded from A4, or ``inserts`` of 200 × 100 mm for card holders.

        Where ``inserts`` says nothing, cards made anew keep their shape. Raises RuleBroken where nobody is named yet.
        """
        with self._workplace.act("生成席卡") as work:
            meeting, body = self._prepared(work, meeting_id)
            if inserts is None:
                standing = documents_of(work.session, meeting.id).get(DocumentKind.NAME_CARDS)
                inserts = standing is not None and shape_of(standing.title) is CardShape.INSERT
            paper = paper_facts.cards(meeting, body, inserts=inserts)
            return self._drafted(work, meeting, body, DocumentKind.NAME_CARDS, paper, anew=anew)

    def _prepared(self, work: UnitOfWork, meeting_id: int) -> tuple[Meeting, Body]:
        meeting = work.get(Meeting, meeting_id)
        meeting.demand_not_cancelled()
        follow_roster(work, meeting, self._workplace.today())
        return meeting, work.get(Body, meeting.body_id)

    def _drafted(self, work: UnitOfWork, meeting: Meeting, body: Body, kind: DocumentKind, paper: Paper, *, anew: bool) -> int:
        issuer = paper_facts.issuer_for(work.session, body).name if kind is DocumentKind.MEETING_NOTICE else None
        new = new_document(kind, paper.title, body_id=body.id, meeting_id=meeting.id, issuer=issuer,
                           today=self._workplace.today(), roster_date=meeting.day)
        document = draft(work, documents_of(work.session, meeting.id).get(kind), paper, new, anew=anew)
        work.commit()
        return document.id
