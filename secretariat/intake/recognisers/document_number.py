"""The document's own number; numbers it merely cites are not its own."""

from __future__ import annotations

import re
from dataclasses import dataclass

from secretariat.domain.readings import Doubt, Located, Span
from secretariat.intake.script import Line, Script
from secretariat.intake.zones import Zones

_NUMBER = re.compile(
    r"(?P<code>[\u4e00-\u9fffA-Za-z](?: ?[\u4e00-\u9fffA-Za-z]){1,15}?) ?(?P<open>[〔（<《{|"
    r"\[]?) ?(?P<year>(?:19|20)\d ?\d|二[〇○零Oo0][一二三四五六七八九〇○零Oo]{2})(?:年(?= ?[〕）>》}\]]))? ?(?P<close>[〕）>》}|"
    r"\]]?) ?(?P<between>年?第?) ?(?P<serial>\d{1,4})? ?号"
)
_BROKEN = re.compile(
    r"[\u4e00-\u9fff]{2,12} ?(?:[〔（<《] ?(?:19|20)\d\d ?[〕）]? ?(?:第? ?\d{0,4})?|(?:19|20)\d\d ?[〕）] ?\d{0,4})$"
)
_AFTER = re.compile(r" *(?:签发人 *：.*|（?此件.*|[〕）]?)$")
_FIELD = re.compile(r"^(?:发文字号|发文号|文件编号|文 *号|发文文号|字 *号) *[：|]? *")
_CITES = re.compile("《|根据|按照|依据|同时废止|附件")


@dataclass(frozen=True, slots=True)
class _Hit:
    found: re.Match[str]
    line: Line
    code: str
    closing: str
    """号 as the text writes it."""

    @property
    def whole(self) -> bool:
        return self.found["open"] == "〔" and self.found["close"] == "〕" and bool(self.found["serial"])

    @property
    def text(self) -> str | None:
        """The number with whole brackets, its code in the script it is written in; None without a serial."""
        if not self.found["serial"]:
            return None
        year = self.found["year"].replace(" ", "")
        between = ("年第" if self.found["between"].startswith("年") else "〕") + self.found["serial"]
        return f"{self.code}{'' if between.startswith('年') else '〔'}{year}{between}{self.closing}"

    @property
    def span(self) -> Span:
        return Span(self.line.start + self.found.start(), self.line.start + self.found.end())


def document_number(script: Script, zones: Zones) -> tuple[Located | None, list[Doubt]]:
    """Read the number standing on a line of its own in the head, or in brackets behind the title, or in the page's 文号 field.

    Brackets lost or of another shape are restored to 〔〕 with a doubt; a number without its serial is no number but a doubt.
    """
    own = [hit for line in zones.head if (hit := _own(script, line))]
    field = [
        hit
        for line in script.lines
        if line.index in zones.debris and line.index <= zones.body_index + 3 and (hit := _field(script, line))
    ]
    hits = own + field
    if not hits:
        return None, [_broken(script, line) for line in zones.head if _BROKEN.match(line.text)][:1]
    best = next((hit for hit in hits if hit.whole), None) or next((hit for hit in hits if hit.text), hits[0])
    doubts: list[Doubt] = []
    for hit in own[:1]:
        if not hit.whole and not (hit.found["open"] and hit.found["close"]) and not hit.found["between"].startswith("年"):
            reason = "发文字号的括号残缺，请对照原件核对。" if hit.found["serial"] else "发文字号缺少顺序号，请补填。"
            doubts.append(Doubt("doc_number", script.words(hit.span.start, hit.span.end), reason, hit.span))
        elif not hit.found["serial"]:
            doubts.append(
                Doubt("doc_number", script.words(hit.span.start, hit.span.end), "发文字号缺少顺序号，请补填。", hit.span)
            )
        elif best.text and hit.text != best.text:
            doubts.append(
                Doubt("doc_number", script.words(hit.span.start, hit.span.end), "文中两处发文字号不一致，请核对。", hit.span)
            )
    return (Located(best.text, best.span), doubts) if best.text else (None, doubts)


def _broken(script: Script, line: Line) -> Doubt:
    return Doubt(
        "doc_number", script.words(line.start, line.end), "发文字号残缺，没有采用，请对照原件补填。", Span(line.start, line.end)
    )


def _hit(script: Script, found: re.Match[str], line: Line) -> _Hit:
    code = script.dense(line.start + found.start("code"), line.start + found.end("code"))
    return _Hit(found, line, code, script.raw[line.start + found.end() - 1])


def _own(script: Script, line: Line) -> _Hit | None:
    words = line.text
    if len(words) > 120 or (_CITES.search(words) and not words.rstrip().endswith("号）")):
        return None
    start = len(words) - len(words.lstrip(" （〔"))
    found = _NUMBER.match(words, start)
    if found and _AFTER.match(words, found.end()):
        return _hit(script, found, line)
    bracketed = re.search(r"（ *(?=[^（）]*号 *）$)", words)
    if bracketed and "关于" in words and (found := _NUMBER.match(words, bracketed.end())):
        return _hit(script, found, line)
    return None


def _field(script: Script, line: Line) -> _Hit | None:
    opening = _FIELD.match(line.text)
    found = _NUMBER.match(line.text, opening.end()) if opening else None
    return _hit(script, found, line) if found else None
