"""Which paragraph of a numbered level is a heading by itself, and so never the last line of a page."""

from __future__ import annotations

from secretariat.papers.blocks import Block, Paragraph
from secretariat.rendering.styles import LEVELS, Style

_SENTENCE_ENDS = ("。", "；", "：", "，", "！", "？")
_LEVEL_OF = {style: level for level, style in LEVELS.items()}


def heads(block: Block, following: Paragraph) -> bool:
    """Tell whether a block is a heading of a level with nothing behind it, and the paragraph below it is what it heads."""
    if not isinstance(block, Paragraph) or not block.indent or len(block.runs) != 1:
        return False
    return is_heading(LEVELS[block.level], block.runs[0].words) and following.indent and _below(block.level, following.level)


def is_heading(style: Style, words: str) -> bool:
    """Tell whether a paragraph of a style is a heading by itself: of a numbered level, and no sentence."""
    return _LEVEL_OF.get(style, 0) > 0 and bool(words.strip()) and not words.rstrip().endswith(_SENTENCE_ENDS)


def goes_below(style: Style, heading: Style) -> bool:
    """Tell whether a paragraph of a style is what a heading above it heads: running text, or a deeper level."""
    return style in _LEVEL_OF and _below(_LEVEL_OF[heading], _LEVEL_OF[style])


def _below(level: int, other: int) -> bool:
    return other == 0 or other > level
