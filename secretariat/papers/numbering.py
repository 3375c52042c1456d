"""The four levels of numbers in an official text (GB/T 9704-2012, 7.3.3) and lists joined into one sentence."""

from __future__ import annotations

from secretariat.papers.blocks import Paragraph, Text

_DIGITS = "〇一二三四五六七八九"
_MOST = 99


def chinese_number(number: int) -> str:
    """Return 一 … 九十九 for 1 to 99; raises ValueError outside, where no official text numbers its headings."""
    if not 1 <= number <= _MOST:
        raise ValueError(f"{number} is not a number of a heading")
    tens, ones = divmod(number, 10)
    written = "" if tens == 0 else "十" if tens == 1 else f"{_DIGITS[tens]}十"
    return written + (_DIGITS[ones] if ones else "")


def first_level(number: int, words: str) -> str:
    """Return 一、××."""
    return f"{chinese_number(number)}、{words}"


def second_level(number: int, words: str) -> str:
    """Return （一）××."""
    return f"（{chinese_number(number)}）{words}"


def item(number: int, words: str) -> Paragraph:
    """Return one line of a list that stands directly under a heading 一、: the number in the second level's face, words in 仿宋.

    Levels follow one another without a gap (7.3.3), so such a list counts （一）（二）; beyond 99 it counts in Arabic numerals.
    """
    label = f"（{chinese_number(number)}）" if number <= _MOST else f"（{number}）"
    return Paragraph((Text(label), Text(words)), level=2)


def third_level(number: int, words: str) -> str:
    """Return 1.××."""
    return f"{number}.{words}"


def sentence(words: str) -> str:
    """Return the words closed with 。 unless they already end a sentence or introduce what follows."""
    closed = words.strip()
    return closed if not closed or closed[-1] in "。！？：；" else f"{closed}。"
