"""Fonts as they go into a PDF: TrueType subsets with a true map back to Unicode, characters beyond the basic plane included."""

from __future__ import annotations

import functools
import zlib
from collections.abc import Sequence
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFArray
from reportlab.pdfbase.ttfonts import SUBSETN, TTFont

_BASIC_PLANE_END = 0xFFFF
_KEPT = 12
"""So many subsets of a font are kept for the next papers."""
_LEVEL = 1
"""Outlines hardly get smaller by trying harder, and most of a paper's time would go into it."""


@functools.lru_cache(maxsize=48)
def _deflated(content: bytes) -> bytes:
    return zlib.compress(content, _LEVEL)


class _Deflated:
    """A filter of reportlab's streams."""

    pdfname = "FlateDecode"

    def encode(self, content: bytes) -> bytes:
        return _deflated(content)


_DEFLATED = _Deflated()


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
        face: Any = self.face
        made = functools.lru_cache(maxsize=_KEPT)(face.makeSubset)
        # The title's and the tables' faces need the same characters in paper after paper.
        face.makeSubset = lambda subset: made(tuple(subset))

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
        for name, stream in doc.idToObject.items():
            if name.startswith("fontFile:") and stream.filters:
                stream.filters = [_DEFLATED]
        for font in doc.idToObject["BasicFonts"].dict.values():
            if isinstance(getattr(font, "Widths", None), PDFArray):
                # Widths are written in one go; reportlab asks every number how it is to be written.
                font.Widths = f"[ {' '.join(map(str, font.Widths.sequence))} ]"
        for number, subset in enumerate(subsets):
            if max(subset) > _BASIC_PLANE_END:
                name = (SUBSETN(number) + b"+" + self.face.name + self.face.subfontNameX).decode("latin-1")
                doc.idToObject[f"toUnicodeCMap:{name}"].content = to_unicode(name, subset)
