"""打印: which printer, which pages, how many copies, which sides; then the pages go out beside the window."""

from collections.abc import Callable, Sequence
from typing import Final, Protocol

from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter
from PySide6.QtWidgets import QComboBox, QLineEdit, QSpinBox, QWidget

from secretariat.domain.listings.documents import PageBand
from secretariat.domain.page_ranges import pages_of
from secretariat.errors import RuleBroken
from ui.core import printing
from ui.core.printing import PrintJob, PrintPage, Sides
from ui.core.prompts import Prompts
from ui.core.settings import Settings
from ui.core.tasks import Tasks
from ui.dialogs.act_dialog import ActDialog
from ui.widgets.buttons import Button

_MOST_COPIES: Final = 999
_PRINTER, _SIDES = "print/printer", "print/sides"


class Printed(Protocol):
    """What printing asks of the register."""

    def page_sizes(self, document_id: int) -> tuple[tuple[float, float], ...]:
        """Return width and height of every page in points."""

    def page_band(self, document_id: int, page: int, scale: float, top: int, rows: int) -> PageBand:
        """Return some rows of a page as pixels."""


class PrintDialog(ActDialog):
    """Asks how to print; printer and sides are remembered at this workplace.

    ``system_wanted`` is true where the clerk asked for the settings of the printer itself, e.g. another tray.
    """

    def __init__(
        self, title: str, pages: tuple[PrintPage, ...], printers: Sequence[str], settings: Settings, parent: QWidget | None = None,
    ) -> None:
        super().__init__("打印", "打印", "print", parent)
        self._pages, self._settings = pages, settings
        self.system_wanted = False
        papers = len({page.document_id for page in pages})
        self.set_whom(title, f"{papers}份文书，共{len(pages)}页" if papers > 1 else f"共{len(pages)}页")
        self._printer = QComboBox(self)
        self._printer.setObjectName("print.printer")
        for name in printers:
            self._printer.addItem(name, name)
        self._printer.setPlaceholderText("没有找到打印机")
        self._printer.setCurrentIndex(max(0, self._printer.findData(settings.text(_PRINTER))))
        self._system = Button("打印机设置", "link", name="print.system", hint="用系统的打印窗口选择纸盒、质量等", parent=self)
        self._system.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._system.setEnabled(bool(printers))
        self.form.add("打印机", self._printer, beside=self._system, check=self._no_printer)
        self._range = QLineEdit(self)
        self._range.setObjectName("print.pages")
        self._range.setPlaceholderText("全部，或者 1-3,5")
        self.form.add("页码", self._range, optional=True, check=self._no_pages)
        self._copies = QSpinBox(self)
        self._copies.setObjectName("print.copies")
        self._copies.setRange(1, _MOST_COPIES)
        self._copies.setFixedWidth(96)
        self.form.add("份数", self._copies)
        self._sides = QComboBox(self)
        self._sides.setObjectName("print.sides")
        for sides in Sides:
            self._sides.addItem(sides.label, sides)
        self._sides.setCurrentIndex(max(0, self._sides.findData(settings.text(_SIDES))))
        self.form.add("单双面", self._sides)
        self._system.clicked.connect(self._ask_system)
        self._range.textChanged.connect(lambda _words: self._tell())
        self._copies.valueChanged.connect(lambda _number: self._tell())
        self._tell()

    def job(self) -> PrintJob:
        """Give what is to be printed. Raises RuleBroken while the pages typed are none."""
        numbers = pages_of(self._range.text(), len(self._pages))
        return PrintJob(tuple(self._pages[number - 1] for number in numbers), self._copies.value(), Sides(self._sides.currentData()))

    def printer(self) -> str:
        """Give the name of the chosen printer; empty where there is none."""
        return str(self._printer.currentData() or "")

    def accept(self) -> None:
        """Remember printer and sides, and close."""
        self._settings.set_text(_PRINTER, self.printer())
        self._settings.set_text(_SIDES, str(self._sides.currentData()))
        super().accept()

    def _no_printer(self) -> str:
        return "" if self.printer() else "这台电脑没有打印机；可以先导出PDF，拿到有打印机的电脑上打印。"

    def _no_pages(self) -> str:
        try:
            pages_of(self._range.text(), len(self._pages))
        except RuleBroken as error:
            return error.sentence
        return ""

    def _tell(self) -> None:
        if not self._no_pages():
            job = self.job()
            self.set_note(f"按原尺寸打印，不缩放，共{len(job.pages) * job.copies}页")

    def _ask_system(self) -> None:
        self.system_wanted = True
        self.accept_button.click()


def print_documents(
    parent: QWidget, documents: Printed, prompts: Prompts, tasks: Tasks, settings: Settings, title: str,
    document_ids: Sequence[int], on_done: Callable[[int], None],
) -> None:
    """Ask how to print these papers as one job, then print; ``on_done`` hears how many pages went to the printer."""

    def ask(pages: tuple[PrintPage, ...]) -> None:
        dialog = PrintDialog(title, pages, printing.printer_names(), settings, parent)
        accepted = prompts.run_dialog(dialog)
        job, name, system = dialog.job() if accepted else PrintJob(()), dialog.printer(), dialog.system_wanted
        dialog.deleteLater()
        if not accepted:
            return
        printer = printing.make_printer(name, title, job)
        if system and not _ask_system(parent, prompts, printer):
            return
        tasks.write(f"打印“{title}”", lambda work: printing.draw(printer, job, documents.page_band, work), on_done)

    tasks.read(lambda: printing.pages_in_order([(id_, documents.page_sizes(id_)) for id_ in document_ids]), ask)


def _ask_system(parent: QWidget, prompts: Prompts, printer: QPrinter) -> bool:
    """Show the dialog of the system, for trays and what else only the printer knows; pages and copies were asked already."""
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle("打印机设置")
    for option in (QAbstractPrintDialog.PrintDialogOption.PrintPageRange, QAbstractPrintDialog.PrintDialogOption.PrintCollateCopies):
        dialog.setOption(option, on=False)
    accepted = prompts.print_dialog(dialog)
    dialog.deleteLater()
    return accepted
