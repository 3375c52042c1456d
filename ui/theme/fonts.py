"""The faces of the window: explicit families, never what the system happens to pick."""

import sys
from pathlib import Path
from typing import Final, Literal

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QApplication

from ui.theme.tokens import Heights, TextSize, TypeScale

SANS: Final = "Noto Sans SC"
SERIF: Final = "Noto Serif SC"
RARE: Final = "LXGW WenKai"
WINDOWS_SANS: Final = "Microsoft YaHei UI"
Size = Literal["caption", "body", "section", "page", "number"]
_FOLDER: Final = "fontFolder"
_LOADED: Final = "fontFilesLoaded"


def install(application: QApplication, folder: Path, body: int) -> None:
    """Make the interface face, ``body`` pixels high, the application's font; rare and serif faces come when asked for."""
    application.setProperty(_FOLDER, str(folder))
    if not on_windows():
        _load("NotoSansSC-Regular.ttf")
        _load("NotoSansSC-Bold.ttf")
    font = QFont(families())
    font.setPixelSize(body)
    # Grid fitting moves the strokes of small 汉字 by up to half a pixel and gives them uneven weight.
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
    application.setFont(font)


def on_windows() -> bool:
    """Tell whether the system brings a good interface face of its own."""
    return sys.platform == "win32"


def families() -> list[str]:
    """Name the interface families in the order in which a character is looked for."""
    return [WINDOWS_SANS if on_windows() else SANS, SANS, RARE]


def load_rare() -> None:
    """Load the face that holds the rarest characters of names (𬱖); called once the first page stands, for it is large."""
    _load("LXGWWenKai-Regular.ttf")


def font(size: Size = "body", *, bold: bool = False) -> QFont:
    """Give the interface face at a size of the scale."""
    chosen = QFont(QApplication.font())
    chosen.setPixelSize(getattr(scale(), size))
    chosen.setBold(bold)
    return chosen


def serif(pixels: int) -> QFont:
    """Give the face in which source text is shown (宋), loading it at the first call."""
    _load("NotoSerifSC-Regular.ttf")
    chosen = QFont([SERIF, RARE, SANS])
    chosen.setPixelSize(pixels)
    chosen.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return chosen


def kai(pixels: int) -> QFont:
    """Give the face of name plates (楷), loading it at the first call."""
    load_rare()
    chosen = QFont([RARE, SANS])
    chosen.setPixelSize(pixels)
    chosen.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return chosen


def scale() -> TypeScale:
    """Give the type scale in force, which follows the application's font."""
    return TypeScale.of(QApplication.font().pixelSize() if QApplication.font().pixelSize() > 0 else 14)


def scaled(pixels: int) -> int:
    """Give a width that is said for the standard text size at the size in force."""
    return round(pixels * scale().body / TextSize.STANDARD)


def is_large() -> bool:
    """Tell whether the largest text size is in force, at which a low screen has no room to spare."""
    return scale().body >= TextSize.VERY_LARGE


def heights() -> Heights:
    """Give the heights that belong to the type scale in force."""
    return Heights.of(scale().body)


def _load(name: str) -> None:
    """Load one font file of the folder once; a file that is missing leaves the next family of the list in charge."""
    application = QGuiApplication.instance()
    if application is None:
        return
    folder = application.property(_FOLDER)
    loaded: list[str] = application.property(_LOADED) or []
    if not folder or name in loaded:
        return
    path = Path(folder) / name
    if path.is_file():
        QFontDatabase.addApplicationFont(str(path))
    application.setProperty(_LOADED, [*loaded, name])
