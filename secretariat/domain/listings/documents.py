"""The register of documents and one document with its files."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from secretariat.domain.documents import DocumentKind, DocumentState, RevisionOrigin


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """One line of the register."""

    document_id: int
    version: int
    number: str | None
    number_text: str
    """The number, or what takes its place: 签发时取号, 不编号."""
    title: str
    body_id: int | None
    body: str
    kind: DocumentKind
    kind_label: str
    dated: date
    state: DocumentState
    state_text: str
    tone: str
    """``ok``, ``warn``, ``info`` or ``plain``."""
    meeting_id: int | None
    has_pdf: bool
    """False where no page can be shown, e.g. an imported text."""


@dataclass(frozen=True, slots=True)
class RevisionRow:
    """One file of a document."""

    revision_id: int
    ordinal: int
    origin: RevisionOrigin
    origin_label: str
    file_name: str
    made_at: datetime
    made_by: str
    has_pdf: bool


@dataclass(frozen=True, slots=True)
class DocumentAct:
    """Something that can be done with a document in its state; ``command`` is the id, ``label`` the button's word."""

    command: str
    label: str


@dataclass(frozen=True, slots=True)
class DocumentView:
    """A document with everything its panel shows."""

    row: DocumentRow
    issuer: str | None
    approver: str | None
    approved_on: date | None
    issued_on: date | None
    void_reason: str | None
    roster_date: date | None
    revisions: tuple[RevisionRow, ...]
    acts: tuple[DocumentAct, ...]
    """First the primary one."""
    text: str
    file_name: str
    """Safe file name without ending, for export."""
    numbered_elsewhere: bool = False
    """True where another registry gives the number, which is entered after the approval."""


@dataclass(frozen=True, slots=True)
class DocumentFilter:
    """What a list of documents is narrowed to; None and empty mean everything."""

    year: int | None = None
    body_id: int | None = None
    kind: DocumentKind | None = None
    meeting_id: int | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class PageImage:
    """One page as a picture: size in pixels, bytes of a PNG."""

    width: int
    height: int
    png: bytes


@dataclass(frozen=True, slots=True)
class PageBand:
    """Some rows of a page: rows of ``stride`` bytes, four bytes a pixel in the order blue, green, red, unused."""

    width: int
    rows: int
    stride: int
    pixels: bytes
