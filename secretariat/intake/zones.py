"""The zones of a notice: debris of the page around it, head, body, name lists, annexes, imprint."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from secretariat.intake.dates import FULL_DATE, full_dates
from secretariat.intake.numbering import leading_number
from secretariat.intake.script import Line, Script
from secretariat.intake.units import is_full_unit
from secretariat.intake.vocabulary import DOCUMENT_KINDS

_DEBRIS = re.compile(
    r"^(?:您?(?:的|所在的?)?位置|当前位置|索 ?引 ?号|文件名称|信息名称|文件编号|发文机关|发布机构|发布单位|"
    r"公开责任部门|公开形式|公开日期|公开目录|公开方式|公开范围|成文日期|生成日期|发文日期|发布日期|发布时间|"
    r"有效性|有 ?效 ?性|效力状态|废止日期|主题词|主题分类|体裁分类|组配分类|服务对象|信息分类|信息来源|来 ?源|"
    r"作者|浏览次数|浏览量|阅读量|点击量|点击率|时间|阅读次数|点击数|访问量|字体|字号|打印|关闭|保存|收藏|分享|上一篇|下一篇|相关链接|相关文档|"
    r"版权所有|主办单位|承办单位|技术支持|网站标识码|网站地图|联系我们|备案号|责任编辑|扫一扫|首页|无障碍|"
    r"统一编号|文 ?号|标 ?题|名 ?称|载入中|【字体|〔字体|我要纠错|政策解读|附件下载|网页版权|"
    r"[\u4e00-\u9fff]{0,4}ICP备)"
    r"(?=[ ：>《【〔、|]|$|\d)"
)
_TRAIL = re.compile(r"^[^，。]{2,40}(?: ?[>》›»] ?[^，。]{1,30}){2,}$")
_PRINTED = re.compile(rf"^(?:[^，。：]{{2,40}} +)?{FULL_DATE} *印发$|^(?:印发机关|印发日期|共印|校对|打字)")
_COPIES = re.compile(r"^(?:主 *送|抄 *送|抄 *报|分 *送|报 *送|发 *送|主 *报|抄 *发)[ ]*：")
_ANNEX = re.compile(r"^附 *件 *[一二三四五六七八九十\d]{0,3}[ ：.、]*(?P<rest>.*)$")
_PUBLISHED = re.compile(r"^（ *(?:此件|此文|本文)[^）]{2,16}）$")
_SALUTATION = re.compile(r"^[^。；]{2,}：$")
_KIND = re.compile(rf"(?:{DOCUMENT_KINDS})(?:（[^（）]{{2,14}}）)*$")


@dataclass(frozen=True)
class Zones:
    """Where each zone of a script lies, as line numbers of :attr:`Script.lines`."""

    script: Script

    @cached_property
    def debris(self) -> frozenset[int]:
        """The lines of a web page around the document."""
        return frozenset(
            line.index
            for line in self.script.lines
            if _DEBRIS.match(line.text) or _DEBRIS.match(_closed_up(line.text)) or _TRAIL.match(line.text)
        )

    @cached_property
    def proper(self) -> tuple[Line, ...]:
        """The lines of the document itself."""
        return tuple(line for line in self.script.lines if line.index not in self.debris)

    @cached_property
    def imprint(self) -> frozenset[int]:
        """The lines of the imprint: copies, printing office and day."""
        lines = self.script.lines
        found: set[int] = set()
        for line in lines:
            if _PRINTED.match(line.text) or _PUBLISHED.match(line.text):
                found.add(line.index)
            elif _COPIES.match(line.text) and not line.text.startswith("主"):
                found.add(line.index)
                follow = line.index + 1
                while (
                    follow < len(lines)
                    and not lines[follow - 1].text.rstrip().endswith("。")
                    and _still_copies(lines[follow].text)
                ):
                    found.add(follow)
                    follow += 1
        return frozenset(found)

    @cached_property
    def body_index(self) -> int:
        """The index of the first line that is prose: the head ends there; the number of lines where all is head."""
        for line in self.proper:
            if _is_prose(line.text):
                return line.index
        return len(self.script.lines)

    @cached_property
    def head(self) -> tuple[Line, ...]:
        """The lines of the document before its first prose."""
        return tuple(line for line in self.proper if line.index < self.body_index)

    @cached_property
    def signature_dates(self) -> tuple[tuple[Line, int], ...]:
        """The lines that hold a day and at most the issuer before it, with the offset of the day in the line."""
        found: list[tuple[Line, int]] = []
        for line in self.proper:
            if line.index in self.imprint:
                continue
            words = line.text.strip()
            days = full_dates(words, numeric=True)
            if len(days) == 1 and days[0][2] >= len(words) - 1 and len(words) <= 60:
                before = words[: days[0][1]].strip(" （")
                if not before or (
                    not re.search(r"[，。；：]", before)
                    and re.search(r"(?:府|室|厅|局|委|会|院|组|部|司|处|所|中心|集团|公司|联席会议|总社|法院|部队)$", before)
                ):
                    found.append((line, line.text.find(words) + days[0][1]))
        return tuple(found)


    @cached_property
    def signatures(self) -> tuple[int, ...]:
        """Where each signature begins: with the organisations above its day, or with those on the same line."""
        found: list[int] = []
        for line, offset in self.signature_dates:
            first = line
            if not line.text[:offset].strip(" （"):
                while first.index > max(0, line.index - 3) and _signs(self.script.lines[first.index - 1].text):
                    first = self.script.lines[first.index - 1]
            found.append(first.start)
        return tuple(found)

    def signed_after(self, position: int, end: int) -> int:
        """Give where the first signature between ``position`` and ``end`` begins; ``end`` where there is none."""
        return next((at for at in self.signatures if position < at < end), end)


def _signs(words: str) -> bool:
    """Whether a line above a day is an organisation that signs, or two of them beside each other."""
    parts = [part for part in re.split(" {2,}", words.strip()) if part]
    return len(parts) <= 3 and (
        all(is_full_unit(part.replace(" ", "")) and len(part) >= 4 for part in parts) or is_full_unit(words.replace(" ", ""))
    )


def _closed_up(words: str) -> str:
    """Close up a letter-spaced label: 名  称： -> 名称：."""
    label, colon, rest = words.partition("：")
    return f"{label.replace(' ', '')}{colon}{rest}" if colon and len(label) <= 12 else words


def annex_label(words: str) -> str | None:
    """Give what follows the label of an annex (附件1：…) on the line; None where the line is no such label."""
    found = _ANNEX.match(words)
    return found.group("rest").strip() if found else None


def copies_label(words: str) -> int | None:
    """Give where, in a folded line, the list after 抄送： begins; None where the line opens no such list."""
    found = _COPIES.match(words)
    return found.end() if found and not words.startswith("主") else None


def _still_copies(words: str) -> bool:
    return (
        not _PRINTED.match(words)
        and bool(re.search(r"[，、；。]", words))
        and len(words) <= 120
        and leading_number(words) is None
    )


def _is_prose(words: str) -> bool:
    """Whether a line is a sentence of the body: it has a full stop or clause marks, and is no list of addressees."""
    words = words.strip()
    if _COPIES.match(words):
        return False
    number = leading_number(words)
    if number and number.level <= 2:
        return True
    if "。" in words:
        return True
    if (
        words.endswith(("：", "；"))
        and _SALUTATION.match(words)
        and re.search("各|单位|部门|政府|局|委|公司|办事处|管委会|院|厅|部", words)
        and not re.search("如下|通知|为|根据|现将", words)
    ):
        return False
    return len(words) >= 30 and ("，" in words) and bool(re.match("(?:为|根据|按照|经|现|近|今|当前|自|随着|因|由于)", words))


def is_document_kind(words: str) -> bool:
    """Tell whether folded ``words`` end as a title does (…的通知, …方案（试行）)."""
    return bool(_KIND.search(words))
