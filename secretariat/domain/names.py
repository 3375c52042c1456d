"""How the name of a person is stored, printed and recognised (rule 9 of the domain)."""

from __future__ import annotations

import re
import unicodedata

FULL_WIDTH_BLANK = "\u3000"
MIDDLE_DOT = "·"
_BLANKS = re.compile(r"[\s\u3000\u00a0\u200b\ufeff]+")
_DOTS = re.compile(r"[•‧∙⋅・･．]|(?<=[\u3400-\u9fff])\.(?=[\u3400-\u9fff])")


def is_ideograph(character: str) -> bool:
    """Tell whether one character is a Chinese character, those beyond the basic plane (𬱖) included."""
    return character == "〇" or unicodedata.name(character, "").startswith("CJK ")


def stored(name: str) -> str:
    """Return the name as it is kept: without padding, with the one middle dot (U+00B7) that ethnic names carry.

    Blanks between Chinese characters are padding and go; a name in Latin letters keeps single blanks between its words.
    """
    dotted = _DOTS.sub(MIDDLE_DOT, name)
    words = [word for word in _BLANKS.split(dotted) if word]
    if any(is_ideograph(character) for character in dotted):
        return "".join(words)
    return " ".join(words)


def printed(name: str) -> str:
    """Return the name as it stands in a column of names: two characters are padded with U+3000 to the width of three."""
    plain = stored(name)
    if len(plain) == 2 and all(is_ideograph(character) for character in plain):
        return plain[0] + FULL_WIDTH_BLANK + plain[1]
    return plain
