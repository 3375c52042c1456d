"""归档文件目录, 归档章 and 档案盒封面: what the archive of a year is found by (DA/T 22)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from secretariat.domain import dates
from secretariat.papers.blocks import Paper, PaperFormat, Paragraph, Table, Text, Title
from secretariat.papers.forms import Entry, Form, FormRow, Label

CATALOGUE, STAMPS, COVER = "归档文件目录", "归档章数据", "档案盒封面"


@dataclass(frozen=True, slots=True)
class ArchivedPiece:
    """One archival unit 件; its archival number is empty until the year-end gives it."""

    archival_number: str
    number: str
    issuer: str
    title: str
    dated: date | None
    pages: str = ""
    remark: str = ""
    piece: str = ""
    """件号, four digits."""
    classification: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """What the pieces of one list have in common."""

    fonds_name: str
    fonds_number: str
    year: int
    retention: str
    section: str
    """机构（问题）."""


def compose_catalogue(section: Section, pieces: tuple[ArchivedPiece, ...]) -> Paper:
    """Return the catalogue as blocks, with the columns of DA/T 22."""
    rows = tuple(
        (str(place), piece.archival_number, piece.number, piece.issuer, piece.title,
         dates.in_tables(piece.dated) if piece.dated else "",
         piece.classification, piece.pages, piece.remark) for place, piece in enumerate(pieces, start=1)
    )
    return Paper("archive_catalogue", PaperFormat.FORM, CATALOGUE, (
        Title(CATALOGUE), _of(section),
        Table(CATALOGUE, ("序号", "档号", "文号", "责任者", "题名", "日期", "密级", "页数", "备注"), rows,
              (12.0, 46.0, 34.0, 30.0, 49.0, 22.0, 10.0, 10.0, 12.0), centred=(0, 5, 6, 7)),
    ), landscape=True)


def compose_stamps(section: Section, pieces: tuple[ArchivedPiece, ...]) -> Paper:
    """Return what is to be written into the archive stamp on the first page of each piece, as blocks."""
    rows = tuple((section.fonds_number, str(section.year), piece.piece, section.section, section.retention, piece.pages,
                  piece.title)
                 for piece in pieces)
    return Paper("archive_stamp", PaperFormat.FORM, STAMPS, (
        Title(STAMPS),
        Table(STAMPS, ("全宗号", "年度", "件号", "机构", "保管期限", "页数", "题名"), rows, (18.0, 14.0, 16.0, 24.0, 20.0, 12.0,
            52.0),
              centred=(0, 1, 2, 3, 4, 5)),
    ))


def compose_cover(section: Section, *, first: str, last: str, box: str, pieces: int) -> Paper:
    """Return the cover of a box as blocks; ``first`` and ``last`` are its 件号."""
    rows = (
        FormRow((Label("全宗名称"), Entry("全宗名称", section.fonds_name, columns=3, centred=True)), 22.0),
        FormRow((Label("全 宗 号"), Entry("全宗号", section.fonds_number, centred=True), Label("年　　度"),
                 Entry("年度", str(section.year), centred=True)), 18.0),
        FormRow((Label("机　　构"), Entry("机构", section.section, centred=True), Label("保管期限"),
                 Entry("保管期限", section.retention, centred=True)), 18.0),
        FormRow((Label("起止件号"), Entry("起止件号", f"{first}—{last}", centred=True), Label("件　　数"),
                 Entry("件数", str(pieces), centred=True)), 18.0),
        FormRow((Label("盒　　号"), Entry("盒号", box, centred=True), Label("备　　注"), Entry("备注")), 18.0),
    )
    return Paper("box_cover", PaperFormat.FORM, COVER, (Title(COVER), Form(COVER, (28.0, 50.0, 28.0, 50.0), rows)))


def _of(section: Section) -> Paragraph:
    words = f"全宗号：{section.fonds_number}　年度：{section.year}　保管期限：{section.retention}　机构：{section.section}"
    return Paragraph((Text(words),), indent=False)
