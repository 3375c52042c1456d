"""The text of a file, every stretch of it tied back to its place in the file."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum


class PlaceKind(StrEnum):
    """What a stretch of text is in its file."""

    LINE = "line"
    PARAGRAPH = "paragraph"
    CELL = "cell"
    PAGE = "page"


@dataclass(frozen=True, slots=True)
class TextPlace:
    """A stretch of the text, half-open, and where it stands in the file.

    ``number`` counts lines, paragraphs, tables or pages from 1; ``row`` and ``column`` count within a table from 1, None elsewhere.
    """

    start: int
    end: int
    kind: PlaceKind
    number: int
    row: int | None = None
    column: int | None = None

    def words(self) -> str:
        """Say the place as the clerk counts it."""
        if self.kind is PlaceKind.CELL:
            return f"第{self.number}个表格第{self.row}行第{self.column}列"
        return {
            PlaceKind.LINE: f"第{self.number}行",
            PlaceKind.PARAGRAPH: f"第{self.number}段",
            PlaceKind.PAGE: f"第{self.number}页",
        }[self.kind]


@dataclass(frozen=True, slots=True)
class SourceText:
    """The text of a file and the places it came from, in order and without gaps but for line ends."""

    text: str
    places: tuple[TextPlace, ...]

    def place_at(self, position: int) -> TextPlace | None:
        """Give the place of the character at ``position``; between two places the one before; None in an empty text."""
        index = bisect_right(self.places, position, key=lambda place: place.start) - 1
        return self.places[index] if index >= 0 else None


def by_lines(text: str) -> SourceText:
    """Tie ``text`` to its own lines, as a plain file or pasted words have them."""
    places: list[TextPlace] = []
    position = 0
    for number, line in enumerate(text.split("\n"), 1):
        places.append(TextPlace(position, position + len(line), PlaceKind.LINE, number))
        position += len(line) + 1
    return SourceText(text, tuple(places))
