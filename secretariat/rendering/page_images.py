"""Pages of a PDF as images, for preview and print."""

from __future__ import annotations

import io
import math
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import pypdfium2

from secretariat.errors import Unreadable

_PDFIUM = threading.RLock()
"""PDFium is not safe for threads: one call at a time in the whole process."""

_LARGEST = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class PageImage:
    """One page as pixels: rows of ``stride`` bytes, four bytes a pixel in the order blue, green, red, unused."""

    width: int
    height: int
    stride: int
    pixels: bytes


@contextmanager
def opened(pdf: bytes) -> Iterator[pypdfium2.PdfDocument]:
    """Open a PDF while nobody else uses PDFium; raises Unreadable where it is damaged or locked."""
    with _PDFIUM:
        try:
            document = pypdfium2.PdfDocument(pdf)
        except pypdfium2.PdfiumError as error:
            raise Unreadable("这个 PDF 文件打不开，可能已经损坏或者设了密码。") from error
        try:
            yield document
        finally:
            document.close()


def page_count(pdf: bytes) -> int:
    """Return how many pages the PDF has; raises Unreadable where it is damaged or locked."""
    with opened(pdf) as document:
        return len(document)


def page_size(pdf: bytes, page: int) -> tuple[float, float]:
    """Return width and height of a page in points; pages count from 0. Raises Unreadable for a page that is not there."""
    with opened(pdf) as document, _page(document, page) as shown:
        width, height = shown.get_size()
        return float(width), float(height)


def page_pixels(pdf: bytes, page: int, scale: float) -> PageImage:
    """Return a page as pixels; ``scale`` 1 is 72 dots an inch, pages count from 0.

    The pixels are QImage.Format_RGB32. Raises Unreadable for a page that is not there or an image beyond measure.
    """
    with opened(pdf) as document, _page(document, page) as shown:
        width, height = shown.get_size()
        if width * height * scale * scale * 4 > _LARGEST * 8:
            raise Unreadable("这一页放得太大，显示不了。")
        bitmap = shown.render(scale=scale, prefer_bgrx=True)
        return PageImage(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))


def page_band(pdf: bytes, page: int, scale: float, top: int, rows: int) -> PageImage:
    """Return some rows of a page as pixels, the first ``top`` rows below its upper edge; fewer where the page ends before.

    A whole page at 600 dots an inch takes 140 MB; the bands of one page fit together to the pixel. ``scale`` 1 is 72 dots an
    inch, pages count from 0. Raises Unreadable for a page that is not there or rows below its end.
    """
    with opened(pdf) as document, _page(document, page) as shown:
        width, height = shown.get_size()
        whole = math.ceil(height * scale)
        if width * scale * rows * 4 > _LARGEST * 8 or not 0 <= top < whole:
            raise Unreadable("这一页放得太大，显示不了。")
        below = max(0, whole - top - rows)
        # Half a pixel less, because what is cut off is rounded up.
        crop = (0, max(0.0, below - 0.5) / scale, 0, max(0.0, top - 0.5) / scale)
        bitmap = shown.render(scale=scale, crop=crop, prefer_bgrx=True)
        return PageImage(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))


def page_png(pdf: bytes, page: int, scale: float) -> bytes:
    """Return a page as a PNG file; ``scale`` 1 is 72 dots an inch, pages count from 0."""
    with opened(pdf) as document, _page(document, page) as shown:
        target = io.BytesIO()
        shown.render(scale=scale).to_pil().save(target, "PNG")
        return target.getvalue()


def page_words(pdf: bytes, page: int) -> str:
    """Return the text of a page as a reader of the PDF would copy it."""
    with opened(pdf) as document, _page(document, page) as shown:
        text = shown.get_textpage()
        try:
            return str(text.get_text_range())
        finally:
            text.close()


@contextmanager
def _page(document: pypdfium2.PdfDocument, number: int) -> Iterator[pypdfium2.PdfPage]:
    if not 0 <= number < len(document):
        raise Unreadable(f"这个 PDF 文件没有第{number + 1}页。")
    page = document[number]
    try:
        yield page
    finally:
        page.close()
