"""Codes of documents 机关代字: what stands before the year in 澄助餐联办〔2026〕5号."""

from __future__ import annotations

import re
import unicodedata

from secretariat.domain.body_kinds import BodyKind
from secretariat.errors import RuleBroken

_LEVEL = re.compile(r"(?:自治区|特别行政区|省|市|区|县|旗|镇|乡|街道)$")
_ENDINGS = re.compile(r"(?:工作)?(?:联席会议|领导小组|协调小组|工作专班|委员会|指挥部|委|会)(?:制度)?$")
_TAILS = {BodyKind.JOINT_MEETING: "联办", BodyKind.LEADING_GROUP: "组办", BodyKind.OTHER: "办"}
_LONGEST = 12


def suggest_code(short_name: str, kind: BodyKind, place: str | None) -> str:
    """Suggest a code: the place's first character, the body's short name without its kind, 联办, 组办 or 办.

    ``place`` is written as an issuer writes it (望州市澄川区); its last part counts.
    """
    core = _ENDINGS.sub("", "".join(short_name.split()))
    return f"{_initial(place)}{core}{_TAILS[kind]}"


def demand_code(words: str) -> str:
    """Return a code as it is kept, without blanks.

    Raises RuleBroken where it is empty, long, or holds digits, brackets or 第 and 号, which belong to the number.
    """
    code = "".join(words.split())
    if not code:
        raise RuleBroken("请填写发文机关代字，例如“澄助餐联办”。")
    if len(code) > _LONGEST:
        raise RuleBroken(f"发文机关代字一般不超过{_LONGEST}个字，请改短。")
    if not all(unicodedata.category(character) == "Lo" for character in code) or any(one in code for one in "第号"):
        raise RuleBroken("发文机关代字只写汉字，年份、括号和序号由程序加上。")
    return code


def _initial(place: str | None) -> str:
    if not place:
        return ""
    parts = [part for part in re.split(r"(?<=[省市区县旗])(?=.)", place) if _LEVEL.sub("", part)]
    return parts[-1][0] if parts else ""
