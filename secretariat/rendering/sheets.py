"""The sheet a .docx is set on: its size and margins."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from secretariat.rendering import gbt9704
from secretariat.rendering.wordprocessing import number, w

_LEAST, _MOST = 20.0, 2000.0
_TWIPS_PER_MM = 20 * gbt9704.POINTS_PER_MM


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page in millimetres."""

    width: float = gbt9704.value("sheet_width")
    height: float = gbt9704.value("sheet_height")
    top: float = gbt9704.PAGE37.top
    bottom: float = gbt9704.PAGE37.bottom
    left: float = gbt9704.PAGE37.left
    right: float = gbt9704.PAGE37.right


def read_sheet(root: etree._Element) -> Sheet:
    """Return the sheet of a document's last section, rounded to a tenth of a millimetre; A4 with our margins where it says none."""
    size, margins = next(root.iter(w("pgSz")), None), next(root.iter(w("pgMar")), None)
    plain = Sheet()

    def length(element: etree._Element | None, name: str, otherwise: float) -> float:
        twips = number(element, name, -1) if element is not None else -1
        return round(twips / _TWIPS_PER_MM, 1) if twips >= 0 else otherwise

    sheet = Sheet(
        length(size, "w", plain.width), length(size, "h", plain.height), length(margins, "top", plain.top),
        length(margins, "bottom", plain.bottom), length(margins, "left", plain.left), length(margins, "right", plain.right),
    )
    # A page nobody could print on is a damaged one.
    across, down = sheet.width - sheet.left - sheet.right, sheet.height - sheet.top - sheet.bottom
    return sheet if min(across, down) >= _LEAST and max(sheet.width, sheet.height) <= _MOST else plain
