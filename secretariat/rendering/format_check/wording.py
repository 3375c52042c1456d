"""What the elements of an official document are known by when no style names them: their own words."""

from __future__ import annotations

import re

NUMBER = re.compile(r"^\s*(?P<code>[^\d\s〔\[［(（【，。：]{1,24}?)\s*(?P<open>[〔\[［(（【])\s*(?P<year>\d{2,4})"
                    r"\s*(?P<close>[〕\]］)）】])\s*(?P<ordinal>第?)\s*(?P<serial>\d{1,5})\s*号")
_YEAR_LETTERS = "〇○零一二三四五六七八九十"
DATE = re.compile(rf"^\s*(?P<year>[\d{_YEAR_LETTERS}]{{2,4}})\s*年\s*(?P<month>[\d{_YEAR_LETTERS}]{{1,3}})\s*月"
                  rf"\s*(?P<day>[\d{_YEAR_LETTERS}]{{1,3}})\s*日\s*$")
LEVELS = (re.compile(r"^\s*[一二三四五六七八九十]{1,3}、"), re.compile(r"^\s*[（(][一二三四五六七八九十]{1,3}[）)]"),
          re.compile(r"^\s*\d{1,2}[.．、](?!\d)"), re.compile(r"^\s*[（(]\d{1,2}[）)]"))
ATTACHMENT_NOTE = re.compile(r"^\s*附\s*件\s*[：:]\s*\S")
ATTACHMENT_LABEL = re.compile(r"^\s*附\s*件\s*\d{0,2}\s*[：:]?\s*$")
COPIES = re.compile(r"^\s*(抄\s*[送报]|主\s*送|[报送发])\s*[：:]")
PRINTED = re.compile(r"印\s*发\s*$")
PAGE_NUMBER = re.compile(r"^\s*(?P<left>[—－–\-─―一]?)\s*(?P<number>\d{1,4})\s*(?P<right>[—－–\-─―一]?)\s*$")
LABEL = re.compile(r"^\s*(\d{6}|特急|加急|平急|急件|(绝密|机密|秘密)(★.{0,8})?)\s*$")
NAME_LIST = re.compile(r"^\s*(出席|请假|列席|缺席)\s*[：:]")
DASHES = frozenset("—－–─―一")
SENTENCE_ENDS = frozenset("。；？！：;?!")
_CLOSED_YEAR = re.compile(r"^(19|20)\d{2}$")
_UNPADDED = re.compile(r"^[1-9]\d*$")


def number_in(words: str) -> re.Match[str] | None:
    """Return the 发文字号 a line begins with, or one set apart on it from 紧急程度 or 签发人 by a tab; None where there is none."""
    return next((found for part in words.split("\t") if (found := NUMBER.match(part))), None)


def is_secret(words: str) -> bool:
    """Whether a label is a 密级, with its term of secrecy or without (7.2.2)."""
    return words.strip()[:2] in {"绝密", "机密", "秘密"}


def number_is_well_formed(found: re.Match[str]) -> bool:
    """Whether a 发文字号 has its full year in 〔〕, no 第 and no leading zero (7.2.5)."""
    return (found["open"] == "〔" and found["close"] == "〕" and bool(_CLOSED_YEAR.match(found["year"])) and not found["ordinal"]
            and bool(_UNPADDED.match(found["serial"])))


def date_is_well_formed(found: re.Match[str]) -> bool:
    """Whether a 成文日期 is in Arabic digits with its full year and no leading zeros (7.3.5.4)."""
    return bool(_CLOSED_YEAR.match(found["year"]) and _UNPADDED.match(found["month"]) and _UNPADDED.match(found["day"]))


def level(words: str) -> int:
    """Return which level a heading or paragraph begins, 1 to 4; 0 for plain text."""
    return next((place for place, pattern in enumerate(LEVELS, 1) if pattern.match(words)), 0)


def ends_plain(words: str) -> bool:
    """Whether the name of an attachment ends without punctuation (7.3.4); a bracket or quotation mark belongs to the name."""
    return words.rstrip()[-1:] not in set("。；，、;,.")


_FACES = {
    "小标宋": ("小标宋", "XBS", "XiaoBiaoSong", "BiaoSong", "NotoSerifSC-B", "NotoSerifCJKsc-B", "SourceHanSerifSC-B"),
    "仿宋": ("仿宋", "FangSong", "Fang", "FS_GB", "FZFS"),
    "楷体": ("楷", "Kai", "FZKT"),
    "黑体": ("黑", "Hei", "FZHT", "NotoSansSC", "NotoSansCJK", "SourceHanSans"),
}


def face(family: str) -> str:
    """Return which of the official faces a family is: 小标宋, 仿宋, 楷体, 黑体; its own name where it is none of them."""
    plain = family.replace(" ", "")
    return next((name for name, marks in _FACES.items() if any(mark.lower() in plain.lower() for mark in marks)), family)


_NAMELESS = re.compile(r"^([A-Z]{6}\+)?(CIDFont\+)?[FTR]?\d*$")


def is_named(font: str) -> bool:
    """Whether a font of a PDF has a name that says anything; some writers number their fonts."""
    return not _NAMELESS.match(font)
