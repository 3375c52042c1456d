"""Registered documents, their files and their numbers."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from secretariat.errors import RuleBroken


class DocumentState(StrEnum):
    """Draft, in circulation, approved (and numbered where the kind has a number), issued, archived, void."""

    DRAFT = "draft"
    IN_CIRCULATION = "in_circulation"
    APPROVED = "approved"
    ISSUED = "issued"
    ARCHIVED = "archived"
    VOID = "void"


_CLOSED = frozenset({DocumentState.ISSUED, DocumentState.ARCHIVED, DocumentState.VOID})


class DocumentKind(StrEnum):
    """Kinds of document the program registers; the value is also the name of the template, where it makes one."""

    FOUNDING_NOTICE = "founding_notice"
    ADJUSTMENT_NOTICE = "adjustment_notice"
    ROSTER = "roster"
    CONTACT_LIST = "contact_list"
    FILING_FORM = "filing_form"
    VERIFICATION_SHEET = "verification_sheet"
    TASK_DOCUMENT = "task_document"
    MEETING_PLAN = "meeting_plan"
    MEETING_NOTICE = "meeting_notice"
    RETURN_FORM = "return_form"
    AGENDA = "agenda"
    TIMETABLE = "timetable"
    CHAIR_SCRIPT = "chair_script"
    SIGN_IN_SHEET = "sign_in_sheet"
    SEATING_PLAN = "seating_plan"
    NAME_CARDS = "name_cards"
    HANDBOOK = "handbook"
    MATERIALS_RECEIPT = "materials_receipt"
    RECORD_SHEET = "record_sheet"
    RECORD = "record"
    MINUTES = "minutes"
    EXCERPT = "excerpt"
    NOTICE = "notice"
    CIRCULAR = "circular"
    REPORT = "report"
    REQUEST = "request"
    LETTER = "letter"
    REPLY = "reply"
    BULLETIN = "bulletin"
    SUPERVISION_NOTICE = "supervision_notice"
    REMINDER = "reminder"
    FEEDBACK_FORM = "feedback_form"
    TASK_BREAKDOWN = "task_breakdown"
    TASK_LEDGER = "task_ledger"
    DISPATCH_SHEET = "dispatch_sheet"
    DISPATCH_REGISTER = "dispatch_register"
    INCOMING_REGISTER = "incoming_register"
    FILING_REGISTER = "filing_register"
    ARCHIVE_CATALOGUE = "archive_catalogue"
    ARCHIVE_STAMP = "archive_stamp"
    BOX_COVER = "box_cover"
    OTHER = "other"

    @property
    def label(self) -> str:
        """The word a clerk reads."""
        return KIND_LABELS[self]


KIND_LABELS: dict[DocumentKind, str] = {
    DocumentKind.FOUNDING_NOTICE: "成立通知", DocumentKind.ADJUSTMENT_NOTICE: "调整通知", DocumentKind.ROSTER: "成员名单",
    DocumentKind.CONTACT_LIST: "联络表", DocumentKind.FILING_FORM: "备案表", DocumentKind.VERIFICATION_SHEET: "名单核实表",
    DocumentKind.TASK_DOCUMENT: "任务文件", DocumentKind.MEETING_PLAN: "会议方案", DocumentKind.MEETING_NOTICE: "会议通知",
    DocumentKind.RETURN_FORM: "参会回执", DocumentKind.AGENDA: "会议议程", DocumentKind.TIMETABLE: "会议日程",
    DocumentKind.CHAIR_SCRIPT: "主持词", DocumentKind.SIGN_IN_SHEET: "签到表", DocumentKind.SEATING_PLAN: "座次图",
    DocumentKind.NAME_CARDS: "席卡", DocumentKind.HANDBOOK: "会议手册", DocumentKind.MATERIALS_RECEIPT: "材料签收单",
    DocumentKind.RECORD_SHEET: "记录纸",
    DocumentKind.RECORD: "会议记录", DocumentKind.MINUTES: "会议纪要", DocumentKind.EXCERPT: "纪要摘录", DocumentKind.NOTICE: "通知",
    DocumentKind.CIRCULAR: "通报", DocumentKind.REPORT: "报告", DocumentKind.REQUEST: "请示", DocumentKind.LETTER: "函",
    DocumentKind.REPLY: "批复", DocumentKind.BULLETIN: "简报", DocumentKind.SUPERVISION_NOTICE: "督办通知",
    DocumentKind.REMINDER: "催办通知", DocumentKind.FEEDBACK_FORM: "反馈单", DocumentKind.TASK_BREAKDOWN: "任务分解表",
    DocumentKind.TASK_LEDGER: "任务台账", DocumentKind.DISPATCH_SHEET: "发文稿纸", DocumentKind.DISPATCH_REGISTER: "发文登记簿",
    DocumentKind.INCOMING_REGISTER: "收文登记簿", DocumentKind.FILING_REGISTER: "备案登记簿",
    DocumentKind.ARCHIVE_CATALOGUE: "归档文件目录", DocumentKind.ARCHIVE_STAMP: "归档章", DocumentKind.BOX_COVER: "档案盒封面",
    DocumentKind.OTHER: "其他文件",
}


class RevisionOrigin(StrEnum):
    """Where a file of a document comes from."""

    GENERATED = "generated"
    EDITED = "edited"
    APPROVED = "approved"
    RECEIVED = "received"
    SCANNED = "scanned"


class SeriesKind(StrEnum):
    """自编: numbers we give, contiguous per year; 统一编号: numbers another registry gives us (domain rule 7)."""

    OWN = "own"
    REGISTRY = "registry"


@dataclass(eq=False, kw_only=True)
class Revision:
    """One file of a document 版本. The bytes lie in the database under their SHA-256."""

    id: int = field(init=False)
    document_id: int = field(init=False)
    ordinal: int
    origin: RevisionOrigin
    file_name: str
    digest: str
    """SHA-256 of the file itself, in hexadecimal."""
    pdf_digest: str | None = None
    """SHA-256 of the PDF laid out from it, where there is one."""
    text: str
    """Everything it says, for reading and searching."""
    made_at: datetime
    made_by: str
    version: int = field(init=False)


@dataclass(eq=False, kw_only=True)
class Document:
    """A registered document 公文 and the line of its revisions."""

    id: int = field(init=False)
    kind: DocumentKind
    title: str
    body_id: int | None = None
    meeting_id: int | None = None
    state: DocumentState = DocumentState.DRAFT
    number: str | None = None
    """As printed, 澄助餐联办〔2026〕5号 or 第3期; None for drafts and for papers without number."""
    series_id: int | None = None
    year: int | None = None
    serial: int | None = None
    issuer: str | None = None
    roster_date: date | None = None
    """The day its name list is as of; None where it carries none."""
    copies: int | None = None
    approver: str | None = None
    approved_on: date | None = None
    issued_on: date | None = None
    void_reason: str | None = None
    registered_on: date
    revisions: list[Revision] = field(default_factory=list)
    version: int = field(init=False)

    @property
    def newest(self) -> Revision:
        """The revision that counts. Raises RuleBroken where the document has no file yet."""
        if not self.revisions:
            raise RuleBroken("这份文书还没有文件。")
        return max(self.revisions, key=lambda revision: revision.ordinal)

    def add_revision(self, *, origin: RevisionOrigin, file_name: str, digest: str, pdf_digest: str | None, text: str,
                     made_at: datetime, made_by: str) -> Revision:
        """Put a newer file on top of the others. Raises RuleBroken once the document is issued, archived or void."""
        if self.state in _CLOSED and origin is not RevisionOrigin.SCANNED:
            raise RuleBroken("文书已经印发，内容不再改动；需要更正时请另行起草。")
        ordinal = max((revision.ordinal for revision in self.revisions), default=0) + 1
        revision = Revision(ordinal=ordinal, origin=origin, file_name=file_name, digest=digest, pdf_digest=pdf_digest,
                            text=text, made_at=made_at, made_by=made_by)
        self.revisions.append(revision)
        return revision

    def approve(self, *, approver: str, on: date) -> None:
        """Record 签发. Raises RuleBroken for anything but a draft or a paper in circulation."""
        if self.state not in {DocumentState.DRAFT, DocumentState.IN_CIRCULATION}:
            raise RuleBroken("只有草稿或在途的文书可以登记签发。")
        self.approver, self.approved_on, self.state = approver, on, DocumentState.APPROVED

    def issue(self, on: date) -> None:
        """Record 印发. Raises RuleBroken unless the document is approved."""
        if self.state is not DocumentState.APPROVED:
            raise RuleBroken("文书签发之后才能印发。")
        self.issued_on, self.state = on, DocumentState.ISSUED

    def make_void(self, reason: str) -> None:
        """Record 作废; the number is kept and never used again. Raises RuleBroken for archived documents."""
        if self.state is DocumentState.ARCHIVED:
            raise RuleBroken("已归档的文书不能作废。")
        self.state, self.void_reason = DocumentState.VOID, reason


@dataclass(eq=False, kw_only=True)
class NumberSeries:
    """A series of document numbers 编号序列, e.g. 澄助餐联办〔2026〕5号 (code 澄助餐联办) or 第3期 (no code)."""

    id: int = field(init=False)
    body_id: int | None = None
    document_kind: DocumentKind | None = None
    """Kind of document it serves; None serves every kind of the body that has no series of its own."""
    kind: SeriesKind = SeriesKind.OWN
    code: str | None = None
    """机关代字; None prints issue numbers 第n期."""
    start: int = 1
    version: int = field(init=False)

    def printed(self, year: int, serial: int) -> str:
        """Return the number as printed: six-cornered brackets, no 第, no leading zeros (GB/T 9704-2012, 7.2.5)."""
        return f"{self.code}〔{year}〕{serial}号" if self.code else f"第{serial}期"


@dataclass(eq=False, kw_only=True)
class NumberCounter:
    """The last serial given in one series and year; its row is locked while a number is taken."""

    id: int = field(init=False)
    series_id: int
    year: int
    last: int
    version: int = field(init=False)
