"""What depends on the width of words: the signature's insets, a card's size, columns of names; for .docx and PDF alike."""

from __future__ import annotations

import functools
import math
from collections.abc import Iterable
from dataclasses import dataclass

from secretariat.rendering import gbt9704
from secretariat.rendering.fonts import Fonts
from secretariat.rendering.styles import EM, IMPRINT_INSET, LIST_TABS, LOOKS, Face, Look, Style
from secretariat.rendering.titles import break_title

NOMINAL_DATE = "2026年11月11日"
"""A signature is set as for this date as long as its own is not known."""

_CELL_CONDENSED_TO = 0.70
_LEAST_MEMBERS = 12
_NARROWEST = 50
_CARD_MARGIN = 20.0


def is_latin(character: str) -> bool:
    """Tell whether the character takes the Latin face: ASCII and accented letters; quotes, dashes and dots do not."""
    return character.isascii() or (character.isalpha() and ord(character) < 0x250)


def face_of(character: str, look: Look) -> Face:
    """Return the face in which a style prints the character."""
    return look.latin if is_latin(character) else look.face


@functools.lru_cache(maxsize=8192)
def width(words: str, look: Look, fonts: Fonts) -> float:
    """Return the words' width on one line in points, the spacing behind each character included."""
    return sum(fonts.font(face_of(one, look), one).advance(one) * look.size + look.spacing for one in words)


@dataclass(frozen=True, slots=True)
class Fit:
    """A type size in points, and the horizontal scale in per cent that condenses a line into its place."""

    size: float
    scale: int = 100


def fit_card(words: str, look: Look, sheet_width: float, fonts: Fonts) -> Fit:
    """Return the size at which a name fills its card by its measured width, never above the style's own size."""
    room = (sheet_width - 2 * _CARD_MARGIN) * gbt9704.POINTS_PER_MM
    widest = width(words, look, fonts) / look.size
    return Fit(min(look.size, float(int(room / widest)) if widest else look.size))


def list_column(units: Iterable[str], fonts: Fonts, *, members: bool = False) -> float:
    """Return where the second column of a paper's lists stands, in points from the type area's left edge.

    The names of minutes stand behind the longest unit, the posts of ``members`` clear of the longest name. What is too
    long for any place has its own second column further right and does not count.
    """
    look, gap = (LOOKS[Style.MEMBERS_NEXT], 1.5 * EM) if members else (LOOKS[Style.LIST_NEXT], EM / 2)
    ends = [look.left + width(unit, look, fonts) + gap for unit in units]
    longest = max((end for end in ends if end <= LIST_TABS[-1]), default=0.0)
    if members:
        return max(_LEAST_MEMBERS, math.ceil(round(longest / EM, 3))) * EM
    return next(stop for stop in LIST_TABS if stop >= longest)


def fit_cell(words: str, look: Look, room: float, fonts: Fonts) -> int:
    """Return the scale in per cent that keeps a cell's words on one line; 100 where they fit or would be too narrow."""
    natural = width(words, look, fonts)
    if natural <= room or room < natural * _CELL_CONDENSED_TO:
        return 100
    return int(room / natural * 100)


def fit_printed_line(issuer: str, date: str, fonts: Fonts) -> int:
    """Return the scale in per cent that keeps 印发机关 and 印发日期 on the one line of the imprint (7.4.3)."""
    look = LOOKS[Style.IMPRINT_PRINTED]
    room = gbt9704.points("type_area_width") - 2 * IMPRINT_INSET
    natural = width(issuer, look, fonts) + look.size + width(f"{date or NOMINAL_DATE}印发", look, fonts)
    return 100 if natural <= room else max(_NARROWEST, int(room / natural * 100))


def issuer_lines(issuer: str, fonts: Fonts) -> tuple[str, ...]:
    """Return the lines of an issuer inset 2, broken at words where one is too narrow (7.3.5.1)."""
    room = gbt9704.points("type_area_width") - 4 * EM
    return break_title(issuer, room, lambda words: width(words, LOOKS[Style.ISSUER], fonts))


@dataclass(frozen=True, slots=True)
class SignatureLine:
    """One line of the signature and the distance of its right end from the right edge of the type area, in points."""

    style: Style
    words: str
    inset: float


def signature_lines(
    issuer: str, on_behalf: str, date: str, fonts: Fonts, *, sealed: bool = True, others: tuple[str, ...] = ()
) -> tuple[SignatureLine, ...]:
    """Return the lines of a signature with their insets (GB/T 9704-2012, 7.3.5).

    Sealed: the date inset 4, issuer and 代章 centred above it; where that would leave the type area the issuer is inset 2 and
    the rest centred beneath it. Without a seal: issuer inset 2, the date two characters to the right of its first character;
    ``others`` who sign too stand below the first and begin where the longest begins. Seals of several issuers stand in rows
    (``joint_signature``).
    """
    look = LOOKS[Style.ISSUER]
    named = [(Style.ISSUER if sealed else Style.UNSEALED_ISSUER, words) for words in (issuer, *others)]
    if on_behalf:
        named.append((Style.ON_BEHALF, f"（{on_behalf}代章）"))
    date_width = width(date or NOMINAL_DATE, look, fonts)
    widths = [max(width(line, look, fonts) for line in issuer_lines(words, fonts)) for _, words in named]
    if not sealed:
        return _unsealed(named, widths, date, date_width)
    inset = gbt9704.value("sealed_date_inset") * EM
    widest = max(widths)
    # Where the widest line would leave the type area, or bring it closer to the edge than 2, the whole moves in.
    if widest > gbt9704.value("long_issuer") * EM or inset - (widest - date_width) / 2 < 0:
        inset = 2 * EM + (widest - date_width) / 2
    axis = inset + date_width / 2
    lines = [SignatureLine(style, words, axis - own / 2) for (style, words), own in zip(named, widths, strict=True)]
    return (*lines, SignatureLine(Style.DATE, date, inset))


def _unsealed(
    named: list[tuple[Style, str]], widths: list[float], date: str, date_width: float
) -> tuple[SignatureLine, ...]:
    two, widest = 2 * EM, max(widths)
    # A date longer than the issuer is inset 2 and the issuer moves in.
    date_inset = max(two, widest - date_width)
    start = date_inset + date_width + two
    lines = [SignatureLine(style, words, start - own) for (style, words), own in zip(named, widths, strict=True)]
    return (*lines, SignatureLine(Style.DATE, date, date_inset))
