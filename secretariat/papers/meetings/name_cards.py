"""席卡: one card per person, folded from A4 or cut 200 × 100 mm."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from secretariat.domain.names import printed
from secretariat.papers.blocks import Card, Paper, PaperFormat


class CardShape(StrEnum):
    """How a card stands on the table; the value is the kind of paper and the name of its template."""

    FOLDED = "name_cards"
    INSERT = "name_cards_insert"


_NAMES = {CardShape.FOLDED: "席卡", CardShape.INSERT: "席卡插页"}


@dataclass(frozen=True, slots=True)
class CardLine:
    """Who sits there, and the words under the name where the office wants some: a unit or a post."""

    name: str
    caption: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NameCards:
    """The cards of one meeting, in the order in which they are laid out; a substitute's card bears the own name."""

    meeting_title: str
    cards: tuple[CardLine, ...]
    shape: CardShape = CardShape.FOLDED


def shape_of(title: str) -> CardShape:
    """Return the shape of cards that were made, by their title."""
    return next((shape for shape, name in _NAMES.items() if title.endswith(name)), CardShape.FOLDED)


def compose(facts: NameCards) -> Paper:
    """Return the cards as blocks, a page each; two-character names are padded to the width of three."""
    cards = tuple(Card(printed(line.name), line.caption) for line in facts.cards)
    return Paper(facts.shape.value, PaperFormat.CARDS, f"{facts.meeting_title}{_NAMES[facts.shape]}", cards)
