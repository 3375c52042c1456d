"""Files and folders opened by the program the system has for them: Word, WPS, the file manager."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices


def open_outside(path: Path) -> bool:
    """Open a file or folder outside the program; false where the system knows no program for it."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
