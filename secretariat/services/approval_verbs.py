"""Approval, issue and voiding of documents: the acts that spend a number."""

from __future__ import annotations

from datetime import date

from secretariat.domain import convening, numbers
from secretariat.domain.bodies import Body
from secretariat.domain.dates import official
from secretariat.domain.document_codes import demand_code, suggest_code
from secretariat.domain.documents import Document, DocumentKind, DocumentState, RevisionOrigin
from secretariat.domain.meetings import Meeting
from secretariat.domain.stages import Stage
from secretariat.domain.units import Place
from secretariat.domain.withdrawal import withdraw
from secretariat.errors import NotFound, RuleBroken
from secretariat.papers.blocks import Field
from secretariat.persistence.unit_of_work import UnitOfWork
from secretariat.services import paper_facts
from secretariat.services.brought_pdfs import has_brought_pdf
from secretariat.services.document_files import filled_in, keep, read_back
from secretariat.services.meeting_paper_rows import lines_overtaken
from secretariat.services.numbering import demand_unique, set_common_code, take_number
from secretariat.services.results import act_id
from secretariat.services.summoning import approver_at, follow_roster
from secretariat.services.workplace import Workplace

_NOT_YET = frozenset({DocumentState.DRAFT, DocumentState.IN_CIRCULATION})


class ApprovalVerbs:
    """Verbs that make a draft an official document; part of ``Documents``."""

    _workplace: Workplace

    def approve(self, document_id: int, approver: str, on: date) -> str | None:
        """Record 签发 and return the number it took; None for papers without number and for registry numbers.

        Number, approver and date are written into the newest file, and the PDF is laid out from that very file, all in one
        transaction. Not undoable. Raises RuleBroken where the code is not set, the consent to the meeting is missing, the
        roster changed since the draft, or the day lies ahead.
        """
        with self._workplace.act("签发", undoable=False) as work:
            document = work.get(Document, document_id)
            self._approve(work, document, approver, on)
            work.commit()
            return document.number

    def issue(self, document_id: int, on: date) -> int:
        """Record 印发 and the stage of the meeting it brings; returns the act's id. Not undoable.

        Raises RuleBroken unless the document is approved, for a day before the approval or ahead, and where what it holds
        cannot be laid out here and no PDF made by Word or WPS was attached.
        """
        with self._workplace.act("印发", undoable=False) as work:
            self._issue(work, work.get(Document, document_id), on)
            return act_id(work.commit())

    def approve_and_issue(self, document_id: int, approver: str, on: date) -> str | None:
        """Record 签发 and 印发 on one day, as one act, and return the number. Raises what both raise."""
        with self._workplace.act("签发并印发", undoable=False) as work:
            document = work.get(Document, document_id)
            self._approve(work, document, approver, on)
            self._issue(work, document, on)
            work.commit()
            return document.number

    def make_void(self, document_id: int, reason: str) -> int:
        """Record 作废 with its reason; a number stays spent, and the meeting's stage is open again. Returns the act's id."""
        if not reason.strip():
            raise RuleBroken("请填写作废的原因。")
        with self._workplace.act("作废文书") as work:
            document = work.get(Document, document_id)
            was_issued = document.state in {DocumentState.ISSUED, DocumentState.DRAFT, DocumentState.APPROVED}
            document.make_void(reason.strip())
            if document.meeting_id is not None and was_issued:
                withdraw(work.get(Meeting, document.meeting_id), document.kind)
            return act_id(work.commit())

    def record_number(self, document_id: int, number: str) -> int:
        """Enter the number another registry gave 登记文号, into the approved paper too; returns the act's id.

        Raises RuleBroken where it is in use.
        """
        with self._workplace.act("登记文号", undoable=False) as work:
            document = work.get(Document, document_id)
            kept = "".join(number.split())
            if not kept:
                raise RuleBroken("请填写文号。")
            if document.serial is not None:
                raise RuleBroken(f"这份文书已有本办编的文号“{document.number}”，不能改写。")
            demand_unique(work, kept, document_id)
            document.number = kept
            if document.state is DocumentState.APPROVED:
                numbered = filled_in(work.file(document.newest.digest), {Field.NUMBER: kept})
                keep(work, document, read_back(numbered), RevisionOrigin.APPROVED)
            return act_id(work.commit())

    def set_code(self, body_id: int, code: str) -> int:
        """Set the code 机关代字 of a body's own numbers; numbers already given keep theirs. Returns the act's id."""
        with self._workplace.act("设置发文字号") as work:
            body = work.get(Body, body_id)
            set_common_code(work, body.id, demand_code(code))
            return act_id(work.commit())

    def suggest_code(self, body_id: int) -> str:
        """Propose a code from the body's short name and place: 澄助餐联办."""
        with self._workplace.database.reading_entities() as session:
            body = session.get(Body, body_id)
            if body is None:
                raise NotFound("这个机构不在了，可能已被撤销。")
            place = session.get(Place, body.place_id) if body.place_id else None
            return suggest_code(body.short_name, body.kind, place.name if place else None)

    def _approve(self, work: UnitOfWork, document: Document, approver: str, on: date) -> None:
        today = self._workplace.today()
        if not approver.strip():
            raise RuleBroken("请填写签发人。")
        if on > today:
            raise RuleBroken(f"签发日期不能晚于今天（{official(today)}）。")
        document.approve(approver=approver.strip(), on=on)
        if document.meeting_id is not None:
            self._demand_ready(work, document, work.get(Meeting, document.meeting_id))
        number = take_number(work, document, on.year)
        day = official(on)
        values = {Field.APPROVER: approver.strip(), Field.SIGNED_ON: day, Field.PRINTED_ON: day}
        if number is not None:
            values[Field.ISSUE_NUMBER if numbers.bears_issue(document.kind) else Field.NUMBER] = number
        approved = filled_in(work.file(document.newest.digest), values)
        keep(work, document, read_back(approved), RevisionOrigin.APPROVED)

    def _demand_ready(self, work: UnitOfWork, document: Document, meeting: Meeting) -> None:
        """Refuse a notice without consent, or one that names people who sit there no longer."""
        if document.kind is not DocumentKind.MEETING_NOTICE:
            return
        meeting.demand_not_cancelled()
        body = work.get(Body, meeting.body_id)
        convening.demand_consent(meeting, approver_at(work.connection, body, meeting.day or self._workplace.today()))
        follow_roster(work, meeting, self._workplace.today())
        if document.newest.origin is RevisionOrigin.GENERATED and lines_overtaken(
                document, paper_facts.notice(work.session, meeting, body)):
            raise RuleBroken("起草之后，名单或者会议内容有变，请先重新生成会议通知再签发。", cure="meeting.draft_notice")

    def _issue(self, work: UnitOfWork, document: Document, on: date) -> None:
        today = self._workplace.today()
        if on > today:
            raise RuleBroken(f"印发日期不能晚于今天（{official(today)}）。")
        if document.approved_on is not None and on < document.approved_on:
            raise RuleBroken(f"印发日期不能早于签发日期（{official(document.approved_on)}）。")
        if document.number is None and document.state is DocumentState.APPROVED and numbers.is_numbered(document.kind):
            raise RuleBroken(f"“{document.title}”还没有文号，请先登记文号再印发。", cure="document.record_number")
        if document.newest.pdf_digest is None:
            raise RuleBroken(
                f"“{document.title}”里有程序排不出的内容：请先只登记签发，打开签发稿在Word或WPS里另存为PDF，附上之后再登记印发。",
                cure="document.attach_pdf")
        if document.state is DocumentState.APPROVED and on != document.approved_on and not has_brought_pdf(work, document):
            printed = filled_in(work.file(document.newest.digest), {Field.PRINTED_ON: official(on)})
            keep(work, document, read_back(printed), RevisionOrigin.APPROVED)
        document.issue(on)
        if document.meeting_id is None:
            return
        meeting = work.get(Meeting, document.meeting_id)
        if document.kind is DocumentKind.MEETING_NOTICE:
            meeting.reach(Stage.NOTIFIED, on, note=document.number)
        elif document.kind is DocumentKind.MINUTES:
            meeting.reach(Stage.ISSUED, on, note=document.number)
