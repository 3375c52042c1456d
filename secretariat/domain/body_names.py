"""Short names of bodies, as an office speaks of them."""

from __future__ import annotations

import re

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
