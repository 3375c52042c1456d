"""Which line of a PDF is which element of an official document: by what it says, how large and red it is, and where it stands."""

from __future__ import annotations

import itertools
import statistics
from dataclasses import dataclass, field, replace

from secretariat.rendering import gbt9704
from secretariat.rendering.format_check import wording
from secretariat.rendering.format_check.pdf_lines import Line, RuleLine, SetPage

_TITLE_SIZE = 18.0
_NUMBER_ZONE = 255.0
_LONGEST_ADDRESSEES = 16
_LATEST_RULE = 15.0
_LISTED = 22.0
"""Millimetres: four characters in from the edge; paragraphs begin two in."""
_SAME_HEIGHT = 0.3
_SIGNATURE = 6
_FAR = 20.0
PITCH = gbt9704.PAGE37.line / gbt9704.POINTS_PER_MM
"""One 行 in mm where the document does not show its own."""


@dataclass(slots=True)
class PdfElements:
    """The lines of the upright pages without page numbers, and the places of the elements among them."""

    lines: list[Line]
    numbers: list[tuple[int, Line]]
    """Page numbers: the number printed, and its line."""
    rules: list[RuleLine]
    mark: list[Line] = field(default_factory=list)
    number: Line | None = None
    red_rule: RuleLine | None = None
    title: list[Line] = field(default_factory=list)
    addressees: list[Line] = field(default_factory=list)
    body: list[Line] = field(default_factory=list)
    attachment_note: int | None = None
    name_list: int | None = None
    issuer: int | None = None
    signature: int | None = None
    """Where the signature begins: several issuers may stand in rows above the last."""
    date: int | None = None
    attachments: list[int] = field(default_factory=list)
    copies: int | None = None
    printed: int | None = None

    @property
    def pitch(self) -> float:
        """The distance of two lines of the text in mm."""
        steps = [lower.top - upper.top for upper, lower in itertools.pairwise(self.body) if upper.page == lower.page]
        usual = [step for step in steps if 7.0 < step < 14.0]
        return statistics.median(usual) if usual else PITCH

    def blank_lines(self, upper: Line | RuleLine, lower: Line) -> float:
        """Return how many lines are left blank between two on one page; type stands in the middle of its line."""
        pitch = self.pitch
        air = max(0.0, pitch - (lower.bottom - lower.top)) / 2
        if isinstance(upper, Line):
            return (lower.top - upper.bottom - air - max(0.0, pitch - (upper.bottom - upper.top)) / 2) / pitch
        return (lower.top - upper.middle - air) / pitch


def is_red(line: Line) -> bool:
    """Whether most of a line is printed in red."""
    red = sum(1 for one in line.characters if one.colour[0] >= 160 and max(one.colour[1:]) <= 80)
    return red * 2 > len(line.characters)


def pdf_elements(pages: tuple[SetPage, ...]) -> PdfElements:
    """Return where each element stands; landscape pages hold tables only."""
    upright = [page for page in pages if page.width <= page.height]
    lines: list[Line] = []
    numbers: list[tuple[int, Line]] = []
    for page in upright:
        for line in page.lines:
            found = wording.PAGE_NUMBER.match(line.words) if line.top > _NUMBER_ZONE * page.height / 297 else None
            if found is not None:
                numbers.append((int(found["number"]), line))
            else:
                lines.append(line)
    at = PdfElements(lines, numbers, _joined([rule for page in upright for rule in page.rules]))
    _head(at)
    _foot(at)
    _body(at)
    return at


def _joined(rules: list[RuleLine]) -> list[RuleLine]:
    """Join the pieces of one rule: a table draws its rules cell by cell."""
    found: list[RuleLine] = []
    for rule in sorted(rules, key=lambda one: (one.page, round(one.middle * 2), one.left)):
        last = found[-1] if found else None
        if last and last.page == rule.page and abs(last.middle - rule.middle) <= _SAME_HEIGHT and rule.left <= last.right + _SAME_HEIGHT:
            found[-1] = replace(last, right=max(last.right, rule.right))
        else:
            found.append(rule)
    return found


def _head(at: PdfElements) -> None:
    first = [line for line in at.lines if line.page == 1]
    at.mark = [line for line in first if is_red(line) and line.size >= _TITLE_SIZE and line.top < 150]
    below = at.mark[-1].bottom if at.mark else 0.0
    at.number = next((line for line in first if line.top >= below and line.top < 160 and wording.number_in(line.words)
                      and line.size < _TITLE_SIZE and len(line.words) <= 60), None)
    if at.mark:
        above = at.number.bottom if at.number is not None else below
        at.red_rule = next((rule for rule in at.rules if rule.page == 1 and above - 1 <= rule.middle <= above + 4 * _LATEST_RULE
                            and rule.right - rule.left > 140), None)
    start = at.red_rule.middle if at.red_rule is not None else (at.number.bottom if at.number is not None else below)
    for line in first:
        if line.top < start:
            continue
        if line.size >= _TITLE_SIZE and not is_red(line):
            at.title.append(line)
        elif at.title or line.words.rstrip()[-1:] in wording.SENTENCE_ENDS:
            break
    if at.title:
        after = [line for line in first if line.top > at.title[-1].top][:_LONGEST_ADDRESSEES]
        for place, line in enumerate(after):
            words = line.words.rstrip()
            if "。" in words or wording.level(words) or "\t" in words or "：" in words[:-1]:
                break
            if words[-1:] in {"：", ":"}:
                at.addressees = after[: place + 1]
                break


def _foot(at: PdfElements) -> None:
    start = at.lines.index(at.title[-1]) + 1 if at.title else 0
    pages = {line.page: place for place, line in reversed(list(enumerate(at.lines)))}
    at.attachments = [place for page, place in sorted(pages.items()) if page > 1 and wording.ATTACHMENT_LABEL.match(at.lines[place].words)]
    end = at.attachments[0] if at.attachments else len(at.lines)
    for place in range(start, end):
        words = at.lines[place].words
        if wording.DATE.match(words):
            at.date = place
        elif at.attachment_note is None and at.date is None and wording.ATTACHMENT_NOTE.match(words):
            at.attachment_note = place
        elif at.name_list is None and at.date is None and wording.NAME_LIST.match(words):
            at.name_list = place
    if not (at.mark and at.mark[-1].words.endswith("纪要")):
        at.name_list = None
    last = at.lines[-1].page if at.lines else 0
    for place, line in enumerate(at.lines):
        if line.page == last and line.top > 150 and wording.COPIES.match(line.words):
            at.copies = place if at.copies is None else at.copies
        elif line.page == last and line.top > 150 and wording.PRINTED.search(line.words):
            at.printed = place
    if at.date is not None:
        before = at.lines[max(start, at.date - _SIGNATURE) : at.date]
        unit = next((place for place, line in reversed(list(enumerate(before))) if not _bracketed(line.words)), None)
        if unit is not None and before[unit].words.rstrip()[-1:] not in wording.SENTENCE_ENDS and len(before[unit].words) <= 40:
            at.issuer = max(start, at.date - _SIGNATURE) + unit
            at.signature = at.issuer
            while at.signature > start and _signs(at.lines[at.signature - 1], at.lines[at.issuer]):
                at.signature -= 1


def _bracketed(words: str) -> bool:
    return words[:1] in {"（", "("} and words.rstrip()[-1:] in {"）", ")"}


def _signs(line: Line, last: Line) -> bool:
    """Whether a line above the last issuer names others who sign: several in a row, or one far from the left edge."""
    apart = "\t" in line.words or line.left > gbt9704.value("binding_edge") + _FAR
    return line.page == last.page and apart and line.words.rstrip()[-1:] not in wording.SENTENCE_ENDS


def _body(at: PdfElements) -> None:
    """The text of an official document; a form without head, addressees and date has none."""
    if not (at.mark or at.number or at.addressees or at.date is not None):
        return
    above = at.addressees or at.title
    if above:
        start = at.lines.index(above[-1]) + 1
    elif at.red_rule is not None:
        middle = at.red_rule.middle
        start = next((place for place, line in enumerate(at.lines) if line.page > 1 or line.top > middle), len(at.lines))
    else:
        return
    ends = [at.name_list, at.attachment_note, at.signature, at.date, at.copies, at.printed, *at.attachments[:1]]
    end = min((place for place in ends if place is not None and place >= start), default=len(at.lines))
    at.body = _without_lists(at.lines[start:end])


def _without_lists(lines: list[Line]) -> list[Line]:
    """Leave out the rows of lists set in columns: those with a gap, and those right below one that stand as far in."""
    edge = min((line.left for line in lines), default=0.0)
    kept: list[Line] = []
    listed = False
    for line in lines:
        listed = "\t" in line.words or (listed and line.left > edge + _LISTED)
        if not listed:
            kept.append(line)
    return kept
