"""Printing of papers: every page on its own sheet, one to one and never fitted, drawn in bands beside the window."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import ceil
from typing import Final

from PySide6.QtCore import QPoint, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from secretariat.domain.listings.documents import PageBand
from secretariat.errors import StorageUnavailable
from ui.core.tasks import Stopped, Work

POINTS_AN_INCH: Final = 72
COARSE, FINE = 300, 600
"""Dots an inch pages are drawn with: at least the first, at most the second."""
_ROWS: Final = 480
"""Rows drawn at once: ten megabytes at 600 dots an inch, where a whole page takes 140."""
_MILLIMETRES_A_POINT: Final = 25.4 / POINTS_AN_INCH
_A4: Final = (210.0, 297.0)
_OFF: Final = 1.0


class Sides(StrEnum):
    """How sheets are printed on."""

    ONE = "one"
    LONG_EDGE = "long_edge"
    SHORT_EDGE = "short_edge"

    @property
    def label(self) -> str:
        """The word a clerk reads."""
        return {"one": "单面", "long_edge": "双面，左右翻", "short_edge": "双面，上下翻"}[self.value]


@dataclass(frozen=True, slots=True)
class PrintPage:
    """One page to be printed: its paper, its number there from 1, and its size in points."""

    document_id: int
    number: int
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class PrintJob:
    """What is printed and how: the pages in their order, how often, on which sides."""

    pages: tuple[PrintPage, ...]
    copies: int = 1
    sides: Sides = Sides.ONE


BandOf = Callable[[int, int, float, int, int], PageBand]
"""Document, page (from 1), pixels a point, first row, rows: to pixels; called in the worker."""


def printer_names() -> tuple[str, ...]:
    """Give the names of the printers this workplace has, the standard one first."""
    standard = QPrinterInfo.defaultPrinterName()
    names: list[str] = list(QPrinterInfo.availablePrinterNames())
    return tuple(sorted(names, key=lambda name: (name != standard, name)))


def make_printer(name: str, title: str, job: PrintJob) -> QPrinter:
    """Make a printer ready for a job: full sheets, sides and copies."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPrinterName(name)
    set_up(printer, title, job)
    return printer


def set_up(printer: QPrinter, title: str, job: PrintJob) -> None:
    """Tell a printer title, sides, copies and the sheet of the first page."""
    printer.setDocName(title)
    printer.setDuplex({
        Sides.ONE: QPrinter.DuplexMode.DuplexNone, Sides.LONG_EDGE: QPrinter.DuplexMode.DuplexLongSide,
        Sides.SHORT_EDGE: QPrinter.DuplexMode.DuplexShortSide,
    }[job.sides])
    if printer.supportsMultipleCopies():
        printer.setCopyCount(job.copies)
        printer.setCollateCopies(True)
    if job.pages:
        _lay(printer, job.pages[0])


def draw(printer: QPrinter, job: PrintJob, band: BandOf, work: Work) -> int:
    """Draw the pages onto the printer, copy by copy where it cannot do that itself, and return how many pages went out.

    Runs in the worker and reports page by page. Raises StorageUnavailable where the printer does not take the job; a job that
    is stopped is called back from the printer.
    """
    sheets = _sheets(job)
    if not printer.supportsMultipleCopies():
        sheets *= job.copies
    painter = QPainter()
    try:
        for done, page in enumerate(sheets):
            work.report(done, len(sheets))
            if page is not None:
                _lay(printer, page)
            if done == 0:
                if not painter.begin(printer):
                    raise StorageUnavailable("打印机没有接受打印任务，请检查打印机是否开机、联机。")
            elif not printer.newPage():
                raise StorageUnavailable("打印机中途停止接受打印任务，请检查打印机是否缺纸、联机。")
            if page is not None:
                _draw_page(painter, printer, page, band)
    except Stopped:
        printer.abort()
        raise
    finally:
        if painter.isActive():
            painter.end()
    return len(job.pages) * job.copies


def _draw_page(painter: QPainter, printer: QPrinter, page: PrintPage, band: BandOf) -> None:
    """Draw a page band by band; a pixel drawn is a whole number of the printer's dots, so that no seam shows."""
    dots = printer.resolution()
    resolution = dots / ceil(dots / FINE) if dots >= COARSE else dots * ceil(COARSE / dots)
    rows = ceil(page.height * resolution / POINTS_AN_INCH)
    painter.save()
    painter.scale(dots / resolution, dots / resolution)
    for top in range(0, rows, _ROWS):
        drawn = band(page.document_id, page.number, resolution / POINTS_AN_INCH, top, min(_ROWS, rows - top))
        picture = QImage(drawn.pixels, drawn.width, drawn.rows, drawn.stride, QImage.Format.Format_RGB32)
        painter.drawImage(QPoint(0, top), picture)
    painter.restore()


def _lay(printer: QPrinter, page: PrintPage) -> None:
    """Give the printer the sheet of a page, edge to edge, because an office measures the margins."""
    across, down = page.width * _MILLIMETRES_A_POINT, page.height * _MILLIMETRES_A_POINT
    landscape = across > down
    size = (down, across) if landscape else (across, down)
    is_a4 = all(abs(one - other) <= _OFF for one, other in zip(size, _A4, strict=True))
    sheet = QPageSize(QPageSize.PageSizeId.A4) if is_a4 else QPageSize(QSizeF(*size), QPageSize.Unit.Millimeter)
    printer.setFullPage(True)
    printer.setPageSize(sheet)
    printer.setPageOrientation(QPageLayout.Orientation.Landscape if landscape else QPageLayout.Orientation.Portrait)


def _sheets(job: PrintJob) -> list[PrintPage | None]:
    """Give the sides to be printed one after the other; printed on both sides, every paper begins on a sheet of its own."""
    sides: list[PrintPage | None] = []
    for place, page in enumerate(job.pages):
        another = place > 0 and job.pages[place - 1].document_id != page.document_id
        if job.sides is not Sides.ONE and another and len(sides) % 2:
            sides.append(None)
        sides.append(page)
    if job.sides is not Sides.ONE and job.copies > 1 and len(sides) % 2:
        sides.append(None)
    return sides


def pages_in_order(papers: Sequence[tuple[int, Sequence[tuple[float, float]]]]) -> tuple[PrintPage, ...]:
    """Give the pages of several papers, each as (document, sizes of its pages in points), one after the other."""
    return tuple(PrintPage(id_, number, width, height)
                 for id_, sizes in papers for number, (width, height) in enumerate(sizes, start=1))
