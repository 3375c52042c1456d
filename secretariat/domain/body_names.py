"""Short names of bodies, as an office speaks of them."""

from __future__ import annotations

import re
from datetime import date

from secretariat.domain.bodies import EndKind
from secretariat.domain.dates import official

_KIND = re.compile(r"(?:联席会议|领导小组|委员会|指挥部|工作专班|专班|协调小组|工作小组|工作组|推进组)$")
_AGE = re.compile(r"\d+(?:岁|周岁)(?:以下|以上)")
_SESSION = re.compile(r"第?[一二三四五六七八九十]+届第?[一二三四五六七八九十]+次(?:全体)?会议")
_FILLER = re.compile(r"(?:服务)?工作$|服务$")


def suggested_short_name(name: str, place: str | None) -> str:
    """Suggest what to call a body in lists: its place and the words every body carries are left out.

    望州市澄川区社区养老助餐服务工作联席会议 gives 社区养老助餐联席会议.
    """
    plain = name
    if place and plain.startswith(place):
        plain = plain.removeprefix(place)
    elif place:
        plain = re.sub(rf"^(?:{re.escape(re.split('[省市州盟]', place)[-1] or place)}|{re.escape(place[-1])})", "", plain)
    found = _KIND.search(plain)
    if found is None:
        return plain or name
    subject = _SESSION.sub("", _AGE.sub("", plain[: found.start()]))
    return (_FILLER.sub("", subject) or subject) + found[0]


_END_WORDS = {EndKind.ABOLISHED: "撤销", EndKind.MERGED: "合并", EndKind.RENAMED: "更名"}
_INTO_WORDS = {EndKind.MERGED: "并入", EndKind.RENAMED: "更名为"}


def end_words(on: date, kind: EndKind | None, document: str | None, successor: str | None) -> str:
    """Say how a body ended: 2026年11月10日撤销，依据澄政办〔2026〕40号，由老龄委承接."""
    ended = kind or EndKind.ABOLISHED
    into = f"{_INTO_WORDS[ended]}{successor}" if successor is not None and ended in _INTO_WORDS else None
    words = [f"{official(on)}{into or _END_WORDS[ended]}"]
    if document:
        words.append(f"依据{document}")
    if successor is not None and into is None:
        words.append(f"由{successor}承接")
    return "，".join(words)
