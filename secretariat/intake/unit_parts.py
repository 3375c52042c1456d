"""Where, in a list of organisations, one ends and the next begins: marks, 和, collective parties, and what trails the list."""

from __future__ import annotations

import re

from secretariat.intake.units import COLLECTIVE_MORE, COLLECTIVE_START, is_full_unit, is_unit
from secretariat.intake.vocabulary import FIELD, LEVEL

_AND = re.compile(r"(?<=[局委办部会院厅联社署府室队心镇道办组协])(?:和|及|与|以及|、以及|会同|商)(?=[\u4e00-\u9fff]{2,})")
_TAIL = re.compile(
    r"(?:等)?(?:\d{1,3}|[一二三四五六七八九十两几多]{1,3})?(?:个|家)?(?:有关|相关|成员|市直|区直|县直|省直|"
    r"市级|区级|县级|职能)*(?:单位和部门|部门和单位|部门、单位|部门（单位）|部门及单位|单位|部门)?"
    r"(?:按照?(?:各自)?职责(?:任务)?(?:分工)?|按分工|按各自分工|依职责|依职能|按职能(?:分工)?|分别|共同|配合|"
    r"协同|具体|组织|根据职责分工|根据各自职责|，)*$"
)
_TAIL_STARTS = re.compile(
    r"等(?=$|(?:\d{1,3}|[一二三四五六七八九十两几多]{1,3})?(?:个|家)?(?:有关|相关|成员|市直|区直|县直|省直|"
    r"市级|区级|县级|职能|单位|部门|按|依|分|共|，))|按照?(?:各自)?职责|按分工|按各自|依职|按职能|分别$|共同$|"
    r"根据职责|根据各自"
)
_AND_OTHERS = re.compile(
    r"(?P<first>.{2,30}?(?=等)|.{2,40}?(?:部门|单位)|.{2,30}?)(?:等(?:[省市区县州]?(?:直|级|属)?)?(?:有关|相关)?(?:部门|单位))?"
    r"(?:和|及|与|以及)(?P<rest>(?:各|有关|相关|其他)[^和及]{2,30})$"
)
_FIELDS_ONLY = re.compile(rf"(?:{LEVEL})?(?:{FIELD})+")
_RESTART = re.compile(rf"(?<=[局委办部会厅联社队])(?=(?:{LEVEL})(?:委|政府|人大|政协|总工会|妇联|科协|残联|工商联|{FIELD}))")
_FOREIGN_TAIL = re.compile(r"(?<=[局委])(?=[\u4e00-\u9fff]{3,}(?:管委会|开发办|街道办事处|镇人民政府|街道)$)")


_WHAT_IT_DOES = re.compile(r"(?:牵头|配合|协助|参与|协同|做好)[\u4e00-\u9fff]{0,10}$")
_NO_UNIT = re.compile("等|以及|和|及|(?:以)?下同|(?:列|排)(?:名)?(?:在)?(?:第一|首)位?.{0,16}牵头.{0,6}|.{0,4}第一.{0,8}为牵头.{0,4}")
_NOTE = re.compile(r"（[^（）]*(?:牵头|列第|排第|第一|为主|下同|按职责)[^（）]*）$")


def dense(words: str) -> str:
    """Give folded ``words`` without blanks and breaks."""
    return words.replace(" ", "").replace("\n", "")


def _trim(folded: str, left: int, right: int) -> tuple[int, int]:
    while left < right and folded[left] in " \n、，；。：〔〕":
        left += 1
    while right > left and folded[right - 1] in " \n、，；。：〔〕":
        if folded[right - 1] == "〕" and "〔" in folded[left : right - 1]:
            break
        right -= 1
    return left, right


def unit_parts(folded: str, start: int, end: int) -> list[tuple[int, int]]:
    """Cut at 、，； outside brackets and at 和 between two organisations; drop what trails the list (等有关部门)."""
    cuts: list[tuple[int, int]] = []
    depth, left = 0, start
    for position in range(start, end):
        mark = folded[position]
        depth += (mark == "（") - (mark == "）")
        if depth <= 0 and mark in "、，；":
            cuts.append((left, position))
            left, depth = position + 1, 0
    cuts.append((left, end))
    parts: list[tuple[int, int]] = []
    for first, last in cuts:
        begin, finish = _trim(folded, first, last)
        tail = _TAIL_STARTS.search(folded, begin, finish)
        if tail and _TAIL.match(folded, tail.start(), finish):
            begin, finish = _trim(folded, begin, tail.start())
        parts.extend(_part_at(folded, begin, _bare_end(folded, begin, finish)))
    return [
        (begin, finish)
        for begin, finish in parts
        if begin < finish and not _NO_UNIT.fullmatch(dense(folded[begin:finish]))
    ]


def _bare_end(folded: str, begin: int, finish: int) -> int:
    """Leave out a note behind the name (（列第一位的为牵头单位）) and what the unit does (区融媒体中心配合宣传)."""
    for form in (_NOTE, _WHAT_IT_DOES):
        if (found := form.search(folded, begin, finish)) and is_full_unit(dense(folded[begin : found.start()])):
            return found.start()
    return finish


def _part_at(folded: str, begin: int, finish: int) -> list[tuple[int, int]]:
    words = folded[begin:finish]
    if middle := _AND_OTHERS.match(words):
        return [*_part_at(folded, begin, begin + middle.end("first")), (begin + middle.start("rest"), finish)]
    marks: list[tuple[int, int]] = []
    if "（" not in words:
        for found in _AND.finditer(words):
            before, behind = dense(words[: found.start()]), dense(words[found.end() :])
            if (
                is_full_unit(before)
                and is_unit(behind)
                and not behind.startswith(("单位", "部门", "旅游", "信息", "规划", "社会"))
            ):
                marks.append((found.start(), found.end()))
                break
        if not marks:
            marks.extend(
                (found.start(), found.end()) for found in _RESTART.finditer(words) if is_unit(dense(words[found.end() :]))
            )
        if not marks:
            marks.extend((found.start(), found.end()) for found in _FOREIGN_TAIL.finditer(words))
        if (ending := re.search(r"(?:部门|单位)$", words)) and _FIELDS_ONLY.fullmatch(dense(words[: ending.start()])):
            return [(begin, begin + ending.start())]
    parts: list[tuple[int, int]] = []
    left = 0
    for first, last in marks:
        parts.append((begin + left, begin + first))
        left = last
    return [*parts, (begin + left, finish)]


def merge_collectives(folded: str, parts: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join 各省、自治区、直辖市人民政府 and the like: kinds of places under one 各 are one party."""
    merged: list[tuple[int, int]] = []
    for begin, finish in parts:
        words = dense(folded[begin:finish])
        if merged and COLLECTIVE_MORE.match(words) and not words.startswith("各"):
            head = dense(folded[merged[-1][0] : merged[-1][1]])
            if COLLECTIVE_START.match(re.split("[、，]", head)[0]) and folded[merged[-1][1] : begin].strip() == "、":
                merged[-1] = (merged[-1][0], finish)
                continue
        merged.append((begin, finish))
    return merged
