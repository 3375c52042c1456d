"""How large the words on the plates of a seating plan are, so that they stand on them whole."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from secretariat.papers.seating_charts import Plate, SeatingChart
from secretariat.rendering import gbt9704
from secretariat.rendering.fitting import width
from secretariat.rendering.fonts import Fonts
from secretariat.rendering.styles import LOOKS, SEAT_MARGIN, Look, Style

NARROW = 10.0
"""On a plate narrower than this, in mm, words stand upright, a character a line."""
_LINES = ((Style.SEAT_MARK, 9.0), (Style.SEAT_NAME, 16.0), (Style.SEAT_UNIT, 11.0))
_FULL = sum(line for _, line in _LINES)
_CONDENSED_TO, _SMALLEST = 60, 5.0


@dataclass(frozen=True, slots=True)
class SeatLine:
    """One line of a plate: its words and look, and the scale in per cent that condenses them."""

    style: Style
    words: str
    look: Look
    scale: int


def plate_lines(plate: Plate, chart: SeatingChart, fonts: Fonts) -> Iterator[SeatLine]:
    """Yield the lines of a plate from top to bottom; a plate too narrow for a line has its words upright."""
    room = chart.plate_width * gbt9704.POINTS_PER_MM - 2 * SEAT_MARGIN
    high = chart.plate_height * gbt9704.POINTS_PER_MM - 1.0
    upright = chart.plate_width < NARROW
    for (style, line), words in zip(_LINES, (plate.mark, plate.name, plate.unit), strict=True):
        pieces = list(words) if upright and style is not Style.SEAT_MARK else [words]
        if not words:
            continue
        total = sum(len(one) if upright else 1 for one in (plate.name, plate.unit))
        factor = min(1.0, (high - 9.0) / max(total, 1) / 11.0) if upright else min(1.3, high / _FULL)
        for piece in pieces:
            looked = _look(style, 11.0 if upright and style is not Style.SEAT_MARK else line, factor)
            yield _fit(style, piece, looked, room, fonts)


def _look(style: Style, line: float, factor: float) -> Look:
    look = LOOKS[style]
    size = int(min(look.size, line * 0.9) * factor * 2) / 2
    return replace(look, size=max(_SMALLEST, size), line=int(line * factor * 20) / 20)


def _fit(style: Style, words: str, look: Look, room: float, fonts: Fonts) -> SeatLine:
    natural = width(words, look, fonts)
    while natural * _CONDENSED_TO / 100 > room and look.size > _SMALLEST:
        look = replace(look, size=look.size - 0.5)
        natural = width(words, look, fonts)
    return SeatLine(style, words, look, 100 if natural <= room else max(1, int(room / natural * 100)))
