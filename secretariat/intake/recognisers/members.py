"""The member units as the text lists them, and the papers the founding rests on."""

from __future__ import annotations

import re

from secretariat.domain.readings import Located, Span
from secretariat.intake.script import Script
from secretariat.intake.unit_lists import UnitReader
from secretariat.intake.vocabulary import BODY_WORDS

_COMPOSED_OF = re.compile(rf"(?:{BODY_WORDS})(?:成员单位|成员)?(?:主要)?由")
_CLOSES = re.compile(
    r"(?:等)?(?:\d{1,3}|[一二三四五六七八九十]{1,3})?(?:个|家)?(?:有关|相关|成员)?"
    r"(?:单位和部门|部门和单位|部门（单位）|部门、单位|部门及单位|单位|部门|组织)?(?:共同)?(?:组成|构成|参加)"
)
_LONGEST_LIST = 900
_LISTED = re.compile(
    rf"(?:^|\n)[ #*]*(?:[（(]?[一二三四五六七八九十\d]+[、.）)] *)?〔?(?:{BODY_WORDS})?(?:的)?(?:主要)?"
    r"成 *员 *单 *位〕?(?:包括|为|有|主要包括|"
    r"由|：|:| *\n\s*)+(?P<units>[^。；：]{4,900}?)(?=。|；|\n\s*\n|\n(?![^\n]{1,60}、)|$)"
)
_INCLUDES = re.compile(
    r"成员单位(?:包括|为|主要有|主要包括|有)(?P<units>[^。；：]{6,900}?)(?:等)?(?:\d{1,3}个)?(?:有关|"
    r"相关)?(?:部门和单位|单位|部门)?(?=[。；])"
)
_CITED = re.compile(r"《[^《》]{4,120}(?:《[^《》]{2,80}》[^《》]{0,40})?》(?:\s*（[^（）]{4,40}?号[^（）]{0,6}）)?")
_RESTS_ON = re.compile("根据|按照|依据|依照|落实|贯彻|遵照|执行")


def listed_members(script: Script, reader: UnitReader) -> list[Located]:
    """Read the units of 联席会议由…组成 or 成员单位：…; empty where the text has no such list."""
    stretches = _composed(script.folded)
    stretches += [found.span("units") for form in (_LISTED, _INCLUDES) for found in form.finditer(script.folded)]
    for start, end in stretches:
        units = reader.read(start, end)
        if len(units) >= 3 and reader.is_list(start, end):
            return [unit.located() for unit in units]
    return []


def _composed(folded: str) -> list[tuple[int, int]]:
    """Give the stretches between 联席会议由 and 等部门组成 within one sentence."""
    found: list[tuple[int, int]] = []
    for opening in _COMPOSED_OF.finditer(folded):
        if found and opening.start() < found[-1][1]:
            continue
        sentence = re.compile("[。；]").search(folded, opening.end(), opening.end() + _LONGEST_LIST)
        limit = sentence.start() if sentence else min(len(folded), opening.end() + _LONGEST_LIST)
        if not any(folded.find(word, opening.end(), limit) >= 0 for word in ("组成", "构成", "参加")):
            continue
        if closing := _CLOSES.search(folded, opening.end() + 6, limit):
            found.append((opening.end(), closing.start()))
    return found


def basis_documents(script: Script, first: int, last: int) -> list[Located]:
    """Read the papers the opening paragraphs rest on, with their numbers, as cited after 根据 or 按照."""
    found: list[Located] = []
    for hit in _CITED.finditer(script.folded, first, last):
        sentence = script.folded[max(first, script.folded.rfind("。", first, hit.start())) : hit.start()]
        if _RESTS_ON.search(sentence):
            words = script.words(*hit.span())
            if words not in {known.text for known in found}:
                found.append(Located(words, Span(*hit.span())))
    return found
