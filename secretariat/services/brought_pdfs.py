"""PDFs made by Word or WPS, for papers that hold what our own layout cannot show."""

from __future__ import annotations

from secretariat.domain.documents import Document, DocumentState
from secretariat.errors import RuleBroken
from secretariat.persistence.unit_of_work import UnitOfWork

_OFF = 1.0
"""Millimetres by which two sheets may differ and still be one."""
_MILLIMETRES_A_POINT = 25.4 / 72
_OPEN = frozenset({DocumentState.DRAFT, DocumentState.IN_CIRCULATION, DocumentState.APPROVED})


def has_brought_pdf(work: UnitOfWork, document: Document) -> bool:
    """Tell whether the PDF of the newest revision was made elsewhere, because ours would lack something of the .docx."""
    from secretariat.rendering.read_docx import read  # noqa: PLC0415

    return document.newest.file_name.lower().endswith(".docx") and bool(read(work.file(document.newest.digest)).unread)


def attach(work: UnitOfWork, document: Document, pdf: bytes) -> None:
    """Make a PDF that of the newest revision. Raises Unreadable where it is none, RuleBroken where it cannot be its PDF."""
    if document.state not in _OPEN:
        raise RuleBroken(f"“{document.title}”已经印发，版面不再改动。")
    if document.newest.pdf_digest is not None and not has_brought_pdf(work, document):
        raise RuleBroken("这一稿的PDF由程序排出，与Word文件一致，不用另附。")
    _demand_sheet(work.file(document.newest.digest), pdf)
    if document.number is not None:
        _demand_number(pdf, document.number)
    document.newest.pdf_digest = work.keep_file(pdf)


def _demand_sheet(docx: bytes, pdf: bytes) -> None:
    """Refuse pages of another size than the .docx has: such a PDF was scaled, or belongs to another paper."""
    from secretariat.rendering.page_images import page_count, page_size  # noqa: PLC0415
    from secretariat.rendering.read_docx import read  # noqa: PLC0415

    sheet = read(docx).sheet
    wanted = sorted((sheet.width, sheet.height))
    for page in range(page_count(pdf)):
        found = sorted(side * _MILLIMETRES_A_POINT for side in page_size(pdf, page))
        if any(abs(one - other) > _OFF for one, other in zip(wanted, found, strict=True)):
            raise RuleBroken(f"这个PDF的第{page + 1}页是{found[0]:.0f}×{found[1]:.0f}毫米，"
                             f"Word文件的纸张是{wanted[0]:.0f}×{wanted[1]:.0f}毫米，请按原来的纸张另存，不要缩放。")


def _demand_number(pdf: bytes, number: str) -> None:
    from secretariat.rendering.page_images import page_count, page_words  # noqa: PLC0415

    words = "".join("".join(page_words(pdf, page).split()) for page in range(page_count(pdf)))
    if "".join(number.split()) not in words:
        raise RuleBroken(f"这个PDF里没有文号“{number}”，请打开签发后的那一稿再另存为PDF。")
