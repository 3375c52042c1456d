"""How the numbers of a series are given: contiguous in a year, from a start that can be set, never twice (rule 7)."""

from __future__ import annotations

from collections.abc import Iterable

from secretariat.domain.documents import DocumentKind, NumberCounter, NumberSeries, SeriesKind
from secretariat.errors import RuleBroken

SET_CODE = "document.set_code"
_ISSUES = frozenset({DocumentKind.MINUTES, DocumentKind.BULLETIN})
NUMBERED_KINDS = _ISSUES | {
    DocumentKind.FOUNDING_NOTICE, DocumentKind.ADJUSTMENT_NOTICE, DocumentKind.TASK_DOCUMENT, DocumentKind.MEETING_NOTICE,
    DocumentKind.NOTICE, DocumentKind.CIRCULAR, DocumentKind.REPORT, DocumentKind.REQUEST, DocumentKind.LETTER, DocumentKind.REPLY,
    DocumentKind.SUPERVISION_NOTICE, DocumentKind.OTHER,
}
"""Kinds that bear a number; the others are ready as soon as they are made."""
_ELSEWHERE = frozenset({DocumentKind.FOUNDING_NOTICE})


def is_numbered_elsewhere(kind: DocumentKind) -> bool:
    """Tell whether a kind's numbers are always given by another registry: a founding notice is the government office's."""
    return kind in _ELSEWHERE


def is_numbered(kind: DocumentKind) -> bool:
    """Tell whether papers of a kind bear a number at all."""
    return kind in NUMBERED_KINDS


def bears_issue(kind: DocumentKind) -> bool:
    """Tell whether a kind bears an issue number 第n期 instead of a document number, and so needs no code."""
    return kind in _ISSUES


def series_for(kind: DocumentKind, known: Iterable[NumberSeries]) -> NumberSeries | None:
    """Return the series of a body that serves a kind: its own, else the common one, which minutes do not share."""
    listed = tuple(known)
    own = next((series for series in listed if series.document_kind is kind), None)
    if own is not None or bears_issue(kind) or is_numbered_elsewhere(kind):
        return own
    return next((series for series in listed if series.document_kind is None), None)


def take(series: NumberSeries, counter: NumberCounter, kind: DocumentKind) -> int:
    """Return the next serial of a series and year and count it.

    Raises RuleBroken where the series has no code but the kind needs one, or its numbers come from another registry.
    """
    if series.kind is SeriesKind.REGISTRY:
        raise RuleBroken("这类文书使用统一编号，请签发后登记文号。")
    if series.code is None and not bears_issue(kind):
        raise RuleBroken("这个机构尚未设置发文字号，不能签发。请先设置机关代字。", cure=SET_CODE)
    counter.last = max(counter.last + 1, series.start)
    return counter.last
