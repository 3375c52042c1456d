"""How organisations are named one by one: their shape, the collective parties, and what a post says about its unit."""

from __future__ import annotations

import re

from secretariat.intake.vocabulary import (
    ENDING,
    ENDS_AS_POST,
    ENDS_AS_UNIT,
    FIELD,
    FIELD_RUN,
    KINDS_OF_PLACE,
    LEVEL,
    TITLE_BEGINS,
)

_SHAPE = re.compile(r"[\u3400-\u9fffA-Za-z0-9·“”（）\U00020000-\U0003ffff]{2,32}")
_PROSE = re.compile(
    r"[的了]|进行|加强|推进|落实|完善|建立|开展|按照|根据|负责|牵头|指导|配合|参与|以及|提高|促进|加快|推动|"
    r"做好|制定|统筹|强化|确保|实行|健全|优化|提升|工作方案|工作机制|不断|全面|支持|鼓励|引导|包括|例如|通过|"
    r"为(?!民)|对|应当|已经|可以|是否|不得|没有|涉及|结合|深化|扩大|创新"
)
_BRACKETED = re.compile(r"（[^（）]*）$")
_PLACE_KIND = "(?:" + "|".join(sorted(set(KINDS_OF_PLACE.split("|")), key=len, reverse=True)) + ")"
_GOVERNING = (
    r"(?:党工委、办事处|人民政府|政府|党委、政府|党委|党工委|办事处|街道办事处|管委会|管理委员会|党政办|"
    r"村民委员会|居民委员会|村（居）委会)?"
)
COLLECTIVE_START = re.compile(rf"各(?:级)?{_PLACE_KIND}(?:级)?(?:（[^（）]*）)?{_GOVERNING}(?:（[^（）]*）)?$")
COLLECTIVE_MORE = re.compile(rf"{_PLACE_KIND}(?:级)?(?:（[^（）]*）)?{_GOVERNING}(?:（[^（）]*）)?$")
_COLLECTIVE = re.compile(
    r"(?:全[区市县省州镇]|[区市县省州]直?|[区市县省州][级属]|开发区|相关|有关)?(?:各|有关|相关|其他|其它|所有|"
    r"全体|本级)|^(?:[区市县省州](?:直|级|属)|镇村|企事业|相关|有关|成员)[\u4e00-\u9fff]{0,8}(?:单位|部门|机构|"
    r"企业)$|^(?:镇|乡镇|镇街|街道|街镇|镇办|属地)$"
)
_PREFIXED_FIELD = re.compile(rf"(?:{LEVEL})(?:委)?(?:{FIELD})+$")


_ROUND = {ord("〔"): "（", ord("〕"): "）"}


def is_collective(words: str) -> bool:
    """Tell whether ``words`` (folded) name a party of several, such as 各镇（街道） or 有关单位, instead of one organisation."""
    words = words.translate(_ROUND)
    return bool(COLLECTIVE_START.match(words) or _COLLECTIVE.match(words))


def is_unit(words: str) -> bool:
    """Tell whether ``words`` have the shape of an organisation's name, full, elided (区发改) or collective."""
    words = words.translate(_ROUND)
    if not _SHAPE.fullmatch(words) or _PROSE.search(words):
        return False
    core = _BRACKETED.sub("", words)
    if is_collective(core):
        return len(core) <= 20 and not re.search(r"各(?:项|种|类|方面)", core)
    return (
        bool(ENDS_AS_UNIT.search(core) and (len(core) >= 3 or core[0] in "区市县省镇乡州旗团"))
        or bool(_PREFIXED_FIELD.fullmatch(core))
        or bool(FIELD_RUN.fullmatch(core))
    )


def is_full_unit(words: str) -> bool:
    """Tell whether ``words`` name one organisation by its full or usual name, ending and all."""
    core = _BRACKETED.sub("", words)
    return (
        bool(_SHAPE.fullmatch(words))
        and not _PROSE.search(words)
        and not is_collective(core)
        and bool(ENDS_AS_UNIT.search(core))
        and len(core) >= 2
    )


_SHORT_OFFICES = re.compile(rf"(?:{LEVEL})?(?:委|政府)(?=常委|副?书记|党组|副?[区市县省州镇乡]长)")
_POST_HEADS = re.compile(rf"(?:{ENDING})(?!常委会|常务委员会|委员会|代表大会)(?=(?:（[^（）]*）)?{TITLE_BEGINS.pattern})")
_INNER_HEAD = re.compile(r"(?<!镇)(?<!乡)(?<!街道)(?:党委|党组|党工委|工委)$|(?:部门|单位|机构)$")


_INNER_SECTION = re.compile(
    "(?P<unit>.+?(?:局|委员会|委|厅|办公室|中心|公司|院|学校|总工会|联合会))(?!办)[^局委办]{1,8}(?:科|股|处|室)$"
)


def is_section(words: str) -> bool:
    """Tell whether folded ``words`` name a section inside an organisation, with it: 区教育局基础教育科."""
    return bool(_INNER_SECTION.match(words)) and not _PROSE.search(words)


def unit_length(post: str) -> int:
    """Give how many characters of a folded ``post`` name the organisation it begins with; 0 where it begins with none (副区长).

    区卫健委主任 -> 4; 区总工会经费审查委员会主任 -> 4; 中央宣传部部务会议成员 -> 5.
    """
    first = re.split("[、，；/]", post, maxsplit=1)[0]
    if found := _SHORT_OFFICES.match(first):
        return found.end()
    for found in _POST_HEADS.finditer(first):
        head = first[: found.end()]
        if len(head) >= 2 and not _INNER_HEAD.search(head) and not _only_title(head, first[found.end() :]):
            bracket = re.match("（[^（）]*）", first[found.end() :])
            if inner := _INNER_SECTION.match(head):
                return inner.end("unit")
            return found.end() + (bracket.end() if bracket and ENDS_AS_UNIT.search(bracket.group()[1:-1]) else 0)
    if ENDS_AS_UNIT.search(_BRACKETED.sub("", first)) and not ENDS_AS_POST.search(first):
        return len(first)
    section = _INNER_SECTION.match(re.sub(f"{TITLE_BEGINS.pattern}.*$", "", first))
    return section.end("unit") if section else 0


def _only_title(head: str, rest: str) -> bool:
    """Whether what looks like a unit and a title is one title: 副区|长 is no unit and 主任."""
    return bool(
        re.fullmatch(r"(?:常务|专职)?副?(?:区|市|县|省|州|镇|乡|旗|处|社|行|院|校|所|站|队|厂|台)", head)
        and rest.startswith("长")
    )


def units_of_post(post: str) -> list[tuple[int, int]]:
    """Give the places of all organisations in a folded ``post``, as start and end within it: each part between 、 or 兼 may name one."""
    lengths = [(part.start(), unit_length(part.group())) for part in re.finditer("[^、，；兼]+", post)]
    return [(start, start + length) for start, length in lengths if length]


_NO_POST = re.compile("设在|兼任|担任|。|，[^）]*$|：")


def is_post(words: str) -> bool:
    """Tell whether folded ``words`` end as a post does."""
    return (
        len(words) <= 60
        and bool(ENDS_AS_POST.search(words.rstrip("。，；、 ")))
        and not _NO_POST.search(words.rstrip("。，；、 "))
    )


def is_bare_field(words: str) -> bool:
    """Tell whether ``words`` are nothing but fields of work: 财政, 民政自然资源住建."""
    return bool(FIELD_RUN.fullmatch(words))
