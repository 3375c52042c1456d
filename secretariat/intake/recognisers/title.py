"""The document's title, however broken, doubled or letter-spaced, and the issuer it names."""

from __future__ import annotations

import re
from dataclasses import dataclass

from secretariat.domain.readings import Doubt, Located, Span
from secretariat.intake.numbering import leading_number
from secretariat.intake.script import Line, Script
from secretariat.intake.units import is_full_unit
from secretariat.intake.vocabulary import DOCUMENT_KINDS
from secretariat.intake.zones import Zones, annex_label, copies_label, is_document_kind

_ABOUT = "关于"
_HEADER = re.compile(r"文 ?件$")
_NOT_TITLE = re.compile(r"^(?:附 *件|目 *录|（此件|签发人|抄送|主送|机密|秘密|内部|特急|加急|急件)|：$|\d号$|号 *签发")
_ISSUER_ENDS = re.compile(r"(?:府|室|厅|局|委|会|院|组|部|司|处|中心|总社|法院|议|办|党|联|社)$")
_SPACED = re.compile(r"(?:\S )+\S")
_ISSUED = re.compile(rf"(?:印发|转发|发布|批转|公布)[^《》]*(?:{DOCUMENT_KINDS})$")


@dataclass(frozen=True, slots=True)
class Heading:
    """The title found: dense words, place, number of the line after it."""

    located: Located
    about: int
    """Where in the dense words 关于 begins; -1 where it is not there."""
    next_line: int


def title(script: Script, zones: Zones) -> tuple[Heading | None, list[Doubt]]:
    """Read the title: the words around 关于 up to the name of the kind of document, over as many lines as it takes.

    Of several (a page repeats it) the one that names its issuer and stands nearest to the text wins.
    """
    found = [heading for line in zones.head if (heading := _around(script, zones, line))]
    if found:
        best = max(found, key=lambda heading: (heading.about > 0, is_document_kind(heading.located.text), heading.next_line))
        return best, _doubts(best)
    plain = _plain(script, zones)
    return plain, []


def issuer_in_title(heading: Heading) -> Located | None:
    """Give the issuer standing before 关于; None where the title names none."""
    if heading.about <= 0 or heading.located.span is None:
        return None
    words = heading.located.text[: heading.about]
    if not _ISSUER_ENDS.search(words) or len(words) < 3:
        return None
    return Located(words, heading.located.span)


def _doubts(heading: Heading) -> list[Doubt]:
    if not is_document_kind(heading.located.text) and heading.located.span:
        return [Doubt("title", heading.located.text, "标题似不完整，请核对。", heading.located.span)]
    return []


def _dense(line: Line) -> str:
    return line.text.replace(" ", "")


def _around(script: Script, zones: Zones, line: Line) -> Heading | None:
    words = _dense(line)
    if (
        _ABOUT not in words
        or (words.endswith(("：", "。", "，")) and not words.endswith(("通知：",)))
        or leading_number(line.text)
        or _NOT_TITLE.search(words)
        or len(words) > 120
    ):
        return None
    if is_number_line(words) or words.index(_ABOUT) > 45 or re.search("根据|按照|现将", words[: words.index(_ABOUT)]):
        return None
    head = [other for other in zones.head if other.index <= line.index]
    first = line
    if words.startswith(_ABOUT):
        for before in reversed(head[:-1]):
            before_words = _dense(before)
            if (
                not (is_full_unit(before_words) and len(before_words) >= 4 and not _HEADER.search(before_words))
                or before_words == "政府"
            ):
                break
            first = before
    last, joined = line, words
    for after in (other for other in zones.head if other.index > line.index):
        after_words = _dense(after)
        if (
            (is_document_kind(joined) and _closed(joined) and not _continues(after_words, joined))
            or after_words.endswith("：")
            or _NOT_TITLE.search(after_words)
            or leading_number(after.text)
        ):
            break
        if after_words.startswith(joined[:8]) and _ABOUT in after_words:
            return None
        if (
            len(joined) + len(after_words) > 130
            or copies_label(after.text)
            or annex_label(after.text) is not None
            or is_number_line(after_words)
        ):
            break
        last, joined = after, joined + after_words
    text = script.dense(first.start, last.end).lstrip("#*").rstrip("：*")
    if text.startswith("《") and text.endswith("》") and text.count("《") == 1:
        text = text[1:-1]
    text = _undoubled(text)
    folded = text.replace("關於", _ABOUT)
    return Heading(Located(text, Span(first.start, last.end)), folded.find(_ABOUT), last.index + 1)


def is_number_line(words: str) -> bool:
    """Tell whether dense folded ``words`` are a document number on a line of its own."""
    return bool(re.fullmatch(r"[\u4e00-\u9fff]{2,14}[〔（]?\d{4}[〕）]?第?\d{0,4}号.*", words))


def _closed(words: str) -> bool:
    return all(words.count(left) == words.count(right) for left, right in ("《》", "（）", "“”"))


def _continues(after: str, joined: str) -> bool:
    """Whether a title that seems finished goes on: 关于印发实施方案 / 的通知."""
    return (
        bool(re.fullmatch(rf"的?(?:{DOCUMENT_KINDS})(?:（[^（）]+）)?", after))
        or (after.startswith("的") and is_document_kind(after))
        or (
            bool(_ISSUED.search(joined))
            and not joined.endswith(("通知", "函", "决定", "意见", "公告", "通告"))
            and is_document_kind(after)
            and len(after) <= 30
        )
    )


def _undoubled(text: str) -> str:
    half, odd = divmod(len(text), 2)
    if not odd and half > 6 and text[:half] == text[half:]:
        return text[:half]
    return text


def _plain(script: Script, zones: Zones) -> Heading | None:
    """A title without 关于: the first lines of a plan, up to the name of its kind."""
    head = zones.head[:8]
    for position, line in enumerate(head):
        words = _dense(line)
        if (
            _NOT_TITLE.search(words)
            or leading_number(line.text)
            or len(words) > 70
            or words.endswith(("。", "：", "；", "，"))
            or is_number_line(words)
            or _HEADER.search(words)
        ):
            continue
        joined, last = words, line
        for after in head[position + 1 : position + 4]:
            if (is_document_kind(joined) or joined.endswith("组成人员")) and _closed(joined):
                break
            if re.search(r"[：。；，]$", _dense(after)) or is_number_line(_dense(after)) or _NOT_TITLE.search(_dense(after)):
                break
            joined, last = joined + _dense(after), after
        if (is_document_kind(joined) or joined.endswith("组成人员")) and 6 <= len(joined) <= 90:
            return Heading(
                Located(_undoubled(script.dense(line.start, last.end)), Span(line.start, last.end)), -1, last.index + 1
            )
    return None
