"""PDF files with text in them. Runs in the child process."""

from __future__ import annotations

import re

import pypdfium2 as pdfium

from secretariat.errors import Unreadable
from secretariat.intake.source import PlaceKind, SourceText, TextPlace

_PAGES = 400
_PAGE_NUMBER = re.compile(r"[—\-– ]*\d{1,3}[—\-– ]*")


def read_pdf(content: bytes) -> SourceText:
    """Give the text of a PDF line by line, each line tied to its page; page numbers at the foot stay out.

    Raises Unreadable for what is no PDF, asks for a password, or is a scan without text.
    """
    try:
        document = pdfium.PdfDocument(content)
    except pdfium.PdfiumError as error:
        if "password" in str(error).lower():
            raise Unreadable("这个 PDF 设有打开密码，请去掉密码后再导入。") from error
        raise Unreadable("这个 PDF 文件已损坏或不是 PDF，读不出文字。") from error
    pieces: list[str] = []
    places: list[TextPlace] = []
    length = 0
    try:
        pages = len(document)
        if pages > _PAGES:
            raise Unreadable(f"这个 PDF 有 {pages} 页，不像一份通知，没有读取。")
        for number in range(pages):
            page = document[number]
            text = page.get_textpage().get_text_bounded().replace("\r\n", "\n").replace("\r", "\n").replace("\ufffe", "")
            lines = [line for line in text.split("\n") if not _PAGE_NUMBER.fullmatch(line.strip())]
            for line in lines:
                places.append(TextPlace(length, length + len(line), PlaceKind.PAGE, number + 1))
                pieces.append(line)
                length += len(line) + 1
    finally:
        document.close()
    if sum(len(piece.strip()) for piece in pieces) < 8:
        raise Unreadable("这个 PDF 是扫描件，里面没有文字，请先识别成文字再导入。")
    return SourceText("\n".join(pieces), tuple(places))
