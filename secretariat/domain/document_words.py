"""How a document stands, in a word and a tone, and what can be done with it then."""

from __future__ import annotations

from secretariat.domain.documents import DocumentKind, DocumentState, RevisionOrigin
from secretariat.domain.listings.documents import DocumentAct
from secretariat.domain.numbers import is_numbered

_STANDING: dict[DocumentState, tuple[str, str]] = {
    DocumentState.DRAFT: ("草稿", "info"), DocumentState.IN_CIRCULATION: ("待签发", "warn"),
    DocumentState.APPROVED: ("待印发", "warn"), DocumentState.ISSUED: ("已印发", "ok"),
    DocumentState.ARCHIVED: ("已归档", "plain"), DocumentState.VOID: ("作废", "plain"),
}
_ORIGINS: dict[RevisionOrigin, str] = {
    RevisionOrigin.GENERATED: "程序生成", RevisionOrigin.EDITED: "手工修改", RevisionOrigin.APPROVED: "签发稿",
    RevisionOrigin.RECEIVED: "收到的原件", RevisionOrigin.SCANNED: "扫描件",
}
_APPROVE = DocumentAct("document.approve", "登记签发")
_ISSUE = DocumentAct("document.issue", "登记印发")
_RECORD_NUMBER = DocumentAct("document.record_number", "登记文号")
_EDIT = DocumentAct("document.edit", "用WPS打开")
_VOID = DocumentAct("document.make_void", "作废")
_ARCHIVE = DocumentAct("document.archive", "归档")
_PRINT = DocumentAct("document.print", "打印")
_ATTACH_PDF = DocumentAct("document.attach_pdf", "附上PDF")
_HEAD_LINES = 8
_OPEN = frozenset({DocumentState.DRAFT, DocumentState.IN_CIRCULATION, DocumentState.APPROVED})
_RECEIVED = frozenset({DocumentKind.FOUNDING_NOTICE, DocumentKind.TASK_DOCUMENT})


def standing(kind: DocumentKind, state: DocumentState) -> tuple[str, str]:
    """Return how a document stands and the tone: ``ok``, ``warn``, ``info`` or ``plain``."""
    if state is DocumentState.DRAFT and not is_numbered(kind):
        return "就绪", "plain"
    if state is DocumentState.ISSUED and kind in _RECEIVED:
        return "已收存", "plain"
    return _STANDING[state]


def number_words(kind: DocumentKind, state: DocumentState, number: str | None) -> str:
    """Return the number, or what stands in its place."""
    if number is not None:
        return number
    if not is_numbered(kind):
        return "不编号"
    return "签发时取号" if state in {DocumentState.DRAFT, DocumentState.IN_CIRCULATION} else "无文号"


def origin_words(origin: RevisionOrigin) -> str:
    """Say where a file comes from."""
    return _ORIGINS[origin]


def acts_of(kind: DocumentKind, state: DocumentState, *, has_meeting: bool, lacks_pdf: bool = False,
            lacks_number: bool = False) -> tuple[DocumentAct, ...]:
    """Return what can be done with a document, the primary act first; a meeting's papers are archived with the meeting.

    ``lacks_pdf`` says that the newest .docx holds what cannot be laid out here: a PDF made by Word or WPS is wanted.
    ``lacks_number`` says that it bears a number and has none: once approved, another registry's number is to be entered.
    """
    acts = _acts_of(kind, state, has_meeting=has_meeting)
    if lacks_number and state is DocumentState.APPROVED and is_numbered(kind):
        acts = (_RECORD_NUMBER, *acts)
    if not lacks_pdf or state not in _OPEN:
        return acts
    return (_ATTACH_PDF, _EDIT, *acts) if state is DocumentState.APPROVED else (*acts, _ATTACH_PDF)


def _acts_of(kind: DocumentKind, state: DocumentState, *, has_meeting: bool) -> tuple[DocumentAct, ...]:
    match state:
        case DocumentState.DRAFT | DocumentState.IN_CIRCULATION:
            return (_APPROVE, _EDIT, _VOID) if is_numbered(kind) else (_PRINT, _EDIT)
        case DocumentState.APPROVED:
            return _ISSUE, _PRINT, _VOID
        case DocumentState.ISSUED if has_meeting:
            return _PRINT, _VOID
        case DocumentState.ISSUED:
            return (_ARCHIVE, _PRINT) if kind in _RECEIVED else (_ARCHIVE, _PRINT, _VOID)
        case _:
            return (_PRINT,)


def addressees_of(text: str) -> str:
    """Return 主送机关 from the words of a document, one block a line: the first line before the text that ends with a colon."""
    for line in text.splitlines()[:_HEAD_LINES]:
        if line.rstrip().endswith("：") and "。" not in line:
            return line.rstrip().rstrip("：")
    return ""
