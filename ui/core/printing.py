"""Printing of papers: every page as an image on the full sheet, one to one, drawn beside the window."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from secretariat.errors import StorageUnavailable
from ui.core.prompts import Prompts
from ui.core.tasks import Tasks, Work

PageImage = Callable[[int, float], bytes]
"""Page (from 1) and pixels a point, to a PNG; called in the worker."""
POINTS_AN_INCH = 72
DRAFT, FINE = 300, 600
"""Resolutions in dots an inch: a coarser printer is taken as it is, a finer one is fed at most the second."""


def print_paper(
    parent: QWidget, prompts: Prompts, tasks: Tasks, title: str, pages: int, image: PageImage, on_done: Callable[[int], None],
) -> None:
    """Ask for printer, range, copies and sides, then print; ``on_done`` hears how many pages went to the printer.

    Sheets are printed full size and never fitted, because an office measures the margins.
    """
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setFullPage(True)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle("打印")
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange, on=True)
    dialog.setMinMax(1, pages)
    dialog.setFromTo(1, pages)
    accepted = prompts.print_dialog(dialog)
    dialog.deleteLater()
    if not accepted:
        return
    printer.setFullPage(True)
    wanted = _range(printer, pages)
    tasks.write(f"打印“{title}”", lambda work: draw(printer, wanted, image, work), on_done)


def draw(printer: QPrinter, pages: range, image: PageImage, work: Work) -> int:
    """Draw the pages (from 1) onto the printer and return their number; runs in the worker and reports page by page.

    Raises StorageUnavailable where the printer does not take the job.
    """
    resolution = min(max(printer.resolution(), DRAFT), FINE)
    painter = QPainter()
    for done, page in enumerate(pages):
        work.report(done, len(pages))
        picture = QImage.fromData(image(page, resolution / POINTS_AN_INCH))
        landscape = picture.width() > picture.height()
        orientation = QPageLayout.Orientation.Landscape if landscape else QPageLayout.Orientation.Portrait
        printer.setPageOrientation(orientation)
        if done == 0:
            if not painter.begin(printer):
                raise StorageUnavailable("打印机没有接受打印任务，请检查打印机是否开机、联机。")
        else:
            printer.newPage()
        sheet = printer.paperRect(QPrinter.Unit.DevicePixel).toRect()
        painter.drawImage(QRect(QPoint(0, 0), sheet.size()), picture)
    if painter.isActive():
        painter.end()
    return len(pages)


def _range(printer: QPrinter, pages: int) -> range:
    first, last = printer.fromPage(), printer.toPage()
    return range(max(1, first or 1), min(pages, last or pages) + 1)
