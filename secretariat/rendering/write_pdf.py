"""Pages → PDF: every font embedded, the same input the same bytes."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import Any

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from secretariat.rendering import gbt9704
from secretariat.rendering.fonts import Fonts, Substitution, fonts_at_hand
from secretariat.rendering.layout import lay_out
from secretariat.rendering.pages import Page, Pages, Stretch
from secretariat.rendering.pdf_words import Words, lines, rectangles
from secretariat.rendering.read_docx import Reading, read
from secretariat.rendering.sheets import Sheet
from secretariat.rendering.styles import Face

_CREATOR = "议事秘书"

# Streams as plain bytes: a quarter smaller than in ASCII characters, and sooner written.
rl_config.useA85 = 0


@dataclass(frozen=True, slots=True)
class PrintedPaper:
    """A PDF laid out from a .docx: its bytes and number of pages, what of the .docx is missing in it or looks otherwise.

    ``unread`` and ``unlike`` as in a Reading; ``substitutions`` are the official faces that were not at hand.
    """

    pdf: bytes
    page_count: int
    unread: tuple[str, ...]
    unlike: tuple[str, ...]
    substitutions: tuple[Substitution, ...]


def pdf_from_docx(docx: bytes, fonts: Fonts | None = None) -> bytes:
    """Return the PDF of a .docx, laid out from what the .docx says; raises Unreadable where it is none."""
    return print_docx(docx, fonts).pdf


def print_docx(docx: bytes, fonts: Fonts | None = None) -> PrintedPaper:
    """Return the PDF of a .docx with the account of how it came about; raises Unreadable where the .docx is none."""
    reading = read(docx)
    return print_reading(reading, fonts or fonts_at_hand())


def print_reading(reading: Reading, fonts: Fonts) -> PrintedPaper:
    """Return the PDF of a .docx that was read."""
    laid_out = lay_out(reading, fonts)
    used = {stretch.font for page in laid_out.pages for stretch in page.stretches}
    faces = [face for face in Face if fonts.main(face) in used]
    pdf = draw(laid_out, reading.paper.title, fonts)
    return PrintedPaper(pdf, len(laid_out.pages), reading.unread, reading.unlike, fonts.substitutions(faces))


def draw(laid_out: Pages, title: str, fonts: Fonts) -> bytes:
    """Return the pages as a PDF 1.4; the title goes into its properties."""
    target = io.BytesIO()
    size = _size(laid_out.sheet)
    first = next((stretch.font for page in laid_out.pages for stretch in page.stretches), fonts.main(Face.BODY))
    # Without a first font of ours the canvas would list an unembedded Helvetica.
    options: dict[str, Any] = {"pageCompression": 1, "invariant": 1, "lang": "zh-CN", "initialFontName": first.fontName}
    canvas = Canvas(target, pagesize=size, **options)
    canvas.setTitle(title)
    canvas.setCreator(_CREATOR)
    canvas.setProducer(_CREATOR)
    canvas.setAuthor("")
    canvas.setSubject("")
    for page in laid_out.pages:
        canvas.setPageSize(_size(page.sheet))
        _page(canvas, page, _size(page.sheet))
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def _page(canvas: Canvas, page: Page, size: tuple[float, float]) -> None:
    width, height = size
    canvas.addLiteral(f"{rectangles(page.fills, height)} {lines(page.strokes, height)}")
    _text(canvas, page.stretches, height)
    if page.turned:
        canvas.saveState()
        canvas.translate(width, height)
        canvas.rotate(180)
        _text(canvas, page.turned, height)
        canvas.restoreState()
    if page.sideways:
        canvas.saveState()
        # Turned clockwise, the upright sheet's left edge comes to lie at the top.
        canvas.translate(0, height)
        canvas.rotate(-90)
        _text(canvas, page.sideways, width)
        canvas.restoreState()


def _text(canvas: Canvas, stretches: list[Stretch], height: float) -> None:
    if stretches:
        words = Words(canvas)
        words.put(stretches, height)
        canvas.drawText(words)


def _size(sheet: Sheet) -> tuple[float, float]:
    return sheet.width * gbt9704.POINTS_PER_MM, sheet.height * gbt9704.POINTS_PER_MM
