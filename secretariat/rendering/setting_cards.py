"""Name cards as pages: folded from A4 with the upper half turned by 180 degrees, or one card that fills its sheet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from secretariat.papers.blocks import Card
from secretariat.rendering import gbt9704
from secretariat.rendering.fitting import fit_card
from secretariat.rendering.fonts import Fonts
from secretariat.rendering.lines import spell
from secretariat.rendering.pages import ASCENT, Page, Stretch, set_line
from secretariat.rendering.sheets import Sheet
from secretariat.rendering.styles import LOOKS, Align, Style

_FOLDED_FROM = 150.0
"""A sheet higher than this, in mm, is folded in the middle; a lower one is the card itself."""


def card_pages(cards: Sequence[Card], sheet: Sheet, fonts: Fonts) -> Iterator[Page]:
    """Yield a page per card; a paper without cards is one empty page."""
    folded = sheet.height > _FOLDED_FROM
    for card in cards or (Card(""),):
        top = sheet.height / 2 if folded else 0.0
        front = _face(card, sheet, top, fonts)
        # Turned about the sheet's centre, the lower half's face comes to stand in the upper half.
        yield Page(stretches=front, turned=list(front) if folded else [], sheet=sheet)


def _face(card: Card, sheet: Sheet, top: float, fonts: Fonts) -> list[Stretch]:
    width = sheet.width * gbt9704.POINTS_PER_MM
    height = (sheet.height - top) * gbt9704.POINTS_PER_MM
    lines = [(Style.CARD_NAME, card.name)] + ([(Style.CARD_CAPTION, card.caption)] if card.caption else [])
    looks = [replace(LOOKS[style], size=fit_card(words, LOOKS[style], sheet.width, fonts).size) for style, words in lines]
    y = top * gbt9704.POINTS_PER_MM + (height - sum(look.line for look in looks)) / 2
    found: list[Stretch] = []
    for (_, words), look in zip(lines, looks, strict=True):
        baseline = y + (look.line - look.size) / 2 + ASCENT * look.size
        found += set_line(spell(((words, None),), look, fonts), 0.0, width, baseline, Align.CENTRE, last=True)
        y += look.line
    return found
