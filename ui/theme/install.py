"""Dress the application: style, palette, fonts, icons, style sheet, Qt's own texts in Chinese."""

from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from ui.theme import fonts, icons
from ui.theme.palette import palette
from ui.theme.style_sheet import style_sheet
from ui.theme.tokens import TextSize


def install(application: QApplication, resources: Path, size: TextSize = TextSize.STANDARD) -> None:
    """Give the application the look of the ledger.

    ``resources`` holds ``fonts/`` and ``icons/``; files missing there leave the system's face or an empty icon.
    """
    QLocale.setDefault(QLocale(QLocale.Language.Chinese, QLocale.Country.China))
    application.setStyle("Fusion")
    application.setPalette(palette())
    icons.install(application, resources / "icons")
    application.setProperty("resourceFolder", str(resources))
    translate(application)
    set_size(application, resources, size)


def set_size(application: QApplication, resources: Path, size: TextSize) -> None:
    """Set the text size of every window, now and later."""
    fonts.install(application, resources / "fonts", size)
    folder = (resources / "icons").as_posix()
    sheet = style_sheet(size).replace("@CHECK@", f"{folder}/check-white.svg")
    application.setStyleSheet(sheet.replace("@DOWN@", f"{folder}/chevron-down.svg").replace("@UP@", f"{folder}/chevron-up.svg"))


def resize(application: QApplication, size: TextSize) -> None:
    """Set another text size while the program runs; fixed heights follow at the next start."""
    set_size(application, Path(str(application.property("resourceFolder"))), size)


def translate(application: QApplication) -> None:
    """Load Qt's own Chinese texts (buttons of file dialogs, context menus of inputs)."""
    translator = QTranslator(application)
    if translator.load("qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        application.installTranslator(translator)
