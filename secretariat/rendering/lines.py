"""Our own line breaker: advance widths, Chinese line-breaking rules, numbers and words never split."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypeAlias

from secretariat.rendering.embedding import EmbeddedFont
from secretariat.rendering.fitting import face_of, is_latin
from secretariat.rendering.fonts import Fonts
from secretariat.rendering.styles import Look

NEVER_FIRST = frozenset("!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠")
"""Characters that never begin a line: those Word and WPS forbid for Chinese."""

NEVER_LAST = frozenset("$([{£¥‘“〈《「『【〔〖〝﹙﹛﹝＄（［｛￡￥")
"""Characters that never end a line."""

_PAIRED = frozenset("—…")
_TOLERANCE = 0.01


class Glyph(NamedTuple):
    """One character ready to be set: its font and size, its width with the spacing behind it, all in points."""

    character: str
    font: EmbeddedFont
    size: float
    spacing: float
    width: float
    latin: bool


Line: TypeAlias = list[Glyph]


class _Book(dict[str, Glyph]):
    """The glyphs of one look, made when they are first asked for."""

    def __init__(self, look: Look, fonts: Fonts) -> None:
        super().__init__()
        self._look = look
        self._fonts = fonts

    def __missing__(self, character: str) -> Glyph:
        look = self._look
        font = self._fonts.font(face_of(character, look), character)
        width = font.advance(character) * look.size + look.spacing
        glyph = Glyph(character, font, look.size, look.spacing, width, is_latin(character))
        self[character] = glyph
        return glyph


@functools.lru_cache(maxsize=256)
def _book(look: Look, fonts: Fonts) -> _Book:
    return _Book(look, fonts)


def spell(runs: Iterable[tuple[str, Look | None]], look: Look, fonts: Fonts) -> Line:
    """Return the glyphs of runs of words; a run without a look of its own takes the paragraph's."""
    glyphs: Line = []
    for words, own in runs:
        book = _book(own or look, fonts)
        glyphs += [book[character] for character in words]
    return glyphs


def may_break(before: Glyph, after: Glyph) -> bool:
    """Tell whether a line may end between two neighbours."""
    last, first = before.character, after.character
    if first == " ":
        return False
    if first in NEVER_FIRST or last in NEVER_LAST:
        return False
    if last == " ":
        return True
    if before.latin and after.latin:
        return False
    return not (last == first and last in _PAIRED)


def natural_width(line: Sequence[Glyph]) -> float:
    """Return the width of the glyphs side by side, spacing included."""
    return sum(glyph.width for glyph in line)


def break_lines(glyphs: Sequence[Glyph], first_room: float, room: float) -> list[Line]:
    """Return the lines of a paragraph whose first line has ``first_room`` points and whose others have ``room``.

    Every line holds as much as fits; what may not stand at its end or at the next one's start moves down. A word wider than a
    whole line is broken where it must be. An empty paragraph is one empty line.
    """
    lines: list[Line] = []
    start, used, opportunity, limit = 0, 0.0, 0, first_room
    place = 0
    while place < len(glyphs):
        glyph = glyphs[place]
        if place > start and may_break(glyphs[place - 1], glyph):
            opportunity = place
        used += glyph.width
        if used > limit + _TOLERANCE and glyph.character != " " and place > start:
            end = opportunity if opportunity > start else place
            lines.append(list(glyphs[start:end]))
            start, used, limit = end, 0.0, room
            place = end
            continue
        place += 1
    if start < len(glyphs) or not lines:
        lines.append(list(glyphs[start:]))
    return lines
