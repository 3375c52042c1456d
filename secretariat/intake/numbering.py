"""The numbers in front of items: 一、 （一） 1. （1） ① 第一条 2.1.3."""

from __future__ import annotations

import re
from dataclasses import dataclass

_HAN = "一二三四五六七八九十百"
_FORMS: tuple[tuple[int, re.Pattern[str]], ...] = (
    (0, re.compile(rf"第[{_HAN}\d]{{1,4}} ?[章节编] *")),
    (3, re.compile(rf"第[{_HAN}\d]{{1,4}}条[ ：]*")),
    (2, re.compile(rf"（ *[{_HAN}]{{1,4}} *[）〕][、.]? *")),
    (2, re.compile(rf"[{_HAN}]{{1,4}}[）〕] *")),
    (1, re.compile(rf"[{_HAN}]{{1,4}} ?[、.．] *")),
    (1, re.compile(rf"[{_HAN}]{{1,3}}，(?=[^，。]{{2,24}}$)")),
    (4, re.compile(r"（ *\d{1,3} *[）〕] *")),
    (4, re.compile(r"\d{1,3}[）〕] *")),
    (5, re.compile(r"[①-⑳⑴-⒇]\s*")),
)
_DECIMAL = re.compile(r"\d{1,2}(?:\.\d{1,2}){1,4}\.?(?: +|(?=[^\d年月日个万亿%倍次.、 ]))")
_ARABIC = re.compile(r"\d{1,3} ?(?:、|\.(?!\d{1,2}[%个万亿倍年])|．) *")
_ALONE = re.compile(r"\d{1,2} +(?=[\u4e00-\u9fff]{2,16}$)")


@dataclass(frozen=True, slots=True)
class Number:
    """A number in front of an item: how deep its form usually stands, the length it takes, and as written."""

    level: int
    length: int
    text: str


def leading_number(words: str) -> Number | None:
    """Recognise the number that ``words`` (folded) begin with; None where there is none.

    Levels grow inwards: 章 0, 一、 1, （一） 2, 1. 3, （1） 4, ① 5; 2.1.3 stands as deep as it has parts.
    """
    head = words[:16]
    for level, form in _FORMS:
        if found := form.match(head if level != 1 else words):
            return Number(level, found.end(), found.group().strip())
    if found := _DECIMAL.match(head):
        return Number(min(found.group().strip(" .").count(".") + 1, 4), found.end(), found.group().strip())
    if found := _ARABIC.match(head):
        return Number(3, found.end(), found.group().strip())
    if len(words) <= 20 and (found := _ALONE.match(words)):
        return Number(1, found.end(), found.group().strip())
    return None
