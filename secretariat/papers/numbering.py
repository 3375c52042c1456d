"""The four levels of numbers in an official text (GB/T 9704-2012, 7.3.3) and lists joined into one sentence."""

from __future__ import annotations

_DIGITS = "〇一二三四五六七八九"


def chinese_number(number: int) -> str:
    """Return 一 … 九十九 for 1 to 99; raises ValueError outside, where no official text numbers its headings."""
    if not 1 <= number <= 99:
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


def third_level(number: int, words: str) -> str:
    """Return 1.××."""
    return f"{number}.{words}"


def sentence(words: str) -> str:
    """Return the words closed with 。 unless they already end a sentence or introduce what follows."""
    closed = words.strip()
    return closed if not closed or closed[-1] in "。！？：；" else f"{closed}。"
