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


def icon(name: str, colour: str = INK_7, size: int = 16, gap: int = 0) -> QIcon:
    """Give the icon ``name`` in one colour, pale where disabled; an empty icon for an empty name.

    ``gap`` adds so many empty pixels at the right: the distance to the word on a button, which Qt fixes at 4.
    """
    result = QIcon()
    if not name:
        return result
    for ratio in sorted({screen.devicePixelRatio() for screen in QGuiApplication.screens()} or {1.0}):
        drawn = _widened(pixmap(name, colour, size, ratio), gap)
        result.addPixmap(drawn, QIcon.Mode.Normal)
        result.addPixmap(drawn, QIcon.Mode.Selected)
        result.addPixmap(_widened(pixmap(name, INK_3, size, ratio), gap), QIcon.Mode.Disabled)
    return result


def pixmap(name: str, colour: str = INK_7, size: int = 16, ratio: float = 1.0) -> QPixmap:
    """Draw the icon ``name`` at ``size`` logical pixels for a screen of ``ratio``; transparent without such a file."""
    return _drawn(name, colour, size, ratio)


def application_icon(folder: Path) -> QIcon:
    """Give the program's own icon, which keeps its colours."""
    return QIcon(str(folder / "app.svg"))


def _widened(drawn: QPixmap, gap: int) -> QPixmap:
    if not gap:
        return drawn
    ratio = drawn.devicePixelRatio()
    wide = QPixmap(round(drawn.width() + gap * ratio), drawn.height())
    wide.setDevicePixelRatio(ratio)
    wide.fill(Qt.GlobalColor.transparent)
    painter = QPainter(wide)
    painter.drawPixmap(0, 0, drawn)
    painter.end()
    return wide


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
