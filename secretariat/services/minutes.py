"""What a meeting said and decided: record, decisions, minutes."""

from __future__ import annotations

from datetime import date

from secretariat.domain import agendas, decisions, minutes_text
from secretariat.domain.bodies import Body
from secretariat.domain.documents import DocumentKind
from secretariat.domain.meetings import Decision, Meeting
from secretariat.domain.stages import Stage
from secretariat.errors import NotFound, RuleBroken
from secretariat.persistence.unit_of_work import UnitOfWork
from secretariat.services.document_files import draft, new_document
from secretariat.services.meeting_views import documents_of
from secretariat.services.minutes_facts import minutes_paper
from secretariat.services.paper_facts import issuer_for
from secretariat.services.party_units import name_units
from secretariat.services.records import keep_record
from secretariat.services.results import act_id
from secretariat.services.workplace import Workplace


class MinutesBook:
    """Writes down what was said (会议记录, internal) and what was decided (会议纪要, a document)."""

    def __init__(self, workplace: Workplace) -> None:
        self._workplace = workplace

    def save_record(self, meeting_id: int, version: int, record_text: str) -> int:
        """Keep the record, who said what; returns the act's id. Raises Conflict where the meeting was changed meanwhile."""
        with self._workplace.act("保存会议记录") as work:
            meeting = self._writable(work, meeting_id, version)
            meeting.record_text = record_text.strip() or None
            return act_id(work.commit())

    def save_minutes(self, meeting_id: int, version: int, minutes_words: str) -> int:
        """Keep the running text of the minutes: headings begin 一、 二、, a paragraph a line. Returns the act's id."""
        with self._workplace.act("保存纪要文稿") as work:
            meeting = self._writable(work, meeting_id, version)
            meeting.minutes_text = minutes_words.strip() or None
            return act_id(work.commit())

    def suggest_text(self, meeting_id: int) -> str:
        """Propose the text of the minutes from the topics and who reported on them."""
        with self._workplace.database.reading_entities() as session:
            meeting = session.get(Meeting, meeting_id)
            if meeting is None:
                raise NotFound("这个会议不在了，可能已被撤销。")
            return minutes_text.suggested(agendas.in_order(meeting))

    def add_decision(self, meeting_id: int, text: str, lead: str | None, responsible: str | None, deadline: date | None, *,
                     agenda_item_id: int | None = None) -> int:
        """Enter what was decided, under its topic where one is given, and return its id; units are joined by 、."""
        with self._workplace.act("登记议定事项") as work:
            decision = decisions.add(self._writable(work, meeting_id), text, lead, responsible, deadline)
            decision.agenda_item_id = agenda_item_id
            work.commit()
            return decision.id

    def change_decision(self, decision_id: int, version: int, text: str, lead: str | None, responsible: str | None,
                        deadline: date | None) -> int:
        """Say a decision anew; a task made from it stays as it is. Returns the act's id."""
        with self._workplace.act("修改议定事项") as work:
            decision = work.get(Decision, decision_id, version=version)
            self._writable(work, decision.meeting_id)
            decisions.change(decision, text, lead, responsible, deadline)
            return act_id(work.commit())

    def remove_decision(self, decision_id: int) -> int:
        """Take a decision off; returns the act's id. Raises RuleBroken once it became a task."""
        with self._workplace.act("删除议定事项") as work:
            meeting = self._writable(work, work.get(Decision, decision_id).meeting_id)
            decisions.remove(meeting, decision_id)
            return act_id(work.commit())

    def make_task(self, decision_id: int) -> int:
        """Make a decision a task of the ledger and return the task's id. Raises RuleBroken where no unit is named."""
        with self._workplace.act("转为督办任务") as work:
            decision = work.get(Decision, decision_id)
            meeting = work.get(Meeting, decision.meeting_id)
            document = documents_of(work.session, meeting.id).get(DocumentKind.MINUTES)
            task = decisions.task_of(decision, meeting, document.id if document else None)
            name_units(work, task, meeting.body_id)
            work.add(task)
            work.flush()
            decision.task_id = task.id
            work.commit()
            return task.id

    def draft_minutes(self, meeting_id: int, *, anew: bool = False) -> int:
        """Draft the minutes from topics, attendance and decisions, and return the document's id; 期号 is taken at approval.

        Raises RuleBroken before the meeting was held and signed in, and where the newest file was edited by hand and
        ``anew`` does not say that it may be set aside.
        """
        with self._workplace.act("起草会议纪要") as work:
            meeting = work.get(Meeting, meeting_id)
            meeting.demand_not_cancelled()
            if meeting.step(Stage.HELD) is None:
                raise RuleBroken("会议还没有召开，不能起草纪要。", cure="meeting.hold")
            body = work.get(Body, meeting.body_id)
            paper = minutes_paper(work.session, meeting, body)
            new = new_document(DocumentKind.MINUTES, paper.title, body_id=body.id, meeting_id=meeting.id,
                               issuer=issuer_for(work.session, body).name, today=self._workplace.today(),
                               roster_date=meeting.day)
            standing = documents_of(work.session, meeting.id).get(DocumentKind.MINUTES)
            document = draft(work, standing, paper, new, anew=anew)
            if meeting.step(Stage.MINUTES) is None:
                meeting.reach(Stage.MINUTES, self._workplace.today(), by=work.actor)
            work.commit()
            return document.id

    def draft_record(self, meeting_id: int, *, anew: bool = False) -> int:
        """Lay the record out as a form to be printed and signed, and return the document's id.

        Raises RuleBroken before anything was written down, once the meeting is archived, and where the newest file was edited
        by hand and ``anew`` does not say that it may be set aside.
        """
        with self._workplace.act("生成会议记录") as work:
            meeting = self._writable(work, meeting_id)
            if not meeting.record_text:
                raise RuleBroken("会议记录还没有内容，请先填写记录。")
            standing = documents_of(work.session, meeting.id).get(DocumentKind.RECORD)
            document = keep_record(work, meeting, standing, self._workplace.today(), anew=anew)
            work.commit()
            return document.id

    def _writable(self, work: UnitOfWork, meeting_id: int, version: int | None = None) -> Meeting:
        meeting = work.get(Meeting, meeting_id, version=version)
        meeting.demand_not_cancelled()
        if meeting.step(Stage.ARCHIVED) is not None:
            raise RuleBroken("会议已经归档，记录和议定事项不再改动。")
        return meeting
