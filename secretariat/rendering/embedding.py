"""Fonts as they go into a PDF: TrueType subsets with a true map back to Unicode, characters beyond the basic plane included."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.pdfbase.ttfonts import SUBSETN, TTFont

_BASIC_PLANE_END = 0xFFFF


def to_unicode(font_name: str, subset: Sequence[int]) -> str:
    """Return the ToUnicode map of one subset: code by code its character in UTF-16BE (ISO 32000-1, 9.10.3)."""
    targets = (chr(character).encode("utf-16-be").hex().upper() for character in subset)
    lines = [f"<{code:02X}> <{target}>" for code, target in enumerate(targets)]
    # A bfchar block holds at most one hundred lines.
    blocks = []
    for start in range(0, len(lines), 100):
        chunk = lines[start : start + 100]
        blocks += [f"{len(chunk)} beginbfchar", *chunk, "endbfchar"]
    return "\n".join([
        "/CIDInit /ProcSet findresource begin", "12 dict begin", "begincmap", "/CIDSystemInfo",
        f"<< /Registry ({font_name}) /Ordering ({font_name}) /Supplement 0 >> def", f"/CMapName /{font_name} def",
        "/CMapType 2 def", "1 begincodespacerange", f"<00> <{len(subset) - 1:02X}>", "endcodespacerange", *blocks,
        "endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end",
    ])


class EmbeddedFont(TTFont):
    """A TrueType font whose text is extracted from the PDF as it was put in.

    reportlab writes U+2CC56 into the ToUnicode map as five hexadecimal digits, which readers take for other characters; here
    targets are UTF-16BE. Codes are assigned anew for every document, so one font serves many, one after another.
    """

    def __init__(self, name: str, filename: str, index: int = 0) -> None:
        super().__init__(name, filename, subfontIndex=index, asciiReadable=0, shapable=False)

    def has(self, character: str) -> bool:
        """Tell whether the font has a glyph for the character; without one reportlab would silently print .notdef."""
        return ord(character) in self.face.charToGlyph

    def advance(self, character: str) -> float:
        """Return the character's advance width in em."""
        width: float = self.face.charWidths.get(ord(character), self.face.defaultWidth)
        return width / 1000

    def addObjects(self, doc: Any) -> None:  # noqa: N802
        """Add this document's subsets of the font; reportlab calls it when the document is closed."""
        subsets = [list(subset) for subset in self.state[doc].subsets]
        super().addObjects(doc)
        for number, subset in enumerate(subsets):
            if max(subset) > _BASIC_PLANE_END:
                name = (SUBSETN(number) + b"+" + self.face.name + self.face.subfontNameX).decode("latin-1")
                doc.idToObject[f"toUnicodeCMap:{name}"].content = to_unicode(name, subset)
