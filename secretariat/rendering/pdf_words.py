"""The operators that put words, lines and rectangles on a page of a PDF (ISO 32000-1, 8.5 and 9.4).

reportlab writes every number and every change of a font by a function of its own, which took longer than laying the page out;
here a page's operators are formatted in one go. Fonts and their subsets stay reportlab's.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from reportlab.pdfgen.textobject import PDFTextObject

from secretariat.rendering.pages import Fill, Stretch, Stroke


class Words(PDFTextObject):
    """A text object of reportlab's that takes stretches."""

    _code: list[str]
    _doc: Any

    def put(self, stretches: Iterable[Stretch], height: float) -> None:
        """Add stretches; ``height`` of the page in points turns places measured from its upper edge upside down."""
        code = self._code
        colour, scale, gap, face = "", 100, 0.0, ("", 0.0)
        code.append("0 0 0 rg 100 Tz 0 Tc")
        for stretch in stretches:
            if stretch.colour != colour:
                colour = stretch.colour
                code.append(f"{_colour(colour)} rg")
            if stretch.scale != scale:
                scale = stretch.scale
                code.append(f"{scale} Tz")
            if stretch.gap != gap:
                gap = stretch.gap
                code.append(f"{gap:.3f} Tc")
            code.append(f"1 0 0 1 {stretch.x:.3f} {height - stretch.baseline:.3f} Tm")
            for subset, codes in stretch.font.splitString(stretch.words, self._doc):
                name = stretch.font.getSubsetInternalName(subset, self._doc)
                if (name, stretch.size) != face:
                    face = name, stretch.size
                    code.append(f"{name} {stretch.size:.3f} Tf")
                code.append(f"<{codes.hex()}> Tj")


def lines(strokes: Iterable[Stroke], height: float) -> str:
    """Return the operators of straight lines."""
    code, look = [], ("", 0.0)
    for stroke in strokes:
        if (stroke.colour, stroke.width) != look:
            look = stroke.colour, stroke.width
            code.append(f"{_colour(stroke.colour)} RG {stroke.width:.3f} w")
        code.append(f"{stroke.x1:.3f} {height - stroke.y1:.3f} m {stroke.x2:.3f} {height - stroke.y2:.3f} l S")
    return " ".join(code)


def rectangles(fills: Iterable[Fill], height: float) -> str:
    """Return the operators of filled rectangles."""
    return " ".join(
        f"{_colour(fill.colour)} rg {fill.x1:.3f} {height - fill.y2:.3f} {fill.x2 - fill.x1:.3f} {fill.y2 - fill.y1:.3f} re f"
        for fill in fills
    )


def _colour(colour: str) -> str:
    """Return red, green and blue from 0 to 1; no colour is black."""
    red, green, blue = (int(colour[place : place + 2], 16) / 255 for place in (0, 2, 4)) if colour else (0.0, 0.0, 0.0)
    return f"{red:.4g} {green:.4g} {blue:.4g}"
