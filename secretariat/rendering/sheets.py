"""The sheets a .docx is set on: size and margins, section by section; a landscape sheet is an upright one turned."""

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

    @property
    def landscape(self) -> bool:
        """Whether the sheet is wider than high."""
        return self.width > self.height

    @property
    def area_width(self) -> float:
        """The type area's width in points."""
        return (self.width - self.left - self.right) * gbt9704.POINTS_PER_MM

    @property
    def area_height(self) -> float:
        """The type area's height in points."""
        return (self.height - self.top - self.bottom) * gbt9704.POINTS_PER_MM

    def turned(self) -> Sheet:
        """Return the sheet turned by a quarter: clockwise from upright to landscape, back from landscape to upright."""
        if self.landscape:
            return Sheet(self.height, self.width, self.right, self.left, self.top, self.bottom)
        return Sheet(self.height, self.width, self.left, self.right, self.bottom, self.top)


UPRIGHT = Sheet()
LANDSCAPE = UPRIGHT.turned()
"""A landscape page is bound where an upright one is: its upper edge is the upright sheet's binding edge (7.5)."""


@dataclass(frozen=True, slots=True)
class Section:
    """The pages from the block of a paper at place ``first`` on; a cover's page is not ``numbered``.

    An ``even`` section begins on an even page, with an empty one before it where needed.
    """

    first: int
    sheet: Sheet
    numbered: bool = True
    even: bool = False


def read_sheet(section: etree._Element | None) -> Sheet:
    """Return the sheet of a section, rounded to a tenth of a millimetre; A4 with our margins where it says none."""
    size = section.find(w("pgSz")) if section is not None else None
    margins = section.find(w("pgMar")) if section is not None else None
    plain = UPRIGHT

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


def areas(root: etree._Element) -> dict[etree._Element, Sheet]:
    """Return the sheet of every element that stands in a document's body itself."""
    found: dict[etree._Element, Sheet] = {}
    body = root.find(w("body"))
    waiting: list[etree._Element] = []
    for child in body if body is not None else ():
        waiting.append(child)
        section = child if child.tag == w("sectPr") else child.find(f"{w('pPr')}/{w('sectPr')}")
        if section is not None:
            found.update(dict.fromkeys(waiting, read_sheet(section)))
            waiting = []
    found.update(dict.fromkeys(waiting, UPRIGHT))
    return found
