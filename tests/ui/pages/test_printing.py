"""Printing from the window: what is asked, what is remembered, and what reaches the printer."""

import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QComboBox, QLineEdit, QSpinBox

from secretariat.domain.listings.documents import DocumentFilter
from secretariat.domain.records import RecordKind, RecordRef
from secretariat.rendering import page_images
from tests.ui.conftest import settle
from tests.ui.core.test_printing import ink
from ui.core import printing
from ui.core.printing import Sides
from ui.dialogs.printing import PrintDialog
from ui.widgets.buttons import Button


@pytest.fixture
def printed(monkeypatch, tmp_path):
    """Two printers that print into a file."""
    file = tmp_path / "印出.pdf"
    asked = []

    def make_printer(name, title, job):
        asked.append((name, title, job))
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(file))
        printing.set_up(printer, title, job)
        return printer

    monkeypatch.setattr(printing, "printer_names", lambda: ("二楼打印机", "办公室打印机"))
    monkeypatch.setattr(printing, "make_printer", make_printer)
    return file, asked


def long_paper(sample):
    return next(row for row in sample.office.documents.list(DocumentFilter())
                if row.has_pdf and sample.office.documents.page_count(row.document_id) >= 2)


def show(sample, qtbot, row):
    sample.window.go(RecordRef(RecordKind.DOCUMENT, row.document_id))
    settle(qtbot, sample)
    qtbot.waitUntil(lambda: sample.window.page("documents").preview.page_count > 0)


def run_print(sample, qtbot):
    sample.window.commands.run("document.print")
    for _ in range(3):
        settle(qtbot, sample)


def said(sample):
    return sample.window.bottom.bar.history[0].text


def test_the_pages_asked_for_reach_the_printer_one_to_one(sample, qtbot, prompts, printed):
    file, asked = printed
    row = long_paper(sample)
    show(sample, qtbot, row)

    def fill(dialog):
        dialog.findChild(QLineEdit, "print.pages").setText("2")
        dialog.findChild(QSpinBox, "print.copies").setValue(2)
        dialog.findChild(QComboBox, "print.printer").setCurrentIndex(1)
        sides = dialog.findChild(QComboBox, "print.sides")
        sides.setCurrentIndex(sides.findData(Sides.LONG_EDGE))

    prompts.fill.append(fill)
    run_print(sample, qtbot)
    assert said(sample) == f"已送打印机：{row.title}，2页"
    name, title, job = asked[0]
    assert (name, title, [page.number for page in job.pages]) == ("办公室打印机", row.title, [2, ])
    wanted = sample.office.documents.pdf(row.document_id)
    assert ink(file.read_bytes(), 0) == pytest.approx(ink(wanted, 1), abs=0.25)
    assert page_images.page_count(file.read_bytes()) >= 2


def test_printer_and_sides_are_remembered_and_pages_are_not(sample, qtbot, prompts, printed):
    _, asked = printed
    show(sample, qtbot, long_paper(sample))

    def fill(dialog):
        dialog.findChild(QComboBox, "print.printer").setCurrentIndex(1)
        dialog.findChild(QComboBox, "print.sides").setCurrentIndex(2)
        dialog.findChild(QLineEdit, "print.pages").setText("1")

    prompts.fill += [fill, lambda _dialog: None]
    run_print(sample, qtbot)
    run_print(sample, qtbot)
    assert asked[1][0] == "办公室打印机"
    assert asked[1][2].sides is Sides.SHORT_EDGE
    assert len(asked[1][2].pages) >= 2


def test_pages_that_are_not_there_are_said_so_under_the_field(sample, qtbot, prompts, printed):
    _, asked = printed
    show(sample, qtbot, long_paper(sample))
    dialogs = []

    def fill(dialog):
        dialogs.append(dialog)
        dialog.findChild(QLineEdit, "print.pages").setText("99")
        dialog.accept_button.click()
        assert any("没有第99页" in row.error() for row in dialog.form._rows)

    prompts.fill.append(fill)
    run_print(sample, qtbot)
    assert asked == []


def test_without_a_printer_the_dialog_says_what_to_do(qtbot, settings):
    dialog = PrintDialog("会议通知", (printing.PrintPage(1, 1, 595, 842),), (), settings)
    qtbot.addWidget(dialog)
    dialog.accept_button.click()
    assert dialog.result() == 0
    assert any("导出PDF" in row.error() for row in dialog.form._rows)


def test_the_settings_of_the_printer_itself_are_one_step_away(sample, qtbot, prompts, printed):
    _, asked = printed
    show(sample, qtbot, long_paper(sample))
    prompts.fill.append(lambda dialog: dialog.findChild(Button, "print.system").click())
    run_print(sample, qtbot)
    # The system's own dialog was cancelled: nothing is printed.
    assert len(asked) == 1
    assert prompts.asked == ["打印", "打印"]
    assert not sample.window.bottom.bar.history
