"""The papers of a meeting as its page lists them, and which of them the roster has overtaken."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from secretariat.domain.bodies import Body
from secretariat.domain.dates import in_tables
from secretariat.domain.documents import Document, DocumentKind, DocumentState, RevisionOrigin
from secretariat.domain.listings.meetings import MeetingPaperRow, PaperPart
from secretariat.domain.meetings import Meeting
from secretariat.domain.stages import Stage
from secretariat.papers.blocks import Paper
from secretariat.papers.plain_text import plain_text
from secretariat.services import paper_facts
from secretariat.services.meeting_makers import MAKERS, Maker
from secretariat.services.records import record_paper
from secretariat.services.sheet_facts import Sources

_KEPT = frozenset({DocumentState.ISSUED, DocumentState.ARCHIVED})


def paper_rows(session: Session, meeting: Meeting, body: Body, documents: Mapping[DocumentKind, Document],
               today: date) -> tuple[MeetingPaperRow, ...]:
    """Return the papers of a meeting in the order they are needed; ``session`` is a snapshot."""
    sources = Sources(session, meeting, body, today)
    made = {maker.kind: _made(sources, maker, documents.get(maker.kind)) for maker in MAKERS}
    plan = made.pop(DocumentKind.MEETING_PLAN)
    notice = _notice(session, meeting, body, documents.get(DocumentKind.MEETING_NOTICE))
    return (plan, notice, *made.values(), _record(sources, documents.get(DocumentKind.RECORD)),
            _minutes(meeting, documents.get(DocumentKind.MINUTES)))


def lines_overtaken(document: Document, paper: Paper) -> int:
    """Return how many lines of a paper, composed anew, differ from what its last generated file says."""
    generated = [revision for revision in document.revisions if revision.origin is RevisionOrigin.GENERATED]
    if not generated:
        return 0
    made = max(generated, key=lambda revision: revision.ordinal)
    before, now = Counter(made.text.splitlines()), Counter(plain_text(paper).splitlines())
    return max((now - before).total(), (before - now).total())


def _notice(session: Session, meeting: Meeting, body: Body, document: Document | None) -> MeetingPaperRow:
    kind = DocumentKind.MEETING_NOTICE
    fixed = bool(meeting.starts_at and meeting.room)
    if document is None or document.state is DocumentState.VOID:
        open_ = meeting.cancelled_on is None and meeting.step(Stage.HELD) is None
        words = "作废" if document is not None and not open_ else "未生成" if fixed else "定下时间地点后生成"
        return _row(kind, "文号签发时取", words, "plain", document, can_draft=open_ and fixed)
    stale = (document.state in {DocumentState.DRAFT, DocumentState.IN_CIRCULATION} and fixed
             and lines_overtaken(document, paper_facts.notice(session, meeting, body)) > 0)
    words, tone = ("内容有变，请重新生成", "warn") if stale else _state(document)
    return _row(kind, document.number or "文号签发时取", words, tone, document, stale=stale,
                can_draft=document.state in {DocumentState.DRAFT, DocumentState.IN_CIRCULATION})


def _made(sources: Sources, maker: Maker, document: Document | None) -> MeetingPaperRow:
    meeting = sources.meeting
    missing = maker.missing(meeting)
    can_draft = _is_open(meeting) and not missing
    detail, stale = maker.detail(meeting), False
    if document is None or document.state is DocumentState.VOID:
        words, tone = missing or "未生成", "plain"
    elif document.state in _KEPT or not can_draft:
        (words, tone), can_draft = _state(document), False
    else:
        changed = lines_overtaken(document, maker.compose(sources))
        stale = changed > 0
        open_points = maker.open_points(sources)
        words, tone = ((maker.overtaken.value.format(n=changed), "warn") if stale else
                       (open_points, "warn") if open_points else ("就绪", "plain"))
    row = _row(maker.kind, detail, words, tone, document, can_draft=can_draft, stale=stale)
    return replace(row, part=maker.part, main=maker.main)


def _is_open(meeting: Meeting) -> bool:
    """Tell whether papers of a meeting are still made: it was neither called off nor archived."""
    return meeting.cancelled_on is None and meeting.step(Stage.ARCHIVED) is None


def _record(sources: Sources, document: Document | None) -> MeetingPaperRow:
    """Say whether the record is still to be written, can be laid out, or was written on since it was."""
    meeting = sources.meeting
    held, written = meeting.step(Stage.HELD) is not None, bool(meeting.record_text)
    open_ = held and _is_open(meeting)
    stale = False
    if document is None or document.state is DocumentState.VOID:
        words, tone = ("已填写，未生成" if written else "待填写" if held else "会后填写"), "plain"
    else:
        words, tone = _state(document)
        open_ = open_ and document.state is DocumentState.DRAFT
        if open_ and written and lines_overtaken(
                document, record_paper(sources.session.connection(), meeting, sources.body, sources.today)):
            words, tone, stale = "记录有改动，请更新", "warn", True
    detail = f"{len(meeting.record_text)}字" if meeting.record_text else "内部留存"
    row = _row(DocumentKind.RECORD, detail, words, tone, document, can_draft=open_, stale=stale)
    return replace(row, to_write=not written)


def _minutes(meeting: Meeting, document: Document | None) -> MeetingPaperRow:
    held = meeting.step(Stage.HELD) is not None and _is_open(meeting)
    if document is None or document.state is DocumentState.VOID:
        return _row(DocumentKind.MINUTES, "期号签发时取", "未起草" if held else "会后起草", "plain", document, can_draft=held)
    words, tone = _state(document)
    return _row(DocumentKind.MINUTES, document.number or "期号签发时取", words, tone, document,
                can_draft=held and document.state in {DocumentState.DRAFT, DocumentState.IN_CIRCULATION})


def _state(document: Document) -> tuple[str, str]:
    match document.state:
        case DocumentState.DRAFT:
            return f"第{len(document.revisions)}稿", "plain"
        case DocumentState.IN_CIRCULATION:
            return "在途", "info"
        case DocumentState.APPROVED:
            return "已签发，待印发", "warn"
        case DocumentState.ISSUED:
            return (f"{in_tables(document.issued_on)[5:]} 印发" if document.issued_on else "已印发"), "plain"
        case DocumentState.ARCHIVED:
            return "已归档", "plain"
        case _:
            return "作废", "plain"


def _row(kind: DocumentKind, detail: str, state_text: str, tone: str, document: Document | None, *, can_draft: bool,
         stale: bool = False) -> MeetingPaperRow:
    part = PaperPart.AFTER if kind in {DocumentKind.RECORD, DocumentKind.MINUTES} else PaperPart.BEFORE
    return MeetingPaperRow(kind, kind.label, detail, state_text, tone, document.id if document else None,
                           document.state if document else None, stale, can_draft, part)
