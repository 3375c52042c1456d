"""The papers tasks are followed with: notices, reminders, feedback forms, the breakdown and the ledger."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from itertools import groupby

from secretariat.domain.bodies import Body
from secretariat.domain.dates import official
from secretariat.domain.documents import DocumentKind
from secretariat.domain.listings.tasks import TaskRow
from secretariat.domain.tasks import TaskStatus
from secretariat.errors import NotFound, RuleBroken
from secretariat.papers.blocks import Paper
from secretariat.papers.supervision import feedback_form, ledgers, notices
from secretariat.persistence.queries import tasks as rows
from secretariat.persistence.unit_of_work import UnitOfWork
from secretariat.services import paper_facts
from secretariat.services.drafts import draft_paper
from secretariat.services.workplace import Workplace

TIME_TO_ANSWER = timedelta(days=7)
"""So long a unit has to answer unless the clerk changes it in the draft."""
_NOBODY = "未明确牵头"


class SupervisionPapers:
    """Drafts papers from tasks as they stand today; a draft that lies there is renewed. Returns ids of documents.

    A file edited by hand is set aside only where ``anew`` says so, and kept even then.
    """

    def __init__(self, workplace: Workplace) -> None:
        self._workplace = workplace

    def draft_notice(self, task_ids: tuple[int, ...], *, anew: bool = False) -> tuple[int, ...]:
        """Draft 督办通知 for open tasks: one for each body and lead unit, its tasks by their order. One act.

        Raises RuleBroken where none of the tasks is open, belongs to a body and has a lead unit.
        """
        return self._draft(task_ids, reminder=False, anew=anew)

    def draft_reminders(self, task_ids: tuple[int, ...], *, anew: bool = False) -> tuple[int, ...]:
        """Draft 催办通知 for those of the tasks that are overdue: one for each body and lead unit. One act.

        Raises RuleBroken where none is overdue, belongs to a body and has a lead unit.
        """
        return self._draft(task_ids, reminder=True, anew=anew)

    def draft_feedback_form(self, task_id: int, *, anew: bool = False) -> int:
        """Draft the form on which a unit answers about one task. Raises NotFound."""
        with self._workplace.act("生成反馈单") as work:
            row, today = self._rows(work, (task_id,))[0], self._workplace.today()
            body = work.get(Body, row.body_id) if row.body_id is not None else None
            paper = feedback_form.compose(feedback_form.FeedbackForm(
                number=row.number or "", task=row.text, source=row.source, lead=_lead(row), responsible=row.responsible,
                deadline=official(row.deadline) if row.deadline else "", progress=row.progress,
                reply_by=official(today + TIME_TO_ANSWER), reply_to=body.office_name if body else ""))
            return self._kept(work, DocumentKind.FEEDBACK_FORM, paper, row.body_id, anew=anew)

    def draft_ledger(self, task_ids: tuple[int, ...], *, anew: bool = False) -> int:
        """Draft the ledger of the tasks in the order given, with the columns offices use. Raises RuleBroken for none."""
        with self._workplace.act("生成任务台账") as work:
            found = self._rows(work, task_ids)
            paper = ledgers.compose_ledger(ledgers.Ledger(
                subject=_subject(found), day=self._workplace.today(),
                lines=tuple(_line(number, row) for number, row in enumerate(found, start=1))))
            return self._kept(work, DocumentKind.TASK_LEDGER, paper, _common_body(found), anew=anew)

    def draft_breakdown(self, task_ids: tuple[int, ...], *, anew: bool = False) -> int:
        """Draft the breakdown of the tasks in the order of their plan, under their categories. Raises RuleBroken for none."""
        with self._workplace.act("生成任务分解表") as work:
            found = self._rows(work, task_ids)
            ordered = sorted(found, key=lambda row: row.task_id)
            paper = ledgers.compose_breakdown(ledgers.Ledger(
                subject=_subject(found), day=self._workplace.today(),
                lines=tuple(_line(number, row) for number, row in enumerate(ordered, start=1))))
            return self._kept(work, DocumentKind.TASK_BREAKDOWN, paper, _common_body(found), anew=anew)

    def _draft(self, task_ids: tuple[int, ...], *, reminder: bool, anew: bool) -> tuple[int, ...]:
        label, today = ("生成催办通知" if reminder else "生成督办通知"), self._workplace.today()
        with self._workplace.act(label) as work:
            open_ = [row for row in self._rows(work, task_ids) if row.status is not TaskStatus.COMPLETED
                     and (not reminder or (row.deadline is not None and row.deadline < today))]
            urged = sorted((row for row in open_ if row.body_id is not None and _lead(row)), key=lambda row: (row.body_id, row.lead))
            if not urged:
                raise RuleBroken("这些任务里没有超期的、明确了牵头单位的任务。" if reminder
                                 else "这些任务里没有未办结的、明确了牵头单位的任务。")
            kind = DocumentKind.REMINDER if reminder else DocumentKind.SUPERVISION_NOTICE
            made = []
            for (body_id, lead), group in groupby(urged, key=lambda row: (row.body_id, row.lead)):
                body = work.get(Body, body_id) if body_id is not None else None
                if body is None:
                    continue
                paper = _notice(work, body, lead, tuple(group), today, reminder=reminder)
                made.append(draft_paper(work, kind, paper, body_id=body.id, today=today, anew=anew,
                                        issuer=paper_facts.issuer_for(work.session, body).name))
            work.commit()
            return tuple(document.id for document in made)

    def _rows(self, work: UnitOfWork, task_ids: tuple[int, ...]) -> tuple[TaskRow, ...]:
        if not task_ids:
            raise RuleBroken("没有选中任务。")
        found = {row.task_id: row for row in rows.by_ids(work.connection, self._workplace.today(), task_ids)}
        if any(task_id not in found for task_id in task_ids):
            raise NotFound("有的任务不在了，可能已被撤销。")
        return tuple(found[task_id] for task_id in task_ids)

    def _kept(self, work: UnitOfWork, kind: DocumentKind, paper: Paper, body_id: int | None, *, anew: bool) -> int:
        document = draft_paper(work, kind, paper, body_id=body_id, today=self._workplace.today(), anew=anew)
        work.commit()
        return document.id


def _notice(work: UnitOfWork, body: Body, lead: str, urged: tuple[TaskRow, ...], today: date, *, reminder: bool) -> Paper:
    issuer = paper_facts.issuer_for(work.session, body)
    contact, telephone = paper_facts.contact_of(work.session, body)
    sources = list(dict.fromkeys(row.source for row in urged))
    subject = f"{lead}承办的{f'{sources[0]}议定事项' if len(sources) == 1 and sources[0].endswith('会议') else '任务'}"
    return notices.compose(notices.SupervisionNotice(
        mark=tuple(f"{name}文件" for name in issuer.marks), subject=subject, addressees=lead,
        tasks=tuple(notices.SupervisedTask(row.text, row.source, official(row.deadline) if row.deadline else "", row.responsible,
                                           row.status_text) for row in urged),
        reminder=reminder, today=today, reply_by=today + TIME_TO_ANSWER, reply_to=body.office_name, contact=contact,
        telephone=telephone, issuer=issuer.name, on_behalf=issuer.on_behalf, imprint_issuer=issuer.name))


def _line(number: int, row: TaskRow) -> ledgers.LedgerLine:
    return ledgers.LedgerLine(
        number=row.number or str(number), text=row.text, category=row.category or "", source=row.source, lead=_lead(row),
        responsible=row.responsible, deadline=official(row.deadline) if row.deadline else "", progress=row.progress,
        state=row.status_text, remark="" if _lead(row) else _NOBODY)


def _lead(row: TaskRow) -> str:
    return "" if row.lead == _NOBODY else row.lead


def _common_body(found: Iterable[TaskRow]) -> int | None:
    bodies = {row.body_id for row in found}
    return bodies.pop() if len(bodies) == 1 else None


def _subject(found: tuple[TaskRow, ...]) -> str:
    names = {row.body for row in found}
    return names.pop() if len(names) == 1 else ""
