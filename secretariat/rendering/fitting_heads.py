"""Heads fitted to the widths of their words: the red mark, the line above the red rule, 签发人, joint signatures; for .docx and PDF."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from secretariat.rendering import gbt9704
from secretariat.rendering.fitting import NOMINAL_DATE, Fit, width
from secretariat.rendering.fonts import Fonts
from secretariat.rendering.styles import (
    BETWEEN_RULES,
    EM,
    LOOKS,
    MARK_AIR,
    MARK_SIZE,
    THICK_RULE,
    THIN_RULE,
    Face,
    Style,
)
from secretariat.rendering.titles import break_title

SIGNERS_LABEL = "签发人："
_CONDENSED_TO = 0.70
_HEAD_LINE_CONDENSED_TO = 0.75
_NARROWEST = 50
_JOINT_ROOM = 0.98
"""How much of the line a joint mark fills, for its columns need some slack."""
_HIGHEST_MARK = 140.0
"""Points all lines of a joint mark may take, so that the first page has room for text (7.2.4)."""
_NOMINAL_NUMBER = 13 * EM
"""What is kept free for a number that is not known yet."""
_NOMINAL_NAME = "　　　"
_SEAL = 43.0 * gbt9704.POINTS_PER_MM
"""A seal of 42 mm with the white that keeps it from touching the next one."""
MOST_SEALS = 3
"""So many seals at most stand in a row (7.3.5.1)."""


def mark_lines_height(lines: int, size: float) -> float:
    """Return the height of a mark's lines in points."""
    return lines * (size + 2 * MARK_AIR)


def fit_mark(lines: Sequence[str], fonts: Fonts, shared: str = "") -> Fit:
    """Return size and scale with which the longest line of 发文机关标志 stands on one line of the type area (7.2.4).

    With a ``shared`` word the names stand beside it, half a character of its size between.
    """
    look = LOOKS[Style.MARK]
    room = gbt9704.points("type_area_width")
    widest = max((width(line, look, fonts) for line in lines), default=0.0) / look.size
    if shared:
        widest += width(shared, look, fonts) / look.size + 0.5
        room *= _JOINT_ROOM
    if not widest:
        return Fit(MARK_SIZE)
    for size in (MARK_SIZE, gbt9704.SIZES["一号"], gbt9704.SIZES["二号"], gbt9704.SIZES["小二"]):
        scale = min(1.0, room / (widest * size))
        if scale >= _CONDENSED_TO and mark_lines_height(len(lines), size) <= _HIGHEST_MARK:
            break
    return Fit(size, int(scale * 100))


@dataclass(frozen=True, slots=True)
class JointMark:
    """The columns of a joint mark in points: the names', all spread to it, and that of the word they share, with its distance."""

    names: float
    shared: float
    between: float

    @property
    def width(self) -> float:
        """The whole mark's width."""
        return self.names + self.between + self.shared


def joint_mark(lines: Sequence[str], shared: str, fit: Fit, fonts: Fonts) -> JointMark:
    """Return the columns of a joint mark at its size and scale."""
    look, factor = LOOKS[Style.MARK], fit.size / MARK_SIZE * fit.scale / 100
    names = max((width(line, look, fonts) for line in lines), default=0.0) * factor
    return JointMark(names, width(shared, look, fonts) * factor, fit.size * fit.scale / 200)


def letter_number_top(size: float) -> float:
    """Return how far below the sheet's upper edge 发文字号 of a letter begins, in points: 7/8 of a character below the rules."""
    rules = gbt9704.points("letter_mark_from_sheet") + size + gbt9704.points("letter_rule_below_mark")
    return rules + THICK_RULE + BETWEEN_RULES + THIN_RULE + gbt9704.value("body_size") * 7 / 8


@dataclass(frozen=True, slots=True)
class HeadLine:
    """The issuer's lines above the red rule of minutes, and the scale in per cent that keeps them clear of the date."""

    issuer: tuple[str, ...]
    scale: int = 100


def fit_head_line(issuer: str, fonts: Fonts) -> HeadLine:
    """Return the issuer on one line beside the date, condensed where it is a little too long, else on several (10.3).

    The longest date counts, whatever the paper's own: a date filled in at approval moves nothing.
    """
    look = LOOKS[Style.HEAD_LINE]
    room = gbt9704.points("type_area_width") - 3 * EM - width(NOMINAL_DATE, look, fonts)
    lines = break_title(issuer, room / _HEAD_LINE_CONDENSED_TO, lambda words: width(words, look, fonts))
    widest = max(width(line, look, fonts) for line in lines)
    return HeadLine(lines, 100 if widest <= room else int(room / widest * 100))


@dataclass(frozen=True, slots=True)
class Signers:
    """Where 签发人 stand: the label and the columns of names in points from the type area's left edge, and the number's scale."""

    label: float
    columns: tuple[float, ...]
    scale: int = 100


def signer_rows(number: str, signers: Sequence[str], fonts: Fonts) -> tuple[tuple[str, ...], ...]:
    """Return the names row by row: two a line, or one where two would come too close to the number (7.2.6)."""
    names = tuple(signers) or ("",)
    pairs = tuple(names[place : place + 2] for place in range(0, len(names), 2))
    return pairs if place_signers(number, pairs, fonts).scale == 100 else tuple((name,) for name in names)


def place_signers(number: str, rows: Sequence[Sequence[str]], fonts: Fonts) -> Signers:
    """Return the places of label and names: the longest row ends one character from the right edge (7.2.6)."""
    look = LOOKS[Style.UPWARD_NUMBER]
    named = replace(LOOKS[Style.SIGNERS], face=Face.KAI)
    widths = [
        max((width(row[place] or _NOMINAL_NAME, named, fonts) for row in rows if len(row) > place), default=0.0)
        for place in range(max(len(row) for row in rows))
    ]
    right = (gbt9704.value("characters") - 1) * EM
    columns: list[float] = []
    for own in reversed(widths):
        right -= own + (EM if columns else 0.0)
        columns.insert(0, right)
    label = right - width(SIGNERS_LABEL, look, fonts)
    own = width(number, look, fonts) if number else _NOMINAL_NUMBER
    # The number shares its line with the label only where all names stand on that line.
    room = (label if len(rows) == 1 else right) - EM - look.first
    return Signers(label, tuple(columns), 100 if own <= room else max(_NARROWEST, int(room / own * 100)))


@dataclass(frozen=True, slots=True)
class JointSignature:
    """The rows of a sealed joint signature; ``centres`` are those of the columns, in points from the type area's left edge.

    The last name of every row stands in the last column, above the date.
    """

    rows: tuple[tuple[str, ...], ...]
    centres: tuple[float, ...]
    date_inset: float


def joint_signature(issuers: Sequence[str], date: str, fonts: Fonts) -> JointSignature:
    """Return how several issuers sign with seals: in order, evenly, up to three a row, the last above the date (7.3.5.1).

    How many stand in a row never hangs on the date, so that a date filled in at approval moves no name to another row.
    """
    look = LOOKS[Style.ISSUER]
    widest = max(width(words, look, fonts) for words in issuers)
    count = next(count for count in range(MOST_SEALS, 0, -1) if count == 1 or _pitch(count, NOMINAL_DATE, widest, fonts) is not None)
    rows = -(-len(issuers) // count)
    least, more = divmod(len(issuers), rows)
    arranged, place = [], 0
    for row in range(rows):
        size = least + (row < more)
        arranged.append(tuple(issuers[place : place + size]))
        place += size
    count = max(map(len, arranged))
    last = max(width(row[-1], look, fonts) for row in arranged)
    axis, inset = _date_axis(date, last, fonts)
    pitch = (_pitch(count, date, widest, fonts) or _least_pitch(widest)) if count > 1 else 0.0
    return JointSignature(tuple(arranged), tuple(axis - pitch * (count - 1 - column) for column in range(count)), inset)


def _least_pitch(widest: float) -> float:
    return max(_SEAL, widest + EM)


def _pitch(count: int, date: str, widest: float, fonts: Fonts) -> float | None:
    """Return the distance of the columns; None where so many do not fit the type area."""
    axis, _ = _date_axis(date, widest, fonts)
    pitch = _least_pitch(widest)
    return pitch if axis - pitch * (count - 1) - max(widest, _SEAL) / 2 >= 0 else None


def _date_axis(date: str, widest: float, fonts: Fonts) -> tuple[float, float]:
    """Return the centre of the date and its inset: 4, or more where the widest name would come too close to the edge."""
    own = width(date or NOMINAL_DATE, LOOKS[Style.DATE], fonts)
    inset = gbt9704.value("sealed_date_inset") * EM
    if inset + own / 2 - widest / 2 < 0:
        inset = 2 * EM + (widest - own) / 2
    return gbt9704.points("type_area_width") - inset - own / 2, inset
