"""Files and folders opened by the program the system has for them: Word, WPS, the file manager."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from PySide6.QtCore import QProcess, QProcessEnvironment, QUrl
from PySide6.QtGui import QDesktopServices

_OURS: Final = ("LD_LIBRARY_PATH", "QT_PLUGIN_PATH", "QT_QPA_PLATFORM_PLUGIN_PATH")
"""What a frozen program sets for itself and other programs, WPS above all, break on."""
_OPENER: Final = "xdg-open"


def open_outside(path: Path) -> bool:
    """Open a file or folder outside the program; false where the system knows no program for it."""
    if sys.platform.startswith("linux") and getattr(sys, "frozen", False):
        process = QProcess()
        process.setProgram(_OPENER)
        process.setArguments([str(path)])
        environment = QProcessEnvironment()
        for name, value in environment_for_others(os.environ).items():
            environment.insert(name, value)
        process.setProcessEnvironment(environment)
        return bool(process.startDetached())
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def environment_for_others(environment: Mapping[str, str]) -> dict[str, str]:
    """Return the environment as it was before the frozen program made it its own: ``NAME_ORIG`` holds what was there."""
    given = dict(environment)
    for name in _OURS:
        given.pop(name, None)
        before = given.pop(f"{name}_ORIG", "")
        if before:
            given[name] = before
    return given
