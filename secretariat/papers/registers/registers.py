"""The books of an office as they are printed: what went out, what came in, who was filed; on pages laid across."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from secretariat.domain import dates
from secretariat.papers.blocks import Paper, PaperFormat, Paragraph, Table, Text, Title


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One document that went out; a void one keeps its number and says so in ``remark``."""

    number: str
    title: str
    addressees: str = ""
    approver: str = ""
    approved_on: date | None = None
    issued_on: date | None = None
    copies: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Incoming:
    """One document that came in, and what it led to."""

    number: str
    received_on: date | None
    sender: str
    their_number: str
    title: str
    proposal: str = ""
    instruction: str = ""
    led_to: str = ""


@dataclass(frozen=True, slots=True)
class Filed:
    """One change of a seat that was filed with the office."""

    filed_on: date | None
    body: str
    unit: str
    role: str
    leaving: str
    coming: str
    post: str = ""
    letter: str = ""
    state: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """Whose book it is, and the stretch it covers in words: 2026年, 2026年1月至6月."""

    office: str
    stretch: str


def compose_dispatches(book: Book, lines: tuple[Outgoing, ...]) -> Paper:
    """Return 发文登记簿 as blocks."""
    rows = tuple(
        (str(place), line.number, line.title, line.addressees, line.approver, _day(line.approved_on), _day(line.issued_on),
         line.copies, line.remark) for place, line in enumerate(lines, start=1)
    )
    return _book("dispatch_register", "发文登记簿", book,
                 ("序号", "发文字号", "标题", "主送", "签发人", "签发日期", "印发日期", "份数", "备注"), rows,
                 (11.0, 36.0, 62.0, 32.0, 18.0, 21.0, 21.0, 10.0, 14.0), (0, 4, 5, 6, 7))


def compose_incoming(book: Book, lines: tuple[Incoming, ...]) -> Paper:
    """Return 收文登记簿 as blocks."""
    rows = tuple(
        (line.number, _day(line.received_on), line.sender, line.their_number, line.title, line.proposal, line.instruction,
         line.led_to)
        for line in lines
    )
    return _book("incoming_register", "收文登记簿", book,
                 ("收文号", "收文日期", "来文单位", "来文字号", "标题", "拟办意见", "领导批示", "办理结果"), rows,
                 (14.0, 21.0, 30.0, 32.0, 56.0, 24.0, 24.0, 24.0), (0, 1))


def compose_filings(book: Book, lines: tuple[Filed, ...]) -> Paper:
    """Return 备案登记簿 as blocks."""
    rows = tuple(
        (str(place), _day(line.filed_on), line.body, line.unit, line.role, line.leaving, line.coming, line.post, line.letter,
         line.state)
        for place, line in enumerate(lines, start=1)
    )
    return _book("filing_register", "备案登记簿", book,
                 ("序号", "备案日期", "机构", "单位", "席位", "原任", "接任", "接任职务", "来函", "状态"), rows,
                 (11.0, 21.0, 42.0, 28.0, 18.0, 19.0, 19.0, 28.0, 24.0, 15.0), (0, 1, 4, 5, 6, 9))


def _book(kind: str, name: str, book: Book, head: tuple[str, ...], rows: tuple[tuple[str, ...], ...], widths: tuple[float, ...],
          centred: tuple[int, ...]) -> Paper:
    title = f"{book.office}{name}"
    return Paper(kind, PaperFormat.FORM, title, (
        Title(title), Paragraph((Text(book.stretch),), indent=False), Table(name, head, rows, widths, centred=centred),
    ), landscape=True)


def _day(day: date | None) -> str:
    return dates.in_tables(day) if day else ""
