"""Papers whose words the clerk writes: 通知、通报、报告、请示、函、批复、简报."""

from __future__ import annotations

from dataclasses import dataclass

from secretariat.domain.documents import DocumentKind

FREE_KINDS: tuple[DocumentKind, ...] = (
    DocumentKind.NOTICE, DocumentKind.CIRCULAR, DocumentKind.REPORT, DocumentKind.REQUEST, DocumentKind.LETTER, DocumentKind.REPLY,
    DocumentKind.BULLETIN,
)
"""Kinds whose words the clerk writes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FreeWording:
    """The words of a free paper; ``text`` has a paragraph a line, headings numbered 一、（一）1.（1）; empty lines are left out."""

    kind: DocumentKind
    body_id: int
    title: str
    addressees: str = ""
    text: str = ""
    attachments: tuple[str, ...] = ()
    signer: str = ""
    note: str = ""
    copies_to: str = ""
    """抄送; in a bulletin, to whom it is sent 送, as its ``addressees`` are whom it is given out to 发."""
    report_to: str = ""
    """To whom a bulletin reports 报; no other kind says it."""
    urgency: str = ""
    publicity: str = ""
