"""The checker's front: a .docx or a PDF in, one row a rule out."""

from __future__ import annotations

from secretariat.domain.listings.format_check import FormatReport
from secretariat.errors import Unreadable
from secretariat.papers.blocks import PaperFormat
from secretariat.rendering.format_check import docx_heads, docx_page, docx_rules, pdf_heads, pdf_page, pdf_rules
from secretariat.rendering.format_check.docx_elements import elements
from secretariat.rendering.format_check.docx_formats import read_formats
from secretariat.rendering.format_check.docx_imprint import check_place_of_imprint
from secretariat.rendering.format_check.docx_paragraphs import paragraphs
from secretariat.rendering.format_check.findings import Findings
from secretariat.rendering.format_check.pdf_elements import pdf_elements
from secretariat.rendering.format_check.pdf_lines import SetPage, read_pages
from secretariat.rendering.wordprocessing import CORE, DOCUMENT, NAMESPACES, Parts, parse, read_parts, w

CARDS = "席卡不是公文，不按公文格式检查。"


def check_docx(docx: bytes) -> FormatReport:
    """Measure a .docx, ours or not, in its XML; raises Unreadable where it is none or is damaged."""
    parts = read_parts(docx)
    if _category(parts) == PaperFormat.CARDS:
        return FormatReport((), CARDS)
    root, formats, findings = parse(parts[DOCUMENT]), read_formats(parts), Findings()
    body = root.find(w("body"))
    if body is None:
        raise Unreadable("这个文件里没有 Word 正文，不能读取。")
    found = paragraphs(body, formats)
    at = elements(found)
    at.lift = docx_page.check_sheets(root, found, findings)
    docx_page.check_page_numbers(parts, root, formats, findings, needed=at.mark is not None or at.number is not None)
    docx_heads.check_head(at, findings)
    docx_heads.check_letter(parts, root, at, formats, findings)
    docx_rules.check_title(at, findings)
    docx_rules.check_body(at, findings)
    docx_rules.check_signature(at, findings)
    docx_rules.check_attachments(at, findings)
    docx_rules.check_imprint(at, findings)
    check_place_of_imprint(root, findings)
    return findings.report()


def _category(parts: Parts) -> str:
    said = parse(parts[CORE]).find("cp:category", NAMESPACES) if CORE in parts else None
    return (said.text or "") if said is not None else ""


_CARD_SIZE, _CARD_CHARACTERS = 40.0, 60


def check_pdf(pdf: bytes) -> FormatReport:
    """Measure a PDF, ours or not, on the positions of its characters and rules.

    Raises Unreadable where it is damaged, locked, beyond measure or holds no text.
    """
    pages = read_pages(pdf)
    if all(_is_card(page) for page in pages):
        return FormatReport((), CARDS)
    findings, at = Findings(), pdf_elements(pages)
    pdf_page.check_sheets(pages, findings)
    pdf_page.check_edges(at, findings)
    pdf_page.check_filling(at, findings)
    pdf_page.check_numbers(at, findings)
    pdf_heads.check_head(at, findings)
    pdf_rules.check_title(at, findings)
    pdf_rules.check_body(at, findings)
    pdf_rules.check_signature(at, findings)
    pdf_rules.check_attachments(at, findings)
    pdf_rules.check_imprint(at, findings)
    return findings.report()


def _is_card(page: SetPage) -> bool:
    """A page wider than high with a few large characters on it is a name card."""
    characters = [one for line in page.lines for one in line.characters]
    large = [one for one in characters if one.size >= _CARD_SIZE]
    return page.width > page.height and bool(large) and len(characters) <= _CARD_CHARACTERS
