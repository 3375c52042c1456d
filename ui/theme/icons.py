"""Lucide icons, tinted from the tokens at run time and drawn for the screen's own pixel ratio."""

from functools import lru_cache
from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from ui.theme.tokens import INK_3, INK_7

_FOLDER: Final = "iconFolder"


def install(application: QApplication, folder: Path) -> None:
    """Name the folder in which ``<name>.svg`` is looked for."""
    application.setProperty(_FOLDER, str(folder))
    forget()
    # A pixmap must not outlive the application that drew it.
    application.aboutToQuit.connect(forget)


def forget() -> None:
    """Throw away what was drawn so far."""
    _source.cache_clear()
    _drawn.cache_clear()


def icon(name: str, colour: str = INK_7, size: int = 16) -> QIcon:
    """Give the icon ``name`` in one colour, with a pale version for the disabled state; an empty icon for an empty name."""
    result = QIcon()
    if not name:
        return result
    for ratio in sorted({screen.devicePixelRatio() for screen in QGuiApplication.screens()} or {1.0}):
        result.addPixmap(pixmap(name, colour, size, ratio), QIcon.Mode.Normal)
        result.addPixmap(pixmap(name, colour, size, ratio), QIcon.Mode.Selected)
        result.addPixmap(pixmap(name, INK_3, size, ratio), QIcon.Mode.Disabled)
    return result


def pixmap(name: str, colour: str = INK_7, size: int = 16, ratio: float = 1.0) -> QPixmap:
    """Draw the icon ``name`` at ``size`` logical pixels for a screen of ``ratio``; transparent without such a file."""
    return _drawn(name, colour, size, ratio)


def application_icon(folder: Path) -> QIcon:
    """Give the program's own icon, which keeps its colours."""
    return QIcon(str(folder / "app.svg"))


@lru_cache(maxsize=256)
def _source(name: str) -> bytes:
    application = QGuiApplication.instance()
    folder = application.property(_FOLDER) if application else None
    path = Path(folder or ".") / f"{name}.svg"
    return path.read_bytes() if path.is_file() else b""


@lru_cache(maxsize=1024)
def _drawn(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    pixels = QSize(round(size * ratio), round(size * ratio))
    drawn = QPixmap(pixels)
    drawn.fill(Qt.GlobalColor.transparent)
    source = _source(name).replace(b"currentColor", colour.encode()).replace(b'stroke-width="2"', b'stroke-width="1.75"')
    if source:
        renderer = QSvgRenderer(QByteArray(source))
        painter = QPainter(drawn)
        renderer.render(painter, QRectF(0, 0, pixels.width(), pixels.height()))
        painter.end()
    drawn.setDevicePixelRatio(ratio)
    return drawn
