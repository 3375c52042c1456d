"""The colours, type sizes, spaces and heights every surface is built from."""

from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from typing import Final

# Ink and paper.
INK_9: Final = "#1A212B"
INK_7: Final = "#38424F"
INK_5: Final = "#58626F"
INK_3: Final = "#8A929C"
"""Input borders and glyphs only: 3.1 : 1 is too little for text."""
PAPER_0: Final = "#FFFFFF"
PAPER_1: Final = "#FAF9F6"
PAPER_2: Final = "#F4F3EF"
PAPER_3: Final = "#EAE8E2"
LINE_1: Final = "#ECEBE7"
LINE_2: Final = "#DCDBD6"
LINE_3: Final = "#C4C8CC"
HOVER: Final = "#F6F8FC"

# 朱红 says one thing: here, now.
SEAL: Final = "#B3301D"
SEAL_D: Final = "#952515"
SEAL_DD: Final = "#7A1C0F"
"""The primary button while it is pressed."""
SEAL_T: Final = "#FBECE8"
SEAL_G: Final = "#E0A79C"
"""A stretch of a year that is owed: a bar, always beside words."""

# 靛青: selection, links, focus.
INDIGO: Final = "#1C4E80"
INDIGO_T: Final = "#EDF3F8"
INDIGO_G: Final = "#5B84B1"
"""Bars in progress, always with a number."""
SELECT: Final = "#DFE8F1"

OK: Final = "#1D6442"
OK_T: Final = "#E6F2EA"
WARN: Final = "#7F5200"
WARN_T: Final = "#FBF1DB"
WARN_G: Final = "#D9A441"
HIT: Final = "#FBE7A6"
BAR: Final = "#26303C"
BAR_ACTION: Final = "#FFD9C9"

# Tints of the things read in a founding notice; the fourth, uncertain, is HIT with WARN_G under it.
SPAN_UNIT: Final = "#D5EDE6"
SPAN_NAME: Final = "#DCE7F4"
SPAN_POST: Final = "#EAE6F5"
SPAN_RULE: Final = "#F1E2F2"

SPACES: Final = (4, 8, 12, 16, 20, 24)
PAGE_MARGIN: Final = 20
RADIUS_CONTROL: Final = 4
RADIUS_PANEL: Final = 6
RADIUS_CHIP: Final = 3
NAVIGATION_WIDTH: Final = 196
NAVIGATION_NARROW: Final = 52
NARROW_BELOW: Final = 1280
"""Outside width in pixels under which the navigation shows icons only and low-priority columns go."""
LOW_BELOW: Final = 760
"""Outside height in pixels under which two-line rows are a little lower."""


class TextSize(IntEnum):
    """The three text sizes of 设置, named by the pixels of body text."""

    STANDARD = 14
    LARGE = 16
    VERY_LARGE = 18


@dataclass(frozen=True, slots=True)
class TypeScale:
    """Type sizes in pixels, all even; they grow together with the body size."""

    caption: int
    body: int
    section: int
    page: int
    number: int

    @staticmethod
    @cache
    def of(body: int) -> "TypeScale":
        """Give the scale whose body text has ``body`` pixels."""
        grown = body - TextSize.STANDARD
        return TypeScale(12 + grown, body, 16 + grown, 20 + grown, 26 + grown)


@dataclass(frozen=True, slots=True)
class Heights:
    """Heights in pixels; a body line of the bundled face is 1.45 times its size, and heights follow it."""

    control: int
    small: int
    row: int
    dense: int
    two_line: int
    two_line_low: int
    head: int
    tools: int
    tabs: int
    page_head: int
    menu_bar: int
    bottom: int
    navigation_row: int
    chip: int

    @staticmethod
    @cache
    def of(body: int) -> "Heights":
        """Give the heights that fit body text of ``body`` pixels."""
        line = round((body - TextSize.STANDARD) * 1.45)
        return Heights(
            control=32 + line, small=26 + line, row=36 + line, dense=32 + line,
            two_line=48 + 2 * line, two_line_low=46 + 2 * line, head=30 + line,
            tools=48 + line, tabs=36 + line, page_head=56 + line, menu_bar=36 + line, bottom=32 + line,
            navigation_row=34 + line, chip=20 + line,
        )
