"""Printed pages are measured: one to one on their own sheets, whatever the printer's resolution."""

import io
import math
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from secretariat.domain.listings.documents import PageBand
from secretariat.errors import StorageUnavailable
from secretariat.rendering import page_images
from ui.core.printing import PrintJob, PrintPage, Sides, draw, make_printer, pages_in_order, set_up
from ui.core.tasks import Stopped, Work

CORNERS = (28.0, 37.0, 184.0, 262.0)
"""Left, top, right and bottom of the type area in mm, drawn as a frame."""


def ruled(*sizes: tuple[float, float]) -> bytes:
    """A PDF whose pages (sizes in mm) have a frame 28, 37 mm from the left upper corner and a bar in the right lower one."""
    made = io.BytesIO()
    canvas = Canvas(made)
    for width, height in sizes:
        canvas.setPageSize((width * mm, height * mm))
        canvas.rect(28 * mm, 20 * mm, (width - 56) * mm, (height - 57) * mm, stroke=1, fill=0)
        canvas.rect((width - 3) * mm, 1 * mm, 2 * mm, 2 * mm, stroke=0, fill=1)
        canvas.showPage()
    canvas.save()
    return made.getvalue()


class Papers:
    """PDFs by id, as the register would give them, and what was asked of them."""

    def __init__(self, **pdfs: bytes) -> None:
        self.pdfs = {int(name[1:]): pdf for name, pdf in pdfs.items()}
        self.largest = 0

    def pages(self) -> tuple[PrintPage, ...]:
        return pages_in_order([
            (id_, [page_images.page_size(pdf, page) for page in range(page_images.page_count(pdf))]) for id_, pdf in self.pdfs.items()
        ])

    def band(self, document_id: int, page: int, scale: float, top: int, rows: int) -> PageBand:
        drawn = page_images.page_band(self.pdfs[document_id], page - 1, scale, top, rows)
        self.largest = max(self.largest, len(drawn.pixels))
        return PageBand(drawn.width, drawn.height, drawn.stride, drawn.pixels)


def to_pdf(file: Path, job: PrintJob, resolution: int = 1200) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(file))
    printer.setResolution(resolution)
    set_up(printer, "通知", job)
    return printer


def ink(pdf: bytes, page: int) -> tuple[float, float, float, float]:
    """Left, top, right, bottom of the ink of a page in mm."""
    picture = QImage.fromData(page_images.page_png(pdf, page, 300 / 72)).convertToFormat(QImage.Format.Format_Grayscale8)
    width, height, stride = picture.width(), picture.height(), picture.bytesPerLine()
    pixels = bytes(picture.constBits())
    rows = [row for row in range(height) if min(pixels[row * stride:row * stride + width]) < 128]
    columns = [column for column in range(width) if min(pixels[column::stride]) < 128]
    return tuple(round(place * 25.4 / 300, 2) for place in (columns[0], rows[0], columns[-1], rows[-1]))


@pytest.mark.parametrize("resolution", [203, 300, 600, 720, 1200])
def test_a_page_is_printed_one_to_one_by_printers_of_every_resolution(tmp_path: Path, resolution: int) -> None:
    papers = Papers(d1=ruled((210, 297)))
    assert draw(to_pdf(tmp_path / "a.pdf", job := PrintJob(papers.pages()), resolution), job, papers.band, Work("打印")) == 1
    printed = (tmp_path / "a.pdf").read_bytes()
    width, height = page_images.page_size(printed, 0)
    assert math.isclose(width, 595.28, abs_tol=0.8)
    assert math.isclose(height, 841.89, abs_tol=0.8)
    for found, wanted in zip(ink(printed, 0), ink(papers.pdfs[1], 0), strict=True):
        assert abs(found - wanted) <= 0.2
    assert papers.largest <= 12 * 1024 * 1024


def test_sheets_of_every_size_keep_their_own(tmp_path: Path) -> None:
    papers = Papers(d1=ruled((210, 297), (297, 210)), d2=ruled((200, 100)))
    job = PrintJob(papers.pages())
    assert draw(to_pdf(tmp_path / "a.pdf", job), job, papers.band, Work("打印")) == 3
    printed = (tmp_path / "a.pdf").read_bytes()
    sizes = [tuple(side * 25.4 / 72 for side in page_images.page_size(printed, page)) for page in range(3)]
    for found, wanted in zip(sizes, ((210, 297), (297, 210), (200, 100)), strict=True):
        assert found == pytest.approx(wanted, abs=0.5)
    assert ink(printed, 1)[:2] == pytest.approx(ink(papers.pdfs[1], 1)[:2], abs=0.2)
    assert ink(printed, 2)[2:] == pytest.approx(ink(papers.pdfs[2], 0)[2:], abs=0.2)


def test_the_bands_of_a_page_fit_together_to_the_pixel() -> None:
    pdf = ruled((210, 297))
    whole = page_images.page_pixels(pdf, 0, 300 / 72)
    rows = b""
    for top in range(0, whole.height, 480):
        band = page_images.page_band(pdf, 0, 300 / 72, top, min(480, whole.height - top))
        assert (band.width, band.stride) == (whole.width, whole.stride)
        rows += band.pixels
    assert rows == whole.pixels


def test_copies_are_collated_and_only_the_pages_asked_for_are_printed(tmp_path: Path) -> None:
    papers = Papers(d1=ruled((210, 297), (297, 210), (210, 297)))
    first, second, _ = papers.pages()
    job = PrintJob((second, first), copies=2)
    assert draw(to_pdf(tmp_path / "a.pdf", job), job, papers.band, Work("打印")) == 4
    printed = (tmp_path / "a.pdf").read_bytes()
    wide = [page_images.page_size(printed, page)[0] > 700 for page in range(page_images.page_count(printed))]
    assert wide == [True, False, True, False]


@pytest.mark.parametrize(("sides", "copies", "pages"), [(Sides.ONE, 1, 4), (Sides.LONG_EDGE, 1, 5), (Sides.SHORT_EDGE, 2, 12)])
def test_on_both_sides_every_paper_begins_on_a_sheet_of_its_own(tmp_path: Path, sides: Sides, copies: int, pages: int) -> None:
    papers = Papers(d1=ruled((210, 297), (210, 297), (210, 297)), d2=ruled((210, 297)))
    job = PrintJob(papers.pages(), copies, sides)
    assert draw(to_pdf(tmp_path / "a.pdf", job), job, papers.band, Work("打印")) == 4 * copies
    printed = (tmp_path / "a.pdf").read_bytes()
    assert page_images.page_count(printed) == pages
    if sides is Sides.LONG_EDGE:
        document = pypdfium2.PdfDocument(printed)
        assert not list(document[3].get_objects())
        document.close()


def test_a_printer_is_told_its_sides(tmp_path: Path) -> None:
    job = PrintJob(Papers(d1=ruled((210, 297))).pages(), sides=Sides.SHORT_EDGE)
    assert make_printer("没有这台打印机", "通知", job).docName() == "通知"
    # A printer of the system keeps what it can do; one to a file forgets it.
    assert make_printer("没有这台打印机", "通知", PrintJob(())).duplex() is QPrinter.DuplexMode.DuplexNone


@pytest.mark.qt_log_ignore("^QPainter::begin")
def test_a_printer_that_takes_nothing_is_said_so(tmp_path: Path) -> None:
    papers = Papers(d1=ruled((210, 297)))
    job = PrintJob(papers.pages())
    with pytest.raises(StorageUnavailable, match="没有接受打印任务"):
        draw(to_pdf(tmp_path / "没有" / "a.pdf", job), job, papers.band, Work("打印"))


def test_a_job_that_is_stopped_ends_between_two_pages(tmp_path: Path) -> None:
    papers = Papers(d1=ruled((210, 297), (210, 297), (210, 297)))
    job, work, seen = PrintJob(papers.pages()), Work("打印"), []

    def band(*asked: int) -> PageBand:
        seen.append(asked[1])
        work.stop()
        return papers.band(*asked)

    with pytest.raises(Stopped):
        draw(to_pdf(tmp_path / "a.pdf", job), job, band, work)
    assert set(seen) == {1}
