"""A span of a text by kind, and the way between characters as Python counts them and as Qt does."""

from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from ui.theme import tokens


class SpanKind(StrEnum):
    """What a stretch of the text was read as."""

    UNIT = "unit"
    NAME = "name"
    POST = "post"
    RULE = "rule"
    UNCERTAIN = "uncertain"


SPAN_TINTS: Final = {
    SpanKind.UNIT: tokens.SPAN_UNIT, SpanKind.NAME: tokens.SPAN_NAME, SpanKind.POST: tokens.SPAN_POST,
    SpanKind.RULE: tokens.SPAN_RULE, SpanKind.UNCERTAIN: tokens.HIT,
}
SPAN_WORDS: Final = {
    SpanKind.UNIT: "单位", SpanKind.NAME: "姓名", SpanKind.POST: "职务", SpanKind.RULE: "规则", SpanKind.UNCERTAIN: "待确认",
}


@dataclass(frozen=True, slots=True)
class TextSpan:
    """A stretch of a text, half-open, in characters; ``number`` is the badge an uncertain one has in the margin."""

    id: str
    start: int
    end: int
    kind: SpanKind
    number: int | None = None
    hint: str = ""
    """What the tool tip says; the kind where it is empty."""


class Places:
    """Turns places in a text into positions of a ``QTextDocument`` and back.

    Qt counts UTF-16 units, so that 𬱖 takes two, and joins CR and LF into one paragraph end.
    """

    def __init__(self, text: str) -> None:
        self.shown: Final = text.replace("\r\n", "\n")
        positions, here = [], 0
        for place, character in enumerate(text):
            positions.append(here)
            if not (character == "\r" and text[place + 1 : place + 2] == "\n"):
                here += 2 if ord(character) > 0xFFFF else 1
        positions.append(here)
        self._positions = positions

    def to_document(self, place: int) -> int:
        """Give the position of a character; places beyond the text are its end."""
        return self._positions[max(0, min(place, len(self._positions) - 1))]

    def to_text(self, position: int) -> int:
        """Give the character at a position."""
        return max(0, bisect_right(self._positions, position) - 1)
