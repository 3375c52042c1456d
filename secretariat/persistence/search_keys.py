"""Keys under which names are found: the characters themselves, their full pinyin and its initials."""

from __future__ import annotations

import unicodedata
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_SURNAMES = {
    "单": "shan", "仇": "qiu", "曾": "zeng", "区": "ou", "解": "xie", "查": "zha", "任": "ren", "华": "hua", "朴": "piao",
    "盖": "ge", "乐": "yue", "员": "yun", "贠": "yun", "繁": "po", "尉": "wei", "冼": "xian", "覃": "qin", "黑": "he",
    "缪": "miao", "秘": "bi", "种": "chong", "召": "shao", "隗": "wei", "郇": "xun", "翟": "zhai", "祭": "zhai", "燕": "yan",
    "哈": "ha", "折": "she", "车": "che", "洗": "xian", "宓": "mi", "逄": "pang", "谌": "chen",
    "石": "shi", "纪": "ji", "那": "na", "宁": "ning", "葛": "ge", "牟": "mu", "么": "yao", "莘": "shen",
}
"""Surnames whose reading as a name differs from, or is rarer than, the reading of the character elsewhere."""

_COMPOUND_SURNAMES = {
    "尉迟": ("yu", "chi"), "万俟": ("mo", "qi"), "长孙": ("zhang", "sun"), "澹台": ("tan", "tai"), "令狐": ("ling", "hu"),
    "夏侯": ("xia", "hou"), "宇文": ("yu", "wen"), "贺兰": ("he", "lan"), "皇甫": ("huang", "fu"),
}

SEPARATOR = "\n"


def person_keys(name: str) -> str:
    """Return the keys of a person's name, its surname read as a surname: 单明华 is found by ``smh`` and ``shanminghua``."""
    return _keys(name, surname_reading(name))


def name_keys(*names: str | None) -> str:
    """Return the keys of the names of a unit or body; None is passed over."""
    return SEPARATOR.join(_keys(name, ()) for name in names if name)


def folded(text: str) -> str:
    """Return text as it is compared in look-ups: compatibility forms unified, small letters, no blanks."""
    return "".join(unicodedata.normalize("NFKC", text).casefold().split())


def _keys(name: str, head: tuple[str, ...]) -> str:
    plain = folded(name)
    read = (*head, *syllables(plain[len(head) :]))
    return SEPARATOR.join(_distinct((plain, "".join(read), "".join(syllable[:1] for syllable in read))))


def surname_reading(name: str) -> tuple[str, ...]:
    """Return how the surname a name begins with is read, where it is read otherwise as a surname; empty elsewhere."""
    plain = folded(name)
    compound = _COMPOUND_SURNAMES.get(plain[:2])
    if compound is not None and len(plain) > 2:
        return compound
    single = _SURNAMES.get(plain[:1])
    return (single,) if single is not None else ()


def syllables(text: str) -> tuple[str, ...]:
    """Read a text syllable by syllable; what is no Chinese character stands for itself, one by one."""
    if text.isascii():
        return tuple(text)
    return tuple(syllable for syllable in _reader()(text))


@cache
def _reader() -> Callable[[str], list[str]]:
    # The dictionary takes a tenth of a second to load; reading an office file never needs it.
    library = import_module("pypinyin")

    def read(text: str) -> list[str]:
        syllables: list[str] = library.lazy_pinyin(text, errors=list, v_to_u=False)
        return syllables

    return read


def _distinct(keys: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(key for key in keys if key))
