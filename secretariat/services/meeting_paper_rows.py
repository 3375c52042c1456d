"""The papers of a meeting as its page lists them, and which of them the roster has overtaken."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from sqlalchemy.orm import Session

from secretariat.domain.bodies import Body
from secretariat.domain.dates import in_tables
from secretariat.domain.documents import Document, DocumentKind, DocumentState, RevisionOrigin
from secretariat.domain.listings.meetings import MeetingPaperRow
from secretariat.domain.meetings import AttendanceState, Meeting, ParticipantKind
from secretariat.domain.stages import Stage
from secretariat.papers.blocks import Paper
from secretariat.papers.plain_text import plain_text
from secretariat.services import paper_facts

_KEPT = frozenset({DocumentState.ISSUED, DocumentState.ARCHIVED})
_SUMMONED = frozenset({ParticipantKind.SEAT, ParticipantKind.DELEGATE})


def paper_rows(session: Session, meeting: Meeting, body: Body,
               documents: Mapping[DocumentKind, Document]) -> tuple[MeetingPaperRow, ...]:
    """Return the papers of a meeting in the order they are needed; ``session`` is a snapshot."""
    return (
        _notice(session, meeting, body, documents.get(DocumentKind.MEETING_NOTICE)),
        _list_paper(meeting, body, DocumentKind.SIGN_IN_SHEET, documents.get(DocumentKind.SIGN_IN_SHEET)),
        _list_paper(meeting, body, DocumentKind.NAME_CARDS, documents.get(DocumentKind.NAME_CARDS)),
        _record(meeting, documents.get(DocumentKind.RECORD)),
        _minutes(meeting, documents.get(DocumentKind.MINUTES)),
    )


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


def _list_paper(meeting: Meeting, body: Body, kind: DocumentKind, document: Document | None) -> MeetingPaperRow:
    named = [row for row in meeting.attendances if row.substitute_name or row.name]
    can_draft = _is_open(meeting) and meeting.starts_at is not None and bool(named)
    sheet = kind is DocumentKind.SIGN_IN_SHEET
    detail = _seats(meeting) if sheet else f"{sum(row.state is not AttendanceState.EXCUSED for row in named)}张"
    if document is None or document.state is DocumentState.VOID:
        return _row(kind, detail, "未生成" if meeting.starts_at else "定下时间后生成", "plain", document, can_draft=can_draft)
    if document.state in _KEPT or not can_draft:
        words, tone = _state(document)
        return _row(kind, detail, words, tone, document, can_draft=False)
    changed = lines_overtaken(document, (paper_facts.sign_in if sheet else paper_facts.cards)(meeting, body))
    if not changed:
        return _row(kind, detail, "就绪", "plain", document, can_draft=True)
    words = "名单有变，重印1份" if sheet else f"名单有变，重印{changed}份"
    return _row(kind, detail, words, "warn", document, stale=True, can_draft=True)


def _is_open(meeting: Meeting) -> bool:
    """Tell whether papers of a meeting are still made: it was neither called off nor archived."""
    return meeting.cancelled_on is None and meeting.step(Stage.ARCHIVED) is None


def _seats(meeting: Meeting) -> str:
    called = sum(row.kind in _SUMMONED for row in meeting.attendances)
    others = len(meeting.attendances) - called
    return f"{called}席，列席{others}人" if others else f"{called}席"


def _record(meeting: Meeting, document: Document | None) -> MeetingPaperRow:
    held = meeting.step(Stage.HELD) is not None
    if document is not None:
        words, tone = _state(document)
    else:
        words, tone = ("已填写" if meeting.record_text else "待填写" if held else "会后填写"), "plain"
    detail = f"{len(meeting.record_text)}字" if meeting.record_text else "内部留存"
    return _row(DocumentKind.RECORD, detail, words, tone, document, can_draft=held and _is_open(meeting) and document is None)


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
    return MeetingPaperRow(kind, kind.label, detail, state_text, tone, document.id if document else None,
                           document.state if document else None, stale, can_draft)
